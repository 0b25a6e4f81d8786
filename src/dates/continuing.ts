import { type Calendar, lastDay } from './calendar.ts';
import { type Match, refuse } from './match.ts';
import type { PlanDate, Window } from './reading.ts';
import { pastPlainWords } from './row.ts';
import { datesAt } from './series.ts';
import { at, isText, type Tokens } from './tokens.ts';

const lasting = new Set([
  'ongoing',
  'throughout',
  'continuous',
  'continuously',
  'continuing',
  'rolling',
  'continual',
]);
const opening = new Set(['from', 'since', 'starting', 'commencing', 'beginning', 'starts', 'start']);
const closing = new Set(['until', 'till']);

/** Past `ongoing`, `on-going`, `on going`, `throughout`; the place itself where none of them stands there. */
const pastLasting = (tokens: Tokens, i: number): number => {
  if (lasting.has(at(tokens, i).text)) return i + 1;
  if (!isText(tokens, i, 'on')) return i;
  if (isText(tokens, i + 1, 'going')) return i + 2;
  return isText(tokens, i + 1, '-') && isText(tokens, i + 2, 'going') ? i + 3 : i;
};

/** Past `onwards`, `and ongoing`, `or later`, `at the earliest`, `and beyond`; the place itself where none stands. */
export const pastOnwards = (tokens: Tokens, i: number): number => {
  const word = at(tokens, i).text;
  if (word === 'onwards' || word === 'onward') return i + 1;
  if (word === 'at' && isText(tokens, i + 1, 'the') && isText(tokens, i + 2, 'earliest')) return i + 3;
  if (word === 'or' && isText(tokens, i + 1, 'later')) return i + 2;
  if (word === '&' || word === 'and' || word === 'then' || word === ',' || word === '-') {
    const next = word !== 'then' && isText(tokens, i + 1, 'then') ? i + 2 : i + 1;
    const after = at(tokens, next).text;
    if (after === 'onwards' || after === 'beyond' || after === 'thereafter') return next + 1;
    const lasts = pastLasting(tokens, next);
    return lasts > next && !isText(tokens, next, 'throughout') ? lasts : i;
  }
  return i;
};

const pastBetweenWords = (tokens: Tokens, i: number): number => {
  let j = i;
  while (
    j < i + 4 &&
    ['-', ',', ':', 'across', 'over', 'all', 'work', 'through', 'throughout', 'programme'].includes(
      at(tokens, j).text,
    )
  )
    j++;
  return pastPlainWords(tokens, j);
};

/** The last day of the plan's period, where it is not over by then; else the last day that there is. */
const openEnd = (from: PlanDate, calendar: Calendar): PlanDate =>
  calendar.period !== null && calendar.period.due >= from ? calendar.period.due : lastDay;

/** From the period's first day, where that is before the end; else from the first of its month. */
const openStart = (window: Window, calendar: Calendar): PlanDate =>
  calendar.period !== null && calendar.period.start <= window.due ? calendar.period.start : window.start;

const continuing = (
  i: number,
  next: number,
  start: PlanDate,
  due: PlanDate,
  dates: Match | null,
  notes: string[] = [],
): Match => ({
  kind: 'continuing',
  windows: [{ start, due }],
  from: i,
  next,
  remark: dates?.remark ?? null,
  approximate: dates?.approximate ?? false,
  notes: [...(dates?.notes ?? []), ...notes],
  strong: dates === null || dates.strong || dates.kind === 'year',
  refused: null,
});

const oneWindow = (dates: Match | null): Window | null =>
  dates === null || dates.refused !== null || dates.windows.length !== 1 ? null : dates.windows[0]!;

/** `from October 2015 onwards`, `October 2015 onwards`, `from October 2015`. */
const fromOn = (tokens: Tokens, i: number, calendar: Calendar, lastingWord: boolean): Match | null => {
  // the start of 2013-14 is a part of it
  const opens = opening.has(at(tokens, i).text) && !isText(tokens, i + 1, 'of');
  const dates = datesAt(tokens, opens ? pastPlainWords(tokens, i + 1) : pastPlainWords(tokens, i), calendar);
  if (dates === null) return null;
  const next = pastOnwards(tokens, dates.next);
  if (!opens && next === dates.next) return null;
  if (dates.refused !== null) return dates;
  const window = oneWindow(dates);
  if (window === null)
    return next > dates.next || opens
      ? refuse(i, next, 'several dates cannot all be the one to go on from', null)
      : null;
  if (dates.kind === 'range' && next === dates.next)
    return lastingWord ? continuing(i, next, window.start, window.due, dates) : { ...dates, from: i };
  return continuing(i, next, window.start, openEnd(window.start, calendar), dates);
};

/** `until July 2014`, `up to July 2014`. */
const untilThen = (tokens: Tokens, i: number, calendar: Calendar, to = false): Match | null => {
  const upTo = isText(tokens, i, 'up') && (isText(tokens, i + 1, 'to') || isText(tokens, i + 1, 'until'));
  if (!upTo && !closing.has(at(tokens, i).text) && !(to && isText(tokens, i, 'to'))) return null;
  const dates = datesAt(tokens, pastPlainWords(tokens, upTo ? i + 2 : i + 1), calendar);
  if (dates === null || dates.refused !== null) return dates;
  const window = oneWindow(dates);
  return window === null
    ? refuse(i, dates.next, 'several dates cannot all be the end', null)
    : continuing(i, dates.next, openStart(window, calendar), window.due, dates);
};

const wholeSpan = new Set(['year', 'period', 'plan']);

/** `throughout the year`, `all year round`: the plan's period, as a year is not named. */
const wholePeriod = (tokens: Tokens, i: number, j: number, { period }: Calendar): Match | null => {
  if (period === null || !wholeSpan.has(at(tokens, j).text)) return null;
  const next = isText(tokens, j + 1, 'round') ? j + 2 : j + 1;
  const note = 'it names no year and is read as the whole of the plan’s period';
  return at(tokens, next).is === 'end' || at(tokens, next).is === 'mark'
    ? continuing(i, next, period.start, period.due, null, [note])
    : null;
};

/**
 * What goes on and is never late before its end: `Ongoing 2013-14`, `Throughout 2013-14`, `from October 2015 onwards`
 * (to the end of the plan's period), `until July 2014` (from the start of the period).
 */
export const continuingAt = (tokens: Tokens, i: number, calendar: Calendar): Match | null => {
  const word = pastLasting(tokens, i);
  if (word === i) {
    const all = isText(tokens, i, 'all') ? wholePeriod(tokens, i, i + 1, calendar) : null;
    return all ?? untilThen(tokens, i, calendar, i === 0) ?? fromOn(tokens, i, calendar, false);
  }
  const j = pastBetweenWords(tokens, word);
  const open = opening.has(at(tokens, j).text)
    ? fromOn(tokens, j, calendar, true)
    : untilThen(tokens, j, calendar, true);
  if (open !== null) return { ...open, from: i };
  if (
    isText(tokens, i, 'throughout') &&
    wholeSpan.has(at(tokens, j).text) &&
    at(tokens, j + 1).is === 'end'
  ) {
    const { period } = calendar;
    const note = 'it names no year and is read as the whole of the plan’s period';
    return period === null ? null : continuing(i, j + 1, period.start, period.due, null, [note]);
  }
  const dates = datesAt(tokens, j, calendar);
  if (dates === null) return null;
  if (dates.refused !== null) return { ...dates, from: i };
  const window = oneWindow(dates);
  if (window === null) return { ...dates, from: i, remark: 'ongoing' };
  const spans = dates.kind !== 'day' && dates.kind !== 'month' && dates.kind !== 'part';
  if (spans || isText(tokens, i, 'throughout'))
    return continuing(i, dates.next, window.start, window.due, dates);
  const note = 'it is read as going on until then';
  return continuing(i, dates.next, openStart(window, calendar), window.due, dates, [note]);
};
