import { Paragraph } from 'docx';
import { run } from './docx-inline.ts';
import { tableStyles } from './docx-table.ts';
import { numbered } from './docx-xml.ts';
import type { Parts } from './docx-zip.ts';

/** A paragraph of the library, or what is written as Word reads it, which is quicker. */
export type Piece = Paragraph | string;

const writtenPlace = 'WrittenPlace';

/** Keeps what is written already, and puts a paragraph with its number in the place of each part of it. */
export const placed = (pieces: readonly Piece[], kept: string[]): readonly Paragraph[] => {
  const paragraphs: Paragraph[] = [];
  let written = '';
  const put = (): void => {
    if (written === '') return;
    paragraphs.push(new Paragraph({ style: writtenPlace, children: [run(String(kept.length))] }));
    kept.push(written);
    written = '';
  };
  for (const piece of pieces)
    if (typeof piece === 'string') written += piece;
    else {
      put();
      paragraphs.push(piece);
    }
  put();
  return paragraphs;
};

// As the library writes such a paragraph; the last of a section says how the pages of it are.
const place = new RegExp(
  `<w:p><w:pPr><w:pStyle w:val="${writtenPlace}"/>(<w:sectPr>.*?</w:sectPr>)?</w:pPr><w:r><w:t xml:space="preserve">(\\d+)</w:t></w:r></w:p>`,
  'gs',
);

/** What is written, with what is said of its pages in its last paragraph. */
const withPages = (written: string, pages = ''): string => {
  if (pages === '') return written;
  const last = written.lastIndexOf('<w:p>');
  const before = written.slice(0, last);
  const own = written.slice(last);
  return own.startsWith('<w:p><w:pPr>')
    ? `${before}${own.replace('</w:pPr>', () => `${pages}</w:pPr>`)}`
    : `${before}<w:p><w:pPr>${pages}</w:pPr>${own.slice('<w:p>'.length)}`;
};

/** Puts into the parts of a Word file what its library is slow at or does not know: paragraphs, tables and their styles. */
export const wordParts =
  (kept: readonly string[]): Parts =>
  (name, xml) => {
    if (name === 'word/document.xml')
      return xml.replace(place, (_, pages: string | undefined, number: string) =>
        withPages(kept[Number(number)] ?? '', pages),
      );
    if (name === 'word/styles.xml')
      return xml.replace('</w:styles>', () => `${tableStyles.join('')}</w:styles>`);
    return name === 'word/numbering.xml' ? numbered(xml) : xml;
  };
