import { addDays, addMonths, earlierFirst } from '../dates/day.ts';
import type { PlanDate } from '../dates/reading.ts';
import type { Meaning, RagPolicy } from '../model/colour.ts';
import { isUpsideDown, ownWordsFor, usualMeaning } from '../model/colour.ts';
import { fold } from '../model/name.ts';
import type { Action, Plan, Progress } from '../model/plan.ts';
import { bodyOf } from '../model/registers.ts';
import type { Recorded, Suggested } from './assessment.ts';
import { type LatenessRule, latest } from './case.ts';
import { happenedBy } from './occurrences.ts';
import type { FittingRow } from './table.ts';

/** What the board has recorded by a day: the latest colour, the latest note, and the cause that the latest entry names. */
export const recordedOn = (
  action: Action,
  { rag: policy }: Plan,
  rule: LatenessRule,
  today: PlanDate,
): Recorded => {
  const rated = latest(action.progress, today, (entry) => entry.rag !== null);
  const rag = rated?.rag ?? null;
  const noted = latest(action.progress, today, (entry) => entry.note !== null);
  const ahead = latest(action.progress, today, (entry) => entry.next !== null);
  const last = latest(action.progress, today, () => true);
  return {
    colour: rag === null ? null : colourWord(rag, policy),
    means: rag === null ? null : meansBy(rule, meaning(rag, policy)),
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

/** The updates made by a day, the latest last; those without a day first. */
export const updatesBy = (progress: readonly Progress[], today: PlanDate): readonly Progress[] =>
  progress.filter(happenedBy(today)).sort((a, b) => earlierFirst(a.on ?? '', b.on ?? ''));

const meansBy = ({ greenIsDone }: LatenessRule, means: Meaning | null): Meaning | null =>
  greenIsDone && means === 'green' ? 'complete' : means;

/** What a recorded colour stands for, by the board's words first. Null where it is no colour at all. */
export const meaning = (word: string, { colours }: RagPolicy): Meaning | null => {
  const folded = fold(word);
  const own = colours?.find((one) => fold(one.word) === folded);
  return own === undefined || isUpsideDown(own) ? usualMeaning(word) : own.means;
};

/** The word shown: the plan's own, also where it has one for a common word; red, amber, green or complete for other common ones. */
const colourWord = (word: string, { colours }: RagPolicy): string => {
  const folded = fold(word);
  const own = ownWordsFor(word, colours);
  return (
    colours?.find((one) => fold(one.word) === folded)?.word ??
    (own.length === 1 ? own[0] : usualMeaning(word)) ??
    word
  );
};

/** The last meeting of the reviewing body that was over before this day; null where none is known. A meeting today is the present one, not the last. */
export const lastReview = (plan: Plan, today: PlanDate): PlanDate | null => {
  const meets = plan.review === null ? null : (bodyOf(plan, plan.review)?.meets ?? null);
  return meets?.filter((meeting) => meeting.due < today).at(-1)?.start ?? null;
};

/** Ratings before this day are stale: the last review meeting, or where none is known, what three months on has passed. */
export const staleBefore = (plan: Plan, today: PlanDate): PlanDate => {
  return lastReview(plan, today) ?? threeMonthsBefore(today);
};

/** The day asked about last, since many plans are asked about one day. */
let before = { today: '', first: '' };

const threeMonthsBefore = (today: PlanDate): PlanDate => {
  if (before.today === today) return before.first;
  let first = addMonths(today, -3);
  while (addMonths(addDays(first, -1), 3) >= today) first = addDays(first, -1);
  before = { today, first };
  return first;
};

/** The worse, the more the record flatters: a recorded green that is red by its dates comes first. */
const severity: Readonly<Record<Meaning, Partial<Record<Suggested, number>>>> = {
  green: { red: 8, amber: 5 },
  complete: { red: 7, amber: 6, green: 3, 'not-due': 3, none: 3 },
  amber: { red: 4, green: 1, 'not-due': 1 },
  red: { amber: 1, green: 2, 'not-due': 2 },
};

/** How badly record and suggestion differ; 0 where they do not, or where there is nothing to compare. */
export const disputeOf = (
  { means }: Recorded,
  { suggestion, done }: Pick<FittingRow, 'suggestion' | 'done'>,
  { greenIsDone }: LatenessRule,
): number => {
  // Where green is done, amber is all that can be said of work that is on its way.
  if (means === null || (greenIsDone && means === 'amber' && suggestion === 'not-due')) return 0;
  return done ? 0 : (severity[means][suggestion] ?? 0);
};
