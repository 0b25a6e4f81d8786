import { firstYear, lastYear } from './calendar.ts';
import { planDate } from './day.ts';
import type { Window } from './reading.ts';

/** True of the years that are accepted. */
export const yearAllowed = (year: number): boolean => year >= firstYear && year <= lastYear;

/** `2013-14`. */
export const financialYearName = (first: number, last: number = first + 1): string =>
  `${first}-${String(last % 100).padStart(2, '0')}`;

/** 1 April of the first to 31 March of the last. */
export const financialYears = (first: number, last: number): Window => ({
  start: planDate(first, 4, 1),
  due: planDate(last, 3, 31),
});

/** 1 January of the first to 31 December of the last. */
export const calendarYears = (first: number, last: number): Window => ({
  start: planDate(first, 1, 1),
  due: planDate(last, 12, 31),
});

/** What is said of years written short, `2013-4`. */
export const readAsYears = (written: string, first: number, last: number): string =>
  `“${written}” is read as the financial ${last === first + 1 ? 'year' : 'years'} ${financialYearName(first, last)}`;
