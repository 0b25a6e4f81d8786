import { type Block, saidIn, type TableRow } from './document.ts';

/** The most that one sheet has: a plan has a few hundred rows. */
export const mostRows = 5_000;
export const mostColumns = 256;

/** The rows of a sheet as blocks: what is above its table, one cell a row, is text, and so is a sheet of notes alone. */
export const sheetBlocks = (rows: readonly TableRow[], at: string): Block[] => {
  const start = rows.findIndex((row) => saidIn(row).length > 1);
  const above = start < 0 ? rows : rows.slice(0, start);
  const texts = above.flatMap((row) => saidIn(row).map((text): Block => ({ is: 'text', text, at: row.at })));
  const body = rows.slice(above.length).filter((row) => saidIn(row).length > 0);
  return body.length === 0 ? texts : [...texts, { is: 'table', rows: body, at }];
};
