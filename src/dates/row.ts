import { bareCalendar, type Calendar } from './calendar.ts';
import { type CutOff, headJoint, isHeadMark, rejoined, withPlanYear } from './cut.ts';
import { bareDay, day } from './forms/day.ts';
import { pointAt } from './forms/index.ts';
import { month, monthAt } from './forms/month.ts';
import { bareQuarter } from './forms/quarter.ts';
import { bareWeek } from './forms/week.ts';
import { fullYear } from './forms/year.ts';
import { type Joint, joint, type RowDate } from './joint.ts';
import { daysUnderMonth } from './month-days.ts';
import type { Point } from './point.ts';
import { isYearOfNext } from './starts.ts';
import { at, between, isOneOf, isText, oneOf, past, type Tokens } from './tokens.ts';
import { months } from './words.ts';

const deadlineHead = oneOf('by including');
const deadlineTail = oneOf('the end of on at due date in');

/** True where `by`, `no later than` or `deadline` is before a date: it may be met earlier in its month. */
export const isDeadline = (tokens: Tokens, i: number): boolean => {
  let j = i - 1;
  while (j > i - 6 && isOneOf(tokens, j, deadlineTail)) j--;
  return isOneOf(tokens, j, deadlineHead) || (isText(tokens, j, 'than') && isText(tokens, j - 1, 'later'));
};

const andMarks = oneOf('& and ,');

/** `Mar 2018/19/20`, `April 13 & 14`, `31 March 2014 and 2015`: after a date with its year, the same one of further years. */
const sameLater = (tokens: Tokens, i: number, before: Point, link: Joint): Point | null => {
  const token = at(tokens, i);
  const { month: same, kind, year: first } = before;
  if (first === null || same === null || link.mark === '' || link.link === 'to' || isYearOfNext(tokens, i))
    return null;
  if ((kind !== 'month' && kind !== 'day') || token.ordinal) return null;
  const after = at(tokens, i + 1);
  const glued = link.mark === '/' && token.glued;
  const two = kind === 'month' && token.text.length === 2;
  if (token.text.length !== 4 && !(two && (glued || isOneOf(tokens, i - 1, andMarks)))) return null;
  if (
    (after.text === '-' || after.text === '/') &&
    at(tokens, i + 2).is === 'number' &&
    token.text.length === 4
  )
    return null;
  const year = token.text.length === 2 ? fullYear(token.value) : token.value;
  if (year <= first || year > first + 10) return null;
  if (month(tokens, i, bareCalendar) !== null || day(tokens, i, bareCalendar) !== null) return null;
  const name = (of: number): string => `${months[same - 1]} ${of}`;
  const said = `“${between(tokens, before.from, i + 1)}” is read as ${name(first)} and ${name(year)}`;
  const notes = two && !glued ? [`${said}, not as days of the month`] : [];
  return { ...before, from: i, next: i + 1, year, notes, place: (inYear) => before.place(inYear, same) };
};

/** Dates in a row. */
export interface Row {
  readonly dates: readonly RowDate[];
  readonly remarks: readonly string[];
  readonly next: number;
  /** A part of a date that stands apart from the rest of it. */
  readonly cut: CutOff | null;
}

/** The date at a place of a row: any form with its own month, or a day alone where more follows. */
const rowPoint = (
  tokens: Tokens,
  j: number,
  calendar: Calendar,
  last: RowDate | null,
  join: Joint | null,
) => {
  const before = last?.point ?? null;
  const later = before && join ? sameLater(tokens, j, before, join) : null;
  const quarter = before?.kind === 'quarter' && join?.mark !== '' ? bareQuarter(tokens, j, calendar) : null;
  const point = quarter ?? later ?? pointAt(tokens, j, calendar);
  const sideBySide = join !== null && join.mark === '';
  if (point !== null)
    return !sideBySide || (before && isListed(tokens, before) && isNext(tokens, point, calendar))
      ? point
      : null;
  return sideBySide ? null : (bareDay(tokens, j, calendar) ?? bareWeek(tokens, j, calendar));
};

/** True of a date that may be in a list without marks: with its own year, or a month by name, as in `10 June 11 July 2013`. */
const isListed = (tokens: Tokens, of: Point): boolean => of.strong || monthNamed(tokens, of);

/** True of one more in such a list: also a year before its own months, `2013 (June) 2014 (July)`. */
const isNext = (tokens: Tokens, of: Point, calendar: Calendar): boolean =>
  isListed(tokens, of) || headJoint(tokens, of, calendar) !== null;

const monthNamed = (tokens: Tokens, { from, next }: Point): boolean => {
  for (let i = from; i < next; i++)
    if (monthAt(tokens, i) !== null) return !tokens.line.startsWith('may', at(tokens, i).from);
  return false;
};

/** As many months as two years have. */
const mostSideBySide = 24;

/** Every date of the row that begins here, with what joins them; it ends with a date that has a month. */
export const rowAt = (tokens: Tokens, i: number, calendar: Calendar): Row | null => {
  const dates: RowDate[] = [];
  const remarks: string[] = [];
  let whole = { dates: 0, remarks: 0, next: i };
  let join: Joint | null = null;
  // a list that begins within another was looked at as a part of that one
  const most = monthAt(tokens, i - 1) === null ? mostSideBySide : 1;
  for (let j = i; ; ) {
    const days = daysUnderMonth(tokens, j, { calendar, before: join });
    const point: Point | null =
      days?.dates.at(-1)?.point ?? rowPoint(tokens, j, calendar, dates.at(-1) ?? null, join);
    if (point === null || (point.month === null && dates.length >= whole.dates + 31)) break;
    if (join?.mark === '' && !point.strong && dates.length >= most) break;
    const inYear = days === null ? withPlanYear(tokens, point, calendar) : point;
    dates.push(...(days?.dates ?? [{ point: inYear, join }]));
    const next = days?.next ?? inYear.next;
    if (point.month !== null) whole = { dates: dates.length, remarks: remarks.length, next };
    const isUnder: boolean = isHeadMark(dates[1]?.join);
    const head: Joint | null = dates.length > 1 && !isUnder ? null : headJoint(tokens, point, calendar);
    const aside: number = head === null ? pastBracket(tokens, next) : next;
    join = head ?? joint(tokens, isUnder ? past(tokens, aside, ')') : aside);
    if (join === null) break;
    if (aside > next) remarks.push(between(tokens, next + 1, aside - 1));
    j = join.next;
  }
  if (whole.dates === 0) return null;
  const found = dates.slice(0, whole.dates);
  const made = found.length === 1 ? { dates: found } : rejoined(tokens, found);
  if (made === null) return null;
  const bracket = found[1]?.join?.mark === '(' ? ')' : '';
  return {
    dates: 'error' in made ? found : made.dates,
    remarks: remarks.slice(0, whole.remarks),
    next: past(tokens, whole.next, bracket),
    cut: 'error' in made ? made : null,
  };
};

/** The place past words in brackets; the place itself where none are there. */
export const pastBracket = (tokens: Tokens, i: number): number => {
  if (!isText(tokens, i, '(')) return i;
  const end = tokens.list.slice(i, i + 12).findIndex(({ text }) => text === ')');
  return end < 0 ? i : i + end + 1;
};
