import type { ActionNow } from '../assess/assessment.ts';
import type { Address } from '../model/address.ts';
import { field } from '../model/address.ts';
import type { Action, Done, Milestone, Plan, Progress } from '../model/plan.ts';
import { actionsOf, milestonesOf, openActions } from './actions.ts';
import type { Rule, RuleContext } from './rule.ts';

/** What is wrong with one thing of an action: at the action's ref where no other place is given. */
export interface Said {
  readonly message: string;
  readonly hint: string;
  readonly at?: Address;
}

/** What a rule says of each thing that it walks past: nothing, one problem or several. */
type Say<T> = (
  thing: T,
  plan: Plan,
  context: RuleContext,
) => Said | readonly Said[] | false | '' | null | undefined;

const past =
  <T>(things: (plan: Plan, context: RuleContext) => readonly T[], actionOf: (thing: T) => Action) =>
  (say: Say<T>): NonNullable<Rule['check']> =>
  (plan, context) =>
    things(plan, context).flatMap((thing) => {
      const { at, ref } = actionOf(thing);
      return [say(thing, plan, context) || []].flat().map((said) => ({ at: field(at, 'ref'), ...said, ref }));
    });

interface Step {
  readonly action: Action;
  readonly milestone: Milestone;
}

/** A check of each action, whatever became of it. */
export const eachAction = past(actionsOf, (action) => action);

/** A check of each action that is still open: what is closed is past advice. */
export const eachOpenAction = past(openActions, (action) => action);

/** A check of each action beside what is made of it today. */
export const eachAssessed = past<ActionNow>(
  (_plan, { assessed }) => assessed().actions,
  ({ action }) => action,
);

/** A check of each milestone of the open actions. */
export const eachOpenMilestone = past<Step>(
  (plan) => milestonesOf(openActions(plan)),
  ({ action }) => action,
);

/** A check of each milestone. */
export const eachMilestone = past<Step>(
  (plan) => milestonesOf(actionsOf(plan)),
  ({ action }) => action,
);

/** A check of each mark of done. */
export const eachDone = past<Step & { readonly done: Done }>(
  (plan) =>
    milestonesOf(actionsOf(plan)).flatMap((step) => step.milestone.done.map((done) => ({ ...step, done }))),
  ({ action }) => action,
);

/** A check of each entry of progress. */
export const eachEntry = past<{ readonly action: Action; readonly entry: Progress }>(
  (plan) => actionsOf(plan).flatMap((action) => action.progress.map((entry) => ({ action, entry }))),
  ({ action }) => action,
);
