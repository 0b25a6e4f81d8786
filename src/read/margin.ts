import { classify, wordsOf } from './classify.ts';
import type { Line } from './lines.ts';
import type { Patch } from './patches.ts';
import type { TextProblem } from './text-problem.ts';

/** The words for a line that stands too far to one side, and is read where it belongs. */
export const misplaced = (indent: number, column: number, below: 'dashes' | 'keys') => ({
  rule: 'bad-indent',
  severity: 'error' as const,
  message: `this line stands ${indent} space${indent === 1 ? '' : 's'} in, where nothing can stand; the lines it belongs to stand ${column} in`,
  hint: `Give it ${column} spaces, so that it begins below the ${below} above. It is read so.`,
});

/**
 * Slips at the margin that would make one thing of a whole file: the line `actions:` forgotten above the first
 * action, and a key of an action that slid as far left as the actions' dashes.
 */
export const margin = (
  text: string,
  lines: readonly Line[],
  keys: ReadonlySet<string>,
  faults: TextProblem[],
  patches: Patch[],
): void => {
  const written = lines.flatMap((line) => {
    const words = wordsOf(text, line);
    const is = classify(words);
    return line.inBlock || is.kind === 'blank' || is.kind === 'comment' ? [] : [{ ...line, ...is, words }];
  });
  const first = written.findIndex(({ head, mark }) => head !== null && mark > 0);
  if (first > 0 && isForgotten(written, first)) {
    const { start, indent, end } = written[first]!;
    patches.push({ start, end: start, text: 'actions:\n' });
    faults.push({
      rule: 'hidden-action',
      severity: 'error',
      message: 'the actions begin here, and the line above them that says so is missing',
      hint: 'Write above this line\n  actions:',
      start: start + indent,
      end,
    });
  }
  let dash: { indent: number; column: number } | null = null;
  for (const [at, line] of written.entries()) {
    if (line.head !== null && line.mark > 0) dash = { indent: line.indent, column: line.indent + line.mark };
    if (dash === null || line.kind !== 'key' || !keys.has(line.key ?? '') || line.indent > dash.indent)
      continue;
    const next = written[at + 1];
    if (line.opens && (next === undefined || next.indent < dash.column)) continue;
    patches.push({ start: line.start, end: line.start + line.indent, text: ' '.repeat(dash.column) });
    faults.push({
      ...misplaced(line.indent, dash.column, 'keys'),
      start: line.start + line.indent,
      end: line.end,
    });
  }
};

/** True where keys of the area stand above its actions, none of them opens a list, and none is called actions. */
const isForgotten = (written: readonly { words: string; opens: boolean }[], first: number): boolean =>
  /^[A-Za-z_]+:\s+\S/.test(written[0]?.words ?? '') &&
  written[first - 1]?.opens === false &&
  !written.some(({ words }) => /^["']?actions["']?\s*:?\s*(?:#.*)?$/i.test(words));
