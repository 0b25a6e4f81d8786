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
export const movedDates = (plan: Plan): readonly MovedDate[] =>
  openActions(plan)
    .flatMap((action) => [
      {
        action,
        what: dateName(action.ref, null),
        written: action.completion,
        redated: action.redated,
      },
      ...action.milestones.map(({ id, when, redated }) => ({
        action,
        what: dateName(action.ref, id),
        written: when,
        redated,
      })),
    ])
    .filter(({ redated }) => redated.length > 0);
