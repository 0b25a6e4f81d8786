import type { Calendar } from '../calendar.ts';
import type { Form, Point } from '../point.ts';
import { at, type Tokens } from '../tokens.ts';
import { day, serial } from './day.ts';
import { half } from './half.ts';
import { month, monthAt, pairThenMonth } from './month.ts';
import { part } from './part.ts';
import { planEnd, planYear } from './plan-year.ts';
import { quarter } from './quarter.ts';
import { feast, season } from './season.ts';
import { halfTerm, term } from './term.ts';
import { week } from './week.ts';
import { year, yearPair } from './year.ts';

const years: Form = (tokens, i, calendar) =>
  yearPair(tokens, i) === null ? null : year(tokens, i, calendar);

/** The forms of one date, in the order in which they are tried, by what is first. */
const afterMonthName: readonly Form[] = [term, halfTerm, day, month];
const afterNumber: readonly Form[] = [
  term,
  quarter,
  half,
  pairThenMonth,
  years,
  week,
  serial,
  day,
  month,
  year,
  planYear,
];
const afterWord: readonly Form[] = [
  term,
  halfTerm,
  quarter,
  part,
  week,
  half,
  season,
  feast,
  years,
  day,
  planYear,
  planEnd,
  year,
];

/** The date that is at a place, in any form; null where there is none. */
export const pointAt = (tokens: Tokens, i: number, calendar: Calendar): Point | null => {
  const { is } = at(tokens, i);
  if (is === 'end' || is === 'mark') return null;
  const forms = is === 'number' ? afterNumber : monthAt(tokens, i) === null ? afterWord : afterMonthName;
  for (const form of forms) {
    const point = form(tokens, i, calendar);
    if (point !== null) return point;
  }
  return null;
};
