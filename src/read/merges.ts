import { classify, wordsOf } from './classify.ts';
import type { Line } from './lines.ts';
import { blank, type Patch } from './patches.ts';
import type { TextProblem } from './text-problem.ts';

/**
 * What git leaves where two versions meet, in the open or inside block text. Both versions are left out: which one
 * holds, nobody has said. Where they reach over whole entries, the entries they touch are left out too, lest the
 * head of one be read with the tail of another.
 */
export const mergeConflicts = (
  text: string,
  lines: readonly Line[],
  faults: TextProblem[],
  patches: Patch[],
): void => {
  let open: number | null = null;
  let barredUntil = -1;
  const conflict = (from: number, to: number): void => {
    const start = lines[from]!;
    let stretch = { start: start.start, end: start.end };
    if (to > barredUntil) {
      const [first, last] = touched(text, lines, Math.max(from, barredUntil + 1), to, barredUntil);
      barredUntil = last;
      stretch = { start: lines[first]!.start, end: lines[last]!.end };
      patches.push({ ...stretch, text: blank(text.slice(stretch.start, stretch.end)) });
    }
    faults.push({
      rule: 'merge-conflict',
      severity: 'error',
      message: 'a merge was not finished here: both versions stand in the file, between <<<<<<< and >>>>>>>',
      hint: 'Finish the merge: keep the lines that are right, delete the others and the three lines of marks.',
      start: start.start + start.indent,
      end: Math.min(start.end, start.start + start.indent + 7),
      from: stretch.start,
      loses: true,
    });
  };
  for (const [index, line] of lines.entries()) {
    const words = wordsOf(text, line);
    if (classify(words).kind !== 'merge') continue;
    if (words.startsWith('<')) {
      if (open !== null) conflict(open, index - 1);
      open = index;
    } else if (words.startsWith('>')) {
      conflict(open ?? index, index);
      open = null;
    }
  }
  if (open !== null) conflict(open, lines.length - 1);
};

/** The lines of all entries that a conflict touches: those between the marks alone, where it is inside one entry. */
const touched = (
  text: string,
  lines: readonly Line[],
  from: number,
  to: number,
  barredUntil: number,
): [number, number] => {
  const is = (index: number) => classify(wordsOf(text, lines[index]!));
  let dashes = false;
  for (let at = from; at <= to; at++) if (!lines[at]!.inBlock && is(at).kind === 'dash') dashes = true;
  if (!dashes) return [from, to];
  const ofFile = (index: number): boolean => /[A-Za-z_"']/.test(text[lines[index]!.start] ?? '');
  const head = (index: number): boolean => {
    const { head, mark } = is(index);
    return (head !== null && mark > 0) || ofFile(index);
  };
  let first = from;
  // where each version begins with an action of its own, the action above is whole
  const sides = [from + 1];
  for (let at = from; at < to; at++)
    if (is(at).kind === 'merge' && wordsOf(text, lines[at]!).startsWith('=')) sides.push(at + 1);
  if (!sides.every((side) => side >= to || head(side)))
    while (first - 1 > barredUntil && first > 0 && !head(first)) first--;
  let last = to;
  while (last + 1 < lines.length && !head(last + 1)) last++;
  // the line that opens the list stays: only entries of it are left out
  if (first < from && ofFile(first) && is(first).key !== null && is(first).opens) first++;
  return [first, last];
};
