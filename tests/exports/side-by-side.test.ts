import { execFile } from 'node:child_process';
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { bscb, folderWith } from '../commands/world.ts';
import { runs } from '../runs.ts';

const asOf = ['--as-of', '2013-09-10'];

/** Two versions of one plan, and the plan of another board. */
const region = (): string => {
  const settings = (board: string) => `board: ${board}\ntitle: Business Plan\nperiod: 2013-14\n`;
  const area = (...actions: string[]) =>
    `area: 1\ntitle: Voice\nactions:\n${actions.map((one, i) => `  - ref: "1.${i + 1}"\n    action: ${one}\n    completion: July 2013\n`).join('')}`;
  return folderWith({
    'march/plan.yaml': settings('Anytown SCB'),
    'march/1-voice.yaml': area('Ask children', 'Ask parents'),
    'may/plan.yaml': settings('Anytown SCB'),
    'may/1-voice.yaml': area('Ask children', 'Ask parents', 'Ask schools'),
    'other/plan.yaml': settings('Othertown SCB'),
    'other/1-voice.yaml': area('Ask everybody'),
  });
};

/** The built program, as a process of its own; its status. */
const exported = (folder: string, plan: string): Promise<number> =>
  new Promise((answer) => {
    const words = ['export', 'parquet', '--plan', plan, '--output', 'lake', ...asOf];
    const bin = join(process.cwd(), 'bin/bscb.cjs');
    execFile(process.execPath, [bin, ...words], { cwd: folder }, (fault) =>
      answer(fault === null ? 0 : Number(fault.code)),
    );
  });

const filesIn = (folder: string): readonly (readonly [string, string])[] =>
  readdirSync(join(folder, 'lake'), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .sort()
    .map((path) => [path, readFileSync(path, 'base64')] as const);

const rowsIn = async (folder: string): Promise<unknown[][]> => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const lake = join(folder, 'lake/**/*.parquet');
  const reader = await connection.runAndReadAll(
    `select board_name, count(*)::int from read_parquet('${lake}', hive_partitioning = true) group by all order by all`,
  );
  return reader.getRowsJson() as unknown[][];
};

it('processes side by side write files of their own into one data set, and the same twice is the same', {
  timeout: 60_000,
}, async () => {
  const folder = region();
  const plans = ['march', 'may', 'other', 'may', ...runs([], ['other', 'march', 'may', 'march'])];
  expect(await Promise.all(plans.map((plan) => exported(folder, plan)))).toEqual(plans.map(() => 0));
  const files = filesIn(folder);
  expect(files).toHaveLength(3);
  expect(await rowsIn(folder)).toEqual([
    ['Anytown SCB', 5],
    ['Othertown SCB', 1],
  ]);
  expect(await exported(folder, 'may')).toBe(0);
  expect(filesIn(folder)).toEqual(files);
});

it('an export says where a file of another day or version counts beside its own', async () => {
  const folder = region();
  const line = `export parquet --output lake ${asOf.join(' ')}`;
  const [first, same, other] = [
    await bscb(`${line} --plan march`, { folder }),
    await bscb(`${line} --plan march`, { folder }),
    await bscb(`${line} --plan may`, { folder }),
  ];
  expect([first.stderr, same.stderr].join()).not.toContain('of the same board');
  expect(other.stderr).toMatch(
    /lake\/year=2013\/board=anytown-scb\/2013-09-10-[0-9a-f]{16}\.parquet is another version of the same board, year and day\. Delete/,
  );
  appendFileSync(join(folder, 'may/1-voice.yaml'), '  - ref: "1.4"\n    action: Ask the police\n');
  const third = await bscb(`${line} --plan may`, { folder });
  expect(third.stderr).toMatch(
    /2013-09-10-[0-9a-f]{16}\.parquet and one more are other versions of the same board, year and day\. Delete/,
  );
  const later = await bscb('export parquet --output lake --as-of 2013-10-01 --plan may', { folder });
  expect(later.stderr).toMatch(
    /2013-09-10-[0-9a-f]{16}\.parquet and two more are of other days of the same board and year\. Their rows count too/,
  );
});
