import { addDays, addMonths, daysBetween } from './day.ts';
import type { Frequency } from './frequency.ts';
import { longAfter } from './length.ts';
import { type Limits, saidOf, untilOf } from './limits.ts';
import { type Match, match, refuse } from './match.ts';
import { counted, mostOccurrences, slices, yearly } from './occurrences.ts';
import { inOrder } from './order.ts';
import type { Window } from './reading.ts';
import { longDay } from './words.ts';

/** A recurrence; without a window it is undated. */
export const recurrence = (
  from: number,
  next: number,
  windows: readonly Window[],
  notes: readonly string[],
): Match =>
  match({
    kind: windows.length === 0 ? 'undated' : 'recurring',
    windows: inOrder(windows),
    from,
    next,
    notes,
  });

const noPeriod = 'it cannot be counted, as the plan has no period; say from when and until when';

/** A recurrence that nothing bounds. */
export const unbounded = (from: number, next: number, notes: readonly string[]): Match =>
  recurrence(from, next, [], [...notes, noPeriod]);

/** What is said of a recurrence without a date in its time. */
export const noneIn = ({ start, due }: Window): string =>
  `none of its dates falls between ${longDay(start)} and ${longDay(due)}`;

/** Where what recurs is counted to if nothing ends it, and what is said of that. */
export const forOneYear = (start: string): { readonly due: string; readonly note: string } => {
  const due = addDays(addMonths(start, 12), -1);
  return { due, note: `no end is said, so it is counted for one year, to ${longDay(due)}` };
};

/** What recurs at a step: from its anchor on, or in even slices of the time that is said, else of the outer one. */
export const recur = (i: number, step: Frequency['step'], limits: Limits, outer: Window | null): Match => {
  const { anchor, targets } = limits;
  const around = limits.bounds ?? outer;
  const until = untilOf(limits, around);
  const notes = [...saidOf(limits, outer)];
  const end = until ?? around?.due ?? null;
  let windows: Window[];
  if (anchor !== null) {
    let last = end;
    if (last === null || (until === null && last < anchor.due)) {
      const { due, note } = forOneYear(anchor.start);
      last = due;
      notes.push(note);
    }
    if (last < anchor.due) return refuse(i, limits.next, 'it ends before it begins', null);
    // quarterly from 2013-14 begins with the year, it does not fall on it
    const wide = daysBetween(anchor.start, anchor.due) > (step.days || step.months * 31) / step.parts;
    windows = wide ? slices({ start: anchor.start, due: last }, step) : counted(anchor, step, last);
  } else {
    const start = around?.start ?? null;
    if (start === null || end === null) return unbounded(i, limits.next, notes);
    const begins = limits.bounds === null ? 'the plan’s period begins; say from when' : 'it begins';
    if (end < start) return refuse(i, limits.next, `it ends before ${begins}`, null);
    const bounds = { start, due: end };
    windows = targets.length > 0 ? yearly(targets, bounds) : slices(bounds, step);
    if (windows.length === 0) notes.push(noneIn(bounds));
    if (targets.length === 0 && longAfter(start, step) > addDays(end, 1))
      notes.push('the period is shorter than that, so it is read as one date, due by its end');
  }
  if (windows.length > mostOccurrences)
    return refuse(i, limits.next, `it means more than ${mostOccurrences} dates; give it an end`, null);
  return recurrence(i, limits.next, windows, notes);
};
