import type { Column } from './columns.ts';
import { type Cell, type Doubt, type TableRow, wordsOf } from './document.ts';
import { namedColour, type OwnColours } from './own-colours.ts';

/** A cell whose shading was not taken as a rating, with the head of its column. */
export interface Unrated {
  readonly cell: Cell;
  readonly head: string;
  readonly why: string;
}

const unshaded = ({ shade: _, ...cell }: Cell): Cell => cell;

/** Rows shaded from end to end are not rated by it: which cell would be? All are named at once. */
export const withoutShadedRows = (
  rows: readonly TableRow[],
): { readonly rows: readonly TableRow[]; readonly doubts: readonly Doubt[] } => {
  const whole = rows.filter(
    ({ cells: [first, ...others] }) =>
      others.length > 0 && first?.shade !== undefined && others.every(({ shade }) => shade === first.shade),
  );
  const said = whole.filter(
    ({ cells }) => cells[0]?.shade !== 'complete' && cells.some((cell) => wordsOf(cell) !== ''),
  );
  return {
    rows: rows.map((row) => (whole.includes(row) ? { ...row, cells: row.cells.map(unshaded) } : row)),
    doubts: said.length === 0 ? [] : [wholeRowsShaded(said)],
  };
};

const wholeRowsShaded = (rows: readonly TableRow[]): Doubt => ({
  at: rows.map(({ at }) => at).join('; '),
  source: rows.map(({ cells }) => cells.map(wordsOf).find((text) => text !== '') ?? '').join(' / '),
  why: `${rows.length === 1 ? 'the whole row is' : `${rows.length} whole rows are`} shaded ${[...new Set(rows.flatMap(({ cells }) => cells[0]?.shade ?? []))].join(' or ')}, which was not taken as a rating`,
  read: null,
});

/** A cell of ratings that is only shaded says its colour; what is shaded elsewhere, or says another colour, is returned apart. */
export const rated = (
  row: TableRow,
  columns: readonly Column[],
  own: OwnColours,
): { readonly row: TableRow; readonly unrated: readonly Unrated[] } => {
  const unrated: Unrated[] = [];
  const cells = row.cells.map((cell, c): Cell => {
    const { shade } = cell;
    if (shade === undefined) return cell;
    const { role, head = '' } = columns[c] ?? {};
    const said = namedColour(wordsOf(cell), own);
    if (said?.isOwn === true) return cell;
    if (said !== null) {
      if (said.rag !== shade && said.rag !== null)
        unrated.push({
          cell,
          head,
          why: `the cell is shaded ${shade} and says another colour, which was taken`,
        });
      return cell;
    }
    if (role === 'rag') return { lines: [shade, ...cell.lines], at: cell.at };
    if (shade !== 'complete')
      unrated.push({ cell, head, why: `the cell is shaded ${shade}, which was not taken as a rating` });
    return cell;
  });
  return { row: { ...row, cells }, unrated };
};

/** What is said of shading that was not taken: a whole column of one colour is named once. */
export const shadeDoubts = (unrated: readonly Unrated[]): Doubt[] =>
  [...new Set(unrated.map(({ head, why }) => `${head}\n${why}`))].flatMap((key) => {
    const alike = unrated.filter(({ head, why }) => `${head}\n${why}` === key);
    const others = unrated.some((one) => one.head === alike[0]?.head && !alike.includes(one));
    const shown = others || alike.length < 4 ? alike : alike.slice(0, 1);
    const more = alike.length - shown.length;
    return shown.map(({ cell, why }) => ({
      at: cell.at,
      source: wordsOf(cell),
      why: more === 0 ? why : `${why}; ${more} more are shaded so`,
      read: null,
    }));
  });
