import { kept } from '../../dates/kept.ts';
import { type Cursor, line, misfit, onlyEntry, type Reader, under } from '../reader.ts';
import { type Branch, type Entry, entryAt } from '../tree.ts';
import type { Worded } from '../words.ts';
import { becauseOf, meantFor, type NearKey, plainLetters, rightKeys } from './near.ts';

/** What holding an entry against its declaration needs of a key. */
export interface KnownKey extends NearKey {
  readonly required: boolean;
  /** True where the value is read also from under a key that is spelt wrongly. */
  readonly guessed: boolean;
  readonly codec: {
    readonly kind: string;
    /** "complete, withdrawn or on hold": what its value should be. */
    readonly should: string;
    readonly fits: (text: string) => boolean;
    readonly keys?: (() => ReadonlyMap<string, unknown>) | undefined;
  };
}

type KnownKeys = ReadonlyMap<string, KnownKey>;

/** An entry as it is in the file, and the keys that it may have. */
interface Held {
  readonly keys: KnownKeys;
  /** In "… is not a valid key in an action"; without it, the key that the entry is under. */
  readonly called: string | undefined;
  readonly cursor: Cursor;
  readonly reader: Reader;
}

/** Keys of one entry that are each told of; so many more are told of in one sentence. */
const mostSaid = 100;

/** Reports the keys of an entry that are not declared, and those that are missing. */
export const holdKeys = (held: Held): void => {
  const { tree } = held.cursor;
  if (tree.is !== 'map') return;
  const unknown = tree.entries.filter(({ key, value }) => !held.keys.has(key) && value.is !== 'nothing');
  if (unknown.length > 0) unknownAre(unknown, tree, held);
  for (const { name, one } of requiredOf(held.keys)) missingKey(name, one, tree, held);
};

const unknownAre = (unknown: readonly Entry[], tree: Branch, held: Held): void => {
  // keys of an entry below this one: the line that begins it is missing, or is too far to one side
  const below = unknown.filter(({ key }) =>
    [...held.keys.values()].some(({ codec }) => codec.keys?.().has(key)),
  );
  const astray = below.length > 1 ? below : [];
  const others = astray.length === 0 ? unknown : unknown.filter((one) => !astray.includes(one));
  for (const one of others.slice(0, mostSaid)) unknownKey(one.key, tree, held);
  unknownKeys(astray, held);
  if (others.length > mostSaid)
    unknownKeys(others.slice(mostSaid, mostSaid + 3), held, others.length - mostSaid - 3);
};

const requiredOf = kept((keys: KnownKeys) =>
  [...keys].map(([name, one]) => ({ name, one })).filter(({ one }) => one.required),
);

const missingRules: ReadonlyMap<string, Worded> = new Map(
  (['ref', 'action', 'what', 'because', 'rule', 'as'] as const).map((name) => [name, `missing-${name}`]),
);

/** A key that has to be there: one of which nothing is said, unless another slip has been named for it. */
const missingKey = (name: string, one: KnownKey, tree: Branch, { keys, cursor, reader }: Held): void => {
  const value = entryAt(tree, name)?.value;
  if (value?.is === 'text' && value.value.trim() !== '') return;
  const there = under(cursor, name);
  const empty = there.tree.is === 'nothing' || (line(there) === null && one.codec.fits(''));
  const isThere = entryAt(tree, name) !== undefined;
  if (isThere && !empty) return;
  const misspelt = (): boolean =>
    meantFor(name, one, tree, ({ value }) => value.is !== 'nothing') !== undefined;
  if (!isThere && (misspelt() || isText(tree, keys))) return;
  const owner = cursor.at.path.findLast((step) => typeof step === 'string' && step !== name) ?? 'this';
  const rule = missingRules.get(name) ?? 'missing-key';
  const at = entryAt(tree, name) !== undefined ? { at: { ...there.at, part: 'key' as const } } : {};
  const choice = one.codec.kind === 'choice' ? one.codec.should : null;
  misfit(
    reader,
    cursor,
    rule,
    { key: name, owner: String(owner), choice },
    { ...at, about: { keys: [name] } },
  );
};

/** Several keys that have a place in an entry below; with `more`, some of many that have none anywhere. */
const unknownKeys = (astray: readonly Entry[], { called, cursor, reader }: Held, more?: number): void => {
  const [first] = astray;
  if (first === undefined) return;
  const at = { file: cursor.at.file, path: [...cursor.at.path, first.key], part: 'key' as const };
  const owner = `in ${called ?? String(cursor.at.path.at(-1) ?? 'this file')}`;
  const names = astray.map(({ key }) => key);
  misfit(
    reader,
    cursor,
    'unknown-keys',
    { names, owner, more: more ?? null },
    {
      at,
      about: { keys: names, unread: { key: names.join(', '), text: null, shown: false } },
    },
  );
};

/** What to say of a key that is not declared where it is. */
const unknownKey = (name: string, tree: Branch, { keys, called, cursor, reader }: Held): void => {
  const at = { file: cursor.at.file, path: [...cursor.at.path, name], part: 'key' as const };
  const guessed = (meant: string | undefined): boolean =>
    keys.get(meant ?? '')?.guessed === true && entryAt(tree, meant ?? '') === undefined;
  const unread = { key: name, text: line(under(cursor, name)), shown: false };
  const place = (...meant: string[]) => ({
    at,
    about: { keys: meant, unread: guessed(meant[0]) ? null : unread },
  });
  const curly = /^[“”‘’](.*)[“”‘’]$/u.exec(name)?.[1];
  const odd = [...name].find((character) => character > '~');
  const plain = plainLetters(name);
  const stuck = /^-\s*([A-Za-z_]+)$/.exec(name)?.[1];
  if (curly !== undefined) {
    const facts = { round: curly, write: `${curly}:`, key: true };
    misfit(reader, cursor, 'curly-quotes', facts, place(curly));
  } else if (odd !== undefined && keys.has(plain)) {
    misfit(reader, cursor, 'look-alike-letter', { key: plain, odd }, place(plain));
  } else if (stuck !== undefined) {
    misfit(reader, cursor, 'dash-without-space', { key: stuck, written: name }, place(stuck));
  } else {
    const meant = rightKeys(name, keys);
    const right = keys.get(meant[0] ?? '');
    const because = right === undefined ? null : becauseOf(name, right);
    const value = entryAt(tree, name)?.value;
    if (because === null && value?.is === 'text' && isText(tree, keys)) {
      // the whole is read as one text where a text may be
      const about = { keys: [name] };
      misfit(reader, cursor, 'colon-in-text', { before: name, after: value.value }, { at, about });
      return;
    }
    const last = cursor.at.path.findLast((step) => typeof step === 'string');
    const owner = last === undefined ? 'here' : `in ${called ?? last}`;
    const facts = { written: name, meant, because, owner, known: [...keys.keys()] };
    misfit(reader, cursor, 'unknown-key', facts, place(...meant));
  }
};

/** True of a text with a colon in it, which YAML takes for a key and its value. */
const isText = (tree: Branch, keys: KnownKeys): boolean => {
  const only = onlyEntry(tree);
  if (only === null || only.quoted || only.value.is !== 'text' || !/[A-Z ]/.test(only.key)) return false;
  return rightKeys(only.key, keys).length === 0;
};
