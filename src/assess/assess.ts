import type { PlanDate } from '../dates/reading.ts';
import type { Action, Area, Plan } from '../model/plan.ts';
import type { Profile } from '../model/profile.ts';
import { compareRefs } from '../model/ref.ts';
import { against } from './against.ts';
import type {
  ActionNow,
  Assessment,
  CompletionNow,
  IndicatorNow,
  MilestoneNow,
  Moved,
  Suggestion,
  Travel,
} from './assessment.ts';
import { type Case, caseOf, type LatenessRule, type Snapshot, snapshotOf } from './case.ts';
import { changesOf } from './changes.ts';
import { doneButFlat, indicatorsOn } from './indicators.ts';
import { lift } from './occurrences.ts';
import { ruleOf } from './profiles/index.ts';
import { disputeOf, lastReview, meaning, recordedOn, staleBefore, updatesBy } from './recorded.ts';
import { type FittingRow, rowOf } from './table.ts';
import { rank, transitionsOf } from './transitions.ts';

/**
 * Says of every action what is late, what colour that suggests and why, and how it differs from the record. Entries
 * dated after `today` have not happened. `profile` tries another rule of lateness than the plan's; `since` is the day
 * that direction of travel looks back to, else the last review meeting.
 */
export const assess = (
  plan: Plan,
  today: PlanDate,
  ask: { readonly profile?: Profile; readonly since?: PlanDate } = {},
): Assessment => {
  const profile = ask.profile ?? plan.rag.profile;
  const on: Day = {
    plan,
    today,
    rule: ruleOf(plan, profile),
    staleBefore: staleBefore(plan, today),
    since: ask.since ?? lastReview(plan, today),
  };
  const actions = plan.areas
    .flatMap((area) => area.actions.map((action) => actionNow(on, area, action)))
    .sort((a, b) => compareRefs(a.action.ref, b.action.ref));
  return {
    plan,
    today,
    profile,
    actions,
    staleBefore: on.staleBefore,
    since: on.since,
    noneDone: false,
    nothingDone: !actions.some(
      (one) =>
        one.closed?.as === 'complete' ||
        [...one.milestones.flatMap(({ occurrences }) => occurrences), ...completionsOf(one)].some(
          ({ done }) => done !== null,
        ),
    ),
  };
};

/** The dates of completion, which an action without milestones meets itself. */
const completionsOf = ({ completion }: ActionNow) =>
  completion === null ? [] : [...completion.earlier, completion.last];

interface Day {
  readonly plan: Plan;
  readonly today: PlanDate;
  readonly rule: LatenessRule;
  readonly staleBefore: PlanDate;
  readonly since: PlanDate | null;
}

const actionNow = (on: Day, area: Area, action: Action): ActionNow => {
  const { plan, today, rule } = on;
  const of = caseOf(plan, action, rule, today);
  const snapshot = snapshotOf(of, today);
  const row = rowOf(snapshot);
  const open = of.closed === null && !row.done;
  const recorded = recordedOn(action, plan, rule, today);
  const shown = shownOn(snapshot, row, recorded.colour);
  const over = !open && of.closed?.as !== 'on hold';
  const milestones = open ? of.milestones : of.milestones.map((one) => restMilestone(one, over));
  const completion = open || of.completion === null ? of.completion : restCompletion(of.completion);
  const dispute = disputeOf(recorded, row, rule);
  const indicators = indicatorsOn(action, today);
  const late = open && (completion?.late === true || of.open.some((step) => step.due < today));
  return {
    area,
    action,
    milestones,
    completion,
    moved: over ? of.moved.map(settled) : of.moved,
    suggested: new Worked(of, snapshot, row, indicators),
    recorded,
    updates: updatesBy(action.progress, today),
    shown: shown.colour,
    disputed: dispute > 0,
    dispute,
    stale: open && recorded.on !== null && recorded.on < on.staleBefore,
    notRated: open && recorded.colour === null,
    travel: lookingBack(on, action, shown),
    indicators,
    doneButFlat: row.done && doneButFlat(of.milestones, indicators),
    open,
    late,
    lateInAll: late,
    closed: of.closed,
  };
};

/** A suggestion whose words are worked out when they are asked for: lists and counts of many plans never do. */
class Worked implements Suggestion {
  readonly colour: Suggestion['colour'];
  readonly row: string;
  readonly done: boolean;
  readonly #of: Case;
  readonly #snapshot: Snapshot;
  readonly #fitting: FittingRow;
  readonly #indicators: readonly IndicatorNow[];

  constructor(of: Case, snapshot: Snapshot, row: FittingRow, indicators: readonly IndicatorNow[]) {
    this.colour = row.suggestion;
    this.row = row.name;
    this.done = row.done;
    this.#of = of;
    this.#snapshot = snapshot;
    this.#fitting = row;
    this.#indicators = indicators;
  }

  get reason(): string {
    return this.#fitting.reason();
  }

  get against(): readonly string[] {
    return against(this.#snapshot, this.#fitting, this.#indicators);
  }

  get changes(): Suggestion['changes'] {
    return changesOf(this.#of, this.#fitting);
  }

  get transitions(): Suggestion['transitions'] {
    return transitionsOf(this.#of);
  }
}

/** A closed action shows how it was closed; any other its recorded colour, else the suggestion. */
const shownOn = (snapshot: Snapshot, row: FittingRow, recorded: string | null): Shown => {
  if (snapshot.closed !== null) return { colour: row.suggestion, by: 'closing' };
  return recorded === null ? { colour: row.suggestion, by: 'dates' } : { colour: recorded, by: 'rating' };
};

/** Worked out when it is asked for, and once: it takes as long as all the rest, and lists and counts never ask. */
const lookingBack = (on: Day, action: Action, shown: Shown): ActionNow['travel'] => {
  const { since } = on;
  let found: Travel | null | undefined;
  return () => {
    if (found === undefined) found = since === null ? null : travelOf(on, shownAt(on, action, since), shown);
    return found;
  };
};

const shownAt = ({ plan, rule }: Day, action: Action, day: PlanDate): Shown => {
  const snapshot = snapshotOf(caseOf(plan, action, rule, day), day);
  return shownOn(snapshot, rowOf(snapshot), recordedOn(action, plan, rule, day).colour);
};

const restMilestone = (one: MilestoneNow, over: boolean): MilestoneNow => ({
  ...one,
  occurrences: lift(one.occurrences),
  moved: over ? one.moved.map(settled) : one.moved,
});

/** Nobody has to agree to a date of an action that is closed or complete. */
const settled = (move: Moved): Moved => ({ ...move, waiting: false });

const restCompletion = (completion: CompletionNow): CompletionNow => ({
  ...completion,
  late: false,
  daysLate: 0,
  earlier: lift(completion.earlier),
});

/** The plan, the board's rule, and the day that is looked back to. */
interface Back {
  readonly plan: Plan;
  readonly rule: LatenessRule;
  readonly since: PlanDate | null;
}

/** A colour, and what it is shown by. A closed action is what the board made it: it can be compared with either. */
interface Shown {
  readonly colour: string;
  readonly by: 'rating' | 'dates' | 'closing';
}

/** The colour shown now beside the colour shown then. Null where nothing travels: no colour now, or on hold then. */
const travelOf = ({ plan, rule, since }: Back, before: Shown, now: Shown): Travel | null => {
  const place = (colour: string): number | null => {
    const means = meaning(colour, plan.rag) ?? colour;
    return rank(rule.greenIsDone && means === 'green' ? 'complete' : means);
  };
  const is = place(now.colour);
  const was = place(before.colour);
  if (since === null || is === null || before.colour === 'on-hold') return null;
  const then = was === null ? null : before.colour;
  if (before.by === 'dates' && now.by === 'rating') return { since, before: then, direction: 'newly-rated' };
  if (was === null) return { since, before: null, direction: 'new' };
  return { since, before: then, direction: is > was ? 'better' : is < was ? 'worse' : 'same' };
};
