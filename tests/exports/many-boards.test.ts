import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { bscb, folderWith } from '../commands/world.ts';
import { inFull } from '../runs.ts';

const page = readFileSync('docs/many-boards.md', 'utf8');
const blocks = (language: string): string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([^\`]*)\`\`\`$`, 'gm'))].map(([, text = '']) =>
    text.trim(),
  );

/** A folder with the board's plan and a neighbour's, as a region has them. */
const region = (): string => {
  const folder = folderWith({});
  cpSync('plan', join(folder, 'boards/bromley'), { recursive: true });
  cpSync('tests/fixtures/mid-year', join(folder, 'boards/anytown'), { recursive: true });
  const settings = join(folder, 'boards/anytown/plan.yaml');
  const text = readFileSync(settings, 'utf8');
  writeFileSync(settings, text.replace(/^board: .*/m, 'board: Anytown Safeguarding Children Board'));
  return folder;
};

const bromley = 'Bromley Safeguarding Children Board';
const anytown = 'Anytown Safeguarding Children Board';

/** What Spark's grammar has against some SQL, each with the words that it stops at. */
const againstSpark = async (): Promise<(sql: string) => string[]> => {
  const { outputFiles } = await build({
    stdin: {
      contents: "export { SparkSQL } from 'dt-sql-parser/dist/parser/spark/index.js'",
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    format: 'esm',
  });
  const text = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  const { SparkSQL } = await import(`data:text/javascript;base64,${text}`);
  const parser = new SparkSQL();
  return (sql) => parser.validate(sql).map(({ message }: { message: string }) => message);
};

it('DuckDB answers the three questions of the page about many boards as bscb does', async () => {
  const folder = region();
  const [write = '', view = ''] = blocks('');
  expect((await bscb(write.replace(/^bscb /, ''), { folder })).status).toBe(0);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(view.replace("'lake/", `'${join(folder, 'lake')}/`));
  const questions = blocks('sql');
  expect(questions).toHaveLength(3);
  const answers: unknown[][][] = [];
  for (const sql of questions)
    answers.push((await connection.runAndReadAll(sql)).getRowsJson() as unknown[][]);
  const [missed, disputed, ahead] = answers;

  const json = async (line: string) => {
    const plan = async (name: string) =>
      JSON.parse(
        (await bscb(`${line} --plan boards/${name} --as-of 2013-09-10 --format json`, { folder })).stdout,
      );
    return { bromley: await plan('bromley'), anytown: await plan('anytown') };
  };
  const late = await json('overdue');
  const dates = (one: typeof late.bromley) => [...one.milestones, ...one.actions, ...one.earlierDates];
  const worst = (one: typeof late.bromley) =>
    Math.max(...dates(one).map(({ daysLate }: { daysLate: number }) => daysLate));
  expect(missed).toEqual(
    [
      [bromley, String(dates(late.bromley).length), worst(late.bromley)],
      [anytown, String(dates(late.anytown).length), worst(late.anytown)],
    ].sort((a, b) => Number(b[1]) - Number(a[1])),
  );

  const rated = await json('list --recorded green --suggested red');
  expect(rated.bromley.actions).toEqual([]);
  expect(disputed?.map(([board, ref]) => [board, ref])).toEqual(
    rated.anytown.actions.map(({ ref }: { ref: string }) => [anytown, ref]),
  );
  expect(disputed).toHaveLength(1);

  // what is due from the month of asking on, each month once, and no board that is not there
  const months = ahead?.map(([year, month]) => Number(year) * 12 + Number(month)) ?? [];
  expect(months[0]).toBe(2013 * 12 + 9);
  expect(months).toEqual([...new Set(months)].sort((a, b) => a - b));
  const counted = ahead?.reduce((sum, row) => sum + Number(row[2]), 0);
  const due = await json('due --before 2099-12-31');
  const all = [due.bromley, due.anytown].flatMap((one) => one.milestones);
  expect(counted).toBe(all.length);
  expect(Math.max(...(ahead?.map((row) => Number(row[3])) ?? []))).toBe(2);
});

it("the table of the page has the own columns of every board's, also where one keeps figures in it and another words", async () => {
  const settings = (board: string, fields: string) => `board: ${board}\nperiod: 2013-14\nfields: ${fields}\n`;
  const area = (own: string) =>
    `area: 1\ntitle: Voice\nactions:\n  - ref: "1.1"\n    action: Ask children\n    completion: July 2013\n${own}`;
  const folder = folderWith({
    'boards/a/plan.yaml': settings('Anytown SCB', '{ budget: money }'),
    'boards/a/1-voice.yaml': area('    budget: £1,500\n'),
    'boards/b/plan.yaml': settings('Boston SCB', '{ budget: text, theme: text }'),
    'boards/b/1-voice.yaml': area('    budget: none\n    theme: Schools\n'),
  });
  const [write = '', view = ''] = blocks('');
  expect((await bscb(write.replace(/^bscb /, ''), { folder })).status).toBe(0);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(view.replace("'lake/", `'${join(folder, 'lake')}/`));
  const reader = await connection.runAndReadAll('select board_name, budget, theme from plans order by all');
  expect(reader.getRowsJson()).toEqual([
    ['Anytown SCB', expect.stringMatching(/^1500/), null],
    ['Boston SCB', 'none', 'Schools'],
  ]);
});

/** Spark's statements that make its table and its view. */
const forSpark = (): string[] => (blocks('')[2] ?? '').split(/(?<=;)\n/);

it('Spark makes a table of the files, and every statement after that is the one DuckDB runs', () => {
  const [lake = '', plans = ''] = forSpark();
  expect(lake).toMatch(/^create temporary view lake using parquet /);
  expect(blocks('')[1]).toContain(`\n${plans.replace('create temporary view', 'create view')}`);
});

// Its grammar takes a second to load.
it.runIf(inFull)('Spark finds nothing in those statements that its grammar does not have', async () => {
  const complaints = await againstSpark();
  const [lake = '', plans = ''] = forSpark();
  for (const sql of [lake, plans, ...blocks('sql')]) expect(complaints(sql), sql).toEqual([]);
  expect(complaints(lake.replace('options', 'option'))).not.toEqual([]);
});
