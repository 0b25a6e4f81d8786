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

const head = /^(-\s+)(?:\{\s*)?["'“]?ref["'”]?\s*:/;

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
  const written = lines.filter(
    (line) => !line.blank && !line.inBlock && !text.startsWith('#', line.start + line.indent),
  );
  const wordsOf = (line: Line): string => text.slice(line.start + line.indent, line.end);
  const first = written.findIndex((line) => head.test(wordsOf(line)));
  if (first > 0 && isForgotten(written.map(wordsOf), first)) {
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
    const words = wordsOf(line);
    const begins = head.exec(words)?.[1];
    if (begins !== undefined) dash = { indent: line.indent, column: line.indent + begins.length };
    const key = /^([a-z]+):(?:\s|$)/.exec(words)?.[1];
    if (dash === null || key === undefined || !keys.has(key) || line.indent > dash.indent) continue;
    const next = written[at + 1];
    const opens = /:\s*(?:#.*)?$/.test(words);
    if (opens && (next === undefined || next.indent < dash.column)) continue;
    patches.push({ start: line.start, end: line.start + line.indent, text: ' '.repeat(dash.column) });
    faults.push({
      ...misplaced(line.indent, dash.column, 'keys'),
      start: line.start + line.indent,
      end: line.end,
    });
  }
};

/** True where keys of the area stand above its actions, none of them opens a list, and none is called actions. */
const isForgotten = (words: readonly string[], first: number): boolean =>
  /^[A-Za-z_]+:\s+\S/.test(words[0]!) &&
  !/:\s*(?:#.*)?$/.test(words[first - 1]!) &&
  !words.some((one) => /^["']?actions["']?\s*:?\s*(?:#.*)?$/i.test(one));
