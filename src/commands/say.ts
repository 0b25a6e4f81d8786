import { starred } from '../model/personal.ts';
import type { Plan } from '../model/plan.ts';
import { counted } from '../model/sentence.ts';
import { neutralLines } from '../render/neutral.ts';
import type { World } from '../world.ts';

/** Says something about the run on stderr. File names and plan text in it cannot act on a terminal or a log, and
 * nothing that `check` locks is in it. */
export const say = (world: World, words: string): void =>
  world.stderr.write(`${neutralLines(starred(words))}\n`);

/** The same world, of which what is said is kept. */
export const overheard = (world: World): { readonly world: World; readonly said: () => string } => {
  const said: string[] = [];
  const stderr: World['stderr'] = { isTerminal: false, write: (text) => void said.push(text) };
  return { world: Object.create(world, { stderr: { value: stderr } }), said: () => said.join('') };
};

/** Past half a second whoever waits is told what for: `Read 36 actions; writing the paper …`. */
export const sayLong = (world: World, plans: readonly Plan[], what: string): void => {
  if (world.runningFor() < 500) return;
  const actions = plans.flatMap((plan) => plan.areas).reduce((sum, area) => sum + area.actions.length, 0);
  const of = plans.length > 1 ? ` of ${counted(plans.length, 'plan')}` : '';
  say(world, `Read ${counted(actions, 'action')}${of}; writing ${what} …`);
};
