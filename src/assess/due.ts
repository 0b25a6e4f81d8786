import type { PlanDate } from '../dates/reading.ts';
import { compareRefs } from '../model/ref.ts';
import type { ActionNow, MilestoneNow } from './assessment.ts';
import { everyMilestone, type Picks } from './filter.ts';

/** A date that falls due. */
export interface DueDate {
  readonly one: ActionNow;
  /** Null where it is a date of the action's completion. */
  readonly milestone: MilestoneNow | null;
  readonly start: PlanDate | null;
  readonly due: PlanDate;
  /** Which of the milestone's or of completion's dates, from 1, and how many there are. */
  readonly nth: number;
  readonly of: number;
}

/**
 * What falls due from one day to another, both included, and is neither done nor given up: milestone dates, and the
 * dates of completion. In order of date, then of ref, milestones before completion. Continuing work is due to end, not to be done, and is left out.
 */
export const datesDue = (
  actions: readonly ActionNow[],
  from: PlanDate,
  to: PlanDate,
  { picks = everyMilestone }: { picks?: Picks } = {},
): readonly DueDate[] => {
  const found: DueDate[] = [];
  for (const one of actions) {
    if (!one.open) continue;
    for (const milestone of one.milestones) {
      if (!picks(one, milestone)) continue;
      const of = milestone.occurrences.length;
      for (const [i, { start, due, done }] of milestone.occurrences.entries())
        if (done === null && due !== null && from <= due && due <= to)
          found.push({ one, milestone, start, due, nth: i + 1, of });
    }
    const { completion } = one;
    if (completion === null || completion.continuing) continue;
    const of = completion.earlier.length + 1;
    for (const [i, { start, due, done }] of completion.earlier.entries())
      if (done === null && due !== null && from <= due && due <= to)
        found.push({ one, milestone: null, start, due, nth: i + 1, of });
    if (completion.due !== null && from <= completion.due && completion.due <= to)
      found.push({
        one,
        milestone: null,
        start: completion.phrase.reading.windows.at(-1)?.start ?? null,
        due: completion.due,
        nth: of,
        of,
      });
  }
  return found.sort(
    (a, b) =>
      (a.due < b.due ? -1 : a.due > b.due ? 1 : 0) ||
      Number(a.milestone === null) - Number(b.milestone === null) ||
      compareRefs(a.one.action.ref, b.one.action.ref),
  );
};
