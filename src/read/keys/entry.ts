import * as z from 'zod/mini';
import { kept } from '../../dates/kept.ts';
import { once } from '../../dates/once.ts';
import type { Hint } from '../../model/hint.ts';
import type { OwnValue } from '../../model/own.ts';
import { sentence } from '../../model/sentence.ts';
import { type Cursor, itemOf, keyOf, misfit, type Reader, under, withColon } from '../reader.ts';
import { entryAt, type Entry as TreeEntry } from '../tree.ts';
import { type Codec, described, type Key, noted, readAs, text } from './codec.ts';
import { nearWords } from './editor-notes.ts';
import { holdKeys, type KnownKey } from './hold.ts';
import { meantFor } from './near.ts';

/** Declares a key. */
export const key = <T, const A extends string | null = null>(
  codec: Codec<T>,
  says: string,
  more: Partial<Omit<Key<T, A>, 'codec' | 'says'>> = {},
): Key<T, A> => ({
  codec,
  says,
  example: more.example ?? null,
  title: more.title ?? null,
  as: (more.as ?? null) as A,
  holds: more.holds ?? [],
  near: more.near ?? [],
  because: more.because ?? {},
  required: more.required ?? false,
  guessed: more.guessed ?? false,
  shows: more.shows ?? null,
});

/** The heading of a key. */
export const titleOf = (name: string, { title }: Key<unknown>): string =>
  title ?? sentence(name.replaceAll('_', ' '));

/** The keys of an entry, by their spelling. */
export type Keys = Readonly<Record<string, Key<unknown>>>;

type PropertyOf<N, One> =
  One extends Key<unknown, infer A> ? (string extends A ? N : A extends string ? A : N) : never;

/** What the keys of an entry say, by the property of the model that each is. */
export type ValuesOf<K extends Keys> = {
  -readonly [N in keyof K as PropertyOf<N, K[N]> & string]: K[N] extends Key<infer T> ? T : never;
};

/** What an entry says, as the model has it: some of it in other words, and more beside it. */
export const withMore = <V extends object, M extends object>(said: V, more: M): Omit<V, keyof M> & M =>
  Object.assign(said, more);

/** Where an entry is read, and with what. */
export interface Here {
  readonly cursor: Cursor;
  readonly reader: Reader;
}

interface Spec<K extends Keys, T> {
  /** Made when the first entry is read: a plan has no entry at all of most kinds. */
  readonly keys: () => K;
  readonly should: string;
  /** In "… is not a valid key in an action"; without it, the key that the entry is under. */
  readonly called?: string;
  /** The lines to write in place of a word; null where a word is a value of the wrong shape like any other. */
  readonly instead?: ((word: string) => Hint) | null;
  /** Lines that an editor offers, with `$1` where to type. */
  readonly snippet?: Readonly<Record<string, unknown>>;
  /** Keys that the others depend on; they are read first, in this order. */
  readonly first?: readonly (keyof K & string)[];
  /** What the keys read so far change for the rest; null where the entry means nothing without them. */
  readonly within?: (known: Partial<ValuesOf<K>>, here: Here) => Here | null;
  /** Properties that the model has beside its keys, for `withMore` to fill in: what is said is made with room for them. */
  readonly beside?: readonly string[];
  /** Copies what an entry without keys says. One that a plan has hundreds of has its own: V8 is quick where it meets one shape. */
  readonly copy?: Copy;
  /** True where an entry that is not there is made too, of usual settings. */
  readonly always?: boolean;
  /** `own` is what the entry says in the board's own columns. */
  readonly make: (values: ValuesOf<K>, here: Here, own: readonly OwnValue[]) => T | null;
  /** True where an entry may have the board's own columns. */
  readonly own?: boolean;
}

type Copy = (usual: Readonly<Record<string, unknown>>) => Record<string, unknown>;

const copyOfAny: Copy = (usual) => ({ ...usual });

/** An entry of a plan file, whose keys are declared. */
export interface Entry<K extends Keys, T> extends Codec<T | null> {
  readonly keys: () => ReadonlyMap<string, Key<unknown>>;
  readonly spec: Spec<K, T>;
  /** What an entry without keys says, to be filled in. */
  readonly blank: () => ValuesOf<K>;
}

/** An entry with keys of its own. */
export const entry = <const K extends Keys, T>(spec: Spec<K, T>): Entry<K, T> => {
  const keys = once(() => new Map(Object.entries(spec.keys())));
  const { should, instead } = spec;
  const declared = once(() => inTurn(spec, keys()));
  return {
    kind: 'entries',
    spec,
    blank: () => blank(declared()) as ValuesOf<K>,
    keys,
    schema: once(() => {
      const shape = Object.fromEntries([...keys()].map(([name, one]) => [name, schemaOf(name, one)]));
      const schema = z.strictObject(shape);
      const called = spec.called ?? should;
      return noted(schema, {
        title: called,
        nearWords: nearWords(keys(), spec.called === undefined ? 'here' : `in ${called}`),
        ...(spec.snippet === undefined ? {} : { defaultSnippets: [spec.snippet] }),
      });
    }),
    should,
    takes: ['map'],
    wants: 'other',
    fits: () => false,
    refuse:
      instead === null
        ? undefined
        : (reader, cursor, word, should) =>
            misfit(reader, cursor, 'word-for-settings', {
              key: keyOf(cursor),
              text: word,
              should,
              write: instead?.(word) ?? null,
            }),
    nothing: spec.always ? undefined : () => null,
    read: (cursor, reader) =>
      cursor.tree.is === 'map' || spec.always ? readEntry(declared(), { cursor, reader }) : null,
  };
};

const schemaOf = (name: string, one: Key<unknown>): z.ZodMiniType => {
  const example = one.example ?? one.codec.example;
  const says = example === undefined ? one.says : `${one.says} For example:  ${name}: ${example}`;
  const schema = described(one.codec.schema(), says, titleOf(name, one));
  return one.required ? schema : z.optional(schema);
};

/** A key, and the property that it is. */
interface Slot {
  readonly name: string;
  readonly property: string;
  readonly one: Key<unknown>;
}

/** The keys of an entry, as they are read. */
interface Declared<K extends Keys, T> {
  readonly spec: Spec<K, T>;
  readonly keys: ReadonlyMap<string, Key<unknown>>;
  /** Those that others depend on, in their order. */
  readonly first: readonly Slot[];
  /** All others, by key. */
  readonly rest: ReadonlyMap<string, Slot>;
  /** Those of them that are looked for though they are not there. */
  readonly soughtFor: readonly Slot[];
  /** What an entry without keys says. */
  readonly usual: () => Readonly<Record<string, unknown>>;
}

const inTurn = <K extends Keys, T>(
  spec: Spec<K, T>,
  keys: ReadonlyMap<string, Key<unknown>>,
): Declared<K, T> => {
  const first: Slot[] = [];
  const rest = new Map<string, Slot>();
  const soughtFor: Slot[] = [];
  for (const [name, one] of keys) {
    const slot = { name, property: one.as ?? name, one };
    const place = spec.first?.indexOf(name) ?? -1;
    if (place >= 0) first[place] = slot;
    else rest.set(name, slot);
    if (place < 0 && (one.guessed || one.codec.nothing === undefined)) soughtFor.push(slot);
  }
  // what other keys depend on is not known before it is read
  const usual = once(() =>
    Object.fromEntries([
      ...first.map(({ property }) => [property, undefined]),
      ...[...rest.values()].map(({ property, one }) => [property, one.codec.nothing?.()]),
      ...(spec.beside ?? []).map((property) => [property, undefined]),
    ]),
  );
  return { spec, keys, first, rest, soughtFor, usual };
};

const blank = <K extends Keys, T>({ spec, usual }: Declared<K, T>): Record<string, unknown> =>
  (spec.copy ?? copyOfAny)(usual());

/** Reads an entry in one pass over its keys, those apart that the others depend on. */
const readEntry = <K extends Keys, T>(declared: Declared<K, T>, start: Here): T | null => {
  const { spec, keys, first, rest, soughtFor } = declared;
  const { within } = spec;
  const { tree } = start.cursor;
  const said = blank(declared);
  let here = start;
  let isKept = true;
  for (const slot of first) {
    said[slot.property] = valueUnder(slot, here);
    const next = within === undefined ? here : within(said as Partial<ValuesOf<K>>, here);
    if (next === null) isKept = false;
    here = next ?? { ...here, reader: { ...here.reader, silent: true } };
  }
  const { cursor, reader } = here;
  const entries = tree.is === 'map' ? tree.entries : [];
  for (let i = 0; i < entries.length; i++) {
    const { key, value } = entries[i] as TreeEntry;
    const slot = rest.get(key);
    if (slot !== undefined) said[slot.property] = readAs(slot.one.codec, itemOf(cursor, value, key), reader);
  }
  for (const slot of soughtFor)
    if (tree.is !== 'map' || entryAt(tree, slot.name) === undefined)
      said[slot.property] = valueUnder(slot, here);
  const hasOwn = spec.own === true && reader.own.size > 0;
  const own = hasOwn ? ownOf(here) : noOwn;
  holdKeys({ keys: hasOwn ? withOwn(reader.own)(keys) : keys, called: spec.called, cursor, reader });
  return isKept ? spec.make(said as ValuesOf<K>, here, own) : null;
};

/** The keys of an entry and the board's own columns. */
const withOwn = kept((own: Reader['own']) =>
  kept((keys: ReadonlyMap<string, KnownKey>) => new Map<string, KnownKey>([...keys, ...own])),
);

const noOwn: readonly OwnValue[] = [];

const ownOf = ({ cursor, reader }: Here): OwnValue[] =>
  [...reader.own].flatMap(([name, one]) => one.read(under(cursor, name), reader) ?? []);

const valueUnder = ({ name, one }: Slot, { cursor, reader }: Here): unknown => {
  const { nothing } = one.codec;
  const isThere = cursor.tree.is === 'map' && entryAt(cursor.tree, name) !== undefined;
  if (!isThere && nothing !== undefined && !(one.guessed && cursor.tree.is === 'map')) return nothing();
  const right = under(cursor, name);
  if (!isThere && !one.guessed) return one.codec.read(right, reader);
  if (!one.guessed || right.tree.is !== 'nothing' || cursor.tree.is !== 'map')
    return readAs(one.codec, right, reader);
  const wrong = meantFor(name, one, cursor.tree);
  if (wrong === undefined && nothing !== undefined) return nothing();
  return one.codec.read(wrong === undefined ? right : under(cursor, wrong), reader);
};

/** An entry, or a text that stands for one. A text with a colon in it, which looks like an entry, is read as text. */
export const orText = <K extends Keys, T>(
  one: Entry<K, T>,
  should: string,
  own: readonly (keyof K & string)[],
  fromText: (cursor: Cursor, reader: Reader) => T | null,
): Codec<T | null> => {
  const plain = text('entries', should, fromText);
  return {
    ...plain,
    schema: once(() => z.union([one.schema(), plain.schema()])),
    takes: ['map'],
    keys: one.keys,
    read: (cursor, reader) => {
      const whole = withColon(cursor, own);
      if (whole !== cursor) holdKeys({ keys: one.keys(), called: one.spec.called, cursor, reader });
      return whole.tree.is === 'text' ? fromText(whole, reader) : one.read(whole, reader);
    },
  };
};
