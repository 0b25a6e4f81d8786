import type { Calendar } from './calendar.ts';
import { monthOf, yearOf } from './day.ts';
import { isPointProblem, type Point } from './point.ts';
import { longMonth } from './words.ts';

/** A point with its year and month known. */
export interface Dated {
  readonly point: Point;
  readonly year: number;
  readonly month: number;
}

/** What the mark between two dates means: a range, or one more date. */
export type Link = 'to' | 'and';

/** Dates with their years, and what people would dispute in that. */
export interface YearsGiven {
  readonly dated: readonly Dated[];
  readonly notes: readonly string[];
}

/** The year of the plan's period that this month falls in, the first where there are several. */
export const yearInPeriod = (calendar: Calendar, month: number): number | null => {
  const { period } = calendar;
  if (period === null) return null;
  const first = yearOf(period.start);
  return month >= monthOf(period.start) ? first : first + 1;
};

/** True where the plan's period is one year long. */
export const isOneYear = ({ period }: Calendar): boolean =>
  period !== null && yearOf(period.due) <= yearOf(period.start) + 1;

interface Placing {
  readonly point: Point;
  readonly month: number;
  readonly order: number;
  year: number | null;
}

/** Each date with its month: a day alone takes that of its neighbour behind. Null where the last has none. */
const withMonths = (points: readonly Point[]): Placing[] | null => {
  const placings: Placing[] = [];
  let month: number | null = null;
  for (const point of [...points].reverse()) {
    month = point.month ?? month;
    if (month === null) return null;
    placings.unshift({ point, month, order: month * 40 + point.day, year: point.year });
  }
  return placings;
};

const ofYear = new Set(['quarter', 'range', 'year', 'part']);

/** True of `Q3`, `H2`, `year end`: its year is the financial one, and its days may be in the next. */
const isOfFinancialYear = ({ kind, month }: Point): boolean => month === 4 && ofYear.has(kind);

/** The year in which a date is due next after the one beside it, or last before it; null where that cannot be placed. */
const yearBeside = (one: Placing, { point, year, month }: Placing, step: 1 | -1): number | null => {
  const beside = year === null ? null : point.place(year, month);
  if (year === null || beside === null || isPointProblem(beside)) return null;
  const years = [year - step, year, year + step];
  const found = years.find((of) => {
    const window = one.point.place(of, one.month);
    if (isPointProblem(window)) return false;
    if (step === 1) return window.due >= beside.due;
    // year end and June 2014
    return one.point.kind === 'year' ? window.due <= beside.due : window.start <= beside.start;
  });
  return found ?? null;
};

const dueMonth = ({ point, year, month }: Dated): string => {
  const window = point.place(year, month);
  return isPointProblem(window) ? String(year) : longMonth(window.due);
};

/**
 * Gives each date its year and month. A year said once serves its neighbours, the one after it first; what would
 * run backwards goes over the year's end. Where no year is said at all, it is the period's.
 * Null where nobody can tell: no year, and no period.
 */
export const giveYears = (
  points: readonly Point[],
  links: readonly Link[],
  calendar: Calendar,
): YearsGiven | null => {
  const placings = withMonths(points);
  const [first] = placings ?? [];
  if (placings === null || first === undefined) return null;
  if (placings.every(({ year }) => year === null)) {
    // Apr, Jul, Oct and Jan: each in the period, where that is one year
    const each = isOneYear(calendar) && links.every((link) => link === 'and');
    for (const one of each ? placings : [first]) one.year = yearInPeriod(calendar, one.month);
    if (first.year === null) return null;
  }
  let turned = false;
  let beside = false;
  const take = (one: Placing, from: Placing | undefined, step: 1 | -1, link: Link | undefined): void => {
    if (one.year !== null || from === undefined || from.year === null) return;
    // a day alone is in the month of the day behind it
    const isSame = one.point.month === null && step === -1;
    const isMixed = isOfFinancialYear(one.point) !== isOfFinancialYear(from.point);
    const over = !isSame && step * (one.order - from.order) < 0;
    one.year = (isMixed ? yearBeside(one, from, step) : null) ?? (over ? from.year + step : from.year);
    turned ||= over && !isMixed && link === 'and';
    beside ||= isMixed && link === 'and';
  };
  for (const [k, one] of [...placings.entries()].reverse()) take(one, placings[k + 1], -1, links[k]);
  for (const [k, one] of placings.entries()) take(one, placings[k - 1], 1, links[k - 1]);
  const dated = placings.flatMap(({ point, year, month }) => (year === null ? [] : [{ point, year, month }]));
  const [one, last] = [dated[0], dated.at(-1)].map((date) => (date ? dueMonth(date) : ''));
  const note = `the year is said once, so the dates are read in order over the end of a year, from ${one} to ${last}`;
  return { dated, notes: turned || (beside && one?.slice(-4) !== last?.slice(-4)) ? [note] : [] };
};
