import { appendFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { run } from '../../src/main.ts';
import { planKeys } from '../../src/read/keys/index.ts';
import { parquet } from '../../src/render/parquet.ts';
import { answerSchemas } from '../../src/view/contracts.ts';
import { validator } from '../check/schemas.ts';
import { bscb, folderWith, worldAt } from '../commands/world.ts';
import { some } from '../runs.ts';

const plan = (board: string, more = ''): string =>
  `board: ${board}\ntitle: Business Plan\nperiod: 2013-14\n${more}`;

const area = (actions: number, more = ''): string =>
  `area: 1\ntitle: Voice\nactions:\n${Array.from({ length: actions }, (_, i) => `  - ref: "1.${i + 1}"\n    action: Ask children\n    completion: July 2013\n${more}`).join('')}`;

/** Three boards, of which two have a column of their own. */
const boards = {
  'boards/a/plan.yaml': plan('Anytown SCB', 'fields: { budget: text }\n'),
  'boards/a/1-voice.yaml': area(1, '    budget: one day\n'),
  'boards/b/plan.yaml': plan('Othertown SCB'),
  'boards/b/1-voice.yaml': area(2),
  'boards/c/plan.yaml': plan('Sometown SCB', 'fields: { budget: text, theme: text }\n'),
  'boards/c/1-voice.yaml': area(3, '    theme: Listening\n    budget: none\n'),
};

/** What a command does in turn: the plan folders it reads, and `written` for each piece of its answer. */
const steps = async (folder: string, line: readonly string[]): Promise<string[]> => {
  const { world } = worldAt({ folder });
  const taken: string[] = [];
  const read: typeof world.files.read = (path, most) => {
    const [board = ''] = /boards.\w/.exec(path) ?? [];
    if (taken.at(-1) !== board) taken.push(board);
    return world.files.read(path, most);
  };
  const watched = {
    ...world,
    files: { ...world.files, read },
    stdout: { ...world.stdout, write: () => void taken.push('written') },
  };
  expect(await run(line, watched)).toBe(0);
  return taken;
};

it.each(some(['json', 'ndjson', 'csv'], 2))(
  'export %s of many boards writes one before it reads the next, once all were found to be whole',
  async (kind) => {
    const folder = folderWith(boards);
    const all = ['boards/a', 'boards/b', 'boards/c'];
    const one = (board: string) => [board, 'written'];
    const taken = await steps(folder, ['export', kind, '--plan', 'boards']);
    expect(taken.slice(0, 9)).toEqual([...all, ...all.flatMap(one)]);
    expect(new Set(taken.slice(9))).toEqual(new Set(['written']));
  },
);

it.each(some(['json', 'ndjson', 'csv', 'parquet', 'parquet --output lake'], 3))(
  'export %s of many boards writes nothing where the last of them is not whole',
  async (line) => {
    const folder = folderWith({
      ...boards,
      'boards/d/plan.yaml': plan('Lost'),
      'boards/d/1-a.yaml': 'actions: [',
    });
    const { status, stdout, stderr } = await bscb(`export ${line} --plan boards`, { folder });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('boards/d/1-a.yaml can be read only in part');
    expect(readdirSync(folder)).toEqual(['boards']);
  },
);

it('export json of many boards names each with its folder, as the published schema has it', async () => {
  const folder = folderWith(boards);
  const document = JSON.parse((await bscb('export json --plan boards', { folder })).stdout);
  expect(document.plans.map((one: Record<string, unknown>) => [one.board, one.folder, one.schema])).toEqual([
    ['Anytown SCB', 'boards/a', 'bscb.plan/1'],
    ['Othertown SCB', 'boards/b', 'bscb.plan/1'],
    ['Sometown SCB', 'boards/c', 'bscb.plan/1'],
  ]);
  expect(validator(answerSchemas(planKeys()).get('plans') ?? {})(document)).toEqual([]);
});

it('the folder of a board is written without personal data that is in its name', async () => {
  const number = '943 476 5919';
  const folder = folderWith({
    ...boards,
    [`boards/${number}/plan.yaml`]: plan('Lost'),
    [`boards/${number}/1-voice.yaml`]: area(1),
  });
  const { stdout, stderr } = await bscb('export json --plan boards', { folder });
  expect(JSON.parse(stdout).plans).toHaveLength(4);
  expect(stdout + stderr).not.toContain(number);
});

it('rows of many boards have the own columns of all of them, once each and last', async () => {
  const { stdout } = await bscb('export csv --plan boards', { folder: folderWith(boards) });
  const [head = [], ...rows] = parse(stdout) as string[][];
  expect(head.slice(-2)).toEqual(['budget', 'theme']);
  expect(rows.map((row) => [row[head.indexOf('board')], ...row.slice(-2)])).toEqual([
    ['Anytown SCB', 'one day', ''],
    ...['', ''].map(() => ['Othertown SCB', '', '']),
    ...['', '', ''].map(() => ['Sometown SCB', 'none', 'Listening']),
  ]);
});

it('a data set says where two of its plans are of one board and year', async () => {
  const folder = folderWith({
    ...boards,
    'boards/d/plan.yaml': plan('Anytown SCB'),
    'boards/d/1-voice.yaml': area(4),
  });
  const { status, stderr } = await bscb('export parquet --plan boards --output lake', { folder });
  expect(status).toBe(0);
  expect(readdirSync(join(folder, 'lake/year=2013/board=anytown-scb'))).toHaveLength(2);
  expect(stderr).toContain(
    'lake/year=2013/board=anytown-scb has two files of this export, since two of these plans are of the same board and year.',
  );
  expect(stderr.match(/of the same board and year/g)).toHaveLength(1);
});

it('a data set says of boards whose names make one folder that they are two', async () => {
  const folder = folderWith({
    ...boards,
    'boards/d/plan.yaml': plan('Anytown-SCB'),
    'boards/d/1-voice.yaml': area(4),
  });
  const { stderr } = await bscb('export parquet --plan boards --output lake', { folder });
  expect(stderr).toContain(
    'lake/year=2013/board=anytown-scb has files of two boards, whose names are alike: Anytown SCB and Anytown-SCB. board_name tells them apart.',
  );
  expect(stderr).not.toContain('keep one of them');
});

it('a day that one board cannot place is refused with its name, however short that is', async () => {
  const folder = folderWith({
    'b/plan.yaml': plan('Anytown SCB', 'bodies: { Board: { meets: [23 Sep 2013] } }\n'),
    'b/1-voice.yaml': area(1),
    'e/plan.yaml': plan('Othertown SCB'),
    'e/1-voice.yaml': area(2),
  });
  const line = 'export csv --plan b --plan e --before "next Board"';
  const { status, stderr } = await bscb(line, { folder });
  expect(status).toBe(2);
  expect(stderr).toMatch(/^In e: --before: /);
});

it('a Parquet file of more rows than a group has holds them all, in their order', async () => {
  const rows = Array.from({ length: 5 }, (_, part) =>
    Array.from({ length: 9001 }, (_, i) => part * 9001 + i),
  );
  const parts = async function* () {
    for (const values of rows) yield [values];
  };
  const column = {
    name: 'nth',
    title: 'Nth',
    kind: 'number',
    says: '',
    width: 8,
    value: () => null,
  } as const;
  const folder = folderWith({ 'rows.parquet': '' });
  const file = join(folder, 'rows.parquet');
  let pieces = 0;
  for await (const piece of parquet([column], parts())) {
    appendFileSync(file, piece);
    pieces++;
  }
  expect(pieces).toBe(2);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const asked = `select count(*)::int, min(nth), max(nth), bool_and(nth = place) from (select nth, row_number() over () - 1 as place from '${file}')`;
  expect((await connection.runAndReadAll(asked)).getRowsJson()).toEqual([[45_005, 0, 45_004, true]]);
});

/** What `export` of the boards says where one of their files says something else once the last was looked at. */
const changedMeanwhile = async (line: string, file: string, text: string) => {
  const folder = folderWith(boards);
  const { world, said } = worldAt({ folder });
  let looked = false;
  const read: typeof world.files.read = (path, most) => {
    if (path.includes('boards/c') || path.includes('boards\\c')) looked = true;
    else if (looked) writeFileSync(join(folder, file), text);
    return world.files.read(path, most);
  };
  const status = await run(line.split(' '), { ...world, files: { ...world.files, read } });
  return { status, ...said(), folder };
};

const columns = (words: string): string => plan('Anytown SCB', `fields: { budget: text, ${words}: text }\n`);
const csv = 'export csv --plan boards --output all.csv';

it('a board that gets a column of its own while all are exported stops the export, and is named', async () => {
  const made = await changedMeanwhile(csv, 'boards/a/plan.yaml', columns('seen by'));
  expect(made.status).toBe(2);
  expect(made.stderr).toContain('In boards/a: The column “seen by” is new');
  expect(made.stderr).toContain('has changed since the export began');
  expect(readdirSync(made.folder)).toEqual(['boards']);
});

it('a board may get a column meanwhile that another of the boards has', async () => {
  const made = await changedMeanwhile(csv, 'boards/a/plan.yaml', columns('theme'));
  expect(made).toMatchObject({ status: 0, stderr: expect.not.stringContaining('changed') });
});

it('a board that is no longer whole when its turn comes stops the export with what was written before', async () => {
  const { status, stdout, stderr } = await changedMeanwhile(
    'export ndjson --plan boards',
    'boards/b/1-voice.yaml',
    'area: 1\nactions: [\n',
  );
  expect([status, stdout.trim().split('\n').length]).toEqual([2, 1]);
  expect(stderr).toContain('boards/b/1-voice.yaml can be read only in part');
  expect(stderr).toContain('the rest is not written');
  expect(stderr).toContain('so whatever it wrote before is not all');
  expect(stderr).not.toContain('none is written');
});
