import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { imported } from './made.ts';

type Row = readonly (string | null)[];

/** The rows of a plan in which a cell that is null is merged with the one above it. */
const rows: readonly Row[] = [
  ['Ref', 'Action', 'Outcome', 'Lead', 'By when', 'Progress'],
  ['1.1', 'Agree the toolkit', 'Fewer repeat referrals', 'Chair', 'May 2013', 'Drafted'],
  ['1.2', 'Train the staff', null, 'Training Officer', 'June 2013', null],
  ['1.3', 'Ask schools', null, null, 'July 2013', ''],
  ['1.4', 'Ask parents', 'Parents answer', 'Chair', 'July 2013', ''],
];

const bytes = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)])),
  );

const eachCell = (of: (text: string | null, below: number, r: number, c: number) => string): string[] =>
  rows.map((row, r) =>
    row
      .map((text, c) => {
        const next = rows.slice(r + 1).findIndex((one) => one[c] !== null);
        return of(text, next < 0 ? rows.length - r - 1 : next, r, c);
      })
      .join(''),
  );

const inHtml = (): string =>
  `<table>${eachCell((text, below) => (text === null ? '' : `<td rowspan="${below + 1}">${text}</td>`))
    .map((row) => `<tr>${row}</tr>`)
    .join('')}</table>`;

const inWord = (): Uint8Array => {
  const cells = eachCell((text, below) => {
    const merge = text === null ? '<w:vMerge/>' : below > 0 ? '<w:vMerge w:val="restart"/>' : '';
    return `<w:tc><w:tcPr>${merge}</w:tcPr><w:p><w:r><w:t>${text ?? ''}</w:t></w:r></w:p></w:tc>`;
  });
  const table = cells.map((row) => `<w:tr>${row}</w:tr>`).join('');
  return bytes({
    'word/document.xml': `<w:document><w:body><w:tbl>${table}</w:tbl></w:body></w:document>`,
  });
};

const inExcel = (): Uint8Array => {
  const place = (r: number, c: number): string => `${'ABCDEF'[c]}${r + 1}`;
  const merges: string[] = [];
  const data = eachCell((text, below, r, c) => {
    if (text !== null && below > 0) merges.push(`<mergeCell ref="${place(r, c)}:${place(r + below, c)}"/>`);
    return text === null ? '' : `<c r="${place(r, c)}" t="inlineStr"><is><t>${text}</t></is></c>`;
  });
  return bytes({
    'xl/workbook.xml': '<workbook><sheets><sheet name="Plan" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/one.xml"/></Relationships>',
    'xl/worksheets/one.xml': `<worksheet><sheetData>${data
      .map((row, r) => `<row r="${r + 1}">${row}</row>`)
      .join('')}</sheetData><mergeCells>${merges.join('')}</mergeCells></worksheet>`,
  });
};

const inOpenDocument = (kind: 'spreadsheet' | 'text'): Uint8Array => {
  const data = eachCell((text, below) =>
    text === null
      ? '<table:covered-table-cell/>'
      : `<table:table-cell table:number-rows-spanned="${below + 1}"><text:p>${text}</text:p></table:table-cell>`,
  );
  const table = data.map((row) => `<table:table-row>${row}</table:table-row>`).join('');
  return bytes({
    'content.xml': `<office:document-content><office:body><office:${kind}><table:table table:name="Plan">${table}</table:table></office:${kind}></office:body></office:document-content>`,
  });
};

describe.each([
  ['plan.docx', inWord()],
  ['plan.xlsx', inExcel()],
  ['plan.ods', inOpenDocument('spreadsheet')],
  ['plan.odt', inOpenDocument('text')],
  ['plan.html', inHtml()],
])('a cell over several rows of %s', (name, content) => {
  it('is the outcome and the lead of each action beside it', async () => {
    const { actions } = await imported(name, content);
    expect(
      actions.map(({ ref, outcomes, lead }) => [
        ref,
        outcomes.map(({ text }) => text),
        lead.map(({ text }) => text),
      ]),
    ).toEqual([
      ['1.1', ['Fewer repeat referrals'], ['Chair']],
      ['1.2', ['Fewer repeat referrals'], ['Training Officer']],
      ['1.3', ['Fewer repeat referrals'], ['Training Officer']],
      ['1.4', ['Parents answer'], ['Chair']],
    ]);
  });

  it('is asked about where it is progress, which is seldom that of two actions', async () => {
    const { imported: made } = await imported(name, content);
    expect(made.doubts.filter(({ why }) => why.includes('merged')).map(({ source }) => source)).toEqual([
      'Drafted',
    ]);
  });
});
