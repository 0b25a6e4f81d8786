import { strFromU8, unzipSync } from 'fflate';
import readExcel from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { xlsx } from '../../src/render/xlsx.ts';
import { type Sheet, sheetsOf } from '../../src/view/export-sheets.ts';
import { hostile, onDay } from './open.ts';

const real = onDay('plan', '2013-09-10');
const sheets = sheetsOf(real.assessment, real.selection);

const book = await xlsx(sheets, '2013-09-10');

/** Read by another library: sheet by sheet, the first row being the titles. */
const readBack = async (bytes: Uint8Array) => readExcel(Buffer.from(bytes));

describe('the workbook', () => {
  it('holds 36 actions, 86 milestone dates and what is overdue, read by another reader', async () => {
    const back = await readBack(book);
    expect(back.map(({ sheet, data }) => [sheet, data.length - 1])).toEqual([
      ['Actions', 36],
      ['Milestones', 86],
      ['Overdue', sheets[2]!.rows.length],
      ['About', sheets[3]!.rows.length],
    ]);
  });

  it('has real dates: completion of 4.7 is 31 July 2013, and the ref is text', async () => {
    const [actions] = await readBack(book);
    const [titles, ...rows] = actions!.data;
    const at = (title: string) => titles!.indexOf(title);
    const row = rows.find((cells) => cells[at('Ref')] === '4.7')!;
    expect(row[at('Due')]).toEqual(new Date('2013-07-31T00:00:00Z'));
    expect(rows.map((cells) => cells[at('Ref')])).toContain('4.10');
    expect(row[at('By dates')]).toBe('R red');
  });

  it('says whose plan it is and of what day, in a sheet and at the head of each page on paper', async () => {
    const of = onDay('tests/fixtures/mid-year', '2013-09-10');
    const bytes = await xlsx(sheetsOf(of.assessment, of.selection, ['area 4']), '2013-09-10', 'Board & Co');
    const about = (await readBack(bytes)).find(({ sheet }) => sheet === 'About')!.data;
    expect(about).toContainEqual(['Board', 'Bromley Safeguarding Children Board']);
    expect(about).toContainEqual(['As it stood on', new Date('2013-09-10T00:00:00Z')]);
    expect(about).toContainEqual(['Asked for', 'area 4']);
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);
    expect(xml).toContain('<oddHeader>&amp;LBoard &amp;&amp; Co&amp;R10 September 2013</oddHeader>');
  });

  it('keeps the ref and the heads in sight, on the screen and on each page', async () => {
    const parts = unzipSync(book);
    expect(strFromU8(parts['xl/worksheets/sheet2.xml']!)).toMatch(
      /<pane ySplit="1" xSplit="1" topLeftCell="B2"/,
    );
    expect(strFromU8(parts['xl/workbook.xml']!)).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'Milestones'!$A:$A,'Milestones'!$1:$1</definedName>`,
    );
  });

  it('has what each action is to change, and the evidence of what was done', async () => {
    const of = onDay('tests/fixtures/mid-year', '2013-09-10');
    const [actions, milestones] = await readBack(
      await xlsx(sheetsOf(of.assessment, of.selection), '2013-09-10'),
    );
    const cell = (sheet: typeof actions, ref: string, title: string) =>
      sheet!.data.find((row) => row.includes(ref))![sheet!.data[0]!.indexOf(title)];
    expect(cell(actions, '4.7', 'Outcomes')).toMatch(/^BME children have equal access/);
    expect(cell(milestones, '1.1/1', 'Evidence')).toBe('QA&PM minutes, 19 Mar 2013, item 5');
  });

  it('is the same bytes for the same plan', async () => {
    const [one, two] = [await xlsx(sheets, '2013-09-10'), await xlsx(sheets, '2013-09-10')];
    expect(Buffer.compare(Buffer.from(one), Buffer.from(two))).toBe(0);
  });

  it('lists as overdue the completions too, the longest first, and calls nothing open that is closed', async () => {
    const mid = onDay('tests/fixtures/mid-year', '2013-09-10');
    const [, milestones, overdue] = await readBack(
      await xlsx(sheetsOf(mid.assessment, mid.selection), '2013-09-10'),
    );
    // Eight milestone dates are missed, and six actions are past completion: 4.5 has no milestone at all.
    expect(overdue!.data.slice(1).map(([ref, milestone]) => milestone ?? ref)).toEqual(
      '3.3/3 4.9/1 4.5 4.11/3 4.11 5.2/3 1.6/2 2.1/3 2.1 3.2/2 4.7 5.3 1.6/3 1.6'.split(' '),
    );
    const state = milestones!.data[0]!.indexOf('State');
    const states = (ref: string) =>
      milestones!.data.filter((row) => row[0] === ref && row[state] !== 'done').map((row) => row[state]);
    expect(states('4.8')).toEqual(['closed']);
    expect(states('5.4')).toEqual(['on hold', 'on hold']);
  });

  it('gives each row the height of its longest text, since LibreOffice would show one line of it', async () => {
    const sheet: Sheet = {
      name: 'Actions',
      columns: [{ title: 'Action', width: 10 }],
      rows: [['short'], ['three words and\nanother line'], ['x'.repeat(25)]],
    };
    const bytes = await xlsx([sheet], '2013-09-10');
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);
    // The head and one line; `three` `words and` `another` `line` on four; 25 letters of one word on three.
    expect([...xml.matchAll(/<row r="\d+" ht="(\d+)"/g)].map((row) => row[1])).toEqual([
      '15',
      '15',
      '54',
      '41',
    ]);
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
    expect(String(back!.data[1]![0])).toContain('\\u202e');
    expect(String(back!.data[1]![0])).not.toContain('\u202e');
  });
});
