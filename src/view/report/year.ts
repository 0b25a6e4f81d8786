import type { ActionNow, Assessment } from '../../assess/assessment.ts';
import { happenedBy } from '../../assess/occurrences.ts';
import { asKnown } from '../../dates/known.ts';
import type { PlanDate, Window } from '../../dates/reading.ts';
import type { Done } from '../../model/plan.ts';
import { present } from '../../model/present.ts';
import { counted, listed, placeOf, withoutStop } from '../../model/sentence.ts';
import { share } from './wording.ts';

/** Where an action is at the end of a year's story; each action has one. */
export type YearState = 'done' | 'in progress' | 'late' | 'carried forward' | 'other';

export const yearStates: readonly YearState[] = ['done', 'in progress', 'late', 'carried forward', 'other'];

/** Done: complete by its dates or closed so. Late: open, and a date of it has passed. Other: withdrawn, superseded, on hold. */
export const yearState = (one: ActionNow): YearState => {
  const state = one.suggested.colour;
  if (state === 'complete') return 'done';
  if (state === 'carried-forward') return 'carried forward';
  if (state === 'withdrawn' || state === 'superseded' || state === 'on-hold') return 'other';
  return one.late ? 'late' : 'in progress';
};

/** Something that was done, with its day and what shows it. */
export interface Deed {
  readonly id: string;
  readonly what: string;
  readonly on: PlanDate | null;
  /** The day in words, or the month where no day is known; empty where neither is. */
  readonly day: string;
  readonly evidence: string | null;
}

const dayWords = (within: Window | null): string => (within === null ? '' : asKnown(within));

const evidenceOf = (marks: readonly Done[]): ReadonlyMap<PlanDate | null, string | null> =>
  new Map(marks.map(({ on, evidence }) => [on, evidence]));

/** The dates of an action that takes its marks itself, having no milestones; one without completion has its marks alone. */
const ownDeeds = ({ action, completion }: ActionNow, today: PlanDate): readonly Deed[] => {
  if (action.milestones.length > 0 || completion?.counted === false) return [];
  const evidence = evidenceOf(action.done);
  const dates =
    completion === null
      ? action.done
          .filter(happenedBy(today))
          .map(({ on, within }) => ({ done: on, doneWithin: within, nth: 1, of: 1 }))
      : [...completion.earlier, completion.last].filter(({ done }) => done !== null);
  return dates.map(({ done, doneWithin, nth, of }) => {
    const on = done === true ? null : done;
    return {
      id: action.ref,
      what: `Completion${of > 1 ? ` (${placeOf(nth, of)})` : ''}: ${withoutStop(action.action)}`,
      on,
      day: dayWords(doneWithin),
      evidence: evidence.get(on) ?? null,
    };
  });
};

/** What is marked done in these actions, in order of day; what has no day comes last. */
export const deeds = (actions: readonly ActionNow[], today: PlanDate): readonly Deed[] =>
  actions
    .flatMap((one): Deed[] =>
      present([
        ...one.milestones.flatMap(({ milestone, occurrences }) => {
          const evidenceFor = evidenceOf(milestone.done);
          return occurrences
            .filter(({ done }) => done !== null && (done === true || done <= today))
            .map(({ done, doneWithin, nth, of }) => ({
              id: milestone.id,
              what: `${withoutStop(milestone.what)}${of > 1 ? ` (${placeOf(nth, of)})` : ''}`,
              on: done === true ? null : done,
              day: dayWords(doneWithin),
              evidence: evidenceFor.get(done === true ? null : done) ?? milestone.evidence,
            }));
        }),
        ...ownDeeds(one, today),
        one.closed?.as === 'complete' && {
          id: one.action.ref,
          what: `Closed as complete: ${withoutStop(one.action.action)}`,
          on: one.closed.on,
          day: dayWords(one.closed.within),
          evidence: one.closed.reason,
        },
      ]),
    )
    .sort((a, b) => ((a.on ?? '9999') < (b.on ?? '9999') ? -1 : (a.on ?? '9999') > (b.on ?? '9999') ? 1 : 0));

/** What was done in the year of the report, and how much of the rest was done before it began. */
export const deedsOfYear = (
  { plan, today }: Assessment,
  actions: readonly ActionNow[],
): { readonly done: readonly Deed[]; readonly before: number } => {
  const all = deeds(actions, today);
  const start = plan.period?.start ?? '';
  const done = all.filter((one) => one.on === null || one.on >= start);
  return { done, before: all.length - done.length };
};

/** `Of 8 actions, 2 (25%) are done, 3 (38%) in progress, 2 (25%) late and 1 (13%) carried forward.` */
export const countSentence = (actions: readonly ActionNow[]): string => {
  const total = actions.length;
  if (total === 0) return 'No action fits what was asked for.';
  const parts = yearStates
    .map((state) => ({ state, count: actions.filter((one) => yearState(one) === state).length }))
    .filter(({ state, count }) => count > 0 || state === 'done')
    .map(({ state, count }, i) => {
      const verb = i > 0 ? '' : count < 2 ? ' is' : ' are';
      return `${count === 0 ? 'none' : share(count, total)}${verb} ${stateWords[state]}`;
    });
  return `Of ${counted(total, 'action')}, ${listed(parts)}.`;
};

const stateWords = {
  done: 'done',
  'in progress': 'in progress or to come',
  late: 'late',
  'carried forward': 'carried forward',
  other: 'withdrawn, superseded or on hold',
} as const;
