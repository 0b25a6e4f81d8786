import { dayOf, monthOf, weekdayOf, yearOf } from './day.ts';
import { once } from './once.ts';
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

/** Month names as people write them, lower case, and the number of the month. */
export const monthNumbers: ReadonlyMap<string, number> = new Map([
  ...months.flatMap((name, i): [string, number][] => [
    [name.toLowerCase(), i + 1],
    [name.slice(0, 3).toLowerCase(), i + 1],
  ]),
  ['sept', 9],
]);

/** Weekday names as people write them, lower case; 0 for Sunday. */
export const weekdayNumbers: ReadonlyMap<string, number> = new Map([
  ...weekdays.flatMap((name, i): [string, number][] => [
    [name.toLowerCase(), i],
    [name.slice(0, 3).toLowerCase(), i],
  ]),
  ['tues', 2],
  ['weds', 3],
  ['thur', 4],
  ['thurs', 4],
]);

/** The seasons and the months that each is read as. */
export const seasonNames: ReadonlyMap<string, string> = new Map([
  ['spring', 'March to May'],
  ['summer', 'June to August'],
  ['autumn', 'September to November'],
  ['winter', 'December to February'],
]);

/** Small numbers as words. */
export const numberWords: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['eighteen', 18],
]);

/** Places in a row as words; -1 for the last. */
export const placeWords: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['eleventh', 11],
  ['twelfth', 12],
  ['last', -1],
  ['final', -1],
]);

/** Days of a month as words, in one word or two; `last` is none. */
export const dayWords = once(
  (): ReadonlyMap<string, number> =>
    new Map([
      ...[...placeWords].filter(([, place]) => place > 0),
      ...'thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
        .split(' ')
        .map((word, i): [string, number] => [word, i + 13]),
      ['thirtieth', 30],
    ]),
);

/** `28 February 2014`: no ordinal, no comma, as UK public bodies write dates. */
export const longDay = (day: PlanDate): string => `${dayOf(day)} ${months[monthOf(day) - 1]} ${yearOf(day)}`;

/** `28 February`, where the year is plain from what stands round it. */
export const dayAndMonth = (day: PlanDate): string => `${dayOf(day)} ${months[monthOf(day) - 1]}`;

/** `28 Feb`, for narrow tables. */
export const shortDay = (day: PlanDate): string => `${dayOf(day)} ${months[monthOf(day) - 1]?.slice(0, 3)}`;

/** `10 Sep 2013`, as days are typed in a plan. */
export const dayText = (day: PlanDate): string => `${shortDay(day)} ${yearOf(day)}`;

/** `February 2014`. */
export const longMonth = (day: PlanDate): string => `${months[monthOf(day) - 1]} ${yearOf(day)}`;

/** `Feb 2014`, for narrow tables. */
export const shortMonth = (day: PlanDate): string =>
  `${months[monthOf(day) - 1]?.slice(0, 3)} ${yearOf(day)}`;

/** `Tuesday 10 September 2013`. */
export const weekdayAndDay = (day: PlanDate): string => `${weekdays[weekdayOf(day)]} ${longDay(day)}`;

/** Somebody's words within a sentence, cut where they are long. */
export const quoted = (words: string): string =>
  `“${words.length > 60 ? `${[...words.slice(0, 120)].slice(0, 57).join('')}…` : words}”`;

/** `31 July` beside a phrase that says the year, and no other year; `31 July 2013` beside any other. */
export const dayBeside = (phrase: string, day: PlanDate): string => {
  const years = new Set(phrase.match(/\b\d{4}\b/g) ?? []);
  return years.size === 1 && years.has(String(yearOf(day))) && !/\d{4}\s*[-–/]\s*\d/.test(phrase)
    ? dayAndMonth(day)
    : longDay(day);
};
