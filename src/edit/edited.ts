import type { Edit } from '../model/problem.ts';

/** The text with its edits, every other character kept; of two that overlap the later one is left out. */
export const edited = (text: string, edits: readonly Edit[]): string => {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text: words } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) continue;
    parts.push(text.slice(at, start), words);
    at = end;
  }
  return parts.join('') + text.slice(at);
};

/** Answers the offset of a line and column, both from 1; the lines are counted once for all that is asked. */
export const offsetsOf = (text: string): ((line: number, column: number) => number) => {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (line, column) => Math.min((starts[line - 1] ?? text.length) + column - 1, text.length);
};

/** How this file ends its lines. */
export const lineEndOf = (text: string): '\n' | '\r\n' => (/\r\n/.test(text) ? '\r\n' : '\n');
