import { classify, wordsOf } from '../classify.ts';
import type { Line } from '../lines.ts';
import { blanked } from '../patched.ts';
import type { FileSlip } from './slip.ts';

/** What git leaves where two versions meet, in the open or inside block text. Both versions are left out:
 * which one holds, nobody has said. Where they reach over whole entries, the entries they touch are left
 * out too, lest the head of one be read with the tail of another. */
export const mergeConflict: FileSlip = (text, lines) => {
  let left = -1; // the last line that is left out so far
  return conflictsIn(text, lines).map(([from, to]) => {
    const mark = lines[from] ?? { start: 0, end: 0, indent: 0 };
    let lost = { start: mark.start, end: mark.end };
    const patches = [];
    if (to > left) {
      const [first, last] = touched(text, lines, { from: Math.max(from, left + 1), to, after: left });
      left = last;
      lost = { start: lines[first]?.start ?? 0, end: lines[last]?.end ?? text.length };
      patches.push(blanked(text, lost.start, lost.end));
    }
    const start = mark.start + mark.indent;
    const problem = {
      rule: 'merge-conflict',
      severity: 'error' as const,
      message: 'a merge was not finished here: both versions are in the file, between <<<<<<< and >>>>>>>',
      hint: 'Finish the merge: keep the lines that are right, delete the others and the three lines of marks.',
      start,
      end: Math.min(mark.end, start + 7),
      from: lost.start,
      loses: true,
    };
    return { problem, patches };
  });
};

/** The first and last line of each conflict; one mark may be missing. */
const conflictsIn = (text: string, lines: readonly Line[]): [from: number, to: number][] => {
  if (!/<{7}|>{7}/.test(text)) return [];
  const conflicts: [number, number][] = [];
  let open: number | null = null;
  for (const [index, line] of lines.entries()) {
    const words = wordsOf(text, line);
    if (classify(words).kind !== 'merge') continue;
    if (words.startsWith('<')) {
      if (open !== null) conflicts.push([open, index - 1]);
      open = index;
    } else if (words.startsWith('>')) {
      conflicts.push([open ?? index, index]);
      open = null;
    }
  }
  return open === null ? conflicts : [...conflicts, [open, lines.length - 1]];
};

/** A conflict's lines; those up to `after` have been left out before. */
interface Conflict {
  readonly from: number;
  readonly to: number;
  readonly after: number;
}

/** The lines of all entries that a conflict touches: those between the marks alone, where it is inside one entry. */
const touched = (text: string, lines: readonly Line[], { from, to, after }: Conflict): [number, number] => {
  const at = (index: number) => {
    const line = lines[index];
    const words = line === undefined ? '' : wordsOf(text, line);
    return { ...classify(words), words, inBlock: line?.inBlock === true, margin: line?.indent === 0 };
  };
  const ofFile = (index: number): boolean => {
    const { words, margin } = at(index);
    return margin && /^[A-Za-z_"']/.test(words);
  };
  const heads = (index: number): boolean => {
    const { head, mark } = at(index);
    return (head !== null && mark > 0) || ofFile(index);
  };
  const sides = [from + 1];
  let dashes = false;
  for (let index = from; index <= to; index++) {
    const { kind, words, inBlock } = at(index);
    if (kind === 'dash' && !inBlock) dashes = true;
    if (kind === 'merge' && words.startsWith('=') && index < to) sides.push(index + 1);
  }
  if (!dashes) return [from, to];
  let first = from;
  // where each version begins with an action of its own, the action above is whole
  if (!sides.every((side) => side >= to || heads(side)))
    while (first - 1 > after && first > 0 && !heads(first)) first--;
  let last = to;
  while (last + 1 < lines.length && !heads(last + 1)) last++;
  // the line that opens the list stays: only entries of it are left out
  if (first < from && ofFile(first) && at(first).key !== null && at(first).opens) first++;
  return [first, last];
};
