import type { Calendar } from '../dates/calendar.ts';
import type { Window } from '../dates/reading.ts';
import { field } from '../model/address.ts';
import { fold } from '../model/name.ts';
import type { Agency, Body, Phrase, Post } from '../model/plan.ts';
import { type Cursor, each, line, phrase, type Reader, under, word } from './reader.ts';
import { quote } from './text-problem.ts';

interface Registered {
  readonly name: string;
  readonly cursor: Cursor;
}

/** The names of a register: a list of names, or names with their settings below them. */
const registered = (cursor: Cursor): Registered[] => {
  const entries: Registered[] = [];
  if (cursor.tree.is === 'map') {
    for (const entry of cursor.tree.entries.values()) {
      const name = entry.key.replace(/\s+/gu, ' ').trim();
      if (name !== '')
        entries.push({ name, cursor: { tree: entry.value, at: field(cursor.at, entry.key), ref: null } });
    }
    return entries;
  }
  for (const one of each(cursor)) {
    const name = line(one);
    if (name !== null) entries.push({ name, cursor: one });
  }
  return entries;
};

const aliasesOf = (reader: Reader, cursor: Cursor): string[] =>
  each(under(cursor, 'aliases')).flatMap((one) => word(reader, one) ?? []);

/** The posts of the register. */
export const postsOf = (reader: Reader, cursor: Cursor): Post[] =>
  registered(cursor).map(({ name, cursor: entry }) => ({
    name,
    aliases: aliasesOf(reader, entry),
    agency: line(under(entry, 'agency')),
    short: line(under(entry, 'short')),
    email: line(under(entry, 'email')),
    at: entry.at,
  }));

export const agenciesOf = (reader: Reader, cursor: Cursor): Agency[] =>
  registered(cursor).map(({ name, cursor: entry }) => ({
    name,
    aliases: aliasesOf(reader, entry),
    at: entry.at,
  }));

/** The bodies of the register, the Board among them whether it is named or not. */
export const bodiesOf = (reader: Reader, cursor: Cursor, board: string): Body[] => {
  const bodies = registered(cursor).map(({ name, cursor: entry }): Body => {
    const meetsPhrases = each(under(entry, 'meets')).flatMap((one) => phrase(reader, one) ?? []);
    return {
      name,
      fullName: line(under(entry, 'name')) ?? (fold(name) === 'board' && board !== '' ? board : null),
      aliases: aliasesOf(reader, entry),
      meets: under(entry, 'meets').tree.is === 'nothing' ? null : meetingsOf(meetsPhrases),
      meetsPhrases,
      papersDays: papersDays(reader, under(entry, 'papers')),
      at: entry.at,
    };
  });
  if (bodies.some((body) => fold(body.name) === 'board')) return bodies;
  // "SAB", registered with the board's own name, is the body called Board.
  const own = bodies.findIndex(
    (body) =>
      body.aliases.some((alias) => fold(alias) === 'board') ||
      (board !== '' && [body.name, body.fullName ?? '', ...body.aliases].map(fold).includes(fold(board))),
  );
  if (own >= 0)
    return bodies.map((body, i) =>
      i !== own || body.aliases.some((alias) => fold(alias) === 'board')
        ? body
        : { ...body, aliases: [...body.aliases, 'Board'] },
    );
  const at = cursor.tree.is === 'nothing' ? { file: cursor.at.file, path: ['board'] } : cursor.at;
  const itself: Body = {
    name: 'Board',
    fullName: board === '' ? null : board,
    aliases: [],
    meets: null,
    meetsPhrases: [],
    papersDays: null,
    at,
  };
  return [itself, ...bodies];
};

/** The meetings of all phrases, each once, in order. */
const meetingsOf = (phrases: readonly Phrase[]): Window[] => {
  const found = new Map<string, Window>();
  for (const { reading } of phrases)
    for (const window of reading.windows) found.set(`${window.start} ${window.due}`, window);
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, window]) => window);
};

const papersDays = (reader: Reader, cursor: Cursor): number | null => {
  const words = word(reader, cursor);
  if (words === null) return null;
  const found =
    /^(\d{1,3}|one|two|three|four|a)\s*(days?|weeks?|calendar days?)?(?:\s+before(?:hand)?)?$/i.exec(words);
  if (found !== null) {
    const spelt = ['one', 'two', 'three', 'four'].indexOf(found[1]!.toLowerCase()) + 1;
    const count = found[1]!.toLowerCase() === 'a' ? 1 : spelt > 0 ? spelt : Number(found[1]);
    return /^week/i.test(found[2] ?? '') ? count * 7 : count;
  }
  if (cursor.tree.is === 'text' && cursor.tree.repaired !== true)
    reader.report({
      rule: 'unreadable-number',
      severity: 'error',
      message: `papers is ${quote(words, 30)}; it should be a number of days`,
      hint: 'Write\n  papers: 7 days',
      at: cursor.at,
      ref: null,
      fixable: false,
    });
  return null;
};

/** The board's own school terms. */
export const termsOf = (reader: Reader, cursor: Cursor): Map<string, Window> => {
  const terms = new Map<string, Window>();
  if (cursor.tree.is !== 'map') return terms;
  for (const entry of cursor.tree.entries.values()) {
    const read = phrase(reader, { tree: entry.value, at: field(cursor.at, entry.key), ref: null });
    const [first, last] = [read?.reading.windows[0], read?.reading.windows.at(-1)];
    if (first !== undefined && last !== undefined)
      terms.set(entry.key.trim(), { start: first.start, due: last.due });
  }
  return terms;
};

/** What dates need to know of the bodies. */
export const meetingBodies = (bodies: readonly Body[]): Calendar['bodies'] =>
  bodies.map((body) => ({
    name: body.name,
    aliases: body.fullName === null ? body.aliases : [body.fullName, ...body.aliases],
    meets: body.meets,
  }));
