import { kept } from '../dates/kept.ts';
import type { Action, Phrase, Plan, Redating } from '../model/plan.ts';
import { openActions } from './actions.ts';

/** A date that was moved, with its moves. */
export interface MovedDate {
  readonly action: Action;
  /** `the completion of 1.3`, `the date of milestone 1.3/1`. */
  readonly what: string;
  /** As the file has it now. */
  readonly written: Phrase | null;
  readonly redated: readonly Redating[];
}

/** How a date is called in a message. */
export const dateName = (ref: string, milestone: string | null): string =>
  milestone === null ? `the completion of ${ref}` : `the date of milestone ${milestone}`;

/** Every date of the open actions that was moved. */
export const movedDates = kept((plan: Plan): readonly MovedDate[] => {
  const found: MovedDate[] = [];
  for (const action of openActions(plan)) {
    const { ref, completion, redated: moves, milestones } = action;
    if (moves.length > 0)
      found.push({ action, what: dateName(ref, null), written: completion, redated: moves });
    for (const { id, when, redated } of milestones)
      if (redated.length > 0) found.push({ action, what: dateName(ref, id), written: when, redated });
  }
  return found;
});
