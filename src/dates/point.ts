import type { Calendar } from './calendar.ts';
import type { Kind, Window } from './reading.ts';
import type { Tokens } from './tokens.ts';

/** Why a date cannot be placed, and what would do in its place. */
export interface PointProblem {
  readonly error: string;
  readonly suggestion: string | null;
}

/** True of a date that cannot be placed. */
export const isPointProblem = (answer: Window | PointProblem): answer is PointProblem => 'error' in answer;

/** One date within a phrase, before its year is known: years are often said once for several. */
export interface Point {
  readonly kind: Kind;
  /** The tokens it takes: from here up to, not including, `next`. */
  readonly from: number;
  readonly next: number;
  /** The calendar year as written (of a financial quarter or year: the one that it begins in); null where it is not said. */
  readonly year: number | null;
  /** The month that tells which year is meant; null for a day alone, which takes its neighbour's month. */
  readonly month: number | null;
  /** The day of the month, for order within a month; 0 for what has none. */
  readonly day: number;
  /** True where it stands out among words: it has a year and something finer. */
  readonly strong: boolean;
  readonly approximate: boolean;
  readonly notes: readonly string[];
  /** Its days, once year and month are known. */
  readonly place: (year: number, month: number) => Window | PointProblem;
}

/** A date that is exact and stands out where its year is said, unless something else is said of it. */
export const point = (
  of: Pick<Point, 'kind' | 'from' | 'next' | 'year' | 'month' | 'place'> & Partial<Point>,
): Point => ({ day: 0, strong: of.year !== null, approximate: false, notes: [], ...of });

/** Reads one form of date at a place; null where there is none. */
export type Form = (tokens: Tokens, i: number, calendar: Calendar) => Point | null;

/** Places a part of a span; where that cannot be placed, what would do has the words before it too: `last week of`. */
export const partIn =
  (
    { line, list }: Tokens,
    from: number,
    span: Point,
    partOf: (whole: Window) => Window | PointProblem,
  ): Point['place'] =>
  (year, month) => {
    const whole = span.place(year, month);
    if (!isPointProblem(whole)) return partOf(whole);
    const words = line.slice(list[from]?.from, list[span.from]?.from);
    return { ...whole, suggestion: whole.suggestion === null ? null : words + whole.suggestion };
  };
