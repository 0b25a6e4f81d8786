import type { Column } from './columns.ts';
import { type Cell, saidIn, type TableRow, wordsOf } from './document.ts';

const isTitle = ({ lines: [first = '', ...others] }: Pick<Cell, 'lines'>): boolean =>
  others.length === 0 && /^\p{Lu}.{3,110}(?<![.;,])$/u.test(first);

/** How a table is read: its columns, and true where its rows are what they are in the document. */
interface Reading {
  readonly whole: boolean;
  readonly columns: readonly Column[];
}

/** A row of a table; one with a number and a title alone, above rows whose refs begin with that number, as the row of an area: `1 | Neglect` above 1.1. */
export const asAreaRow = (rows: readonly TableRow[], at: number, { whole, columns }: Reading): TableRow => {
  const row = rows[at] ?? { cells: [], at: '' };
  if (!whole) return row;
  const refAt = columns.findIndex(({ role }) => role === 'ref');
  const [number = ''] = /^\d{1,2}(?=\.?$)/.exec(wordsOf(row.cells[refAt])) ?? [];
  const [title, ...others] = row.cells.filter(({ lines }, c) => c !== refAt && lines.length > 0);
  if (number === '' || title === undefined || others.length > 0 || !isTitle(title)) return row;
  const below = rows.find((one, i) => i > at && saidIn(one).length > 0);
  const next = /^(\d{1,2})(?:[.-]\d|[a-z]$)/iu.exec(wordsOf(below?.cells[refAt]))?.[1];
  if (below === undefined || next !== number || saidIn(below).length < 3) return row;
  const cells = row.cells.map(
    (cell, c): Cell => ({ ...cell, lines: c === 0 ? [`${number}. ${wordsOf(title)}`] : [] }),
  );
  return { ...row, cells };
};
