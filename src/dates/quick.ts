import type { Calendar } from './calendar.ts';
import { dayExists, planDate } from './day.ts';
import { fold } from './fold.ts';
import { monthWindow } from './forms/month.ts';
import { financialYears, yearAllowed } from './forms/year.ts';
import { kept } from './kept.ts';
import type { Reading, Window } from './reading.ts';
import { monthNumbers } from './words.ts';

/** True where a body or a term of the plan has a name that begins as one of these forms does: its name comes first. */
const namesAForm = kept((calendar: Calendar): boolean => {
  const names = [
    ...calendar.terms.keys(),
    ...calendar.bodies.flatMap(({ name, aliases }) => [name, ...aliases]),
  ];
  return names.some((name) => {
    const folded = fold(name);
    return monthNumbers.has(folded.slice(0, 3)) || /^\W*(?:\d|by|ongoing|throughout)/.test(folded);
  });
});

const month = '[A-Za-z]{3,9}';
const written = new RegExp(`^(?:(\\d{1,2}) )?(${month}) (\\d{4})$`);
const inFigures = /^(\d{4})-(\d\d)-(\d\d)$/;
const byMonth = new RegExp(`^by ${month} \\d{4}$`);
const months = new RegExp(`^(${month}) [-–] (${month} (\\d{4}))$`);
const years = /^(?:([Oo]ngoing|[Tt]hroughout) )?(\d{4})-(\d\d)$/;

type QuickReading = Pick<Reading, 'kind' | 'windows'>;

/** `May 2013`, `28 May 2013` or `2013-05-28`. */
const oneDate = (text: string): { readonly kind: 'day' | 'month'; readonly window: Window } | null => {
  const words = written.exec(text);
  const figures = words === null ? inFigures.exec(text) : null;
  const month = words === null ? Number(figures?.[2]) : monthNumbers.get((words[2] ?? '').toLowerCase());
  const year = Number(words?.[3] ?? figures?.[1]);
  const day = words === null ? Number(figures?.[3]) : words[1] === undefined ? null : Number(words[1]);
  if (!month || !yearAllowed(year)) return null;
  if (day === null) return { kind: 'month', window: monthWindow(year, month) };
  if (!dayExists(year, month, day)) return null;
  const date = planDate(year, month, day);
  return { kind: 'day', window: { start: date, due: date } };
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
  const [, from, to, year] = months.exec(text) ?? [];
  const [start, end] = [oneDate(`${from} ${year}`)?.window, to === undefined ? null : oneDate(to)?.window];
  if (!start || !end || start.due >= end.start) return null;
  return { kind: 'range', windows: [{ start: start.start, due: end.due }] };
};

/** `2013-14`, `Ongoing 2013-14`; what could be a month is left alone. */
const financial = (text: string): QuickReading | null => {
  const [, lasting, first, second] = years.exec(text) ?? [];
  const year = Number(first);
  if (!yearAllowed(year) || Number(second) !== (year + 1) % 100 || Number(second) < 13) return null;
  return { kind: lasting === undefined ? 'year' : 'continuing', windows: [financialYears(year, year + 1)] };
};

/** What short texts were read as: a plan has the same few many times. A longer part of a file would keep the whole file. */
const known = new Map<string, Reading>();
const longestKnown = 12;
const mostKnown = 2000;

/** The forms that most dates have, as `May 2013`; null for all else. */
export const quickReading = (text: string, calendar: Calendar): Reading | null => {
  const found = text.length > longestKnown ? quickly(text) : (known.get(text) ?? quickly(text));
  return found === null || namesAForm(calendar) ? null : found;
};

const quickly = (text: string): Reading | null => {
  const last = text.charCodeAt(text.length - 1);
  if (text.length > 80 || text.length < 7 || last < 48 || last > 57) return null;
  const one = oneDate(byMonth.test(text) ? text.slice(3) : text);
  const found =
    one !== null
      ? { kind: one.kind, windows: [one.window] }
      : text.includes(' / ')
        ? series(text)
        : (financial(text) ?? range(text));
  if (found === null) return null;
  const { kind, windows } = found;
  const reading: Reading = { text, kind, windows, remark: null, approximate: false, warning: null };
  if (text.length > longestKnown) return reading;
  if (known.size >= mostKnown) known.clear();
  known.set(text, reading);
  return reading;
};
