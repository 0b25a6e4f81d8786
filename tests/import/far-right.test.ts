import { expect, it } from 'vitest';
import { archive } from './archive.ts';
import { imported } from './made.ts';

const heads = ['Ref', 'Action', 'Lead', 'By when'];
const first = ['1.1', 'Agree the toolkit', 'Chair', 'May 2026'];
const second = ['1.2', 'Train staff', 'Nurse', 'July 2026'];

/** A table with a remark behind its second row, right of so many cells in all, in each format. */
const inExcel = (before: number): Uint8Array => {
  const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const wide = [...second, ...Array<string>(before - second.length).fill(''), 'Ask the', 'police'];
  const rows = [heads, first, wide].map((row) => `<row>${row.map(cell).join('')}</row>`);
  return archive({
    'xl/workbook.xml': '<workbook><sheets><sheet name="Plan" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/one.xml"/></Relationships>',
    'xl/worksheets/one.xml': `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`,
  });
};

const inExcelByPlace = (place: string): Uint8Array => {
  const cell = (text: string, at: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const rows = [heads, first, second].map((row, r) => {
    const own = row.map((text, c) => cell(text, `${'ABCD'[c]}${r + 1}`)).join('');
    return `<row r="${r + 1}">${own}${r === 2 ? cell('Ask the police', `${place}3`) : ''}</row>`;
  });
  return archive({
    'xl/workbook.xml': '<workbook><sheets><sheet name="Plan" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/one.xml"/></Relationships>',
    'xl/worksheets/one.xml': `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`,
  });
};

const inOpenDocument = (before: number): Uint8Array => {
  const cell = (text: string): string => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
  const gap = `<table:table-cell table:number-columns-repeated="${before - second.length}"/>`;
  const rows = [heads, first, second].map(
    (row, r) =>
      `<table:table-row>${row.map(cell).join('')}${r === 2 ? gap + cell('Ask the') + cell('police') : ''}</table:table-row>`,
  );
  return archive({
    'content.xml': `<office:document-content><office:body><office:spreadsheet><table:table table:name="Plan">${rows.join('')}</table:table></office:spreadsheet></office:body></office:document-content>`,
  });
};

const inHtml = (before: number): string => {
  const row = (cells: readonly string[]): string =>
    `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`;
  const gap = Array<string>(before - second.length).fill('');
  return `<table>${row(heads)}${row(first)}${row([...second, ...gap, 'Ask the', 'police'])}</table>`;
};

const far = 'where they are of the plan, move them nearer to its table';

it.each([
  ['plan.xlsx', inExcel(256), 'sheet Plan', 256],
  ['plan.ods', inOpenDocument(256), 'sheet Plan', 256],
  ['plan.ods', inOpenDocument(9_000), 'sheet Plan', 256],
  ['plan.html', inHtml(200), 'table 1', 200],
])(
  'cells of %s that are too far right to be read are named, once a sheet',
  async (name, content, at, most) => {
    const { actions, imported: made } = await imported(name, content);
    expect(actions).toHaveLength(2);
    expect(made.doubts.filter(({ why }) => why.endsWith(far))).toEqual([
      {
        at,
        source: 'Ask the | police',
        why: `these cells are right of column ${most}, the last that is read; ${far}`,
        read: null,
      },
    ]);
  },
);

it('the last column of Excel that is read is IV', async () => {
  const whys = async (place: string): Promise<string[]> =>
    (await imported('plan.xlsx', inExcelByPlace(place))).imported.doubts.map(({ why }) => why);
  expect((await whys('IV')).filter((why) => why.endsWith(far))).toEqual([]);
  expect((await whys('IW')).filter((why) => why.endsWith(far))).toHaveLength(1);
});

it('empty cells out there are nothing to name', async () => {
  const { imported: made } = await imported(
    'plan.html',
    inHtml(200).replace('Ask the', '').replace('police', ''),
  );
  expect(made.doubts.filter(({ why }) => why.endsWith(far))).toEqual([]);
});
