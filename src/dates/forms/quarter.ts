import { type Calendar, quartersOf } from '../calendar.ts';
import { kept } from '../kept.ts';
import { threeMonths } from '../month.ts';
import { type Form, type Point, type PointProblem, point } from '../point.ts';
import type { Window } from '../reading.ts';
import { at, between, isOneOf, isText, oneOf, past, pastAny, type Tokens } from '../tokens.ts';
import { months, numberWords, placeWords } from '../words.ts';
import { financialYearName } from '../year.ts';
import { monthAt, pastName, yearAfterMonth } from './month.ts';
import { planYearMark } from './plan-year.ts';
import { oneYear, type YearMark, yearPair } from './year.ts';

interface Named {
  readonly number: number;
  readonly next: number;
}

const quarterWords = oneOf('quarter qtr quarters qtrs');
const glossMarks = oneOf(': , -');
const yearMarks = oneOf(', - :');

/** `Q1`, `Quarter 3`, `quarter one`, `third quarter`, `1st quarter`, `last quarter`. */
const quarterName = (tokens: Tokens, i: number): Named | null => {
  const token = at(tokens, i);
  const after = at(tokens, i + 1);
  // 1Q
  if (after.text === 'q' && after.glued && token.text.length === 1)
    return { number: token.value, next: i + 2 };
  if (token.text === 'q' || quarterWords.has(token.text)) {
    const number =
      after.is === 'number' && after.text.length === 1 ? after.value : numberWords.get(after.text);
    return number !== undefined && (after.is === 'number' || number > 1 || after.text === 'one')
      ? { number, next: i + 2 }
      : null;
  }
  const number = token.ordinal ? token.value : placeWords.get(token.text);
  if (number === undefined) return null;
  const next = quarterWords.has(after.text) ? i + 2 : isListed(tokens, i + 1) ? i + 1 : null;
  return next === null ? null : { number: number === -1 ? 4 : number, next };
};

const listJoins = oneOf('and & , / - to or');

/** True behind `first` of `first and third quarters`. */
const isListed = (tokens: Tokens, i: number): boolean => {
  let j = i;
  while (j < i + 12 && isOneOf(tokens, j, listJoins)) {
    j = pastAny(tokens, j, listJoins, 2);
    if (!at(tokens, j).ordinal && !placeWords.has(at(tokens, j).text)) return false;
    j++;
  }
  return j > i && quarterWords.has(at(tokens, j).text);
};

/** `2` of `Q1 and 2 2013-14`: a figure alone is one more quarter. */
export const bareQuarter: Form = (tokens, i, calendar) => {
  const { is, text, value, ordinal } = at(tokens, i);
  if (is !== 'number' || text.length !== 1 || ordinal || value < 1 || value > 4) return null;
  if (monthAt(tokens, i + 1) !== null) return null;
  return quarterOf(tokens, i, calendar, saidWith(tokens, { number: value, next: i + 1 }, null, calendar));
};

interface Gloss {
  readonly first: number;
  readonly last: number;
  readonly year: number | null;
  readonly next: number;
}

/** The months of a quarter said beside it: `(January to March)`, `October-December 2008`. */
const gloss = (tokens: Tokens, i: number): Gloss | null => {
  const inBrackets = isText(tokens, i, '(');
  let j = pastAny(tokens, past(tokens, i, '('), glossMarks, 1);
  const first = monthAt(tokens, j);
  if (first === null) return null;
  j = yearAfterMonth(tokens, j + 1)?.next ?? pastName(tokens, j);
  if (!isText(tokens, j, '-') && !isText(tokens, j, 'to')) return null;
  const last = monthAt(tokens, j + 1);
  if (last === null) return null;
  const year = yearAfterMonth(tokens, j + 2);
  const next = year?.next ?? pastName(tokens, j + 1);
  if (inBrackets && !isText(tokens, next, ')')) return null;
  return { first, last, year: year?.first ?? null, next: inBrackets ? next + 1 : next };
};

const joiners = oneOf('of in , : - / for the fy f/y financial year during');

const quarterYear = (tokens: Tokens, i: number, calendar: Calendar): YearMark | null => {
  let j = i;
  let [named, isFinancial] = [false, false];
  while (j < i + 5 && joiners.has(at(tokens, j).text)) {
    const { text } = at(tokens, j);
    isFinancial ||= text === 'fy' || text === 'f/y' || text === 'financial';
    named ||= isFinancial || text === 'year';
    j++;
  }
  const pair = yearPair(tokens, j);
  const year = named ? j - 1 : j;
  const mark =
    (pair === null ? null : { ...pair, note: null }) ??
    oneYear(tokens, j, j === i || named) ??
    planYearMark(tokens, year, calendar);
  if (mark === null || (mark.last === null && monthAt(tokens, j + 1) !== null)) return null;
  const end = isText(tokens, mark.next, 'financial') && isText(tokens, mark.next + 1, 'year') ? 2 : 0;
  const next = mark.next + end;
  if (mark.last !== null || !isFinancial) return { ...mark, next };
  return {
    ...mark,
    last: mark.first + 1,
    next,
    note: `the financial year ${mark.first} is read as ${financialYearName(mark.first)}`,
  };
};

const quarterMonths = (first: number): string => `${months[first - 1]} to ${months[(first + 1) % 12]}`;

interface Said extends Named {
  readonly year: YearMark | null;
  readonly months: Gloss | null;
  readonly beside: number;
}

/** `Q1 2013-14`, `2013-14 Q2`, `2013-14 (Q3)`, `Quarter 4 (January to March) of 2014/15`. */
const saidAt = (tokens: Tokens, i: number, calendar: Calendar): Said | null => {
  const start = past(tokens, i, 'the');
  const front =
    yearPair(tokens, start) ?? oneYear(tokens, start, false) ?? planYearMark(tokens, start, calendar);
  const bracket = front !== null && isText(tokens, front.next, '(');
  const named = front === null ? start : bracket ? front.next + 1 : pastAny(tokens, front.next, yearMarks, 1);
  const name = quarterName(tokens, named);
  if (name === null || (bracket && !isText(tokens, name.next, ')'))) return null;
  return saidWith(tokens, bracket ? { ...name, next: name.next + 1 } : name, front, calendar);
};

/** What is said behind the number of a quarter, where no year is before it. */
const saidWith = (
  tokens: Tokens,
  { number, next: beside }: Named,
  front: YearMark | null,
  calendar: Calendar,
): Said => {
  const before = gloss(tokens, beside);
  const year = front ?? quarterYear(tokens, before?.next ?? beside, calendar);
  const months = before ?? gloss(tokens, year?.next ?? beside);
  const next = Math.max(beside, front === null ? (year?.next ?? 0) : 0, months?.next ?? 0);
  return { number, year, months, beside, next };
};

const problemOf = ({ number, year }: Said): PointProblem | null => {
  if (number < 1 || number > 4) {
    const said =
      year === null ? '' : ` ${year.last === null ? year.first : financialYearName(year.first, year.last)}`;
    return { error: 'a year has four quarters', suggestion: `Q${number < 1 ? 1 : 4}${said}` };
  }
  if (!year?.problem) return null;
  const { error, suggestion } = year.problem;
  return { error, suggestion: suggestion === null ? null : `Q${number} ${suggestion}` };
};

const agreeing = (tokens: Tokens, said: Said, first: number, window: Window): Window | PointProblem => {
  const { months, number, beside } = said;
  if (months === null) return window;
  const same = months.first === first && months.last === ((first + 1) % 12) + 1;
  const year = window.due.slice(0, 4);
  if (same && (months.year === null || months.year === Number(year))) return window;
  const written = between(tokens, beside, months.next).replace(/[()]/g, '').trim();
  const right = `${quarterMonths(first)} ${year}`;
  return {
    error: `quarter ${number} is ${right}, and the months beside it say otherwise (${written})`,
    suggestion: right,
  };
};

const notesOf = (
  { year, number, months }: Said,
  first: number,
  inYear: number,
  isCalendar: boolean,
): string[] => {
  if (year === null) return [];
  const said = year.note === null ? [] : [year.note];
  if (year.last === null)
    return isCalendar || months !== null
      ? said
      : [
          ...said,
          `with one year only it is read as a calendar quarter, ${quarterMonths(first)} ${year.first}; write Q${number} ${financialYearName(year.first)} for the financial one`,
        ];
  return isCalendar
    ? [...said, `quarters are calendar quarters here, so it is read as ${quarterMonths(first)} ${inYear}`]
    : said;
};

/** `Q1 2013-14`, `third quarter 2008/09`, `Quarter 4 (January to March) of 2014/15`, `2013-14 Q2`. */
export const quarter: Form = (tokens, i, calendar) => {
  const said = saidAt(tokens, i, calendar);
  return said === null ? null : quarterOf(tokens, i, calendar, said);
};

/** True of a phrase with a financial year anywhere in it: looked for once, not at each of its quarters. */
const hasYearPair = kept((tokens: Tokens): boolean =>
  tokens.list.some((_, i) => yearPair(tokens, i) !== null),
);

const quarterOf = (tokens: Tokens, i: number, calendar: Calendar, said: Said): Point => {
  const { number, year, months, next } = said;
  const quarterPoint = (
    inYear: number | null,
    month: number,
    notes: string[],
    place: Point['place'],
  ): Point => point({ kind: 'quarter', from: i, next, year: inYear, month, day: number, notes, place });
  const problem = problemOf(said);
  if (problem !== null) return quarterPoint(year?.first ?? 2013, 4, [], () => problem);
  const isCalendar = quartersOf(calendar, hasYearPair(tokens)) === 'calendar';
  const byCalendar = isCalendar || (year !== null && year.last === null);
  const first = byCalendar ? number * 3 - 2 : ((number * 3) % 12) + 1;
  const placed = (inYear: number) => agreeing(tokens, said, first, threeMonths(inYear, first));
  if (year !== null && year.last !== null) {
    // by calendar quarters the one that lies in the financial year
    const inYear = first >= 4 ? year.first : year.first + 1;
    return quarterPoint(year.first, 4, notesOf(said, first, inYear, isCalendar), () => placed(inYear));
  }
  if (year !== null)
    return quarterPoint(year.first, first, notesOf(said, first, year.first, isCalendar), placed);
  // Q3 (Oct-Dec 2013): the months say the year
  if (months !== null && months.year !== null) {
    const { year: inYear } = months;
    return quarterPoint(inYear, first, [], () => placed(inYear));
  }
  // no year: the month decides which year of the period it falls in
  return quarterPoint(null, byCalendar ? first : 4, [], (inYear) =>
    placed(byCalendar || first >= 4 ? inYear : inYear + 1),
  );
};
