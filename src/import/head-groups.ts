import { type Cell, type Document, saidIn, type TableRow, wordsOf } from './document.ts';
import { isHeadRow } from './head-rows.ts';

const isSaid = (cell: Cell | undefined): boolean => wordsOf(cell) !== '';

/** A row of heads with what the row above it says where it says nothing, and before heads that it says twice. */
const joined = (above: TableRow, row: TableRow): TableRow => {
  const texts = row.cells.map(wordsOf);
  let group: Cell | undefined;
  const cells = row.cells.map((cell, i): Cell => {
    const over = above.cells[i];
    if (over !== undefined && isSaid(over)) group = over;
    const text = texts[i] ?? '';
    if (text === '') return over !== undefined && isSaid(over) ? over : cell;
    const isTwice = texts.filter((one) => one === text).length > 1;
    return isTwice && group !== undefined ? { ...cell, lines: [`${wordsOf(group)} ${text}`] } : cell;
  });
  return { ...row, cells };
};

/** True where a row and the one above it are the heads of one table: cells are merged over both, or only both together name every column. */
const areOneHead = (above: TableRow, row: TableRow, isFirst: boolean): boolean => {
  const fills = row.cells.some((cell, i) => !isSaid(cell) && isSaid(above.cells[i]));
  if (!fills || above.ragged === true || saidIn(above).length < 2 || saidIn(row).length === 0) return false;
  const isMerged = row.cells.some(({ mergedUp }, i) => mergedUp === true && isSaid(above.cells[i]));
  if (!isMerged && !(isFirst && isHeadRow(row))) return false;
  return (isHeadRow(above) || isHeadRow(row)) && isHeadRow(joined(above, row));
};

/** Rows of a table with heads of two rows as heads of one: a head that is merged down is that of its column. */
export const withHeadsTogether = (
  rows: readonly TableRow[],
): { readonly rows: readonly TableRow[]; readonly aside: Document['aside'] } => {
  const together: TableRow[] = [];
  const aside: Document['aside'][number][] = [];
  const first = rows.findIndex(isHeadRow);
  for (const [i, row] of rows.entries()) {
    const above = together.at(-1);
    if (above === undefined || above !== rows[i - 1] || !areOneHead(above, row, i === first)) {
      together.push(row);
      continue;
    }
    together[together.length - 1] = joined(above, row);
    aside.push({
      at: above.at,
      text: saidIn(above).join(' | '),
      why: 'heads of columns',
    });
  }
  return { rows: together, aside };
};
