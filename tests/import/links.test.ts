import { expect, it } from 'vitest';
import { archive } from './archive.ts';
import { imported } from './made.ts';

const minutes = 'https://anytown.example/minutes/june';
const why = 'the address of a link; the words alone are in the plan';
const listed = async (name: string, content: string | Uint8Array): Promise<readonly (readonly string[])[]> =>
  (await imported(name, content)).imported.aside
    .filter((one) => one.why === why)
    .map(({ at, text }) => [at, text]);

const relations = (type: string): string =>
  `<Relationships><Relationship Id="rId7" Type="${type}" Target="${minutes}" TargetMode="External"/></Relationships>`;

it('the address behind words of Word is listed with them, set as a link or typed as a field', async () => {
  const cell = (inner: string): string => `<w:tc><w:p>${inner}</w:p></w:tc>`;
  const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
  const row = (cells: readonly string[]): string => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
  const head = ['Ref', 'Action', 'Lead', 'By when'].map(run);
  const linked = [
    run('1.1'),
    `<w:hyperlink r:id="rId7">${run('Agree the toolkit')}</w:hyperlink>`,
    run('Chair'),
    `<w:r><w:instrText> HYPERLINK "https://anytown</w:instrText></w:r><w:r><w:instrText>.example/dates" </w:instrText></w:r>${run('June 2026')}`,
  ];
  const file = archive({
    'word/document.xml': `<w:document xmlns:w="w" xmlns:r="r"><w:body><w:tbl>${row(head)}${row(linked)}</w:tbl></w:body></w:document>`,
    'word/_rels/document.xml.rels': relations('hyperlink'),
  });
  expect(await listed('plan.docx', file)).toEqual([
    ['link 1', `Agree the toolkit: ${minutes}`],
    ['link 2', 'https://anytown.example/dates'],
  ]);
});

it('the address behind a cell of Excel is listed by its cell', async () => {
  const cell = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const row = (n: number, texts: readonly string[]): string =>
    `<row r="${n}">${texts.map((text, i) => cell(`${'ABCD'[i]}${n}`, text)).join('')}</row>`;
  const file = archive({
    'xl/workbook.xml': '<workbook><sheets><sheet name="Plan" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${row(1, ['Ref', 'Action', 'Lead', 'By when'])}${row(2, ['1.1', 'Agree the toolkit', 'Chair', 'June 2026'])}</sheetData><hyperlinks><hyperlink ref="B2" r:id="rId7"/></hyperlinks></worksheet>`,
    'xl/worksheets/_rels/sheet1.xml.rels': relations('hyperlink'),
  });
  expect(await listed('plan.xlsx', file)).toEqual([['sheet Plan, B2', minutes]]);
});

it.each([
  [
    'Excel',
    'plan.xlsx',
    archive({
      'xl/workbook.xml': '<workbook><sheets><sheet name="Plan" r:id="rId1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row><c r="A1" t="str"><f>HYPERLINK("${minutes}","Minutes")</f><v>Minutes</v></c></row></sheetData></worksheet>`,
    }),
    'sheet Plan, A1',
  ],
  [
    'OpenDocument',
    'plan.ods',
    archive({
      'content.xml': `<office:document-content><office:body><office:spreadsheet><table:table table:name="Plan"><table:table-row><table:table-cell table:formula="of:=HYPERLINK(&quot;${minutes}&quot;;&quot;Minutes&quot;)"><text:p>Minutes</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`,
    }),
    'sheet Plan, link 1',
  ],
])('the address in a formula of %s is listed', async (_, name, file, at) => {
  expect(await listed(name, file)).toEqual([[at, `Minutes: ${minutes}`]]);
});

it('the address behind words of OpenDocument is listed', async () => {
  const cell = (inner: string): string => `<table:table-cell><text:p>${inner}</text:p></table:table-cell>`;
  const row = (cells: readonly string[]): string =>
    `<table:table-row>${cells.map(cell).join('')}</table:table-row>`;
  const linked = `<text:a xlink:href="${minutes}">Agree the toolkit</text:a>`;
  const file = archive({
    'content.xml': `<office:document-content><office:body><office:text><table:table>${row(['Ref', 'Action', 'Lead', 'By when'])}${row(['1.1', linked, 'Chair', 'June 2026'])}</table:table></office:text></office:body></office:document-content>`,
  });
  expect(await listed('plan.odt', file)).toEqual([['link 1', `Agree the toolkit: ${minutes}`]]);
});

const table = (action: string): string =>
  `| Ref | Action | Lead | By when |\n| --- | --- | --- | --- |\n| 1.1 | ${action} | Chair | June 2026 |\n`;

it('the address behind words of markdown is listed by its line', async () => {
  expect(await listed('plan.md', table(`[Agree the toolkit](${minutes})`))).toEqual([
    ['line 3', `Agree the toolkit: ${minutes}`],
  ]);
});

it('the address behind words of a web page is listed, one that is hidden is not', async () => {
  const page = `<table><tr><th>Ref<th>Action<th>Lead<th>By when<tr><td>1.1<td><a href="${minutes}">Agree the toolkit</a><td>Chair<td>June 2026</table><noscript><a href="https://a.example">A</a></noscript>`;
  expect(await listed('plan.html', page)).toEqual([['link 1', `Agree the toolkit: ${minutes}`]]);
});

it.each([
  ['that the words say', '<https://anytown.example/minutes/june>'],
  ['of a mailbox', '[Agree the toolkit](mailto:chair@anytown.example)'],
  ['inside the document', '[Agree the toolkit](#area-1)'],
])('an address %s is not listed', async (_which, action) => {
  expect(await listed('plan.md', table(action))).toEqual([]);
});
