import type { Calendar } from '../dates/calendar.ts';
import { readPhrase } from '../dates/phrase.ts';
import {
  isPhraseProblem,
  type PhraseProblem,
  type PlanDate,
  type Reading,
  type Window,
} from '../dates/reading.ts';
import { type Address, field } from '../model/address.ts';
import type { Phrase } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import { inQuotes, quote } from './text-problem.ts';
import type { Entry, Text, Tree } from './tree.ts';

/** A value of the file, where it stands, and the action that it belongs to. */
export interface Cursor {
  readonly tree: Tree;
  readonly at: Address;
  readonly ref: string | null;
}

/** What reading a file needs beside the value itself. */
export interface Reader {
  readonly calendar: Calendar;
  readonly report: (problem: Problem) => void;
}

/** What stands under a key; `nothing` where it is not there. */
export const under = (cursor: Cursor, key: string): Cursor => {
  const entry = cursor.tree.is === 'map' ? cursor.tree.entries.get(key) : undefined;
  const tree: Tree = entry?.value ?? { is: 'nothing', start: cursor.tree.start, end: cursor.tree.start };
  return { tree, at: field(cursor.at, key), ref: cursor.ref };
};

/** The entries of a list; a single value is a list of one, and stands where it stands. */
export const each = (cursor: Cursor): Cursor[] => {
  if (cursor.tree.is === 'nothing') return [];
  if (cursor.tree.is !== 'list') return [cursor];
  return cursor.tree.items.flatMap((tree, index) =>
    tree.is === 'nothing' ? [] : [{ tree, at: field(cursor.at, index), ref: cursor.ref }],
  );
};

/** A text on one line; null where there is none. */
export const line = (cursor: Cursor): string | null => {
  if (cursor.tree.is !== 'text') return null;
  const words = cursor.tree.value.replace(/\s+/gu, ' ').trim();
  return words === '' ? null : words;
};

/** A text that its colon made a key and a value of, as it was typed; anything else as it is. The slip is reported. */
export const withColon = (cursor: Cursor, keys: readonly string[]): Cursor => {
  const { tree } = cursor;
  if (tree.is !== 'map' || tree.flow || tree.entries.size !== 1) return cursor;
  const entry: Entry = tree.entries.values().next().value!;
  if (entry.value.is !== 'text' || keys.includes(entry.key) || !/[A-Z ]/.test(entry.key)) return cursor;
  const value = `${entry.key}: ${entry.value.value}`;
  return {
    ...cursor,
    tree: { is: 'text', value, style: 'plain', start: entry.keyStart, end: entry.value.end, repaired: true },
  };
};

/** A text with its line ends, as markdown needs them; null where there is none. */
export const prose = (cursor: Cursor): string | null => {
  if (cursor.tree.is !== 'text') return null;
  const words = cursor.tree.value.replace(/\r\n?/g, '\n').trim();
  return words === '' ? null : words;
};

const read: (text: string, calendar: Calendar, life: Window | null) => Reading | PhraseProblem = readPhrase;

const curly = /^[“”„‟‘’]([^“”„‟]*)[“”‘’]$/u;

/** A text that bscb has to understand: a date, a name, a ref, a figure. Curly quotes round it are named and taken off. */
export const word = (reader: Reader, cursor: Cursor): string | null => {
  const words = line(cursor);
  const inner = words === null ? undefined : curly.exec(words)?.[1]?.trim();
  if (words === null || inner === undefined) return words;
  reader.report({
    rule: 'curly-quotes',
    severity: 'error',
    message: `curly quotes round ${inner}: write ${inQuotes(inner)}`,
    hint: 'YAML knows only straight quotes; Word makes them curly as one types.',
    at: cursor.at,
    ref: cursor.ref,
    fixable: true,
  });
  return inner === '' ? null : inner;
};

/** A date as boards write it; null, and a problem, where it cannot be placed. */
export const phrase = (reader: Reader, cursor: Cursor, life: Window | null = null): Phrase | null => {
  const words = word(reader, cursor);
  if (words === null) return null;
  const reading = read(words, reader.calendar, life);
  const sure = (cursor.tree as Text).repaired !== true;
  if (isPhraseProblem(reading)) {
    if (sure)
      reader.report({
        rule: 'unreadable-date',
        severity: 'error',
        message: `${quote(words)} cannot be read as a date: ${reading.error}`,
        hint: reading.suggestion === null ? null : `Did you mean ${reading.suggestion}?`,
        at: cursor.at,
        ref: cursor.ref,
        fixable: false,
      });
    return null;
  }
  if (reading.warning !== null)
    reader.report({
      rule: 'disputed-date',
      severity: 'warning',
      message: `${quote(words)}: ${reading.warning}`,
      hint: null,
      at: cursor.at,
      ref: cursor.ref,
      fixable: false,
    });
  return { reading, at: cursor.at };
};

/** The day from which something dated counts: the first of its month, where only the month is given. */
export const firstDay = (date: Phrase | null): PlanDate | null => date?.reading.windows[0]?.start ?? null;

/** A whole number of at least `least`; null where there is none. */
export const wholeNumber = (reader: Reader, cursor: Cursor, least: number, name: string): number | null => {
  const words = word(reader, cursor);
  if (words === null) return null;
  if (/^\d{1,6}$/.test(words) && Number(words) >= least) return Number(words);
  if ((cursor.tree as Text).repaired !== true)
    reader.report({
      rule: 'unreadable-number',
      severity: 'error',
      message: `${name} is ${quote(words, 30)}; it should be a whole number${least > 0 ? ` of at least ${least}` : ''}`,
      hint: null,
      at: cursor.at,
      ref: cursor.ref,
      fixable: false,
    });
  return null;
};

/** A figure, with or without thousands commas and a percent sign; null where it is none. */
export const figure = (reader: Reader, cursor: Cursor): number | null => {
  const words = word(reader, cursor);
  if (words === null || !/^[-+]?\d[\d,]*(?:\.\d+)?\s*%?$/.test(words)) return null;
  const value = Number(words.replace(/[,%\s]/g, ''));
  return Number.isFinite(value) ? value : null;
};
