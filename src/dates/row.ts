import { bareCalendar, type Calendar } from './calendar.ts';
import { bareDay } from './forms/day.ts';
import { pointAt } from './forms/index.ts';
import { month, monthWindow } from './forms/month.ts';
import { fullYear } from './forms/year.ts';
import type { Point } from './point.ts';
import { at, between, isOneOf, isText, oneOf, past, pastAny, type Tokens } from './tokens.ts';
import { monthNumbers, months } from './words.ts';
import type { Link } from './years.ts';

/** Words before a date that leave it as it is: due on its last day. */
const plainWords = oneOf('by the end of in on due at for and during ends');

const deadlineTail = oneOf('the end of on at due date in');

/** True where `by`, `no later than` or `deadline` is before a date: it may be met earlier in its month. */
export const isDeadline = (tokens: Tokens, i: number): boolean => {
  let j = i - 1;
  while (j > i - 6 && isOneOf(tokens, j, deadlineTail)) j--;
  return isText(tokens, j, 'by') || (isText(tokens, j, 'than') && isText(tokens, j - 1, 'later'));
};

/** The place of the date behind small words, `by end of`. */
export const pastPlainWords = (tokens: Tokens, i: number): number => pastAny(tokens, i, plainWords, 6);

const rangeMarks = oneOf('- to until till through');
const seriesMarks = oneOf('/ , ; & + and then or |');

/** What joins two dates, and where the second begins. */
export interface Joint {
  readonly link: Link;
  readonly mark: string;
  readonly next: number;
}

/** What joins two dates at a place: `–`, `to`, `/`, `, and`; or nothing at all between two that are side by side. */
const joint = (tokens: Tokens, i: number): Joint | null => {
  const { is, text: mark } = at(tokens, i);
  if (is === 'end') return null;
  if (rangeMarks.has(mark)) {
    const next = mark === '-' ? past(tokens, i + 1, '-') : i + 1;
    return { link: 'to', mark, next: pastPlainWords(tokens, next) };
  }
  if (!seriesMarks.has(mark)) return { link: 'and', mark: '', next: i };
  return { link: 'and', mark, next: pastPlainWords(tokens, pastAny(tokens, i + 1, seriesMarks, 1)) };
};

/** `Mar 2018/19/20`, `April 13 & 14`: after a month with its year, the same month of further years. */
const andMarks = oneOf('& and ,');

const sameMonthLater = (tokens: Tokens, i: number, before: Point, link: Joint): Point | null => {
  const token = at(tokens, i);
  if (before.kind !== 'month' || before.year === null || before.month === null || link.mark === '')
    return null;
  if (token.is !== 'number' || token.ordinal || link.link === 'to') return null;
  const after = at(tokens, i + 1);
  const glued = link.mark === '/' && token.glued;
  const two = token.text.length === 2 && monthNumbers.get(after.text) === undefined;
  if (token.text.length !== 4 && !(two && (glued || isOneOf(tokens, i - 1, andMarks)))) return null;
  if (
    (after.text === '-' || after.text === '/') &&
    at(tokens, i + 2).is === 'number' &&
    token.text.length === 4
  )
    return null;
  const year = token.text.length === 2 ? fullYear(token.value) : token.value;
  const { month: same } = before;
  if (year <= before.year || year > before.year + 10 || month(tokens, i, bareCalendar) !== null) return null;
  const name = (of: number): string => `${months[same - 1]} ${of}`;
  const said = `“${between(tokens, before.from, i + 1)}” is read as ${name(before.year)} and ${name(year)}`;
  const notes = two && !glued ? [`${said}, not as days of the month`] : [];
  return { ...before, from: i, next: i + 1, year, notes, place: (inYear) => monthWindow(inYear, same) };
};

/** Dates in a row. */
export interface Row {
  readonly dates: readonly RowDate[];
  readonly remarks: readonly string[];
  readonly next: number;
}

/** One date of a row, and what joins it to the one before; null of the first. */
export interface RowDate {
  readonly point: Point;
  readonly join: Joint | null;
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
  const later = before && join ? sameMonthLater(tokens, j, before, join) : null;
  const point = later ?? pointAt(tokens, j, calendar);
  const sideBySide = join !== null && join.mark === '';
  if (point !== null) return !sideBySide || (point.strong && before?.strong) ? point : null;
  const alone = sideBySide ? null : bareDay(tokens, j, calendar);
  const after = alone === null ? null : joint(tokens, alone.next);
  return after === null || after.mark === '' ? null : alone;
};

/** Every date of the row that begins here, with what joins them; it ends with a date that has a month. */
export const rowAt = (tokens: Tokens, i: number, calendar: Calendar): Row | null => {
  const dates: RowDate[] = [];
  const remarks: string[] = [];
  let whole = { dates: 0, remarks: 0, next: i };
  let join: Joint | null = null;
  let bare = 0;
  for (let j = i; ; ) {
    const point: Point | null = rowPoint(tokens, j, calendar, dates.at(-1) ?? null, join);
    if (point === null || (point.month === null && bare >= 31)) break;
    dates.push({ point, join });
    bare = point.month === null ? bare + 1 : 0;
    if (bare === 0) whole = { dates: dates.length, remarks: remarks.length, next: point.next };
    const aside = pastBracket(tokens, point.next);
    join = joint(tokens, aside);
    if (join === null) break;
    if (aside > point.next) remarks.push(between(tokens, point.next + 1, aside - 1));
    j = join.next;
  }
  if (whole.dates === 0) return null;
  return {
    dates: dates.slice(0, whole.dates),
    remarks: remarks.slice(0, whole.remarks),
    next: whole.next,
  };
};

const pastBracket = (tokens: Tokens, i: number): number => {
  if (!isText(tokens, i, '(')) return i;
  for (let j = i + 1; j < i + 12; j++) {
    if (at(tokens, j).is === 'end') return i;
    if (isText(tokens, j, ')')) return j + 1;
  }
  return i;
};
