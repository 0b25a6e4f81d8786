import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { seenFrom } from '../../src/world/thread.ts';
import { inFull, runs, some } from '../runs.ts';
import { folderWith, worldAt } from './world.ts';

const bin = join(process.cwd(), 'bin/bscb.cjs');
const preload = join(process.cwd(), 'tests/torture/threads.cjs');

const area = (n: number, more = ''): string => `area: ${n}
title: Hearing children
actions:
  - ref: "${n}.1"
    action: Ask children in care what has changed
    lead: Participation Officer
    milestones:
      - what: Questions agreed
        when: May 2013
    completion: July 2013
${more}`;

/** What may be the matter with one of many boards: an error, a date that cannot be read, personal data, a warning. */
const matters: readonly ((n: number) => string)[] = [
  (n) => area(n),
  (n) => area(n, `    owner: Business Manager\n`),
  (n) => area(n, `    progress: [{ date: 31 June 2013, rag: amber }]\n`),
  (n) => area(n, `    impact: the child with NHS number 943 476 5919\n`),
  (n) => area(n).replace('July 2013', 'March 2013'),
  () => 'actions: [\n',
];

/** Boards in a folder, each with something of its own the matter; one has no plan.yaml that can be read, and one a folder
 * in the place of a file. */
const manyBoards = (count: number): string => {
  const folder = folderWith(
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        [`boards/${i + 10}/plan.yaml`, i === 20 ? 'board: [\n' : `board: Board ${i}\nperiod: 2013-14\n`],
        [`boards/${i + 10}/${i}-area.yaml`, matters[i % matters.length]?.(i) ?? ''],
      ]).flat(),
    ),
  );
  mkdirSync(join(folder, 'boards/17/folder.yaml'));
  chmodSync(join(folder, 'boards/19/9-area.yaml'), 0o000);
  return folder;
};

const count = 40;

interface Threads {
  readonly threads: number;
  /** What goes wrong in threads but the first, at the file of one board. */
  readonly wrong?: string;
}

/** What another thread says went wrong in it. @throws where there was none */
const seenIn = (folder: string, { threads, wrong = '' }: Threads): string =>
  readFileSync(join(folder, `seen${threads}${wrong}`), 'utf8');

const environment = (folder: string, { threads, wrong = '' }: Threads) => ({
  PATH: process.env['PATH'] ?? '',
  BSCB_THREADS: String(threads),
  // the first board of what a second thread takes first
  AREA: '/8-area.yaml',
  WRONG: wrong,
  ...(threads > 1 ? { SEEN: join(folder, `seen${threads}${wrong}`) } : {}),
});

const run = (folder: string, line: string, how: Threads) => {
  const { status, stdout, stderr }: SpawnSyncReturns<string> = spawnSync(
    process.execPath,
    ['-r', preload, bin, ...line.split(' '), '--as-of', '2013-09-10'],
    { cwd: folder, encoding: 'utf8', env: environment(folder, how), maxBuffer: 1 << 26 },
  );
  if (how.threads > 1) expect(seenIn(folder, how)).toBe(how.wrong ?? '');
  return { status, stdout, stderr };
};

const lines: readonly (readonly [line: string, status: number])[] = [
  ['check boards', 1],
  ['status --plan boards --format json', 2],
  ['list --plan boards --format csv', 2],
  ['check --plan boards --format table', 1],
  ['check --plan boards --format json --severity error', 1],
  ['check boards boards/11/1-area.yaml --format sarif', 1],
  ['status --plan boards', 2],
  ['status --plan boards --fail-on red --lead Nobody', 2],
  ['overdue --plan boards', 2],
  ['due --plan boards --within 1y --format markdown', 2],
  ['list --milestones --plan boards --format json', 2],
];

it.each(some(lines, 4))('%s: the same bytes and status by however many threads', (line, status) => {
  const folder = manyBoards(count);
  const alone = run(folder, line, { threads: 1 });
  expect(alone.status).toBe(status);
  for (const threads of runs([3], [2, 3, 8])) expect(run(folder, line, { threads })).toEqual(alone);
});

it.each(some(['throws', 'ends'], 1))(
  'what another thread cannot make, since it %s, is made all the same',
  (wrong) => {
    const folder = manyBoards(count);
    const alone = run(folder, 'check boards', { threads: 1 });
    expect(run(folder, 'check boards', { threads: 2, wrong })).toEqual(alone);
  },
);

it('a fault of the program in every thread is said once, and ends with 70 after what came before it', () => {
  const folder = manyBoards(count);
  const { status, stdout, stderr } = run(folder, 'status --plan boards --format json', {
    threads: 2,
    wrong: 'throws everywhere',
  });
  const alone = run(folder, 'status --plan boards --format json', { threads: 1 });
  expect(status).toBe(70);
  expect(JSON.parse(`${stdout}]}`).plans).toEqual(JSON.parse(alone.stdout).plans.slice(0, 8));
  expect(stderr.match(/Sorry/g)).toHaveLength(1);
  expect(stderr).toContain('fault in bscb itself (TypeError)');
});

it('a further thread sees the screen of the first, and can change nothing', async () => {
  const { world } = worldAt();
  const screen = { isTerminal: true, columns: 97 };
  const { stdout, files, today } = seenFrom({ today: '2013-09-10', screen }, world);
  expect([today(), stdout.isTerminal, stdout.columns]).toEqual(['2013-09-10', true, 97]);
  expect(() => stdout.write('words')).toThrow('only the first thread');
  expect(() => files.makeFolder('new')).toThrow('only the first thread');
});

it('a signal ends all threads at once', async () => {
  const folder = manyBoards(count);
  const how = { threads: 3, wrong: 'waits' };
  const child = spawn(process.execPath, ['-r', preload, bin, 'check', 'boards'], {
    cwd: folder,
    env: environment(folder, how),
  });
  while (!existsSync(join(folder, 'seen3waits')) || seenIn(folder, how) === '') await wait(10);
  expect(seenIn(folder, how)).toBe('waits');
  child.kill('SIGINT');
  expect(await once(child, 'close')).toEqual([null, 'SIGINT']);
});

it.each(some(['json', 'ndjson', 'csv', 'parquet'], 2))(
  'export %s of many boards: the same bytes by however many threads',
  (kind) => {
    const folder = folderWith(
      Object.fromEntries(
        Array.from({ length: count }, (_, i) => [
          [`boards/${i + 10}/plan.yaml`, `board: Board ${i}\nperiod: 2013-14\n`],
          [`boards/${i + 10}/${i + 1}-area.yaml`, area(i + 1)],
        ]).flat(),
      ),
    );
    const alone = run(folder, `export ${kind} --plan boards`, { threads: 1 });
    expect(alone.status).toBe(0);
    for (const threads of runs([3], [2, 3, 8]))
      expect(run(folder, `export ${kind} --plan boards`, { threads })).toEqual({
        ...alone,
        // what it says of a wait comes and goes with the wait
        stderr: expect.stringMatching(/^(?:Read 40 actions of 40 plans; writing .*\n)?$/),
      });
  },
);

/** What some commands take for one of many plans, where that is not its folder. */
const taken: Readonly<Record<string, (folder: string) => object>> = {
  check: (folder) => ({ is: 'plan', folder }),
  export: (folder) => ({ folder, wants: 'file' }),
};

const formats = ['table', 'json', 'csv', 'markdown'] as const;

it.each([...commands].flatMap(([name, load]) => some(formats, 2).map((format) => ({ name, format, load }))))(
  'what $name makes of a plan for $format can go from one thread to another',
  async ({ name, load, format }) => {
    const { each } = await load();
    if (each === undefined) return;
    const boards = manyBoards(12);
    const one = await each(worldAt({ folder: boards }).world, name === 'export' ? ['csv'] : [], { format });
    for (let i = 10; i < 22; i++) {
      const folder = `boards/${i}`;
      const plan = taken[name]?.(folder) ?? folder;
      const made = await one(plan as never, 0);
      expect(structuredClone(made)).toEqual(made);
    }
  },
);

it.skipIf(process.platform === 'win32' || !inFull)(
  'a pipe closed early is quiet by three threads too',
  () => {
    const folder = manyBoards(count);
    const line = `"${process.execPath}" -r "${preload}" "${bin}" list --plan boards --format json --as-of 2013-09-10`;
    const { stdout, stderr } = spawnSync(
      'bash',
      ['--norc', '-c', `${line} | head -c 10; echo " \${PIPESTATUS[0]}"`],
      {
        cwd: folder,
        encoding: 'utf8',
        env: environment(folder, { threads: 3 }),
      },
    );
    // 2 where a board that cannot be read was come to before the reader went
    expect(stdout).toMatch(/^\{\n {2}"schem [02]\n$/);
    const whole = run(folder, 'list --plan boards --format json', { threads: 1 }).stderr.split('\n');
    expect(
      stderr
        .split('\n')
        .filter((one) => !whole.includes(one) && !/^Left out for that: |, and \d+ more/.test(one)),
    ).toEqual([]);
  },
);
