import type { World } from './world.ts';

/** Runs one command line and answers with the exit status: 0 in order, 1 findings, 2 could not run, 70 a bug. */
export const run = async (argv: readonly string[], world: World): Promise<number> => {
  world.stderr.write(`bscb cannot run ${argv.join(' ')} yet\n`);
  return 2;
};
