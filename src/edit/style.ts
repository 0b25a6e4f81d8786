import { isCollection, isMap, isSeq, type YAMLMap } from 'yaml';
import { type Branch, columnOf, keyOf, keyRange, startOf } from './nodes.ts';

/** How the lines round a change are written. */
export interface Style {
  readonly eol: '\n' | '\r\n';
  /** How far the dashes of a list are to the right of its key. */
  readonly dash: number;
  /** How far the keys of an entry are to the right of the key above it. */
  readonly step: number;
  /** How far the text of a list's entry is to the right of its dash. */
  readonly item: number;
  /** True where brackets have no blank inside: {a: 1}. */
  readonly tight: boolean;
}

/** The style of an entry's neighbours, the nearest first: its own keys, entries beside it, those above it. */
export const styleIn = (text: string, owner: unknown, above: readonly Branch[]): Style => {
  const maps = neighbours(owner, above);
  const first = (distance: (value: Branch, column: number) => number | null): number | null => {
    for (const { items } of maps)
      for (const pair of items) {
        if (!isCollection(pair.value) || pair.value.flow) continue;
        const found = distance(pair.value as Branch, columnOf(text, keyRange(pair)[0]));
        if (found !== null) return found;
      }
    return null;
  };
  const within = (branch: Branch): number => columnOf(text, startOf(branch));
  return {
    eol: text.includes('\r\n') ? '\r\n' : '\n',
    dash: first((value, column) => (isSeq(value) ? within(value) - column : null)) ?? 2,
    step: first((value, column) => (isMap(value) ? within(value) - column : null)) ?? 2,
    item: first((value) => (isSeq(value) ? itemOffset(text, value) : null)) ?? 2,
    tight: /\{\w/.test(text) && !/\{ /.test(text),
  };
};

const itemOffset = (text: string, list: Branch): number | null => {
  const item = list.items.find((one) => isMap(one) && !one.flow);
  return item === undefined ? null : columnOf(text, startOf(item)) - columnOf(text, startOf(list));
};

const neighbours = (owner: unknown, above: readonly Branch[]): readonly YAMLMap[] => [
  ...(isMap(owner) && !owner.flow ? [owner] : []),
  ...besides(above),
  ...above.toReversed().flatMap((one) => (isMap(one) && !one.flow ? [one] : [])),
];

const besides = (above: readonly Branch[]): YAMLMap[] => {
  const list = above.at(-1);
  return isSeq(list) ? list.items.filter(isMap) : [];
};

/** True where entries beside this one, not in brackets themselves, have the value of this key in brackets. */
export const inBrackets = (above: readonly Branch[], key: string): boolean => {
  const alike = besides(above)
    .filter((map) => map.flow !== true)
    .flatMap((map) => map.items.filter((pair) => keyOf(pair) === key))
    .flatMap(({ value }) => (isCollection(value) && value.items.length > 0 ? [value] : []));
  return alike.length > 0 && alike.every((value) => value.flow === true);
};
