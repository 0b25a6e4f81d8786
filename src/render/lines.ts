import { harmlessLines, neutral } from './neutral.ts';
import { together } from './together.ts';

/** Lines that cannot act on a terminal or a CI runner, in parts of many. */
export function* harmless(lines: Iterable<string>): Generator<string> {
  for (const part of together(ended(lines))) yield harmlessLines(part);
}

function* ended(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${neutral(line)}\n`;
}
