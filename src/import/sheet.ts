import { type Block, type TableRow, wordsOf } from './document.ts';

/** The most that one sheet has: a plan has a few hundred rows. */
export const mostRows = 5_000;
export const mostColumns = 256;

/** The rows of a sheet as blocks: what is above its table, one cell a row, is text, and so is a sheet of notes alone. */
export const sheetBlocks = (rows: readonly TableRow[], at: string): Block[] => {
  const isAlone = (row: TableRow): boolean => row.cells.filter((cell) => wordsOf(cell) !== '').length <= 1;
  const start = rows.findIndex((row) => !isAlone(row));
  const above = start < 0 ? rows : rows.slice(0, start);
  const texts = above.flatMap((row): Block[] => {
    const text = row.cells.map(wordsOf).join('').trim();
    return text === '' ? [] : [{ is: 'text', text, at: row.at }];
  });
  const body = rows.slice(above.length).filter((row) => row.cells.some((cell) => wordsOf(cell) !== ''));
  return body.length === 0 ? texts : [...texts, { is: 'table', rows: body, at }];
};
