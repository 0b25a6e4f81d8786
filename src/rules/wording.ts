import { daysBetween, monthOf, yearOf } from '../dates/day.ts';
import type { PlanDate } from '../dates/reading.ts';
import { starred } from '../model/personal.ts';
import { counted } from '../model/sentence.ts';

/** Whole calendar months from one date's month to the other's. */
export const monthsBetween = (from: PlanDate, to: PlanDate): number =>
  (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);

/** How far apart two days are, as people say it: in whole months, or in days within a month. */
export const apart = (from: PlanDate, to: PlanDate): string => {
  const months = monthsBetween(from, to);
  return months > 0 ? counted(months, 'month') : counted(daysBetween(from, to), 'day');
};

/** A text cut at a word to at most this many UTF-16 units, for messages that quote it. */
export const brief = (text: string, length = 60): string => {
  const flat = starred(text).replace(/\s+/g, ' ').trim();
  if (flat.length <= length) return flat;
  const cut = flat.slice(0, length);
  return `${cut.slice(0, cut.lastIndexOf(' ') > length / 2 ? cut.lastIndexOf(' ') : length)}…`;
};
