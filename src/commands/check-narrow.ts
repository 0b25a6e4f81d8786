import type { Problem } from '../model/problem.ts';
import { counted, withStop } from '../model/sentence.ts';
import { lineFor, type Named } from '../model/to-type.ts';
import type { ReadPlan } from '../read/plan.ts';
import { json } from '../render/json.ts';
import type { LocatedProblem } from '../view/check-found.ts';
import { FileFault, type World } from '../world.ts';
import { CannotProceed } from './cannot-proceed.ts';
import type { Target } from './check-targets.ts';
import type { Options } from './command.ts';
import { askedPlan } from './plan-folder.ts';
import { say } from './say.ts';
import { writeFile } from './write-file.ts';

/** The plan as it was where the branch left a revision. */
export const planSince = async (world: World, { folder }: Target, revision: string): Promise<ReadPlan> => {
  const { sourcesAt } = await import('./plan-at.ts');
  const { readPlan } = await import('../read/plan.ts');
  if (world.files.kind(folder) !== 'folder')
    throw new CannotProceed('--changed-since looks at files in a folder, and stdin is none.');
  return readPlan(folder, await sourcesAt(world, folder, revision));
};

/** Says of a problem whether it is in an action, or outside actions in a file, that changed since a revision. */
export const changedSince = async (
  { read }: Target,
  before: ReadPlan,
): Promise<(problem: Problem) => boolean> => {
  const { changedActions } = await import('../history/changed-actions.ts');
  const refs = read.plan === null ? new Set<string>() : changedActions(before.plan, read.plan);
  const known = new Set((read.plan?.areas ?? []).flatMap((area) => area.actions.map((action) => action.ref)));
  const sameFile = (file: string): boolean => {
    const [then, now] = [before.texts.get(file), read.texts.get(file)];
    return then?.replaceAll('\r\n', '\n') === now?.replaceAll('\r\n', '\n');
  };
  return ({ ref, at }) => (ref !== null && known.has(ref) ? refs.has(ref) : !sameFile(at.file));
};

/** Personal data is never let pass as known, nor a file of which nothing is known. */
const neverKnown = new Set(['personal-data', 'unreadable-file']);

const schema = 'bscb.baseline/1';

/** Says of problems whether a baseline does not have them. `whole`: all was checked, so what is not found is fixed. @throws CannotProceed */
export const newBeside = async (
  world: World,
  found: readonly LocatedProblem[],
  options: Options,
  whole: boolean,
): Promise<((one: LocatedProblem) => boolean) | null> => {
  const file = options.baseline;
  if (options.writeBaseline === true && typeof file !== 'string')
    throw new CannotProceed(
      `--write-baseline needs the name of the file:  ${lineFor(askedPlan(options))`bscb check --baseline baseline.json --write-baseline`}`,
    );
  if (typeof file !== 'string') return null;
  const { fingerprints } = await import('../render/fingerprint.ts');
  const names = [...fingerprints(found)];
  if (options.writeBaseline === true) await writeBaseline(world, file, found, names);
  const known = readBaseline(world, file, askedPlan(options));
  const old = new Set(
    found.filter(({ problem }, i) => known.has(names[i] ?? '') && !neverKnown.has(problem.rule)),
  );
  if (old.size > 0) say(world, `${counted(old.size, 'problem')} known from ${file} not shown.`);
  const fixed = known.size - new Set(names.filter((name) => known.has(name))).size;
  if (fixed > 0 && whole)
    say(
      world,
      `${counted(fixed, 'known problem')} no longer found. To keep it so:  ${lineFor(askedPlan(options))`bscb check --baseline ${file} --write-baseline`}`,
    );
  return (one) => !old.has(one);
};

const writeBaseline = async (
  world: World,
  file: string,
  found: readonly LocatedProblem[],
  names: readonly string[],
): Promise<void> => {
  const { pathOf } = await import('../render/fingerprint.ts');
  const known = found
    .map(({ problem, place }, i) => ({
      rule: problem.rule,
      file: pathOf(place.file),
      ref: problem.ref,
      fingerprint: names[i],
    }))
    .filter(({ rule }) => !neverKnown.has(rule));
  await writeFile(world, file, json({ schema, known }));
};

const readBaseline = (world: World, file: string, by: Named): ReadonlySet<string> => {
  if (world.files.kind(file) === 'nothing')
    throw new CannotProceed(
      `There is no baseline ${file} yet. Write it once:  ${lineFor(by)`bscb check --baseline ${file} --write-baseline`}`,
    );
  const refuse = (why: string): never => {
    throw new CannotProceed(withStop(`${file} cannot be read as a baseline: ${why}`));
  };
  try {
    const content: unknown = JSON.parse(new TextDecoder().decode(world.files.read(file)));
    if (!isBaseline(content)) return refuse(`it is not what --write-baseline writes (${schema})`);
    return new Set(content.known.map(({ fingerprint }) => fingerprint));
  } catch (fault) {
    if (fault instanceof FileFault) return refuse(fault.message);
    if (fault instanceof SyntaxError) return refuse('it is not JSON; was a merge left unfinished?');
    throw fault;
  }
};

const isBaseline = (content: unknown): content is { known: { fingerprint: string }[] } =>
  typeof content === 'object' &&
  content !== null &&
  (content as { schema?: unknown }).schema === schema &&
  Array.isArray((content as { known?: unknown }).known) &&
  (content as { known: { fingerprint?: unknown }[] }).known.every(
    (one) => typeof one?.fingerprint === 'string',
  );
