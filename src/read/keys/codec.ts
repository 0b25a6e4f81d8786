import * as z from 'zod/mini';
import type { Shown, ValueKind } from '../../model/keys.ts';
import { type Cursor, each, itemOf, keyOf, misfit, type Reader, tell } from '../reader.ts';
import type { List } from '../tree.ts';
import type { Misfit } from '../words.ts';
import type { EditorNotes } from './editor-notes.ts';
import type { KnownKey } from './hold.ts';

/** How a value is written in a file, what else could be meant, and what is read of it. */
export interface Codec<T> {
  readonly kind: ValueKind;
  /** For editors, and for the words that a text is held against; made when it is asked for. */
  readonly schema: () => z.ZodMiniType;
  /** Ends the sentence "… should be". */
  readonly should: string;
  /** What is taken beside a text that the schema allows. */
  readonly takes: readonly ('list' | 'map')[];
  readonly wants: Misfit['wants'];
  /** True where the schema allows a text; it is asked only of texts. */
  readonly fits: (text: string) => boolean;
  /** Reports a text that does not fit; without it, that it is of the wrong shape. */
  readonly refuse?: ((reader: Reader, cursor: Cursor, text: string, should: string) => void) | undefined;
  /** As it could be written, for editors; a key may have a better one. */
  readonly example?: string | undefined;
  /** The keys of the entries that it holds. */
  readonly keys?: ReadonlyMap<string, Key<unknown>> | undefined;
  /** What is read where nothing is there, wherever that is; without it, `read` is asked. */
  readonly nothing?: (() => T) | undefined;
  /** What is there, as the model has it; answers also where nothing is there, or something of another shape. */
  readonly read: (cursor: Cursor, reader: Reader) => T;
}

/** One key, declared: how its value is written, and everything that people are told of it. */
export interface Key<T> extends KnownKey {
  readonly codec: Codec<T>;
  /** A sentence that says what belongs here. */
  readonly says: string;
  /** A value, as the file would have it; null for that of the codec. */
  readonly example: string | null;
  /** As a heading; without it, the key itself with a capital. */
  readonly title: string | null;
  /** The property of the model, where that is not spelt like the key. */
  readonly as: string | null;
  /** Where it shows; null for where keys of its place usually do. */
  readonly shows: readonly Shown[] | null;
}

/** Makes once what is asked for often. */
export const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** The value at a place of the file, as declared; whatever is of another shape is reported. */
export const readAs = <T>(codec: Codec<T>, cursor: Cursor, reader: Reader): T => {
  holdAgainst(codec, cursor, reader);
  return codec.read(cursor, reader);
};

/** Reports a value of another kind than is declared. */
const holdAgainst = (codec: Codec<unknown>, cursor: Cursor, reader: Reader): void => {
  const { tree } = cursor;
  if (tree.is === 'nothing' || (tree.is !== 'text' && codec.takes.includes(tree.is))) return;
  if (tree.is === 'text') {
    if (codec.fits(tree.value)) return;
    if (codec.refuse !== undefined) {
      codec.refuse(reader, cursor, tree.value, codec.should);
      return;
    }
  }
  const found =
    tree.is === 'text'
      ? { text: tree.value }
      : tree.is === 'list'
        ? 'list'
        : { map: tree.entries[0]?.key ?? '' };
  const { should, wants } = codec;
  misfit(reader, cursor, 'wrong-shape', { key: keyOf(cursor), should, found, wants });
};

/** Reports a text where keys or entries of their own belong, without quoting it. */
export const refuseText: Codec<unknown>['refuse'] = (reader, cursor, _text, should) =>
  misfit(reader, cursor, 'wrong-shape', {
    key: keyOf(cursor),
    should,
    found: { text: null },
    wants: 'other',
  });

/** A text, which to an editor may look like a number. */
const scalar = once(() => z.union([z.string().check(z.maxLength(20_000)), z.number()]));

interface Sure {
  /** True of texts that the schema allows, so that a file in shape is read without making the schema; false says nothing. */
  readonly sure?: (text: string) => boolean;
}

/** A value in one text: `schema` is what editors allow, every text by default. */
export const text = <T>(
  kind: ValueKind,
  should: string,
  read: Codec<T>['read'],
  { schema = scalar, sure = () => false, ...more }: Partial<Codec<T>> & Sure = {},
): Codec<T> => ({
  kind,
  schema,
  should,
  takes: [],
  wants: 'text',
  fits: (value) =>
    schema === scalar ? value.length <= 20_000 : sure(value) || z.safeParse(schema(), value).success,
  read,
  ...more,
});

interface Many<T, R> {
  readonly should: string;
  /** What may be there alone; without it, an entry. Null where only a list will do. */
  readonly alone?: Codec<unknown> | null;
  /** What one entry says, for editors. */
  readonly says?: string;
  /** At most this many entries. */
  readonly most?: number;
  /** What an entry is called whose text may be cut in two at a comma. */
  readonly cut?: string;
  /** Reads the entries together; without it, each on its own. */
  readonly read?: (cursor: Cursor, reader: Reader) => R[];
  readonly item: Codec<T>;
}

/** A schema with what editors show of it. */
export const described = (schema: z.ZodMiniType, description?: string, title?: string): z.ZodMiniType => {
  if (description === undefined) return schema;
  return noted(schema, title === undefined ? { description } : { title, description });
};

/** A schema with more keywords, and with marks of where the plan's own words go. */
export const noted = (schema: z.ZodMiniType, notes: EditorNotes): z.ZodMiniType => {
  const own = z.clone(schema);
  z.globalRegistry.add(own, { ...notes });
  return own;
};

const nameExamples = { post: 'Business Manager', body: 'Executive', agency: 'Metropolitan Police' } as const;

/** A value whose editors show examples of it, or offer the names that the plan has for it. */
export const shown = <T>(codec: Codec<T>, notes: EditorNotes): Codec<T> => ({
  ...codec,
  example: notes.names === undefined ? notes.examples?.[0] : nameExamples[notes.names],
  schema: once(() => noted(codec.schema(), notes)),
});

/** A list, or where there is only one entry, that entry. */
export const many = <T, R = NonNullable<T> extends readonly (infer E)[] ? E : NonNullable<T>>(
  item: Codec<T>,
  { should, alone = item, says, most, cut, read }: Omit<Many<T, R>, 'item'>,
): Codec<R[]> => ({
  kind: item.kind,
  schema: once(() => {
    const one = described(item.schema(), says);
    const list = most === undefined ? z.array(one) : z.array(one).check(z.maxLength(most));
    return alone === null ? list : z.union([alone === item ? one : alone.schema(), list]);
  }),
  should,
  takes: ['list', ...(alone?.takes ?? [])],
  wants: alone === null ? 'other' : item.wants,
  example: item.example,
  keys: item.keys,
  fits: (value) => alone?.fits(value) ?? false,
  refuse: alone === null && item.kind === 'entries' ? refuseText : alone?.refuse,
  nothing: read === undefined ? () => [] : undefined,
  read: (cursor, reader) => {
    const { tree } = cursor;
    const items = tree.is === 'list' ? itemsOf(cursor, tree) : null;
    if (items !== null) holdItems(item, cursor, items, reader, most);
    if (cut !== undefined) cutTexts(reader, cursor, cut);
    if (read !== undefined) return read(cursor, reader);
    if (tree.is === 'map' && alone?.takes.includes('map') === false) return [];
    const found: R[] = [];
    for (const one of items ?? each(cursor)) {
      if (one.tree.is === 'nothing') continue;
      const said = item.read(one, reader) as R | readonly R[] | null;
      if (Array.isArray(said)) for (const part of said) found.push(part);
      else if (said !== null && said !== undefined) found.push(said as R);
    }
    return found;
  },
});

const itemsOf = (cursor: Cursor, { items }: List): Cursor[] =>
  items.map((tree, index) => itemOf(cursor, tree, index));

const holdItems = (
  item: Codec<unknown>,
  cursor: Cursor,
  items: readonly Cursor[],
  reader: Reader,
  most = Number.POSITIVE_INFINITY,
): void => {
  if (items.length > most) misfit(reader, cursor, 'too-many-actions', { count: items.length });
  for (const one of items)
    if (one.tree.is !== 'nothing') holdAgainst(item, one, reader);
    else misfit(reader, cursor, 'empty-entry', { key: keyOf(cursor) }, { at: one.at });
};

/** Texts inside [ ] that go on in small letters after a comma: one text, most likely, that was cut in two. */
const cutTexts = (reader: Reader, cursor: Cursor, name: string): void => {
  if (cursor.tree.is !== 'list' || !cursor.tree.flow) return;
  const { items } = cursor.tree;
  for (const [index, item] of items.entries()) {
    const before = items[index - 1];
    if (item.is !== 'text' || item.style !== 'plain' || before?.is !== 'text' || before.style !== 'plain')
      continue;
    if (!/^\p{Ll}/u.test(item.value)) continue;
    const at = { ...cursor.at, part: { start: item.start, end: item.end } };
    tell(reader, cursor, 'cut-at-comma', { name, texts: [before.value, item.value] }, { at });
  }
};
