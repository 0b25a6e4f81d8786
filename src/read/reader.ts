import type { Calendar } from '../dates/calendar.ts';
import { readPhrase } from '../dates/phrase.ts';
import { quickReading } from '../dates/quick.ts';
import { isPhraseProblem, type PlanDate, type Reading, type Window } from '../dates/reading.ts';
import { type Address, below } from '../model/address.ts';
import type { OwnValue } from '../model/own.ts';
import { starred } from '../model/personal.ts';
import type { Phrase } from '../model/plan.ts';
import type { About, Problem } from '../model/problem.ts';
import type { NearKey } from './keys/near.ts';
import type { Registers } from './registers.ts';
import { inQuotes } from './text-problem.ts';
import { type Entry, entryAt, type Tree } from './tree.ts';
import { type FactsOf, type Worded, words } from './words.ts';

/** A value of the file, its address, and the action that it belongs to. */
export interface Cursor {
  readonly tree: Tree;
  readonly at: Address;
  readonly ref: string | null;
}

/** A key that plan.yaml declares. */
export interface OwnKey extends NearKey {
  readonly required: boolean;
  readonly guessed: boolean;
  readonly codec: {
    readonly kind: string;
    readonly should: string;
    readonly fits: (text: string) => boolean;
  };
  readonly read: (cursor: Cursor, reader: Reader) => OwnValue | null;
}

/** What reading a file needs beside the value itself. */
export interface Reader {
  /** The areas that the plan has, by number or code; null where some could not be read, or nobody need know. */
  readonly areas: readonly string[] | null;
  readonly calendar: Calendar;
  readonly registers: Registers;
  /** Colours that may be recorded beside red, amber, green and complete. */
  readonly colours: readonly string[] | null;
  /** The keys that the board's own columns are to actions and milestones. */
  readonly own: ReadonlyMap<string, OwnKey>;
  /** From the first day of the period to the completion of the action: what recurs, recurs in between. */
  readonly life: Window | null;
  readonly report: (problem: Problem) => void;
  /** The line of the file that is read, counted from 1, of an offset in it. */
  readonly lineOf: (offset: number) => number;
  /** True inside an entry that is left out: its shape is looked at, what it says is not. */
  readonly silent: boolean;
}

/** Where a problem is and whom it concerns, where that is not simply the cursor. */
interface Place {
  readonly at?: Address;
  readonly ref?: string | null;
  readonly about?: About;
  readonly fixable?: boolean;
}

/** The key that a value is under, as the file spells it. */
export const keyOf = (cursor: Cursor): string =>
  String(cursor.at.path.findLast((step) => typeof step === 'string') ?? 'this file');

/** Reports that the file is not of the shape that is declared. */
export const misfit = <R extends Worded>(
  reader: Reader,
  cursor: Cursor,
  rule: R,
  facts: FactsOf<R>,
  place: Place = {},
): void => {
  const { says, severity, fixable, is, loses } = words[rule];
  const { about: given = { keys: [keyOf(cursor)] }, ...own } = place;
  const [message, hint] = (says as (facts: FactsOf<R>) => readonly [string, string | null])(facts);
  const unread = loses === true ? { unread: unreadAt(cursor) } : {};
  const echo = is === 'misread' && isRepaired(cursor) ? { echo: true } : {};
  const whole: About = { ...unread, ...given, ...(is === undefined ? {} : { is }), ...echo };
  const { at, ref } = cursor;
  reader.report({ rule, severity, message, hint, at, ref, fixable, ...own, about: whole });
};

/** What is at a place of the file, as it is named where it is not in the plan. */
const unreadAt = (cursor: Cursor): NonNullable<About['unread']> => {
  const text = line(cursor);
  return { key: keyOf(cursor), text: text === null || text.length > 80 ? null : text, shown: false };
};

/** Reports what is odd about a value of the right shape. */
export const tell: typeof misfit = (reader, cursor, rule, facts, place) => {
  if (!reader.silent) misfit(reader, cursor, rule, facts, place);
};

/** What is under a key; `nothing` where it is not there. */
export const under = (cursor: Cursor, key: string): Cursor => {
  const entry = cursor.tree.is === 'map' ? entryAt(cursor.tree, key) : undefined;
  const tree: Tree = entry?.value ?? { is: 'nothing', start: cursor.tree.start, end: cursor.tree.start };
  return new Below(cursor, tree, key);
};

/** A value below another: most are read without anybody asking where they are. */
class Below implements Cursor {
  readonly tree: Tree;
  readonly #above: Cursor;
  readonly #step: string | number;
  #at: Address | null = null;

  constructor(above: Cursor, tree: Tree, step: string | number) {
    this.tree = tree;
    this.#above = above;
    this.#step = step;
  }

  get at(): Address {
    this.#at ??= below(this.#above.at, this.#step);
    return this.#at;
  }

  get ref(): string | null {
    return this.#above.ref;
  }
}

/** The value at a place of a list, or under a key. */
export const itemOf = (cursor: Cursor, tree: Tree, step: string | number): Cursor =>
  new Below(cursor, tree, step);

/** The entries of a list; a single value is a list of one, and keeps its address. */
export const each = (cursor: Cursor): Cursor[] => {
  if (cursor.tree.is === 'nothing') return [];
  if (cursor.tree.is !== 'list') return [cursor];
  const found: Cursor[] = [];
  for (const [index, tree] of cursor.tree.items.entries())
    if (tree.is !== 'nothing') found.push(itemOf(cursor, tree, index));
  return found;
};

/** True of a value that the file spoilt and that was made out all the same. */
export const isRepaired = ({ tree }: Cursor): boolean => tree.is === 'text' && tree.repaired === true;

/** A text on one line; null where there is none. */
export const line = (cursor: Cursor): string | null => {
  if (cursor.tree.is !== 'text') return null;
  const text = inOneLine(cursor.tree.value);
  return text === '' ? null : text;
};

// every space that there is but the usual one: as a class of what is no other sign V8 takes longer
const unevenSpace = /[\t-\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]| {2}/;

/** A text with each run of spaces and line ends as one space. */
export const inOneLine = (text: string): string =>
  (unevenSpace.test(text) ? text.replace(/\s+/gu, ' ') : text).trim();

/** A text with its line ends, as markdown needs them; null where there is none. */
export const prose = (cursor: Cursor): string | null => {
  if (cursor.tree.is !== 'text') return null;
  const { value } = cursor.tree;
  const text = (value.includes('\r') ? value.replace(/\r\n?/g, '\n') : value).trim();
  return text === '' ? null : text;
};

const curly = /^[“”„‟‘’]([^“”„‟]*)[“”‘’]$/u;

/** A text that bscb has to understand: a date, a name, a ref, a figure. Curly quotes round it are named and taken off. */
export const word = (reader: Reader, cursor: Cursor): string | null => {
  const text = line(cursor);
  if (text === null || text.charCodeAt(0) < 0x2018) return text;
  const inner = curly.exec(text)?.[1]?.trim();
  if (inner === undefined) return text;
  tell(
    reader,
    cursor,
    'curly-quotes',
    { round: inner, write: inQuotes(inner), key: false },
    { fixable: true },
  );
  return inner === '' ? null : inner;
};

/** A text that its colon made a key and a value of, as it was typed; anything else as it is. */
export const withColon = (cursor: Cursor, keys: readonly string[]): Cursor => {
  const { tree } = cursor;
  const entry = onlyEntry(tree);
  if (entry?.value.is !== 'text' || keys.includes(entry.key) || !/[A-Z ]/.test(entry.key)) return cursor;
  const value = `${entry.key}: ${entry.value.value}`;
  return {
    at: cursor.at,
    ref: cursor.ref,
    tree: { is: 'text', value, style: 'plain', start: entry.keyStart, end: entry.value.end, repaired: true },
  };
};

/** The one entry of a map in lines of its own; null where it has another number of them. */
export const onlyEntry = (tree: Tree): Entry | null => {
  if (tree.is !== 'map' || tree.flow || tree.entries.length !== 1) return null;
  return tree.entries[0] ?? null;
};

/** True of the plan's own years, which nobody disputes: "2010-11" in a plan for 2010-11 is no month. */
const isPeriod = ({ text, windows }: Reading, period: Window | null): boolean =>
  windows.length === 1 &&
  windows[0]?.start === period?.start &&
  windows[0]?.due === period?.due &&
  /\b\d{4}-\d\d\b/.test(text);

/** A date as boards write it. Where it cannot be placed, a problem, and its words in place of a date; null where there are none. */
export const phrase = (reader: Reader, cursor: Cursor, life: Window | null = null): Phrase | null => {
  const written = word(reader, cursor);
  if (written === null) return null;
  // nothing else fits into those forms; a date of birth is starred out, since as a day read no star would cover it
  const quick = quickReading(written, reader.calendar);
  return quick === null
    ? longPhrase(reader, cursor, starred(written), life)
    : withWarning(reader, cursor, quick, written);
};

const withWarning = (reader: Reader, cursor: Cursor, reading: Reading, text: string): Phrase => {
  const { warning, isQuoted = false } = reading;
  if (warning !== null && !isPeriod(reading, reader.calendar.period))
    tell(reader, cursor, 'disputed-date', { text, warning, isQuoted });
  return { reading, at: cursor.at };
};

const longPhrase = (reader: Reader, cursor: Cursor, text: string, life: Window | null): Phrase => {
  const reading = readPhrase(text, reader.calendar, life);
  if (isPhraseProblem(reading)) {
    const unread = { key: keyOf(cursor), text, shown: true };
    const about: About = { keys: [keyOf(cursor)], unread };
    tell(reader, cursor, 'unreadable-date', { ...reading, text }, { about });
    return { reading: wordsAlone(text), at: cursor.at, unreadable: reading.error };
  }
  return withWarning(reader, cursor, reading, text);
};

/** Words in which no date can be made out. */
const wordsAlone = (text: string): Reading => ({
  text,
  kind: 'undated',
  windows: [],
  remark: null,
  approximate: false,
  warning: null,
});

/** The day from which something dated counts: the first of its month, where only the month is given. */
export const firstDay = (date: Phrase | null): PlanDate | null => date?.reading.windows[0]?.start ?? null;

/** A date of something that happened, as the model keeps it: the day, what is known of it, and the words. */
export const dated = (date: Phrase | null) => ({
  on: firstDay(date),
  within: date?.reading.windows[0] ?? null,
  dateText: date?.reading.text ?? null,
});

/** A whole number of at least `least`; null where there is none. */
export const wholeNumber = (reader: Reader, cursor: Cursor, least: number): number | null => {
  const text = word(reader, cursor);
  if (text === null) return null;
  if (/^\d{1,6}$/.test(text) && Number(text) >= least) return Number(text);
  tell(reader, cursor, 'unreadable-number', { key: keyOf(cursor), text, least });
  return null;
};
