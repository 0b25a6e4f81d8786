import type { Calendar } from './calendar.ts';
import { everyBody } from './every-meeting.ts';
import { everyPick } from './every-month.ts';
import { everySeason, termly } from './every-term.ts';
import { weekdayAt } from './forms/day.ts';
import { pointAt } from './forms/index.ts';
import { yearPair } from './forms/year.ts';
import { eachWords, type Frequency, frequencyAt, isHalfInFigures } from './frequency.ts';
import { pastPlainWords } from './joint.ts';
import { type Limits, limitsAt, noLimits, placed, targetsAt, untilOf } from './limits.ts';
import { type Match, refuse, soleWindow } from './match.ts';
import { yearly } from './occurrences.ts';
import { listJoins } from './picks.ts';
import type { Window } from './reading.ts';
import { forOneYear, recur, recurrence } from './recurrence.ts';
import { datesAt } from './series.ts';
import { pastStart } from './starts.ts';
import { at, between, isOneOf, isText, oneOf, past, pastAny, type Tokens } from './tokens.ts';
import { dayWords, longDay, longMonth, quoted, seasonNames } from './words.ts';
import { calendarYears, financialYears } from './year.ts';

const endless = oneOf('thereafter afterwards subsequently onwards after');
const betweenWords = oneOf(', and & then ( - ; onwards onward continuing repeated reviewed');

/** `from June 2013, quarterly`, `June 2013 and quarterly thereafter`, `31 August (annually)`, `end of March annually`, `March each year`. */
const dateThenFrequency = (
  tokens: Tokens,
  i: number,
  calendar: Calendar,
  outer: Window | null,
): Match | null => {
  const start = pastPlainWords(tokens, pastStart(tokens, i));
  if (isHalfInFigures(tokens, start)) return null;
  const first = pointAt(tokens, start, calendar);
  if (first === null || (first.kind !== 'month' && first.kind !== 'day' && first.kind !== 'quarter'))
    return null;
  const yearless = first.year === null ? targetsAt(tokens, start, calendar) : null;
  const dateEnd = yearless?.next ?? first.next;
  const often = frequencyAt(tokens, pastAny(tokens, dateEnd, betweenWords, 4));
  if (often === null) return null;
  const next = pastAny(tokens, often.next, endless, 1);
  const bracket = isText(tokens, dateEnd, '(') && isText(tokens, next, ')');
  const limits = limitsAt(tokens, bracket ? next + 1 : next, calendar);
  if (limits.refused !== null && limits.refused.windows.length === 0) return limits.refused;
  // June 2013, monthly meetings, and 31 March, annual report, come back
  const isMany =
    !isYearly(often.step) && at(tokens, next).text.endsWith('s') && !isText(tokens, dateEnd, '(');
  if (first.year !== null && !isMany && limits.next === next && isOfNoun(tokens, dateEnd, next)) return null;
  const notes = often.note === null ? limits.notes : [often.note, ...limits.notes];
  const after = Math.max(limits.next, bracket ? next + 1 : next);
  if (yearless !== null && isYearly(often.step)) {
    const each = inEachYear({ ...limits, notes, next: after }, yearless.targets, outer);
    return recur(i, often.step, each, outer);
  }
  const anchor = placed(first, null, calendar);
  if (anchor === null) return datesAt(tokens, start, calendar);
  const from = { ...limits, anchor: anchor.first, notes: [...notes, ...anchor.notes], next: after };
  return recur(i, often.step, from, outer);
};

const beforeNouns = oneOf(', - ( ;');
const behindAdverbs = oneOf('by to at in for from of with on via through as then and or');

/** True of `annual` in `June 2013 (annual report)`, which does not say how often. */
const isOfNoun = (tokens: Tokens, from: number, next: number): boolean =>
  next === pastAny(tokens, from, beforeNouns, 1) + 1 &&
  at(tokens, next).is === 'word' &&
  !isOneOf(tokens, next, behindAdverbs);

/** 1 of what comes back every year, 4 of each quarter; 0 of what comes back every two years, or in days. */
const timesAYear = ({ months, parts }: Frequency['step']): number => {
  const times = (12 / months) * parts;
  return Number.isInteger(times) ? times : 0;
};
const isYearly = (step: Frequency['step']): boolean => timesAYear(step) === 1;
const everyYear = { days: 0, months: 12, parts: 1 };

/** `2016-2018 quarterly`, `Apr – Sep 2013, monthly`: how often, in the time that is said before it. */
const spanThenFrequency = (tokens: Tokens, i: number, calendar: Calendar): Match | null => {
  const dates = datesAt(tokens, pastPlainWords(tokens, i), calendar);
  const bounds = soleWindow(dates);
  if (dates === null || bounds === null || !isOneOfKinds(dates.kind)) return null;
  const often = frequencyAt(tokens, pastAny(tokens, dates.next, betweenWords, 4));
  if (often === null) return null;
  const bracket = isText(tokens, dates.next, '(') ? past(tokens, often.next, ')') : often.next;
  const said = between(tokens, i, dates.next);
  if (dates.kind === 'term' && isYearly(often.step))
    return refuse(
      i,
      bracket,
      `${quoted(said)} is one term; write every ${said} where it comes back`,
      `every ${said}`,
    );
  const notes = [...dates.notes, ...(often.note === null ? [] : [often.note])];
  return recur(i, often.step, { ...noLimits(bracket), bounds, notes }, null);
};

const isOneOfKinds = (kind: Match['kind']): boolean => kind === 'year' || kind === 'range' || kind === 'term';

/** `every August`, `every April and October`, `each 31 March`. */
const everyTarget = (tokens: Tokens, i: number, calendar: Calendar, outer: Window | null): Match | null => {
  if (!isText(tokens, i, 'every') && !isText(tokens, i, 'each')) return null;
  const yearless = targetsAt(tokens, pastPlainWords(tokens, i + 1), calendar);
  if (yearless === null) {
    const years = everyTargetOfYears(tokens, i, calendar);
    if (years !== null) return years;
    const dates = datesAt(tokens, pastPlainWords(tokens, i + 1), calendar);
    return dates?.kind === 'undated' && dates.strong ? dates : null;
  }
  // every April and October 2013
  const more = isOneOf(tokens, yearless.next, listJoins)
    ? pointAt(tokens, yearless.next + 1, calendar)
    : null;
  const listed = more?.year == null ? null : datesAt(tokens, pastPlainWords(tokens, i + 1), calendar);
  if (listed !== null) return { ...listed, from: i };
  const limits = limitsAt(tokens, yearless.next, calendar);
  const next = Math.max(limits.next, yearless.next);
  const from = inEachYear({ ...limits, next }, yearless.targets, outer);
  return limits.refused?.refused ? limits.refused : recur(i, everyYear, from, outer);
};

/** Days or months of each year, in the time from the first that is said; a year of it where all else is over by then. */
const inEachYear = (limits: Limits, targets: Limits['targets'], outer: Window | null): Limits => {
  const { anchor, notes } = limits;
  if (anchor === null) return { ...limits, targets };
  const { start } = anchor;
  const until = untilOf(limits, null);
  const end = until ?? outer?.due ?? '';
  const inTime = { ...limits, anchor: null, lasts: null, targets, bounds: { start, due: end } };
  if (until !== null || end >= start) return inTime;
  const { due, note } = forOneYear(start);
  return { ...inTime, bounds: { start, due }, notes: [...notes, note] };
};

/** `every March 2014-2016`, `every 31 March 2014-16`: that day or month of each of the years that are named. */
const everyTargetOfYears = (tokens: Tokens, i: number, calendar: Calendar): Match | null => {
  const point = pointAt(tokens, pastPlainWords(tokens, i + 1), calendar);
  if (point === null || point.month === null || point.year === null) return null;
  if (point.kind !== 'month' && point.kind !== 'day') return null;
  // the pair of a financial year is part of the month already
  const pair = yearPair(tokens, point.next - 1) ?? yearPair(tokens, point.next - 3);
  if (pair === null || pair.last === null || pair.problem !== null || pair.next < point.next) return null;
  const financial = pair.last === pair.first + 1 && at(tokens, pair.next - 1).text.length < 4;
  const bounds = financial ? financialYears(pair.first, pair.last) : calendarYears(pair.first, pair.last);
  const windows = yearly([{ month: point.month, day: point.kind === 'day' ? point.day : null }], bounds);
  const each = windows.map((one) => (one.start === one.due ? longDay(one.due) : longMonth(one.due)));
  const note = `“${between(tokens, i, pair.next)}” is read as ${each.join(', ')}`;
  return recurrence(i, pair.next, windows, [note]);
};

const turns = oneOf('last final penultimate other alternate');
const oftenWords = oneOf('weekly fortnightly monthly month calendar quarterly quarter');

// What reads terms, weekdays and days of each month is loaded when it is first asked for.

/** True where `termly`, `every half term` may be. */
const maybeTerms = (tokens: Tokens, i: number): boolean =>
  tokens.list.slice(i, i + 4).some(({ text }) => text === 'term' || text === 'termly');

/** True where a weekday or a day of each month may be. */
const maybePicked = (tokens: Tokens, i: number): boolean => {
  const each = pastAny(tokens, i, eachWords, 1);
  const j = past(tokens, each, 'the');
  const { ordinal, text } = at(tokens, j);
  if (ordinal || dayWords().has(text) || turns.has(text)) return true;
  if (oftenWords.has(text)) return at(tokens, j + 1).is !== 'end';
  return each > i && weekdayAt(tokens, each) !== null;
};

const heldWords = oneOf('meeting meetings report reports update updates review reviews audit audits');

/**
 * What recurs: in the action's life or the plan's period, counted from its anchor; without one, even slices, each due
 * by its end. `every QA&PM` is the meetings of that body.
 */
export const everyAt = (tokens: Tokens, i: number, calendar: Calendar, life: Window | null): Match | null => {
  const outer = life ?? calendar.period;
  const meetings = everyBody(tokens, i, calendar, outer);
  if (meetings !== null) return meetings;
  const terms =
    (maybeTerms(tokens, i) ? termly(tokens, i, calendar, outer) : null) ??
    (seasonNames.has(at(tokens, i + 1).text) ? everySeason(tokens, i, calendar, outer) : null);
  if (terms !== null) return terms;
  const picked = maybePicked(tokens, i) ? everyPick(tokens, i, calendar, outer) : null;
  if (picked !== null) return picked;
  const target =
    everyTarget(tokens, i, calendar, outer) ??
    spanThenFrequency(tokens, i, calendar) ??
    dateThenFrequency(tokens, i, calendar, outer);
  if (target !== null) return target;
  const often = frequencyAt(tokens, i);
  if (often === null) return null;
  const held = pastAny(tokens, often.next, heldWords, 1);
  const limits = limitsAt(tokens, held, calendar, timesAYear(often.step));
  const notes =
    often.note === null || limits.targets.length > 0 ? limits.notes : [often.note, ...limits.notes];
  const said = between(tokens, often.next, held);
  if (limits.refused !== null) {
    const { refused } = limits;
    return { ...refused, from: i, remark: between(tokens, i, held) };
  }
  return { ...recur(i, often.step, { ...limits, notes }, outer), remark: said || null };
};
