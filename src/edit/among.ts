import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import type { Path } from '../model/address.ts';
import { type Change, type Refusal, type Shape, shapeAt } from './change.ts';
import { find, isEmpty, keyOf, pairOf } from './nodes.ts';

/**
 * A change by one name among those under a key, as the change of its entry that it comes to; null where there is nothing
 * to do. Every other name keeps what is written with it.
 */
export const amongNames = (
  text: string,
  asked: Change,
  file: Shape,
  from: number | null,
): Change | Refusal | null => {
  const { among, ...change } = asked;
  const { at, key, value } = change;
  if (among === undefined) return change;
  if (typeof key === 'number' || typeof value !== 'string')
    return { refused: 'one name is added or taken out at a time, under a key' };
  const list = listUnder(text, at.path, key, from);
  if ('refused' in list) return list;
  const shape = shapeAt(file, [...at.path, key]);
  const names = namesIn(list.node, shape);
  const isRegistered = isRegister(list.node, shape);
  const place = names.indexOf(value);
  const below = { file: at.file, path: [...at.path, key] };
  if (among === 'added') {
    if (place >= 0) return null;
    if (isEmpty(list.node)) return change;
    return isRegistered ? { at: below, key: value, value: '' } : { ...change, entry: 'last' };
  }
  if (place < 0)
    return {
      refused: `“${value}” is not there. ${names.length === 0 ? 'Nothing is' : `There is ${names.join('; ')}`}`,
    };
  if (names.length === 1) return { at, key, value: null };
  return { at: below, key: isRegistered ? value : place, value: null };
};

/** What is under a key of an entry; nothing where it has no such key, or is a text. */
const listUnder = (
  text: string,
  path: Path,
  key: string,
  from: number | null,
): { readonly node: unknown } | Refusal => {
  const owner = find(text, path, from);
  if ('refused' in owner) return owner;
  const pair = isMap(owner.node) ? pairOf(owner.node, key) : null;
  return pair !== null && 'refused' in pair ? pair : { node: pair?.value };
};

/** The names of a list, of entries under their names, or the one that is alone. */
const namesIn = (node: unknown, shape: Shape): readonly string[] => {
  if (isRegister(node, shape)) return node.items.map(keyOf);
  if (isSeq(node)) return node.items.map((item) => nameOf(item, shape));
  return isEmpty(node) ? [] : [nameOf(node, shape)];
};

/** True of names with their settings below them, and not of one entry with keys of its own. */
const isRegister = (node: unknown, { keys }: Shape): node is YAMLMap =>
  isMap(node) && !node.items.some((pair) => keys?.().has(keyOf(pair)));

/** What an entry of a list is called: the text itself, or what is under the first of its keys. */
const nameOf = (node: unknown, { keys }: Shape): string => {
  const [first = ''] = keys?.().keys() ?? [];
  const pair = isMap(node) ? node.items.find((one) => keyOf(one) === first) : undefined;
  const named: unknown = pair === undefined ? node : pair.value;
  return isScalar(named) ? String(named.value ?? '') : '';
};
