import type { Address } from '../model/address.ts';
import { field } from '../model/address.ts';
import type { Action, Plan } from '../model/plan.ts';
import { actionsOf, milestonesOf, openActions } from './actions.ts';
import type { Rule, RuleContext } from './rule.ts';

/** What is wrong with one part of an action; without a place of its own it is at the action's ref. */
export interface Said {
  readonly message: string;
  readonly hint: string;
  readonly at?: Address;
}

type Nothing = false | '' | null | undefined;

/** What a rule says of each thing in turn: nothing, one problem or several. */
type Say<T> = (thing: T, plan: Plan, context: RuleContext) => Said | readonly (Said | Nothing)[] | Nothing;

interface Of {
  readonly action: Action;
}

const past =
  <T extends Of>(things: (plan: Plan, context: RuleContext) => readonly T[]) =>
  (say: Say<T>): NonNullable<Rule['check']> =>
  (plan, context) =>
    things(plan, context).flatMap((thing) => {
      const { at, ref } = thing.action;
      return [say(thing, plan, context)]
        .flat()
        .flatMap((said) => (said ? { at: field(at, 'ref'), ...said, ref } : []));
    });

const pastActions =
  (actions: (plan: Plan) => readonly Action[]) =>
  (say: Say<Action>): NonNullable<Rule['check']> =>
    past((plan) => actions(plan).map((action) => ({ action })))(({ action }, plan, context) =>
      say(action, plan, context),
    );

/** A check of each action, closed ones too. */
export const eachAction = pastActions(actionsOf);

/** A check of each action that is still open. */
export const eachOpenAction = pastActions(openActions);

/** A check of each action with its assessment today. */
export const eachAssessed = past((_plan, { assessed }) => assessed().actions);

/** A check of each milestone. */
export const eachMilestone = past((plan) => milestonesOf(actionsOf(plan)));

/** A check of each milestone of the open actions. */
export const eachOpenMilestone = past((plan) => milestonesOf(openActions(plan)));

/** A check of each mark of done. */
export const eachDone = past((plan) =>
  milestonesOf(actionsOf(plan)).flatMap((step) => step.milestone.done.map((done) => ({ ...step, done }))),
);

/** A check of each entry of progress. */
export const eachEntry = past((plan) =>
  actionsOf(plan).flatMap((action) => action.progress.map((entry) => ({ action, entry }))),
);
