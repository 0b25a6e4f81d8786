import type { YAMLMap } from 'yaml';
import type { Edit } from '../model/problem.ts';
import type { Refusal } from './change.ts';
import { columnOf, endOfPair, holdsComment, isEmpty, type KeyPair, keyRange, lineEnd } from './nodes.ts';

/** The edit that takes a key out with its value. The last key of an entry, and comments, are not taken out. */
export const takenOut = (text: string, map: YAMLMap, pair: KeyPair): readonly Edit[] | Refusal => {
  const at = map.items.indexOf(pair);
  const before = map.items[at - 1];
  const next = map.items[at + 1];
  if (before === undefined && next === undefined)
    return { refused: 'it is the only key of its entry: take the entry out in a text editor' };
  if (!isEmpty(pair.value) && holdsComment(pair.value))
    return { refused: 'it holds a comment, which would be lost: take it out in a text editor' };
  const [start] = keyRange(pair);
  const end = endOfPair(text, pair);
  if (map.flow) {
    if (before !== undefined) return [{ start: endOfPair(text, before), end, text: '' }];
    return [{ start, end: keyRange(next ?? pair)[0], text: '' }];
  }
  const line = start - columnOf(text, start);
  const alone = text.slice(line, start).trim() === '';
  if (alone) return [ownLines(text, line, end)];
  const follows = keyRange(next ?? pair)[0];
  if (text.slice(end, follows).trim() !== '')
    return { refused: 'a comment follows it, which would be lost: take it out in a text editor' };
  return [{ start, end: follows, text: '' }];
};

/** The lines from the start of one to the end of what is in them, with the line end before or after. */
const ownLines = (text: string, line: number, end: number): Edit => {
  const stop = lineEnd(text, end);
  if (line === 0)
    return { start: 0, end: Math.min(text.length, text.indexOf('\n', stop) + 1 || stop), text: '' };
  const before = text[line - 2] === '\r' ? line - 2 : line - 1;
  return { start: before, end: stop, text: '' };
};
