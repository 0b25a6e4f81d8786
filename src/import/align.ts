import type { Column } from './columns.ts';
import {
  bullet,
  type Cell,
  type Doubt,
  isBulleted,
  type TableRow,
  unbulleted,
  withBulletsJoined,
  wordsOf,
} from './document.ts';
import {
  beginsInside,
  colourIn,
  endsAsBody,
  endsAsPost,
  endsInDate,
  goesOnWith,
  hasDays,
  looksLikeName,
  refIn,
  wholeDate,
} from './looks.ts';

/** The cells of a row by slot of the table. */
export type Slots = ReadonlyMap<string, Cell>;

/** True of a cell that ends with a year already. */
const endsInYear = (above: Cell | undefined): boolean => /\b\d{4}$/.test(wordsOf(above));

/** A list whose last milestone has no date may go on. */
const openStep = (above: Cell | undefined): number =>
  above === undefined || above.lines.length === 0 || /\d/.test(above.lines.at(-1) ?? '') ? 0 : 3;

/** How well what a cell says fits what a column holds. */
const fitOf = (cell: Cell, { role }: Column, above: Cell | undefined): number => {
  const text = wordsOf(cell);
  const isDate = hasDays(text);
  const goesOn = above !== undefined && goesOnWith(wordsOf(above), text) ? 6 : 0;
  const inside = goesOn === 0 && above !== undefined && beginsInside(text) ? 1 : 0;
  switch (role) {
    case 'ref':
      return refIn(text) === null ? -9 : 8;
    case 'when':
    case 'revised':
    case 'done':
    case 'start':
    case 'updated':
      return isDate ? (endsInYear(above) ? 0 : 6) : wholeDate(text) === null ? -4 : 4;
    case 'lead+when':
      if (isDate) return endsInYear(above) ? 0 : 6;
      if (!endsInYear(above) && endsInDate(text)) return 7;
      return !beginsInside(text) && looksLikeName(text) ? 5 : -2;
    case 'lead':
    case 'partners':
      if (isDate || beginsInside(text)) return isDate ? -5 : goesOn - 3;
      return endsAsPost(text) || endsAsBody(text) ? 5 : looksLikeName(text) ? 3 : -2;
    case 'rag':
      return colourIn(text) === null ? -1 : 6;
    case 'milestone':
      if (cell.lines.some(isBulleted)) return 5 + goesOn / 2;
      if (isDate) return openStep(above) > 0 ? 5 : -2;
      return goesOn + inside + openStep(above) + (/\b20\d\d\b/.test(text) ? 2 : 0);
    default:
      if (isDate) return -5;
      if (cell.lines.some(isBulleted)) return above?.lines.some(isBulleted) ? 4 + goesOn / 2 + inside : -1;
      return goesOn + inside + (text.length > 40 ? 1 : 0);
  }
};

interface Placed {
  readonly score: number;
  readonly places: readonly number[];
}

const nowhere: Placed = { score: Number.NEGATIVE_INFINITY, places: [] };

/** How well each cell fits each column, less how far it would be moved. */
const fits = (cells: readonly Cell[], columns: readonly Column[], above: Slots): number[][] => {
  const longest = Math.max(1, ...columns.map(({ slot }) => lengthOf(above.get(slot))));
  return cells.map((cell, i) =>
    columns.map((column, c) => {
      const over = above.get(column.slot);
      const spread = Math.abs(c - (i * columns.length) / Math.max(cells.length, 1));
      const moved = Math.min(spread, Math.abs(c - i)) / 2;
      return fitOf(cell, column, over) + (2 * lengthOf(over)) / longest - moved;
    }),
  );
};

const lengthOf = (cell: Cell | undefined): number => wordsOf(cell).length;

/** What it costs to put two cells in one column, and to leave out a column between them. */
const sharing = 6;
const gap = 1;

/** The columns in which the cells of a ragged row belong: in their order, each where it fits best. */
const fitted = (cells: readonly Cell[], columns: readonly Column[], above: Slots): Placed => {
  const fit = fits(cells, columns, above);
  const alone = fits(cells, columns, new Map());
  let best: Placed[] = [];
  const said = cells.flatMap(({ lines }, i) => (lines.length > 0 ? [i] : []));
  for (const [n, i] of said.entries()) {
    const before = best;
    best = columns.map((_, c) => {
      const own = fit[i]?.[c] ?? 0;
      const from = before
        .slice(0, c + 1)
        .map((one, p) => ({
          ...one,
          score:
            one.score +
            (p === c ? (alone[i]?.[c] ?? 0) - sharing : own - (c - p === i - (said[n - 1] ?? 0) ? 0 : gap)),
        }))
        .reduce((a, b) => (b.score > a.score ? b : a), n === 0 ? { score: own, places: [] } : nowhere);
      return { score: from.score, places: [...from.places, c] };
    });
  }
  return best.reduce((a, b) => (b.score > a.score ? b : a), nowhere);
};

const scoreAsIs = (cells: readonly Cell[], fit: readonly (readonly number[])[]): number =>
  cells.reduce((sum, { lines }, i) => sum + (lines.length > 0 ? (fit[i]?.[i] ?? 0) : 0), 0);

/** A row that is placed anew has to fit this much better than one that is taken as it is. */
const margin = 4;

/** A row's cells under their columns, and whether they were as many as the columns. */
export const aligned = (
  { cells, ragged = false }: TableRow,
  columns: readonly Column[],
  above: Slots,
): { slots: Slots; certain: boolean } => {
  if (!ragged) return { slots: slotsOf(cells, columns), certain: true };
  const own = columns.filter(({ slot }, i) => columns.findIndex((one) => one.slot === slot) === i);
  const joined = withBulletsJoined(cells);
  const tries = [columns, own].flatMap((to) =>
    [cells, joined, withoutEmptyEnd(joined)]
      .filter((row) => row !== cells || hasOwnBullets(cells, to))
      .map((row) => ({ to, row })),
  );
  const exact = tries.find(({ to, row }) => row.length === to.length);
  const hasRef = refIn(wordsOf(joined[0])) !== null;
  if (exact !== undefined) {
    const { to, row } = exact;
    const fit = fits(row, to, above);
    const better = hasRef || above.size === 0 ? nowhere : fitted(row, to, above);
    if (better.score <= scoreAsIs(row, fit) + margin) return { slots: slotsOf(row, to), certain: true };
  }
  if (hasRef && own[0]?.role === 'ref' && joined.length === own.length - 1)
    return { slots: slotsOf(joined, own), certain: true };
  const { places } = fitted(joined, own, above);
  const said = joined.filter(({ lines }) => lines.length > 0);
  return { slots: slotsOf(said, own, places), certain: false };
};

/** True where each bullet in a cell of its own is in a part of the column of its words. */
const hasOwnBullets = (cells: readonly Cell[], columns: readonly Column[]): boolean =>
  cells.every(({ lines }, i) => lines.join() !== bullet.trim() || columns[i]?.slot === columns[i + 1]?.slot);

const withoutEmptyEnd = (cells: readonly Cell[]): readonly Cell[] => {
  const last = cells.findLastIndex(({ lines }) => lines.length > 0);
  return cells.slice(0, last + 1);
};

/** A ref is of one action, and an empty cell of areas is always as the one above. */
const ownOnly: ReadonlySet<string> = new Set(['ref', 'area']);

/** The cells of the row above that cells of a row are merged with, so that both rows have them. */
export const mergedFrom = (
  { cells, ragged = false }: TableRow,
  columns: readonly Column[],
  above: Slots,
): Slots =>
  new Map(
    ragged
      ? []
      : cells.flatMap(({ mergedUp }, i) => {
          const slot = columns[i]?.slot;
          const cell = slot === undefined ? undefined : above.get(slot);
          return mergedUp !== true || slot === undefined || cell === undefined || ownOnly.has(slot)
            ? []
            : [[slot, cell] as const];
        }),
  );

/** Columns in which a date that is taken away is one that was moved. */
const ofDates: ReadonlySet<string | undefined> = new Set(['when', 'revised', 'lead+when', 'milestone']);

/** A row whose cells of dates have those that a tracked change takes away. */
export const withMoving = (row: TableRow, columns: readonly Column[]): TableRow => ({
  ...row,
  cells: row.cells.map(({ moving, ...cell }, i) =>
    moving !== undefined && ofDates.has(columns[i]?.role) ? { ...cell, lines: moving } : cell,
  ),
});

/** Names a row with an action of its own whose ref is merged with the one above it. */
export const mergedRef = ({ cells, at }: TableRow, columns: readonly Column[]): Doubt[] => {
  const ref = cells[columns.findIndex(({ role }) => role === 'ref')];
  const action = cells[columns.findIndex(({ role }) => role === 'action')];
  return ref?.mergedUp !== true || action === undefined || action.lines.length === 0
    ? []
    : [
        {
          at,
          source: wordsOf(action),
          why: 'its ref is merged with the one of the row above, so it may be a step of that action',
          read: 'an action of its own',
        },
      ];
};

/** The cells by slot, each under the column of its place: its own number, if nothing else is said. */
const slotsOf = (
  cells: readonly Cell[],
  columns: readonly Column[],
  places: readonly number[] = [...cells.keys()],
): Slots => {
  const slots = new Map<string, Cell>();
  for (const [i, cell] of cells.entries()) {
    const column = columns[places[i] ?? -1];
    if (column === undefined || cell.lines.length === 0) continue;
    const there = slots.get(column.slot);
    slots.set(column.slot, there === undefined ? cell : together(there, cell));
  }
  return slots;
};

const together = (left: Cell, right: Cell): Cell => {
  const lines = joinedLines(left.lines, right.lines);
  const cut = left.lines.length === 1 && right.lines.length === 1 && lines.length === 2;
  return cut
    ? { at: left.at, lines, halves: [left.lines[0] ?? '', right.lines[0] ?? ''] }
    : { at: left.at, lines };
};

/** Two cells of one column put together; a bullet that was alone goes to what comes after it. */
const joinedLines = (left: readonly string[], right: readonly string[]): string[] => {
  const [first, ...rest] = right;
  if (left.at(-1) !== bullet.trim() || first === undefined) return [...left, ...right];
  return [...left.slice(0, -1), bullet + unbulleted(first), ...rest];
};
