import type { PlanDate } from '../dates/reading.ts';
import { mostShown } from '../model/sentence.ts';
import type { CheckedPlan, LocatedProblem } from '../view/check-found.ts';
import type { World } from '../world.ts';
import { type Target, targets } from './check-targets.ts';
import type { Options } from './command.ts';
import { withStaleSchemas } from './editor-schemas.ts';

/** What `check` was asked, beside its files. */
export interface CheckWish {
  /** Names of rules; undefined for all. */
  readonly only: string[] | undefined;
  readonly todayOf: (target: Target) => PlanDate;
}

/** Checks every target, and leaves out what did not change since a revision and what a baseline knows. @throws CannotProceed */
export const lookThrough = async (
  world: World,
  args: readonly string[],
  options: Options,
  wish: CheckWish,
): Promise<{ plans: readonly CheckedPlan[]; files: readonly string[] }> => {
  const { checkPlan } = await import('../rules/problems.ts');
  const { changedSince, newBeside, planSince } = await import('./check-narrow.ts');
  const since = typeof options.changedSince === 'string' ? options.changedSince : null;
  const checked: CheckedPlan[] = [];
  const unchanged = new Set<LocatedProblem>();
  const files: string[] = [];
  let shown = 0;
  for await (const target of targets(world, args, options.plan)) {
    const before = since === null ? null : await planSince(world, target, since);
    const read = withStaleSchemas(world, target);
    const { problems, waivers } = checkPlan(read, wish.todayOf(target), wish.only, before?.plan);
    const mine = problems.filter((problem) => target.only === null || target.only.has(problem.at.file));
    const changed = before === null ? null : await changedSince(target, before);
    const line = await linesOf(target);
    const named = await namesOf(target);
    const found = mine.map((problem): LocatedProblem => {
      const place = target.read.locate(problem.at);
      const isChanged = changed?.(problem) ?? true;
      if (isChanged) shown += 1;
      // Only what a page will show keeps its line, so that many plans take hardly more memory than one.
      const keepsLine = shown <= mostShown * 2 || options.baseline !== undefined;
      const source = keepsLine ? line(place.file, place.line) : '';
      const one = { problem, place: { ...place, file: named(place.file) }, source };
      if (!isChanged) unchanged.add(one);
      return one;
    });
    files.push(...namesIn(target).map(named));
    checked.push({
      folder: target.folder,
      files: target.files,
      found,
      hiding: hiding(target, found),
      waivers,
    });
  }
  // Known problems are told by their number among all, so nothing is left out before.
  const all = checked.flatMap((plan) => plan.found);
  const isNew = await newBeside(world, all, options, args.length === 0 && wish.only === undefined);
  const keep = (one: LocatedProblem): boolean => !unchanged.has(one) && (isNew?.(one) ?? true);
  const plans = checked.map((plan) => ({
    ...plan,
    found: plan.found.filter(keep),
    hiding: plan.hiding.filter(keep),
  }));
  return { plans, files };
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
const hiding = ({ read }: Target, found: readonly LocatedProblem[]): LocatedProblem[] => {
  const errors = found.filter(({ problem }) => problem.severity === 'error');
  const first =
    read.plan === null ? errors.find(({ problem }) => problem.at.file === 'plan.yaml') : undefined;
  return errors.filter((one) => one === first || one.problem.about?.hides !== undefined);
};
