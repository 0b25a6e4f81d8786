import { type Calendar, inYears, outsideYears } from './calendar.ts';
import { financialYearName } from './forms/year.ts';
import { type Match, refuse } from './match.ts';
import { compare, inOrder } from './order.ts';
import { isPointProblem } from './point.ts';
import type { Kind, Window } from './reading.ts';
import { isDeadline, type Joint, type Row, rowAt } from './row.ts';
import { at, between, type Tokens } from './tokens.ts';
import { months } from './words.ts';
import { type Dated, giveYears, isOneYear } from './years.ts';

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
export const datesAt = (tokens: Tokens, i: number, calendar: Calendar): Match | null => {
  const known = tokens.dates[i];
  if (known !== undefined) return known;
  const found = findDates(tokens, i, calendar);
  tokens.dates[i] = found;
  return found;
};

const findDates = (tokens: Tokens, i: number, calendar: Calendar): Match | null => {
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
      by && alone && point.kind === 'day' && !isPointProblem(day)
        ? { start: `${day.start.slice(0, 8)}01`, due: day.due }
        : day;
    if (isPointProblem(placed))
      return refuse(i, next, placed.error, putRight(tokens, point.from, point.next, placed.suggestion));
    if (!inYears(placed)) return refuse(i, next, outsideYears, null);
    windows.push(placed);
    for (const note of point.notes) if (!notes.includes(note)) notes.push(note);
  }
  if (points.every((point) => point.year === null)) notes.unshift(missingYear(dated, calendar));
  const found = (kind: Kind, of: readonly Window[]): Match => ({
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
    if (links.some((join) => join.mark === 'or')) notes.push('“or” is read as by the end of the later one');
    else if (first.kind === 'month' && links.some((join) => join.mark !== '/')) {
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

type Make = (kind: Kind, windows: readonly Window[]) => Match;

const range = (
  tokens: Tokens,
  row: Row,
  dated: readonly Dated[],
  windows: readonly Window[],
  found: Make,
): Match => {
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
): Match => {
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
