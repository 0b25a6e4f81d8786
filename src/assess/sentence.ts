import { yearOf } from '../dates/day.ts';
import type { PlanDate } from '../dates/reading.ts';
import { dayAndMonth, longDay } from '../dates/words.ts';

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** A count as running text has it: words to nine. */
export const inWords = (n: number): string => small[n] ?? String(n);

/** `1 day`, `2 days`. */
export const counted = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;

/** `one date`, `two dates`. */
export const countedInWords = (n: number, one: string): string =>
  `${inWords(n)} ${n === 1 ? one : `${one}s`}`;

/** `a`, `a and b`, `a, b and c`. */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/** The first letter in upper case. */
export const sentence = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** `31 July` beside a phrase that says the year, and no other year; `31 July 2013` beside any other. */
export const dayBeside = (phrase: string, day: PlanDate): string => {
  const years = new Set(phrase.match(/\b\d{4}\b/g) ?? []);
  return years.size === 1 && years.has(String(yearOf(day))) && !/\d{4}\s*[-–/]\s*\d/.test(phrase)
    ? dayAndMonth(day)
    : longDay(day);
};
