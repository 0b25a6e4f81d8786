import { fold } from '../model/name.ts';
import type { Agency, Body, Name, Post } from '../model/plan.ts';

/** The registers that plan.yaml keeps. */
export type Register = 'post' | 'body' | 'agency';

/** Who is who: every way to write a post, body or agency, folded or not, and the registered name. */
export type Registers = Readonly<Record<Register, ReadonlyMap<string, string>>>;

/** Each name and alias, folded and as it is written: most are written as the register has them. */
const index = (
  entries: readonly { readonly name: string; readonly others: readonly (string | null)[] }[],
): Map<string, string> => {
  const found = new Map<string, string>();
  const add = (written: string, name: string): void => {
    const folded = fold(written);
    const known = found.get(folded) ?? name;
    if (folded !== '') found.set(folded, known).set(written, known);
  };
  for (const { name } of entries) add(name, name);
  for (const { name, others } of entries) for (const other of others) if (other !== null) add(other, name);
  return found;
};

/** The registers of a plan, ready to be asked. A name comes before another's alias. */
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

/** The registered name that a text answers to, looked for first in one register; null where none has it. */
export const registered = (
  text: string,
  registers: Registers,
  first: Register,
): { readonly name: string; readonly register: NonNullable<Name['register']> } | null => {
  const written = registers[first].get(text);
  if (written !== undefined) return { name: written, register: first };
  const folded = fold(text);
  if (folded === '') return null;
  const bare = /^[Tt][Hh][Ee]\s/.test(text) ? fold(text.slice(4)) : folded;
  for (const register of orders[first]) {
    const name = registers[register].get(folded) ?? registers[register].get(bare);
    if (name !== undefined) return { name, register };
  }
  return everybody.has(folded) ? { name: 'All agencies', register: 'all-agencies' } : null;
};
