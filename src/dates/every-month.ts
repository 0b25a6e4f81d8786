import type { Calendar } from './calendar.ts';
import { addDays, addMonths, dayOf, monthOf, planDate, weekdayOf, yearOf } from './day.ts';
import { dayNumberAt, weekdayAt } from './forms/day.ts';
import { monthWindow } from './forms/month.ts';
import { daysOf, placeOf, weekdayIn, weekIn } from './forms/week.ts';
import { limitsAt, timeOf } from './limits.ts';
import { type Match, refuse } from './match.ts';
import type { Window } from './reading.ts';
import { noPeriod, recur, recurrence } from './recurrence.ts';
import { at, between, isOneOf, isText, oneOf, past, pastAny, type Tokens } from './tokens.ts';
import { longDay, quoted } from './words.ts';

/** What is picked of a month. */
interface Pick {
  readonly of: (month: Window) => Window;
  readonly next: number;
  /** What is said of a week, which others may count otherwise; null of a day. */
  readonly note: string | null;
}

const eachWords = oneOf('every each');
const monthJoins = oneOf('of in');
const monthHeads = oneOf('every each the a calendar');
const otherWords = oneOf('other alternate');
const weekWords = oneOf('week wk');

const day = (date: string): Window => ({ start: date, due: date });

/** `first Friday`, `last week`, `15th`, as far as the month's own name. */
const pickAt = (tokens: Tokens, i: number): Pick | null => {
  const place = placeOf(tokens, i);
  const weekday = place === null ? null : weekdayAt(tokens, i + 1);
  if (place !== null && weekday !== null)
    return { of: (month) => day(weekdayIn(month, weekday, place)), next: i + 2, note: null };
  if (place !== null && isOneOf(tokens, i + 1, weekWords))
    return {
      of: (month) => weekIn(month, place),
      next: i + 2,
      note: `${quoted(between(tokens, i, i + 2))} is read as ${daysOf(place)}`,
    };
  const { ordinal, is } = at(tokens, i);
  const number = ordinal || is === 'word' ? dayNumberAt(tokens, i) : null;
  if (number === null || number.day < 1 || number.day > 31) return null;
  const pick = ({ start, due }: Window): Window =>
    day(planDate(yearOf(start), monthOf(start), Math.min(number.day, dayOf(due))));
  return { of: pick, next: past(tokens, number.next, 'day'), note: null };
};

/** Past `of each month`, `every month`; null where no month is meant, or one by its name. */
const pastMonth = (tokens: Tokens, i: number): number | null => {
  const j = pastAny(tokens, i, monthJoins, 1);
  const k = pastAny(tokens, j, monthHeads, 2);
  if (isText(tokens, j, 'monthly')) return j + 1;
  return k > j && isText(tokens, k, 'month') ? k + 1 : null;
};

const inEachMonth = (pick: Pick, { start, due }: Window): Window[] => {
  const windows: Window[] = [];
  for (let first = `${start.slice(0, 8)}01`; first <= due; first = addMonths(first, 1)) {
    const window = pick.of(monthWindow(yearOf(first), monthOf(first)));
    if (window.start >= start && window.due <= due) windows.push(window);
  }
  return windows;
};

/** `first Friday of each month`, `the 15th of every month`, `last week of each month`. */
const ofEachMonth = (tokens: Tokens, i: number, calendar: Calendar, outer: Window | null): Match | null => {
  const pick = pickAt(tokens, past(tokens, pastAny(tokens, i, eachWords, 1), 'the'));
  const next = pick === null ? null : pastMonth(tokens, pick.next);
  if (pick === null || next === null) return null;
  const limits = limitsAt(tokens, next, calendar, false);
  if (limits.refused !== null) return { ...limits.refused, from: i, remark: between(tokens, i, next) };
  const said = pick.note === null ? limits.notes : [pick.note, ...limits.notes];
  const time = timeOf(limits, outer);
  if (time === null) return recurrence(i, limits.next, [], [...said, noPeriod]);
  if (time.due < time.start)
    return refuse(i, limits.next, `it begins after ${longDay(time.due)}; say until when`, null);
  const windows = inEachMonth(pick, time);
  const none = `none of its dates falls between ${longDay(time.start)} and ${longDay(time.due)}`;
  const notes = [...said, ...(windows.length === 0 ? [none] : [])];
  return { ...recurrence(i, limits.next, windows, notes), approximate: pick.note !== null };
};

/** `every Friday`, `each Monday`, `every other Tuesday`: week by week from the first in its time. */
const everyWeekday = (tokens: Tokens, i: number, calendar: Calendar, outer: Window | null): Match | null => {
  if (!isOneOf(tokens, i, eachWords)) return null;
  const named = pastAny(tokens, i + 1, otherWords, 1);
  const weekday = weekdayAt(tokens, named);
  if (weekday === null) return null;
  const limits = limitsAt(tokens, named + 1, calendar, false);
  if (limits.refused !== null) return { ...limits.refused, from: i, remark: between(tokens, i, named + 1) };
  const start = timeOf(limits, outer)?.start;
  if (start === undefined) return recurrence(i, limits.next, [], [...limits.notes, noPeriod]);
  const first = addDays(start, (weekday - weekdayOf(start) + 7) % 7);
  const step = { days: named > i + 1 ? 14 : 7, months: 0, parts: 1 };
  const note =
    named > i + 1 && limits.anchor === null
      ? [`${quoted(between(tokens, i, named + 1))} is counted from ${longDay(first)}`]
      : [];
  const anchored = { ...limits, anchor: day(first), notes: [...limits.notes, ...note] };
  return recur(i, step, anchored, outer);
};

/** What comes back on a weekday, or in each month on a day or in a week of it. */
export const everyPick = (
  tokens: Tokens,
  i: number,
  calendar: Calendar,
  outer: Window | null,
): Match | null => ofEachMonth(tokens, i, calendar, outer) ?? everyWeekday(tokens, i, calendar, outer);
