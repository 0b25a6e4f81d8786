import { neutralLines } from '../render/neutral.ts';
import type { World } from '../world.ts';

/** Says something about the run on stderr. File names and plan text in it cannot act on a terminal or a log. */
export const say = (world: World, words: string): void => world.stderr.write(`${neutralLines(words)}\n`);
