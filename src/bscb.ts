// What bin/bscb.cjs starts.
export { run } from './main.ts';
export { realWorld } from './world.ts';

/** What a further thread of it does. */
export const inThread = async (process: NodeJS.Process): Promise<void> =>
  (await import('./thread.ts')).inThread(process);
