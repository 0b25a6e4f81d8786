import * as z from 'zod/mini';
import type { OwnValue } from '../../model/own.ts';
import { sentence } from '../../model/sentence.ts';
import { type Cursor, keyOf, misfit, type Reader, under, withColon } from '../reader.ts';
import { entryAt } from '../tree.ts';
import { type Codec, described, type Key, noted, once, readAs, text } from './codec.ts';
import { nearWords } from './editor-notes.ts';
import { holdKeys, type KnownKey } from './hold.ts';
import { meantFor } from './near.ts';

/** Declares a key. */
export const key = <T>(
  codec: Codec<T>,
  says: string,
  more: Partial<Omit<Key<T>, 'codec' | 'says'>> = {},
): Key<T> => ({
  codec,
  says,
  example: null,
  title: null,
  as: null,
  near: [],
  because: {},
  required: false,
  guessed: false,
  shows: null,
  ...more,
});

/** The heading of a key. */
export const titleOf = (name: string, { title }: Key<unknown>): string =>
  title ?? sentence(name.replaceAll('_', ' '));

/** The keys of an entry, by their spelling. */
export type Keys = Readonly<Record<string, Key<unknown>>>;

/** What the keys of an entry say, by key. */
export type ValuesOf<K extends Keys> = { readonly [N in keyof K]: K[N] extends Key<infer T> ? T : never };

/** Where an entry is read, and with what. */
export interface Here {
  readonly cursor: Cursor;
  readonly reader: Reader;
}

interface Spec<K extends Keys, T> {
  readonly keys: K;
  readonly should: string;
  /** In "… is not a valid key in an action"; without it, the key that the entry is under. */
  readonly called?: string;
  /** The lines to write in place of a word; null where a word is a value of the wrong shape like any other. */
  readonly instead?: ((word: string) => string) | null;
  /** Lines that an editor offers, with `$1` where to type. */
  readonly snippet?: Readonly<Record<string, unknown>>;
  /** Keys that the others depend on; they are read first, in this order. */
  readonly first?: readonly (keyof K & string)[];
  /** What the keys read so far change for the rest; null where the entry means nothing without them. */
  readonly within?: (known: Partial<ValuesOf<K>>, here: Here) => Here | null;
  /** True where an entry that is not there is made too, of usual settings. */
  readonly always?: boolean;
  /** `own` is what the entry says in the board's own columns. */
  readonly make: (values: ValuesOf<K>, here: Here, own: readonly OwnValue[]) => T | null;
  /** True where an entry may have the board's own columns. */
  readonly own?: boolean;
}

/** An entry of a plan file, whose keys are declared. */
export interface Entry<K extends Keys, T> extends Codec<T | null> {
  readonly keys: ReadonlyMap<string, Key<unknown>>;
  readonly spec: Spec<K, T>;
}

/** An entry with keys of its own. */
export const entry = <const K extends Keys, T>(spec: Spec<K, T>): Entry<K, T> => {
  const keys = new Map(Object.entries(spec.keys));
  const { should, instead, first = [] } = spec;
  const inTurn = [...new Set([...first, ...keys.keys()])].flatMap((name): InTurn[] => {
    const one = keys.get(name);
    return one === undefined ? [] : [{ name, one, settles: first.includes(name) }];
  });
  const usual = once(() =>
    // what other keys depend on is not known before it is read
    Object.fromEntries(
      inTurn.map(({ name, one, settles }) => [name, settles ? undefined : one.codec.nothing?.()]),
    ),
  );
  return {
    kind: 'entries',
    spec,
    keys,
    schema: once(() => {
      const shape = Object.fromEntries([...keys].map(([name, one]) => [name, schemaOf(name, one)]));
      const schema = z.strictObject(shape);
      const called = spec.called ?? should;
      return noted(schema, {
        title: called,
        nearWords: nearWords(keys, spec.called === undefined ? 'here' : `in ${called}`),
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
      cursor.tree.is === 'map' || spec.always
        ? readEntry({ spec, keys, inTurn, usual }, { cursor, reader })
        : null,
  };
};

const schemaOf = (name: string, one: Key<unknown>): z.ZodMiniType => {
  const example = one.example ?? one.codec.example;
  const says = example === undefined ? one.says : `${one.says} For example:  ${name}: ${example}`;
  const schema = described(one.codec.schema(), says, titleOf(name, one));
  return one.required ? schema : z.optional(schema);
};

const noOwn: Reader['own'] = new Map();

/** A key in the order of reading. */
interface InTurn {
  readonly name: string;
  readonly one: Key<unknown>;
  /** True where other keys depend on it. */
  readonly settles: boolean;
}

interface Declared<K extends Keys, T> {
  readonly spec: Spec<K, T>;
  readonly keys: ReadonlyMap<string, Key<unknown>>;
  readonly inTurn: readonly InTurn[];
  /** What an entry without keys says. */
  readonly usual: () => Readonly<Record<string, unknown>>;
}

const readEntry = <K extends Keys, T>(
  { spec, keys, inTurn, usual }: Declared<K, T>,
  start: Here,
): T | null => {
  const { within } = spec;
  const { tree } = start.cursor;
  // a copy, whose shape V8 knows, and most entries have few of their keys
  const values: Record<string, unknown> = { ...usual() };
  let here = start;
  let kept = true;
  for (const { name, one, settles } of inTurn) {
    const isThere = tree.is === 'map' && entryAt(tree, name) !== undefined;
    if (isThere || settles || one.guessed || one.codec.nothing === undefined)
      values[name] = valueUnder(name, one, isThere, here);
    if (!settles || within === undefined) continue;
    const next = within(values as Partial<ValuesOf<K>>, here);
    if (next === null) kept = false;
    here = next ?? { ...here, reader: { ...here.reader, silent: true } };
  }
  const { cursor, reader } = here;
  const own = spec.own === true ? reader.own : noOwn;
  const said =
    own.size === 0 ? [] : [...own].flatMap(([name, one]) => one.read(under(cursor, name), reader) ?? []);
  const known = own.size === 0 ? keys : new Map<string, KnownKey>([...keys, ...own]);
  holdKeys({ keys: known, called: spec.called, cursor, reader });
  return kept ? spec.make(values as ValuesOf<K>, here, said) : null;
};

const valueUnder = (name: string, one: Key<unknown>, isThere: boolean, { cursor, reader }: Here): unknown => {
  const { nothing } = one.codec;
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
      if (whole !== cursor) holdKeys({ keys: one.keys, called: one.spec.called, cursor, reader });
      return whole.tree.is === 'text' ? fromText(whole, reader) : one.read(whole, reader);
    },
  };
};
