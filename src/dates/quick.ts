import type { Calendar, MeetingBody } from './calendar.ts';
import { noCalendar } from './calendar.ts';
import { dayExists, oneDay, planDate } from './day.ts';
import { fold } from './fold.ts';
import { kept } from './kept.ts';
import { monthWindow } from './month.ts';
import type { Reading, Window } from './reading.ts';
import { remembered } from './remembered.ts';
import { saysNoDate } from './undated.ts';
import { monthNumbers } from './words.ts';
import { financialYears, readAsYears, yearAllowed } from './year.ts';

/** True where a body or a term of the plan has a name that begins as one of these forms does: its name comes first. */
const namesAForm = kept((calendar: Calendar): boolean => {
  const names = [...calendar.terms.keys(), ...calendar.bodies.flatMap(namesOfBody)];
  return names.some((name) => {
    const folded = fold(name);
    return monthNumbers.has(folded.slice(0, 3)) || /^\W*(?:\d|by|ongoing|throughout)/.test(folded);
  });
});

type QuickReading = Pick<Reading, 'kind' | 'windows'> & { readonly warning?: string | null };

const isFigure = (code: number): boolean => code >= 48 && code <= 57;

/** The number in so many figures of a text, from one offset to another; -1 where there is anything else. */
const figuresIn = (text: string, from: number, to: number): number => {
  if (to <= from) return -1;
  for (let at = from; at < to; at++) if (!isFigure(text.charCodeAt(at))) return -1;
  return Number(text.slice(from, to));
};

/** `May 2013`, `28 May 2013` or `2013-05-28`: which of them, its first and last characters tell. */
const oneDate = (text: string): { readonly kind: 'day' | 'month'; readonly window: Window } | null => {
  const { length } = text;
  if (text[4] === '-' && text[7] === '-' && length === 10)
    return dayOn(figuresIn(text, 0, 4), figuresIn(text, 5, 7), figuresIn(text, 8, 10));
  if (text[length - 5] !== ' ') return null;
  const year = figuresIn(text, length - 4, length);
  const past = isFigure(text.charCodeAt(0)) ? text.indexOf(' ') : -1;
  const month = monthNumbers.get(text.slice(past + 1, length - 5).toLowerCase());
  if (month === undefined) return null;
  if (past >= 0) return past > 2 ? null : dayOn(year, month, figuresIn(text, 0, past));
  return yearAllowed(year) ? { kind: 'month', window: monthWindow(year, month) } : null;
};

const dayOn = (year: number, month: number, day: number): ReturnType<typeof oneDate> => {
  if (!yearAllowed(year) || !dayExists(year, month, day)) return null;
  const date = planDate(year, month, day);
  return { kind: 'day', window: oneDay(date) };
};

/** `by May 2013`, which is that month; a day is another matter. */
const monthAfterBy = (text: string): ReturnType<typeof oneDate> => {
  const found = oneDate(text.slice(3));
  return found?.kind === 'month' ? found : null;
};

/** `Mar 2013 / Jun 2013`, each date after the one before. */
const series = (text: string): QuickReading | null => {
  const windows: Window[] = [];
  for (const part of text.split(' / ')) {
    const found = oneDate(part);
    if (found?.kind !== 'month' || found.window.start <= (windows.at(-1)?.due ?? '')) return null;
    windows.push(found.window);
  }
  return { kind: 'series', windows };
};

/** `Mar – Oct 2013`. */
const range = (text: string): QuickReading | null => {
  const dash = text.includes(' – ') ? text.indexOf(' – ') : text.indexOf(' - ');
  const start = dash < 0 ? undefined : oneDate(`${text.slice(0, dash)} ${text.slice(-4)}`);
  const end = start?.kind === 'month' ? oneDate(text.slice(dash + 3)) : null;
  if (!start || end?.kind !== 'month' || start.window.due >= end.window.start) return null;
  return { kind: 'range', windows: [{ start: start.window.start, due: end.window.due }] };
};

/** `2013-14`, `Ongoing 2013-14`, and `Ongoing 2013-4`, of which it is said; what could be a month is left alone. */
const financial = (text: string): QuickReading | null => {
  const dash = text.lastIndexOf('-');
  const before = text.slice(0, Math.max(0, dash - 4));
  const year = figuresIn(text, dash - 4, dash);
  const second = figuresIn(text, dash + 1, text.length);
  const isShort = text.length === dash + 2;
  if ((before !== '' && !lasting.has(before)) || !yearAllowed(year)) return null;
  if (second !== (year + 1) % (isShort ? 10 : 100) || second < (isShort ? 1 : 13)) return null;
  if (text.length > dash + 3 || (isShort && before === '')) return null;
  const found: QuickReading = {
    kind: before === '' ? 'year' : 'continuing',
    windows: [financialYears(year, year + 1)],
  };
  return isShort ? { ...found, warning: readAsYears(text.slice(dash - 4), year, year + 1) } : found;
};

const lasting = new Set(['Ongoing ', 'ongoing ', 'Throughout ', 'throughout ']);

/** Initials with an ampersand between them, `QA & PM Ctte`, are no words of a date. */
const initials = /^[A-Z]{1,6} ?& ?[A-Z]{1,6}(?: (?:Board|Committee|Ctte|Group|Panel))?$/;

/** The bodies that have no meetings in plan.yaml, by such names of theirs as no other body has. */
const withoutMeetings = kept(({ bodies }: Calendar): ReadonlyMap<string, MeetingBody> => {
  const isShared = (name: string, of: MeetingBody): boolean =>
    bodies.some((one) => one !== of && namesOfBody(one).some((other) => fold(other) === fold(name)));
  return new Map(
    bodies
      .filter(({ meets }) => meets === null)
      .flatMap((body) =>
        namesOfBody(body)
          .filter((name) => name.includes('&') && initials.test(name) && !isShared(name, body))
          .map((name) => [name, body] as const),
      ),
  );
});

const namesOfBody = ({ name, aliases }: MeetingBody): readonly string[] => [name, ...aliases];

/** `every QA & PM`, of whose meetings nobody has told. */
const everyMeetingOf = (text: string, calendar: Calendar): Reading | null => {
  const body = text.startsWith('every ') ? withoutMeetings(calendar).get(text.slice(6)) : undefined;
  return body === undefined
    ? null
    : readingOf(text, { kind: 'undated', windows: [], warning: noCalendar(body) });
};

const readingOf = (text: string, { kind, windows, warning = null }: QuickReading): Reading => ({
  text,
  kind,
  windows,
  remark: null,
  approximate: false,
  warning,
});

/** The forms that most dates have, as `May 2013`; null for all else. */
export const quickReading = (text: string, calendar: Calendar): Reading | null => {
  if (!isFigure(text.charCodeAt(text.length - 1)))
    return saysNoDate(text)
      ? readingOf(text, { kind: 'undated', windows: [] })
      : everyMeetingOf(text, calendar);
  const found = text.length > longestKnown ? quickly(text) : quicklyOnce(text);
  return found === null || namesAForm(calendar) ? null : found;
};

const quickly = (text: string): Reading | null => {
  if (text.length > 80 || text.length < 6) return null;
  const one = text.startsWith('by ') ? monthAfterBy(text) : oneDate(text);
  const found =
    one !== null
      ? { kind: one.kind, windows: [one.window] }
      : text.includes(' / ')
        ? series(text)
        : (financial(text) ?? range(text));
  return found === null ? null : readingOf(text, found);
};

/** No longer than most dates: a plan has the same few many times. */
const longestKnown = 20;
const quicklyOnce = remembered(quickly);
