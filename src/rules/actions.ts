import { kept } from '../dates/kept.ts';
import type { PlanDate, Window } from '../dates/reading.ts';
import type { Action, Milestone, Phrase, Plan } from '../model/plan.ts';

/** Every action of the plan, in order of area and file. */
export const actionsOf = kept((plan: Plan): readonly Action[] => plan.areas.flatMap((area) => area.actions));

/** Closed for good, whichever way; an action on hold comes back. */
export const isClosed = (action: Action): boolean => action.closed !== null && action.closed.as !== 'on hold';

/** The actions that the board still has to see through: advice comes too late for closed ones. */
export const openActions = kept((plan: Plan): readonly Action[] =>
  actionsOf(plan).filter((action) => !isClosed(action)),
);

/** Each milestone of these actions with its action. */
export const milestonesOf = kept(
  (actions: readonly Action[]): readonly { readonly action: Action; readonly milestone: Milestone }[] =>
    actions.flatMap((action) => action.milestones.map((milestone) => ({ action, milestone }))),
);

/** The dates that fall due on their own; none where there is no phrase or no date in it. */
export const windowsOf = (phrase: Phrase | null): readonly Window[] => phrase?.reading.windows ?? [];

/** The last day that the phrase allows; null where it has no date in it. */
export const lastDue = (phrase: Phrase | null): PlanDate | null => windowsOf(phrase).at(-1)?.due ?? null;

/** True of a milestone that is marked done for every date it has. */
export const isDone = (milestone: Milestone): boolean =>
  milestone.done.length > 0 &&
  (milestone.done.some((done) => done.on === null && done.for === null) ||
    milestone.done.length >= Math.max(1, windowsOf(milestone.when).length));

/** True where nothing is recorded of the action: no mark, no note, no colour, and nothing that cannot be read. */
export const nothingRecorded = (action: Action): boolean =>
  action.closed === null &&
  action.unread.length === 0 &&
  action.progress.length === 0 &&
  action.done.length === 0 &&
  action.milestones.every((milestone) => milestone.done.length === 0);

/** True of an action that was over, for all that the plan says, before anybody could read it. */
export const passedBefore = (action: Action, published: Phrase | null): boolean => {
  const [opens, due] = [windowsOf(published)[0]?.start, lastDue(action.completion)];
  return opens !== undefined && due !== null && due < opens && nothingRecorded(action);
};
