import { addMonths } from '../dates/day.ts';
import type { PlanDate } from '../dates/reading.ts';
import { fold } from '../model/name.ts';
import type { Action, Plan, RagPolicy } from '../model/plan.ts';
import { bodyOf } from '../model/registers.ts';
import type { Recorded, Suggested } from './assessment.ts';
import { latest } from './case.ts';

/** What the board has recorded by a day: the latest colour, the latest note, and the cause that the latest entry names. */
export const recordedOn = (action: Action, policy: RagPolicy, today: PlanDate): Recorded => {
  const rated = latest(action.progress, today, (entry) => entry.rag !== null);
  const rag = rated?.rag ?? null;
  const noted = latest(action.progress, today, (entry) => entry.note !== null);
  const ahead = latest(action.progress, today, (entry) => entry.next !== null);
  const last = latest(action.progress, today, () => true);
  return {
    colour: rag === null ? null : colourWord(rag, policy),
    means: rag === null ? null : meaning(rag, policy),
    on: rated?.on ?? null,
    within: rated?.within ?? null,
    note: noted?.note ?? null,
    noteOn: noted?.on ?? null,
    noteWithin: noted?.within ?? null,
    cause: last?.cause ?? null,
    by: rated?.by ?? null,
    next: ahead?.next ?? null,
    nextOn: ahead?.on ?? null,
  };
};

type Meaning = NonNullable<Recorded['means']>;

const common = new Map<string, Meaning>([
  ['red', 'red'],
  ['amber', 'amber'],
  ['green', 'green'],
  ['complete', 'complete'],
  ['completed', 'complete'],
  ['blue', 'complete'],
]);

/**
 * What a recorded colour stands for. A board's own list runs from worst to best: its first is red, its last green, all
 * between amber; blue and complete in it are complete and take no place. Null where it is no colour at all.
 */
export const meaning = (word: string, policy: RagPolicy): Recorded['means'] => {
  const folded = fold(word);
  if (common.get(folded) === 'complete') return 'complete';
  const own = (policy.colours ?? []).map(fold).filter((one) => common.get(one) !== 'complete');
  const place = own.indexOf(folded);
  if (place === -1) return common.get(folded) ?? null;
  return place === 0 ? 'red' : place === own.length - 1 ? 'green' : 'amber';
};

/** The word shown: the plan's own spelling; red, amber, green or complete for the common ones. */
const colourWord = (word: string, policy: RagPolicy): string => {
  const folded = fold(word);
  return policy.colours?.find((one) => fold(one) === folded) ?? common.get(folded) ?? word;
};

/** The last meeting of the reviewing body that was over before this day; null where none is known. A meeting today is the present one, not the last. */
export const lastReview = (plan: Plan, today: PlanDate): PlanDate | null => {
  const meets = plan.review === null ? null : (bodyOf(plan, plan.review)?.meets ?? null);
  return meets?.filter((meeting) => meeting.due < today).at(-1)?.start ?? null;
};

/** Ratings before this day are stale: the last review meeting, or three months back where none is known. */
export const staleBefore = (plan: Plan, today: PlanDate): PlanDate =>
  lastReview(plan, today) ?? addMonths(today, -3);

/** The worse, the more the record flatters: a recorded green that is red by its dates comes first. */
const severity: Readonly<Record<Meaning, Partial<Record<Suggested, number>>>> = {
  green: { red: 8, amber: 5 },
  complete: { red: 7, amber: 6, green: 3, 'not-due': 3, none: 3 },
  amber: { red: 4, green: 1, 'not-due': 1 },
  red: { amber: 1, green: 2, 'not-due': 2 },
};

/** How badly record and suggestion differ; 0 where they do not, or where there is nothing to compare. */
export const disputeOf = (recorded: Recorded, suggested: Suggested): number =>
  recorded.means === null ? 0 : (severity[recorded.means][suggested] ?? 0);
