import { dayOf, monthOf, weekdayOf, yearOf } from './day.ts';
import type { PlanDate } from './reading.ts';

export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export const weekdays = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;

/** `28 February 2014`: no ordinal, no comma, as UK public bodies write dates. */
export const longDay = (day: PlanDate): string => `${dayOf(day)} ${months[monthOf(day) - 1]} ${yearOf(day)}`;

/** `28 February`, where the year is plain from what stands round it. */
export const dayAndMonth = (day: PlanDate): string => `${dayOf(day)} ${months[monthOf(day) - 1]}`;

/** `28 Feb`, for narrow tables. */
export const shortDay = (day: PlanDate): string => `${dayOf(day)} ${months[monthOf(day) - 1]?.slice(0, 3)}`;

/** `Feb 2014`, for narrow tables. */
export const shortMonth = (day: PlanDate): string =>
  `${months[monthOf(day) - 1]?.slice(0, 3)} ${yearOf(day)}`;

/** `Tuesday 10 September 2013`. */
export const weekdayAndDay = (day: PlanDate): string => `${weekdays[weekdayOf(day)]} ${longDay(day)}`;
