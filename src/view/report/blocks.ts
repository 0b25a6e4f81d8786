import { heading, p, tableOf } from '../blocks.ts';
import type { Block, Column, Inline } from '../page.ts';

export { p, strong } from '../blocks.ts';

/** A heading within a section of a paper. */
export const h3 = (text: Inline): Block => heading(3, text);

/** A list, or nothing where there is nothing to list. */
export const listIfAny = (items: readonly Inline[]): readonly Block[] =>
  items.length === 0 ? [] : [{ is: 'list', items }];

/** A table with a row for each thing, or the sentence that takes its place where there is none. */
export const tableOr = <T>(none: string, ...of: Parameters<typeof tableOf<T>>): Block =>
  of[1].length === 0 ? p(none) : tableOf(...of);

/** A table right below a heading that says the same as its caption. */
export const titled = (block: Block): Block =>
  block.is === 'table' ? { ...block, table: { ...block.table, titled: true } } : block;

/** A table with a row for each thing, or nothing where there is none. */
export const rowsOf = <T>(...of: Parameters<typeof tableOf<T>>): readonly Block[] =>
  of[1].length === 0 ? [] : [tableOf(...of)];

/** How a column of text looks: it wraps, and gives way when there is little room, the later ones first. */
export const wraps = (least: number, shrink = 1): Omit<Column, 'title'> => ({ wrap: true, shrink, least });
