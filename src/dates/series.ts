import type { Calendar } from './calendar.ts';
import { bareDay } from './forms/day.ts';
import { pointAt } from './forms/index.ts';
import { month, monthWindow } from './forms/month.ts';
import { financialYearName, fullYear } from './forms/year.ts';
import { type Found, refuse } from './found.ts';
import { isFault, type Point } from './point.ts';
import type { Kind, Window } from './reading.ts';
import { at, between, isText, type Tokens } from './tokens.ts';
import { months } from './words.ts';
import { type Dated, giveYears, isOneYear, type Link } from './years.ts';

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
const isDeadline = (tokens: Tokens, i: number): boolean => {
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

interface Joint {
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
  if (year <= before.year || year > before.year + 10 || month(tokens, i, noCalendar) !== null) return null;
  return { ...before, from: i, next: i + 1, year, place: (inYear) => monthWindow(inYear, same) };
};
const noCalendar = {
  period: null,
  leadIn: null,
  quarters: 'financial',
  bodies: [],
  terms: new Map(),
} as const;

interface Row {
  readonly points: Point[];
  readonly links: Joint[];
  readonly remarks: string[];
  readonly next: number;
}

/** Every date of the row that begins here, with what joins them. */
const rowAt = (tokens: Tokens, i: number, calendar: Calendar): Row | null => {
  const points: Point[] = [];
  const links: Joint[] = [];
  const remarks: string[] = [];
  let j = i;
  let next = i;
  let bare = 0;
  let join: Joint | null = null;
  // what stands when the last date with a month of its own was taken
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

const neighbours = (dated: readonly Dated[], links: readonly Joint[]): boolean => {
  const first = dated[0]!.point;
  if (dated.filter(({ point }) => point.year !== null).length > 1) return false;
  if (first.kind === 'part')
    return dated.length === 2 && links[0]!.mark === '/' && dated[1]!.point.kind === 'part';
  if (first.kind === 'month')
    return dated.every(
      ({ point, year, month }, i) =>
        point.kind === 'month' &&
        (i === 0 || year * 12 + month === dated[i - 1]!.year * 12 + dated[i - 1]!.month + 1),
    );
  return (
    first.kind === 'day' &&
    dated.length === 2 &&
    links[0]!.mark === '/' &&
    first.month === null &&
    dated[1]!.point.day === first.day + 1
  );
};

const compare = (a: Window, b: Window): number =>
  a.due < b.due ? -1 : a.due > b.due ? 1 : a.start < b.start ? -1 : a.start > b.start ? 1 : 0;

/** Windows in order of their last day, each once. */
export const inOrder = (windows: readonly Window[]): Window[] => {
  const sorted = [...windows].sort(compare);
  return sorted.filter((window, i) => i === 0 || compare(window, sorted[i - 1]!) !== 0);
};

/** The phrase with one stretch of it put right. */
export const putRight = (tokens: Tokens, from: number, next: number, right: string | null): string | null =>
  right === null
    ? null
    : (
        tokens.line.slice(0, at(tokens, from).from) +
        right +
        tokens.line.slice(at(tokens, next - 1).to)
      ).trim();

const missingYear = (dated: readonly Dated[], calendar: Calendar): string => {
  const financial = dated.some(
    ({ point }) => point.kind === 'year' || point.kind === 'quarter' || point.kind === 'range',
  );
  const names = [
    ...new Set(dated.map(({ year }) => (financial ? financialYearName(year) : String(year)))),
  ].join(' and ');
  return isOneYear(calendar)
    ? `the year is missing and taken from the plan's period: ${names}`
    : `the year is missing and taken as ${names}, the first that the plan's period has`;
};

/** One date, a range or a row of them, from this place on; null where no date stands here. */
export const datesAt = (tokens: Tokens, i: number, calendar: Calendar): Found | null => {
  const known = tokens.dates[i];
  if (known !== undefined) return known;
  const found = findDates(tokens, i, calendar);
  tokens.dates[i] = found;
  return found;
};

const findDates = (tokens: Tokens, i: number, calendar: Calendar): Found | null => {
  const row = rowAt(tokens, i, calendar);
  if (row === null) return null;
  const { points, links, next } = row;
  const first = points[0]!;
  const given = giveYears(
    points,
    links.map((join) => join.link),
    calendar,
  );
  if (given === null) {
    const error = `the year is missing, and the plan has no period to take it from`;
    return { ...refuse(i, next, error, null), strong: false };
  }
  const { dated } = given;
  const notes = [...given.notes];
  const windows: Window[] = [];
  let by = false;
  for (const [k, { point, year, month }] of dated.entries()) {
    const day = point.place(year, month);
    // one `by` holds for the days after it, up to a semicolon
    by = isDeadline(tokens, point.from) || (by && links[k - 1]?.link === 'and' && links[k - 1]?.mark !== ';');
    const alone = links[k]?.link !== 'to' && links[k - 1]?.link !== 'to';
    const placed =
      by && alone && point.kind === 'day' && !isFault(day)
        ? { start: `${day.start.slice(0, 8)}01`, due: day.due }
        : day;
    if (isFault(placed))
      return refuse(i, next, placed.error, putRight(tokens, point.from, point.next, placed.suggestion));
    if (placed.start < '1990-01-01' || placed.due > '2099-12-31')
      return refuse(i, next, 'it falls outside the years 1990 to 2099', null);
    windows.push(placed);
    for (const note of point.notes) if (!notes.includes(note)) notes.push(note);
  }
  if (points.every((point) => point.year === null)) notes.unshift(missingYear(dated, calendar));
  const found = (kind: Kind, of: readonly Window[]): Found => ({
    kind,
    windows: of,
    from: i,
    next,
    remark: row.remarks.length > 0 ? row.remarks.join('; ') : null,
    approximate: points.some((point) => point.approximate),
    notes,
    strong: points.some((point) => point.strong),
    refused: null,
  });
  if (points.length === 1) return found(first.kind, windows);
  const allTo = links.every((join) => join.link === 'to');
  if (points.length === 2 && allTo) return range(tokens, row, dated, windows, found);
  if (links.every((join) => join.link === 'and') && neighbours(dated, links)) {
    if (first.kind === 'month' && links.some((join) => join.mark !== '/')) {
      const last = dated.at(-1)!;
      notes.push(
        `neighbouring months that share one year are read as one stretch, due at its end; write ${months[dated[0]!.month - 1]} ${dated[0]!.year} / ${months[last.month - 1]} ${last.year} for separate dates`,
      );
    }
    const once = notes.filter((note) => !given.notes.includes(note));
    return { ...found('range', [{ start: windows[0]!.start, due: windows.at(-1)!.due }]), notes: once };
  }
  if (links.some((join) => join.mark === 'or'))
    notes.push('“or” is read as “and”: each date is due on its own');
  return grouped(tokens, row, dated, windows, notes, found);
};

type Make = (kind: Kind, windows: readonly Window[]) => Found;

const range = (
  tokens: Tokens,
  row: Row,
  dated: readonly Dated[],
  windows: readonly Window[],
  found: Make,
): Found => {
  const [first, last] = [windows[0]!, windows[1]!];
  if (first.start <= last.due && first.due <= last.due)
    return found('range', [{ start: first.start, due: last.due }]);
  const [one, two] = [row.points[0]!, row.points[1]!];
  const swapped = `${between(tokens, two.from, two.next)} to ${between(tokens, one.from, one.next)}`;
  const whole = dated[0]!.point.year === null || dated[1]!.point.year === null ? null : swapped;
  return refuse(
    one.from,
    two.next,
    'the range ends before it begins',
    putRight(tokens, one.from, two.next, whole),
  );
};

/** A row of dates and of ranges: each due on its own. A chain of dashes is a row too. */
const grouped = (
  tokens: Tokens,
  row: Row,
  dated: readonly Dated[],
  windows: readonly Window[],
  notes: string[],
  found: Make,
): Found => {
  const { links } = row;
  if (links.every((join) => join.link === 'to')) {
    notes.push('a chain of dashes is read as separate dates, each due on its own');
    return found('series', inOrder(windows));
  }
  const groups: Window[] = [];
  for (let i = 0; i < windows.length; i++) {
    const last = groups.at(-1);
    if (i > 0 && last && links[i - 1]!.link === 'to') {
      if (windows[i]!.due < last.start) {
        const { from, next } = dated[i]!.point;
        return refuse(from, next, `the range to ${between(tokens, from, next)} ends before it begins`, null);
      }
      groups[groups.length - 1] = { start: last.start, due: windows[i]!.due };
    } else groups.push(windows[i]!);
  }
  const ordered = inOrder(groups);
  if (groups.some((window, i) => i > 0 && compare(window, groups[i - 1]!) < 0))
    notes.push('the dates are not in order and were put so');
  else if (ordered.length < groups.length) notes.push('a date stands in it twice and counts once');
  return found(ordered.length === 1 ? 'range' : 'series', ordered);
};
