import type { Branch, Tree } from '../tree.ts';
import { readPlainly } from './index.ts';

/** True of two texts in the plain form with the same keys and values, whatever quotes and comments they have. */
export const saysTheSame = (one: string, other: string): boolean => {
  const trees = [readPlainly(one), readPlainly(other)] as const;
  return trees[0] !== null && trees[1] !== null && isSame(trees[0], trees[1]);
};

const isSame = (one: Tree, other: Tree): boolean => {
  if (one.is === 'text') return other.is === 'text' && one.value === other.value;
  if (one.is === 'list') return other.is === 'list' && areSame(one.items, other.items);
  if (one.is === 'nothing' || other.is !== 'map') return one.is === other.is;
  return (
    one.entries.every(({ key }, i) => key === other.entries[i]?.key) &&
    areSame(valuesOf(one), valuesOf(other))
  );
};

const areSame = (some: readonly Tree[], others: readonly Tree[]): boolean =>
  some.length === others.length && some.every((one, i) => isSame(one, others[i] as Tree));

const valuesOf = ({ entries }: Branch): Tree[] => entries.map(({ value }) => value);
