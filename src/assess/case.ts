import { earlierFirst } from '../dates/day.ts';
import { lifeOf } from '../dates/life.ts';
import { readPhrase } from '../dates/phrase.ts';
import { isPhraseProblem, type Kind, type PlanDate } from '../dates/reading.ts';
import type { Action, Closed, Done, Milestone, Phrase, Plan, Progress } from '../model/plan.ts';
import type { CompletionNow, MilestoneNow, Moved, Occurrence, Suggested } from './assessment.ts';
import { inForce } from './in-force.ts';
import { dueOf, happenedBy, occurrenceOn, occurrences } from './occurrences.ts';

/** How late a date is by the board's rule. `grace`: late, but not yet enough to be amber. */
export type Lateness = 'not' | 'grace' | 'amber' | 'red';

/** The board's rule of colour, ready to be asked of one plan. */
export interface LatenessRule {
  /** `days (amber from 7, red from 30)`. */
  readonly title: string;
  /** How late a date is on a day; a date is not late on its own day. */
  readonly grade: (due: PlanDate, day: PlanDate) => Lateness;
  /** The days on which the grade of a date moves, in order. */
  readonly transitions: (due: PlanDate) => readonly PlanDate[];
  /** The sum behind a grade, ready to follow the date: ", which is more than one month". */
  readonly sum: (due: PlanDate, day: PlanDate) => string;
  /** What makes a date amber, and red, in words for the table: "more than one month late". */
  readonly words: { readonly amber: string; readonly red: string };
  /** The table by which it gives colours: the first row that fits. */
  readonly rows: readonly ColourRow[];
  /** Completion alone is judged; the dates of milestones are only told. */
  readonly completionOnly?: true;
  /** Green says that it is done. */
  readonly greenIsDone?: true;
}

/** One row of the table of colours. */
export interface ColourRow {
  readonly name: string;
  readonly suggestion: Suggested;
  /** Nothing is left to do. */
  readonly done?: true;
  /** When it fits, in words for people, by the board's rule. */
  readonly words: (rule: LatenessRule) => string;
  /** The sum for one action, to be worked out when it is asked for; null where the row does not fit. */
  readonly fits: (snapshot: Snapshot) => (() => string) | null;
}

/** A date that is not met: of a milestone, or one of completion's before the last. */
export interface Step {
  /** Null for an earlier date of completion. */
  readonly milestone: MilestoneNow | null;
  readonly due: PlanDate;
  /** Which of the milestone's dates, from 1, and how many it has. */
  readonly nth: number;
  readonly of: number;
}

/** All that colour is judged by: what the plan says of one action, with the entries made by that day and no others. */
export interface Case {
  readonly plan: Plan;
  readonly action: Action;
  readonly rule: LatenessRule;
  /** The day whose entries count. */
  readonly today: PlanDate;
  readonly closed: Closed | null;
  /** Lateness in these is as if the action were open. */
  readonly milestones: readonly MilestoneNow[];
  readonly completion: CompletionNow | null;
  readonly moved: readonly Moved[];
  /** The dates not met, the oldest first. */
  readonly open: readonly Step[];
  /** Those of them that the board's rule judges by. */
  readonly judged: readonly Step[];
  /** Everything is done: each milestone, or where there are none, the action itself. */
  readonly allMet: boolean;
  /** The dates of milestones that are done; of an action without any, its own. */
  readonly met: readonly Occurrence[];
  /** The latest note or rating without a cause. */
  readonly noted: Progress | null;
  /** Moves that wait for agreement, completion's and the milestones'. */
  readonly waiting: readonly Moved[];
}

/** Gathers what is known of an action on a day; entries dated later have not happened. */
export const caseOf = (plan: Plan, action: Action, rule: LatenessRule, today: PlanDate): Case => {
  const { when, moved: moves } = inForce(action.completion, action.redated, null, today);
  const fill = filling(plan, action, when);
  const milestones = action.milestones.map((milestone) => milestoneNow(milestone, fill, today));
  const own = milestones.length > 0 ? [] : occurrences(when, action.completion, action.done, today);
  const completion = when === null ? null : completionNow(when, milestones, own, today);
  const moved = moves.map((move) => ({ ...move, waiting: !move.agreed }));
  const dates = milestones.length === 0 ? own : milestones.flatMap((one) => one.occurrences);
  const open = openSteps(milestones, completion);
  return {
    plan,
    action,
    rule,
    today,
    closed: closedOn(action.closed, today, today),
    milestones,
    completion,
    moved,
    open,
    judged: rule.completionOnly ? open.filter((step) => step.milestone === null) : open,
    allMet: dates.length > 0 && dates.every((date) => date.done !== null),
    met: dates.filter((date) => date.done !== null),
    noted: latest(
      action.progress,
      today,
      ({ note, rag, cause }) => (note !== null || rag !== null) && cause === null,
    ),
    waiting: moved.concat(...milestones.map((one) => one.moved)).filter((move) => move.waiting),
  };
};

/** What may have other dates in another life: `every August` has none where completion is in May. */
const recurs: ReadonlySet<Kind> = new Set(['recurring', 'meeting', 'undated']);

/** What recurs fills the action's life in force: read anew where completion was moved and the move does not count. */
const filling = (
  { calendar }: Plan,
  { completion }: Action,
  inForce: Phrase | null,
): ((when: Phrase | null) => Phrase | null) => {
  if (inForce === completion) return (when) => when;
  const life = lifeOf(calendar.period, inForce?.reading ?? null);
  const asRead = lifeOf(calendar.period, completion?.reading ?? null);
  if (life?.due === asRead?.due) return (when) => when;
  return (when) => {
    if (when === null || !recurs.has(when.reading.kind)) return when;
    const reading = readPhrase(when.reading.text, calendar, life);
    return isPhraseProblem(reading) ? when : { ...when, reading };
  };
};

const milestoneNow = (
  milestone: Milestone,
  fill: (when: Phrase | null) => Phrase | null,
  today: PlanDate,
): MilestoneNow => {
  const { when: agreed, moved } = inForce(milestone.when, milestone.redated, milestone.id, today);
  const when = fill(agreed);
  const dates = occurrences(when, milestone.when, milestone.done, today);
  const met = dates.every((date) => date.done !== null);
  return {
    milestone,
    when,
    occurrences: dates,
    moved: moved.map((move) => ({ ...move, waiting: !move.agreed && !met })),
    met,
  };
};

const completionNow = (
  phrase: NonNullable<Action['completion']>,
  milestones: readonly MilestoneNow[],
  own: readonly Occurrence[],
  today: PlanDate,
): CompletionNow => {
  const { windows, kind } = phrase.reading;
  const window = windows.at(-1);
  const due = window === undefined ? null : dueOf(phrase, window);
  const continuing = kind === 'continuing';
  const of = Math.max(1, windows.length);
  const last =
    own.at(-1) ?? occurrenceOn(today, { start: window?.start ?? null, due }, null, { nth: of, of });
  const daysLate = continuing ? 0 : last.daysLate;
  const earlier =
    own.length > 0
      ? own.slice(0, -1)
      : continuing
        ? []
        : earlierDates(windows.slice(0, -1), milestones, today);
  return { phrase, due, continuing, last, late: daysLate > 0, daysLate, earlier, counted: true };
};

/**
 * The dates of completion before its last. Nobody marks these done; each is met once every milestone date due by then
 * is done, and there is one.
 */
const earlierDates = (
  windows: readonly { readonly start: PlanDate; readonly due: PlanDate }[],
  milestones: readonly MilestoneNow[],
  today: PlanDate,
): readonly Occurrence[] => {
  if (windows.length === 0) return [];
  const dates = milestones
    .flatMap(({ occurrences }) =>
      occurrences.flatMap(({ due, done, doneWithin: within }) =>
        due === null ? [] : [{ due, done, mark: { on: done === true ? null : done, within } }],
      ),
    )
    .sort((a, b) => earlierFirst(a.due, b.due));
  let next = 0;
  let last: Pick<Done, 'on' | 'within'> | null = null;
  let unmet = false;
  return windows.map((window, i) => {
    const { due } = window;
    for (let date = dates[next]; date !== undefined && date.due <= due; date = dates[++next]) {
      if (date.done === null) unmet = true;
      else if (last === null || date.mark.on === null || (last.on !== null && date.mark.on > last.on))
        last = date.mark;
    }
    return occurrenceOn(today, window, unmet ? null : last, { nth: i + 1, of: windows.length + 1 });
  });
};

const openSteps = (
  milestones: readonly MilestoneNow[],
  completion: CompletionNow | null,
): readonly Step[] => {
  const steps: Step[] = [];
  const collect = (dates: readonly Occurrence[], milestone: MilestoneNow | null): void => {
    for (const { due, done, nth, of } of dates)
      if (done === null && due !== null) steps.push({ milestone, due, nth, of });
  };
  for (const one of milestones) collect(one.occurrences, one);
  if (completion !== null) collect(completion.earlier, null);
  return steps.sort((a, b) => earlierFirst(a.due, b.due));
};

/** The closure in force on a day, of those known by another: a hold ends with the last day of its `until`. */
export const closedOn = (closed: Closed | null, known: PlanDate, day: PlanDate): Closed | null => {
  if (closed === null || !happenedBy(known)(closed)) return null;
  return (holdEnd(closed) ?? day) < day ? null : closed;
};

/** The last day of a hold; null where it has no end, or is no hold. */
export const holdEnd = (closed: Closed): PlanDate | null =>
  closed.as === 'on hold' ? (closed.until?.reading.windows.at(-1)?.due ?? null) : null;

/** The latest entry by a day that fits; among those of one day the last written. An undated entry is older than any. */
export const latest = (
  progress: readonly Progress[],
  today: PlanDate,
  fits: (entry: Progress) => boolean,
): Progress | null => {
  let found: Progress | null = null;
  for (const entry of progress)
    if (happenedBy(today)(entry) && fits(entry) && (entry.on ?? '') >= (found?.on ?? '')) found = entry;
  return found;
};

/** A completion with a date. */
export type Deadline = CompletionNow & { readonly due: PlanDate };

const deadlineOf = (completion: CompletionNow | null): Deadline | null =>
  completion === null || completion.due === null || completion.continuing || completion.last.done !== null
    ? null
    : { ...completion, due: completion.due };

/** A case looked at on one day: its entries stay as they are, only the clock moves. */
export interface Snapshot {
  readonly of: Case;
  readonly day: PlanDate;
  readonly closed: Closed | null;
  /** Completion, where it has a date that can be late. */
  readonly deadline: Deadline | null;
  readonly completion: Lateness;
  /** Completion lies ahead, or ends today. */
  readonly ahead: boolean;
  readonly oldest: Step | null;
  /** Of the oldest date not met, which decides: the rest are less late. */
  readonly step: Lateness;
  /** There is a date that could be late, or could have been. */
  readonly dated: boolean;
  /** Moves that wait, of the dates that are judged. */
  readonly waiting: readonly Moved[];
}

/** What is so on a day by the entries of a case. */
export const snapshotOf = (of: Case, day: PlanDate): Snapshot => {
  const { completion, rule } = of;
  const due = completion?.due ?? null;
  const deadline = deadlineOf(completion);
  const oldest = of.judged[0] ?? null;
  return {
    of,
    day,
    closed: closedOn(of.closed, of.today, day),
    deadline,
    completion: deadline === null ? 'not' : rule.grade(deadline.due, day),
    ahead: due === null ? (completion?.continuing ?? false) : due >= day,
    oldest,
    step: oldest === null ? 'not' : rule.grade(oldest.due, day),
    dated:
      (completion !== null && completion.due !== null && !completion.continuing) ||
      (!rule.completionOnly &&
        of.milestones.some((one) => one.occurrences.some((date) => date.due !== null))),
    waiting: rule.completionOnly ? of.waiting.filter((move) => move.milestone === null) : of.waiting,
  };
};
