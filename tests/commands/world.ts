import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { run } from '../../src/main.ts';
import { realWorld, type World } from '../../src/world.ts';

/** What a command said and how it ended. */
export interface Said {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Where {
  /** The folder the command is typed in; the project's own by default. */
  readonly folder?: string;
  readonly today?: string;
  /** How long the command has been running when it asks, in milliseconds. */
  readonly runningFor?: number;
  /** Told when the command says that it ends with its answer. */
  readonly endsSoon?: () => void;
  readonly readsMany?: () => void;
  /** After so many pieces nobody reads any more. */
  readonly reads?: number;
  /** A terminal so wide; a pipe where it is not given. */
  readonly columns?: number;
  /** The same of what is said beside the answer. */
  readonly saysIn?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** What somebody types at a terminal, a line each; null to stop. Without it nobody is there to ask. */
  readonly typed?: readonly (string | null)[];
}

/** The real disk seen from one folder, with a fixed today and its streams caught. */
export const worldAt = (where: Where = {}): { world: World; said: () => Omit<Said, 'status'> } => {
  const folder = where.folder ?? process.cwd();
  const out: string[] = [];
  const err: string[] = [];
  const { files, git, sharedOut } = realWorld({
    ...process,
    cwd: () => folder,
    on: () => process,
    off: () => process,
  } as NodeJS.Process);
  const text = (part: string | Uint8Array): string =>
    typeof part === 'string' ? part : new TextDecoder().decode(part);
  const isTerminal = where.columns !== undefined;
  const typed = [...(where.typed ?? [])];
  return {
    world: {
      today: () => where.today ?? '2013-09-10',
      runningFor: () => where.runningFor ?? 0,
      endsSoon: async () => where.endsSoon?.(),
      readsMany: async () => where.readsMany?.(),
      sharedOut,
      folder,
      env: where.env ?? {},
      stdin: { isTerminal: where.typed !== undefined, read: async () => new Uint8Array() },
      stdout: {
        isTerminal,
        columns: where.columns ?? null,
        write: (part) => void out.push(text(part)),
        isGone: () => out.length > (where.reads ?? Number.POSITIVE_INFINITY),
      },
      stderr: { isTerminal: false, columns: where.saysIn ?? null, write: (part) => void err.push(part) },
      files,
      prompts: async () => ({
        show: (lines) => void out.push(`${lines}\n`),
        ask: async (message, before = '') => {
          out.push(`? ${message}\n`);
          const answer = typed.shift();
          return answer === undefined ? null : answer === '' ? before : answer;
        },
      }),
      git,
    },
    said: () => ({ stdout: out.join(''), stderr: err.join('') }),
  };
};

/** Types a command line, as people do, and answers with what it said: `bscb('overdue 4 --lead "Business Manager"')`. */
export const bscb = async (line: string, where: Where = {}): Promise<Said> => {
  const { world, said } = worldAt(where);
  const status = await run(words(line), world);
  const all = said();
  for (const text of [all.stdout, all.stderr]) {
    const twice = stoppedTwice(text);
    if (twice !== null) throw new Error(`A sentence ends in two stops: ${twice}`);
  }
  return { status, ...all };
};

/** The end of a sentence that has two marks: `2013..`, `mean?.`, and no `::name::.`; null where every one has its own alone. */
export const stoppedTwice = (text: string): string | null =>
  /.{0,60}[^.\s](?:\.|[?!;]|(?<!:):|[.?!]["”’)])\.(?=["”’)]?(?:\s|$))/u.exec(text)?.[0] ?? null;

const words = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');

/** A folder with these files in it, gone after the test. */
export const folderWith = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'bscb-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeInto(folder, files);
  return folder;
};

/** Writes these files into a folder. */
export const writeInto = (folder: string, files: Readonly<Record<string, string>>): void => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
};

/** What is in a file of the folder. */
export const textOf = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');

/** A plan of two actions, one of them late, as small as a plan can be. */
export const smallPlan = {
  'plan/plan.yaml': 'board: Anytown Safeguarding Children Board\ntitle: Business Plan\nperiod: 2013-14\n',
  'plan/1-voice.yaml': `area: 1
title: Hearing children
actions:
  - ref: "1.1"
    action: Ask children in care what has changed
    lead: Participation Officer
    milestones:
      - what: Questions agreed
        when: May 2013
    completion: July 2013
  - ref: "1.2"
    action: Report what they said to the Board
    lead: Business Manager
    completion: December 2013
`,
};
