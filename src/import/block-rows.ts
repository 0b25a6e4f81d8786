import { type BlockColumn, type Lines, type Memo, type Split, splitOver } from './block-cells.ts';
import { isBulleted } from './document.ts';
import type { Role } from './heads.ts';
import { beginsInside, isUnfinished } from './looks.ts';

/** A page in the order of its text: the lines of a block, or the number of the row whose ref is there. */
export interface BlockPage {
  readonly steps: readonly (Lines | number)[];
  /** The rows whose refs are on the page; null where rows have none. */
  readonly rows: readonly number[] | null;
}

/** Where a block went: its row, its first column, and its cells. */
export interface Place {
  readonly row: number;
  readonly from: number;
  readonly split: Split;
  readonly before: Place | null;
}

type Cells = readonly (Lines | undefined)[];

/** The rows of a text, and where every block of it went, in their order. */
export interface Placed {
  readonly score: number;
  readonly rows: readonly Cells[];
  readonly places: readonly Place[];
}

interface State {
  readonly score: number;
  readonly rows: readonly Cells[];
  /** What the empty columns of each row cost. */
  readonly gaps: readonly number[];
  /** Where the last block went: the next one is beside or below it, as a rule. */
  readonly row: number;
  readonly column: number;
  readonly last: Place | null;
}

/** The table that a page is of, and the rows that are on it or go on there. */
interface Open {
  readonly columns: readonly BlockColumn[];
  readonly memo: Memo;
  readonly first: number;
  readonly last: number;
  readonly cut: number;
  readonly numbered: boolean;
  /** The rows that have begun; what is empty in the last of them, and in those below, may come yet. */
  readonly begun: readonly number[];
}

/** How many ways of placing the blocks are followed at a time. */
const ways = 60;

/** How much worse than the best a place is that is not looked at. */
const hopeless = 20;

/** How many rows above the last one can still get what comes late. */
const mostLate = 12;
const mostAhead = 4;

/** What it costs where the blocks of a row are not in the order of their columns. */
const outOfOrder = 3;

/** What it costs to leave out a column: it may be empty. */
const skipped = 0.25;

/** What it costs where the blocks of a column are not in the order of their rows. */
const upwards = 3;

/** What it costs to put a block into a cell that has one; less where a page cut it. */
const added = 7;
const cutByPage = 1;

/** The most columns whose words a block has side by side. */
const mostBeside = 4;

/** What an empty column costs: nearly every action has a lead and a date. */
const costs: Partial<Record<Role, number>> = { area: 0, action: 8, lead: 4, when: 4, 'lead+when': 4 };
const missing = ({ role }: BlockColumn): number => costs[role] ?? 2;

/** How well the cells of a row fit, and what the empty ones cost. */
export const costOfGaps = (cells: Cells, columns: readonly BlockColumn[]): number =>
  columns.reduce((sum, column, c) => sum + (cells[c] === undefined ? missing(column) : 0), 0);

/** What it costs to go from one row to another: a page has its rows one below the other, and what comes late is of one above. */
const costOfStep = (from: number, to: number): number =>
  to === from ? 0 : to === from + 1 ? 1 : to > from ? 2 + (to - from) : 3 + (from - to) / 2;

/** What it costs to go to a row whose ref comes later. */
const ahead = 7;

/** How well a date or a colour fits that is one and nothing else. */
const plainly = 8;

interface Way {
  readonly from: number;
  readonly split: Split;
}

/** The columns that lines can be of, the unlikely left out. */
const waysOf = (lines: Lines, { columns, memo }: Open): Way[] => {
  const singles = columns.map((column) => splitOver(lines, [column], memo).score);
  const isPlain = lines.length < 3 && Math.max(...singles) >= plainly;
  const all = columns.flatMap((_, from) =>
    columns
      .slice(from, from + (isPlain ? 1 : mostBeside))
      .map((_, i) => ({ from, split: splitOver(lines, columns.slice(from, from + i + 1), memo) })),
  );
  const top = Math.max(...all.map(({ split }) => split.score));
  const alone = Math.max(...singles);
  return all.filter(
    ({ split: { score, cells } }) =>
      Number.isFinite(score) && (score > top - 12 || (cells.length === 1 && score === alone)),
  );
};

/** The blocks of all pages in the rows and columns that they most likely are of. */
export const placed = (pages: readonly BlockPage[], columns: readonly BlockColumn[], memo: Memo): Placed => {
  let states: State[] = [{ score: 0, rows: [], gaps: [], row: -1, column: -1, last: null }];
  let before = 0;
  const none = columns.map(() => undefined);
  const gap = costOfGaps(none, columns);
  const begun: number[] = [];
  for (const { steps, rows } of pages) {
    const numbered = rows !== null;
    const open: Open = {
      columns,
      memo,
      first: Math.max(0, before - 1),
      last: 0,
      cut: before - 1,
      numbered,
      begun,
    };
    states = states.map((state) => ({
      ...state,
      rows: [...state.rows, ...(rows ?? []).map(() => none)],
      gaps: [...state.gaps, ...(rows ?? []).map(() => gap)],
      row: open.cut >= 0 ? open.cut : (rows?.[0] ?? -1),
      column: -1,
    }));
    if (open.cut < 0 && typeof steps[0] !== 'number') begun.push(...(rows ?? []).slice(0, 1));
    for (const step of steps) {
      if (typeof step === 'number') {
        if (!begun.includes(step)) begun.push(step);
        states = states.map((state) => ({ ...state, row: step, column: -1 }));
      } else {
        const now = { ...open, ...liveRows(begun, states, open) };
        const all = waysOf(step, now);
        states = best(
          states.flatMap((state) => movesOf(state, step, all, now)),
          now,
        );
      }
    }
    before = Math.max(0, ...states.map(({ rows: all }) => all.length));
  }
  const total = ({ score, gaps }: State): number => score - sumOf(gaps);
  const done = states.reduce((a, b) => (total(b) > total(a) ? b : a));
  return { score: total(done), rows: done.rows, places: placesOf(done.last) };
};

/** The rows that a block can be of here: the last ones that have begun, and the next. */
const liveRows = (begun: readonly number[], states: readonly State[], { first, numbered }: Open) => {
  const last = numbered ? (begun.at(-1) ?? 0) : Math.max(0, ...states.map(({ rows }) => rows.length));
  return { first: Math.max(first, last - mostLate), last: last + mostAhead };
};

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

const placesOf = (last: Place | null): Place[] => {
  const places: Place[] = [];
  for (let place = last; place !== null; place = place.before) places.push(place);
  return places.reverse();
};

/** The best states, one of each kind. */
const best = (moves: readonly Move[], open: Open): State[] => {
  const kinds = new Set<string>();
  const states: State[] = [];
  for (const move of [...moves].sort((a, b) => b.rank - a.rank)) {
    const state = moved(move, open);
    const filled = state.rows
      .slice(open.first, open.last + 1)
      .map((cells) => cells.map((cell) => (cell ? 1 : 0)).join(''));
    const key = `${state.row}|${state.column}|${filled.join()}`;
    if (kinds.has(key)) continue;
    kinds.add(key);
    if (states.push(state) === ways) break;
  }
  return states;
};

/** A place where lines can go from a state, what that gains, and how good the state is then. */
interface Move extends Way {
  readonly state: State;
  readonly row: number;
  readonly gain: number;
  readonly rank: number;
}

/** Every place where lines can go from here. */
const movesOf = (state: State, lines: Lines, all: readonly Way[], open: Open): Move[] => {
  const next: Move[] = [];
  let top = Number.NEGATIVE_INFINITY;
  // what is empty in a row counts once another row has begun below it
  const counts = (row: number): boolean =>
    open.numbered ? open.begun.includes(row) && row !== open.begun.at(-1) : row < state.rows.length - 1;
  const rank = state.gaps.reduce((sum, gap, row) => sum - (counts(row) ? gap : 0), state.score);
  const into = (from: State, row: number, own: number, isCounted: boolean): void => {
    for (const way of all) {
      const gain = gainOf(from, lines, row, way, open);
      if (gain === null) continue;
      const rank = own + gain + (isCounted ? refundOf(from.rows[row] ?? [], way, open) : 0);
      top = Math.max(top, rank);
      if (rank > top - hopeless)
        next.push({ from: way.from, split: way.split, state: from, row, gain, rank });
    }
  };
  for (let row = open.first; row < Math.min(open.last, state.rows.length); row++)
    into(state, row, rank, counts(row));
  if (open.numbered) return next;
  const row = state.rows.length;
  const fresh = open.columns.map(() => undefined);
  const gaps = [...state.gaps, costOfGaps(fresh, open.columns)];
  const opened = { ...state, rows: [...state.rows, fresh], gaps, row, column: -1 };
  into(opened, row, rank - (state.gaps.at(-1) ?? 0), false);
  return next;
};

const refundOf = (cells: Cells, { from, split }: Way, { columns }: Open): number =>
  split.cells.reduce((sum, _, i) => {
    const column = columns[from + i];
    return sum + (column === undefined || cells[from + i] !== undefined ? 0 : missing(column));
  }, 0);

/** What is gained where lines go into these cells of a row; null where cells are taken that cannot go on. */
const gainOf = (state: State, lines: Lines, row: number, way: Way, open: Open): number | null => {
  const { from, split } = way;
  const cells = state.rows[row];
  if (cells === undefined) return null;
  const own = cells[from];
  for (let c = from; split.cells.length > 1 && c < from + split.cells.length; c++)
    if (cells[c] !== undefined) return null;
  let score = own === undefined ? split.score : fitOfMore(own, lines, row, from, open);
  if (open.numbered && row !== state.row && !open.begun.includes(row)) score -= ahead;
  if (row === state.row) score -= from < state.column ? outOfOrder : skipped * (from - state.column);
  for (let r = state.rows.length - 1; r > row; r--)
    if (r >= open.first && state.rows[r]?.[from] !== undefined)
      return score - upwards - costOfStep(state.row, row);
  return score - costOfStep(state.row, row);
};

/** The state after a move. */
const moved = ({ state, row, from, split, gain }: Move, { columns }: Open): State => {
  const to = from + split.cells.length - 1;
  const filled = (state.rows[row] ?? []).map((cell, c) =>
    c < from || c > to ? cell : [...(cell ?? []), ...(split.cells[c - from] ?? [])],
  );
  return {
    score: state.score + gain,
    rows: state.rows.map((one, r) => (r === row ? filled : one)),
    gaps: state.gaps.map((one, r) => (r === row ? costOfGaps(filled, columns) : one)),
    row,
    column: to,
    last: { row, from, split, before: state.last },
  };
};

/** How much better a cell fits its column with more lines, which a page or a gap cut off. */
const fitOfMore = (own: Lines, lines: Lines, row: number, from: number, open: Open): number => {
  const column = open.columns.slice(from, from + 1);
  const whole = splitOver([...own, ...lines], column, open.memo).score;
  const goesOn = isUnfinished(own.join(' ')) || beginsInside(lines.join(' ')) || isBulleted(lines[0] ?? '');
  const cost = row === open.cut && goesOn ? cutByPage : added;
  return whole - splitOver(own, column, open.memo).score - cost;
};
