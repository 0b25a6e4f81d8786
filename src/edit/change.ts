import type { Address } from '../model/address.ts';

/** What is written in a plan file: a text, a figure, or lists and entries of them. */
export type Value = string | number | readonly Value[] | { readonly [key: string]: Value };

/** The keys that have a value. */
export const given = (pairs: Readonly<Record<string, Value | null>>): { readonly [key: string]: Value } =>
  Object.fromEntries(Object.entries(pairs).flatMap(([key, one]) => (one === null ? [] : [[key, one]])));

/** A list, or the one that it has alone; null of an empty one. */
export const oneOrMore = (names: readonly string[]): Value | null =>
  names.length === 0 ? null : names.length === 1 ? (names[0] ?? null) : names;

/** One change to a plan file. */
export interface Change {
  /** The entry, or the list, that it is made in. */
  readonly at: Address;
  /** The key of the entry, or the place in the list, from 0. */
  readonly key: string | number;
  /** What is to be there; null takes the key out. */
  readonly value: Value | null;
  /** With it the value becomes one more entry of the list under the key: before the one of this place, or last. */
  readonly entry?: number | 'last';
  /** With it the value is one name among those under the key, which is added to them, or taken out. */
  readonly among?: 'added' | 'gone';
  /** What the entry says in keys, where the file has it as one text: it then gets these keys and the new one. */
  readonly words?: { readonly [key: string]: Value };
}

/** Why a change is not made: a sentence without its full stop. */
export interface Refusal {
  readonly refused: string;
  /** What to type before. */
  readonly first?: string;
  /** Where the file has no such place: how far the way to it goes. */
  readonly lost?: LostWay;
}

/** How far a way into a file goes, and what is there in place of its next step. */
export interface LostWay {
  readonly path: Address['path'];
  readonly step: string | number;
  readonly is: 'list' | 'entry' | 'text';
  /** The keys of the entry. */
  readonly keys: readonly string[];
  /** How many the list has. */
  readonly count: number;
}

/** The keys of an entry in their order, and what each holds: a view of the declarations that files are read by. */
export interface Shape {
  readonly keys?: (() => ReadonlyMap<string, { readonly codec: Shape }>) | undefined;
}

/** The shape of what a path leads to. */
export const shapeAt = (shape: Shape, path: Address['path']): Shape =>
  path.reduce<Shape>(
    (found, step) => (typeof step === 'number' ? found : (found.keys?.().get(step)?.codec ?? {})),
    shape,
  );

/** Where a key comes among others; one that is not declared comes after all that are. */
export const rankOf = ({ keys }: Shape, key: string): number => {
  const rank = [...(keys?.().keys() ?? [])].indexOf(key);
  return rank < 0 ? Number.POSITIVE_INFINITY : rank;
};
