import type { YAMLMap, YAMLSeq } from 'yaml';
import type { Edit } from '../model/problem.ts';
import type { Refusal } from './change.ts';
import {
  columnOf,
  endOf,
  endOfPair,
  holdsComment,
  isEmpty,
  type KeyPair,
  keyRange,
  lineEnd,
  startOf,
} from './nodes.ts';

/** The edit that takes a key out with its value. The last key of an entry, and comments, are not taken out. */
export const takenOut = (text: string, map: YAMLMap, pair: KeyPair): readonly Edit[] | Refusal => {
  const at = map.items.indexOf(pair);
  const before = map.items[at - 1];
  const next = map.items[at + 1];
  if (before === undefined && next === undefined)
    return { refused: 'it is the only key of its entry: take the entry out in a text editor' };
  const [start] = keyRange(pair);
  const end = endOfPair(text, pair);
  const line = start - columnOf(text, start);
  const alone = text.slice(line, start).trim() === '';
  if (holdsComment(text, start, map.flow || !alone ? end : lineEnd(text, end)))
    return { refused: 'it holds a comment, which would be lost: take it out in a text editor' };
  if (map.flow)
    return fromBrackets(text, { start, end }, before && endOfPair(text, before), next && keyRange(next)[0]);
  if (alone) return [ownLines(text, line, end)];
  const follows = keyRange(next ?? pair)[0];
  if (text.slice(end, follows).trim() !== '')
    return { refused: 'a comment follows it, which would be lost: take it out in a text editor' };
  return [{ start, end: follows, text: '' }];
};

/** The edit that takes one of several entries out of a list; a comment in it or beside it is not taken out. */
export const itemTakenOut = (text: string, list: YAMLSeq, place: number): readonly Edit[] | Refusal => {
  const [before, item, next]: readonly unknown[] = [
    list.items[place - 1],
    list.items[place],
    list.items[place + 1],
  ];
  if (isEmpty(item) || list.items.length < 2)
    return { refused: 'there is no such entry to take out: change the list in a text editor' };
  const [start, end] = [startOf(item), endOf(text, item)];
  const line = start - columnOf(text, start);
  if (holdsComment(text, start, list.flow ? end : lineEnd(text, end)))
    return { refused: 'it holds a comment, which would be lost: take it out in a text editor' };
  if (list.flow)
    return fromBrackets(
      text,
      { start, end },
      before === undefined ? undefined : endOf(text, before),
      next === undefined ? undefined : startOf(next),
    );
  return /^\s*-\s*$/.test(text.slice(line, start))
    ? [ownLines(text, line, end)]
    : { refused: 'it is not in lines of its own: take it out in a text editor' };
};

/** The lines from the start of one to the end of what is in them, with the line end before or after. */
const ownLines = (text: string, line: number, end: number): Edit => {
  const stop = lineEnd(text, end);
  if (line === 0)
    return { start: 0, end: Math.min(text.length, text.indexOf('\n', stop) + 1 || stop), text: '' };
  // A blank line above the last would become the newline at the end of a file that has none.
  if (stop === text.length)
    return { start: lineEnd(text, text.slice(0, line).trimEnd().length), end: stop, text: '' };
  const before = text[line - 2] === '\r' ? line - 2 : line - 1;
  return { start: before, end: stop, text: '' };
};

/** Takes what is between its brackets out: with the comma after what is before it, or where a comment is there, with its own. */
const fromBrackets = (
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  from: number | undefined,
  next: number | undefined,
): readonly Edit[] | Refusal => {
  if (from !== undefined && !text.slice(from, start).includes('#')) return [{ start: from, end, text: '' }];
  const follows = next ?? end;
  if (text.slice(end, follows).includes('#'))
    return { refused: 'a comment follows it, which would be lost: take it out in a text editor' };
  if (from === undefined) return [{ start, end: follows, text: '' }];
  const line = start - columnOf(text, start);
  const lineBefore = text[line - 2] === '\r' ? line - 2 : line - 1;
  if (text.slice(line, start).trim() !== '')
    return { refused: 'a comment is beside it: take it out in a text editor' };
  const comma = /^[ \t]*,/.exec(text.slice(end))?.[0].length ?? 0;
  // What follows on the line is no comment: it stays below the one that is above.
  const alone = text.slice(end + comma, lineEnd(text, end)).trim() === '';
  const blanks = /^[ \t]*/.exec(text.slice(end + comma))?.[0].length ?? 0;
  const own = { start: alone ? lineBefore : start, end: end + comma + (alone ? 0 : blanks), text: '' };
  return comma > 0 ? [own] : [{ start: from, end: text.indexOf(',', from) + 1, text: '' }, own];
};
