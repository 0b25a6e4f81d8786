import { type Block, type Cell, type Document, type TableRow, tableCell, tidyLine } from './document.ts';
import { linesOfHtml } from './html.ts';

/** The paragraphs of a cell; tags and entities that a converter left in it are read as what they mean. */
const linesOfCell = (text: string): string[] =>
  />(?<=<\/?[a-z][^>]*>)|&(?:amp|lt|gt|nbsp|#\d+);/i.test(text) ? linesOfHtml(text) : [text];

const isRule = (line: string): boolean => /^(?=.*---)[\s|+=-]+$/s.test(line);

/** A text whose cells are separated by tabs, with headings and paragraphs between its tables. */
export const readTabbed = (lines: readonly string[]): Document => {
  const blocks: Block[] = [];
  let rows: TableRow[] = [];
  const flush = (): void => {
    const [first] = rows;
    if (first !== undefined) blocks.push({ is: 'table', rows, at: first.at });
    rows = [];
  };
  for (const [i, line] of lines.entries()) {
    const at = `line ${i + 1}`;
    if (isRule(line)) continue;
    if (line.includes('\t')) {
      rows.push({ at, cells: cellsOf(line, at), ragged: true });
      continue;
    }
    flush();
    const [, heading] = /^\s*#{1,6}\s+(.*)$/.exec(line) ?? [];
    const text = tidyLine(heading ?? linesOfCell(line).join(' '));
    if (text !== '') blocks.push({ is: heading === undefined ? 'text' : 'heading', text, at });
  }
  flush();
  return { blocks, aside: [], doubts: [], torn: true };
};

const cellsOf = (line: string, at: string): Cell[] =>
  line.split('\t').map((text, c) => tableCell(isRule(text) ? [] : linesOfCell(text), `${at}, cell ${c + 1}`));
