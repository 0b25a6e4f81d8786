import { addMonths, daysInMonth, monthOf, planDate, yearOf } from './day.ts';
import type { Window } from './reading.ts';
import { months } from './words.ts';

/** The whole of a month. */
export const monthWindow = (year: number, month: number): Window => ({
  start: planDate(year, month, 1),
  due: planDate(year, month, daysInMonth(year, month)),
});

/** Three months in a row, over the year's end where they must. */
export const threeMonths = (year: number, first: number): Window => {
  const last = addMonths(planDate(year, first, 1), 2);
  return { start: planDate(year, first, 1), due: monthWindow(yearOf(last), monthOf(last)).due };
};

/** `May 2013`. */
export const monthName = (year: number, month: number): string => `${months[month - 1]} ${year}`;
