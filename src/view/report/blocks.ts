import type { Block, Column, Inline, Row, Table } from '../page.ts';

/** A paragraph. */
export const p = (text: Inline): Block => ({ is: 'paragraph', text });

/** A heading within a section of a paper. */
export const h3 = (text: Inline): Block => ({ is: 'heading', level: 3, text });

/** A list, or nothing where there is nothing to list. */
export const list = (items: readonly Inline[]): readonly Block[] =>
  items.length === 0 ? [] : [{ is: 'list', items }];

/** A table. */
export const table = (caption: string, columns: readonly Column[], rows: readonly Row[]): Block => ({
  is: 'table',
  table: { caption, columns, rows } satisfies Table,
});

/** A table, or the sentence that takes its place where it would be empty. */
export const tableOr = (
  none: string,
  caption: string,
  columns: readonly Column[],
  rows: readonly Row[],
): Block => (rows.length === 0 ? p(none) : table(caption, columns, rows));

/** A column whose text wraps: it gives way when there is little room, the later ones first. */
export const wrapping = (title: string, least: number, shrink = 1): Column => ({
  title,
  wrap: true,
  shrink,
  least,
});

/** A column of figures. */
export const figures = (title: string): Column => ({ title, align: 'right' });

/** A row without a note. */
export const row = (...cells: Row['cells']): Row => ({ cells });
