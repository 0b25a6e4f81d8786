import { parentPort, workerData } from 'node:worker_threads';
import * as on from './board.ts';
import type { Said, Start } from './threads.ts';

type One = (plan: never, before: number) => Promise<unknown>;

/** What this thread is asked for, the world that it sees, and how it works at it. It says and changes nothing: a batch in which
 * it would is left to the first. */
export const thread = <World extends { readonly files: object }>(real: World) => {
  const start: Start = workerData;
  return { start, world: seenFrom(start, real), work: (one: One) => work(start, one) };
};

/** The world as the first thread sees it, but nothing in it can be changed. */
export const seenFrom = <World extends { readonly files: object }>(
  { today, screen }: Pick<Start, 'today' | 'screen'>,
  real: World,
): World => {
  const refuse = (): never => {
    throw new Error('only the first thread may do that');
  };
  const quiet = { isTerminal: false, columns: null, read: refuse, write: refuse };
  return Object.create(real, {
    today: { value: () => today },
    stdin: { value: quiet },
    stdout: { value: { ...quiet, ...screen } },
    stderr: { value: quiet },
    files: { value: { ...real.files, change: refuse, draft: refuse, append: refuse, makeFolder: refuse } },
    prompts: { value: refuse },
  });
};

const work = async ({ board, plans, threads, me }: Start, one: One): Promise<void> => {
  for (let at = on.takeInTime(board, threads, me); at !== null; at = on.takeInTime(board, threads, me)) {
    const made: unknown[] = [];
    try {
      for (const plan of on.inBatch(plans, at)) made.push(await one(plan as never, on.weighed(board)));
      say({ at, made });
    } catch {
      // the first thread makes it, and says what is wrong
      say({ at, made: null });
    }
  }
};

const say = (said: Said): void => parentPort?.postMessage(said);
