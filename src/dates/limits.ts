import type { Calendar } from './calendar.ts';
import { addDays } from './day.ts';
import { pointAt } from './forms/index.ts';
import { pastIncluding, pastPlainWords } from './joint.ts';
import { lengthAt, longAfter } from './length.ts';
import { type Match, refuse, soleWindow } from './match.ts';
import { bodyAt } from './meeting.ts';
import type { Yearly } from './occurrences.ts';
import { isPointProblem, type Point } from './point.ts';
import type { Window } from './reading.ts';
import { datesAt, missingYear } from './series.ts';
import { pastStart } from './starts.ts';
import { at, between, isOneOf, isText, oneOf, past, pastAny, type Tokens } from './tokens.ts';
import { longDay, quoted } from './words.ts';
import { giveYears } from './years.ts';

const closing = oneOf('until till to ending through -');
const spanning = oneOf('in during throughout for over across within of');
const firstWords = oneOf('the first');
const passing = oneOf(', : ; - ( ) and & then first the');

/** What is said of a recurrence beside how often. */
export interface Limits {
  /** The first one; everything is counted from it. */
  readonly anchor: Window | null;
  readonly bounds: Window | null;
  readonly until: string | null;
  /** `for six months`: how long, from the first one or from where the time begins. */
  readonly lasts: { readonly days: number; readonly months: number } | null;
  /** The months or days of each year. */
  readonly targets: readonly Yearly[];
  readonly notes: readonly string[];
  readonly next: number;
  readonly refused: Match | null;
}

/** Nothing said of it yet, up to a place. */
export const noLimits = (next: number): Limits => ({
  anchor: null,
  bounds: null,
  until: null,
  lasts: null,
  targets: [],
  notes: [],
  next,
  refused: null,
});

/** The last day that is said, or that a length of time comes to; null where neither is. */
export const untilOf = ({ anchor, until, lasts }: Limits, around: Window | null): string | null => {
  const start = anchor?.start ?? around?.start ?? null;
  if (until !== null || lasts === null || start === null) return until;
  return addDays(longAfter(start, lasts), -1);
};

/** What is said of it all; of a length of time that nobody has given a beginning, from when it is counted. */
export const saidOf = ({ anchor, bounds, lasts, notes }: Limits, outer: Window | null): readonly string[] => {
  const { start } = bounds ?? outer ?? {};
  return lasts === null || anchor !== null || start === undefined
    ? notes
    : [...notes, `it is counted from ${longDay(start)}, as no first date is said`];
};

/** The time in which something recurs: from the first that is said, else in the time that is said or the outer one. */
export const timeOf = (limits: Limits, outer: Window | null): Window | null => {
  const around = limits.bounds ?? outer;
  const start = limits.anchor?.start ?? around?.start;
  const due = untilOf(limits, around) ?? around?.due;
  return start === undefined || due === undefined ? null : { start, due };
};

/** A date, and the end of its range where one is said, with their years; null where one cannot be known or placed. */
export const placed = (
  first: Point,
  last: Point | null,
  calendar: Calendar,
): { first: Window; last: Window | null; notes: string[] } | null => {
  const points = last === null ? [first] : [first, last];
  const given = giveYears(points, ['to'], calendar);
  if (given === null) return null;
  const windows: Window[] = [];
  for (const { point, year, month } of given.dated) {
    const window = point.place(year, month);
    if (isPointProblem(window)) return null;
    windows.push(window);
  }
  const [one, two] = windows;
  if (one === undefined) return null;
  const missing = points.every((point) => point.year === null) ? [missingYear(given.dated, calendar)] : [];
  return { first: one, last: two ?? null, notes: [...missing, ...points.flatMap((point) => point.notes)] };
};

const target = (point: Point): Yearly | null =>
  point.month !== null && (point.kind === 'month' || point.kind === 'day')
    ? { month: point.month, day: point.kind === 'day' ? point.day : null }
    : null;

/** `April and October`, `31 March`: dates without a year, to be met every year; null where one has a year. */
export const targetsAt = (
  tokens: Tokens,
  i: number,
  calendar: Calendar,
): { targets: Yearly[]; next: number } | null => {
  const targets: Yearly[] = [];
  let next = i;
  let j = i;
  while (targets.length < 12) {
    const point = pointAt(tokens, j, calendar);
    const one = point === null || point.year !== null ? null : target(point);
    // every 31 June is no day of any year; 2012 has a 29 February
    if (point === null || one === null || isPointProblem(point.place(2012, one.month))) break;
    targets.push(one);
    next = point.next;
    j = next;
    while (['and', '&', ',', '/'].includes(at(tokens, j).text)) j++;
    if (j === next) break;
    j = pastPlainWords(tokens, j);
  }
  return targets.length === 0 ? null : { targets, next };
};

type Says = 'opens' | 'closes' | 'spans' | 'nothing';

const byWords = oneOf('by due end ends');

/** True of words that would make a date a deadline: `by end of March 2014`, `no later than March 2014`. */
const saysBy = (tokens: Tokens, from: number, to: number): boolean =>
  tokens.list.slice(from, to).some(({ text }) => byWords.has(text) || text === 'than');

const pastNoLater = (tokens: Tokens, i: number): number =>
  (isText(tokens, i, 'no') || isText(tokens, i, 'not')) &&
  isText(tokens, i + 1, 'later') &&
  isText(tokens, i + 2, 'than')
    ? i + 3
    : i;

const saysAt = (tokens: Tokens, i: number): { says: Says; next: number } => {
  const start = pastStart(tokens, i);
  if (start > i) return { says: 'opens', next: start };
  if (isText(tokens, i, 'up') && isText(tokens, i + 1, 'to'))
    return { says: 'closes', next: pastIncluding(tokens, i + 2) };
  if (isOneOf(tokens, i, closing)) return { says: 'closes', next: pastIncluding(tokens, i + 1) };
  return isOneOf(tokens, i, spanning) ? { says: 'spans', next: i + 1 } : { says: 'nothing', next: i };
};

const rangeJoins = oneOf('- to until till');

/** `from June 2013`, `from June 2013 to March 2014`, `until March 2014`: added to what is known; null where it is no date. */
const openedOrClosed = (
  tokens: Tokens,
  point: Point,
  opens: boolean,
  known: Limits,
  calendar: Calendar,
): Limits => {
  const joins = opens && isOneOf(tokens, point.next, rangeJoins);
  const last = joins ? pointAt(tokens, pastPlainWords(tokens, point.next + 1), calendar) : null;
  const both = placed(point, last, calendar);
  if (both === null) return { ...known, refused: datesAt(tokens, point.from, calendar) };
  // a year alone says where it begins, and not where it ends
  const isYear = opens && last === null && point.kind === 'year' && both.notes.length > 0;
  const begins = `${quoted(between(tokens, point.from, point.next))} is read as ${longDay(both.first.start)}`;
  const notes = [...known.notes, ...(isYear ? [begins] : both.notes)];
  const next = last?.next ?? point.next;
  return opens
    ? { ...known, anchor: both.first, until: both.last?.due ?? known.until, notes, next }
    : { ...known, until: both.first.due, notes, next };
};

/** `in 2013-14`, `by end of March`, or a date with no word before it: null where it is no date. */
const bounded = (
  tokens: Tokens,
  point: Point,
  anchors: typeof finer,
  known: Limits,
  calendar: Calendar,
): Limits | null => {
  const dates = datesAt(tokens, point.from, calendar);
  if (dates === null) return null;
  const [window, more] = dates.windows;
  if (window === undefined || more !== undefined) return { ...known, refused: dates };
  const found = { ...known, notes: [...known.notes, ...dates.notes], next: dates.next };
  return anchors.has(dates.kind) ? { ...found, anchor: window } : { ...found, bounds: window };
};

/** Dates from which something is counted: every year from a quarter or a season too. */
const ofYears = oneOf('month day quarter part');
const finer = oneOf('month day');
const neither = oneOf('');

const readAsEnd = (tokens: Tokens, from: number, next: number): string =>
  `${quoted(between(tokens, from, next))} is read as until then`;

const howLongTwice = 'it says both for how long and until when; keep one of them';

/**
 * `from June 2013 until March 2014`, `in 2013-14`, `by end of March`: what limits or anchors a recurrence. Of what comes
 * back so many times a year, that many months or days are its own, in each year.
 */
export const limitsAt = (tokens: Tokens, i: number, calendar: Calendar, timesAYear = 0): Limits => {
  const yearlyStep = timesAYear === 1;
  let limits = noLimits(i);
  for (let round = 0; round < 6 && limits.refused === null; round++) {
    let k = limits.next;
    const dash = limits.anchor !== null;
    while (k < limits.next + 4 && isOneOf(tokens, k, passing) && !(dash && isText(tokens, k, '-'))) {
      // the first of June 2013 is a day
      if (isText(tokens, k, 'first') && isText(tokens, k + 1, 'of')) break;
      k++;
    }
    const lasts = isText(tokens, k, 'for') ? lengthAt(tokens, pastAny(tokens, k + 1, firstWords, 2)) : null;
    if (lasts !== null && limits.lasts === null) {
      limits = { ...limits, lasts, next: lasts.next };
      continue;
    }
    const { says, next } = saysAt(tokens, k);
    // the first in June 2013
    const isFirst = isText(tokens, k - 1, 'first');
    const point = pointAt(tokens, pastPlainWords(tokens, pastNoLater(tokens, next)), calendar);
    if (point === null) break;
    const isEnd = says === 'nothing' && !yearlyStep && saysBy(tokens, next, point.from);
    const only = isEnd ? soleWindow(datesAt(tokens, point.from, calendar)) : null;
    if (says === 'opens' || says === 'closes' || only !== null) {
      limits = openedOrClosed(tokens, point, says === 'opens', limits, calendar);
      if (only !== null && limits.refused === null)
        limits = { ...limits, notes: [...limits.notes, readAsEnd(tokens, k, limits.next)] };
      continue;
    }
    // a second date beside the first is no limit
    if (says === 'nothing' && limits.anchor !== null) break;
    const named = timesAYear > 0 && point.year === null ? targetsAt(tokens, point.from, calendar) : null;
    // quarterly: June, Sept, Dec, March
    const isTheirs = named?.targets.length === timesAYear && bodyAt(tokens, named.next, calendar) === null;
    const yearless = yearlyStep || isTheirs ? named : null;
    const more =
      yearless === null
        ? bounded(
            tokens,
            point,
            yearlyStep ? ofYears : isFirst || says !== 'spans' ? finer : neither,
            limits,
            calendar,
          )
        : { ...limits, targets: yearless.targets, next: yearless.next };
    if (more === null) break;
    const beside = says === 'nothing' && more.anchor !== limits.anchor;
    limits = beside ? { ...more, notes: [...more.notes, 'it is counted from the date beside it'] } : more;
  }
  if (limits.until !== null && limits.lasts !== null)
    return { ...limits, refused: refuse(i, limits.next, howLongTwice, null) };
  const closes = limits.refused === null && limits.next > i;
  return closes ? { ...limits, next: past(tokens, limits.next, ')') } : limits;
};
