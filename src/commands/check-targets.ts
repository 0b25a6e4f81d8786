import { apart } from '../model/path.ts';
import type { ReadPlan, Source } from '../read/plan.ts';
import type { World } from '../world.ts';
import { asBytes } from './bytes.ts';
import { CannotProceed } from './cannot-proceed.ts';
import {
  beside,
  bytesOrFault,
  filesIn,
  findPlans,
  isYaml,
  manyPlans,
  namedBy,
  sourcesIn,
} from './plan-folder.ts';
import { straysIn, withStrays } from './stray-files.ts';

/** One plan, or some files of one, as it was read for checking. */
export interface Target {
  readonly folder: string;
  /** Every file of the folder as it came. */
  readonly sources: readonly Source[];
  readonly read: ReadPlan;
  /** The files asked for; null for all of the plan. */
  readonly only: ReadonlySet<string> | null;
  /** A file of the plan as people would name it from here. */
  readonly nameOf: (file: string) => string;
  readonly files: number;
}

/** Stands in where a file is checked without its plan, so that it is read as part of one. */
export const nobodysPlan: Source = {
  name: 'plan.yaml',
  bytes: asBytes('board: Board\n'),
  fault: null,
};

/** What is read at once for checking. */
export type Part =
  | { readonly is: 'plan'; readonly folder: string }
  | { readonly is: 'files'; readonly folder: string; readonly names: readonly string[] }
  | { readonly is: 'stdin' };

/** What `check` was asked to look at; files of a plan are read together with it. @throws CannotProceed */
export const partsOf = async (
  world: World,
  paths: readonly string[],
  plans: readonly string[] | undefined,
): Promise<readonly Part[]> => {
  const each = async (asked: readonly string[] | undefined): Promise<string[]> => {
    const folders = findPlans(world, asked);
    if (folders.length >= manyPlans) await world.readsMany();
    return folders;
  };
  if (paths.length === 0) return (await each(plans)).map((folder) => ({ is: 'plan', folder }));
  const files = new Map<string, string[]>();
  const wholly = new Map<string, Part>();
  for (const path of new Set(paths)) {
    if (path === '-') wholly.set(path, { is: 'stdin' });
    else if (world.files.kind(path) === 'folder')
      for (const folder of await each([path])) wholly.set(folder, { is: 'plan', folder });
    else {
      const { folder, name } = planFile(world, path);
      files.set(folder, [...(files.get(folder) ?? []), name]);
    }
  }
  // A file of a plan that was checked as a whole has been checked.
  const some = [...files].filter(([folder]) => !wholly.has(folder));
  return [...wholly.values(), ...some.map(([folder, names]): Part => ({ is: 'files', folder, names }))];
};

/** One part as it was read. @throws CannotProceed */
export const targetOf = async (
  world: World,
  part: Part,
  plans: readonly string[] | undefined,
): Promise<Target> => {
  const { readPlan } = await import('../read/plan.ts');
  if (part.is === 'stdin') return standardInput(world, plans, readPlan);
  const { folder } = part;
  if (part.is === 'files') return someFiles(world, folder, part.names, readPlan);
  const entries = filesIn(world, folder);
  const sources = sourcesIn(world, folder, entries);
  return {
    folder,
    sources,
    read: named(world, folder, withStrays(readPlan(folder, sources), straysIn(world, folder, entries))),
    only: null,
    nameOf: (file) => beside(folder, file),
    files: sources.length,
  };
};

/** The plan, with how the lines that correct it have to name it. */
const named = (world: World, folder: string, read: ReadPlan): ReadPlan =>
  read.plan === null ? read : { ...read, plan: { ...read.plan, named: namedBy(world, folder) } };

type Read = (folder: string, sources: readonly Source[]) => ReadPlan;

const planFile = (world: World, path: string): ReturnType<typeof apart> => {
  const kind = world.files.kind(path);
  if (kind === 'nothing') throw new CannotProceed(`There is no file or folder called ${path}.`);
  if (kind !== 'file') throw new CannotProceed(`${path} is neither a file nor a folder.`);
  if (!isYaml(path)) throw new CannotProceed(`${path} is not a plan file: their names end in .yaml or .yml.`);
  return apart(path);
};

const someFiles = (world: World, folder: string, names: readonly string[], readPlan: Read): Target => {
  const inPlan = world.files.kind(beside(folder, 'plan.yaml')) === 'file';
  const sources = inPlan
    ? sourcesIn(world, folder)
    : [nobodysPlan, ...names.map((name) => ({ name, ...bytesOrFault(world, beside(folder, name)) }))];
  return {
    folder,
    sources,
    read: inPlan ? named(world, folder, readPlan(folder, sources)) : readPlan(folder, sources),
    only: new Set(names),
    nameOf: (file) => beside(folder, file),
    files: names.length,
  };
};

/** Stdin is plan.yaml where it has its keys, else an area; with --plan it is read beside that plan's plan.yaml. */
const standardInput = async (
  world: World,
  plans: readonly string[] | undefined,
  readPlan: Read,
): Promise<Target> => {
  if (world.stdin.isTerminal)
    throw new CannotProceed(
      'check - reads a plan file from another program:  bscb check - < 1-leadership.yaml',
    );
  const bytes = await world.stdin.read();
  const text = new TextDecoder().decode(bytes.slice(0, 100_000));
  const isPlan =
    /^(?:board|period|bodies|posts|agencies|abbreviations|achievements)[ \t]*:/m.test(text) &&
    !/^(?:actions|area)[ \t]*:/m.test(text);
  const name = isPlan ? 'plan.yaml' : 'stdin.yaml';
  const folder = plans === undefined ? null : findPlans(world, plans)[0];
  const around = folder ? sourcesIn(world, folder).find((source) => source.name === 'plan.yaml') : undefined;
  const sources = [...(isPlan ? [] : [around ?? nobodysPlan]), { name, bytes, fault: null }];
  return {
    folder: 'stdin',
    sources,
    read: readPlan('stdin', sources),
    only: new Set([name]),
    nameOf: () => 'stdin',
    files: 1,
  };
};
