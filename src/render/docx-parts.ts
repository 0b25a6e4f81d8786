import { tableStyles } from './docx-table.ts';
import { numbered } from './docx-xml.ts';
import type { Parts } from './docx-zip.ts';

/** The style of a paragraph that only keeps the place of a table, by its number. */
export const tablePlace = 'TablePlace';

const place = new RegExp(
  `<w:p>(?:(?!</w:p>).)*?<w:pStyle w:val="${tablePlace}"/>(?:(?!</w:p>).)*?<w:t[^>]*>(\\d+)</w:t>(?:(?!</w:p>).)*?</w:p>`,
  'gs',
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
