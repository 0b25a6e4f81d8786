import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { bscb, folderWith, textOf } from '../commands/world.ts';

const plan = (board: string, fields: string): string =>
  `board: ${board}\ntitle: Business Plan\nperiod: 2013-14\nfields: ${fields}\n`;

const area = (own: string): string =>
  `area: 1\ntitle: Voice\nactions:\n  - ref: "1.1"\n    action: Ask children\n    completion: July 2013\n${own}`;

/** Three boards with a budget: an amount, words, and a choice; two of them spell another column in two ways. */
const boards = {
  'boards/a/plan.yaml': plan('Anytown SCB', '{ Budget: money, Theme: text, Staff: number }'),
  'boards/a/1-voice.yaml': area('    Budget: £1,500\n    Theme: Listening\n    Staff: 4\n'),
  'boards/b/plan.yaml': plan('Boston SCB', '{ Budget: text, theme: text, Staff: percent }'),
  'boards/b/1-voice.yaml': area('    Budget: within the grant\n    theme: Schools\n    Staff: 40%\n'),
  'boards/c/plan.yaml': plan('Crewe SCB', '{ budget: [low, high] }'),
  'boards/c/1-voice.yaml': area('    budget: low\n'),
};

const asked = async (folder: string, sql: string): Promise<unknown[][]> => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const reader = await connection.runAndReadAll(sql.replace('FOLDER', folder));
  return reader.getRowsJson() as unknown[][];
};

describe('a column that several boards have, each of a kind of its own', () => {
  it('is one column of texts in a Parquet file, and of figures where all keep figures', async () => {
    const folder = folderWith(boards);
    const { status } = await bscb('export parquet --plan boards --output all.parquet', { folder });
    expect(status).toBe(0);
    const rows = "select board_name, budget, theme, staff from 'FOLDER/all.parquet' order by all";
    expect(await asked(folder, rows)).toEqual([
      ['Anytown SCB', '1500', 'Listening', 4],
      ['Boston SCB', 'within the grant', 'Schools', 40],
      ['Crewe SCB', 'low', null, null],
    ]);
  });

  it('is one column of CSV however they spell it, and its meaning says that they differ', async () => {
    const folder = folderWith(boards);
    expect((await bscb('export csv --plan boards --output all.csv', { folder })).status).toBe(0);
    const [head = [], ...rows] = parse(textOf(folder, 'all.csv')) as string[][];
    expect(head.slice(-3)).toEqual(['Budget', 'Theme', 'Staff']);
    expect(rows.map((row) => row.slice(-3))).toEqual([
      ['1500', 'Listening', '4'],
      ['within the grant', 'Schools', '40'],
      ['low', '', ''],
    ]);
    const { columns } = JSON.parse(textOf(folder, 'all.csv-metadata.json')).tableSchema;
    const [budget, theme, staff] = columns.slice(-3);
    expect([budget.datatype, theme.datatype, staff.datatype]).toEqual(['string', 'string', 'decimal']);
    for (const one of [budget, staff])
      expect(one['dc:description']).toContain('which not all of them keep in the same way');
    expect(theme['dc:description']).toBe("A column of the board's own: a text.");
  });

  it('keeps a name of its own in Parquet where it is called as another column is there', async () => {
    const folder = folderWith({
      'plan/plan.yaml': plan('Anytown SCB', '{ board_name: text }'),
      'plan/1-voice.yaml': area('    board_name: Our board\n'),
    });
    expect((await bscb('export parquet --output all.parquet', { folder })).status).toBe(0);
    const rows = `select board_name, "own board_name" from 'FOLDER/all.parquet'`;
    expect(await asked(folder, rows)).toEqual([['Anytown SCB', 'Our board']]);
  });
});
