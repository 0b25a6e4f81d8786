import { classify, type Written, wordsOf } from '../classify.ts';
import { headsOf } from '../entries.ts';
import { lineAt } from '../lines.ts';
import { blanked } from '../patched.ts';
import type { FileSlip } from './slip.ts';

/** What git leaves where two versions meet, in the open or inside block text. Both versions are left out:
 * which one holds, nobody has said. Where they reach over whole entries, the entries they touch are left
 * out too, lest the head of one be read with the tail of another. */
export const mergeConflict: FileSlip = (text, lines) => {
  if (!/[<=>|]{7}/.test(text)) return [];
  const all = lines.map((line): Written => {
    const words = wordsOf(text, line);
    return { ...line, ...classify(words), words };
  });
  const isStart = (index: number): boolean => {
    const line = all[index];
    const heads = headsOf(text, lines);
    return line === undefined || isOfFile(line) || heads[lineAt(heads, line.start)]?.start === line.start;
  };
  let next = 0; // the first line that is not left out yet
  return conflictsIn(all).map((conflict) => {
    const mark = all[conflict.from] as Written;
    const patches = [];
    let from = mark.start;
    if (conflict.to >= next) {
      const [first, last] = touched(all, conflict, { next, isStart });
      next = last + 1;
      from = (all[first] as Written).start;
      patches.push(blanked(text, from, (all[last] as Written).end));
    }
    const start = mark.start + mark.indent;
    const problem = {
      rule: 'merge-conflict',
      severity: 'error' as const,
      ...toldOf(all, conflict),
      start,
      end: Math.min(mark.end, start + 7),
      from,
      ...(conflict.ends ? { through: (all[conflict.to] as Written).start } : {}),
      loses: true,
    };
    return { problem, patches };
  });
};

/** Which marks are there, those on another line with its number. */
const toldOf = (lines: readonly Written[], { from, to, ends }: Conflict) => {
  const signOf = (at: number): string => lines[at]?.words.slice(0, 7) ?? '';
  const [first, last] = [signOf(from), `${signOf(to)} on line ${to + 1}`];
  const pair = ends && from < to;
  if (pair && first.startsWith('<'))
    return {
      message: `a merge was not finished here: both versions are in the file, between ${first} and ${last}`,
      hint: 'Finish the merge: keep the lines that are right, delete the others and the lines of marks.',
    };
  return {
    message: `a merge was not finished here: ${pair ? `${first} and ${last} are` : `${first} is`} left of its marks, and both versions may be in the file`,
    hint: 'Finish the merge: keep the lines that are right, delete the others and each line of <, =, > or |.',
  };
};

/** The first and last line of a conflict. */
interface Conflict {
  readonly from: number;
  readonly to: number;
  /** False where its last mark is missing: it goes on to the next, or to the end of the file. */
  readonly ends: boolean;
}

const conflictsIn = (lines: readonly Written[]): Conflict[] => {
  const conflicts: Conflict[] = [];
  let first: number | null = null; // a mark that no last one is below yet
  const isBase = (mark: number): boolean => lines[mark]?.words.startsWith('|') === true;
  const isMiddle = (mark: number): boolean => isBase(mark) || lines[mark]?.words.startsWith('=') === true;
  const endBefore = (next: number): void => {
    if (first === null) return;
    // a middle without a first mark is alone
    conflicts.push(
      isMiddle(first) ? { from: first, to: first, ends: true } : { from: first, to: next - 1, ends: false },
    );
  };
  for (const [index, { kind, words, indent }] of lines.entries()) {
    if (kind !== 'merge') continue;
    // a middle that is indented underlines a heading in block text, or is a table; what was before both versions has one of its own
    if (isMiddle(index) && (indent > 0 || (first !== null && (!isMiddle(first) || isBase(first))))) continue;
    if (words.startsWith('>')) conflicts.push({ from: first ?? index, to: index, ends: true });
    else endBefore(index);
    first = words.startsWith('>') ? null : index;
  }
  endBefore(lines.length);
  return conflicts;
};

/** A key of the file as a whole. */
const isOfFile = ({ kind, indent }: Written): boolean => kind === 'key' && indent === 0;

/** The first and last line of all entries that a conflict touches, from the line `next` on; where it is inside
 * one entry, its own lines alone. */
const touched = (
  lines: readonly Written[],
  { from, to }: Conflict,
  { next, isStart }: { readonly next: number; readonly isStart: (index: number) => boolean },
): [first: number, last: number] => {
  let first = Math.max(from, next);
  let last = to;
  const inside = lines.slice(first, to + 1);
  if (!inside.some(({ kind, inBlock }) => kind === 'dash' && !inBlock)) return [first, to];
  // the action above is whole where each version, or what is below an empty one, begins with an action of its own
  const isWhole = inside.every(({ kind, words }, at) => {
    const below = first + at + 1;
    if (kind !== 'merge' || words.startsWith('>')) return true;
    return isStart(lines[below]?.kind === 'merge' ? to + 1 : below);
  });
  while (!isWhole && first > next && !isStart(first)) first--;
  while (!isStart(last + 1)) last++;
  // the line that opens the list stays: only entries of it are left out
  const top = lines[first] as Written;
  return [isOfFile(top) && top.opens ? first + 1 : first, last];
};
