import { sameDates } from '../dates/same.ts';
import { fold } from '../model/name.ts';
import type { Action, Milestone, Phrase, Plan, Redating } from '../model/plan.ts';

/** A date that is another in the later plan, and no entry under `redated` says so. */
export interface UnrecordedMove {
  readonly action: Action;
  /** Null where it is the completion of the action. */
  readonly milestone: Milestone | null;
  readonly from: Phrase;
  /** Null where the later plan has no date. */
  readonly to: Phrase | null;
}

/** Every date that moved between two readings of a plan without a word about it. */
export const unrecordedMoves = (before: Plan, after: Plan): readonly UnrecordedMove[] => {
  const earlier = new Map(actionsOf(before).map((action) => [action.ref, action]));
  return actionsOf(after).flatMap((action) => {
    const then = earlier.get(action.ref) ?? (action.was === null ? undefined : earlier.get(action.was));
    if (then === undefined) return [];
    const own = unrecorded(
      { when: then.completion, redated: then.redated },
      action.completion,
      action.redated,
    );
    return [
      ...(own === null ? [] : [{ action, milestone: null, ...own }]),
      ...pairs(then.milestones, action.milestones).flatMap(([one, milestone]) => {
        const move = unrecorded(one, milestone.when, milestone.redated);
        return move === null ? [] : [{ action, milestone, ...move }];
      }),
    ];
  });
};

const actionsOf = (plan: Plan): readonly Action[] => plan.areas.flatMap((area) => area.actions);

/** The move of a date that no new entry tells of; null where it did not move, or had no date to move from. */
const unrecorded = (
  { when: from, redated: before }: Pick<Milestone, 'when' | 'redated'>,
  to: Phrase | null,
  redated: readonly Redating[],
): Pick<UnrecordedMove, 'from' | 'to'> | null => {
  if (from === null || from.reading.windows.length === 0) return null;
  if (to !== null && (to.unreadable != null || sameDates(from.reading, to.reading))) return null;
  return redated.length > before.length ? null : { from, to };
};

/** Milestones of two readings: the same where their words are, then where their place is. */
const pairs = (
  before: readonly Milestone[],
  after: readonly Milestone[],
): readonly (readonly [Milestone, Milestone])[] => {
  const left = new Set(before);
  const found = new Map<Milestone, Milestone>();
  const pair = (fits: (one: Milestone, other: Milestone) => boolean): void => {
    for (const milestone of after) {
      if (found.has(milestone)) continue;
      const one = [...left].find((other) => fits(other, milestone));
      if (one === undefined) continue;
      left.delete(one);
      found.set(milestone, one);
    }
  };
  pair((one, other) => fold(one.what) === fold(other.what));
  pair((one, other) => before.indexOf(one) === after.indexOf(other));
  return [...found].map(([milestone, one]) => [one, milestone]);
};
