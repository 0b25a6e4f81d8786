import { fitOfCell } from './block-fit.ts';
import type { Role } from './heads.ts';
import { endsInMonth } from './months.ts';

/** Lines of a text with no empty line between them: what one column says, or several side by side. */
export type Lines = readonly string[];

/** A column of a text without layout: what it holds, and how long its lines are, where that is known. */
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
const ways = 10;

/** What it costs to go from one column to the other and back within a block. */
const turning = 1.5;

/** The lines of a block under columns that follow each other; each may be of one of them, or of two side by side. */
export const splitOver = (lines: Lines, columns: readonly BlockColumn[], memo: Memo): Split => {
  const key = `${columns.map(({ role, width }) => role + width).join()}|${lines.join('\n')}`;
  const known = memo.get(key);
  if (known !== undefined) return known;
  const split = splitAnew(lines, columns, memo);
  memo.set(key, split);
  return split;
};

const splitAnew = (lines: Lines, columns: readonly BlockColumn[], memo: Memo): Split => {
  const [first, ...rest] = columns;
  if (first === undefined) return { score: Number.NEGATIVE_INFINITY, cells: [] };
  if (rest.length === 0)
    return { score: fitOfCell(lines, first.role) - tooLong(lines, first), cells: [lines] };
  let best: Split = { score: Number.NEGATIVE_INFINITY, cells: [] };
  for (const one of parted(lines, first)) {
    if (one.left.length === 0 || one.right.length === 0) continue;
    const right = splitOver(one.right, rest, memo);
    const score = one.score + splitOver(one.left, [{ ...first, width: null }], memo).score + right.score;
    if (score > best.score) best = { score, cells: [one.left, ...right.cells] };
  }
  return best;
};

/** What lines that are longer than any of their column cost. */
const tooLong = (lines: Lines, { width }: BlockColumn): number =>
  width === null ? 0 : lines.reduce((sum, line) => sum + Math.max(0, line.length - width - 2) / 2, 0);

/** The likeliest ways in which lines are of a column and of what is beside it. */
const parted = (lines: Lines, column: BlockColumn): Parted[] => {
  let states: Parted[] = [{ score: 0, left: [], right: [] }];
  for (const [i, line] of lines.entries()) {
    const next = states.flatMap((state): Parted[] =>
      cutsOf(line).map(([left, right]) => ({
        score: state.score + likely(state, left, right, column, lines[i - 1]),
        left: left === '' ? state.left : [...state.left, left],
        right: right === '' ? state.right : [...state.right, right],
      })),
    );
    states = next.sort((a, b) => b.score - a.score).slice(0, ways);
  }
  return states;
};

const cutsOf = (line: string): (readonly [string, string])[] => {
  const words = line.split(' ');
  return words
    .map((_, i) => [words.slice(0, i).join(' '), words.slice(i).join(' ')] as const)
    .concat([[line, '']]);
};

/** How likely a line is cut here. */
const likely = (
  state: Parted,
  left: string,
  right: string,
  { width }: BlockColumn,
  before: string | undefined,
): number => {
  let score = 0;
  const wasRight = before !== undefined && before === state.right.at(-1);
  if ((left === '') !== wasRight && (left === '' || right === '') && before !== undefined) score -= turning;
  if (left !== '' && right !== '') {
    if (endsInMonth(left) && /^(?:19|20)\d\d\b/.test(right)) score -= 10;
    if (state.right.length === 0) score += /^[\p{Lu}\d•"“(]/u.test(right) ? 2 : -6;
    if (/^\p{Lu}/u.test(right) && /\b\p{Ll}+$/u.test(left)) score += 2;
    if (/^\p{Ll}/u.test(right) && /[.!?]$|\d{4}$/.test(left)) score -= 3;
    score -= 1;
  }
  if (state.left.length === 0 && /^\p{Ll}/u.test(left)) score -= 6;
  if (width !== null && left !== '') score -= Math.max(0, left.length - width - 1) / 2;
  if (width !== null && left !== '' && right !== '') score -= Math.max(0, width - left.length) / 8;
  return score;
};
