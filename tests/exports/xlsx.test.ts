import readExcel from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { xlsx } from '../../src/render/xlsx.ts';
import { type Sheet, sheetsOf } from '../../src/view/export-sheets.ts';
import { hostile, onDay } from './open.ts';

const real = onDay('plan', '2013-09-10');
const sheets = sheetsOf(real.assessment, real.selection);

/** Read by another library: sheet by sheet, the first row being the titles. */
const readBack = async (bytes: Uint8Array) => readExcel(Buffer.from(bytes));

describe('the workbook', () => {
  it('holds 36 actions, 86 milestone dates and what is overdue, read by another reader', async () => {
    const back = await readBack(await xlsx(sheets, '2013-09-10'));
    expect(back.map(({ sheet, data }) => [sheet, data.length - 1])).toEqual([
      ['Actions', 36],
      ['Milestones', 86],
      ['Overdue', sheets[2]!.rows.length],
    ]);
  });

  it('has real dates: completion of 4.7 is 31 July 2013, and the ref is text', async () => {
    const [actions] = await readBack(await xlsx(sheets, '2013-09-10'));
    const [titles, ...rows] = actions!.data;
    const at = (title: string) => titles!.indexOf(title);
    const row = rows.find((cells) => cells[at('Ref')] === '4.7')!;
    expect(row[at('Due')]).toEqual(new Date('2013-07-31T00:00:00Z'));
    expect(rows.map((cells) => cells[at('Ref')])).toContain('4.10');
    expect(row[at('By dates')]).toBe('R red');
  });

  it('is the same bytes for the same plan', async () => {
    const [one, two] = [await xlsx(sheets, '2013-09-10'), await xlsx(sheets, '2013-09-10')];
    expect(Buffer.compare(Buffer.from(one), Buffer.from(two))).toBe(0);
  });

  it('keeps what looks like a formula as text, and drops what XML cannot hold', async () => {
    const sheet: Sheet = {
      name: 'Actions',
      columns: [{ title: 'Action', width: 20 }],
      rows: [[hostile], ['=HYPERLINK("x")']],
    };
    const [back] = await readBack(await xlsx([sheet], '2013-09-10'));
    expect(back!.data[2]![0]).toBe('=HYPERLINK("x")');
    expect(String(back!.data[1]![0])).not.toContain('\u0007');
  });
});
