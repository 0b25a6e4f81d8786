import { fitOfCell } from './block-fit.ts';
import { costOfAny, costOfBreak, costOfGap, costOfLength, widthOf } from './block-width.ts';
import type { Role } from './heads.ts';
import { endsInMonth } from './months.ts';

/** Lines of a text with no empty line between them: what one column says, or several side by side. */
export type Lines = readonly string[];

/** A column of a text without layout: what it holds, and how wide it is, where that is known. */
export interface BlockColumn {
  readonly role: Role;
  readonly width: number | null;
}

/** Cells under columns that follow each other, and how well they fit. */
export interface Split {
  readonly score: number;
  readonly cells: readonly Lines[];
}

/** What was told apart already, by columns and lines. */
export type Memo = Map<string, Split>;

interface Parted {
  readonly score: number;
  readonly left: Lines;
  readonly right: Lines;
}

/** How many ways of parting lines are followed at a time. */
const ways = 20;

/** How many of them have the columns beside told apart. */
const finalists = 10;
const finalistsOfMany = 4;

/** What it costs to go from one column to the other and back within a block. */
const turning = 0.5;

/** The lines of a block under columns that follow each other; each may be of one of them, or of two side by side. */
export const splitOver = (lines: Lines, columns: readonly BlockColumn[], memo: Memo): Split => {
  const key = `${columns.map(({ role, width }) => `${role} ${width}`).join()}|${lines.join('\n')}`;
  const known = memo.get(key);
  if (known !== undefined) return known;
  const split = splitAnew(lines, columns, memo);
  memo.set(key, split);
  return split;
};

const none: Split = { score: Number.NEGATIVE_INFINITY, cells: [] };

const splitAnew = (lines: Lines, columns: readonly BlockColumn[], memo: Memo): Split => {
  const [first, ...rest] = columns;
  if (first === undefined) return none;
  if (rest.length === 0)
    return { score: fitIn(lines, first.role, memo) - costOfWrap(lines, first), cells: [lines] };
  let best = none;
  const parts = parted(lines, first, rest.length === 1 ? rest[0] : undefined).filter(
    ({ left, right }) => left.length > 0 && right.length > 0,
  );
  for (const { score, left, right } of parts.slice(0, rest.length > 1 ? finalistsOfMany : finalists)) {
    const own = fitIn(left, first.role, memo) - (first.width === null ? costOfAny(left, first.role) : 0);
    const beside = splitOver(right, rest, memo);
    const sum = score + own + beside.score;
    if (sum > best.score) best = { score: sum, cells: [left, ...beside.cells] };
  }
  return best;
};

const fitIn = (lines: Lines, role: Role, memo: Memo): number => {
  const key = `${role}|${lines.join('\n')}`;
  const known = memo.get(key);
  if (known !== undefined) return known.score;
  const score = fitOfCell(lines, role);
  memo.set(key, { score, cells: [] });
  return score;
};

/** What it costs that lines follow each other as no column of their width would wrap them. */
const costOfWrap = (lines: Lines, { role, width }: BlockColumn): number =>
  width === null
    ? costOfAny(lines, role)
    : lines.reduce(
        (sum, line, i) =>
          sum +
          costOfLength(line, width) +
          (i === 0 ? 0 : costOfBreak(lines[i - 1] ?? '', line, { role, width })),
        0,
      );

/** The likeliest ways in which lines are of a column and of what is beside it. */
const parted = (lines: Lines, column: BlockColumn, beside: BlockColumn | undefined): Parted[] => {
  let states: Parted[] = [{ score: 0, left: [], right: [] }];
  for (const [i, line] of lines.entries()) {
    const cuts = cutsOf(line, column);
    const next = states.flatMap((state): Parted[] =>
      cuts.map(([left, right]) => ({
        score:
          state.score +
          likely(state, left, right, column, lines[i - 1]) -
          costOfNext(state.right.at(-1), right, beside),
        left: left === '' ? state.left : [...state.left, left],
        right: right === '' ? state.right : [...state.right, right],
      })),
    );
    states = next.sort((a, b) => b.score - a.score).slice(0, ways);
  }
  return states;
};

/** The ways in which a line can be of a column and of the one beside it: as a rule both only where it fills the first. */
const cutsOf = (line: string, { width }: BlockColumn): (readonly [string, string])[] => {
  const words = line.split(' ');
  const isLikely = (left: string, right: string): boolean =>
    left === '' ||
    width === null ||
    costOfLength(left, width) + (/^[\p{Lu}\d]/u.test(right) ? 0 : costOfGap(left, width)) < 6;
  return words
    .map((_, i) => [words.slice(0, i).join(' '), words.slice(i).join(' ')] as const)
    .filter(([left, right]) => isLikely(left, right))
    .concat([[line, '']]);
};

/** How likely a line is cut here. */
const likely = (
  state: Parted,
  left: string,
  right: string,
  { role, width }: BlockColumn,
  before: string | undefined,
): number => {
  let score = 0;
  const wasRight = before !== undefined && before === state.right.at(-1);
  if ((left === '') !== wasRight && (left === '' || right === '') && before !== undefined) score -= turning;
  if (left !== '' && right !== '') score += likelyCut(state, left, right, width);
  if (state.left.length === 0 && /^\p{Ll}/u.test(left)) score -= 6;
  if (state.right.length === 0 && left === '' && /^\p{Ll}/u.test(right)) score -= 6;
  return score - costOfNext(state.left.at(-1), left, { role, width });
};

/** What it costs that a line is the next one of a column. */
const costOfNext = (above: string | undefined, line: string, column: BlockColumn | undefined): number => {
  if (column === undefined || line === '') return 0;
  const { role, width } = column;
  const long = width === null ? 0 : costOfLength(line, width);
  if (above === undefined) return long;
  return long + costOfBreak(above, line, { role, width: width ?? Math.max(widthOf(above), widthOf(line)) });
};

/** How likely the words of a line are of two columns. */
const likelyCut = (state: Parted, left: string, right: string, width: number | null): number => {
  let score = -1;
  if (endsInMonth(left) && /^(?:19|20)\d\d\b/.test(right)) score -= 10;
  if (state.right.length === 0) score += /^[\p{Lu}\d•"“(]/u.test(right) ? 2 : -6;
  if (/^\p{Lu}/u.test(right) && /\b\p{Ll}+$/u.test(left)) score += 1;
  if (/^\p{Ll}/u.test(right) && /[.!?]$|\d{4}$/.test(left)) score -= 3;
  // words of two columns are on one line only where the left one is full
  const full = width ?? Math.max(0, ...state.left.map(widthOf));
  return score - costOfGap(left, full);
};
