import { fold } from './fold.ts';
import { at, type Tokens } from './tokens.ts';

/** Names to be found in a phrase, folded, with every beginning of them, so that a walk stops at the first misfit. */
export interface Names<T> {
  readonly whole: ReadonlyMap<string, T>;
  readonly beginnings: ReadonlySet<string>;
}

/** Makes a register of names; of two that fold alike the first stands. */
export const namesOf = <T>(entries: Iterable<readonly [string, T]>): Names<T> => {
  const whole = new Map<string, T>();
  const beginnings = new Set<string>();
  for (const [name, value] of entries) {
    const folded = fold(name);
    if (folded === '') continue;
    if (!whole.has(folded)) whole.set(folded, value);
    for (let i = 1; i <= folded.length; i++) beginnings.add(folded.slice(0, i));
  }
  return { whole, beginnings };
};

const folded = (text: string): string => (/^[a-z0-9]*$/.test(text) ? text : fold(text));

/** The longest name that is at a place, and the place after it. */
export const nameAt = <T>(
  tokens: Tokens,
  i: number,
  { whole, beginnings }: Names<T>,
): { readonly value: T; readonly next: number } | null => {
  let name = '';
  let longest: { value: T; next: number } | null = null;
  for (let j = i; at(tokens, j).is !== 'end'; j++) {
    const token = at(tokens, j);
    const more = folded(token.is === 'word' ? token.text : tokens.line.slice(token.from, token.to));
    if (more === '') continue;
    name += more;
    if (!beginnings.has(name)) break;
    const value = whole.get(name);
    if (value !== undefined) longest = { value, next: j + 1 };
  }
  return longest;
};
