import { availableParallelism } from 'node:os';
import { setImmediate as mail } from 'node:timers/promises';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import * as on from './board.ts';
import type { Share, Thread } from './share.ts';
import { threadRun } from './short-run.ts';

/** Below so many plans for each thread, what it costs to start it and warm it up is more than a fifth of the work. */
const fewestEach = 500;
/** The first thread puts all answers in order: more than so many would wait for it. */
const most = 8;

/** How many threads make what is made of so many plans, the first included; BSCB_THREADS says another number. */
export const threadsFor = (plans: number, { BSCB_THREADS: asked }: NodeJS.ProcessEnv): number => {
  if (asked !== undefined && /^\d{1,2}$/.test(asked)) return Math.max(1, Math.min(Number(asked), plans));
  return Math.max(1, Math.min(availableParallelism(), most, Math.floor(plans / fewestEach)));
};

/** Whether a person reads what is written, and how wide that is; null where it is no terminal. */
export interface Screen {
  readonly isTerminal: boolean;
  readonly columns: number | null;
}

/** What a thread is started with. */
export interface Start {
  readonly command: string;
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly plans: readonly unknown[];
  /** Today, so that no thread is a day ahead of another. */
  readonly today: string;
  /** What the first one writes to: a page that another makes has to be as wide, and in the same signs. */
  readonly screen: Screen;
  readonly board: on.Board;
  readonly threads: number;
  readonly me: number;
}

/** What a thread says of a batch: what it has made, or null where it could not. */
export interface Said {
  readonly at: number;
  readonly made: readonly unknown[] | null;
}

const started = (thread: Thread, start: Start, resourceLimits: ResourceLimits): Worker =>
  new Worker('code' in thread ? thread.code() : thread.file, {
    eval: 'code' in thread,
    argv: [start.command],
    workerData: start,
    resourceLimits,
  });

/** The further threads of a run, and what they have made so far. */
interface Crew {
  /** What was made of a batch; null where one could not. */
  readonly made: Map<number, readonly unknown[] | null>;
  readonly living: ReadonlyMap<number, Worker>;
  /** Waits until one has made something, or has ended. */
  readonly heard: () => Promise<void>;
}

/** Starts the further threads, or as many of them as the system does. */
const crewFor = (thread: Thread, start: Omit<Start, 'me'>): Crew => {
  const made: Crew['made'] = new Map();
  const living = new Map<number, Worker>();
  const limits = threadRun(process);
  let hear = (): void => {};
  for (let me = on.firstThread + 1; me <= start.threads; me++) {
    const gone = (): void => {
      living.delete(me);
      hear();
    };
    try {
      const worker = started(thread, { ...start, me }, limits);
      living.set(me, worker.on('error', gone).on('exit', gone));
      worker.on('message', (said: Said) => {
        made.set(said.at, said.made);
        hear();
      });
    } catch {
      break;
    }
  }
  const heard = () =>
    new Promise<void>((done) => {
      hear = done;
    });
  return { made, living, heard };
};

/** What is made of each plan, in their order, by several threads. What one cannot make, for whatever reason, the first makes when
 * its turn comes, so that a fault comes where and as it would with one thread. */
export async function* sharedOut<Plan, Made>(
  { plans, one, weight, command, args, options }: Share<Plan, Made>,
  { thread, ...begun }: Pick<Start, 'threads' | 'today' | 'screen'> & { readonly thread: Thread },
): AsyncGenerator<Made> {
  const { threads } = begun;
  const board = on.boardFor(plans.length);
  const { made, living, heard } = crewFor(thread, { command, args, options, plans, board, ...begun });
  const makeAhead = async (at: number): Promise<void> => {
    const answers: Made[] = [];
    try {
      for (const plan of on.inBatch(plans, at)) answers.push(await one(plan, on.weighed(board)));
      made.set(at, answers);
    } catch {
      made.set(at, null);
    }
  };
  /** What was made of a batch; null where it is still to be made, and no other thread will. */
  const madeOf = async (at: number): Promise<readonly unknown[] | null> => {
    for (;;) {
      await mail();
      const answers = made.get(at);
      if (answers !== undefined) return answers;
      const taker = on.takerOf(board, at);
      if (taker !== null && !living.has(taker)) return null;
      const mine = on.take(board, threads, on.firstThread);
      if (mine === at) return null;
      if (typeof mine === 'number') await makeAhead(mine);
      else await heard();
    }
  };
  try {
    for (let at = 0; at < on.batchesOf(plans.length); at++) {
      const answers = await madeOf(at);
      for (const [i, plan] of on.inBatch(plans, at).entries()) {
        const answer = answers === null ? await one(plan, on.weighed(board)) : (answers[i] as Made);
        on.weigh(board, weight?.(answer) ?? 0);
        yield answer;
      }
      made.delete(at);
      on.hadTurn(board, at);
    }
  } finally {
    for (const worker of living.values()) void worker.terminate();
  }
}
