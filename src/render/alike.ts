import type { Block, Table } from '../view/page.ts';
import { unbroken } from './unbroken.ts';

/** A table of a paper, with all rows of those that have the same columns: they share their widths. */
export interface PaperTable extends Table {
  readonly alike?: Table;
}

const tableIn = (block: Block): Table | null =>
  block.is === 'table' || block.is === 'chart' ? block.table : null;

const headsOf = ({ columns, dense }: Table): string =>
  JSON.stringify([dense === true, columns.map(({ title }) => title)]);

/** The blocks with no date broken over two lines, and each table with its like. */
export const alike = (blocks: readonly Block[]): readonly Block[] => {
  const held = blocks.map((block) =>
    block.is === 'table' || block.is === 'chart' ? { ...block, table: unbroken(block.table) } : block,
  );
  const groups = new Map<string, Table[]>();
  for (const table of held.map(tableIn))
    if (table !== null) groups.set(headsOf(table), [...(groups.get(headsOf(table)) ?? []), table]);
  const patterns = new Map(
    [...groups].flatMap(([heads, tables]): [string, Table][] => {
      const [first] = tables;
      return first === undefined || tables.length < 2
        ? []
        : [[heads, { ...first, rows: tables.flatMap(({ rows }) => rows) }]];
    }),
  );
  return held.map((block): Block => {
    if (block.is !== 'table' && block.is !== 'chart') return block;
    const like = patterns.get(headsOf(block.table));
    const table: PaperTable = like === undefined ? block.table : { ...block.table, alike: like };
    return { ...block, table };
  });
};
