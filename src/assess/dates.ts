import type { PlanDate } from '../dates/reading.ts';
import type { ActionNow, MilestoneNow, Moved, Occurrence } from './assessment.ts';

/** One date of an action: of a milestone, or of the action's completion. */
export interface DateNow extends Occurrence {
  readonly one: ActionNow;
  /** Null where it is a date of the action's completion. */
  readonly milestone: MilestoneNow | null;
}

/** A date that falls due. */
export type DueDate = DateNow & { readonly due: PlanDate };

/** The dates of an action's completion, the last date last; one without a due date where it has none. */
export const completionDates = (one: ActionNow): readonly Occurrence[] => {
  const { completion } = one;
  const of = completion?.last.of ?? 1;
  const last: Occurrence = {
    start: completion?.phrase.reading.windows.at(-1)?.start ?? null,
    due: completion?.due ?? null,
    done: completion?.last.done ?? (one.suggested.done ? (one.closed?.on ?? true) : null),
    doneWithin: completion?.last.doneWithin ?? one.closed?.within ?? null,
    overdue: completion?.late ?? false,
    daysLate: completion?.daysLate ?? 0,
    nth: of,
    of,
  };
  const earlier = completion?.earlier ?? [];
  if (completion?.counted === false) return earlier;
  return earlier.length === 0 ? [last] : [...earlier, last];
};

/** Every date of an action: of its milestones in their order, then of its completion. All counts are counts of these. */
export const datesOf = (one: ActionNow): readonly DateNow[] => theseDates(one, () => true);

/** Those of the dates with a day that are asked for: each that is answered is a copy, so they are asked beforehand. */
export const datedOf = (one: ActionNow, asked: (date: Occurrence) => boolean): readonly DueDate[] =>
  theseDates(one, (date) => date.due !== null && asked(date)).filter(isDated);

const theseDates = (one: ActionNow, asked: (date: Occurrence) => boolean): readonly DateNow[] => {
  const found: DateNow[] = [];
  for (const milestone of one.milestones)
    for (const date of milestone.occurrences) if (asked(date)) found.push(dateNow(one, milestone, date));
  for (const date of completionDates(one)) if (asked(date)) found.push(dateNow(one, null, date));
  return found;
};

/** Every key by its name, which V8 makes far sooner than a copy with keys added. */
const dateNow = (
  one: ActionNow,
  milestone: MilestoneNow | null,
  { start, due, done, doneWithin, overdue, daysLate, nth, of }: Occurrence,
): DateNow => ({ one, milestone, start, due, done, doneWithin, overdue, daysLate, nth, of });

/** Every date of an action that was moved: of its completion, then of its milestones in their order. */
export const everyMove = (one: ActionNow): readonly Moved[] =>
  one.moved.length === 0 && one.milestones.every(({ moved }) => moved.length === 0)
    ? one.moved
    : one.moved.concat(...one.milestones.map(({ moved }) => moved));

/** True of a date with a day to it. */
export const isDated = (date: DateNow): date is DueDate => date.due !== null;
