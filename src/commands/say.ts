import { starred } from '../model/personal.ts';
import type { Plan } from '../model/plan.ts';
import { counted } from '../model/sentence.ts';
import { neutralLines } from '../render/neutral.ts';
import type { World } from '../world.ts';
import { folded } from './folded.ts';

/** Says something about the run on stderr. File names and plan text in it cannot act on a terminal or a log, and
 * nothing that `check` locks is in it. */
export const say = (world: World, words: string): void => {
  const { columns } = world.stderr;
  const said = neutralLines(starred(words));
  world.stderr.write(`${columns === null ? said : folded(said, columns)}\n`);
};

/** What was said in a run, and is said once. */
const told = new WeakMap<World, Set<string>>();

/** True of what was not asked about in this run before. */
export const isFirst = (world: World, what: string): boolean => {
  const before = told.get(world) ?? new Set();
  told.set(world, before);
  return before.size < before.add(what).size;
};

/** Says it, where it was not said so before: a command that reads a plan again says it once. */
export const sayOnce = (world: World, words: readonly string[]): void => {
  for (const one of words) if (isFirst(world, one)) say(world, one);
};

/** The same world, of which what is said is kept. */
export const overheard = (world: World): { readonly world: World; readonly said: () => string } => {
  const said: string[] = [];
  const stderr: World['stderr'] = { isTerminal: false, columns: null, write: (text) => void said.push(text) };
  return { world: Object.create(world, { stderr: { value: stderr } }), said: () => said.join('') };
};

/** How many actions a plan has. */
export const actionsIn = ({ areas }: Plan): number =>
  areas.reduce((sum, { actions }) => sum + actions.length, 0);

/** Past half a second whoever waits is told what for: `Read 36 actions; writing the paper …`. */
export const sayLong = (world: World, what: string, actions: number, plans = 1): void => {
  if (world.runningFor() < 500) return;
  const of = plans > 1 ? ` of ${counted(plans, 'plan')}` : '';
  say(world, `Read ${counted(actions, 'action')}${of}; writing ${what} …`);
};
