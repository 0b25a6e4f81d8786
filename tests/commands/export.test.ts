import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import ical from 'ical.js';
import readExcel from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { inFull } from '../runs.ts';
import { bscb, folderWith, smallPlan, textOf } from './world.ts';

const bytesOf = (folder: string, name: string): Buffer => readFileSync(join(folder, name));

const soffice = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'soffice'))
  .find((file) => existsSync(file));

describe('export to a pipe', () => {
  it('gives the whole plan as JSON, under its schema', async () => {
    const { status, stdout, stderr } = await bscb('export json');
    const plan = JSON.parse(stdout);
    expect([status, stderr]).toEqual([0, '']);
    expect(plan).toMatchObject({ schema: 'bscb.plan/1', asOf: '2013-09-10' });
    expect(plan.areas.map((area: { actions: unknown[] }) => area.actions.length)).toEqual([8, 7, 4, 12, 5]);
  });

  it('gives every date and every mark of what a meeting asked for, and calls it done once all its dates are', async () => {
    const log = `- body: Board
  date: 24 Jun 2013
  actions:
    - { what: Bring the dataset, when: Jul 2013 and Sep 2013, done: [{ date: 9 Jul 2013, evidence: item 4 }] }
    - { what: Chase the audits, when: Jul 2013 and Aug 2013, done: [8 Jul 2013, 20 Aug 2013, 1 Oct 2013] }
    - { what: Name the trainers, when: 31 Jul 2013 }
    - { what: Thank the members, done: yes }
`;
    const folder = folderWith({ ...smallPlan, 'plan/meetings.yaml': log });
    const { stdout } = await bscb('export json', { folder });
    const [dataset, audits, trainers, members] = JSON.parse(stdout).meetings[0].actions;
    expect(dataset).toMatchObject({
      done: null,
      occurrences: [
        { due: '2013-07-31', done: '2013-07-09', overdue: false, nth: 1, of: 2 },
        { due: '2013-09-30', done: null, overdue: false, nth: 2, of: 2 },
      ],
      marks: [{ on: '2013-07-09', text: '9 Jul 2013', evidence: 'item 4' }],
    });
    // What is marked for October has not happened on 10 September.
    expect([audits.done, audits.marks.map(({ on }: { on: string }) => on)]).toEqual([
      '2013-08-20',
      ['2013-07-08', '2013-08-20'],
    ]);
    expect(trainers).toMatchObject({ done: null, occurrences: [{ overdue: true, daysLate: 41 }], marks: [] });
    expect(members).toMatchObject({ done: true, marks: [{ on: null, text: 'yes' }] });
  });

  it('gives an action a line as NDJSON', async () => {
    const { stdout } = await bscb('export ndjson');
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(36);
    expect(lines.map((line) => JSON.parse(line).ref).at(-1)).toBe('5.5');
  });

  it('gives each date of 79 milestones and 36 completions a row as CSV, with a byte order mark only where it is asked for', async () => {
    const plain = (await bscb('export csv')).stdout;
    expect(parse(plain, { columns: true })).toHaveLength(86 + 36 + 3 + 2);
    expect(plain.startsWith('\ufeff')).toBe(false);
    const folder = folderWith(smallPlan);
    await bscb('export csv --bom --output plan.csv', { folder });
    expect([...bytesOf(folder, 'plan.csv').subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('gives a calendar that another reader opens', async () => {
    const calendar = new ical.Component(
      ical.parse((await bscb('export ics --lead "Business Manager"')).stdout),
    );
    expect(calendar.getAllSubcomponents('vevent').length).toBeGreaterThan(10);
  });

  it.runIf(inFull)('gives a workbook and a data set as bytes', async () => {
    expect((await bscb('export xlsx')).stdout.startsWith('PK')).toBe(true);
    expect((await bscb('export parquet')).stdout.startsWith('PAR1')).toBe(true);
  });
});

describe('export to a file', () => {
  for (const kind of ['json', 'ndjson', 'csv', 'ics', 'xlsx', 'parquet'])
    it(`writes ${kind} and nothing on stdout but says which file on stderr`, async () => {
      const folder = folderWith(smallPlan);
      const { status, stdout, stderr } = await bscb(`export ${kind} --output plan.${kind}`, { folder });
      expect([status, stdout]).toEqual([0, '']);
      expect(stderr).toContain(`Wrote plan.${kind}`);
      expect(bytesOf(folder, `plan.${kind}`).length).toBeGreaterThan(100);
    });

  it('describes the columns of a CSV beside it', async () => {
    const folder = folderWith(smallPlan);
    await bscb('export csv --output plan.csv', { folder });
    const described = JSON.parse(textOf(folder, 'plan.csv-metadata.json'));
    const [head] = parse(textOf(folder, 'plan.csv')) as string[][];
    expect(described.url).toBe('plan.csv');
    expect(described.tableSchema.columns.map((one: { name: string }) => one.name)).toEqual(head);
  });

  it('lays many boards out by year and board, and DuckDB asks them together', async () => {
    const folder = folderWith({
      'boards/anytown/plan.yaml': smallPlan['plan/plan.yaml'],
      'boards/anytown/1-voice.yaml': smallPlan['plan/1-voice.yaml'],
      'boards/elsewhere/plan.yaml': smallPlan['plan/plan.yaml'].replace('Anytown', 'Elsewhere'),
      'boards/elsewhere/1-voice.yaml': smallPlan['plan/1-voice.yaml'],
    });
    expect((await bscb('export parquet --plan boards --output lake', { folder })).status).toBe(0);
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const reader = await connection.runAndReadAll(
      `select board, year::int, count(*)::int from read_parquet('${join(folder, 'lake', '**', '*.parquet')}', hive_partitioning=true) group by all order by board`,
    );
    const rows = reader.getRowsJson() as [string, number, number][];
    expect(rows.map((row) => row[1])).toEqual([2013, 2013]);
    expect(rows[0]![0]).toMatch(/anytown/i);
    expect(rows[1]![0]).toMatch(/elsewhere/i);
    expect(rows[0]![2]).toBe(rows[1]![2]);
  });
});

it('a data set below what is a file is refused with its name', async () => {
  const folder = folderWith({ ...smallPlan, lake: 'a note' });
  const { status, stderr } = await bscb('export parquet --output lake/all', { folder });
  expect(status).toBe(2);
  expect(stderr).toMatch(/^lake\/all\/year=2013\/board=\S+ cannot be written: part of its path is a file/);
});

describe('filters of an export', () => {
  it('reach every row and stand in the JSON', async () => {
    const rows: { ref: string }[] = parse((await bscb('export csv --area 4')).stdout, { columns: true });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => row.ref.startsWith('4.'))).toBe(true);
    const json = JSON.parse((await bscb('export json --area 4')).stdout);
    expect(json.filters.join(' ')).toContain('4');
    expect(
      json.areas.flatMap((area: { actions: { ref: string }[] }) => area.actions.map((one) => one.ref)),
    ).toHaveLength(12);
  });
});

describe('what export will not do', () => {
  for (const kind of ['xlsx', 'parquet'])
    it(`pours no ${kind} over a terminal`, async () => {
      const { status, stdout, stderr } = await bscb(`export ${kind}`, { columns: 80 });
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain(`bscb export ${kind} --output plan.${kind}`);
    });

  it('leaves nothing out of the plan’s own table, which import reads back whole', async () => {
    const file = join(folderWith({}), 'plan.docx');
    const said = await bscb(`export docx 4 --roundtrip --output ${file} --lead "Business Manager"`, {
      folder: folderWith(smallPlan),
    });
    expect([said.status, said.stderr]).toEqual([
      2,
      '--roundtrip is the whole plan: leave 4 and --lead out.\n',
    ]);
    expect(existsSync(file)).toBe(false);
  });

  it('guesses no kind, but says which is near', async () => {
    const { status, stdout, stderr } = await bscb('export parket');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('bscb export parquet');
  });

  it('offers the board’s own table as docx, and no byte order mark for what has none', async () => {
    expect((await bscb('export docx')).stderr).toBe(
      "As docx there is only the board's own table:  bscb export docx --roundtrip --output plan.docx\n",
    );
    for (const line of ['export json --bom', 'export docx --roundtrip --bom --output plan.docx']) {
      const { status, stdout, stderr } = await bscb(line, { folder: folderWith(smallPlan) });
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain('--bom goes with csv:  bscb export csv --bom --output plan.csv\n');
    }
  });

  it('writes nothing where an area could not be read', async () => {
    const folder = folderWith({ ...smallPlan, 'plan/2-broken.yaml': 'area: 2\ntitle: "Half\nactions: [\n' });
    const { status, stdout, stderr } = await bscb('export csv --output plan.csv', { folder });
    expect([status, stdout, existsSync(join(folder, 'plan.csv'))]).toEqual([2, '', false]);
    expect(stderr).toContain('2-broken.yaml');
    expect(stderr).toContain('bscb check');
  });

  it('never writes over a file of the plan', async () => {
    const folder = folderWith(smallPlan);
    expect((await bscb('export json --output plan/1-voice.yaml', { folder })).status).toBe(2);
    expect(textOf(folder, 'plan/1-voice.yaml')).toBe(smallPlan['plan/1-voice.yaml']);
  });
});

describe('an export that takes long', () => {
  it('says so on stderr, and on stdout gives the answer alone', async () => {
    const { stdout, stderr } = await bscb('export json', { runningFor: 700 });
    expect(stderr).toBe('Read 36 actions; writing json …\n');
    expect(JSON.parse(stdout).schema).toBe('bscb.plan/1');
    expect((await bscb('export json', { runningFor: 400 })).stderr).toBe('');
  });
});

describe('the workbook in LibreOffice', () => {
  it.skipIf(soffice === undefined || !inFull)(
    'opens without repair, every action in it (skipped where LibreOffice is not installed)',
    async () => {
      const folder = folderWith({});
      const { world } = await import('./world.ts').then((it) => it.worldAt());
      const { run } = await import('../../src/main.ts');
      expect(await run(['export', 'xlsx', '--output', join(folder, 'plan.xlsx')], world)).toBe(0);
      execFileSync(
        soffice!,
        [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1',
          '--outdir',
          folder,
          join(folder, 'plan.xlsx'),
        ],
        { stdio: 'ignore', timeout: 60_000 },
      );
      const rows = parse(textOf(folder, 'plan-Actions.csv'), { relax_column_count: true }) as string[][];
      const sheets = await readExcel(bytesOf(folder, 'plan.xlsx'));
      expect(rows).toHaveLength(sheets[0]!.data.length);
      const ref = rows[0]!.indexOf('Ref');
      expect(rows.map((row) => row[ref])).toContain('4.10');
    },
    70_000,
  );
});
