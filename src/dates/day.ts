import { addMilliseconds } from 'date-fns';
import type { PlanDate, Window } from './reading.ts';
import { remembered } from './remembered.ts';

/** Of a day in Greenwich, where no summer time makes one longer: to ask for another zone would take longer than all days of a plan. */
const dayLength = 86_400_000;

/** The first moment of a day there. */
const midnight = (day: PlanDate): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));

const two = (n: number): string => String(n).padStart(2, '0');

/** The date of these numbers, month from 1; the caller has seen to it that the day exists. */
export const planDate = (year: number, month: number, day: number): PlanDate =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;

/** A day as the whole of a window. */
export const oneDay = (date: PlanDate): Window => ({ start: date, due: date });

/** The year of a date. */
export const yearOf = (day: PlanDate): number => Number(day.slice(0, 4));
/** The month of a date, from 1. */
export const monthOf = (day: PlanDate): number => Number(day.slice(5, 7));
/** The day of the month of a date. */
export const dayOf = (day: PlanDate): number => Number(day.slice(8, 10));

/** How many days the month has, month from 1. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : month === 4 || month === 6 || month === 9 || month === 11
      ? 30
      : 31;

/** The last day of the month that a day is in. */
export const endOfMonth = (day: PlanDate): PlanDate =>
  planDate(yearOf(day), monthOf(day), daysInMonth(yearOf(day), monthOf(day)));

/** True where the calendar has this day. */
export const dayExists = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** So many days on, or back where negative. */
export const addDays = (day: PlanDate, days: number): PlanDate => {
  const moved = addMilliseconds(midnight(day), days * dayLength);
  return planDate(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate());
};

const dayNumber = remembered((day: PlanDate): number => midnight(day) / dayLength);

/** Days from `from` to `to`; negative where `to` is earlier. */
export const daysBetween = (from: PlanDate, to: PlanDate): number => dayNumber(to) - dayNumber(from);

/**
 * A month on, as boards count it: the same day of the month so many months on, or that month's last;
 * the last day of a month goes to the last day, so that month ends do not drift.
 */
export const addMonths = (day: PlanDate, months: number): PlanDate => {
  const year = yearOf(day);
  const month = monthOf(day);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = (index % 12) + 1;
  const last = daysInMonth(toYear, toMonth);
  const isLast = dayOf(day) === daysInMonth(year, month);
  return planDate(toYear, toMonth, isLast ? last : Math.min(dayOf(day), last));
};

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day: PlanDate): number => new Date(midnight(day)).getUTCDay();

/** The earlier day first: dates are text, which needs no rules of a language to be put in order. */
export const earlierFirst = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
