import { isCollection } from 'yaml';
import type { Edit } from '../model/problem.ts';
import type { Value } from './change.ts';
import { afterColon, columnOf, endOf, type KeyPair, keyRange, lineEnd, startOf } from './nodes.ts';
import { below, type Site } from './place.ts';
import { inline, itemLines } from './written.ts';

/** Makes a list of what is under a key alone, with one more entry after it, or before. */
export const listOfTwo = (
  site: Site,
  inBrackets: boolean,
  pair: KeyPair,
  { value, isFirst }: { readonly value: Value; readonly isFirst: boolean },
): readonly Edit[] => {
  const { text, style } = site;
  const old: unknown = pair.value;
  const [start, end] = [startOf(old), endOf(text, old)];
  if (inBrackets) {
    const two = [text.slice(start, end), inline(value, site)];
    return [{ start, end, text: `[${(isFirst ? two.reverse() : two).join(', ')}]` }];
  }
  const colon = afterColon(text, pair);
  const dash = columnOf(text, keyRange(pair)[0]) + style.dash;
  const newLine = style.eol + ' '.repeat(dash);
  const lines = newLine + itemLines(value, dash, site);
  const withNew = (edits: readonly Edit[]): readonly Edit[] =>
    isFirst
      ? [{ start: lineEnd(text, colon), end: lineEnd(text, colon), text: lines }, ...edits]
      : [...edits, below(text, end, dash, lines)];
  if (isCollection(old) && !old.flow)
    return withNew(shifted(text, { start, end }, 2 + dash - columnOf(text, start)));
  const isOneLine = !text.slice(start, end).includes('\n');
  if (!isOneLine) {
    const first = { start: colon, end: start, text: `${isFirst ? lines : ''}${newLine}- ` };
    const rest = furtherIn(text, { start, end }, Math.max(2, 2 + style.dash));
    return isFirst ? [first, ...rest] : [first, ...rest, below(text, end, dash, lines)];
  }
  // What follows on the line is a comment, which stays there.
  const stop = lineEnd(text, end);
  const first = `${newLine}- ${text.slice(start, end)}`;
  return [
    { start: colon, end, text: '' },
    { start: stop, end: stop, text: isFirst ? lines + first : first + lines },
  ];
};

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where the lines of a span begin, but for its first. */
const nextLines = (text: string, { start, end }: Span): readonly number[] => {
  const found: number[] = [];
  for (let at = text.indexOf('\n', start) + 1; at > 0 && at < end; at = text.indexOf('\n', at) + 1)
    if (text.slice(at, lineEnd(text, at)).trim() !== '') found.push(at);
  return found;
};

const furtherIn = (text: string, span: Span, by: number): readonly Edit[] =>
  nextLines(text, span).map((at) => ({ start: at, end: at, text: ' '.repeat(by) }));

/** A dash before the first line of an entry, and its other lines as far to one side. */
const shifted = (text: string, span: Span, by: number): readonly Edit[] => {
  const column = columnOf(text, span.start);
  const first = ' '.repeat(Math.max(0, column + by - 2));
  return [
    { start: span.start - column, end: span.start, text: `${first}- ` },
    ...nextLines(text, span).map((at) => {
      const indent = text.slice(at, at + column).trim() === '' ? column : 0;
      return { start: at, end: at + indent, text: ' '.repeat(Math.max(0, indent + by)) };
    }),
  ];
};
