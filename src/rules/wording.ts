import { daysBetween, monthOf, yearOf } from '../dates/day.ts';
import type { PlanDate } from '../dates/reading.ts';

/** `1 month`, `7 months`. */
export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** `1.1, 1.2 and 4.5`. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** Whole calendar months from one date's month to the other's. */
export const monthsBetween = (from: PlanDate, to: PlanDate): number =>
  (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);

/** How far apart two days are, as people say it: in months where there is a whole one, else in days. */
export const apart = (from: PlanDate, to: PlanDate): string => {
  const months = monthsBetween(from, to);
  return months > 0 ? count(months, 'month') : count(daysBetween(from, to), 'day');
};

/** A text cut at a word to about this length, for messages that quote it. */
export const brief = (text: string, length = 60): string => {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= length) return flat;
  const cut = flat.slice(0, length);
  return `${cut.slice(0, cut.lastIndexOf(' ') > length / 2 ? cut.lastIndexOf(' ') : length)}…`;
};
