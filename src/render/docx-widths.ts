import { linesOf, wordsOf } from '../view/inline.ts';
import type { PaperTable } from './alike.ts';
import { cellOf } from './paper.ts';

/** What a column takes and may take, in twips. */
export interface Room {
  readonly leasts: readonly number[];
  readonly width: number;
  /** Of a cell, at both sides. */
  readonly margins: number;
  /** That a character takes on average. */
  readonly character: number;
}

/** More rows than this say nothing new of what the columns need. */
const mostRows = 200;

/** The line is shared out in so many pieces. */
const pieces = 30;

/** Widths with which the rows of a table are as low as can be: piece by piece to the column that saves most lines. */
export const lowestWidths = (table: PaperTable, room: Room): readonly number[] => {
  const widths = [...room.leasts];
  const rows = (table.alike ?? table).rows.slice(0, mostRows);
  const cells = room.leasts.map((_, column) =>
    rows.map((row) => linesOf(cellOf(row, column)).map((line) => wordsOf(line).length)),
  );
  const known = room.leasts.map(() => new Map<number, readonly number[]>());
  const heightsAt = (column: number, width: number): readonly number[] => {
    const heights = known[column]?.get(width) ?? measured(column, width);
    known[column]?.set(width, heights);
    return heights;
  };
  const measured = (column: number, width: number): readonly number[] => {
    // a line that wraps ends some characters early
    const fits = Math.max(3, (width - room.margins) / room.character);
    return (cells[column] ?? []).map((lines) =>
      lines.reduce(
        (sum, length) => sum + (length <= fits ? 1 : Math.ceil(length / Math.max(3, fits - 2))),
        0,
      ),
    );
  };
  const heights = widths.map((width, column) => heightsAt(column, width));
  const restOf = (column: number): readonly number[] =>
    rows.map((_, row) =>
      heights.reduce((most, each, at) => (at === column ? most : Math.max(most, each[row] ?? 0)), 0),
    );
  const saved = (column: number, rest: readonly number[], now: readonly number[]): number =>
    rest.reduce(
      (sum, most, row) => sum + Math.max(most, heights[column]?.[row] ?? 0) - Math.max(most, now[row] ?? 0),
      0,
    );
  const piece = (room.width - widths.reduce((sum, one) => sum + one, 0)) / pieces;
  let left = pieces;
  while (left > 0) {
    let best = { column: -1, count: 1, gain: 0 };
    for (const column of widths.keys()) {
      const rest = restOf(column);
      for (let count = 1; count <= Math.min(left, 8); count++) {
        const now = heightsAt(column, (widths[column] ?? 0) + count * piece);
        const gain = saved(column, rest, now) / count;
        if (gain > best.gain) best = { column, count, gain };
      }
    }
    if (best.column < 0) break;
    widths[best.column] = (widths[best.column] ?? 0) + best.count * piece;
    heights[best.column] = heightsAt(best.column, widths[best.column] ?? 0);
    left -= best.count;
  }
  // What nobody needs goes to the broad ones most: a column of letters stays narrow.
  const broad = widths.reduce((sum, one) => sum + one, 0);
  return widths.map((one) => one + (left * piece * one) / broad);
};
