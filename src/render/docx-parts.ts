import { tableStyles } from './docx-table.ts';
import { numbered } from './docx-xml.ts';
import type { Parts } from './docx-zip.ts';

/** The style of a paragraph that only keeps the place of a table, by its number. */
export const tablePlace = 'TablePlace';

// As the library writes such a paragraph.
const place = new RegExp(
  `<w:p><w:pPr><w:pStyle w:val="${tablePlace}"/></w:pPr><w:r><w:t xml:space="preserve">(\\d+)</w:t></w:r></w:p>`,
  'g',
);

/** Puts into the parts of a Word file what its library is slow at or does not know: tables and their styles. */
export const wordParts =
  (tables: readonly string[]): Parts =>
  (name, xml) => {
    if (name === 'word/document.xml')
      return xml.replace(place, (_, number: string) => tables[Number(number)] ?? '');
    if (name === 'word/styles.xml')
      return xml.replace('</w:styles>', () => `${tableStyles.join('')}</w:styles>`);
    return name === 'word/numbering.xml' ? numbered(xml) : xml;
  };
