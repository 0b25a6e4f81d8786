import { type Calendar, firstYear, lastYear, usualQuarters } from '../calendar.ts';
import { planDate } from '../day.ts';
import { type Form, type Point, type PointProblem, point } from '../point.ts';
import type { Window } from '../reading.ts';
import { at, between, isOneOf, isText, oneOf, past, type Tokens } from '../tokens.ts';
import { monthNumbers } from '../words.ts';
import { calendarYears, financialYearName, financialYears, readAsYears, yearAllowed } from '../year.ts';

/** A year, or financial years, as far as a date needs them. */
export interface YearMark {
  readonly first: number;
  /** The calendar year that the last financial year ends in; null for one calendar year. */
  readonly last: number | null;
  readonly next: number;
  readonly note: string | null;
  readonly problem: PointProblem | null;
}

/** `13` is 2013, `95` is 1995. */
export const fullYear = (two: number): number => (two >= firstYear % 100 ? 1900 + two : 2000 + two);

/** 1 September of the first to 31 August of the last. */
const academicYears = (first: number, last: number): Window => ({
  start: planDate(first, 9, 1),
  due: planDate(last, 8, 31),
});

/** The nearest year that is allowed: 2103 is 2013 with two digits swapped, 2918 and 1918 were meant as 2018. */
export const nearestYear = (year: number): number => {
  if (yearAllowed(year)) return year;
  const digits = String(year);
  for (let i = 0; i + 1 < digits.length; i++) {
    const swapped = Number(
      digits.slice(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.slice(i + 2),
    );
    if (yearAllowed(swapped)) return swapped;
  }
  return 2000 + (year % 100);
};

/** The problem of a year that is not accepted. */
export const outside = (year: number, suggestion: string | null = null): PointProblem => ({
  error: `the year ${year} is outside ${firstYear} to ${lastYear}`,
  suggestion,
});

/** One calendar year: `2013`, `'13`; `13` only where `short` allows two digits, as after a month. */
export const oneYear = (tokens: Tokens, i: number, short: boolean): YearMark | null => {
  const token = at(tokens, i);
  if (isText(tokens, i, "'")) {
    const digits = at(tokens, i + 1);
    return digits.is === 'number' && digits.text.length === 2 && digits.glued && !digits.ordinal
      ? { first: fullYear(digits.value), last: null, next: i + 2, note: null, problem: null }
      : null;
  }
  if (token.is !== 'number' || token.ordinal) return null;
  if (token.text.length === 4)
    return {
      first: token.value,
      last: null,
      next: i + 1,
      note: null,
      problem: yearAllowed(token.value) ? null : outside(token.value),
    };
  if (short && token.text.length === 2)
    return { first: fullYear(token.value), last: null, next: i + 1, note: null, problem: null };
  return null;
};

const isYearJoin = (tokens: Tokens, i: number): boolean =>
  isText(tokens, i, '-') || isText(tokens, i, '/') || isText(tokens, i, 'to');

/**
 * Financial years: `2013-14`, `2013/14`, `2013-2014`, `2013 to 2014`, `2014-16`, `09/10`. A second part that could
 * be a month is years where it is one to five years on, and is left alone (null) where it is not.
 */
export const yearPair = (tokens: Tokens, i: number): YearMark | null => {
  const one = at(tokens, i);
  const join = i + 1;
  const two = at(tokens, i + 2);
  if (one.is !== 'number' || two.is !== 'number' || one.ordinal || two.ordinal) return null;
  if (!isYearJoin(tokens, join)) return null;
  // 2013-05-28, 28/5/13: more of the same follows
  const mark = at(tokens, join).text;
  if (
    mark !== 'to' &&
    isText(tokens, i + 3, mark) &&
    at(tokens, i + 4).is === 'number' &&
    at(tokens, i + 4).glued
  )
    return null;
  const next = i + 3;
  const written = between(tokens, i, i + 3);
  if (one.text.length === 2 && two.text.length === 2) {
    const after = at(tokens, next);
    // 09/10 2013, and not 13/14 2013, 10/11 2013-14
    const hasYear = after.is === 'number' && after.text.length === 4 && two.value <= 12;
    // 09/10 June
    const isDay = monthNumbers.has(after.text) || (hasYear && yearPair(tokens, next) === null);
    if (mark === 'to' || two.value !== (one.value + 1) % 100 || isDay) return null;
    const first = fullYear(one.value);
    const note = `“${written}” is read as the financial year ${financialYearName(first)}`;
    return { first, last: first + 1, next, note, problem: null };
  }
  if (one.text.length !== 4) return null;
  if (mark === 'to' && two.text.length !== 4) return null;
  const first = one.value;
  const length = two.text.length;
  if (length === 3 || length > 4) return null;
  if (!yearAllowed(first)) {
    const problem = outside(first, financialYearName(nearestYear(first)));
    return { first, last: first + 1, next, note: null, problem };
  }
  if (length === 4) {
    const years = two.value - first;
    if (years >= 1 && years <= 10 && yearAllowed(two.value))
      return { first, last: two.value, next, note: null, problem: null };
    return { first, last: first + 1, next, note: null, problem: pairProblem(first, two.value, written) };
  }
  const last = lastOf(first, two.value, length);
  const years = last - first;
  if (length === 1) {
    if ((years < 1 || years > 5) && two.value === 0)
      return { first, last: first + 1, next, note: null, problem: pairProblem(first, first, written) };
    if (years < 1 || years > 5) return null;
    return { first, last, next, note: readAsYears(written, first, last), problem: null };
  }
  const month = two.value >= 1 && two.value <= 12;
  if (month && (years < 1 || years > 5)) return null;
  if (years < 1 || years > 10)
    return { first, last: first + 1, next, note: null, problem: pairProblem(first, last, written) };
  // 2010/11 is how years are written; 2010-11 could be a month
  const note =
    month && (mark === '-' || years > 1) ? `${readAsYears(written, first, last)}, not as a month` : null;
  return { first, last, next, note, problem: null };
};

/** The year that one or two digits stand for after `first`: 2008-9 and 1999-00. */
const lastOf = (first: number, digits: number, length: number): number => {
  const round = length === 1 ? 10 : 100;
  const same = Math.floor(first / round) * round + digits;
  return same < first && first % round >= round - round / 10 ? same + round : same;
};

const pairProblem = (first: number, last: number, written: string): PointProblem => {
  const near = nearestYear(first);
  const back = last >= firstYear && last < first && first - last <= 5;
  return {
    error: back
      ? `the years in “${written}” run backwards`
      : `“${written}” does not stand for financial years`,
    suggestion: back ? financialYearName(last, first) : financialYearName(near),
  };
};

const yearPoint = (from: number, mark: YearMark, notes: readonly string[], window: Window): Point => {
  const place: Point['place'] = () => mark.problem ?? window;
  return point({
    kind: 'year',
    from,
    next: mark.next,
    year: mark.first,
    month: 4,
    strong: false,
    notes,
    place,
  });
};

/** `financial year`, `FY`, `academic year`, `AY`: what sort of year is said, and the place behind it. */
export const named = (
  tokens: Tokens,
  i: number,
): { kind: 'financial' | 'academic' | 'calendar'; next: number } | null => {
  const word = at(tokens, i).text;
  if (word === 'fy' || word === 'f/y') return { kind: 'financial', next: i + 1 };
  if (word === 'ay') return { kind: 'academic', next: i + 1 };
  if (!isText(tokens, i + 1, 'year') && !isText(tokens, i + 1, 'years')) return null;
  if (word === 'financial' || word === 'fiscal') return { kind: 'financial', next: i + 2 };
  if (word === 'academic' || word === 'school') return { kind: 'academic', next: i + 2 };
  if (word === 'calendar') return { kind: 'calendar', next: i + 2 };
  return null;
};

const shortEnds = oneOf('fye eofy eoy');
const yearWords = oneOf('year yr');

/** `year end`, `FYE 2014`, `end of the financial year`, `end of year`: of the plan's own year, where no number names one. */
const yearEnd = (tokens: Tokens, i: number, { period }: Calendar): Point | null => {
  const start = past(tokens, i, 'the');
  const isShort = isOneOf(tokens, start, shortEnds);
  const isFinancial = isShort && !isText(tokens, start, 'eoy');
  const name = isFinancial ? { kind: 'financial' as const, next: start + 1 } : named(tokens, start);
  const word = name?.next ?? (isShort || isOneOf(tokens, start, yearWords) ? start + 1 : 0);
  if (word === 0) return null;
  const dash = past(tokens, word, '-');
  const ended = isShort || isText(tokens, dash, 'end');
  const behind = isText(tokens, start - 1, 'of')
    ? start - 2
    : isText(tokens, start - 2, 'of')
      ? start - 3
      : start - 1;
  if (!ended && !isText(tokens, behind, 'end')) return null;
  const next = ended && !isShort ? dash + 1 : word;
  const mark = yearPair(tokens, next) ?? oneYear(tokens, next, false);
  const { kind } = name ?? { kind: mark?.last ? 'financial' : usualQuarters(period) };
  const { day, month, days } = ends[kind];
  const last = mark?.last ?? mark?.first ?? null;
  const isPlain = kind === 'financial' && mark?.last != null;
  const isKnown = name !== null && kind !== 'academic';
  const note =
    last === null
      ? !isKnown && `the year is read as the ${kind} year, which ends on ${day}`
      : !isPlain && `year end ${last} is read as ${day} ${last}`;
  return point({
    kind: 'year',
    from: i,
    next: mark?.next ?? next,
    year: last === null || kind !== 'financial' ? last : last - 1,
    month,
    approximate: kind === 'academic',
    notes: note ? [note] : [],
    place: (year) => mark?.problem ?? days(year),
  });
};

/** The last day of each sort of year, the month that tells which is meant, and its days: a financial one by the year it begins in. */
const ends = {
  financial: { day: '31 March', month: 4, days: (year: number) => financialYears(year, year + 1) },
  calendar: { day: '31 December', month: 12, days: (year: number) => calendarYears(year, year) },
  academic: { day: '31 August', month: 8, days: (year: number) => academicYears(year - 1, year) },
};

/** `2013-14`, `FY 2013-14`, `the 2018-2019 financial year`, `academic year 2013/14`, `2013`. */
export const year: Form = (tokens, i, calendar) => {
  const start = past(tokens, i, 'the');
  const before = named(tokens, start);
  const from = before?.next ?? start;
  const mark = yearPair(tokens, from) ?? oneYear(tokens, from, before !== null);
  if (mark === null) return yearEnd(tokens, i, calendar);
  const after = before === null ? named(tokens, mark.next) : null;
  const name = before ?? after;
  const whole: YearMark = { ...mark, next: after?.next ?? mark.next };
  const notes = mark.note !== null && name === null ? [mark.note] : [];
  const { first, last } = mark;
  if (name?.kind === 'academic') {
    const end = last ?? first + 1;
    const note = `an academic year is read as 1 September ${first} to 31 August ${end}`;
    return { ...yearPoint(i, whole, [note], academicYears(first, end)), approximate: true, month: 9 };
  }
  if (last !== null) return yearPoint(i, whole, notes, financialYears(first, last));
  if (name?.kind === 'financial') {
    const note = `the financial year ${first} is read as ${financialYearName(first)}`;
    return yearPoint(i, whole, [note], financialYears(first, first + 1));
  }
  const alone =
    name?.kind === 'calendar' ? [] : [`a year alone is read as the calendar year, to 31 December ${first}`];
  return { ...yearPoint(i, whole, alone, calendarYears(first, first)), month: 1 };
};
