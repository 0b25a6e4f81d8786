import {
  addDays,
  dayExists,
  dayOf,
  daysInMonth,
  monthOf,
  oneDay,
  planDate,
  weekdayOf,
  yearOf,
} from '../day.ts';
import { type Form, type Point, type PointProblem, point } from '../point.ts';
import type { Window } from '../reading.ts';
import { isYearOfNext } from '../starts.ts';
import { at, isOneOf, isText, oneOf, past, pastAny, type Tokens } from '../tokens.ts';
import { dayWords, longDay, monthNumbers, months, weekdayNumbers, weekdays } from '../words.ts';
import { yearAllowed } from '../year.ts';
import { isNextDay, monthAt, pastGlued, pastName, yearAfterMonth } from './month.ts';
import { fullYear, nearestYear, oneYear, outside, yearPair } from './year.ts';

/** The day itself, or why there is no such day and which is nearest. */
export const placeDay = (
  year: number,
  month: number,
  day: number,
  weekday: number | null,
): Window | PointProblem => {
  const inYear = nearestYear(year);
  const inMonth = Math.min(Math.max(month, 1), 12);
  const inDay = Math.min(Math.max(day, 1), daysInMonth(inYear, inMonth));
  const near = planDate(inYear, inMonth, inDay);
  if (!yearAllowed(year)) return outside(year, longDay(near));
  if (month < 1 || month > 12)
    return day >= 1 && day <= 12 && month >= 1 && month <= daysInMonth(year, day)
      ? {
          error: `there is no month ${month}; the day and the month may have changed places`,
          suggestion: longDay(planDate(year, day, month)),
        }
      : { error: `there is no month ${month}`, suggestion: longDay(near) };
  if (!dayExists(year, month, day))
    return {
      error:
        day < 1 ? 'there is no day 0' : `${months[month - 1]} ${year} has ${daysInMonth(year, month)} days`,
      suggestion: longDay(near),
    };
  const date = planDate(year, month, day);
  if (weekday !== null && weekdayOf(date) !== weekday) {
    const right = weekdays[weekdayOf(date)];
    return { error: `${longDay(date)} is a ${right}`, suggestion: `${right} ${longDay(date)}` };
  }
  return oneDay(date);
};

interface Parts {
  readonly day: number;
  readonly month: number | null;
  readonly year: number | null;
  readonly next: number;
}

const isDayNumber = (tokens: Tokens, i: number): boolean => {
  const token = at(tokens, i);
  return token.is === 'number' && token.text.length <= 2;
};

const tens: ReadonlyMap<string, number> = new Map([
  ['twenty', 20],
  ['thirty', 30],
]);

/** The number of a day in figures or as a word, `28`, `fifth`, `thirty-first`, and the place behind it. */
export const dayNumberAt = (
  tokens: Tokens,
  i: number,
): { readonly day: number; readonly next: number } | null => {
  if (isDayNumber(tokens, i)) return { day: at(tokens, i).value, next: i + 1 };
  const { is, text } = at(tokens, i);
  if (is !== 'word') return null;
  const ten = tens.get(text) ?? 0;
  const j = ten === 0 ? i : past(tokens, i + 1, '-');
  const one = dayWords().get(at(tokens, j).text);
  if (one === undefined || (ten > 0 && one > 9)) return null;
  // first June 2013 may be the first time
  return ten === 0 && one === 1 && !isText(tokens, j + 1, 'of') ? null : { day: ten + one, next: j + 1 };
};

const numberedWords = oneOf('phase stage part wave cohort tranche tier level version wk');

/** `1` of `Phase 1 June 2013`, `14` of `2013/14 June 2013`: what it numbers, or its year, is before it. */
const isNumbered = (tokens: Tokens, i: number): boolean =>
  at(tokens, i).is === 'number' &&
  !at(tokens, i).ordinal &&
  (isOneOf(tokens, i - 1, numberedWords) ||
    (pastGlued(tokens, i - 1) === i && at(tokens, i - 2).text.length === 4));

/** `28 May 2013`, `28th of May 2013`, `28-May-13`, `28 May`, `thirty-first of March 2013`. */
const dayThenMonth = (tokens: Tokens, i: number): Parts | null => {
  const number = dayNumberAt(tokens, i);
  if (number === null || isNumbered(tokens, i)) return null;
  const j = isText(tokens, number.next, 'of') ? number.next + 1 : pastGlued(tokens, number.next);
  const month = monthAt(tokens, j);
  if (month === null) return null;
  const year = isNextDay(tokens, j + 1) ? null : yearAfterMonth(tokens, j + 1);
  return {
    day: number.day,
    month,
    year: year?.first ?? null,
    next: year?.next ?? pastName(tokens, j),
  };
};

/** `May 28th 2013`, `December 15, 2013`, `May 28th`, `June 5`. A two-digit number after a month is else a year. */
const monthThenDay = (tokens: Tokens, i: number): Parts | null => {
  const month = monthAt(tokens, i);
  if (month === null) return null;
  const j = past(tokens, i + 1, 'the');
  // June 5 July 2013
  if (!isDayNumber(tokens, j) || monthAt(tokens, j + 1) !== null) return null;
  const token = at(tokens, j);
  const k = past(tokens, j + 1, ',');
  const after = at(tokens, k);
  const isYear = after.is === 'number' && after.text.length === 4 && !isYearOfNext(tokens, k);
  const year = isYear ? oneYear(tokens, k, false) : null;
  if (year === null && !token.ordinal && token.text.length === 2) return null;
  return { day: token.value, month, year: year?.first ?? null, next: year?.next ?? j + 1 };
};

/** `2013-Jun-10`, `2013 June 10`, `2013 10 June`: year first. `may` is a verb more often than a month. */
const yearThenDay = (tokens: Tokens, i: number): Parts | null => {
  const year = at(tokens, i);
  if (year.is !== 'number' || year.text.length !== 4 || year.ordinal) return null;
  const j = pastAny(tokens, i + 1, yearMarks, 1);
  const k = monthAt(tokens, j) === null ? j + 1 : j;
  const number = k === j ? pastAny(tokens, k + 1, yearMarks, 1) : j;
  const month = monthAt(tokens, k);
  const next = Math.max(k, number) + 1;
  if (month === null || !isDayNumber(tokens, number) || tokens.line.startsWith('may', at(tokens, k).from))
    return null;
  // 2013 June, 10 July; 2013 10 June 13
  if (monthAt(tokens, next) !== null || at(tokens, next).is === 'number') return null;
  return { day: at(tokens, number).value, month, year: year.value, next };
};

/** `06/13 / 12/13`: past figures joined without blanks, a mark between blanks begins one more date. */
const isApart = (tokens: Tokens, i: number): boolean =>
  at(tokens, i - 2).glued && at(tokens, i - 1).glued && !at(tokens, i).glued && !at(tokens, i + 1).glued;

/** `2013-05-28`, `28/5/13`, `28.05.2013`, `28/5`: year first or day first, never the month. */
const inNumbers = (tokens: Tokens, i: number): Parts | null => {
  const one = at(tokens, i);
  const { text: mark } = at(tokens, i + 1);
  const two = at(tokens, i + 2);
  if (one.is !== 'number' || two.is !== 'number' || one.ordinal || two.ordinal) return null;
  // 30 06 2013
  if (
    i === 0 &&
    tokens.list.length === 3 &&
    at(tokens, 1).is === 'number' &&
    Math.max(one.text.length, at(tokens, 1).text.length) < 3 &&
    two.text.length === 4
  )
    return { day: one.value, month: at(tokens, 1).value, year: two.value, next: 3 };
  if (!dateMarks.has(mark)) return null;
  // 10/11/12 June are three days
  if (isText(tokens, i + 3, mark) && monthAt(tokens, i + 5) !== null && two.text.length <= 2) return null;
  const three = at(tokens, i + 4);
  const isThree = isText(tokens, i + 3, mark) && !isApart(tokens, i + 3);
  if (isThree && three.is === 'number' && two.text.length <= 2 && !three.ordinal) {
    if (one.text.length === 4 && three.text.length <= 2)
      return { day: three.value, month: two.value, year: one.value, next: i + 5 };
    if (one.text.length <= 2 && (three.text.length === 2 || three.text.length === 4))
      return {
        day: one.value,
        month: two.value,
        year: three.text.length === 2 ? fullYear(three.value) : three.value,
        next: i + 5,
      };
    return null;
  }
  if (monthAt(tokens, i + 3) !== null) return null;
  if (mark !== '/' || one.text.length > 2 || two.text.length > 2 || two.value < 1 || two.value > 12)
    return null;
  // 28/6 2013
  const year = isYearOfNext(tokens, i + 3) || yearPair(tokens, i + 3) ? null : oneYear(tokens, i + 3, false);
  return { day: one.value, month: two.value, year: year?.first ?? null, next: year?.next ?? i + 3 };
};

/** The weekday named at a place, 0 for Sunday. `May`, `Mar` are never days; `sat` and `sun` are. */
export const weekdayAt = (tokens: Tokens, i: number): number | null => {
  const token = at(tokens, i);
  return token.is === 'word' && !monthNumbers.has(token.text)
    ? (weekdayNumbers.get(token.text) ?? null)
    : null;
};

/** The weekday named at a place, one or many of it: `Friday`, `Fridays`. */
export const weekdaysAt = (tokens: Tokens, i: number): number | null =>
  weekdayAt(tokens, i) ?? weekdayNumbers.get(at(tokens, i).text.replace(/s$/, '')) ?? null;

const stopOrComma = oneOf('. ,');
const dateMarks = oneOf('/ - .');
const yearMarks = oneOf('/ - . ,');

/** A day in any UK form, its weekday before it or not. */
export const day: Form = (tokens, i) => {
  const weekday = weekdayAt(tokens, i);
  const j = past(tokens, weekday === null ? i : pastAny(tokens, i + 1, stopOrComma, 1), 'the');
  const parts =
    dayThenMonth(tokens, j) ?? monthThenDay(tokens, j) ?? yearThenDay(tokens, j) ?? inNumbers(tokens, j);
  if (parts === null) return null;
  const { day: number, month, year } = parts;
  return point({
    kind: 'day',
    from: i,
    next: parts.next,
    year,
    month: month !== null && month >= 1 && month <= 12 ? month : 1,
    day: number,
    place: (inYear) => placeDay(inYear, month ?? 1, number, weekday),
  });
};

/** A day alone, `17` of `17-19 November 2014`: its month and year are its neighbour's. */
export const bareDay: Form = (tokens, i) => {
  const weekday = weekdayAt(tokens, i);
  const j = weekday === null ? i : i + 1;
  if (!isDayNumber(tokens, j) || at(tokens, j).value < 1 || at(tokens, j).value > 31) return null;
  const number = at(tokens, j).value;
  const place: Point['place'] = (year, month) => placeDay(year, month, number, weekday);
  return point({ kind: 'day', from: i, next: j + 1, year: null, month: null, day: number, place });
};

/** `41365`, alone: how a spreadsheet keeps 1 April 2013, as days since 30 December 1899. */
export const serial: Form = (tokens, i) => {
  const { is, text, value } = at(tokens, i);
  if (is !== 'number' || text.length !== 5 || tokens.list.length > 1) return null;
  const date = addDays('1899-12-30', value);
  if (!yearAllowed(yearOf(date))) return null;
  return point({
    kind: 'day',
    from: i,
    next: i + 1,
    year: yearOf(date),
    month: monthOf(date),
    day: dayOf(date),
    notes: [`${text} is how a spreadsheet keeps ${longDay(date)}`],
    place: () => oneDay(date),
  });
};
