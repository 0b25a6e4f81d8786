import type { Sheet, SheetCell } from '../view/export-sheets.ts';

/** Characters of a cell, as a person sees them. */
const shownIn = (cell: SheetCell): string =>
  cell === null ? '' : typeof cell === 'object' ? ('day' in cell ? '10 Sep 2013' : cell.text) : String(cell);

/** The sheet with no column broader than its title and what is in it: what is empty takes little of a printed page. */
export const fittedTo = (sheet: Sheet): Sheet => ({
  ...sheet,
  columns: sheet.columns.map(({ title, width }, column) => {
    const words = title.split(' ').map(({ length }) => length);
    const longest = sheet.rows.reduce(
      (most, row) =>
        shownIn(row[column] ?? null)
          .split('\n')
          .reduce((so, line) => Math.max(so, line.length), most),
      Math.max(...words) + 2,
    );
    return { title, width: Math.min(width, longest + 1) };
  }),
});

/** Characters across a page on its side that can still be read; a broader sheet goes on several, the first column again on each. */
const acrossPage = 200;

/** On how many pages a sheet goes side by side. */
export const pagesAcross = ({ columns }: Sheet): number =>
  Math.max(1, Math.ceil(columns.reduce((sum, { width }) => sum + width, 0) / acrossPage));
