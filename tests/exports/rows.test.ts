import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csv } from '../../src/render/csv.ts';
import { csvw } from '../../src/render/csvw.ts';
import { ndjson } from '../../src/render/json.ts';
import { dataColumns, dataRows, partitionName, rowsOf } from '../../src/view/export-rows.ts';
import type { DataRow } from '../../src/view/fields/date.ts';
import { on } from '../plan/expected.ts';
import { onDay } from './open.ts';

const real = onDay('plan', '2013-09-10');
const all = dataRows(real.assessment, real.selection);
const rows = all.filter(({ milestone }) => milestone !== null);
const idOf = ({ milestone }: DataRow): string | undefined => milestone?.milestone.id;
const columns = dataColumns(real.assessment.plan.keys);
const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

describe('one row a milestone date', () => {
  it('has the 79 milestones, and seven rows more for the four, three, two and two dates of four series', () => {
    expect(new Set(rows.map(idOf)).size).toBe(79);
    expect(rows.length).toBe(79 + 3 + 2 + 1 + 1);
  });

  it('marks as overdue just what the document has late on 10 September 2013', () => {
    expect(
      rows
        .filter((row) => row.overdue)
        .map(idOf)
        .sort(),
    ).toEqual(words(on['2013-09-10']!.late).sort());
  });

  it('reads back whole through another reader of CSV', () => {
    const text = csv(rowsOf(columns, rows));
    const back: Record<string, string>[] = parse(text, { columns: true });
    expect(back.length).toBe(rows.length);
    const newsletter = back.filter((row) => row['id'] === '2.2/1');
    expect(newsletter.map((row) => row['due'])).toEqual([
      '2013-03-31',
      '2013-06-30',
      '2013-09-30',
      '2013-12-31',
    ]);
    expect(newsletter.map((row) => row['overdue'])).toEqual(['true', 'true', 'false', 'false']);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  it('has a row for each date of completion too, so that no action is missing for want of milestones', () => {
    const completions = all.filter((row) => row.milestone === null);
    expect(new Set(completions.map((row) => row.one.action.ref)).size).toBe(36);
    expect(all.length).toBe(rows.length + completions.length);
    const late = completions.filter((row) => row.overdue && row.nth === row.of);
    expect(late.length).toBe(19);
    const back: Record<string, string>[] = parse(csv(rowsOf(columns, all)), { columns: true });
    expect(back.find((row) => row['ref'] === '4.5' && row['dateOf'] === 'completion')).toMatchObject({
      id: '',
      what: 'Develop a multi agency plan around safeguarding Older Young People.',
      due: '2013-05-31',
      daysLate: '102',
      done: 'false',
    });
    // Completion in four quarters: March and June have passed.
    expect(completions.filter((row) => row.one.action.ref === '2.2').map((row) => row.overdue)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('marks the completion of what is complete as done, on the day it was closed', () => {
    const midYear = onDay('tests/fixtures/mid-year', '2013-09-10');
    const row = dataRows(midYear.assessment, midYear.selection).find(
      ({ one, milestone }) => one.action.ref === '1.3' && milestone === null,
    );
    expect(row).toMatchObject({ done: '2013-08-05', overdue: false });
  });

  it('says beside the file what each column means, in the order of the file', () => {
    const described = JSON.parse(csvw('plan.csv', 'Dates', columns));
    expect(described.url).toBe('plan.csv');
    expect(described.tableSchema.columns.map((column: { name: string }) => column.name)).toEqual(
      columns.map(({ name }) => name),
    );
  });

  it('names a board’s folder without marks', () => {
    expect(partitionName('St Helen’s & Knowsley  LSCB')).toBe('st-helen-s-knowsley-lscb');
    expect(partitionName('../../etc')).toBe('etc');
  });

  it('gives one document a line', () => {
    expect(ndjson([{ ref: '1.1' }, { ref: '1.2', note: 'two\nlines' }])).toBe(
      '{"ref":"1.1"}\n{"ref":"1.2","note":"two\\nlines"}\n',
    );
  });
});
