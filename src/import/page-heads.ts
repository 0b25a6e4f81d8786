import { areaIn } from './headings.ts';
import { kindOfHead, roleOfHead } from './heads.ts';
import { isUnfinished, refIn } from './looks.ts';
import { isBlank, type PageLine, type Placed } from './page-lines.ts';

/** A range of a page, in characters. */
export type Span = { readonly from: number; readonly to: number };

const overlap = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;

/** True of a line whose runs are heads of columns. */
const isHeadLine = ({ runs }: PageLine): boolean => {
  if (runs.length < 2 || runs.some(({ text }) => text.length > 45)) return false;
  const known = runs.filter(({ text }) => roleOfHead(text) !== null);
  if (runs.some(({ text }) => /\d{4}|^\d+\.\d+|.{12}[.;]$|[a-z]\. \p{Lu}|^[•(]/u.test(text))) return false;
  if (runs.some(({ text }) => /\d/.test(text) && refIn(text) !== null)) return false;
  if (runs.filter(({ text }) => /^\p{Ll}/u.test(text)).length * 3 > runs.length) return false;
  return (
    known.length >= 2 &&
    known.some(({ text }) => kindOfHead(text) === 'head') &&
    known.length * 2 >= runs.length &&
    new Set(known.map(({ text }) => roleOfHead(text))).size >= 2
  );
};

/** True of a line that can be part of the heads of columns: short runs, and none of them a ref or an area. */
const canBeHeads = (line: PageLine, longest: number): boolean =>
  !isBlank(line) &&
  line.runs.every(({ text }) => text.length <= longest && refIn(text) === null) &&
  areaIn(line.text.trim()) === null;

/** True of a line with words only where the one beside it has none: heads of two lines beside heads of one. */
const isBetween = (line: PageLine, beside: PageLine): boolean =>
  line.runs.every((run) => !beside.runs.some((one) => overlap(run, one)));

/** True of a line with the rest of heads that begin two lines above it, in the middle of their cells. */
const goesOnOver = (line: PageLine, [above, ...before]: readonly PageLine[]): boolean =>
  above !== undefined &&
  isBetween(line, above) &&
  line.runs.every((run) => before.some(({ runs }) => runs.some((one) => overlap(run, one))));

/** The lines of the heads round one of them: heads that take several lines. */
const headBlock = (lines: readonly PageLine[], at: number): { from: number; to: number } => {
  const main = lines[at];
  if (main === undefined) return { from: at, to: at };
  const left = main.runs[0]?.to ?? 0;
  let from = at;
  let to = at + 1;
  const isAbove = (line: PageLine | undefined): boolean =>
    line !== undefined &&
    canBeHeads(line, 40) &&
    ((line.runs[0]?.from ?? 0) > left || (line.runs.length > 1 && isBetween(line, main)));
  const isBelow = (line: PageLine | undefined): boolean =>
    line !== undefined &&
    canBeHeads(line, 26) &&
    ((line.runs.length <= main.runs.length &&
      line.runs.every((run) => run.from > left || roleOfHead(run.text) !== null)) ||
      goesOnOver(line, lines.slice(from, to).reverse()));
  while (at - from < 3 && isAbove(lines[from - 1])) from--;
  while (to - at < 4 && isBelow(lines[to])) to++;
  return { from, to };
};

/** Heads that were seen, by the words of their main line, with how many lines are above and below it. */
export type SeenHeads = Map<string, { readonly above: number; readonly below: number }>;

/** The heads on a page: where each block of them begins and ends. Those that repeat are as high as they were. */
export const headBlocks = (lines: readonly PageLine[], seen: SeenHeads): { from: number; to: number }[] => {
  const blocks: { from: number; to: number }[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined || !isHeadLine(line)) continue;
    const key = line.words.map(({ text }) => text).join(' ');
    const before = seen.get(key);
    const block =
      before === undefined ? headBlock(lines, i) : { from: i - before.above, to: i + before.below };
    seen.set(key, { above: i - block.from, below: block.to - i });
    blocks.push(block);
    i = block.to - 1;
  }
  return blocks;
};

/** True where cells begin, on most lines below, near this place. */
const isEdge = (x: number, body: readonly PageLine[]): boolean => {
  const said = body.filter(({ words }) => words.some(({ to }) => to > x + nearby));
  const begins = [...Array(2 * nearby + 1).keys()].map(
    (i) => said.filter(({ words }) => words.some(({ from }) => from === x - nearby + i)).length,
  );
  return said.length > 1 && Math.max(...begins) * 3 >= said.length * 2;
};

/** How far the words of a head can be from where its cells begin. */
const nearby = 4;

/** The runs of a line of heads; two that touch are two where each says what it is of, and cells begin below the second. */
const runsOf = ({ runs, words }: PageLine, body: readonly PageLine[]): Placed[] =>
  runs.flatMap((run) => {
    const next = words.find(({ from }) => {
      if (from <= run.from || from >= run.to) return false;
      const [left, right] = [run.text.slice(0, from - run.from).trim(), run.text.slice(from - run.from)];
      const areHeads = kindOfHead(left) === 'head' && kindOfHead(right) === 'head';
      const areApart = /^\p{Lu}/u.test(right) && !isUnfinished(left);
      return areHeads && areApart && roleOfHead(left) !== roleOfHead(right) && isEdge(from, body);
    });
    if (next === undefined) return [run];
    const left = run.text.slice(0, next.from - run.from).trim();
    return [
      { text: left, from: run.from, to: run.from + left.length },
      { text: run.text.slice(next.from - run.from), from: next.from, to: run.to },
    ];
  });

/** Heads of several lines, put together by where they are. */
export const headRuns = (lines: readonly PageLine[], body: readonly PageLine[]): Placed[] => {
  const heads: { text: string; from: number; to: number }[] = [];
  for (const line of lines)
    for (const run of runsOf(line, body)) {
      const over = heads.find((head) => overlap(run, head));
      if (over === undefined) heads.push({ ...run });
      else {
        over.text = `${over.text} ${run.text}`;
        over.from = Math.min(over.from, run.from);
        over.to = Math.max(over.to, run.to);
      }
    }
  return heads.sort((a, b) => a.from - b.from);
};
