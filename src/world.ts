import { appendFileSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import type { PlanDate } from './dates/reading.ts';
import type { Change } from './world/change.ts';
import type { Draft } from './world/draft.ts';
import { FileFault, inWords } from './world/fault.ts';
import { makeFolder } from './world/folder.ts';
import { type GitAnswer, git } from './world/git.ts';
import { type Entry, kind, list, read, whereReally } from './world/look.ts';
import type { Content } from './world/pieces.ts';
import type { Prompts } from './world/prompts.ts';
import { inTurn, manyToShare, type Share, type Thread } from './world/share.ts';
import { isTerminal, readAll, writer } from './world/streams.ts';
import { today } from './world/today.ts';

export type { Change, Content, Draft, Entry, GitAnswer, Prompts, Share };
export { FileFault };

/** The one door to disk, clock, terminal and git. Everything behind it is a plain function. */
export interface World {
  readonly today: () => PlanDate;
  /** Milliseconds since the program began: to tell those who wait, never for an answer. */
  readonly runningFor: () => number;
  /** Says that the program ends with one long answer, which then takes a third less of the processor. */
  readonly endsSoon: () => Promise<void>;
  /** Says that many plans are read, each to be let go after its answer. */
  readonly readsMany: () => Promise<void>;
  /** What a command makes of each of many plans, in their order. */
  readonly sharedOut: <Plan, Made>(share: Share<Plan, Made>) => AsyncIterable<Made>;
  /** @throws FileFault where it is there no longer */
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: { readonly isTerminal: boolean; readonly read: () => Promise<Uint8Array> };
  readonly stdout: {
    readonly isTerminal: boolean;
    /** Null where it is no terminal. */
    readonly columns: number | null;
    readonly write: (text: string | Uint8Array) => void;
    /** True once it is known that nobody reads any more: what is only to be read need not be made. */
    readonly isGone: () => boolean;
  };
  readonly stderr: {
    readonly isTerminal: boolean;
    /** Null where it is no terminal. */
    readonly columns: number | null;
    readonly write: (text: string) => void;
  };
  readonly files: Files;
  /** Questions to a person; to be asked only where stdin and stdout are a terminal. */
  readonly prompts: () => Promise<Prompts>;
  /** Plain git by argument array, no shell, no hooks, no config of the user's. */
  readonly git: (folder: string, args: readonly string[], input?: string) => Promise<GitAnswer>;
}

/** The disk, as the folder of the command sees it. */
export interface Files {
  /** @throws FileFault, where it has more than `most` bytes too */
  readonly read: (path: string, most?: number) => Uint8Array;
  /** In order of code point. @throws FileFault */
  readonly list: (path: string) => readonly Entry[];
  /** `nothing` where there is none. @throws FileFault where neither can be told */
  readonly kind: (path: string) => 'file' | 'folder' | 'other' | 'nothing';
  /** The whole path of a file that is there or could be made, links followed. @throws FileFault */
  readonly whereReally: (path: string) => string;
  /** Every change, each whole, or none: under locks, and never over what somebody saved meanwhile. @throws FileFault */
  readonly change: (changes: readonly Change[]) => Promise<void>;
  /** What is to be in a file, while it is made. @throws FileFault */
  readonly draft: (path: string) => Promise<Draft>;
  /** True of a file that has just these bytes in it. @throws FileFault */
  readonly hasJust: (path: string, content: Content) => Promise<boolean>;
  /** Appends, making the file where there is none. @throws FileFault */
  readonly append: (path: string, text: string) => void;
  /** Makes the folder and those above it; answers how to take away again those it made, while they are empty. @throws FileFault */
  readonly makeFolder: (path: string) => () => void;
}

/** The world as it is. `thread`: how the program starts a further one; without it there is none. */
export const realWorld = (process: NodeJS.Process, thread?: Thread): World => {
  let isSteady = (_threads: number): boolean => true;
  const at = (path: string): string => (isAbsolute(path) ? path : resolve(folderOf(process), path));
  return {
    today,
    runningFor: () => process.uptime() * 1000,
    endsSoon: async () => (await import('./world/short-run.ts')).shortRun(process),
    readsMany: async () => {
      isSteady = (await import('./world/short-run.ts')).longRun(process);
    },
    sharedOut: (share) =>
      sharedOut(process, share, {
        thread,
        settle: (threads) => {
          if (isSteady(threads)) isSteady = () => true;
        },
      }),
    get folder() {
      return folderOf(process);
    },
    env: process.env,
    stdin: {
      get isTerminal() {
        return isTerminal(process, 0);
      },
      read: async () => readAll(0),
    },
    stdout: {
      get isTerminal() {
        return isTerminal(process, 1);
      },
      get columns() {
        return screenOf(process, 1).columns;
      },
      ...writer(process, 1),
    },
    stderr: {
      get isTerminal() {
        return isTerminal(process, 2);
      },
      get columns() {
        return screenOf(process, 2).columns;
      },
      ...writer(process, 2),
    },
    files: filesSeenBy(process, at),
    prompts: async () => (await import('./world/prompts.ts')).prompts,
    git: (where, args, input) => git(at(where), args, process.env, input),
  };
};

const filesSeenBy = (process: NodeJS.Process, at: (path: string) => string): Files => ({
  read: (path, most) => inWords(() => read(at(path), most)),
  list: (path) => inWords(() => list(at(path))),
  kind: (path) => kind(at(path), path),
  whereReally: (path) => inWords(() => whereReally(at(path))),
  change: async (changes) => (await import('./world/change.ts')).change(process, at, changes),
  draft: async (path) => {
    const { placeOf } = await import('./world/change.ts');
    return (await import('./world/draft.ts')).draftOf(path, () => placeOf(path, at));
  },
  hasJust: async (path, content) => {
    const { hasJust } = await import('./world/pieces.ts');
    return inWords(() => hasJust(at(path), content));
  },
  append: (path, text) => inWords(() => appendFileSync(at(path), text)),
  makeFolder: (path) => makeFolder(at(path), path),
});

const screenOf = (process: NodeJS.Process, handle: 1 | 2) => {
  const isPerson = isTerminal(process, handle);
  const columnsNow = () => (handle === 1 ? process.stdout : process.stderr).columns || null;
  return { isTerminal: isPerson, columns: isPerson ? columnsNow() : null };
};

async function* sharedOut<Plan, Made>(
  process: NodeJS.Process,
  share: Share<Plan, Made>,
  { thread, settle }: { readonly thread: Thread | undefined; readonly settle: (threads: number) => void },
): AsyncGenerator<Made> {
  const { plans } = share;
  const { env } = process;
  const among = (threads: number): typeof share => ({
    ...share,
    one: (plan, before) => {
      settle(threads);
      return share.one(plan, before);
    },
  });
  const mayBeShared = plans.length >= manyToShare || (plans.length > 1 && env.BSCB_THREADS !== undefined);
  if (thread !== undefined && mayBeShared) {
    const { threadsFor, sharedOut } = await import('./world/threads.ts');
    const threads = threadsFor(plans.length, env);
    const begun = { thread, threads, today: today(), screen: screenOf(process, 1) };
    if (threads > 1) return yield* sharedOut(among(threads), begun);
  }
  return yield* inTurn(among(1));
}

/** What a further thread is asked for, where this is one. */
export const threadAsked = async (process: NodeJS.Process) =>
  (await import('./world/thread.ts')).thread(realWorld(process));

/** The folder that the command was typed in. @throws FileFault where it has been deleted since somebody went there */
const folderOf = (process: NodeJS.Process): string => {
  try {
    return process.cwd();
  } catch {
    throw new FileFault(
      'ENOENT',
      'The folder that you are in has been deleted or moved. Go to another one:  cd ..',
    );
  }
};
