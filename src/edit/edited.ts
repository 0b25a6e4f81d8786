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

/** The offset of a line and column, both from 1. */
export const offsetOf = (text: string, line: number, column: number): number => {
  let start = 0;
  for (let n = 1; n < line; n++) {
    const newline = text.indexOf('\n', start);
    if (newline < 0) return text.length;
    start = newline + 1;
  }
  return Math.min(start + column - 1, text.length);
};

/** How this file ends its lines. */
export const lineEndOf = (text: string): '\n' | '\r\n' => (/\r\n/.test(text) ? '\r\n' : '\n');
