import { monthName, monthWindow } from '../month.ts';
import { type Form, type Point, point } from '../point.ts';
import { isYearOfNext, startsHere } from '../starts.ts';
import { at, between, isOneOf, isText, oneOf, past, type Tokens } from '../tokens.ts';
import { monthNumbers, months } from '../words.ts';
import { yearAllowed } from '../year.ts';
import { fullYear, nearestYear, oneYear, outside, type YearMark, yearPair } from './year.ts';

/** The month named at a place, 1 to 12, or null. */
export const monthAt = (tokens: Tokens, i: number): number | null =>
  monthNumbers.get(at(tokens, i).text) ?? null;

/** Where a year may begin after a month's name: past `.` `,` `of`, or a dash or slash that is glued. */
const afterName = (tokens: Tokens, i: number): number => {
  const j = isText(tokens, i, '.') && at(tokens, i).glued ? i + 1 : i;
  // May, 2013; May, 13
  if (isText(tokens, j, ',') && (at(tokens, j + 1).text.length === 4 || at(tokens, j + 2).is === 'end'))
    return j + 1;
  // June end 2013
  const dash = past(tokens, j, '-');
  if (isText(tokens, dash, 'end') && at(tokens, dash + 1).text.length === 4) return dash + 1;
  return isText(tokens, j, 'of') || isText(tokens, j, 'in') ? j + 1 : pastGlued(tokens, j);
};

/** The place past a dash, a slash or a stop that is glued on both sides. */
export const pastGlued = (tokens: Tokens, i: number): number =>
  isOneOf(tokens, i, glue) && at(tokens, i).glued && at(tokens, i + 1).glued ? i + 1 : i;

const glue = oneOf('- / .');

/** `: 2013` or `(2013)`. */
const yearBeside = (tokens: Tokens, i: number): YearMark | null => {
  const bracket = isText(tokens, i, '(');
  if ((!bracket && !isText(tokens, i, ':')) || (bracket && !isText(tokens, i + 2, ')'))) return null;
  const year = oneYear(tokens, i + 1, false);
  return year !== null && bracket ? { ...year, next: year.next + 1 } : year;
};

/** The year after a month's name, and the place after it; null where none is there. */
export const yearAfterMonth = (tokens: Tokens, i: number): YearMark | null => {
  const j = afterName(tokens, i);
  const { is, text } = at(tokens, j);
  if (isYearOfNext(tokens, j)) return null;
  if (is === 'number' || text === "'") return oneYear(tokens, j, true);
  return text === '(' || text === ':' ? yearBeside(tokens, j) : null;
};

/** `11` of `10 June 11 July 2013`: two figures are no year where a month with its own year is behind them. */
export const isNextDay = (tokens: Tokens, i: number): boolean => {
  const { is, text, value } = at(tokens, i);
  const isDay = is === 'number' && text.length <= 2 && value <= 31;
  return isDay && monthAt(tokens, i + 1) !== null && at(tokens, i + 2).text.length === 4;
};

/** The place after a month's name, past the stop of an abbreviation. */
export const pastName = (tokens: Tokens, i: number): number =>
  isText(tokens, i + 1, '.') && at(tokens, i + 1).glued ? i + 2 : i + 1;

const monthPoint = (from: number, next: number, month: number, year: number | null, notes: string[]): Point =>
  point({ kind: 'month', from, next, year, month, notes, place: (inYear) => monthWindow(inYear, month) });

/** A month with its year; a year that is not accepted is said. */
const ofYear = (from: number, next: number, month: number, { first, problem }: YearMark): Point => {
  const found = monthPoint(from, next, month, first, []);
  const suggestion = monthName(nearestYear(first), month);
  return problem === null ? found : { ...found, place: () => ({ ...problem, suggestion }) };
};

/** `May 2013`, `Sept 13`, `May-13`, `Mar 2018/19`, `May`. */
const namedMonth: Form = (tokens, i) => {
  const month = monthAt(tokens, i);
  if (month === null) return null;
  const year = isNextDay(tokens, i + 1) ? null : yearAfterMonth(tokens, i + 1);
  if (year === null) return monthPoint(i, pastName(tokens, i), month, null, []);
  const pair = yearPair(tokens, year.next - 1);
  return ofFinancialYear(tokens, i, pair, month, pair?.next ?? i) ?? ofYear(i, year.next, month, year);
};

/** `Mar 2018/19`, `2018/19 Mar`: the month of a financial year; null where the pair is none. */
const ofFinancialYear = (
  tokens: Tokens,
  from: number,
  pair: YearMark | null,
  month: number,
  next: number,
): Point | null => {
  if (pair === null || pair.last !== pair.first + 1 || pair.problem !== null) return null;
  const inYear = month >= 4 ? pair.first : pair.last;
  const said = `“${between(tokens, from, next)}” is read as ${monthName(inYear, month)}`;
  return monthPoint(from, next, month, inYear, [`${said}, the ${months[month - 1]} of that financial year`]);
};

/** `2013/14 June`; `2013/14 may` is a verb. A number behind the month is a day or a year, which has to be said. */
export const pairThenMonth: Form = (tokens, i) => {
  const pair = yearPair(tokens, i);
  const month = pair === null ? null : monthAt(tokens, pair.next);
  if (pair === null || month === null) return null;
  if (tokens.line.startsWith('may', at(tokens, pair.next).from)) return null;
  const found = ofFinancialYear(tokens, i, pair, month, pastName(tokens, pair.next));
  const { is, text, value } = at(tokens, pair.next + 1);
  if (found === null || is !== 'number') return found;
  if (text.length > 2) return null;
  const error = `“${text}” can be a day or a year`;
  const suggestion = `${value} ${monthName(found.year ?? pair.first, month)}`;
  return { ...found, next: pair.next + 2, place: () => ({ error, suggestion }) };
};

/** `13/2013`. */
const noMonth = (i: number, year: number, month: number): Point => ({
  ...monthPoint(i, i + 3, 1, year, []),
  place: () => ({
    error: `there is no month ${month}`,
    suggestion: monthName(nearestYear(year), month < 1 ? 1 : 12),
  }),
});

/** `2013-05`, `2013/05`, `05/2013`, `5/2013`: before it is tried, words are ruled out, and what is no number counts -1. */
const numberedMonth: Form = (tokens, i) => {
  const one = at(tokens, i);
  const mark = at(tokens, i + 1);
  const two = at(tokens, i + 2);
  if (two.is !== 'number' || one.ordinal || two.ordinal) return null;
  if (mark.text !== '-' && mark.text !== '/' && mark.text !== '.') return null;
  const yearLast = one.text.length <= 2 && two.text.length === 4;
  // 05 / 2013
  const isApart = yearLast && mark.text === '/' && startsHere(tokens, i) && yearPair(tokens, i + 2) === null;
  if ((!mark.glued || !two.glued) && !isApart) return null;
  const yearFirst = one.text.length === 4 && two.text.length <= 2;
  if (!yearFirst && !yearLast) return null;
  const year = yearFirst ? one.value : two.value;
  const month = yearFirst ? two.value : one.value;
  if (month < 1 || month > 12)
    return yearLast && month >= 0 && startsHere(tokens, i) ? noMonth(i, year, month) : null;
  const written = tokens.line.slice(one.from, two.to);
  const notes =
    yearFirst && two.text.length === 1 ? [`“${written}” is read as ${monthName(year, month)}`] : [];
  const found = monthPoint(i, i + 3, month, year, notes);
  if (yearAllowed(year)) return found;
  return { ...found, place: () => outside(year, monthName(nearestYear(year), month)) };
};

/** `03/14` as a month and a year, which the same figures may not be. */
export const inTwoFigures = (tokens: Tokens, i: number): Point | null => {
  const [one, mark, two] = [at(tokens, i), at(tokens, i + 1), at(tokens, i + 2)];
  if (mark.text !== '/' || !mark.glued || !two.glued) return null;
  if (one.text.length > 2 || two.text.length !== 2 || two.value < 0 || one.ordinal || two.ordinal)
    return null;
  const goesOn = isText(tokens, i + 3, '/') && (at(tokens, i + 3).glued || at(tokens, i + 4).glued);
  if (one.value < 1 || one.value > 12 || goesOn || monthAt(tokens, i + 3) !== null) return null;
  const year = fullYear(two.value);
  const note = `“${between(tokens, i, i + 3)}” is read as ${monthName(year, one.value)}`;
  return monthPoint(i, i + 3, one.value, year, [note]);
};

/** `03/14`, where the second cannot be a month and the two are not years that follow. */
const shortMonth: Form = (tokens, i) => (at(tokens, i + 2).value <= 12 ? null : inTwoFigures(tokens, i));

/** `2013 June`, where no day and no other year follows. `2014 may` is a verb. */
const yearThenMonth: Form = (tokens, i) => {
  const month = monthAt(tokens, i + 1);
  const year = month === null ? null : oneYear(tokens, i, false);
  if (month === null || year === null || at(tokens, i + 2).is === 'number') return null;
  if (tokens.line.startsWith('may', at(tokens, i + 1).from)) return null;
  return ofYear(i, pastName(tokens, i + 1), month, year);
};

/** A month in any form. */
export const month: Form = (tokens, i, calendar) =>
  at(tokens, i).is === 'word'
    ? namedMonth(tokens, i, calendar)
    : (numberedMonth(tokens, i, calendar) ??
      shortMonth(tokens, i, calendar) ??
      yearThenMonth(tokens, i, calendar));
