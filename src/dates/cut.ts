import type { Calendar } from './calendar.ts';
import { addMonths, monthOf, yearOf } from './day.ts';
import { placeDay } from './forms/day.ts';
import { pointAt } from './forms/index.ts';
import { inTwoFigures, monthAt } from './forms/month.ts';
import { planYear } from './forms/plan-year.ts';
import { alsoOfMonth, alsoWeek } from './forms/week.ts';
import type { Joint, RowDate } from './joint.ts';
import { asKnown } from './known.ts';
import { isPointProblem, type Point, point } from './point.ts';
import { isMarkOfYear, startsHere } from './starts.ts';
import { at, between, isOneOf, isText, oneOf, past, type Tokens } from './tokens.ts';
import { longDay, quoted } from './words.ts';

/** A part of a date that is cut off from the rest: what is wrong, and the tokens without which it could be read. */
export interface CutOff {
  readonly error: string;
  readonly out: { readonly from: number; readonly next: number } | null;
}

/** Dates of a row whose parts are put together again, or what cannot be. */
export type Rejoined = { readonly dates: readonly RowDate[] } | CutOff;

/** Marks that may be typed between the parts of one date. A word there, or an ampersand, means that something is missing. */
const marks = oneOf(', / - ; : (');

/** What stands between two points, as it was joined: its mark, and no other word. */
const joinedBy = ({ mark }: Joint, before: Point, after: Point): boolean =>
  (mark === '' || marks.has(mark)) && after.from - before.next <= 2;

const nameOf = (tokens: Tokens, of: Point, year: number): string => {
  const window = of.place(year, of.month ?? 1);
  if (isPointProblem(window)) return String(year);
  if (of.kind === 'part') return `${between(tokens, of.from, of.next)} ${year}`;
  return of.kind === 'week' ? `the week from ${longDay(window.start)}` : asKnown(window);
};

/** `June and July`. */
export const listed = (names: readonly string[]): string =>
  [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' and ');

const noteOf = (tokens: Tokens, from: number, next: number, read: readonly string[]): string =>
  `${quoted(between(tokens, from, next))} is read as ${listed(read)}`;

const apart = (tokens: Tokens, before: Point, after: Point, join: Joint, parts: string): CutOff => ({
  error: `${quoted(between(tokens, before.from, after.next))} has ${quoted(join.mark)} between ${parts}`,
  out: { from: before.next, next: after.from },
});

/** `25, April 2013`: the day and its month as one date. */
const dayWithMonth = (tokens: Tokens, bare: Point, owner: Point): Point => {
  const { next, year, month } = owner;
  const made: Point = { ...bare, next, year, month, strong: year !== null };
  const { from } = bare;
  return year === null
    ? made
    : { ...made, notes: [noteOf(tokens, from, next, [nameOf(tokens, made, year)])] };
};

const monthless = (tokens: Tokens, { from, next }: Point): CutOff => ({
  error: `${quoted(between(tokens, from, next))} is a day without a month; write its month beside it`,
  out: null,
});

const isDays = ({ kind }: Point): boolean => kind === 'day' || kind === 'week';

/** Days that no month follows at once, `25, April 2013`; null where what looks like one is part of other words. */
const withDays = (tokens: Tokens, dates: readonly RowDate[]): Rejoined | null => {
  const made: RowDate[] = [];
  for (const date of dates) {
    const last = made.at(-1);
    const { point: owner, join } = date;
    const cut = last !== undefined && join !== null && last.point.month === null && !isDays(owner);
    // 10 to the end of May
    if (!cut || (join.link === 'to' && isText(tokens, owner.from - 1, 'of'))) {
      made.push(date);
      continue;
    }
    const first = made.findIndex(({ point }) => point.month === null);
    if (first === 0 && !startsHere(tokens, dates[0]?.point.from ?? 0)) return null;
    const { point: bare } = last;
    if (owner.kind !== 'month') return monthless(tokens, bare);
    if (!joinedBy(join, bare, owner)) return apart(tokens, bare, owner, join, 'the day and its month');
    made[made.length - 1] = { ...last, point: dayWithMonth(tokens, bare, owner) };
  }
  return { dates: made };
};

/** The year of each month in one calendar or financial year, said in any way; null of any other date. */
const yearAlone = ({ kind, year, month, approximate, place }: Point): ((month: number) => number) | null => {
  if (kind !== 'year' || approximate || year === null) return null;
  const window = place(year, month ?? 1);
  if (isPointProblem(window) || window.due >= addMonths(window.start, 12)) return null;
  const first = yearOf(window.start);
  return (of) => (of >= monthOf(window.start) ? first : first + 1);
};

const yearless = oneOf('day month part');

/** True of a date that waits for its year. `may` is a verb more often than a month. */
const isYearless = (tokens: Tokens, of: Point): boolean =>
  of.year === null && yearless.has(of.kind) && !tokens.line.startsWith('may', at(tokens, of.from).from);

/** `April 25` as that day, which is else a month of 2025; null of any other date. */
export const asDay = (tokens: Tokens, { kind, from, next, month }: Point, mark = ','): Point | null => {
  const { value: day } = at(tokens, next - 1);
  // 2013-05 has no day in it
  const isDay = kind === 'month' && at(tokens, from).is === 'word' && day > 0 && day <= 31;
  if (!isDay || next !== past(tokens, from + 1, mark) + 1) return null;
  const place: Point['place'] = (inYear, inMonth) => placeDay(inYear, inMonth, day, null);
  return point({ kind: 'day', from, next, year: null, month, day, place });
};

/** `Sept (Year 2)`: a date without its year, in the year of the plan that is in brackets behind it. */
export const withPlanYear = (tokens: Tokens, of: Point, calendar: Calendar): Point => {
  const { from, next: bracket, month } = of;
  const isOpen = of.year === null && month !== null && isText(tokens, bracket, '(');
  const head = isOpen ? planYear(tokens, bracket + 1, calendar) : null;
  if (head?.year == null || month === null || !isText(tokens, head.next, ')')) return of;
  const next = head.next + 1;
  const window = head.place(head.year, 1);
  if (isPointProblem(window)) return { ...of, next, year: head.year, strong: true, place: () => window };
  const year = yearAlone(head)?.(month);
  if (year === undefined) return of;
  const notes = [...of.notes, noteOf(tokens, from, next, [nameOf(tokens, of, year)])];
  return { ...of, next, year, strong: true, notes };
};

/** What waits for a year: `June`, `25 April`, and `April 25`, which is else a month of 2025; null of any other date. */
const waiting = (tokens: Tokens, of: Point): Point | null =>
  isYearless(tokens, of) ? of : asDay(tokens, of);

/** `June / 2013`, `25 April, & 2013`: the year that is cut off from the date before it. */
const withYears = (tokens: Tokens, dates: readonly RowDate[]): Rejoined => {
  const made: RowDate[] = [];
  for (const date of dates) {
    const last = made.at(-1);
    const { point: owner, join } = date;
    const year = yearAlone(owner);
    const isPair = owner.next > owner.from + 1;
    const before = last === undefined || year === null ? null : waiting(tokens, last.point);
    if (
      last === undefined ||
      year === null ||
      before === null ||
      join === null ||
      (isPair && before !== last.point)
    ) {
      made.push(date);
      continue;
    }
    const what = before.kind === 'month' ? 'month' : 'date';
    if (!joinedBy(join, before, owner)) return apart(tokens, before, owner, join, `the ${what} and its year`);
    const inYear = year(before.month ?? 1);
    const note = noteOf(tokens, before.from, owner.next, [nameOf(tokens, before, inYear)]);
    const point = { ...before, next: owner.next, year: inYear, strong: true, notes: [...before.notes, note] };
    made[made.length - 1] = { ...last, point };
  }
  return { dates: made };
};

/** `2013, June`, `2013-14: June, September`: the year that is said before the dates that it is of. */
const underYear = (tokens: Tokens, all: readonly RowDate[]): Rejoined => {
  const [head, second, ...more] = all;
  const year = head === undefined ? null : yearAlone(head.point);
  if (head === undefined || !second?.join || year === null) return { dates: all };
  const { mark } = second.join;
  const first = waiting(tokens, second.point);
  if (first === null) return { dates: all };
  if (!marks.has(mark)) return apart(tokens, head.point, first, second.join, 'the year and its month');
  const dates = [{ point: first, join: null }, ...more];
  let open = true;
  const under = dates.map(({ point, join }, k): RowDate => {
    open &&= point.year === null;
    const month = point.month ?? dates.slice(k).find((date) => date.point.month !== null)?.point.month ?? 1;
    return { join, point: { ...point, month, year: open ? year(month) : point.year, strong: true } };
  });
  const named = under.flatMap(({ point }) =>
    point.year === null ? [] : [nameOf(tokens, point, point.year)],
  );
  const next = under.at(-1)?.point.next ?? 0;
  const note = noteOf(tokens, head.point.from, mark === '(' ? past(tokens, next, ')') : next, named);
  return {
    dates: under.map(({ point, join }) => ({ join, point: { ...point, notes: [...point.notes, note] } })),
  };
};

/** The colon, dash or bracket between a year and the dates that it is of; null of anything else. */
export const headJoint = (tokens: Tokens, head: Point, calendar: Calendar): Joint | null => {
  const { next } = head;
  if (!isMarkOfYear(tokens, next) && !isText(tokens, next, '(')) return null;
  if (yearAlone(head) === null) return null;
  const first = pointAt(tokens, next + 1, calendar);
  if (first === null || waiting(tokens, first) === null) return null;
  return { link: 'and', mark: isText(tokens, next, '(') ? '(' : ':', next: next + 1 };
};

/**
 * `June 10 to July 12, 2013`, `June 10 to July 5`: a month before its day, as the date behind it is written too. So is
 * `June 10, 12 July 2013`, where it would else be years apart.
 */
const withDaysFirst = (tokens: Tokens, dates: readonly RowDate[]): readonly RowDate[] =>
  dates.map((date, k) => {
    const next = dates[k + 1]?.point;
    const day = next?.kind === 'day' ? asDay(tokens, date.point) : null;
    if (next === undefined || day === null) return date;
    if (monthAt(tokens, next.from) !== null) return { ...date, point: day };
    const { year, from, next: end } = date.point;
    if (year === null || next.year === null || Math.abs(next.year - year) < 2) return date;
    const notes = [noteOf(tokens, from, end, [nameOf(tokens, day, next.year)])];
    return { ...date, point: { ...day, notes } };
  });

/**
 * `06/13, 12/13`: beside a month in two figures, what is written like it is a month too, no financial year or day.
 * So are all where some would be days and some years: `06/12, 12/13`.
 */
const withShortMonths = (tokens: Tokens, dates: readonly RowDate[]): readonly RowDate[] => {
  const each = dates.map(({ point }) => {
    const short = inTwoFigures(tokens, point.from);
    return short?.next === point.next ? short : null;
  });
  const kinds = new Set(dates.map(({ point }) => point.kind));
  const isMixed = kinds.has('day') && kinds.has('year') && !each.includes(null);
  if (!isMixed && !dates.some(({ point }, k) => point.kind === 'month' && each[k])) return dates;
  return dates.map((date, k) => ({ ...date, point: each[k] ?? date.point }));
};

/** Words by which a month is not as the one before it. */
const ofOwn = oneOf('end by during within throughout');

/**
 * `w/c 10 and 17 June 2013`, `last Friday of June and Sept 2013`: what is said of a day alone holds for the days after
 * it, and what is said of a month for the months.
 */
const withWeeks = (tokens: Tokens, dates: readonly RowDate[]): readonly RowDate[] => {
  let asked: Point | null = null;
  let of: Point | null = null;
  return dates.map((date, k) => {
    const { point, join } = date;
    if (join?.link === 'to') asked = of = null;
    if (point.kind === 'week' && point.month === null) asked = point;
    // and end of Sept, then by Dec, and Sept to Dec
    const before = point.from - (isText(tokens, point.from - 1, 'of') ? 2 : 1);
    const isOwn = isOneOf(tokens, before, ofOwn) || dates[k + 1]?.join?.link === 'to';
    const isLike = point.kind === 'month' && !isOwn;
    const also = of !== null && isLike ? alsoOfMonth(tokens, of, point) : null;
    if (of !== null && also !== null) {
      const [one, first] = [between(tokens, point.from, point.next), between(tokens, of.from, of.next)];
      const said =
        of.year === null ? [] : [`${quoted(one)} is read as ${quoted(first)} is, which is before it`];
      return { ...date, point: { ...also, notes: [...also.notes, ...said] } };
    }
    of = point.kind === 'week' || point.kind === 'day' ? point : null;
    return asked === null || point.kind !== 'day' ? date : { ...date, point: alsoWeek(tokens, asked, point) };
  });
};

/** True of `2014` in `April 2013 and 2014`. */
const isSameLater = (tokens: Tokens, { kind, from, next, year }: Point): boolean =>
  kind !== 'year' && year !== null && next === from + 1 && at(tokens, from).is === 'number';

/** `April and October 2013 and 2014`: a further year is of each of the months that the first one is of. */
const withFurtherYears = (tokens: Tokens, dates: readonly RowDate[]): readonly RowDate[] =>
  dates.flatMap((date, k) => {
    if (!isSameLater(tokens, date.point)) return [date];
    const last = dates.slice(0, k).findLastIndex(({ point }) => !isSameLater(tokens, point));
    const { year, month } = date.point;
    let first = last;
    while (dates[first - 1]?.point.year === null) first--;
    const before = dates.slice(first, last).map(({ point, join }, n): RowDate => {
      const isOver = (point.month ?? month ?? 0) > (month ?? 0);
      const its = year === null ? null : year - Number(isOver);
      return { join: n === 0 ? date.join : join, point: { ...point, year: its } };
    });
    return [...before, first === last ? date : { ...date, join: dates[last]?.join ?? null }];
  });

/** True of what is between a year and the dates that are said to be of it. */
export const isHeadMark = (join: Joint | null | undefined): boolean =>
  join?.mark === ':' || join?.mark === '(';

/** Dates of a row with what a hand cut in two put together again; null where no row is here. */
export const rejoined = (tokens: Tokens, dates: readonly RowDate[]): Rejoined | null => {
  // 2013: June, 2014: July
  const later = dates.findIndex((_, k) => k > 1 && isHeadMark(dates[k + 1]?.join));
  if (later > 0) {
    const last = dates[later - 1]?.point;
    if (last?.month === null) return monthless(tokens, last);
    const [one, more] = [rejoined(tokens, dates.slice(0, later)), rejoined(tokens, dates.slice(later))];
    if (one === null || 'error' in one || more === null || 'error' in more) return one ?? more;
    const [first, ...rest] = more.dates;
    const join = dates[later]?.join ?? null;
    return { dates: [...one.dates, ...(first === undefined ? [] : [{ ...first, join }]), ...rest] };
  }
  const days = withDays(tokens, withWeeks(tokens, withDaysFirst(tokens, withShortMonths(tokens, dates))));
  if (days === null || 'error' in days) return days;
  const years = withYears(tokens, days.dates);
  return 'error' in years ? years : underYear(tokens, withFurtherYears(tokens, years.dates));
};
