import type { Problem } from '../model/problem.ts';
import type { Stray } from '../model/stray.ts';
import type { ReadPlan } from '../read/plan.ts';
import type { Entry, World } from '../world.ts';
import { looksLikeArea, orNothing } from './area-like.ts';
import { beside, hasEnding, isYaml } from './plan-folder.ts';

/** Files among what is in a plan folder, and in the folders in it, that look like an area and are not read as one. Links are not
 * followed; a folder that is a plan of its own, or whose name begins with a dot, is left alone. */
export const straysIn = (world: World, folder: string, entries: readonly Entry[]): Stray[] => {
  const { files } = world;
  const own = entries.filter(({ kind }) => kind === 'file');
  const below = entries
    .filter(({ kind, name }) => kind === 'folder' && !name.startsWith('.') && name !== 'node_modules')
    .filter(({ name }) => !isLink(world, folder, name) && !isYaml(name))
    .flatMap(({ name: inside }) => {
      const found = listed(world, beside(folder, inside)).filter(({ kind }) => kind === 'file');
      return found.some(({ name }) => name === 'plan.yaml')
        ? []
        : found.map(({ name }) => ({ name: `${inside}/${name}`, why: whyBelow(name) }));
    });
  return [...own.map(({ name }) => ({ name, why: whyBeside(name) })), ...below].flatMap(({ name, why }) =>
    why !== null && looksLikeArea(files, beside(folder, name), name) && !isLink(world, folder, name)
      ? [{ file: name, why }]
      : [],
  );
};

const whyBeside = (name: string): string | null =>
  hasEnding(name, '.txt')
    ? 'its name must end in .yaml'
    : name.startsWith('.') && isYaml(name)
      ? 'its name must not begin with a dot'
      : null;

const whyBelow = (name: string): string | null =>
  isYaml(name) || hasEnding(name, '.txt')
    ? 'it must be beside plan.yaml, and its name must end in .yaml'
    : null;

const isLink = ({ files }: World, folder: string, name: string): boolean => {
  const [really, around] = [beside(folder, name), folder].map((one) =>
    orNothing(one, () => files.whereReally(one)),
  );
  return really?.slice(0, -name.length).replace(/[/\\]$/, '') !== around?.replace(/[/\\]$/, '');
};

const listed = ({ files }: World, folder: string) => orNothing(folder, () => files.list(folder)) ?? [];

/** What was read of a plan folder, with a warning for each file that was not. */
export const withStrays = (read: ReadPlan, strays: readonly Stray[]): ReadPlan => ({
  ...read,
  problems: [...strays.map(problemOf), ...read.problems],
});

const problemOf = ({ file, why }: Stray): Problem => ({
  rule: 'file-not-read',
  severity: 'warning',
  message: `${file} is not read: ${why}`,
  hint: 'It looks like a file of the plan, and what it holds is missing from every answer. Where it is not one, keep it outside the folder of the plan.',
  at: { file, path: [] },
  ref: null,
  fixable: false,
});
