import { type Calendar, lastDay } from './calendar.ts';
import { pointAt } from './forms/index.ts';
import { isBehindEnd, pastLifeOf } from './forms/plan-year.ts';
import { frequencyAt } from './frequency.ts';
import { pastIncluding, pastPlainWords } from './joint.ts';
import { placed } from './limits.ts';
import { type Match, match, refuse, soleWindow } from './match.ts';
import { namedMeetings } from './meeting.ts';
import type { PlanDate, Window } from './reading.ts';
import { datesAt } from './series.ts';
import { pastEnd, pastEndJoins, pastStart, pastTrailingStart } from './starts.ts';
import { at, between, isOneOf, isText, oneOf, past, pastAny, type Tokens } from './tokens.ts';
import { longDay, quoted } from './words.ts';

/** A meeting of the register, or dates. */
const dateAt = (tokens: Tokens, i: number, calendar: Calendar): Match | null =>
  (calendar.bodies.length === 0 ? null : namedMeetings(tokens, i, calendar)) ?? datesAt(tokens, i, calendar);

const lasting = oneOf('ongoing throughout continuous continuously continuing rolling continual');
const closing = oneOf('until till');
const noDay = oneOf('complete completed completion further');

/** Past `ongoing`, `on-going`, `on going`, `throughout`; the place itself where none of them is there. */
export const pastLasting = (tokens: Tokens, i: number): number => {
  if (isOneOf(tokens, i, lasting)) return i + 1;
  if (!isText(tokens, i, 'on')) return i;
  const going = past(tokens, i + 1, '-');
  return isText(tokens, going, 'going') ? going + 1 : i;
};

const onwards = oneOf('onwards onward');
const andSo = oneOf('& + and then to , - /');
const lasts = oneOf('onwards beyond thereafter');

/** Past `onwards`, `and ongoing`, `or later`, `until completion`, `at the earliest`, `and beyond`; the place itself where none stands. */
export const pastOnwards = (tokens: Tokens, i: number): number => {
  if (isOneOf(tokens, i, onwards)) return i + 1;
  const starts = pastTrailingStart(tokens, i);
  if (starts > i) return starts;
  if (isText(tokens, i, 'at') && isText(tokens, i + 1, 'the') && isText(tokens, i + 2, 'earliest'))
    return i + 3;
  if (isText(tokens, i, 'or') && isText(tokens, i + 1, 'later')) return i + 2;
  if (isOneOf(tokens, i, closing) && isOneOf(tokens, i + 1, noDay)) return past(tokens, i + 2, 'notice');
  if (!isOneOf(tokens, i, andSo)) {
    const alone = pastLasting(tokens, i);
    return !isText(tokens, i, 'throughout') && at(tokens, alone).is === 'end' ? alone : i;
  }
  const next = isText(tokens, i, 'then') ? i + 1 : past(tokens, i + 1, 'then');
  if (isOneOf(tokens, next, lasts)) return next + 1;
  const after = pastLasting(tokens, next);
  return after > next && !isText(tokens, next, 'throughout') ? after : i;
};

const betweenWords = oneOf('- , : / across over all work through throughout programme');

/** The last day of the plan's period, where it is not over by then; else the last day that there is. */
export const openEnd = (from: PlanDate, calendar: Calendar): PlanDate =>
  calendar.period !== null && calendar.period.due >= from ? calendar.period.due : lastDay;

/** From the period's first day, where that is before the end; else from the first of its month. */
const openStart = (window: Window, calendar: Calendar): PlanDate =>
  calendar.period !== null && calendar.period.start <= window.due ? calendar.period.start : window.start;

const continuing = (
  i: number,
  next: number,
  window: Window,
  dates: Match | null,
  notes: readonly string[] = [],
): Match =>
  match({
    kind: 'continuing',
    windows: [window],
    from: i,
    next,
    remark: dates?.remark ?? null,
    approximate: dates?.approximate ?? false,
    notes: [...(dates?.notes ?? []), ...notes],
    strong: dates === null || dates.strong || dates.kind === 'year',
  });

/** `Dec 2013 end` behind `June 2013 start,`; null where it is not there. */
const trailingEnd = (tokens: Tokens, i: number, calendar: Calendar): Match | null => {
  const start = pastEndJoins(tokens, i);
  const last = start > i ? dateAt(tokens, start, calendar) : null;
  const next = last === null ? start : pastEnd(tokens, last.next);
  return last !== null && next === last.next + 1 && at(tokens, next).is === 'end' ? { ...last, next } : null;
};

/** `Start: April 2013 End: March 2014`: the range from a start to an end; null where no end is said. */
const endAfter = (tokens: Tokens, start: Window, dates: Match, calendar: Calendar): Match | null => {
  const end = pastEnd(tokens, dates.next);
  const last =
    end > dates.next
      ? dateAt(tokens, pastPlainWords(tokens, end), calendar)
      : trailingEnd(tokens, dates.next, calendar);
  const window = soleWindow(last);
  if (last === null || window === null) return last;
  // Sept start, July end
  const [one, two] = [dates, last].map(({ from }) => pointAt(tokens, from, calendar));
  const both = one && two && one.year === null && two.year === null ? placed(one, two, calendar) : null;
  if (both?.last && both.first.start <= both.last.due) {
    const windows = [{ start: both.first.start, due: both.last.due }];
    return { ...last, kind: 'range', windows, notes: both.notes };
  }
  if (window.due < start.start) return refuse(dates.from, last.next, 'it ends before it starts', null);
  const notes = [...dates.notes, ...last.notes];
  return { ...last, kind: 'range', windows: [{ start: start.start, due: window.due }], notes };
};

/** `start April 2013, end June 2013`: the end follows as one more date would; null where it does not. */
const startAndEnd = (tokens: Tokens, i: number, calendar: Calendar): Match | null => {
  const first = pointAt(tokens, i, calendar);
  const end = first === null ? i : pastEnd(tokens, first.next);
  const last = first !== null && end > first.next ? pointAt(tokens, end, calendar) : null;
  if (first === null || last === null) return null;
  const both = placed(first, last, calendar);
  if (!both?.last) return null;
  if (both.last.due < both.first.start) return refuse(i, last.next, 'it ends before it starts', null);
  const windows = [{ start: both.first.start, due: both.last.due }];
  return match({ kind: 'range', windows, from: i, next: last.next, notes: both.notes });
};

const several = 'several dates cannot all be the one to go on from';

/** `from October 2015 onwards`, `October 2015 onwards`, `from October 2015`. */
const fromOn = (tokens: Tokens, i: number, calendar: Calendar, lastingWord: boolean): Match | null => {
  const start = pastStart(tokens, i);
  const opens = start > i;
  const dates = dateAt(tokens, pastPlainWords(tokens, start), calendar);
  if (dates === null) return null;
  const next = pastOnwards(tokens, dates.next);
  if (!opens && next === dates.next) return null;
  if (dates.refused !== null) return dates;
  const window = soleWindow(dates);
  const ended = window === null && opens ? startAndEnd(tokens, dates.from, calendar) : null;
  if (ended !== null) return { ...ended, from: i };
  if (window === null) return refuse(i, next, several, between(tokens, dates.from, dates.next));
  const until = endAfter(tokens, window, { ...dates, next }, calendar);
  const isOpen = next > dates.next && pastTrailingStart(tokens, dates.next) === dates.next;
  if (until !== null) return { ...until, from: i, ...(isOpen ? { kind: 'continuing' } : {}) };
  if (dates.kind === 'range' && next === dates.next)
    return lastingWord ? continuing(i, next, window, dates) : { ...dates, from: i };
  const notes = dates.kind === 'range' ? goesOnPast(tokens, dates, next, window.due) : [];
  return continuing(i, next, { start: window.start, due: openEnd(window.due, calendar) }, dates, notes);
};

/** What is said of `April 2013 to Dec 2013 onwards`, whose end is none. */
const goesOnPast = (tokens: Tokens, { from, next }: Match, end: number, due: PlanDate): readonly string[] => {
  const [dates, after] = [between(tokens, from, next), between(tokens, next, end)].map(quoted);
  return [
    `${after} is behind ${dates}, so ${longDay(due)} is not read as its end; leave ${after} out if it is`,
  ];
};

/** `until July 2014`, `up to July 2014`. */
const untilThen = (tokens: Tokens, i: number, calendar: Calendar, to: boolean): Match | null => {
  const upTo = isText(tokens, i, 'up') && (isText(tokens, i + 1, 'to') || isText(tokens, i + 1, 'until'));
  if (!upTo && !isOneOf(tokens, i, closing) && !(to && isText(tokens, i, 'to'))) return null;
  const next = pastIncluding(tokens, upTo ? i + 2 : i + 1);
  const dates = dateAt(tokens, pastPlainWords(tokens, next), calendar);
  if (dates === null || dates.refused !== null) return dates;
  const window = soleWindow(dates);
  return window === null
    ? refuse(i, dates.next, 'several dates cannot all be the end', null)
    : continuing(i, dates.next, { start: openStart(window, calendar), due: window.due }, dates);
};

const wholeSpan = oneOf('year period plan');
const beforeYears = oneOf('( , - : ;');
const spanTails = oneOf('round period');
const noYear = 'it names no year and is read as the whole of the plan’s period';

/** `throughout the year`, `all year round`, `life of the plan`: the plan's period, where no year is named behind it. */
const wholePeriod = (tokens: Tokens, i: number, j: number, calendar: Calendar): Match | null => {
  const head = pastLifeOf(tokens, j);
  const span = past(tokens, head, 'financial');
  const { period } = calendar;
  // of a year alone nothing says that it is the whole of it
  if (period === null || !isOneOf(tokens, span, wholeSpan) || (i === j && head === j)) return null;
  if (isBehindEnd(tokens, j)) return null;
  const next = pastAny(tokens, span + 1, spanTails, 1);
  const behind = pastAny(tokens, next, beforeYears, 2);
  const years = datesAt(tokens, behind, calendar);
  const named = years?.kind === 'year' ? soleWindow(years) : null;
  if (years && named) return continuing(i, past(tokens, years.next, ')'), named, years);
  // life of the plan, quarterly
  const isOften = frequencyAt(tokens, behind) !== null;
  const ends = at(tokens, next).is === 'end' || (at(tokens, next).is === 'mark' && !isOften);
  return ends ? continuing(i, next, period, null, [noYear]) : null;
};

/**
 * What goes on and is never late before its end: `Ongoing 2013-14`, `Throughout 2013-14`, `from October 2015 onwards`
 * (to the end of the plan's period), `until July 2014` (from the start of the period).
 */
export const continuingAt = (tokens: Tokens, i: number, calendar: Calendar): Match | null => {
  const word = pastLasting(tokens, i);
  if (word === i) {
    const all = wholePeriod(tokens, i, past(tokens, i, 'all'), calendar);
    return all ?? untilThen(tokens, i, calendar, false) ?? fromOn(tokens, i, calendar, false);
  }
  const j = pastPlainWords(tokens, pastAny(tokens, word, betweenWords, 4));
  const open =
    pastStart(tokens, j) > j ? fromOn(tokens, j, calendar, true) : untilThen(tokens, j, calendar, true);
  if (open !== null) return { ...open, from: i };
  const whole = isText(tokens, i, 'throughout') ? wholePeriod(tokens, i, j, calendar) : null;
  if (whole !== null) return whole;
  const dates = datesAt(tokens, j, calendar);
  if (dates === null) return null;
  const window = soleWindow(dates);
  if (window === null) return { ...dates, from: i, remark: 'ongoing' };
  const spans = dates.kind !== 'day' && dates.kind !== 'month' && dates.kind !== 'part';
  if (spans || isText(tokens, i, 'throughout')) return continuing(i, dates.next, window, dates);
  const until = { start: openStart(window, calendar), due: window.due };
  return continuing(i, dates.next, until, dates, ['it is read as going on until then']);
};
