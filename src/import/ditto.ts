import type { Column } from './columns.ts';
import { type Cell, type Doubt, isDittoMark, type TableRow, wordsOf } from './document.ts';
import type { Role } from './heads.ts';
import { strike } from './struck.ts';

const words = /^(?:ditto|as above|see above|same as above|as previous)\.?$/i;

/** What holds names and dates, where such words can mean nothing else. */
const named: ReadonlySet<Role> = new Set(['lead', 'partners', 'when', 'lead+when', 'start']);

const isDitto = (cell: Cell, role: Role | undefined): boolean => {
  const said = wordsOf(cell);
  if (isDittoMark(said)) return role !== 'ref';
  return role !== undefined && named.has(role) && words.test(said);
};

/** A row whose cells that say “as above” have the words of the row above that stand, each of them named. */
export const dittoed = (
  row: TableRow,
  columns: readonly Column[],
  above: TableRow | null,
): { readonly row: TableRow; readonly doubts: readonly Doubt[] } => {
  const doubts: Doubt[] = [];
  const cells = row.cells.map((cell, c): Cell => {
    if (!isDitto(cell, columns[c]?.role)) return cell;
    const lines = (above?.cells[c]?.lines ?? [])
      .map((line) => line.replace(strike, '').trim())
      .filter((line) => line !== '');
    const why =
      lines.length === 0
        ? 'the cell says that it is as the one above, and that one says nothing'
        : 'the cell says that it is as the one above, so it has the words of that one';
    doubts.push({ at: cell.at, source: wordsOf(cell), why, read: lines.join(' / ') || null, standsIn: true });
    return { ...cell, lines };
  });
  return doubts.length === 0 ? { row, doubts } : { row: { ...row, cells }, doubts };
};

/** A row as it is read by those below it: a cell that is merged with the one above has the words of that one. */
export const asSeen = (row: TableRow, above: TableRow | null): TableRow => ({
  ...row,
  cells: row.cells.map((cell, c) => (cell.mergedUp === true ? (above?.cells[c] ?? cell) : cell)),
});
