import { linesOf, wordsOf } from '../view/inline.ts';
import type { Table } from '../view/page.ts';
import { type PaperBlock, type PaperHeading, partsOf } from './paper.ts';
import { still, xmlText } from './plain.ts';

/** A list of contents is wanted past this many pages. */
const mostPages = 6;

/** What a page of a paper holds, in characters; one in small type holds more. */
const onPage = { usual: 2400, dense: 7200 };

const tableSize = ({ rows, columns }: Table): number =>
  rows.reduce(
    (sum, { cells }) =>
      sum +
      Math.max(
        70,
        columns.length * Math.max(...cells.map((cell) => linesOf(cell).map(wordsOf).join(' ').length)) * 0.8,
      ),
    0,
  );

/** About how many characters a block takes the room of. */
const sizeOf = (block: PaperBlock): number => {
  switch (block.is) {
    case 'paragraph':
      return wordsOf(block.text).length + 60;
    case 'heading':
      return 200;
    case 'list':
      return block.items.reduce((sum, item) => sum + Math.max(80, wordsOf(item).length), 0);
    case 'facts':
      return block.facts.reduce(
        (sum, { text }) => sum + Math.max(80, text.map(wordsOf).join(' ').length * 1.3),
        0,
      );
    case 'table':
      return tableSize(block.table);
    case 'chart':
      return 900 + tableSize(block.table);
    case 'markdown':
      return block.text.length * 1.1;
    default:
      return 0;
  }
};

/** The parts of a paper that is too long to be found one's way in without a list; none of a short one. */
export const contentsOf = (blocks: readonly PaperBlock[], dense: boolean): readonly PaperHeading[] => {
  const parts = partsOf(blocks);
  const size = blocks.reduce((sum, block) => sum + sizeOf(block), 0);
  const pages = size / (dense ? onPage.dense : onPage.usual);
  return parts.length > 3 && pages > mostPages ? parts : [];
};

const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;

const begun = `${field('begin')}<w:r><w:instrText xml:space="preserve"> TOC \\o "2-2" \\h \\z </w:instrText></w:r>${field('separate')}`;

/** Word's own list of contents, its lines links to the parts; Word puts the pages in when it is asked to update it. */
export const contentsXml = (parts: readonly PaperHeading[]): string => {
  const line = ({ id, text }: PaperHeading, place: number): string =>
    `<w:p><w:pPr><w:pStyle w:val="ListText"/></w:pPr>${place === 0 ? begun : ''}<w:hyperlink w:anchor="${id}" w:history="1"><w:r><w:t xml:space="preserve">${xmlText(still(wordsOf(text)))}</w:t></w:r></w:hyperlink>${place === parts.length - 1 ? field('end') : ''}</w:p>`;
  return `<w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr><w:r><w:t>Contents</w:t></w:r></w:p>${parts.map(line).join('')}`;
};
