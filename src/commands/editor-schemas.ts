import { once } from '../dates/once.ts';
import type { Plan } from '../model/plan.ts';
import { type PlanFileKind, planFileKinds } from '../model/plan-file.ts';
import type { Problem } from '../model/problem.ts';
import { listed } from '../model/sentence.ts';
import { offersOf } from '../read/offers.ts';
import type { ReadPlan } from '../read/plan.ts';
import { isUpToDate, withMark } from '../read/schema-mark.ts';
import type { World } from '../world.ts';
import { asBytes } from './bytes.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { bytesIn } from './change-record.ts';
import type { Target } from './check-targets.ts';
import { say } from './say.ts';
import { writing } from './writing.ts';

type Texts = ReadonlyMap<string, string>;

/** A schema that a first line names and that is not there, or is not this plan's as it is now. */
interface Stale {
  readonly kind: PlanFileKind;
  readonly isMissing: boolean;
  /** The file whose first line names it, and where. */
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** A schema as it is in its file; the plan is the one whose names and columns it offers. */
export const schemaText = async (kind: PlanFileKind, plan: Plan | null): Promise<string> => {
  const { fileSchema } = await import('../read/json-schema.ts');
  const { json } = await import('../render/json.ts');
  const offers = offersOf(plan);
  return withMark(kind, offers, json(fileSchema(kind, offers)));
};

/** What was read of a target, with a suggestion for each schema of its editors that is missing or old. */
export const withStaleSchemas = (world: World, target: Target): ReadPlan => {
  const { read, only } = target;
  const stale = only === null ? staleIn(world, target, read.texts) : [];
  return stale.length === 0 ? read : { ...read, problems: [...stale.map(problemOf), ...read.problems] };
};

/** Writes the schemas that are missing or old, or says which they are; answers whether there are any. @throws CannotProceed */
export const renewSchemas = async (
  world: World,
  target: Target,
  texts: Texts,
  dryRun: boolean,
): Promise<boolean> => {
  // what is fixed in plan.yaml is what was read in it, so that the names are the same
  const { plan } = target.read;
  const stale = staleIn(world, target, texts);
  for (const { kind } of dryRun ? [] : stale) {
    const path = pathOf(target, kind);
    const after = asBytes(await schemaText(kind, plan));
    const before = bytesIn(world, path);
    await writing(path, async () => {
      world.files.makeFolder(target.nameOf('.schema'));
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
const staleIn = (world: World, target: Target, texts: Texts): readonly Stale[] => {
  const { plan } = target.read;
  if (plan === null) return [];
  const named = new Map<string, Pick<Stale, 'file' | 'start' | 'end'>>();
  for (const [file, text] of texts) {
    const found = modeline.exec(text);
    if (found?.[1] === undefined || named.has(found[1])) continue;
    named.set(found[1], { file, start: found.index, end: found.index + found[0].trimEnd().length });
  }
  // of many plans most have no schema that has to be held against it
  const offers = once(() => offersOf(plan));
  return planFileKinds.flatMap((kind) => {
    const place = named.get(kind);
    if (place === undefined) return [];
    const text = textIn(world, pathOf(target, kind));
    return text !== null && isUpToDate(kind, offers(), text)
      ? []
      : [{ kind, isMissing: text === null, ...place }];
  });
};

const problemOf = ({ kind, isMissing, file, start, end }: Stale): Problem => ({
  rule: 'stale-schema',
  severity: 'info',
  message: `.schema/${kind}.json, which editors use to help as you type, is ${isMissing ? 'missing' : 'not up to date with the plan'}`,
  hint: 'let check --fix write it',
  at: { file, path: [], part: { start, end } },
  ref: null,
  fixable: true,
});

/** The text of a schema; null where there is none. One that cannot be read helps no editor: it is as good as empty. */
const textIn = (world: World, path: string): string | null => {
  // a look costs less than a read that is refused, and of many plans most may have none
  if (world.files.kind(path) === 'nothing') return null;
  try {
    const bytes = bytesIn(world, path);
    return bytes === null ? null : new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');
  } catch (fault) {
    if (fault instanceof CannotProceed) return '';
    throw fault;
  }
};
