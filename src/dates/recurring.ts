import type { Calendar } from './calendar.ts';
import { addDays, addMonths, daysBetween } from './day.ts';
import { everyBody } from './every-meeting.ts';
import { termly } from './every-term.ts';
import { pointAt } from './forms/index.ts';
import { type Frequency, frequencyAt } from './frequency.ts';
import { type Limits, limitsAt, placed, targetsAt } from './limits.ts';
import { type Match, refuse } from './match.ts';
import { counted, mostOccurrences, slices, yearly } from './occurrences.ts';
import type { Window } from './reading.ts';
import { noPeriod, recurrence } from './recurrence.ts';
import { pastPlainWords } from './row.ts';
import { datesAt } from './series.ts';
import { between, isText, oneOf, pastAny, type Tokens } from './tokens.ts';
import { longDay } from './words.ts';

const recur = (i: number, step: Frequency['step'], limits: Limits, outer: Window | null): Match => {
  const notes = [...limits.notes];
  const { anchor, until, targets } = limits;
  const around = limits.bounds ?? outer;
  const end = until ?? around?.due ?? null;
  let windows: Window[];
  if (anchor !== null) {
    let last = end;
    if (last === null || (until === null && last < anchor.due)) {
      last = addDays(addMonths(anchor.start, 12), -1);
      notes.push(`no end is said, so it is counted for one year, to ${longDay(last)}`);
    }
    if (last < anchor.due) return refuse(i, limits.next, 'it ends before it begins', null);
    // quarterly from 2013-14 begins with the year, it does not fall on it
    const wide = daysBetween(anchor.start, anchor.due) > (step.days || step.months * 31);
    windows = wide ? slices({ start: anchor.start, due: last }, step) : counted(anchor, step, last);
  } else {
    const start = around?.start ?? null;
    if (start === null || end === null) return recurrence(i, limits.next, [], [...notes, noPeriod]);
    if (end < start)
      return refuse(i, limits.next, 'it ends before the plan’s period begins; say from when', null);
    const bounds = { start, due: end };
    windows = targets.length > 0 ? yearly(targets, bounds) : slices(bounds, step);
  }
  if (windows.length > mostOccurrences)
    return refuse(i, limits.next, `it stands for more than ${mostOccurrences} dates; give it an end`, null);
  if (windows.length === 0) notes.push('none of its dates falls in the plan’s period');
  return recurrence(i, limits.next, windows, notes);
};

const endless = oneOf('thereafter afterwards subsequently onwards after');
const betweenWords = oneOf(', and & then ( - ; continuing repeated reviewed');

/** `June 2013 and quarterly thereafter`, `31 August (annually)`, `end of March annually`, `March each year`. */
const dateThenFrequency = (
  tokens: Tokens,
  i: number,
  calendar: Calendar,
  outer: Window | null,
): Match | null => {
  const start = pastPlainWords(tokens, i);
  const first = pointAt(tokens, start, calendar);
  if (first === null || (first.kind !== 'month' && first.kind !== 'day' && first.kind !== 'quarter'))
    return null;
  const yearless = first.year === null ? targetsAt(tokens, start, calendar) : null;
  const dateEnd = yearless?.next ?? first.next;
  const often = frequencyAt(tokens, pastAny(tokens, dateEnd, betweenWords, 4));
  if (often === null) return null;
  const next = pastAny(tokens, often.next, endless, 1);
  const bracket = isText(tokens, dateEnd, '(') && isText(tokens, next, ')');
  const limits = limitsAt(tokens, bracket ? next + 1 : next, calendar, false);
  if (limits.refused !== null && limits.refused.windows.length === 0) return limits.refused;
  const notes = often.note === null ? limits.notes : [often.note, ...limits.notes];
  const after = Math.max(limits.next, bracket ? next + 1 : next);
  if (yearless !== null && often.step.months === 12) {
    const each = { ...limits, anchor: null, targets: yearless.targets, notes, next: after };
    return recur(i, often.step, each, outer);
  }
  const anchor = placed(first, null, calendar);
  if (anchor === null) return datesAt(tokens, start, calendar);
  const from = { ...limits, anchor: anchor.first, notes: [...notes, ...anchor.notes], next: after };
  return recur(i, often.step, from, outer);
};

/** `every August`, `every April and October`, `each 31 March`. */
const everyTarget = (tokens: Tokens, i: number, calendar: Calendar, outer: Window | null): Match | null => {
  if (!isText(tokens, i, 'every') && !isText(tokens, i, 'each')) return null;
  const yearless = targetsAt(tokens, pastPlainWords(tokens, i + 1), calendar);
  if (yearless === null) {
    const dates = datesAt(tokens, pastPlainWords(tokens, i + 1), calendar);
    return dates?.kind === 'undated' && dates.strong ? dates : null;
  }
  const limits = limitsAt(tokens, yearless.next, calendar, false);
  const { anchor } = limits;
  const from: Limits = {
    ...limits,
    anchor: null,
    targets: yearless.targets,
    bounds:
      anchor === null
        ? limits.bounds
        : { start: anchor.start, due: limits.until ?? outer?.due ?? anchor.due },
    next: Math.max(limits.next, yearless.next),
  };
  return limits.refused?.refused ? limits.refused : recur(i, { days: 0, months: 12 }, from, outer);
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
  const terms = termly(tokens, i, calendar, outer);
  if (terms !== null) return terms;
  const target = everyTarget(tokens, i, calendar, outer) ?? dateThenFrequency(tokens, i, calendar, outer);
  if (target !== null) return target;
  const often = frequencyAt(tokens, i);
  if (often === null) return null;
  const held = pastAny(tokens, often.next, heldWords, 1);
  const limits = limitsAt(tokens, held, calendar, often.step.months === 12);
  const notes = often.note === null ? limits.notes : [often.note, ...limits.notes];
  const said = between(tokens, often.next, held);
  if (limits.refused !== null) {
    const { refused } = limits;
    return { ...refused, from: i, remark: between(tokens, i, held) };
  }
  const recurring = recur(i, often.step, { ...limits, notes }, outer);
  return { ...recurring, remark: said === '' ? recurring.remark : said };
};
