import type { Plan } from '../model/plan.ts';
import { type PlanFileKind, planFileKinds } from '../model/plan-file.ts';
import type { Problem } from '../model/problem.ts';
import { listed } from '../model/sentence.ts';
import { FileFault, type World } from '../world.ts';
import { CannotProceed } from './cannot-proceed.ts';
import type { Target } from './check-targets.ts';
import { say } from './say.ts';
import { writing } from './writing.ts';

/** A schema that a first line names and that is not there, or is not this plan's as it is now. */
interface Stale {
  readonly kind: PlanFileKind;
  readonly wanted: string;
  /** What is there; null where nothing is. */
  readonly before: Uint8Array | null;
  /** The file whose first line names it, and where. */
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** A schema as it stands in its file; the plan is the one whose names and columns it offers. */
export const schemaText = async (kind: PlanFileKind, plan: Plan | null): Promise<string> => {
  const { fileSchema } = await import('../read/json-schema.ts');
  const { json } = await import('../render/json.ts');
  return json(fileSchema(kind, plan));
};

/** What was read of a target, with a suggestion for each schema of its editors that is missing or old. */
export const withStaleSchemas = async (world: World, target: Target): Promise<Target['read']> => {
  const { read, only } = target;
  if (only !== null) return read;
  const stale = await staleIn(world, target, read.texts);
  return { ...read, problems: [...stale.map(problemOf), ...read.problems] };
};

/** Writes the schemas that are missing or old, or says which they are; answers whether there are any. @throws CannotProceed */
export const renewSchemas = async (
  world: World,
  target: Target,
  texts: ReadonlyMap<string, string>,
  dryRun: boolean,
): Promise<boolean> => {
  const stale = await staleIn(world, target, texts);
  for (const { kind, before, wanted } of dryRun ? [] : stale) {
    const path = pathOf(target, kind);
    await writing(path, async () => {
      world.files.makeFolder(target.nameOf('.schema'));
      const after = new TextEncoder().encode(wanted);
      await world.files.change([{ path, before, after, within: target.folder }]);
    });
  }
  const paths = stale.map(({ kind }) => pathOf(target, kind));
  if (stale.length > 0) say(world, `${dryRun ? 'Would write' : 'Wrote'} ${listed(paths)}, for editors`);
  return stale.length > 0;
};

const pathOf = (target: Target, kind: PlanFileKind): string => target.nameOf(`.schema/${kind}.json`);

const modeline = /^[ \t]*#[ \t]*yaml-language-server:[ \t]*\$schema=\.schema\/([a-z]+)\.json[ \t]*\r?$/m;

/** Without a plan.yaml that can be read nobody knows what its schemas should be. */
const staleIn = async (
  world: World,
  target: Target,
  texts: ReadonlyMap<string, string>,
): Promise<readonly Stale[]> => {
  const { plan } = target.read;
  if (plan === null) return [];
  const named = new Map<string, Pick<Stale, 'file' | 'start' | 'end'>>();
  for (const [file, text] of texts) {
    const found = modeline.exec(text);
    if (found?.[1] === undefined || named.has(found[1])) continue;
    named.set(found[1], { file, start: found.index, end: found.index + found[0].trimEnd().length });
  }
  const stale: Stale[] = [];
  for (const kind of planFileKinds) {
    const place = named.get(kind);
    if (place === undefined) continue;
    const wanted = await schemaText(kind, plan);
    const before = bytesIn(world, pathOf(target, kind));
    if (before === null || new TextDecoder().decode(before).replaceAll('\r\n', '\n') !== wanted)
      stale.push({ kind, wanted, before, ...place });
  }
  return stale;
};

const problemOf = ({ kind, before, file, start, end }: Stale): Problem => ({
  rule: 'stale-schema',
  severity: 'info',
  message: `.schema/${kind}.json, by which an editor helps, is ${before === null ? 'missing' : 'not up to date with the plan'}`,
  hint: 'let check --fix write it',
  at: { file, path: [], part: { start, end } },
  ref: null,
  fixable: true,
});

const bytesIn = (world: World, path: string): Uint8Array | null => {
  try {
    return world.files.read(path);
  } catch (fault) {
    if (!(fault instanceof FileFault)) throw fault;
    if (fault.code === 'ENOENT') return null;
    throw new CannotProceed(`${path} cannot be read: ${fault.message}.`);
  }
};
