import { bareCalendar, type Calendar } from './calendar.ts';
import { bareDay } from './forms/day.ts';
import { pointAt } from './forms/index.ts';
import { month, monthWindow } from './forms/month.ts';
import { fullYear } from './forms/year.ts';
import type { Point } from './point.ts';
import { at, between, isText, type Tokens } from './tokens.ts';
import type { Link } from './years.ts';

/** Words before a date that leave it as it is: due on its last day. */
const plainWords = new Set([
  'by',
  'the',
  'end',
  'of',
  'in',
  'on',
  'due',
  'at',
  'for',
  'and',
  'during',
  'ends',
]);

const deadlineTail = new Set(['the', 'end', 'of', 'on', 'at', 'due', 'date', 'in']);

/** True where `by`, `no later than` or `deadline` stands before a date: it may be met earlier in its month. */
export const isDeadline = (tokens: Tokens, i: number): boolean => {
  let j = i - 1;
  while (j > i - 6 && deadlineTail.has(at(tokens, j).text)) j--;
  return isText(tokens, j, 'by') || (isText(tokens, j, 'than') && isText(tokens, j - 1, 'later'));
};

/** The place of the date behind small words, `by end of`; a few only, so that a walk stays short. */
export const pastPlainWords = (tokens: Tokens, i: number): number => {
  let j = i;
  while (j < i + 6 && plainWords.has(at(tokens, j).text)) j++;
  return j;
};

const rangeMarks = new Set(['-', 'to', 'until', 'till', 'through']);
const seriesMarks = new Set(['/', ',', ';', '&', '+', 'and', 'then', 'or', '|']);

export interface Joint {
  readonly link: Link;
  readonly mark: string;
  readonly next: number;
}

/** What joins two dates at a place: `–`, `to`, `/`, `, and`; or nothing at all between two that stand side by side. */
const joint = (tokens: Tokens, i: number): Joint | null => {
  const mark = at(tokens, i).text;
  if (at(tokens, i).is === 'end') return null;
  if (rangeMarks.has(mark)) {
    const next = isText(tokens, i + 1, '-') && mark === '-' ? i + 2 : i + 1;
    return { link: 'to', mark, next: pastPlainWords(tokens, next) };
  }
  if (!seriesMarks.has(mark)) return { link: 'and', mark: '', next: i };
  const next = seriesMarks.has(at(tokens, i + 1).text) ? i + 2 : i + 1;
  return { link: 'and', mark, next: pastPlainWords(tokens, next) };
};

/** `Mar 2018/19/20`: after a month with its year, the same month of further years. */
const sameMonthLater = (tokens: Tokens, i: number, before: Point, link: Joint): Point | null => {
  const token = at(tokens, i);
  if (before.kind !== 'month' || before.year === null || before.month === null || link.mark === '')
    return null;
  if (token.is !== 'number' || token.ordinal || link.link === 'to') return null;
  if (token.text.length !== 4 && !(token.text.length === 2 && link.mark === '/' && token.glued)) return null;
  const after = at(tokens, i + 1);
  if (
    (after.text === '-' || after.text === '/') &&
    at(tokens, i + 2).is === 'number' &&
    token.text.length === 4
  )
    return null;
  const year = token.text.length === 2 ? fullYear(token.value) : token.value;
  const { month: same } = before;
  if (year <= before.year || year > before.year + 10 || month(tokens, i, bareCalendar) !== null) return null;
  return { ...before, from: i, next: i + 1, year, place: (inYear) => monthWindow(inYear, same) };
};

export interface Row {
  readonly points: Point[];
  readonly links: Joint[];
  readonly remarks: string[];
  readonly next: number;
}

/** Every date of the row that begins here, with what joins them. */
export const rowAt = (tokens: Tokens, i: number, calendar: Calendar): Row | null => {
  const points: Point[] = [];
  const links: Joint[] = [];
  const remarks: string[] = [];
  let j = i;
  let next = i;
  let bare = 0;
  let join: Joint | null = null;
  let whole = { points: 0, next: i, remarks: 0 };
  while (true) {
    const before = points.at(-1);
    const later: Point | null = before && join ? sameMonthLater(tokens, j, before, join) : null;
    let point: Point | null = later ?? pointAt(tokens, j, calendar);
    if (point !== null && join !== null && join.mark === '' && !(point.strong && before?.strong))
      point = null;
    if (point === null && (join === null || join.mark !== '') && bare < 31) {
      point = bareDay(tokens, j, calendar);
      const after = point === null ? null : joint(tokens, point.next);
      if (after === null || after.mark === '') point = null;
    }
    if (point === null) break;
    if (join !== null) links.push(join);
    points.push(point);
    next = point.next;
    bare = point.month === null ? bare + 1 : 0;
    if (point.month !== null) whole = { points: points.length, next, remarks: remarks.length };
    else if (points.length > 1 && points[points.length - 2]!.month !== null && point.month === null) bare = 1;
    const past = pastBracket(tokens, next);
    join = joint(tokens, past);
    if (join === null) break;
    if (past > next) remarks.push(between(tokens, next + 1, past - 1));
    j = join.next;
  }
  if (whole.points === 0) return null;
  return {
    points: points.slice(0, whole.points),
    links: links.slice(0, whole.points - 1),
    remarks: remarks.slice(0, whole.remarks),
    next: whole.next,
  };
};

/** Past a remark in brackets that stands between two dates. */
const pastBracket = (tokens: Tokens, i: number): number => {
  if (!isText(tokens, i, '(')) return i;
  for (let j = i + 1; j < i + 12; j++) {
    if (at(tokens, j).is === 'end') return i;
    if (isText(tokens, j, ')')) return j + 1;
  }
  return i;
};
