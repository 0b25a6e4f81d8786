import type { Calendar } from '../calendar.ts';
import type { Point } from '../point.ts';
import type { Tokens } from '../tokens.ts';
import { month } from './month.ts';
import { planYear } from './plan-year.ts';
import { quarter } from './quarter.ts';
import { season } from './season.ts';
import { term } from './term.ts';
import { year, yearPair } from './year.ts';

/** Something longer than a day that can have an early part: a term, season, quarter, month or year. */
export const spanAt = (tokens: Tokens, i: number, calendar: Calendar): Point | null =>
  term(tokens, i, calendar) ??
  season(tokens, i, calendar) ??
  quarter(tokens, i, calendar) ??
  (yearPair(tokens, i) === null ? null : year(tokens, i, calendar)) ??
  month(tokens, i, calendar) ??
  year(tokens, i, calendar) ??
  planYear(tokens, i, calendar);
