import * as z from 'zod/mini';
import { once } from '../../dates/once.ts';
import type { Shown, ValueKind } from '../../model/keys.ts';
import { type Cursor, itemOf, keyOf, misfit, type Reader, tell } from '../reader.ts';
import type { Tree } from '../tree.ts';
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
  /** The text that is meant by something that is no text, where it has one of those that fit. */
  readonly within?: ((tree: Tree) => string | null) | undefined;
  /** As it could be written, for editors; a key may have a better one. */
  readonly example?: string | undefined;
  /** The keys of the entries that it holds. */
  readonly keys?: (() => ReadonlyMap<string, Key<unknown>>) | undefined;
  /** What is read where nothing is there, wherever that is; without it, `read` is asked. */
  readonly nothing?: (() => T) | undefined;
  /** What is there, as the model has it; answers also where nothing is there, or something of another shape. */
  readonly read: (cursor: Cursor, reader: Reader) => T;
}

/** One key, declared: how its value is written, and everything that people are told of it. */
export interface Key<T, A extends string | null = string | null> extends KnownKey {
  readonly codec: Codec<T>;
  /** A sentence that says what belongs here. */
  readonly says: string;
  /** A value, as the file would have it; null for that of the codec. */
  readonly example: string | null;
  /** As a heading; without it, the key itself with a capital. */
  readonly title: string | null;
  /** The property of the model, where that is not spelt like the key. */
  readonly as: A;
  /** Other properties of the model that its value is in: a day is known under `on` too. */
  readonly holds: readonly string[];
  /** Where it shows; null for where keys of its place usually do. */
  readonly shows: readonly Shown[] | null;
}

/** The value at a place of the file, as declared; whatever is of another shape is reported. */
export const readAs = <T>(codec: Codec<T>, cursor: Cursor, reader: Reader): T => {
  if (!isInShape(codec, cursor.tree)) otherShape(codec, cursor, reader);
  return codec.read(cursor, reader);
};

/** True of a value of the kind that is declared. */
const isInShape = (codec: Codec<unknown>, tree: Tree): boolean =>
  tree.is === 'text' ? codec.fits(tree.value) : tree.is === 'nothing' || codec.takes.includes(tree.is);

/** Reports a value of another kind than is declared. */
const otherShape = (codec: Codec<unknown>, cursor: Cursor, reader: Reader): void => {
  const { tree } = cursor;
  const { should, wants, refuse, within, example = null } = codec;
  if (tree.is === 'text' && refuse !== undefined) {
    refuse(reader, cursor, tree.value, should);
    return;
  }
  const found =
    tree.is === 'text'
      ? { text: tree.value }
      : tree.is === 'map'
        ? { map: tree.entries[0]?.key ?? '' }
        : ('list' as const);
  const offer = within === undefined ? null : { meant: within(tree), example };
  misfit(reader, cursor, 'wrong-shape', { key: keyOf(cursor), should, found, wants, offer });
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
  nothing: () => [],
  read: (cursor, reader) => {
    const { tree } = cursor;
    if (tree.is === 'list') {
      const found: R[] = [];
      const { items } = tree;
      if (most !== undefined && items.length > most)
        misfit(reader, cursor, 'too-many-actions', { count: items.length });
      if (cut !== undefined) cutTexts(reader, cursor, cut);
      readItems(item, { cursor, items, reader }, read === undefined ? found : null);
      return read === undefined ? found : read(cursor, reader);
    }
    if (read !== undefined) return read(cursor, reader);
    const isAlone = tree.is === 'text' || (tree.is === 'map' && alone?.takes.includes('map') !== false);
    const said: unknown = isAlone ? item.read(cursor, reader) : null;
    return Array.isArray(said) ? said : said === null || said === undefined ? [] : [said as R];
  },
});

/** The entries of a list where it is read. */
interface Items {
  readonly cursor: Cursor;
  readonly items: readonly Tree[];
  readonly reader: Reader;
}

/** Holds each entry against its declaration, and adds what it says; null where that is read otherwise. */
const readItems = (item: Codec<unknown>, { cursor, items, reader }: Items, found: unknown[] | null): void => {
  for (let i = 0; i < items.length; i++) {
    const tree = items[i] as Tree;
    if (found === null && isInShape(item, tree) && tree.is !== 'nothing') continue;
    const one = itemOf(cursor, tree, i);
    if (tree.is === 'nothing') misfit(reader, cursor, 'empty-entry', { key: keyOf(cursor) }, { at: one.at });
    else if (found === null) otherShape(item, one, reader);
    else addTo(found, readAs(item, one, reader));
  }
};

const addTo = (found: unknown[], said: unknown): void => {
  if (Array.isArray(said)) for (const part of said) found.push(part);
  else if (said !== null && said !== undefined) found.push(said);
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
