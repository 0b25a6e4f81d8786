import { isCell } from '../view/inline.ts';
import type { Cell, Inline, Row, Span, Table } from '../view/page.ts';
import { monthNames } from '../view/words.ts';

const date = new RegExp(`(?:\\b(\\d{1,2}) )?\\b(${monthNames.join('|')}) (\\d{4})\\b`, 'g');

const held = (text: string): string => text.replace(date, (found: string) => found.replaceAll(' ', '\u00a0'));

const spanHeld = (span: Span): Span =>
  typeof span === 'string' ? held(span) : { ...span, text: held(span.text) };

const lineHeld = (line: Inline): Inline =>
  typeof line === 'string' || 'text' in line ? spanHeld(line) : line.map(spanHeld);

const cellHeld = (cell: Cell | Inline): Cell | Inline =>
  isCell(cell)
    ? {
        ...cell,
        text: lineHeld(cell.text),
        ...(cell.lines === undefined ? {} : { lines: cell.lines.map(lineHeld) }),
      }
    : lineHeld(cell);

/** A table of which no cell breaks a date over two lines: `10 September 2013` is held together by its spaces. */
export const unbroken = (table: Table): Table => ({
  ...table,
  rows: table.rows.map(
    (row): Row => ({
      ...row,
      cells: row.cells.map(cellHeld),
      ...(row.note === undefined ? {} : { note: lineHeld(row.note) }),
    }),
  ),
});
