import { type BlockColumn, type Lines, type Memo, splitOver } from './block-cells.ts';

/** A row of a text without layout: its cells by column, empty ones too, and whether they are plain. */
export interface BlockRow {
  readonly from: number;
  readonly cells: readonly Lines[];
  readonly score: number;
}

interface Filled {
  readonly score: number;
  readonly cells: readonly (Lines | undefined)[];
}

/** What it costs where the blocks of a row are not in the order of their columns. */
const outOfOrder = 3;

/** What it costs to put a block into a column that has one. */
const added = 7;

/** The most columns whose words a block has side by side. */
const mostBeside = 3;

/** What an empty column costs: nearly every action has a lead and a date. */
const missing = ({ role }: BlockColumn): number =>
  role === 'area'
    ? 0
    : role === 'action'
      ? 8
      : role === 'lead' || role === 'when' || role === 'lead+when'
        ? 4
        : 2;

/** The blocks of one row under their columns. */
export const filled = (blocks: readonly Lines[], columns: readonly BlockColumn[], memo: Memo): Filled => {
  let states = new Map<string, Filled & { readonly last: number }>([
    ['', { score: 0, cells: columns.map(() => undefined), last: -1 }],
  ]);
  for (const lines of blocks) {
    const next = new Map<string, Filled & { readonly last: number }>();
    for (const state of states.values())
      for (let from = 0; from < columns.length; from++)
        for (let to = from; to < Math.min(columns.length, from + mostBeside); to++) {
          const own = state.cells[to];
          if (own !== undefined && to > from) break;
          const split = splitOver(lines, columns.slice(from, to + 1), memo);
          const score =
            state.score +
            split.score -
            (from < state.last ? outOfOrder : 0) -
            (own === undefined ? 0 : added);
          const cells = state.cells.map((cell, c) =>
            c < from || c > to ? cell : [...(cell ?? []), ...(split.cells[c - from] ?? [])],
          );
          const key = cells.map((cell) => (cell === undefined ? 0 : 1)).join('') + `|${to}`;
          const there = next.get(key);
          if (Number.isFinite(score) && (there === undefined || score > there.score))
            next.set(key, { score, cells, last: to });
        }
    states = next;
  }
  let best: Filled = { score: Number.NEGATIVE_INFINITY, cells: [] };
  for (const state of states.values()) {
    const score = columns.reduce(
      (sum, column, c) => sum - (state.cells[c] === undefined ? missing(column) : 0),
      state.score,
    );
    if (score > best.score) best = { score, cells: state.cells };
  }
  return best;
};

/** The most blocks that a row has; more than its columns where a page cut some. */
const mostBlocks = 10;

/** Blocks under columns without refs, as the rows that they most likely are: where each begins, and its cells. */
export const rowsOfBlocks = (
  blocks: readonly Lines[],
  columns: readonly BlockColumn[],
  memo: Memo,
): BlockRow[] => {
  const best: { score: number; rows: readonly BlockRow[] }[] = [{ score: 0, rows: [] }];
  for (let end = 1; end <= blocks.length; end++) {
    let here: { score: number; rows: readonly BlockRow[] } = { score: Number.NEGATIVE_INFINITY, rows: [] };
    for (let from = Math.max(0, end - mostBlocks); from < end; from++) {
      const before = best[from];
      const row = filled(blocks.slice(from, end), columns, memo);
      if (before === undefined || before.score + row.score <= here.score) continue;
      here = { score: before.score + row.score, rows: [...before.rows, { from, ...asRow(row) }] };
    }
    best.push(here);
  }
  return [...(best.at(-1)?.rows ?? [])];
};

const asRow = ({ score, cells }: Filled): { score: number; cells: readonly Lines[] } => ({
  score,
  cells: cells.map((cell) => cell ?? []),
});

/** The blocks of a row that a ref begins. */
export const rowOfBlocks = (
  blocks: readonly Lines[],
  columns: readonly BlockColumn[],
  memo: Memo,
): BlockRow => ({ from: 0, ...asRow(filled(blocks, columns, memo)) });
