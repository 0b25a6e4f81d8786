import type { Edit } from '../model/problem.ts';
import { classify, wordsOf } from './classify.ts';
import { compose } from './compose.ts';
import { type Line, lineAt, linesOf } from './lines.ts';
import { applied, blanked } from './patched.ts';
import type { Segment } from './segment.ts';
import type { Refused } from './slips/entry.ts';
import { unnamed } from './slips/refused.ts';
import { indented, misplaced } from './slips/slip.ts';
import type { TextProblem } from './text-problem.ts';
import type { Tree } from './tree.ts';

/** A text that reads well but for one line, and what is said of that line. */
interface Calm {
  readonly tree: Tree;
  readonly problems: readonly TextProblem[];
}

/** The longest text that is read again and again to find the line. */
const longest = 200_000;

/** Looks for the one line that all of some problems come from: moved to the column of the dashes above, or left out, it
 * lets everything else be read. Null where there is no such line. */
export const withoutOneLine = (
  source: Segment,
  problems: readonly TextProblem[],
  refused: Refused,
): Calm | null => {
  if (source.text.length > longest) return null;
  const lines = linesOf(source.text);
  const first = Math.min(...problems.map(({ start }) => start));
  const inFile = lines.findIndex(({ end }) => source.place(end) >= first);
  const parsers = lineAt(lines, refused.offset);
  for (const at of new Set([inFile, inFile - 1, parsers, parsers - 1])) {
    const line = lines[at];
    if (line === undefined || line.blank) continue;
    const found =
      withoutSign(source, line, problems, refused) ??
      moved(source, lines, at, line) ??
      leftOut(source, line, problems, refused);
    if (found !== null) return found;
  }
  return null;
};

const read = (source: Segment, patch: Edit): Calm | null => {
  const { text, back } = applied(source.text, [patch]);
  const composed = compose({ text, place: (offset) => source.place(back(offset)), lineOf: source.lineOf });
  return 'tree' in composed && composed.problems.every(({ severity }) => severity !== 'error')
    ? composed
    : null;
};

const moved = (source: Segment, lines: readonly Line[], at: number, line: Line): Calm | null => {
  if (classify(wordsOf(source.text, line)).kind !== 'dash') return null;
  const near = lines
    .slice(Math.max(0, at - 12), at + 12)
    .filter((one) => !one.blank && classify(wordsOf(source.text, one)).kind === 'dash');
  for (const column of new Set(near.map(({ indent }) => indent))) {
    if (column === line.indent) continue;
    const calm = read(source, indented(line, column));
    const { problem } = misplaced(line, column, 'dashes');
    if (calm !== null && problem !== null)
      return { ...calm, problems: [placed(problem, source), ...calm.problems] };
  }
  return null;
};

/** A sign at the head of a line, where no text of a plan begins with it. */
const sign = /^( *)([^\sA-Za-z0-9"'{[\-#]+)/;

const withoutSign = (
  source: Segment,
  line: Line,
  problems: readonly TextProblem[],
  refused: Refused,
): Calm | null => {
  const [, before = '', odd] = sign.exec(source.text.slice(line.start, line.end)) ?? [];
  if (odd === undefined) return null;
  const start = line.start + before.length;
  const calm = read(source, { start, end: start + odd.length, text: '' });
  return calm === null
    ? null
    : { ...calm, problems: [saidOf(source, line, problems, refused), ...calm.problems] };
};

const leftOut = (
  source: Segment,
  line: Line,
  problems: readonly TextProblem[],
  refused: Refused,
): Calm | null => {
  const calm = read(source, blanked(source.text, line.start, line.end));
  if (calm === null) return null;
  const problem = saidOf(source, line, problems, refused);
  return { ...calm, problems: [{ ...problem, loses: true }, ...calm.problems] };
};

/** What is said of the line: a problem that was found on it, else that it cannot be read. */
const saidOf = (
  source: Segment,
  line: Line,
  problems: readonly TextProblem[],
  refused: Refused,
): TextProblem => {
  const [from, to] = [source.place(line.start), source.place(line.end)];
  const said = problems.find(({ start }) => start >= from && start <= to);
  const alone = {
    ...unnamed(source, { ...refused, offset: line.start + line.indent }),
    severity: 'error' as const,
  };
  const { edits: _edits, loses: _loses, ...problem } = said ?? placed(alone, source);
  return problem;
};

const placed = (problem: TextProblem, source: Segment): TextProblem => ({
  ...problem,
  start: source.place(problem.start),
  end: source.place(problem.end),
});
