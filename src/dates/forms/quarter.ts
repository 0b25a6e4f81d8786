import type { Form, Point, PointProblem } from '../point.ts';
import type { Window } from '../reading.ts';
import { at, isText, type Tokens } from '../tokens.ts';
import { months, numberWords, placeWords } from '../words.ts';
import { monthAt, pastName, threeMonths, yearAfterMonth } from './month.ts';
import { financialYearName, fullYear, oneYear, type YearMark, yearPair } from './year.ts';

interface Named {
  readonly number: number;
  readonly next: number;
}

const quarterWords = new Set(['quarter', 'qtr', 'quarters', 'qtrs']);

/** `Q1`, `Quarter 3`, `quarter one`, `third quarter`, `1st quarter`, `last quarter`. */
const quarterName = (tokens: Tokens, i: number): Named | null => {
  const token = at(tokens, i);
  const after = at(tokens, i + 1);
  if (token.text === 'q' || quarterWords.has(token.text)) {
    const number =
      after.is === 'number' && after.text.length === 1 ? after.value : numberWords.get(after.text);
    return number !== undefined && (after.is === 'number' || number > 1 || after.text === 'one')
      ? { number, next: i + 2 }
      : null;
  }
  if (!quarterWords.has(after.text)) return null;
  const number = token.ordinal ? token.value : placeWords.get(token.text);
  return number === undefined ? null : { number: number === -1 ? 4 : number, next: i + 2 };
};

interface Gloss {
  readonly first: number;
  readonly last: number;
  /** The year of the last month, where it is said. */
  readonly year: number | null;
  readonly next: number;
}

/** The months of a quarter said beside it: `(January to March)`, `October-December 2008`. */
const gloss = (tokens: Tokens, i: number): Gloss | null => {
  const inBrackets = isText(tokens, i, '(');
  let j = inBrackets ? i + 1 : i;
  if (isText(tokens, j, ':') || isText(tokens, j, ',') || isText(tokens, j, '-')) j++;
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

const joiners = new Set([
  'of',
  'in',
  ',',
  '-',
  '/',
  'for',
  'the',
  'fy',
  'f/y',
  'financial',
  'year',
  'during',
]);

/** The year of a quarter, past `of`, `in the financial year`. */
const quarterYear = (tokens: Tokens, i: number): YearMark | null => {
  let j = i;
  let named = false;
  while (j < i + 5 && joiners.has(at(tokens, j).text)) {
    named ||= at(tokens, j).text === 'year' || at(tokens, j).text === 'fy' || at(tokens, j).text === 'f/y';
    j++;
  }
  const pair = yearPair(tokens, j);
  const mark = pair ?? oneYear(tokens, j, j === i || named);
  if (mark === null || (mark.last === null && monthAt(tokens, j + 1) !== null)) return null;
  const end = isText(tokens, mark.next, 'financial') && isText(tokens, mark.next + 1, 'year') ? 2 : 0;
  const next = mark.next + end;
  return named && mark.last === null ? { ...mark, last: mark.first + 1, next } : { ...mark, next };
};

const quarterMonths = (first: number): string => `${months[first - 1]} to ${months[(first + 1) % 12]}`;

/** `Q1 2013-14`, `third quarter 2008/09`, `Quarter 4 (January to March) of 2014/15`, `2013-14 Q2`. */
export const quarter: Form = (tokens, i, calendar) => {
  const start = isText(tokens, i, 'the') ? i + 1 : i;
  const front = yearPair(tokens, start) ?? oneYear(tokens, start, false);
  const ahead =
    front !== null && (isText(tokens, front.next, ',') || isText(tokens, front.next, '-')) ? 1 : 0;
  const bracket = front !== null && isText(tokens, front.next, '(') ? 1 : 0;
  const bare = quarterName(tokens, front === null ? start : front.next + (ahead || bracket));
  if (bare === null || (bracket === 1 && !isText(tokens, bare.next, ')'))) return null;
  const name = bracket === 1 ? { ...bare, next: bare.next + 1 } : bare;
  const { number } = name;
  const before = gloss(tokens, name.next);
  const year = front ?? quarterYear(tokens, before?.next ?? name.next);
  const after = before ?? gloss(tokens, year?.next ?? name.next);
  const next = Math.max(name.next, front === null ? (year?.next ?? 0) : 0, after?.next ?? 0);
  const point = (first: number | null, month: number, notes: string[], place: Point['place']): Point => ({
    kind: 'quarter',
    from: i,
    next,
    year: first,
    month,
    day: number,
    strong: first !== null,
    approximate: false,
    notes,
    place,
  });
  if (number < 1 || number > 4) {
    const error = 'a year has four quarters';
    const said =
      year === null ? '' : ` ${year.last === null ? year.first : financialYearName(year.first, year.last)}`;
    return point(year?.first ?? 2013, 4, [], () => ({ error, suggestion: `Q${number < 1 ? 1 : 4}${said}` }));
  }
  if (year?.fault) {
    const { error, suggestion } = year.fault;
    const whole = suggestion === null ? null : `Q${number} ${suggestion}`;
    return point(year.first, 4, [], () => ({ error, suggestion: whole }));
  }
  const byCalendar =
    year === null ? calendar.quarters === 'calendar' : year.last === null || calendar.quarters === 'calendar';
  const first = byCalendar ? number * 3 - 2 : ((number * 3) % 12) + 1;
  const check = (window: Window): Window | PointProblem => {
    if (after === null) return window;
    const said = after.first === first && after.last === ((first + 1) % 12) + 1;
    const saidYear = after.year === null || after.year === Number(window.due.slice(0, 4));
    if (said && saidYear) return window;
    const months = tokens.line.slice(at(tokens, name.next).from, at(tokens, after.next - 1).to);
    return {
      error: `quarter ${number} is ${quarterMonths(first)} ${window.due.slice(0, 4)}, and the months beside it say otherwise (${months.replace(/[()]/g, '').trim()})`,
      suggestion: `${quarterMonths(first)} ${window.due.slice(0, 4)}`,
    };
  };
  if (year !== null && year.last !== null) {
    // by calendar quarters the one that lies in the financial year
    const inYear = first >= 4 ? year.first : year.first + 1;
    const notes = byCalendar
      ? [`quarters are calendar quarters here, so it is read as ${quarterMonths(first)} ${inYear}`]
      : year.note !== null && year.first !== fullYear(year.first % 100)
        ? [year.note]
        : [];
    return point(year.first, 4, notes, () => check(threeMonths(inYear, first)));
  }
  if (year !== null) {
    const notes =
      calendar.quarters === 'calendar' || after !== null
        ? []
        : [
            `with one year only it is read as a calendar quarter, ${quarterMonths(first)} ${year.first}; write Q${number} ${financialYearName(year.first)} for the financial one`,
          ];
    return point(year.first, first, notes, (inYear) => check(threeMonths(inYear, first)));
  }
  // Q3 (Oct-Dec 2013): the months say the year
  if (after !== null && after.year !== null) {
    const { year: inYear } = after;
    return point(inYear, first, [], () => check(threeMonths(inYear, first)));
  }
  // no year: the month decides which year of the period it falls in
  return point(null, byCalendar ? first : 4, [], (inYear) =>
    check(threeMonths(byCalendar || first >= 4 ? inYear : inYear + 1, first)),
  );
};
