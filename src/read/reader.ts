import type { Calendar } from '../dates/calendar.ts';
import { readPhrase } from '../dates/phrase.ts';
import { isRefusal, type PlanDate, type Reading, type Refusal, type Window } from '../dates/reading.ts';
import { type Address, field } from '../model/address.ts';
import type { Phrase } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import { inQuotes, quote } from './fault.ts';
import type { Entry, Text, Tree } from './tree.ts';

/** A value of the file, where it stands, and the action that it belongs to. */
export interface Spot {
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
export const under = (spot: Spot, key: string): Spot => {
  const entry = spot.tree.is === 'map' ? spot.tree.entries.get(key) : undefined;
  const tree: Tree = entry?.value ?? { is: 'nothing', start: spot.tree.start, end: spot.tree.start };
  return { tree, at: field(spot.at, key), ref: spot.ref };
};

/** The entries of a list; a single value is a list of one, and stands where it stands. */
export const each = (spot: Spot): Spot[] => {
  if (spot.tree.is === 'nothing') return [];
  if (spot.tree.is !== 'list') return [spot];
  return spot.tree.items.flatMap((tree, index) =>
    tree.is === 'nothing' ? [] : [{ tree, at: field(spot.at, index), ref: spot.ref }],
  );
};

/** A text on one line; null where there is none. */
export const line = (spot: Spot): string | null => {
  if (spot.tree.is !== 'text') return null;
  const words = spot.tree.value.replace(/\s+/gu, ' ').trim();
  return words === '' ? null : words;
};

/** A text that its colon made a key and a value of, as it was typed; anything else as it is. The slip is reported. */
export const withColon = (spot: Spot, keys: readonly string[]): Spot => {
  const { tree } = spot;
  if (tree.is !== 'map' || tree.flow || tree.entries.size !== 1) return spot;
  const entry: Entry = tree.entries.values().next().value!;
  if (entry.value.is !== 'text' || keys.includes(entry.key) || !/[A-Z ]/.test(entry.key)) return spot;
  const value = `${entry.key}: ${entry.value.value}`;
  return {
    ...spot,
    tree: { is: 'text', value, style: 'plain', start: entry.keyStart, end: entry.value.end, mended: true },
  };
};

/** A text with its line ends, as markdown needs them; null where there is none. */
export const prose = (spot: Spot): string | null => {
  if (spot.tree.is !== 'text') return null;
  const words = spot.tree.value.replace(/\r\n?/g, '\n').trim();
  return words === '' ? null : words;
};

const read: (text: string, calendar: Calendar, life: Window | null) => Reading | Refusal = readPhrase;

const curly = /^[“”„‟‘’]([^“”„‟]*)[“”‘’]$/u;

/** A text that bscb has to understand: a date, a name, a ref, a figure. Curly quotes round it are named and taken off. */
export const word = (reader: Reader, spot: Spot): string | null => {
  const words = line(spot);
  const inner = words === null ? undefined : curly.exec(words)?.[1]?.trim();
  if (words === null || inner === undefined) return words;
  reader.report({
    rule: 'curly-quotes',
    severity: 'error',
    message: `curly quotes round ${inner}: write ${inQuotes(inner)}`,
    hint: 'YAML knows only straight quotes; Word makes them curly as one types.',
    at: spot.at,
    ref: spot.ref,
    fixable: false,
  });
  return inner === '' ? null : inner;
};

/** A date as boards write it; null, and a problem, where it cannot be placed. */
export const phrase = (reader: Reader, spot: Spot, life: Window | null = null): Phrase | null => {
  const words = word(reader, spot);
  if (words === null) return null;
  const reading = read(words, reader.calendar, life);
  const sure = (spot.tree as Text).mended !== true;
  if (isRefusal(reading)) {
    if (sure)
      reader.report({
        rule: 'unreadable-date',
        severity: 'error',
        message: `${quote(words)} cannot be read as a date: ${reading.error}`,
        hint: reading.suggestion === null ? null : `Did you mean ${reading.suggestion}?`,
        at: spot.at,
        ref: spot.ref,
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
      at: spot.at,
      ref: spot.ref,
      fixable: false,
    });
  return { reading, at: spot.at };
};

/** The day from which something dated counts: the first of its month, where only the month is given. */
export const firstDay = (date: Phrase | null): PlanDate | null => date?.reading.windows[0]?.start ?? null;

/** A whole number of at least `least`; null where there is none. */
export const wholeNumber = (reader: Reader, spot: Spot, least: number, name: string): number | null => {
  const words = word(reader, spot);
  if (words === null) return null;
  if (/^\d{1,6}$/.test(words) && Number(words) >= least) return Number(words);
  if ((spot.tree as Text).mended !== true)
    reader.report({
      rule: 'unreadable-number',
      severity: 'error',
      message: `${name} is ${quote(words, 30)}; it should be a whole number${least > 0 ? ` of at least ${least}` : ''}`,
      hint: null,
      at: spot.at,
      ref: spot.ref,
      fixable: false,
    });
  return null;
};

/** A figure, with or without thousands commas and a percent sign; null where it is none. */
export const figure = (reader: Reader, spot: Spot): number | null => {
  const words = word(reader, spot);
  if (words === null || !/^[-+]?\d[\d,]*(?:\.\d+)?\s*%?$/.test(words)) return null;
  const value = Number(words.replace(/[,%\s]/g, ''));
  return Number.isFinite(value) ? value : null;
};
