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
