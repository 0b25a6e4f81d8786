import type { Locate } from '../model/address.ts';
import type { Plan } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import { refPattern } from '../model/ref.ts';
import { editsFor, firstAtOnce, type Start } from './at-once.ts';
import type { Change, Refusal } from './change.ts';
import { saysWhatWasMeant } from './data.ts';
import { type Difference, differences, isMeant, keyHolding } from './differences.ts';
import { edited, offsetsOf } from './edited.ts';
import type { Texts } from './fix.ts';
import type { Making, PlanSnapshot, Stage } from './making.ts';

/** Texts with changes made in them. */
export interface Made {
  readonly texts: Texts;
  readonly before: PlanSnapshot;
  readonly after: PlanSnapshot;
  /** What `check` finds now and did not find before, errors apart: with an error nothing is made. */
  readonly problems: readonly Problem[];
}

/** A change that cannot be made, and why; where its result would be at fault, what `check` says of it. */
export interface NotMade extends Refusal {
  readonly change: Change;
  readonly problem: Problem | null;
}

/**
 * Makes changes in the texts of a plan, every other character kept. The result is read again: it has to say what was
 * meant, in those places alone, and nothing may be at fault that was not; else nothing is made.
 */
export const make = (
  texts: Texts,
  changes: readonly Change[],
  making: Making,
  before: PlanSnapshot = making.look(texts),
): Made | NotMade => {
  let now: Stage = { texts, snapshot: before };
  for (let left = changes, isMany = true; left.length > 0; ) {
    const many: Start = isMany && left.length > 1 ? firstAtOnce(now, left, making) : { count: 0, stage: now };
    const [change, ...others] = left.slice(many.count);
    now = many.stage;
    left = others;
    isMany = many.count > 0;
    if (change === undefined) continue;
    const next = makeOne(now.texts, change, now.snapshot, making);
    if ('refused' in next) return notMade(before, next, change);
    now = next;
  }
  const found = newProblems(before.problems(), now.snapshot.problems(), changes);
  const error = found.find(isError);
  const change = error === undefined ? undefined : nearest(changes, error);
  if (error !== undefined && change !== undefined) return { refused: error.message, change, problem: error };
  return { texts: now.texts, before, after: now.snapshot, problems: found };
};

/** The change that most likely brings an error about: in the same entry, else in the same file. */
const nearest = (changes: readonly Change[], { at: { file, path } }: Problem): Change | undefined => {
  const inFile = changes.filter(({ at }) => at.file === file);
  const shared = ({ at }: Change): number => at.path.findIndex((key, i) => key !== path[i]);
  return inFile.find((one) => one.at.path.length > 0 && shared(one) < 0) ?? inFile[0] ?? changes[0];
};

const isError = ({ severity }: Problem): boolean => severity === 'error';

/** Why a change is not made: the error that it would bring about, where it is one. */
const notMade = (before: PlanSnapshot, { seen, ...why }: Refused, change: Change): NotMade => {
  const problem =
    seen === null ? undefined : newProblems(before.problems(), seen.problems(), [change]).find(isError);
  return { ...why, ...(problem && { refused: problem.message }), change, problem: problem ?? null };
};

/** A refusal, and what its result would be, where there is one. */
interface Refused extends Refusal {
  readonly seen: PlanSnapshot | null;
}

const makeOne = (
  texts: Texts,
  asked: Change,
  snapshot: PlanSnapshot,
  { look, shapeOf }: Making,
): Stage | Refused => {
  const { file, path } = asked.at;
  const text = texts.get(file);
  const { plan } = snapshot;
  if (text === undefined || plan === null) return { refused: `${file} cannot be read`, seen: null };
  const from = path[0] === 'actions' ? startOf(text, asked, snapshot.locate) : null;
  const one = editsFor(text, asked, shapeOf(file), from);
  if (one === null) return { texts, snapshot };
  if ('refused' in one) return { ...one, seen: null };
  const { change, edits } = one;
  const after = edited(text, edits);
  const next = new Map(texts).set(file, after);
  const seen = look(next);
  const other =
    seen.plan === null ? undefined : differences(plan, seen.plan).find((two) => !isMeant(two, change, plan));
  const isMade = seen.plan !== null && other === undefined && saysWhatWasMeant(text, after, change, from);
  return isMade
    ? { texts: next, snapshot: seen }
    : { refused: alsoChanges(other, plan, snapshot.locate), seen };
};

/** Why a change is refused that would change something else, or would not say what was meant. */
const alsoChanges = (other: Difference | undefined, plan: Plan, locate: Locate): string => {
  if (other === undefined)
    return 'bscb cannot write this so that it says only what was meant: make it in a text editor';
  const where = other.at === null ? '' : ` (${other.at.file}, line ${locate(other.at).line})`;
  return `it would also change “${keyHolding(other, plan)}”${where}: make the change in a text editor`;
};

/** Where the action begins that a change is made in. */
const startOf = (text: string, { at }: Change, locate: Locate): number => {
  const { line, column } = locate({ file: at.file, path: at.path.slice(0, 2) });
  return offsetsOf(text)(line, column);
};

/**
 * The problems that are not among those before: by their words, and where those have changed, by rule, file and ref; a
 * line is no ref, since lines move. What is said of a value that was changed is new, as it was said of another.
 */
const newProblems = (
  before: readonly Problem[],
  after: readonly Problem[],
  changes: readonly Change[],
): readonly Problem[] => {
  const place = ({ rule, at, ref }: Problem): string =>
    `${rule} ${at.file} ${ref !== null && refPattern.test(ref) ? ref : ''}`;
  const exactly = (problem: Problem): string => `${place(problem)} ${problem.message}`;
  const gone = without(before, after, exactly);
  const fresh = without(after, before, exactly);
  const others = without(fresh, gone, place);
  return fresh.filter((one) => others.includes(one) || changes.some((change) => isOf(one, change)));
};

/** True of a problem of the very value that a change puts in. */
const isOf = ({ at: { file, path } }: Problem, { at, key }: Change): boolean =>
  file === at.file &&
  path.length === at.path.length + 1 &&
  path.at(-1) === key &&
  at.path.every((step, i) => step === path[i]);

/** What is left of some problems when others, counted by a name, are taken away. */
const without = (
  problems: readonly Problem[],
  others: readonly Problem[],
  nameOf: (problem: Problem) => string,
): readonly Problem[] => {
  const left = new Map<string, number>();
  for (const other of others) left.set(nameOf(other), (left.get(nameOf(other)) ?? 0) + 1);
  return problems.filter((problem) => {
    const count = left.get(nameOf(problem)) ?? 0;
    left.set(nameOf(problem), count - 1);
    return count <= 0;
  });
};
