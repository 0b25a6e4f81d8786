import { fold } from '../model/name.ts';
import type { Agency, Body, Name, Post } from '../model/plan.ts';
import { type Cursor, each, type Reader, word } from './reader.ts';
import { inQuotes } from './text-problem.ts';

export type Register = 'post' | 'body' | 'agency';

/** Who is who: every way to write a post, body or agency, folded, and the registered name. */
export interface Registers {
  readonly post: ReadonlyMap<string, string>;
  readonly body: ReadonlyMap<string, string>;
  readonly agency: ReadonlyMap<string, string>;
}

const index = (
  entries: readonly { name: string; others: readonly (string | null)[] }[],
): Map<string, string> => {
  const found = new Map<string, string>();
  for (const { name } of entries) if (!found.has(fold(name))) found.set(fold(name), name);
  for (const { name, others } of entries)
    for (const other of others) if (other !== null && !found.has(fold(other))) found.set(fold(other), name);
  return found;
};

export const registersOf = (
  bodies: readonly Body[],
  posts: readonly Post[],
  agencies: readonly Agency[],
): Registers => ({
  post: index(posts.map((post) => ({ name: post.name, others: [...post.aliases, post.short] }))),
  body: index(bodies.map((body) => ({ name: body.name, others: [body.fullName, ...body.aliases] }))),
  agency: index(agencies.map((agency) => ({ name: agency.name, others: agency.aliases }))),
});

const everybody = new Set(['all', 'allagencies', 'allpartners', 'allpartneragencies', 'eachagency']);

const orders: Readonly<Record<Register, readonly Register[]>> = {
  post: ['post', 'body', 'agency'],
  body: ['body', 'post', 'agency'],
  agency: ['agency', 'body', 'post'],
};

const known = (
  text: string,
  registers: Registers,
  first: Register,
): Pick<Name, 'name' | 'register'> | null => {
  const folded = fold(text);
  if (folded === '') return null;
  const bare = /^the\s/i.test(text) ? fold(text.slice(4)) : folded;
  for (const register of orders[first]) {
    const name = registers[register].get(folded) ?? registers[register].get(bare);
    if (name !== undefined) return { name, register };
  }
  return everybody.has(folded) ? { name: 'All agencies', register: 'all-agencies' } : null;
};

/** A name as written, with the registered one that it answers to, looked for first in the register that fits the key. */
export const nameOf = (
  reader: Reader,
  registers: Registers,
  cursor: Cursor,
  first: Register,
): Name | null => {
  const text = word(reader, cursor);
  if (text === null) return null;
  const found = known(text, registers, first);
  if (found === null && cursor.tree.is === 'text' && cursor.tree.repaired === true) return null;
  return { text, ...(found ?? { name: text, register: null }), at: cursor.at };
};

/** Names in a list or alone. Where a comma inside [ ] cut one in two, the register tells, and they are joined again. */
export const namesOf = (reader: Reader, registers: Registers, cursor: Cursor, first: Register): Name[] => {
  const cursors = each(cursor);
  const flow = cursor.tree.is === 'list' && cursor.tree.flow;
  const names: Name[] = [];
  for (let from = 0; from < cursors.length; from++) {
    const joined = flow ? joinedName(reader, registers, cursors, from, first) : null;
    if (joined !== null) {
      names.push(joined.name);
      from = joined.last;
      continue;
    }
    const name = nameOf(reader, registers, cursors[from]!, first);
    if (name !== null) names.push(name);
  }
  return names;
};

const joinedName = (
  reader: Reader,
  registers: Registers,
  cursors: readonly Cursor[],
  from: number,
  first: Register,
): { name: Name; last: number } | null => {
  const start = cursors[from]!;
  if (start.tree.is !== 'text' || known(start.tree.value, registers, first) !== null) return null;
  let text = start.tree.value;
  for (let last = from + 1; last < Math.min(cursors.length, from + 4); last++) {
    const next = cursors[last]!.tree;
    if (next.is !== 'text' || next.style === 'quoted') return null;
    text += `, ${next.value}`;
    const found = known(text, registers, first);
    if (found === null) continue;
    const count = last - from + 1;
    reader.report({
      rule: 'cut-at-comma',
      severity: 'error',
      message: `${count === 2 ? 'two names' : `${count} names`} that are in no register; together they are the ${found.register} ${inQuotes(text)}`,
      hint: `Inside [ ] a comma starts the next entry. Put the name in double quotes:\n  ${inQuotes(text)}`,
      at: { file: start.at.file, path: start.at.path, part: { start: start.tree.start, end: next.end } },
      ref: start.ref,
      fixable: false,
    });
    return { name: { text, ...found, at: start.at }, last };
  }
  return null;
};
