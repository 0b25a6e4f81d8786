import type { Calendar } from '../calendar.ts';
import type { Form, Point } from '../point.ts';
import { at, type Tokens } from '../tokens.ts';
import { day } from './day.ts';
import { month } from './month.ts';
import { quarter } from './quarter.ts';
import { year, yearPair } from './year.ts';

const years: Form = (tokens, i, calendar) =>
  yearPair(tokens, i) === null ? null : year(tokens, i, calendar);

/** The forms of one date, in the order in which they are tried. */
const forms: readonly Form[] = [quarter, years, day, month, year];

/** The date that stands at a place, in any form; null where none does. */
export const pointAt = (tokens: Tokens, i: number, calendar: Calendar): Point | null => {
  if (at(tokens, i).is === 'end') return null;
  for (const form of forms) {
    const point = form(tokens, i, calendar);
    if (point !== null) return point;
  }
  return null;
};
