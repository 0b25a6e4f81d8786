import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Value } from './change.ts';
import { keyOf } from './nodes.ts';

/** Keys of an entry with what is under them. */
export type Entry = { readonly [key: string]: Value };

/** A figure as it was typed without quotes, where writing it again gives the same characters. */
const figure = /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/;

const read = (node: unknown): Value => {
  if (isMap(node)) return Object.fromEntries(node.items.map((pair) => [keyOf(pair), read(pair.value)]));
  if (isSeq(node)) return node.items.map(read);
  if (!isScalar(node)) return '';
  const text = String(node.value ?? '');
  return node.type === 'PLAIN' && figure.test(text) ? Number(text) : text;
};

/** What a YAML text says; its comments and how it is laid out are left behind. */
export const valueIn = (text: string): Value =>
  read(parseDocument(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' }).contents);

/** The same of a text with keys, such as a plan file; without one it has none. */
export const entryIn = (text: string): Entry => {
  const value = valueIn(text);
  return isEntry(value) ? value : {};
};

/** True of a value with keys. */
export const isEntry = (value: Value | undefined): value is Entry =>
  typeof value === 'object' && !Array.isArray(value);

/** An entry without some of its keys. */
export const without = (entry: Entry, keys: readonly string[]): Entry =>
  Object.fromEntries(Object.entries(entry).filter(([key]) => !keys.includes(key)));

/** The entries of a list, also of one that is written as a single entry. */
export const entriesOf = (value: Value | undefined): readonly Value[] =>
  value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value as Value];
