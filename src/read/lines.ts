import { lastAt } from '../model/in-order.ts';

/** One line of a file: offsets into the text, without its line end. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Spaces at its head. */
  readonly indent: number;
  /** Nothing but white space. */
  readonly blank: boolean;
  /** Inside block text (`|` or `>`), where marks mean nothing. */
  readonly inBlock: boolean;
}

const blockHead = /(?:^|[:\-?][ \t]+)[|>](?:[+-]?[1-9]?|[1-9][+-])[ \t]*(?:#.*)?$/;

/** The column of the key or text on a line, past its dashes: block text below it stands further right. */
export const columnPastDashes = (line: string, indent: number): number => {
  const dashes = /^(?:-[ \t]+)*(?=[^\s|>])/.exec(line.slice(indent));
  return dashes === null ? indent : indent + dashes[0].length;
};

/** Cuts a text into lines, at LF or CRLF, and says which of them are block text. */
export const linesOf = (text: string): Line[] => {
  const lines: Line[] = [];
  let block: number | null = null;
  for (let start = 0; ; ) {
    const newline = text.indexOf('\n', start);
    const past = newline < 0 ? text.length : newline;
    const end = past > start && text[past - 1] === '\r' ? past - 1 : past;
    const source = text.slice(start, end);
    const indent = source.search(/[^ ]|$/);
    const blank = source.trim() === '';
    if (block !== null && !blank && indent <= block) block = null;
    const inBlock = block !== null;
    lines.push({ start, end, indent, blank, inBlock });
    if (!inBlock && !blank && !source.startsWith('#', indent) && blockHead.test(source))
      block = columnPastDashes(source, indent);
    if (newline < 0) return lines;
    start = newline + 1;
  }
};

/** The line that an offset is in, counted from 0. Of any places in order, the last at the offset or above it; -1 for none. */
export const lineAt = (lines: readonly { readonly start: number }[], offset: number): number =>
  lastAt(lines, offset, ({ start }) => start);

/** The end of the line that an offset is in. */
export const lineEnd = (text: string, offset: number): number => {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
};

/** The same, its line end of Windows left out too. */
export const endOf = (text: string, offset: number): number => {
  const end = lineEnd(text, offset);
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
};

/** The offsets at which the lines of a text begin. */
export const startsOf = (text: string): number[] => {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
};
