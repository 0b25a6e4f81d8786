import { kept } from '../dates/kept.ts';
import type { Path } from '../model/address.ts';

/** What a file holds, with the place of everything: offsets into the text as decoded. */
export type Tree = Text | Nothing | List | Branch;

/** A value, from its source text: 4.10 is "4.10". */
export interface Text {
  readonly is: 'text';
  readonly value: string;
  readonly style: 'plain' | 'quoted' | 'block';
  readonly start: number;
  readonly end: number;
  /** True where the words had to be made out; the problem is reported. */
  readonly repaired?: boolean;
}

/** A key or a dash with nothing after it. */
export interface Nothing {
  readonly is: 'nothing';
  readonly start: number;
  readonly end: number;
}

/** Entries behind dashes, or between [ and ]. */
export interface List {
  readonly is: 'list';
  readonly items: readonly Tree[];
  readonly flow: boolean;
  readonly start: number;
  readonly end: number;
}

/** A key and its value. */
export interface Entry {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  /** True where the key is in quotes. */
  readonly quoted: boolean;
  readonly value: Tree;
}

/** An entry without its value. */
export type Key = Omit<Entry, 'value'>;

/** A key with its value. Written out, since V8 gives each spread object a shape of its own: a third of the memory of a large plan. */
export const entryOf = ({ key, keyStart, keyEnd, quoted }: Key, value: Tree): Entry => ({
  key,
  keyStart,
  keyEnd,
  quoted,
  value,
});

/** Keys, each with its value. */
export interface Branch {
  readonly is: 'map';
  readonly entries: readonly Entry[];
  readonly flow: boolean;
  readonly start: number;
  readonly end: number;
}

/** More entries than this are looked up in an index: a register may have hundreds. */
const fewEntries = 24;

const indexOf = kept(
  (entries: readonly Entry[]): ReadonlyMap<string, Entry> => new Map(entries.map((one) => [one.key, one])),
);

/** The entry of a key. */
export const entryAt = ({ entries }: Branch, key: string): Entry | undefined => {
  if (entries.length > fewEntries) return indexOf(entries).get(key);
  for (let i = 0; i < entries.length; i++) if (entries[i]?.key === key) return entries[i];
  return undefined;
};

/** True where a key is there a second time. */
export const isAnyTwice = (entries: readonly Entry[]): boolean => {
  const { length } = entries;
  if (length > fewEntries) return new Set(entries.map(({ key }) => key)).size < length;
  for (let i = 1; i < length; i++)
    for (let before = 0; before < i; before++) if (entries[before]?.key === entries[i]?.key) return true;
  return false;
};

/** A tree with its places moved. */
export const movedTree = (tree: Tree, place: (offset: number) => number): Tree => {
  const at = { start: place(tree.start), end: place(tree.end) };
  if (tree.is === 'list') return { ...tree, items: tree.items.map((item) => movedTree(item, place)), ...at };
  if (tree.is !== 'map') return { ...tree, ...at };
  const entries = tree.entries.map(({ key, keyStart, keyEnd, quoted, value }) =>
    entryOf({ key, keyStart: place(keyStart), keyEnd: place(keyEnd), quoted }, movedTree(value, place)),
  );
  return { ...tree, entries, ...at };
};

/** Where a path leads, or the nearest thing above it that is there. */
export interface Reached {
  readonly tree: Tree;
  /** The entry that the tree is the value of; null for an entry of a list and for the whole. */
  readonly entry: Entry | null;
  readonly whole: boolean;
}

/** Walks a path as far as it goes. */
export const walk = (root: Tree, path: Path): Reached => {
  let found: Reached = { tree: root, entry: null, whole: true };
  for (const step of path) {
    const { tree } = found;
    if (tree.is === 'map') {
      const entry = entryAt(tree, String(step));
      if (entry === undefined) return { ...found, whole: false };
      found = { tree: entry.value, entry, whole: true };
    } else if (tree.is === 'list' && typeof step === 'number' && tree.items[step] !== undefined) {
      found = { tree: tree.items[step], entry: null, whole: true };
    } else if (tree.is !== 'list' && step === 0) {
      // a single value where a list may stand: its first entry is the value itself
    } else return { ...found, whole: false };
  }
  return found;
};
