import { endedEarly, run } from './main.ts';
import type { World } from './world.ts';

// What bin/bscb.cjs starts.
export { run } from './main.ts';
export { realWorld } from './world.ts';

/** Runs the line that was typed as the process: where that has nothing left to do before the answer is there, it does not end in silence. */
export const begin = (process: NodeJS.Process, world: World): void => {
  let isDone = false;
  process.on('exit', (code) => {
    if (!isDone && code === 0) process.exitCode = endedEarly(world);
  });
  void run(process.argv.slice(2), world).then((status) => {
    isDone = true;
    // All is written but on a console of Windows, where Node writes it by and by. So nothing is left to wait for, and
    // the system takes the memory back at once, which V8 would give back piece by piece.
    if (process.platform === 'win32') process.exitCode = status;
    else process.exit(status);
  });
};

/** What a further thread of it does. */
export const inThread = async (process: NodeJS.Process): Promise<void> =>
  (await import('./thread.ts')).inThread(process);
