import { type Calendar, quartersOf } from './calendar.ts';
import { asDay, type CutOff, listed } from './cut.ts';
import { addDays, addMonths, dayExists, monthOf, planDate, yearOf } from './day.ts';
import { dayOrYear } from './day-or-year.ts';
import { yearPair } from './forms/year.ts';
import type { Joint } from './joint.ts';
import { type Match, match, refuse } from './match.ts';
import { compare, inOrder } from './order.ts';
import { isPointProblem, type Point } from './point.ts';
import type { Kind, Window } from './reading.ts';
import { isDeadline, pastBracket, type Row, rowAt } from './row.ts';
import { at, between, isText, type Tokens } from './tokens.ts';
import { dayAndMonth, longDay, longMonth, quoted } from './words.ts';
import { financialYearName, yearAllowed } from './year.ts';
import { type Dated, giveYears, isOneYear } from './years.ts';

interface Placed extends Dated {
  readonly window: Window;
  readonly join: Joint | null;
}

/** A whole phrase with one part of it put right; null where nobody knows how. */
export const putRight = (tokens: Tokens, from: number, next: number, right: string | null): string | null =>
  right === null
    ? null
    : tokens.line.slice(0, at(tokens, from).from) + right + tokens.line.slice(at(tokens, next - 1).to);

/** The whole phrase without what stands between the parts of one date. */
const withoutJoin = ({ line, ...tokens }: Tokens, { out }: CutOff): string | null =>
  out === null
    ? null
    : `${line.slice(0, tokens.list[out.from - 1]?.to)} ${line.slice(tokens.list[out.next]?.from)}`;

/** What is said where no date has a year. */
export const missingYear = (dated: readonly Dated[], calendar: Calendar): string => {
  const financial = dated.some(
    ({ point }) =>
      ((point.kind === 'year' || point.kind === 'range') && point.month === 4) ||
      (point.kind === 'quarter' && quartersOf(calendar, false) === 'financial'),
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
  const row = rowAt(tokens, i, calendar);
  const found = row === null ? null : datesOf(tokens, i, row, calendar);
  tokens.dates[i] = found;
  return found;
};

const datesOf = (tokens: Tokens, i: number, row: Row, calendar: Calendar): Match => {
  if (row.cut !== null) return refuse(i, row.next, row.cut.error, withoutJoin(tokens, row.cut));
  const links = row.dates.flatMap(({ join }) => (join === null ? [] : [join.link]));
  const points = row.dates.map(({ point }) => point);
  const last = points.at(-1);
  // June 10, which may be a day of a year that is behind it
  const isDoubtful = last !== undefined && at(tokens, row.next).is !== 'end' && asDay(tokens, last) !== null;
  const doubt = isDoubtful ? dayOrYear(tokens, i, last) : null;
  if (doubt !== null) return doubt;
  const apart = points.every((point) => point.year === null) ? yearPastBracket(tokens, i, row.next) : null;
  if (apart !== null) return apart;
  const given = giveYears(points, links, calendar);
  if (given === null) {
    const error = `the year is missing, and the plan has no period to take it from`;
    return { ...refuse(i, row.next, error, null), strong: false };
  }
  const dates = placeAll(tokens, i, row, given.dated);
  if ('kind' in dates) return dates;
  const missing = points.every((point) => point.year === null) ? [missingYear(given.dated, calendar)] : [];
  const own = new Set(points.flatMap((point) => point.notes));
  const all: Match = match({
    kind: 'series',
    windows: dates.map(({ window }) => window),
    from: i,
    next: row.next,
    remark: row.remarks.length > 0 ? row.remarks.join('; ') : null,
    approximate: points.some((point) => point.approximate),
    notes: [...missing, ...daysMeant(tokens, dates, calendar), ...sideBySide(row), ...given.notes, ...own],
    strong: points.some((point) => point.strong),
  });
  const notes = [...all.notes, ...farApart(tokens, dates)];
  return together(tokens, dates, { ...all, notes }, given.notes);
};

/** `June (tbc) 2014`: a year that brackets part from its date is not taken from the plan's period. */
const yearPastBracket = (tokens: Tokens, i: number, next: number): Match | null => {
  const end = pastBracket(tokens, next);
  const { text, value } = at(tokens, end);
  if (end === next || text.length !== 4 || !yearAllowed(value)) return null;
  const behind = yearPair(tokens, end)?.next ?? end + 1;
  const [date, aside, year] = [
    between(tokens, i, next),
    between(tokens, next, end),
    between(tokens, end, behind),
  ];
  return refuse(i, behind, `“${year}” is apart from its date`, `${date} ${year} ${aside}`);
};

/** `Jun Sep Dec 2013`: said where a date of a list without marks has no year of its own. */
const sideBySide = ({ dates }: Row): readonly string[] =>
  dates.some(({ point, join }, k) => join?.mark === '' && !(point.year && dates[k - 1]?.point.year))
    ? ['dates side by side are read as a list']
    : [];

/** `March 25, April 2013`: what was a day may have been taken for a year. */
const farApart = (tokens: Tokens, dates: readonly Placed[]): readonly string[] => {
  const years = dates.map(({ year }) => year);
  const apart = Math.max(...years) - Math.min(...years);
  if (apart <= 10 || !dates.some(({ point }) => isShort(tokens, point))) return [];
  return [`its dates are ${apart} years apart; write each year in four figures`];
};

/** `June 10`, `May, 13`: months that may be days, where they are before the plan's time or long after it, or beside others after it. */
const daysMeant = (tokens: Tokens, dates: readonly Placed[], calendar: Calendar): readonly string[] => {
  const { period, leadIn } = calendar;
  const doubtful = dates.flatMap(({ point, window, year, month }) => {
    const day = (asDay(tokens, point) ?? asDay(tokens, point, '-'))?.place(year, month);
    const isAhead = !period || window.due >= (leadIn ?? period).start;
    const isIn = isAhead && period && window.start <= period.due;
    const isNear = !period || year <= yearOf(period.due) + 1;
    const isSure = isIn || (dates.length === 1 && isAhead && isNear);
    if (!day || isPointProblem(day) || (isSure && !isText(tokens, point.from + 1, ','))) return [];
    return [[quoted(between(tokens, point.from, point.next)), longMonth(day.due), dayAndMonth(day.due)]];
  });
  if (doubtful.length === 0) return [];
  const [written, read, days] = [0, 1, 2].map((k) => listed(doubtful.map((one) => one[k] ?? '')));
  const [are, them] = doubtful.length > 1 ? ['are', 'days are'] : ['is', 'the day is'];
  return [`${written} ${are} read as ${read}; write ${days} if ${them} meant`];
};

/** True of a date with its year in two figures. */
const isShort = (tokens: Tokens, { from, next, year }: Point): boolean =>
  year !== null &&
  !tokens.list.slice(from, next).some(({ is, text }) => is === 'number' && text.length === 4);

const placeAll = (tokens: Tokens, i: number, row: Row, dated: readonly Dated[]): Placed[] | Match => {
  const dates: Placed[] = [];
  let by = false;
  for (const [k, { point, year, month }] of dated.entries()) {
    const join = row.dates[k]?.join ?? null;
    const day = point.place(year, month);
    if (isPointProblem(day))
      return refuse(i, row.next, day.error, putRight(tokens, point.from, point.next, day.suggestion));
    // one `by` holds for the days after it, up to a semicolon
    by = isDeadline(tokens, point.from) || (by && join?.link === 'and' && join.mark !== ';');
    const alone = join?.link !== 'to' && row.dates[k + 1]?.join?.link !== 'to';
    const window =
      by && alone && point.kind === 'day' ? { start: `${day.start.slice(0, 8)}01`, due: day.due } : day;
    dates.push({ point, year, month, window, join });
  }
  return dates;
};

/** What the dates of a row are together: one date, a range, or a series; `all` is what is said of them. */
const together = (tokens: Tokens, dates: readonly Placed[], all: Match, turned: readonly string[]): Match => {
  const [first, second, third] = dates;
  if (first === undefined) return all;
  if (second === undefined) return { ...all, kind: first.point.kind };
  const joins = dates.flatMap(({ join }) => (join === null ? [] : [join]));
  if (third === undefined && second.join?.link === 'to') return range(tokens, first, second, all);
  if (joins.every((join) => join.link === 'to'))
    return {
      ...all,
      windows: inOrder(all.windows),
      notes: [...all.notes, 'a chain of dashes is read as separate dates, each due on its own'],
    };
  const isOr = joins.some((join) => join.mark === 'or');
  const joined = joins.every((join) => join.link === 'and') ? neighbours(first, second, dates) : null;
  if (joined !== null) {
    const said = isOr
      ? ['“or” is read as by the end of the later one']
      : joins.length > 1 || joins.some((join) => join.mark !== '/')
        ? [
            `neighbouring ${first.point.kind}s that share one year are read as one range, due at its end; write ${dates.map(nameOf).join(' / ')} for separate dates`,
          ]
        : [];
    return {
      ...all,
      kind: 'range',
      windows: [joined],
      notes: [...all.notes.filter((note) => !turned.includes(note)), ...said],
    };
  }
  const or = isOr ? ['“or” is read as “and”: each date is due on its own'] : [];
  return grouped(tokens, dates, { ...all, notes: [...all.notes, ...or] });
};

/** `May 2013`, `Q2 2013-14`. */
const nameOf = (date: Placed): string => {
  const { point } = date;
  return point.kind === 'quarter' ? `Q${point.day} ${quarterYear(date)}` : longMonth(date.window.due);
};

/** `2013-14` of a financial quarter, `2013` of a calendar one. */
const quarterYear = ({ point, window }: Placed): string => {
  const [first, inYear] = [monthOf(window.start), yearOf(window.start)];
  const isCalendar = first === point.day * 3 - 2;
  return isCalendar ? String(inYear) : financialYearName(first < 4 ? inYear - 1 : inYear);
};

/** The range that neighbouring dates make where one year serves them all: `June/July 2012`, `10/11 June 2013`. */
const neighbours = (first: Placed, second: Placed, dates: readonly Placed[]): Window | null => {
  if (dates.filter(({ point }) => point.year !== null).length > 1) return null;
  const { kind } = first.point;
  // all four are each due: the whole year would be said shorter
  if (kind === 'quarter' && dates.length > 3) return null;
  const isPair = dates.length === 2 && second.join?.mark === '/';
  const isNextDay = first.point.month === null && second.point.day === first.point.day + 1;
  const next = dates.slice(1).every(({ point, window }, k) => {
    return point.kind === kind && window.start === addDays(dates[k]?.window.due ?? '', 1);
  });
  // end of May/early June, late May/June; a season is no part of a month
  const isMixed =
    [first, second].every(({ point }) => point.kind === 'part' || point.kind === 'month') &&
    [first, second].every(({ window }) => window.start.slice(0, 7) === window.due.slice(0, 7)) &&
    second.window.start === addDays(first.window.due, 1);
  const follow =
    kind === 'quarter' || kind === 'month'
      ? next || (isPair && isMixed)
      : isPair && (kind === 'part' ? second.point.kind === 'part' || isMixed : kind === 'day' && isNextDay);
  return follow ? { start: first.window.start, due: dates.at(-1)?.window.due ?? first.window.due } : null;
};

const range = (tokens: Tokens, first: Placed, last: Placed, all: Match): Match => {
  const { start, due } = { start: first.window.start, due: last.window.due };
  // w/c 10 to 14 June 2013
  const isFrom = first.window.due <= due || first.point.kind === 'week';
  const [one, two] = [first.point, last.point];
  if (start <= due && isFrom) {
    const isWhole =
      one.kind === 'quarter' && two.kind === 'quarter' && addMonths(start, 12) === addDays(due, 1);
    const each = [1, 2, 3, 4].map((quarter) => `Q${quarter} ${quarterYear(last)}`).join(' / ');
    const said = `all four quarters are read as one range, due at its end; write ${each} for separate dates`;
    return {
      ...all,
      kind: 'range',
      windows: [{ start, due }],
      notes: isWhole ? [...all.notes, said] : all.notes,
    };
  }
  const right =
    one.month === null && two.kind === 'day'
      ? inOrderOfDays(first, last)
      : `${between(tokens, two.from, two.next)} to ${between(tokens, one.from, one.next)}`;
  const suggestion = putRight(tokens, one.from, two.next, right);
  return refuse(one.from, two.next, 'the range ends before it begins', suggestion);
};

/** What `28 to 3 June 2013` may mean, whichever is shorter: from the month before, or the days in their order. */
const inOrderOfDays = (first: Placed, last: Placed): string => {
  const [one, two] = [first.point.day, last.point.day];
  const start = addMonths(`${last.window.due.slice(0, 8)}01`, -1);
  const [year, month] = [yearOf(start), monthOf(start)];
  return one - two < 15 || !dayExists(year, month, one)
    ? `${two} to ${longDay(first.window.due)}`
    : `${longDay(planDate(year, month, one))} to ${longDay(last.window.due)}`;
};

const grouped = (tokens: Tokens, dates: readonly Placed[], all: Match): Match => {
  const groups: Window[] = [];
  for (const { point, window, join } of dates) {
    const last = join?.link === 'to' ? groups.pop() : undefined;
    if (last !== undefined && window.due < last.start)
      return refuse(
        point.from,
        point.next,
        `the range to ${between(tokens, point.from, point.next)} ends before it begins`,
        null,
      );
    groups.push(last === undefined ? window : { start: last.start, due: window.due });
  }
  const windows = inOrder(groups);
  const swapped = groups.some((window, i) => i > 0 && compare(window, groups[i - 1] ?? window) < 0);
  const said = swapped
    ? ['the dates are not in order and were put so']
    : windows.length < groups.length
      ? ['a date is in it twice and counts once']
      : [];
  const kind: Kind = windows.length === 1 ? 'range' : 'series';
  return { ...all, kind, windows, notes: [...all.notes, ...said] };
};
