import type { Calendar } from './calendar.ts';
import { monthOf, yearOf } from './day.ts';
import type { Point } from './point.ts';

/** A point with its year and month known. */
export interface Dated {
  readonly point: Point;
  readonly year: number;
  readonly month: number;
}

/** What stands between two dates: a range or one more date. */
export type Link = 'to' | 'and';

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
  const count = points.length;
  const months: number[] = new Array(count);
  let month: number | null = null;
  for (let i = count - 1; i >= 0; i--) {
    month = points[i]!.month ?? month;
    if (month === null) return null;
    months[i] = month;
  }
  const order = (i: number): number => months[i]! * 40 + points[i]!.day;
  const years = points.map((point): number | null => point.year);
  const notes: string[] = [];
  let turned = false;
  if (!years.some((year) => year !== null)) {
    const year = yearInPeriod(calendar, months[0]!);
    if (year === null) return null;
    years[0] = year;
    // Apr, Jul, Oct and Jan: each in the period, where that is one year
    if (isOneYear(calendar) && links.every((link) => link === 'and'))
      for (let i = 1; i < count; i++) years[i] = yearInPeriod(calendar, months[i]!);
  }
  for (let i = count - 2; i >= 0; i--) {
    const after = years[i + 1];
    if (years[i] !== null || after === null || after === undefined) continue;
    const back = order(i) > order(i + 1);
    years[i] = back ? after - 1 : after;
    turned ||= back && links[i] === 'and';
  }
  for (let i = 1; i < count; i++) {
    const before = years[i - 1];
    if (years[i] !== null || before === null || before === undefined) continue;
    const on = order(i) < order(i - 1);
    years[i] = on ? before + 1 : before;
    turned ||= on && links[i - 1] === 'and';
  }
  if (turned) notes.push('the year is said once, so the dates are read in order over the end of a year');
  return { dated: points.map((point, i) => ({ point, year: years[i]!, month: months[i]! })), notes };
};
