import { type Element, first, heldIn } from './xml.ts';

/** What holds rows, cells and paragraphs without being one: forms, indexes, changes that are tracked. */
const holders = ['sdt', 'sdtContent', 'ins', 'customXml'];

/** Paragraphs and tables, also of those parts that a form or an index holds. */
export const partsIn = (element: Element | undefined): Element[] =>
  heldIn(element, ['p', 'tbl'], [...holders, 'moveTo', 'smartTag', 'body']);

/** The rows of a table, without those that a change takes away. */
export const rowsOf = (table: Element): Element[] =>
  heldIn(table, ['tr'], holders).filter((row) => first(row, 'trPr', 'del') === undefined);

/** The cells of a row. */
export const cellsUnder = (row: Element): Element[] => heldIn(row, ['tc'], holders);

const countIn = (element: Element | undefined, least: number): number =>
  Math.min(100, Math.max(least, Number(element?.attributes['val']) || least));

/** Over how many columns a cell is. */
export const span = (cell: Element): number => countIn(first(cell, 'tcPr', 'gridSpan'), 1);

/** How many columns a row leaves out before its first cell. */
export const columnsBefore = (row: Element): number => countIn(first(row, 'trPr', 'gridBefore'), 0);

/** A cell that goes on with the one above it. */
export const isMergedUp = (cell: Element): boolean => {
  const merge = first(cell, 'tcPr', 'vMerge');
  return merge !== undefined && merge.attributes['val'] !== 'restart';
};
