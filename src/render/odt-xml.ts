import { odfText } from './opendocument.ts';

/** Text in one of the styles of text. */
export const spanned = (style: string, text: string): string =>
  `<text:span text:style-name="${style}">${text}</text:span>`;

/** A paragraph in one of the styles of paragraphs. */
export const paragraph = (inside: string, style = 'Standard'): string =>
  `<text:p text:style-name="${style}">${inside}</text:p>`;

/** Spaces in a row, or at the start, which a reader of OpenDocument takes for one or none unless they are counted. */
const indented = (text: string): string =>
  text.replace(/^ +| {2,}/g, ({ length }) => `<text:s text:c="${length}"/>`);

/** Lines of a file, a paragraph each, set in as they are. */
export const codeXml = (lines: readonly string[]): string =>
  lines.map((line) => paragraph(indented(odfText(line)), 'Code')).join('');

/** A heading of a level, 1 to 6; `page` where it begins a page. */
export const headingXml = (level: number, inside: string, page = ''): string =>
  `<text:h text:style-name="Heading_20_${level}${page}" text:outline-level="${level}">${inside}</text:h>`;

/** Items with a mark before each, or with numbers from one on. */
export const listXml = (items: readonly string[], from: number | null = null): string =>
  `<text:list text:style-name="${from === null ? 'bullets' : 'numbers'}">${items
    .map(
      (item, place) =>
        `<text:list-item${place === 0 && from !== null ? ` text:start-value="${from}"` : ''}>${item}</text:list-item>`,
    )
    .join('')}</text:list>`;

const usual = 'text:style-name="Standard"';

/** What is written, its last paragraph on the page of what follows. */
export const keptWithNext = (written: string): string => {
  const last = written.lastIndexOf(usual);
  return last === -1
    ? written
    : `${written.slice(0, last)}text:style-name="Kept"${written.slice(last + usual.length)}`;
};
