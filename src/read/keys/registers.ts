import * as z from 'zod/mini';
import { once } from '../../dates/once.ts';
import type { Window } from '../../dates/reading.ts';
import { field } from '../../model/address.ts';
import { fold } from '../../model/name.ts';
import type { Agency, Body, Phrase, Post } from '../../model/plan.ts';
import { type Cursor, each, inOneLine, keyOf, line, type Reader, tell, under, word } from '../reader.ts';
import { type Codec, described, many, readAs, refuseText, shown, text } from './codec.ts';
import { type Entry, entry, type Keys, key, withMore } from './entry.ts';
import { date, label, words } from './values.ts';

/** Each name with what it stands for. */
export const namedValues = <T>(
  value: Codec<T>,
  should: string,
  says: string,
): Codec<ReadonlyMap<string, NonNullable<T>>> => ({
  kind: 'entries',
  schema: once(() => z.record(z.string(), described(value.schema(), says))),
  should,
  takes: ['map'],
  wants: 'other',
  fits: () => false,
  refuse: refuseText,
  read: (cursor, reader) => {
    const found = new Map<string, NonNullable<T>>();
    if (cursor.tree.is === 'map')
      for (const { key } of cursor.tree.entries) {
        const said = readAs(value, under(cursor, key), reader);
        if (said !== null && said !== undefined) found.set(key, said);
      }
    return found;
  },
});

/** A register: a list of names, or names with their settings below them. */
export const register = <K extends Keys, T>(settings: Entry<K, T>): Codec<T[]> => {
  const alone = text('text', 'a list of names', line);
  const list = many(text('text', 'a text', line), { should: alone.should });
  return {
    ...alone,
    nothing: undefined,
    kind: 'entries',
    schema: once(() =>
      z.union([
        z.record(z.string(), settings.schema()),
        z.array(described(words().schema(), 'A name')),
        alone.schema(),
      ]),
    ),
    should: 'a list of names, or each name with its settings below it',
    takes: ['list', 'map'],
    keys: settings.keys,
    read: (cursor, reader) => {
      if (cursor.tree.is !== 'map') {
        list.read(cursor, reader);
        return each(cursor).flatMap((one) => (line(one) === null ? [] : (settings.read(one, reader) ?? [])));
      }
      return cursor.tree.entries.flatMap(({ key, value }) => {
        const one = { tree: value, at: field(cursor.at, key), ref: null };
        const settled = readAs(settings, one, reader);
        return settled === null || nameOf(one) === '' ? [] : [settled];
      });
    },
  };
};

/** The name of an entry: the key that it is under, or in a list the text itself. */
const nameOf = (cursor: Cursor): string => {
  const last = cursor.at.path.at(-1);
  const own = cursor.at.path.length > 1 && typeof last === 'string';
  return own ? inOneLine(last) : (line(cursor) ?? '');
};

const aliases = key(
  many(label, { should: 'a name, or a list of names', says: 'A name' }),
  'Every other way the name is written.',
  { example: '[BSCB Business Manager]', shows: ['list'], near: ['alias', 'also known as'] },
);

/** How long before a meeting papers are due. */
const papersDays = text(
  'number',
  'a number of days, such as 7 days',
  (cursor, reader) => daysAt(reader, cursor),
  {
    wants: 'other',
  },
);

const lengths =
  /^(\d{1,3}|one|two|three|four|a)(?:\s*(days?|weeks?|calendar days?))?(?:\s+before(?:hand)?)?$/i;

const daysAt = (reader: Reader, cursor: Cursor): number | null => {
  const written = word(reader, cursor);
  if (written === null) return null;
  const [, count, unit = ''] = lengths.exec(written) ?? [];
  if (count === undefined) {
    tell(reader, cursor, 'unreadable-number', { key: keyOf(cursor), text: written, least: 'days' });
    return null;
  }
  const spelt = ['a', 'one', 'two', 'three', 'four'].indexOf(count.toLowerCase());
  return (spelt < 0 ? Number(count) : Math.max(1, spelt)) * (/^week/i.test(unit) ? 7 : 1);
};

/** The meetings of all phrases, each once, in order. */
const meetingsIn = (phrases: readonly Phrase[]): Window[] => {
  const found = new Map<string, Window>();
  for (const { reading } of phrases)
    for (const window of reading.windows) found.set(`${window.start} ${window.due}`, window);
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, window]) => window);
};

/** Who meets. */
export const body = entry({
  should: 'settings: name, aliases, meets, papers',
  always: true,
  keys: () => ({
    name: key(words(), 'Its full name.', { example: 'Quality Assurance Committee' }),
    aliases,
    meets: key(
      many(date, {
        should: 'dates or months, or a phrase such as quarterly from June 2013',
        says: 'A meeting',
      }),
      'Its meetings: dates, months, or quarterly from June 2013.',
      { near: ['meetings', 'meeting'] },
    ),
    papers: key(papersDays, 'How long before a meeting papers are due: 7 days.', { example: '7 days' }),
  }),
  make: ({ name: fullName, aliases, meets, papers }, { cursor }): Body => ({
    name: nameOf(cursor),
    fullName,
    aliases,
    meets: under(cursor, 'meets').tree.is === 'nothing' ? null : meetingsIn(meets),
    meetsPhrases: meets,
    papersDays: papers,
    at: cursor.at,
  }),
});

/** Who leads. */
export const post = entry({
  should: 'settings: aliases, agency, short, email',
  always: true,
  keys: () => ({
    aliases,
    agency: key(shown(words(), { names: 'agency' }), 'The agency that it belongs to.'),
    short: key(words(), 'A few letters for narrow tables.', { example: 'BM', shows: ['list'] }),
    email: key(words(), "The role's mailbox, never a person's own.", { example: 'bscb@example.gov.uk' }),
  }),
  make: (said, { cursor }): Post => withMore(said, { name: nameOf(cursor), at: cursor.at }),
});

/** Who takes part. */
export const agency = entry({
  should: 'settings: aliases',
  always: true,
  keys: () => ({ aliases }),
  make: (said, { cursor }): Agency => withMore(said, { name: nameOf(cursor), at: cursor.at }),
});

/** The bodies of the register, the Board among them whether it is named or not. */
export const withBoard = (bodies: readonly Body[], board: string, cursor: Cursor): Body[] => {
  const isBoard = (name: string): boolean => fold(name) === 'board';
  const named = bodies.map((one) =>
    one.fullName === null && isBoard(one.name) && board !== '' ? { ...one, fullName: board } : one,
  );
  if (named.some((one) => isBoard(one.name))) return named;
  // "SAB", registered with the board's own name, is the body called Board.
  const own = named.find(
    ({ name, fullName, aliases }) =>
      aliases.some(isBoard) ||
      (board !== '' && [name, fullName ?? '', ...aliases].map(fold).includes(fold(board))),
  );
  if (own !== undefined)
    return named.map((one) =>
      one !== own || one.aliases.some(isBoard) ? one : { ...one, aliases: [...one.aliases, 'Board'] },
    );
  const at = cursor.tree.is === 'nothing' ? field({ ...cursor.at, path: [] }, 'board') : cursor.at;
  const fullName = board === '' ? null : board;
  return [
    { name: 'Board', fullName, aliases: [], meets: null, meetsPhrases: [], papersDays: null, at },
    ...named,
  ];
};
