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

/** Items with a mark before each. */
export const listXml = (items: readonly string[]): string =>
  `<text:list text:style-name="bullets">${items.map((item) => `<text:list-item>${item}</text:list-item>`).join('')}</text:list>`;
