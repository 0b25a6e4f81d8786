import type { Name } from '../../model/plan.ts';
import { type Cursor, each, type Reader, tell, word } from '../reader.ts';
import { type Register, registered } from '../registers.ts';
import { type Codec, many, shown, text } from './codec.ts';

/** A name as written, with the registered one that it answers to, looked for first in the register that fits the key. */
export const name = (first: Register, should = 'a text'): Codec<Name | null> =>
  shown(
    text('names', should, (cursor, reader) => nameAt(reader, cursor, first), { nothing: () => null }),
    { names: first },
  );

/** Names in a list or alone. Where a comma inside [ ] cut one in two, the register tells, and they are joined again. */
export const names = (first: Register, should: string): Codec<Name[]> =>
  many(name(first), { should, says: 'A name', read: (cursor, reader) => namesAt(reader, cursor, first) });

/** The name that is written at a place; null where there is none. */
export const nameAt = (reader: Reader, cursor: Cursor, first: Register): Name | null => {
  const text = word(reader, cursor);
  if (text === null) return null;
  const found = registered(text, reader.registers, first);
  return { text, name: found?.name ?? text, register: found?.register ?? null, at: cursor.at };
};

const namesAt = (reader: Reader, cursor: Cursor, first: Register): Name[] => {
  const found: Name[] = [];
  if (cursor.tree.is === 'text') {
    const name = nameAt(reader, cursor, first);
    return name === null ? found : [name];
  }
  const cursors = each(cursor);
  const flow = cursor.tree.is === 'list' && cursor.tree.flow;
  let next = 0;
  for (const [index, one] of cursors.entries()) {
    if (index < next) continue;
    const joined = flow ? joinedName(reader, cursors.slice(index, index + 4), first) : null;
    const name = joined?.name ?? nameAt(reader, one, first);
    if (name !== null) found.push(name);
    next = index + (joined?.count ?? 1);
  }
  return found;
};

/** The name that the first few of some cursors make together; null where they make none, or the first is one by itself. */
const joinedName = (
  reader: Reader,
  [start, ...rest]: readonly Cursor[],
  first: Register,
): { readonly name: Name; readonly count: number } | null => {
  if (start?.tree.is !== 'text' || registered(start.tree.value, reader.registers, first) !== null)
    return null;
  const texts = [start.tree.value];
  for (const { tree: next } of rest) {
    if (next.is !== 'text' || next.style === 'quoted') return null;
    texts.push(next.value);
    const text = texts.join(', ');
    const found = registered(text, reader.registers, first);
    if (found === null) continue;
    const at = { ...start.at, part: { start: start.tree.start, end: next.end } };
    tell(reader, start, 'cut-at-comma', { texts, name: text, register: found.register }, { at });
    return { name: { text, ...found, at: start.at }, count: texts.length };
  }
  return null;
};
