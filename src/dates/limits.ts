import type { Calendar } from './calendar.ts';
import { pointAt } from './forms/index.ts';
import type { Match } from './match.ts';
import type { Yearly } from './occurrences.ts';
import { isPointProblem, type Point } from './point.ts';
import type { Window } from './reading.ts';
import { pastPlainWords } from './row.ts';
import { datesAt } from './series.ts';
import { at, isText, type Tokens } from './tokens.ts';
import { giveYears } from './years.ts';

const opening = new Set(['from', 'starting', 'commencing', 'beginning', 'since', 'start', 'effective']);
const closing = new Set(['until', 'till', 'to', 'ending', 'through', '-']);
const spanning = new Set(['in', 'during', 'throughout', 'for', 'over', 'across', 'within', 'of']);
const passing = new Set([',', ':', ';', '-', '(', ')', 'and', '&', 'then', 'first', 'with', 'the', 'effect']);

/** What is said of a recurrence beside how often. */
export interface Limits {
  /** The first one; everything is counted from it. */
  readonly anchor: Window | null;
  readonly bounds: Window | null;
  readonly until: string | null;
  /** The months or days of each year. */
  readonly targets: readonly Yearly[];
  readonly notes: readonly string[];
  readonly next: number;
  readonly refused: Match | null;
}

const none = (next: number): Limits => ({
  anchor: null,
  bounds: null,
  until: null,
  targets: [],
  notes: [],
  next,
  refused: null,
});

/** Points with their years: windows in a row; null where a year cannot be known or a day does not exist. */
export const placed = (
  points: readonly Point[],
  calendar: Calendar,
): { windows: Window[]; notes: string[] } | null => {
  const given = giveYears(points, new Array(points.length - 1).fill('to'), calendar);
  if (given === null) return null;
  const windows: Window[] = [];
  for (const { point, year, month } of given.dated) {
    const window = point.place(year, month);
    if (isPointProblem(window)) return null;
    windows.push(window);
  }
  const missing = points.every((point) => point.year === null)
    ? [`the year is missing and taken from the plan's period: ${given.dated[0]!.year}`]
    : [];
  return { windows, notes: [...missing, ...points.flatMap((point) => point.notes)] };
};

/** A point of a year alone: `August`, `31 March`. */
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

/** `from June 2013 until March 2014`, `in 2013-14`, `by end of March`: what limits or anchors a recurrence. */
export const limitsAt = (tokens: Tokens, i: number, calendar: Calendar, yearlyStep: boolean): Limits => {
  let limits = none(i);
  let j = i;
  for (let round = 0; round < 6; round++) {
    let k = j;
    while (
      k < j + 4 &&
      passing.has(at(tokens, k).text) &&
      !(isText(tokens, k, '-') && limits.anchor !== null)
    )
      k++;
    const word = at(tokens, k).text;
    const opens = opening.has(word);
    const closes = closing.has(word) || (word === 'up' && isText(tokens, k + 1, 'to'));
    const start = pastPlainWords(
      tokens,
      opens || closes || spanning.has(word) ? (word === 'up' ? k + 2 : k + 1) : k,
    );
    const point = pointAt(tokens, start, calendar);
    if (point === null) break;
    if (opens) {
      const joins = ['-', 'to', 'until', 'till'].includes(at(tokens, point.next).text);
      const last = joins ? pointAt(tokens, pastPlainWords(tokens, point.next + 1), calendar) : null;
      const both = placed(last === null ? [point] : [point, last], calendar);
      if (both === null) return { ...limits, refused: datesAt(tokens, start, calendar) };
      const until = both.windows[1]?.due ?? limits.until;
      limits = {
        ...limits,
        anchor: both.windows[0]!,
        until,
        notes: [...limits.notes, ...both.notes],
        next: last?.next ?? point.next,
      };
    } else if (closes) {
      const one = placed([point], calendar);
      if (one === null) return { ...limits, refused: datesAt(tokens, start, calendar) };
      limits = {
        ...limits,
        until: one.windows[0]!.due,
        notes: [...limits.notes, ...one.notes],
        next: point.next,
      };
    } else {
      const yearless =
        yearlyStep && target(point) !== null && point.year === null
          ? targetsAt(tokens, start, calendar)
          : null;
      if (yearless !== null) limits = { ...limits, targets: yearless.targets, next: yearless.next };
      else {
        const dates = datesAt(tokens, start, calendar);
        if (dates === null) break;
        if (dates.refused !== null || dates.windows.length !== 1) return { ...limits, refused: dates };
        const notes = [...limits.notes, ...dates.notes];
        const [window] = dates.windows;
        const fine = dates.kind === 'month' || dates.kind === 'day';
        limits =
          fine && !spanning.has(word)
            ? {
                ...limits,
                anchor: window!,
                notes: [...notes, 'it is counted from the date beside it'],
                next: dates.next,
              }
            : fine && yearlyStep
              ? { ...limits, anchor: window!, notes, next: dates.next }
              : { ...limits, bounds: window!, notes, next: dates.next };
      }
    }
    j = limits.next;
  }
  if (isText(tokens, limits.next, ')') && limits.next > i) return { ...limits, next: limits.next + 1 };
  return limits;
};
