import type { PlanDate } from '../dates/reading.ts';
import { mostShown } from '../model/sentence.ts';
import type { CheckedPlan, LocatedProblem } from '../view/check-found.ts';
import type { World } from '../world.ts';
import { type Part, partsOf, type Target, targetOf } from './check-targets.ts';
import type { Options } from './command.ts';
import { withStaleSchemas } from './editor-schemas.ts';
import { sayOnce } from './say.ts';

/** What `check` was asked, beside its files. */
export interface CheckWish {
  /** Names of rules; undefined for all. */
  readonly only: string[] | undefined;
  readonly todayOf: (target: Target) => PlanDate;
  readonly doubtsOf: (target: Target) => readonly string[];
}

/** What was found in one plan or in some files of one. */
export interface Looked extends Omit<CheckedPlan, 'hiding'> {
  /** The files that were looked at, as people name them from here. */
  readonly names: readonly string[];
  /** What people would dispute in the day that `--as-of` names. */
  readonly doubts: readonly string[];
  /** False where plan.yaml cannot be read. */
  readonly isPlan: boolean;
  /** Which of what was found is in what changed since a revision; null where none was named. */
  readonly changed: readonly boolean[] | null;
}

/** Only what a page will show keeps its line, so that many plans take hardly more memory than one. */
const mostLines = mostShown * 2;

/** Looks at what is read at once: one plan, or some files of one. `before`: so many problems at least come before its own.
 * `isMany`: so much is looked at that of what is found no more is kept than is written. */
export const lookAt = async (
  world: World,
  options: Options,
  wish: CheckWish,
  isMany = true,
): Promise<(part: Part, before: number) => Promise<Looked>> => {
  const { checkPlan } = await import('../rules/problems.ts');
  const kept = isMany ? (await import('./check-kept.ts')).keeper() : undefined;
  const since = typeof options.changedSince === 'string' ? options.changedSince : null;
  const narrow = since === null ? null : await import('./check-narrow.ts');
  return async (part, before) => {
    const target = await targetOf(world, part, options.plan);
    const then = since === null || narrow === null ? null : await narrow.planSince(world, target, since);
    const read = withStaleSchemas(world, target);
    const { problems, waivers } = checkPlan(read, wish.todayOf(target), wish.only, then?.plan);
    const mine = problems.filter((problem) => target.only === null || target.only.has(problem.at.file));
    const changed =
      then === null || narrow === null ? null : mine.map(await narrow.changedSince(target, then));
    const lineOf = await linesOf(target);
    const named = await namesOf(target);
    let shown = before;
    const found = mine.map((problem, i): LocatedProblem => {
      const { file, line, column, endLine, endColumn } = target.read.locate(problem.at);
      shown += (changed?.[i] ?? true) ? 1 : 0;
      const keepsLine = shown <= mostLines || options.baseline !== undefined;
      const source = keepsLine ? lineOf(file, line) : '';
      return {
        problem: kept?.(problem) ?? problem,
        place: { file: named(file), line, column, endLine, endColumn },
        source,
      };
    });
    const { folder, files, read: whole } = target;
    const names = namesIn(target).map(named);
    const doubts = wish.doubtsOf(target);
    return { folder, files, found, waivers, names, doubts, isPlan: whole.plan !== null, changed };
  };
};

/** How many of what was found are in what changed. */
const changedIn = ({ found, changed }: Looked): number => changed?.filter(Boolean).length ?? found.length;

/** Checks all that is named, and leaves out what did not change since a revision and what a baseline knows. @throws CannotProceed */
export const lookThrough = async (
  world: World,
  args: readonly string[],
  options: Options,
  wish: CheckWish,
): Promise<{ plans: readonly CheckedPlan[]; files: readonly string[] }> => {
  const checked: CheckedPlan[] = [];
  const unchanged = new Set<LocatedProblem>();
  const files: string[] = [];
  let shown = 0;
  const plans = await partsOf(world, args, options.plan);
  const one = await lookAt(world, options, wish, plans.length > 1);
  const share = { command: 'check', args, options, plans, one, weight: changedIn };
  for await (const looked of world.sharedOut(share)) {
    const found = options.baseline === undefined ? withLines(looked, mostLines - shown) : looked.found;
    shown += changedIn(looked);
    for (const [i, isChanged] of looked.changed?.entries() ?? [])
      if (!isChanged && found[i] !== undefined) unchanged.add(found[i]);
    sayOnce(world, looked.doubts);
    files.push(...looked.names);
    const { folder, waivers } = looked;
    checked.push({ folder, files: looked.files, found, hiding: hiding(looked.isPlan, found), waivers });
  }
  // Known problems are told by their number among all, so nothing is left out before.
  const isNew = await newIn(world, checked, options, args.length === 0 && wish.only === undefined);
  const keep = (one: LocatedProblem): boolean => !unchanged.has(one) && (isNew?.(one) ?? true);
  const kept = checked.map((plan) => ({
    ...plan,
    found: plan.found.filter(keep),
    hiding: plan.hiding.filter(keep),
  }));
  return { plans: kept, files };
};

/** Says of problems whether they are new beside a baseline, where one is named. @throws CannotProceed */
const newIn = async (world: World, checked: readonly CheckedPlan[], options: Options, whole: boolean) => {
  if (options.baseline === undefined && options.writeBaseline !== true) return null;
  const { newBeside } = await import('./check-narrow.ts');
  const all = checked.flatMap((plan) => plan.found);
  return newBeside(world, all, options, whole);
};

/** What was found, with the lines of no more than so many. */
const withLines = ({ found, changed }: Looked, most: number): readonly LocatedProblem[] => {
  let left = most;
  return found.map((one, i) => {
    left -= (changed?.[i] ?? true) ? 1 : 0;
    return left < 0 && one.source !== '' ? { ...one, source: '' } : one;
  });
};

/** The files that a target was asked about. */
const namesIn = ({ read, only }: Target): string[] =>
  [...read.texts.keys()].filter((file) => only === null || only.has(file));

/** Files as a page may name them: from here, with personal data starred out, each looked through once. */
const namesOf = async ({ nameOf }: Target): Promise<(file: string) => string> => {
  const { discreetName } = await import('../model/personal.ts');
  const known = new Map<string, string>();
  return (file) => {
    const name = known.get(file) ?? discreetName(nameOf(file));
    known.set(file, name);
    return name;
  };
};

/** Lines of the files with personal data starred out, each file gone through once. */
const linesOf = async ({ read }: Target): Promise<(file: string, line: number) => string> => {
  const { withheld } = await import('../model/personal.ts');
  const known = new Map<string, string[]>();
  return (file, line) => {
    const lines = known.get(file) ?? withheld(read.texts.get(file) ?? '').split(/\r\n|[\n\r]/);
    known.set(file, lines);
    return lines[line - 1] ?? '';
  };
};

/** The errors that keep whole actions, or the whole of plan.yaml, from being read. */
const hiding = (isPlan: boolean, found: readonly LocatedProblem[]): LocatedProblem[] => {
  const errors = found.filter(({ problem }) => problem.severity === 'error');
  const first = isPlan ? undefined : errors.find(({ problem }) => problem.at.file === 'plan.yaml');
  return errors.filter((one) => one === first || one.problem.about?.hides !== undefined);
};
