import { describe, expect, it } from 'vitest';
import { archive } from './archive.ts';
import { imported } from './made.ts';

const heads = ['Ref', 'Action', 'Lead', 'By when'];
const cells = ['1.1', 'Agree the toolkit', 'Chair', 'June 2026'];

const words = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const tc = (inner: string): string => `<w:tc>${inner.startsWith('<') ? inner : words(inner)}</w:tc>`;
const row = (inner: readonly string[], look = ''): string => `<w:tr>${look}${inner.map(tc).join('')}</w:tr>`;
const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
const word = (body: string): Uint8Array =>
  archive({ 'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>` });

const cell = (inner: string): string =>
  `<table:table-cell>${inner.startsWith('<') ? inner : `<text:p>${inner}</text:p>`}</table:table-cell>`;
const openRow = (inner: readonly string[]): string =>
  `<table:table-row>${inner.map((one) => (one.startsWith('<table:covered') ? one : cell(one))).join('')}</table:table-row>`;
const openTable = (...rows: readonly string[]): string =>
  `<table:table table:name="Plan">${rows.join('')}</table:table>`;
const open = (is: 'text' | 'spreadsheet', inner: string): Uint8Array =>
  archive({
    'content.xml': `<office:document-content><office:body><office:${is}>${inner}</office:${is}></office:body></office:document-content>`,
  });

describe('what tracked changes take away is named, and what they add is read', () => {
  const gone = '<w:del><w:r><w:delText>twice</w:delText></w:r></w:del>';
  const come = '<w:ins><w:r><w:t> with partners</w:t></w:r></w:ins>';
  const action = `<w:p><w:r><w:t>Agree the toolkit</w:t></w:r>${gone}${come}</w:p>`;
  const deleted = row(['1.2', 'Close the helpline', 'Chair', 'May 2026'], '<w:trPr><w:del/></w:trPr>');
  const region = (is: string, inner: string): string =>
    `<text:changed-region><text:${is}><office:change-info><dc:creator>A. Person</dc:creator></office:change-info>${inner}</text:${is}></text:changed-region>`;
  const tracked = `<text:tracked-changes>${region('deletion', '<text:p>twice</text:p>')}${region('insertion', '')}</text:tracked-changes>`;
  const bothWays = 'what they add was read, and what they take away was left out';

  it.each([
    [
      'Word',
      'plan.docx',
      word(table(row(heads), row(['1.1', action, 'Chair', 'June 2026']), deleted)),
      'twice / 1.2 Close the helpline Chair May 2026',
    ],
    [
      'OpenDocument',
      'plan.odt',
      open(
        'text',
        tracked +
          openTable(
            openRow(heads),
            openRow(['1.1', 'Agree the toolkit with partners', 'Chair', 'June 2026']),
          ),
      ),
      'twice',
    ],
  ])('%s', async (_, name, bytes, source) => {
    const { actions, imported: made } = await imported(name, bytes);
    expect(actions.map(({ action: said }) => said)).toEqual(['Agree the toolkit with partners']);
    expect(made.doubts.filter(({ why }) => /tracked changes/.test(why))).toEqual([
      { at: 'the document', source, why: expect.stringContaining(bothWays), read: null },
    ]);
  });
});

describe('words that a merged cell keeps under another are named', () => {
  const under = (text: string): string => `<w:tc><w:tcPr><w:vMerge/></w:tcPr>${words(text)}</w:tc>`;
  const first = row(cells).replace('<w:tc>', '<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>');
  const second = `<w:tr>${under('superseded')}${['Train staff', 'Chair', 'July 2026'].map(tc).join('')}</w:tr>`;
  const covered = '<table:covered-table-cell><text:p>superseded</text:p></table:covered-table-cell>';
  const openRows = openTable(
    openRow(heads),
    openRow(cells),
    openRow([covered, 'Train staff', 'Chair', 'July 2026']),
  );

  it.each([
    ['Word', 'plan.docx', word(table(row(heads), first, second))],
    ['an OpenDocument text', 'plan.odt', open('text', openRows)],
    ['a sheet of OpenDocument', 'plan.ods', open('spreadsheet', openRows)],
  ])('%s', async (_, name, bytes) => {
    const { imported: made } = await imported(name, bytes);
    expect(made.doubts.filter(({ why }) => /keeps words that nobody sees/.test(why))).toEqual([
      expect.objectContaining({
        source: 'superseded',
        at: expect.stringMatching(/row 3, cell 1$/),
        read: null,
      }),
    ]);
  });
});

describe('a table that only sets others beside each other is none', () => {
  const web = (rows: readonly (readonly string[])[]): string =>
    `<table>${rows.map((one) => `<tr><td>${one.join('<td>')}</tr>`).join('')}</table>`;

  it.each([
    ['Word', 'plan.docx', word(table(row([table(row(heads), row(cells)) + words(''), words('')])))],
    [
      'OpenDocument',
      'plan.odt',
      open('text', openTable(openRow([openTable(openRow(heads), openRow(cells)), '']))),
    ],
    ['a web page', 'plan.html', web([[web([heads, cells]), '']])],
  ])('%s', async (_, name, content) => {
    const { actions } = await imported(name, content);
    expect(actions.map(({ ref, action }) => [ref, action])).toEqual([['1.1', 'Agree the toolkit']]);
  });
});

it('a cell of OpenDocument has the value that it is kept as, where a program wrote no words for it', async () => {
  const kept = (attributes: string): string => `<table:table-cell ${attributes}/>`;
  const rowOf = (...inner: readonly string[]): string =>
    `<table:table-row>${inner.join('')}</table:table-row>`;
  const values = [
    kept('office:value-type="string" office:string-value="1.1"'),
    cell('Agree the toolkit'),
    cell('Chair'),
    kept('office:value-type="date" office:date-value="2026-06-30"'),
    kept('office:value-type="float" office:value="1500"'),
    kept('office:value-type="time" office:time-value="PT18H00M00S"'),
  ];
  const file = open('spreadsheet', openTable(openRow([...heads, 'Cost', 'Time']), rowOf(...values)));
  const { actions, imported: made } = await imported('plan.ods', file);
  expect(actions.map(({ ref, completion }) => [ref, completion?.reading.text])).toEqual([
    ['1.1', '30 June 2026'],
  ]);
  expect(made.draft.areas[0]?.actions[0]?.fields).toEqual([
    ['Cost', '1500'],
    ['Time', '18:00'],
  ]);
});

it('a formula of OpenDocument without a value or words is named', async () => {
  const unsaid = '<table:table-cell table:formula="of:=[.B9]"/>';
  const empty =
    '<table:table-cell table:formula="of:=[.B8]" office:value-type="string" office:string-value=""/>';
  const inner = `${openRow(heads)}<table:table-row>${[cell('1.1'), cell('Agree'), unsaid, empty].join('')}</table:table-row>`;
  const { imported: made } = await imported('plan.ods', open('spreadsheet', openTable(inner)));
  expect(made.doubts.filter(({ why }) => /no value for this formula/.test(why))).toEqual([
    expect.objectContaining({ at: 'sheet Plan', source: '=[.B9]', read: null }),
  ]);
});

it('a heading of OpenDocument that is in a list for its number is a heading', async () => {
  const heading =
    '<text:list><text:list-item><text:h text:outline-level="1">Leadership</text:h></text:list-item></text:list>';
  const { read } = await imported(
    'plan.odt',
    open(
      'text',
      `<text:p>Anytown Plan 2026-27</text:p>${heading}${openTable(openRow(heads), openRow(cells))}`,
    ),
  );
  expect(read.plan?.areas.map(({ title }) => title)).toEqual(['Leadership']);
});

it.each([
  ['plan.fods', '<?xml version="1.0"?>\n<office:document>', 'Save it as .odt or .ods'],
  [
    'plan.xml',
    '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument>',
    'Save it as .docx',
  ],
  [
    'plan.xml',
    '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
    'Save it as .xlsx',
  ],
  ['plan.mht', 'MIME-Version: 1.0\nContent-Type: multipart/related', 'Save it as .html'],
])('%s in one piece, %s, is refused with what to save it as', async (name, begin, says) => {
  await expect(imported(name, `${begin}\n${'1.1  Agree  Chair\n'.repeat(3)}`)).rejects.toThrow(says);
});
