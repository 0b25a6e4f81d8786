import type { Cell, Inline, Span } from './page.ts';

/** A line as the pieces that it has, one or many. */
export const spansOf = (text: Inline): readonly Span[] =>
  typeof text === 'string' || 'text' in text ? [text] : text;

/** The words of a line without their tones. */
export const wordsOf = (text: Inline): string =>
  spansOf(text)
    .map((span) => (typeof span === 'string' ? span : span.text))
    .join('');

/** True of a cell with more to it than its line. */
export const isCell = (cell: Cell | Inline): cell is Cell =>
  typeof cell === 'object' && 'text' in cell && !('tone' in cell);

/** The line of a cell, whichever way it is given. */
export const cellText = (cell: Cell | Inline): Inline => (isCell(cell) ? cell.text : cell);

/** The lines of a cell: one, unless it holds several things. */
export const linesOf = (cell: Cell | Inline): readonly Inline[] =>
  isCell(cell) ? (cell.lines ?? [cell.text]) : [cell];
