import { compareNumbered } from '../model/numbered.ts';
import { type Named, oneWord } from '../model/to-type.ts';
import type { Source } from '../read/plan.ts';
import type { Entry, World } from '../world.ts';
import { looksLikeArea } from './area-like.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { unlessUnread } from './reading.ts';
import { sayOnce } from './say.ts';

/** A folder by the name that was typed, without slashes at its end, unless it is the root of a disk or drive. */
export const folderNamed = (typed: string): string => typed.replace(/(?<=[^:/\\]|^[/\\]|:[/\\])[/\\]+$/, '');

/** `plan/4-outcomes.yaml`: a file of a plan folder as people would name it from here. */
export const beside = (folder: string, name: string): string =>
  folder === '.' || folder === '' ? name : `${withoutSlashes(folder)}/${name}`;

const withoutSlashes = (folder: string): string =>
  folder.endsWith('/') || folder.endsWith('\\') ? folder.replace(/(?<![/\\])[/\\]+$/, '') : folder;

const isPlan = (world: World, folder: string): boolean =>
  world.files.kind(beside(folder, 'plan.yaml')) !== 'nothing';

/** The folder of the plan that is meant where none is named: here, then ./plan, then upwards. */
export const findPlan = (world: World): string => {
  const depth = world.folder.replaceAll('\\', '/').split('/').length;
  for (let up = 0; up <= depth; up++) {
    const [plan] = planAt(world, up === 0 ? '.' : Array(up).fill('..').join('/'));
    if (plan !== undefined) return plan;
  }
  const near = nearestPlan(world, '.') ?? nearestPlan(world, 'plan');
  if (near !== undefined)
    throw new CannotProceed(`There is no plan.yaml here, but there is ${near}: rename that to plan.yaml.`);
  throw new CannotProceed(
    'There is no plan here: no plan.yaml in this folder, in ./plan or in any folder above.\n' +
      'Go to the folder of the plan, or name it:  bscb status --plan DIR\n' +
      'Is the plan still a table in Word, Excel or a PDF? Make one of it:  bscb import FILE --to plan\n' +
      'Is there no plan yet? Begin one:  bscb init',
  );
};

/** The plan that was asked for, before it is opened. */
export const askedPlan = ({ plan = [] }: { readonly plan?: readonly string[] }): Named =>
  plan.length === 1 ? { named: plan[0] } : {};

/** How a line to type has to name the plan of a folder: not at all where it is the one that is meant where none is named. */
export const namedBy = (world: World, folder: string): string | undefined => {
  const near = folder.startsWith('./') || folder.startsWith('.\\') ? folder.slice(2) : folder;
  if (near !== '.' && near !== 'plan' && !near.startsWith('..')) return folder;
  try {
    return findPlan(world) === near ? undefined : folder;
  } catch (fault) {
    if (fault instanceof CannotProceed) return folder;
    throw fault;
  }
};

/** git as it is typed for what is in this folder: its names of files are then those in the folder. */
export const gitIn = (folder: string): string => (folder === '.' ? 'git' : `git -C ${oneWord(folder)}`);

/** From so many plans on, what they leave behind in memory is collected sooner. */
export const manyPlans = 20;

/** The plan folders that `--plan` names, once each: a plan, a folder with one in its `plan`, or a folder with plans
 * anywhere below it. @throws CannotProceed */
export const findPlans = (world: World, asked: readonly string[] | undefined): string[] => {
  if (asked === undefined || asked.length === 0) return [findPlan(world)];
  const each = asked.map((one) => plansIn(world, one));
  const [folders, away] = [each.flatMap(({ inside }) => inside), each.flatMap((one) => one.away)];
  sayOnce(world, each.flatMap(leftOut));
  if (folders.length === 1 && away.length === 0) return folders;
  const found = new Map<string, string>();
  for (const folder of folders) {
    const really = world.files.whereReally(folder);
    if (!found.has(really)) found.set(really, folder);
  }
  for (const link of away)
    if (!found.has(world.files.whereReally(link)))
      sayOnce(world, [
        `${link} is a link that leads out of its folder, so the plan behind it is left out. Name it too:  --plan ${oneWord(link)}`,
      ]);
  return [...found.values()];
};

/** The plans in a folder; links in it to plans elsewhere, which are not followed; and what may be plans that are left out. */
interface Inside {
  readonly inside: readonly string[];
  readonly away: readonly string[];
  /** Files that were to be plan.yaml. */
  readonly near: readonly string[];
  /** A file of an area of each folder that has no plan.yaml and none that was to be one. */
  readonly headless: readonly string[];
  /** Folders too far down to be looked into. */
  readonly deep: readonly string[];
}

const nothing: Inside = { inside: [], away: [], near: [], headless: [], deep: [] };

/** What is said of plans that are, or may be, left out. */
const leftOut = ({ near, headless, deep }: Inside): string[] => [
  ...near.map(
    (file) => `${file} is not called plan.yaml, so the plan beside it is left out. Rename it to plan.yaml.`,
  ),
  ...headless.map(
    (file) =>
      `${file} looks like an area of a plan, and no plan.yaml is beside it, so that plan is left out. Put its plan.yaml there.`,
  ),
  ...deep.map(
    (folder) =>
      `${folder} is ${deepest} folders down, and no plan is looked for in the folders in it. Name what is there:  --plan ${oneWord(folder)}`,
  ),
];

/** What people and their editors call plan.yaml, in capitals or not. */
const nearNames: ReadonlySet<string> = new Set(['plan.yaml', 'plan.yml', 'plan.yaml.txt', 'plan.yml.txt']);

const nearIn = (entries: readonly Entry[]): string | undefined =>
  entries.find(({ name, kind }) => kind === 'file' && nearNames.has(name.toLowerCase()))?.name;

/** The file of a folder without plan.yaml that was to be one. */
const nearestPlan = (world: World, folder: string): string | undefined => {
  if (world.files.kind(folder) !== 'folder') return undefined;
  const name = nearIn(filesIn(world, folder));
  return name === undefined ? undefined : beside(folder, name);
};

/** What is in a folder that was asked for. @throws CannotProceed where no plan is */
const plansIn = (world: World, folder: string): Inside => {
  if (folder.trim() === '')
    throw new CannotProceed(
      'The folder of the plan has no name. Name the one that holds plan.yaml:  --plan DIR',
    );
  if (
    folder.endsWith('plan.yaml') &&
    /(^|[/\\])plan\.yaml$/.test(folder) &&
    world.files.kind(folder) === 'file'
  )
    return { ...nothing, inside: [folder.replace(/[/\\]?plan\.yaml$/, '') || '.'] };
  const kind = world.files.kind(folder);
  if (kind === 'nothing')
    throw new CannotProceed(
      `There is no folder called ${folder}. --plan names the folder that holds plan.yaml.`,
    );
  if (kind !== 'folder')
    throw new CannotProceed(`${folder} is not a folder. --plan names the folder that holds plan.yaml.`);
  const found = plansBelow(world, folder);
  if (found.inside.length > 0) return found;
  const [link] = found.away;
  if (link !== undefined)
    throw new CannotProceed(
      `${folder} has plans only behind links that lead out of it, and such links are not followed. Name each plan:  --plan ${oneWord(link)}`,
    );
  sayOnce(world, leftOut({ ...found, near: [] }));
  const [near] = found.near;
  throw new CannotProceed(
    near === undefined
      ? `${folder} has no plan.yaml in it, nor has any folder below it, so it is not a plan.\n` +
          'A plan is a folder with plan.yaml and a file for each area: README.md shows one.'
      : `${folder} has no plan.yaml in it, but there is ${near}: rename that to plan.yaml.`,
  );
};

/** Deeper than anybody files plans, in case folders go round in a circle. */
const deepest = 12;

/** One that is a plan, or has one in its `plan`, is not looked into any further. */
const plansBelow = (world: World, folder: string, depth = 0): Inside => {
  const plan = planAt(world, folder);
  if (plan.length > 0) return { ...nothing, inside: plan };
  const found = filesIn(world, folder).filter(({ name }) => !name.startsWith('.') && name !== 'node_modules');
  const folders = found.filter(({ kind }) => kind === 'folder');
  const links = found.filter(({ kind }) => kind === 'other');
  const below = (depth === deepest ? [] : folders)
    .sort((a, b) => compareNumbered(a.name, b.name))
    .map(({ name }) => plansBelow(world, beside(folder, name), depth + 1));
  const inFolder = (name: string | undefined): string[] => (name === undefined ? [] : [beside(folder, name)]);
  const near = nearIn(found);
  const isArea = ({ name, kind }: Entry): boolean =>
    kind === 'file' &&
    /\.ya?ml(?:\.txt)?$/i.test(name) &&
    looksLikeArea(world.files, beside(folder, name), name);
  return {
    inside: below.flatMap(({ inside }) => inside),
    away: [
      ...links.flatMap(({ name }) => planAt(world, beside(folder, name))),
      ...below.flatMap(({ away }) => away),
    ],
    near: [...inFolder(near), ...below.flatMap((one) => one.near)],
    headless: [
      ...inFolder(near === undefined ? found.find(isArea)?.name : undefined),
      ...below.flatMap(({ headless }) => headless),
    ],
    deep: depth === deepest && folders.length > 0 ? [folder] : below.flatMap(({ deep }) => deep),
  };
};

/** The plan that a folder is, or has in its `plan`; else none. */
const planAt = (world: World, folder: string): string[] => {
  const plan = [folder, beside(folder, 'plan')].find((one) => isPlan(world, one));
  return plan === undefined ? [] : [plan];
};

/** True of a name that files of a plan have. */
export const isYaml = (name: string): boolean => hasEnding(name, '.yaml') || hasEnding(name, '.yml');

/** True of a name that ends so, in capitals or not. */
export const hasEnding = (name: string, ending: string): boolean =>
  name.slice(-ending.length).toLowerCase() === ending;

/** Every file of a plan folder as it came; what cannot be read is named, with the reason. `entries`: what is in the
 * folder, where that is known. @throws CannotProceed */
export const sourcesIn = (world: World, folder: string, entries = filesIn(world, folder)): Source[] =>
  entries
    .filter(({ name }) => isYaml(name) && !name.startsWith('.'))
    .map(({ name, kind }): Source => {
      if (kind === 'folder') return { name, bytes: null, fault: 'it is a folder' };
      return { name, ...bytesOrFault(world, beside(folder, name)) };
    });

/** The bytes of a file, or why it cannot be read. */
export const bytesOrFault = ({ files }: World, path: string): Pick<Source, 'bytes' | 'fault'> =>
  unlessUnread<Pick<Source, 'bytes' | 'fault'>>(
    () => ({ bytes: files.read(path), fault: null }),
    ({ message }) => ({ bytes: null, fault: message }),
  );

/** What is in a folder of plans or of a plan, in order of code point. @throws CannotProceed */
export const filesIn = ({ files }: World, folder: string): readonly Entry[] =>
  unlessUnread(
    () => files.list(folder),
    ({ message }) => {
      throw new CannotProceed(`${folder} cannot be read: ${message}.`);
    },
  );
