import type { Calendar } from './calendar.ts';
import { addDays, addMonths, monthOf, oneDay, weekdayOf, yearOf } from './day.ts';
import { weekdaysAt } from './forms/day.ts';
import { month, monthAt } from './forms/month.ts';
import { eachWords, frequencyAt } from './frequency.ts';
import { limitsAt, placed, saidOf, timeOf } from './limits.ts';
import { type Match, match, refuse } from './match.ts';
import { monthWindow } from './month.ts';
import { type Pick, picksOfMonth } from './month-picks.ts';
import { inOrder } from './order.ts';
import { listJoins, picksAt } from './picks.ts';
import type { Window } from './reading.ts';
import { noneIn, recur, recurrence, unbounded } from './recurrence.ts';
import { endsCleanly } from './remark.ts';
import { at, between, isOneOf, isText, oneOf, past, pastAny, type Tokens } from './tokens.ts';
import { longDay, longMonth, quoted } from './words.ts';

const everyWords = oneOf('every each alternate');
const monthJoins = oneOf('of in');
const monthHeads = oneOf('every each the a calendar');
const otherWords = oneOf('other alternate');
const weeklyWords = oneOf('weekly fortnightly');
const marks = oneOf(', : - ( ;');

/** Of which months something is picked: of each one, every second one, or each quarter as a whole. */
interface Months {
  /** From one of them to the next, in months. */
  readonly step: number;
  /** 3 for a quarter. */
  readonly length: 1 | 3;
  readonly next: number;
}

/** `of each month`, `every second month`, `of each quarter`; null where no month is meant, or one by its name. */
const monthsAt = (tokens: Tokens, i: number): Months | null => {
  const j = pastAny(tokens, i, monthJoins, 1);
  const k = pastAny(tokens, j, monthHeads, 2);
  if (isText(tokens, j, 'monthly')) return { step: 1, length: 1, next: j + 1 };
  if (k > i && isText(tokens, k, 'month')) return { step: 1, length: 1, next: k + 1 };
  const often = isOneOf(tokens, j, everyWords) ? frequencyAt(tokens, j) : null;
  if (often === null || often.step.months === 0 || often.step.months > 6) return null;
  const length = at(tokens, often.next - 1).text.startsWith('quarter') ? 3 : 1;
  return { step: often.step.months, length, next: often.next };
};

const quarterly = (next: number): Months => ({ step: 3, length: 3, next });

/** Past `, on the`, `(the`: what may be between how often and on which days. */
const pastOn = (tokens: Tokens, i: number): number =>
  past(tokens, past(tokens, pastAny(tokens, i, marks, 1), 'on'), 'the');

/** The place behind days that are said in brackets or behind a comma; null where the words go on to mean something else. */
const closed = (tokens: Tokens, from: number, next: number): number | null => {
  if (isText(tokens, from, '(')) return isText(tokens, next, ')') ? next + 1 : null;
  const isDate =
    at(tokens, next).is === 'number' || monthAt(tokens, pastAny(tokens, next, monthJoins, 1)) !== null;
  return isDate ? null : next;
};

interface Picked extends Months {
  readonly pick: Pick;
}

/** `first Friday of each month`; `monthly, on the first Friday`; null of all else. */
const pickedAt = (tokens: Tokens, i: number): Picked | null => {
  const each = pastAny(tokens, i, eachWords, 1);
  const pick = picksOfMonth(tokens, each);
  const of = pick === null ? null : monthsAt(tokens, pick.next);
  if (pick !== null && of !== null) return { pick, ...of };
  const months = isText(tokens, i, 'quarterly') ? quarterly(i + 1) : monthsAt(tokens, i);
  const behind = months === null ? null : picksOfMonth(tokens, pastOn(tokens, months.next));
  const next = behind === null || months === null ? null : closed(tokens, months.next, behind.next);
  return behind === null || months === null || next === null ? null : { ...months, pick: behind, next };
};

/** What is picked in each of the months of a time, and whether some do not have it. A quarter begins in January, April, July or October. */
const inEach = (
  { pick, step, length }: Picked,
  { start, due }: Window,
): { windows: Window[]; isShort: boolean } => {
  const windows: Window[] = [];
  let isShort = false;
  const begun = (monthOf(start) - 1) % length;
  for (
    let first = addMonths(`${start.slice(0, 8)}01`, -begun);
    first <= due;
    first = addMonths(first, step)
  ) {
    const last = addMonths(first, length - 1);
    const found = pick.of({ start: first, due: monthWindow(yearOf(last), monthOf(last)).due });
    isShort ||= found.length < pick.count;
    windows.push(...found.filter((window) => window.start >= start && window.due <= due));
  }
  return { windows, isShort };
};

/** `first Friday of each month`, `the 15th of every month`, `first and third Monday of the month`. */
const ofEachMonth = (tokens: Tokens, i: number, calendar: Calendar, outer: Window | null): Match | null => {
  const picked = pickedAt(tokens, i);
  if (picked === null) return null;
  const { pick, next } = picked;
  const limits = limitsAt(tokens, next, calendar);
  // monthly, first drafts are seen
  if (pick.next === next && limits.next === next && !endsCleanly(tokens, next)) return null;
  if (limits.refused !== null) return { ...limits.refused, from: i, remark: between(tokens, i, next) };
  const time = timeOf(limits, outer);
  const isCounted = picked.step > picked.length && limits.anchor === null && time !== null;
  const said = [
    ...pick.notes,
    ...saidOf(limits, outer),
    ...(isCounted ? [`${quoted(between(tokens, i, next))} is counted from ${longMonth(time.start)}`] : []),
  ];
  if (time === null) return unbounded(i, limits.next, said);
  if (time.due < time.start)
    return refuse(i, limits.next, `it begins after ${longDay(time.due)}; say until when`, null);
  const { windows, isShort } = inEach(picked, time);
  const short = 'months that do not have one are left out';
  const notes = [...said, ...(windows.length === 0 ? [noneIn(time)] : isShort ? [short] : [])];
  return { ...recurrence(i, limits.next, windows, notes), approximate: pick.notes.length > 0 };
};

/** `first and third Monday of June 2013`: several of one month, each due on its own. */
const ofOneMonth = (tokens: Tokens, i: number, calendar: Calendar): Match | null => {
  const pick = picksOfMonth(tokens, i);
  if (pick === null || pick.count < 2 || pick.is === 'day') return null;
  const start = pastAny(tokens, pick.next, monthJoins, 1);
  const span = start === pick.next ? null : month(tokens, start, calendar);
  if (span === null || (isOneOf(tokens, span.next, listJoins) && monthAt(tokens, span.next + 1) !== null))
    return null;
  const inMonth = placed(span, null, calendar);
  if (inMonth === null) return null;
  const windows = inOrder(pick.of(inMonth.first));
  const said = quoted(between(tokens, i, span.next));
  if (windows.length < pick.count)
    return refuse(i, span.next, `there are only ${windows.length} of the days in ${said}`, null);
  const approximate = pick.notes.length > 0;
  const notes = [...pick.notes, ...inMonth.notes];
  return match({ kind: 'series', windows, from: i, next: span.next, notes, approximate });
};

interface Weekdays {
  readonly weekdays: readonly number[];
  readonly next: number;
}

/** `Monday and Thursday`, `Mon & Thu`, `Fridays`. */
const someWeekdays = (tokens: Tokens, i: number): Weekdays | null => {
  const first = weekdaysAt(tokens, i);
  if (first === null) return null;
  const weekdays = [first];
  let next = i + 1;
  for (let k = 0; k < 6 && isOneOf(tokens, next, listJoins); k++) {
    const more = pastAny(tokens, next, listJoins, 2);
    const weekday = weekdaysAt(tokens, more);
    if (weekday === null) break;
    weekdays.push(weekday);
    next = more + 1;
  }
  return { weekdays, next };
};

/** `every Friday`, `every other Tuesday`, `weekly on Mondays`: which days, and in how many each comes back. */
const weeklyAt = (tokens: Tokens, i: number): (Weekdays & { days: number; from: number }) | null => {
  if (isOneOf(tokens, i, eachWords)) {
    const named = pastAny(tokens, i + 1, otherWords, 1);
    const said = someWeekdays(tokens, named);
    return said === null ? null : { ...said, days: named > i + 1 ? 14 : 7, from: i };
  }
  const other = isText(tokens, i, 'alternate') ? someWeekdays(tokens, i + 1) : null;
  if (other !== null) return { ...other, days: 14, from: i };
  if (!isOneOf(tokens, i, weeklyWords)) return null;
  const said = someWeekdays(tokens, pastOn(tokens, i + 1));
  const next = said === null ? null : closed(tokens, i + 1, said.next);
  const days = isText(tokens, i, 'weekly') ? 7 : 14;
  return said === null || next === null ? null : { ...said, next, days, from: i };
};

/** `every Friday`, `each Monday and Thursday`, `every other Tuesday`: week by week from the first in its time. */
const everyWeekday = (tokens: Tokens, i: number, calendar: Calendar, outer: Window | null): Match | null => {
  const said = weeklyAt(tokens, i);
  if (said === null) return null;
  const { weekdays, next, days } = said;
  const limits = limitsAt(tokens, next, calendar);
  if (limits.refused !== null) return { ...limits.refused, from: i, remark: between(tokens, i, next) };
  const start = timeOf(limits, outer)?.start;
  if (start === undefined) return unbounded(i, limits.next, limits.notes);
  const firsts = weekdays.map((weekday) => addDays(start, (weekday - weekdayOf(start) + 7) % 7));
  const counted = `${quoted(between(tokens, i, next))} is counted from ${firsts.map(longDay).join(' and ')}`;
  const isCounted = days > 7 && limits.anchor === null;
  const notes = isCounted ? [...limits.notes, counted] : saidOf(limits, outer);
  const all = firsts.map((first) =>
    recur(i, { days, months: 0, parts: 1 }, { ...limits, anchor: oneDay(first), notes }, outer),
  );
  const [one] = all;
  const refused = all.find((each) => each.refused !== null);
  if (refused !== undefined || one === undefined || all.length === 1) return refused ?? one ?? null;
  return recurrence(
    i,
    one.next,
    all.flatMap(({ windows }) => windows),
    one.notes,
  );
};

/** `every first Friday`: no month is said, and `every second Friday` may be every other one. */
const everyNth = (tokens: Tokens, i: number): Match | null => {
  const picks = isOneOf(tokens, i, eachWords) ? picksAt(tokens, i + 1) : null;
  const weekday = picks === null ? null : weekdaysAt(tokens, picks.next);
  if (picks === null || weekday === null || !picks.isPlace || picks.problem !== null) return null;
  const next = picks.next + 1;
  const ofEach = `${between(tokens, i + 1, next)} of each month`;
  const [place = 1, more] = picks.picks;
  const said = quoted(between(tokens, i, next));
  if (place < 2 || more !== undefined)
    return refuse(i, next, `${said} names no month; write ${ofEach}`, ofEach);
  const other = place === 2 ? `every other ${between(tokens, picks.next, next)}` : null;
  const apart = other ?? `every ${place} weeks and from when`;
  return refuse(i, next, `${said} can mean two things; write ${apart}, or ${ofEach}`, other ?? ofEach);
};

/** What comes back on a weekday, or in each month on a day or in a week of it. */
export const everyPick = (
  tokens: Tokens,
  i: number,
  calendar: Calendar,
  outer: Window | null,
): Match | null =>
  ofEachMonth(tokens, i, calendar, outer) ??
  everyWeekday(tokens, i, calendar, outer) ??
  ofOneMonth(tokens, i, calendar) ??
  everyNth(tokens, i);
