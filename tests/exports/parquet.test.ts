import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanToWrite } from '../../src/render/format.ts';
import { parquet } from '../../src/render/formats/parquet.ts';
import { dataRows } from '../../src/view/export-rows.ts';
import { on } from '../plan/expected.ts';
import { onDay } from './open.ts';

let lake = '';
const real = onDay('plan', '2013-09-10');
const midYear = onDay('tests/fixtures/mid-year', '2013-09-10');

/** Plans as one Parquet file. */
const written = async (...plans: readonly PlanToWrite[]): Promise<Buffer> => {
  const keys = plans[0]!.assessment.plan.keys;
  const { part, joined } = await parquet.plans!({ count: plans.length, keys }, { bom: false, bodies: [] });
  const pieces: (string | Uint8Array)[] = [];
  const parts = async function* () {
    for (const plan of plans) yield part(plan);
  };
  for await (const piece of joined(parts())) pieces.push(piece);
  return Buffer.concat(pieces as Uint8Array[]);
};

const ask = async (sql: string): Promise<unknown[][]> => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const reader = await connection.runAndReadAll(sql.replace('LAKE', `'${join(lake, '**', '*.parquet')}'`));
  return reader.getRowsJson() as unknown[][];
};

describe('a data set of two boards, asked by DuckDB', () => {
  beforeAll(async () => {
    lake = mkdtempSync(join(tmpdir(), 'bscb-lake-'));
    for (const [board, one] of [
      ['bromley', real],
      ['elsewhere', midYear],
    ] as const) {
      const folder = join(lake, 'year=2013', `board=${board}`);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'part-0.parquet'), await written({ ...one, folder: board, filters: [] }));
    }
  });
  afterAll(() => rmSync(lake, { recursive: true, force: true }));

  it('finds both boards by the folders, and the dates that Bromley has missed', async () => {
    const rows = await ask(
      "select board, year, count(*)::int, (count(*) filter (overdue))::int from read_parquet(LAKE, hive_partitioning=true) where date_of = 'milestone' group by all order by board",
    );
    const missed = midYear.assessment.actions
      .flatMap((one) => one.milestones.flatMap((milestone) => milestone.occurrences))
      .filter((date) => date.overdue).length;
    const late = on['2013-09-10']!.late.split(/\s+/).filter(Boolean).length;
    expect(rows).toEqual([
      ['bromley', expect.anything(), 86, late],
      [
        'elsewhere',
        expect.anything(),
        dataRows(midYear.assessment, midYear.selection).filter(({ milestone }) => milestone !== null).length,
        missed,
      ],
    ]);
  });

  it('has dates to do sums with', async () => {
    const rows = await ask(
      "select due::varchar, as_of - due, days_late from read_parquet(LAKE, hive_partitioning=true) where board = 'bromley' and id = '4.8/1'",
    );
    expect(rows).toEqual([['2013-02-28', expect.anything(), 194]]);
    expect(Number(rows[0]![1])).toBe(194);
  });

  it('is the same bytes for the same plan', async () => {
    const bytes = async () => written({ ...real, folder: 'plan', filters: [] });
    expect(Buffer.compare(await bytes(), await bytes())).toBe(0);
  });
});
