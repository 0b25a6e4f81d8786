import { typedRef } from '../assess/proposal.ts';
import { kept } from '../dates/kept.ts';
import { type Address, field } from '../model/address.ts';
import type { Hint } from '../model/hint.ts';
import type { Action, Done, Milestone, Phrase, Plan } from '../model/plan.ts';
import { actionsOf, milestonesOf, openActions } from './actions.ts';
import type { Rule, RuleContext, RuleProblem } from './rule.ts';

/** What is wrong with one part of an action; without a place of its own it is at the action's ref. */
export interface Said {
  readonly message: string;
  readonly command?: string;
  readonly hint: Hint;
  readonly at?: Address;
  /** What a list calls it; without it a milestone is called by its id. */
  readonly named?: string;
}

type Nothing = false | '' | null | undefined;

/** What a rule says of each thing in turn: nothing, one problem or several. */
type Say<T> = (thing: T, plan: Plan, context: RuleContext) => Said | readonly (Said | Nothing)[] | Nothing;

interface Of {
  readonly action: Action;
  readonly milestone?: Milestone;
}

/** Without its command where no command can name the action. */
const typable = ({ hasRef, ref }: Action, said: Said): Said => {
  if (said.command === undefined) return said;
  if (hasRef) return { ...said, command: asTyped(said.command, ref) };
  const { command: _, ...others } = said;
  return others;
};

/** A command with the ref in it as a terminal takes it: `1.2(i)/3` in quotes. */
const asTyped = (command: string, ref: string): string => {
  if (typedRef(ref) === ref) return command;
  const [before = '', ...after] = command.split(` ${ref}`);
  return [
    before,
    ...after.map((rest) => rest.replace(/^(?:\/\d+)?/, (part) => ` ${typedRef(ref + part)}`)),
  ].join('');
};

const past =
  <T extends Of>(things: (plan: Plan, context: RuleContext) => readonly T[]) =>
  (say: Say<T>): NonNullable<Rule['check']> =>
  (plan, context) => {
    const found: RuleProblem[] = [];
    for (const thing of things(plan, context)) {
      const all = say(thing, plan, context);
      if (!all) continue;
      for (const said of 'message' in all ? [all] : all) if (said) found.push(saidOf(thing, said));
    }
    return found;
  };

const saidOf = ({ action, milestone }: Of, said: Said): RuleProblem => ({
  ref: action.ref,
  at: field(action.at, 'ref'),
  ...(milestone === undefined ? {} : { named: milestone.id }),
  ...typable(action, said),
});

const pastActions = (
  actions: (plan: Plan) => readonly Action[],
): ((say: Say<Action>) => NonNullable<Rule['check']>) => {
  const each = past((plan) => inThings(actions(plan)));
  return (say) => each(({ action }, plan, context) => say(action, plan, context));
};

const inThings = kept((actions: readonly Action[]): readonly Of[] => actions.map((action) => ({ action })));

/** A check of each action, closed ones too. */
export const eachAction = pastActions(actionsOf);

/** A check of each action that is still open. */
export const eachOpenAction = pastActions(openActions);

/** What is missing from some actions, and what is said where the whole plan is without it. */
interface Missing {
  readonly lacks: (action: Action) => boolean;
  /** Whether an action has it; without it, one that does not lack it. */
  readonly has?: (action: Action) => boolean;
  readonly say: (action: Action) => Omit<Said, 'hint'>;
  /** `no action has milestones`: said once, in place of a line for each action. */
  readonly all: string;
  readonly hint: string;
}

/** With fewer actions than this nobody can say that a board keeps no such column. */
const fewest = 3;

/** A check of what open actions are without: one line for each, or one for a plan in which none has it. */
export const eachMissing =
  ({ lacks, has = (action) => !lacks(action), say, all, hint }: Missing): NonNullable<Rule['check']> =>
  (plan) => {
    const open = openActions(plan);
    const without = open.filter(lacks);
    const [first] = without;
    if (first !== undefined && open.length >= fewest && !open.some(has))
      return [{ message: all, hint, about: { waivable: true }, at: field(first.at, 'ref') }];
    return without.map((action) => ({
      at: field(action.at, 'ref'),
      ...typable(action, { ...say(action), hint }),
      ref: action.ref,
    }));
  };

/** A check of each action with its assessment today. */
export const eachAssessed = past((_plan, { assessed }) => assessed().actions);

/** A check of each milestone of the open actions. */
export const eachOpenMilestone = past((plan) => milestonesOf(openActions(plan)));

/** What takes marks of done itself. */
interface Marked extends Of {
  /** `milestone 1.3/2`, or the ref of an action without milestones. */
  readonly what: string;
  /** The same as `bscb set` takes it. */
  readonly id: string;
  readonly when: Phrase | null;
  readonly marks: readonly Done[];
}

const markedOf = (action: Action): readonly Marked[] => {
  const { ref, completion, done, milestones } = action;
  return milestones.length === 0
    ? [{ action, what: ref, id: ref, when: completion, marks: done }]
    : milestones.map((milestone) => {
        const { id, when, done } = milestone;
        return { action, milestone, what: `milestone ${id}`, id, when, marks: done };
      });
};

const allMarked = kept((plan: Plan) => actionsOf(plan).flatMap(markedOf));

/** A check of each milestone, and of each action that has none. */
export const eachMarked = past(allMarked);

/** A check of each mark of done, of a milestone or of an action that has none. */
export const eachDone = past(
  kept((plan: Plan) => allMarked(plan).flatMap(({ marks, ...of }) => marks.map((done) => ({ ...of, done })))),
);

/** A check of each entry of progress. */
export const eachEntry = past(
  kept((plan: Plan) =>
    actionsOf(plan).flatMap((action) => action.progress.map((entry) => ({ action, entry }))),
  ),
);

/** A key of an entry under progress as `bscb set` takes it: `progress.2.date`. */
export const keyOf = ({ path }: Address, key: string): string => {
  const place = path.at(-1);
  return `progress.${typeof place === 'number' ? place + 1 : 1}.${key}`;
};
