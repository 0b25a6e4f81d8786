import { describe, expect, it } from 'vitest';
import { archive } from './archive.ts';
import { imported, rowOf } from './made.ts';

/** A paragraph of Word with these words. */
const words = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (inner: string): string => `<w:tc>${inner.startsWith('<') ? inner : words(inner)}</w:tc>`;
const row = (cells: readonly string[], properties = ''): string =>
  `<w:tr>${properties}${cells.map(cell).join('')}</w:tr>`;
const heads = ['Ref', 'Action', 'Outcome', 'Lead', 'By when', 'RAG'];
const whole = ['1.1', 'Agree the toolkit', 'Staff are sure', 'Chair', 'June 2026', 'Green'];

/** A plan in Word: a title, a table of these rows, and what else the file holds. */
const inWord = (
  rows: readonly string[],
  { before = '', parts = {} }: { before?: string; parts?: Readonly<Record<string, string>> } = {},
): Uint8Array =>
  archive({
    'word/document.xml': `<w:document><w:body>${words('Anytown Safeguarding Board Business Plan 2026-27')}${before}<w:tbl>${row(heads)}${rows.join('')}</w:tbl></w:body></w:document>`,
    ...parts,
  });

describe('a row of Word', () => {
  it('that begins under a later column has its cells under their own heads', async () => {
    const [, ...rest] = ['', 'Train the staff', 'Children are heard', 'Named Nurse', 'July 2026', 'Red'];
    const later = row(rest, '<w:trPr><w:gridBefore w:val="1"/></w:trPr>');
    const { actions } = await imported('plan.docx', inWord([row(whole), later]));
    expect(actions.map(rowOf)).toEqual([
      ['1.1', 'Agree the toolkit', 'Chair', 'June 2026', 'Staff are sure', 'green'],
      ['1.2', 'Train the staff', 'Named Nurse', 'July 2026', 'Children are heard', 'red'],
    ]);
  });
});

/** The sixth cell of a row, or another, is this instead. */
const withCell = (at: number, inner: string): string =>
  row(whole.map((text, c) => (c === at ? inner : text)));

describe('a form of Word', () => {
  const field = (shown: string, isEmpty: boolean): string =>
    `<w:sdt><w:sdtPr>${isEmpty ? '<w:showingPlcHdr/>' : ''}</w:sdtPr><w:sdtContent>${words(shown)}</w:sdtContent></w:sdt>`;

  it('has no lead and no date in fields that nobody has filled in, and they are listed', async () => {
    const cells = ['1.1', 'Agree the toolkit', 'Staff are sure', field('Choose an item.', true)];
    const { actions, imported: made } = await imported(
      'plan.docx',
      inWord([row([...cells, field('June 2026', false), field('Choose an item.', true)])]),
    );
    expect(actions.map(rowOf)).toEqual([
      ['1.1', 'Agree the toolkit', '', 'June 2026', 'Staff are sure', null],
    ]);
    expect(made.aside.filter(({ text }) => text === 'Choose an item.')).toHaveLength(1);
  });

  it('says what is chosen in a list, or that which it has from the start', async () => {
    const list = (chosen: string): string =>
      `<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList>${chosen}<w:listEntry w:val="Green"/><w:listEntry w:val="Red"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r></w:p>`;
    const { actions } = await imported(
      'plan.docx',
      inWord([withCell(5, list('<w:result w:val="1"/>')), withCell(5, list(''))]),
    );
    expect(actions.map(({ progress }) => progress[0]?.rag)).toEqual(['red', 'green']);
  });
});

it('paragraphs of a text box of Word are not run together, nor with what is beside them', async () => {
  const inBox = `<w:p><w:r><w:t>Agree the toolkit</w:t></w:r><w:r><w:drawing><w:txbxContent>${words('Seen by staff')}${words('and parents')}</w:txbxContent></w:drawing></w:r></w:p>`;
  const { actions } = await imported('plan.docx', inWord([withCell(1, inBox)]));
  expect(actions[0]?.action).toBe('Agree the toolkit. Seen by staff and parents');
});

it('letters above words that show how they are spoken are no part of them', async () => {
  const spoken =
    '<w:p><w:r><w:ruby><w:rt><w:r><w:t>uh</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>Agree</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:ptab/><w:t>it</w:t></w:r></w:p>';
  const { actions } = await imported('plan.docx', inWord([withCell(1, spoken)]));
  expect(actions[0]?.action).toBe('Agree it');
});

it('a picture in a table of Word, and a file that is put into it, are named', async () => {
  const picture =
    '<w:p><w:r><w:drawing><wp:inline><wp:docPr name="Picture 1" descr="Red traffic light"/><a:blip/></wp:inline></w:drawing></w:r></w:p>';
  const { imported: made } = await imported(
    'plan.docx',
    inWord([withCell(5, picture)], { parts: { 'word/embeddings/Costs.xlsx': 'x' }, before: '<w:altChunk/>' }),
  );
  const said = made.doubts.filter(({ read }) => read === null).map(({ at, source }) => [at, source]);
  expect(said).toEqual([
    ['the document', ''],
    ['the document', 'Costs.xlsx'],
    ['table 1, row 2, cell 6', 'Red traffic light'],
  ]);
});

it('words that Word hides are read, and named', async () => {
  const inCell =
    '<w:p><w:r><w:t xml:space="preserve">Agree the toolkit </w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>once funded</w:t></w:r></w:p>';
  const { actions, imported: made } = await imported('plan.docx', inWord([withCell(1, inCell)]));
  expect(actions[0]?.action).toBe('Agree the toolkit once funded');
  expect(made.doubts.filter(({ why }) => /hidden in Word/.test(why)).map(({ source }) => source)).toEqual([
    'once funded',
  ]);
});
