import { type Calendar, inYears, lastDay, outsideYears } from './calendar.ts';
import { addDays, addMonths } from './day.ts';
import { type Match, refuse } from './match.ts';
import { meetingAt } from './meeting.ts';
import { lengthAt } from './moving.ts';
import type { Window } from './reading.ts';
import { pastPlainWords } from './row.ts';
import { datesAt } from './series.ts';
import { at, isText, type Tokens } from './tokens.ts';
import { longDay } from './words.ts';

const later = new Set(['after', 'from', 'following', 'since', 'post']);
const earlier = new Set(['before', 'prior', 'ahead']);

/** A date or one meeting, with one window; null where there is none. */
const oneDate = (tokens: Tokens, i: number, calendar: Calendar): Match | null => {
  const start = pastPlainWords(tokens, i);
  const found = meetingAt(tokens, start, calendar) ?? datesAt(tokens, start, calendar);
  return found !== null && (found.refused !== null || found.windows.length === 1) ? found : null;
};

/** `within six weeks of Board Jun 2013`, `3 months after May 2013`, `two weeks before 24 June 2013`. */
const lengthFromDate = (tokens: Tokens, i: number, calendar: Calendar): Match | null => {
  const within = isText(tokens, i, 'within');
  const length = lengthAt(tokens, within ? i + 1 : i);
  if (length === null) return null;
  let j = length.next;
  const word = at(tokens, j).text;
  const back = earlier.has(word);
  if (!back && !later.has(word) && !(within && word === 'of')) return null;
  j++;
  if (isText(tokens, j, 'to') || isText(tokens, j, 'of')) j++;
  const base = oneDate(tokens, j, calendar);
  if (base === null || base.refused !== null) return base;
  const [from] = base.windows;
  const sign = back ? -1 : 1;
  const move = (day: string): string => addDays(addMonths(day, sign * length.months), sign * length.days);
  const moved: Window = { start: move(from!.start), due: move(from!.due) };
  // before a month is before it begins
  const window = within
    ? spread(from!, moved, back)
    : back
      ? { start: moved.start, due: moved.start }
      : moved;
  const note = `it is counted from ${longDay(back ? from!.start : from!.due)}, so it is due on ${longDay(window.due)}`;
  return {
    ...base,
    from: i,
    kind: within ? 'range' : 'day',
    windows: [window],
    notes: [...base.notes, note],
  };
};

const spread = (from: Window, moved: Window, back: boolean): Window =>
  back ? { start: moved.start, due: from.start } : { start: from.start, due: moved.due };

/** `before May 2013`, `after May 2013`, `not before May 2013`: the first is due the day before, the others have no last day. */
const beforeOrAfter = (tokens: Tokens, i: number, calendar: Calendar): Match | null => {
  const not = isText(tokens, i, 'not') || isText(tokens, i, 'no');
  const word = at(tokens, not ? i + 1 : i).text;
  const prior = word === 'prior' && isText(tokens, i + 1, 'to');
  const earliest = not && (word === 'earlier' || word === 'sooner') && isText(tokens, i + 2, 'than');
  const before = word === 'before' || prior || earliest;
  const after = !not && (word === 'after' || word === 'following');
  if (!before && !after) return null;
  const next = earliest ? i + 3 : not || prior ? i + 2 : i + 1;
  // before the end of May is by May
  if (!not && at(tokens, isText(tokens, next, 'the') ? next + 1 : next).text === 'end') return null;
  const base = oneDate(tokens, next, calendar);
  if (base === null || base.refused !== null) return base;
  const [window] = base.windows;
  if (before && !not) {
    const due = addDays(window!.start, -1);
    const notes = [...base.notes, `it is read as by ${longDay(due)}, the day before`];
    return { ...base, from: i, kind: 'day', windows: [{ start: `${due.slice(0, 8)}01`, due }], notes };
  }
  const start = not ? window!.start : addDays(window!.due, 1);
  const { period } = calendar;
  const due = period !== null && period.due >= start ? period.due : lastDay;
  const notes = [...base.notes, `it names no last day, so it is read as from ${longDay(start)} onwards`];
  return { ...base, from: i, kind: 'continuing', windows: [{ start, due }], notes };
};

/** `between April and October 2013`. */
const between = (tokens: Tokens, i: number, calendar: Calendar): Match | null => {
  if (!isText(tokens, i, 'between')) return null;
  const dates = datesAt(tokens, pastPlainWords(tokens, i + 1), calendar);
  if (dates === null || dates.refused !== null) return dates;
  if (dates.windows.length === 1 && dates.kind === 'range')
    return { ...dates, from: i, notes: dates.notes.slice(0, -1) };
  if (dates.windows.length !== 2) return refuse(i, dates.next, 'between needs two dates', null);
  const [first, last] = dates.windows;
  return { ...dates, from: i, kind: 'range', windows: [{ start: first!.start, due: last!.due }] };
};

/** Dates that are counted from another, and stretches between two. */
export const countedAt = (tokens: Tokens, i: number, calendar: Calendar): Match | null => {
  const found =
    lengthFromDate(tokens, i, calendar) ?? beforeOrAfter(tokens, i, calendar) ?? between(tokens, i, calendar);
  if (found === null || found.refused !== null) return found;
  const [window] = found.windows;
  return inYears(window!) ? found : refuse(i, found.next, outsideYears, null);
};
