import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csv } from '../../src/render/csv.ts';
import { csvw } from '../../src/render/csvw.ts';
import { ndjson } from '../../src/render/json.ts';
import { allDateRows, dateColumns, dateRecord, dateRows, partitionName } from '../../src/view/export-rows.ts';
import { on } from '../plan/expected.ts';
import { onDay } from './open.ts';

const real = onDay('plan', '2013-09-10');
const rows = dateRows(real.assessment, real.selection);
const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

describe('one row a milestone date', () => {
  it('has the 79 milestones, and seven rows more for the four, three, two and two dates of four series', () => {
    expect(new Set(rows.map((row) => row.milestone)).size).toBe(79);
    expect(rows.length).toBe(79 + 3 + 2 + 1 + 1);
  });

  it('marks as overdue just what the document has late on 10 September 2013', () => {
    expect(
      rows
        .filter((row) => row.overdue)
        .map((row) => row.milestone)
        .sort(),
    ).toEqual(words(on['2013-09-10']!.late).sort());
  });

  it('reads back whole through another reader of CSV', () => {
    const text = csv({ head: dateColumns.map(([name]) => name), rows: rows.map(dateRecord) });
    const back: Record<string, string>[] = parse(text, { columns: true });
    expect(back.length).toBe(rows.length);
    const newsletter = back.filter((row) => row['milestone'] === '2.2/1');
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
    const all = allDateRows(real.assessment, real.selection);
    const completions = all.filter((row) => row.milestone === null);
    expect(new Set(completions.map((row) => row.ref)).size).toBe(36);
    expect(all.length).toBe(rows.length + completions.length);
    const late = completions.filter((row) => row.overdue && row.nth === row.of);
    expect(late.length).toBe(19);
    expect(completions.find((row) => row.ref === '4.5')).toMatchObject({
      what: 'Develop a multi agency plan around safeguarding Older Young People.',
      due: '2013-05-31',
      daysLate: 102,
      done: false,
    });
    // Completion in four quarters: March and June have passed.
    expect(completions.filter((row) => row.ref === '2.2').map((row) => row.overdue)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('marks the completion of what is complete as done, on the day it was closed', () => {
    const midYear = onDay('tests/fixtures/mid-year', '2013-09-10');
    const row = allDateRows(midYear.assessment, midYear.selection).find(
      (one) => one.ref === '1.3' && one.milestone === null,
    );
    expect(row).toMatchObject({ done: true, doneOn: '2013-08-05', overdue: false });
  });

  it('says beside the file what each column means, in the order of the file', () => {
    const described = JSON.parse(csvw('plan.csv', 'Dates', dateColumns));
    expect(described.url).toBe('plan.csv');
    expect(described.tableSchema.columns.map((column: { name: string }) => column.name)).toEqual(
      dateColumns.map(([name]) => name),
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
