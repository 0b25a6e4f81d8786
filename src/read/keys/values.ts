import * as z from 'zod/mini';
import { once } from '../../dates/once.ts';
import { fold } from '../../model/name.ts';
import { nearestWord } from '../../model/nearest.ts';
import { isLocked } from '../../model/personal.ts';
import type { Phrase } from '../../model/plan.ts';
import { refPattern } from '../../model/ref.ts';
import { usualColours } from '../../model/registers.ts';
import {
  type Cursor,
  isRepaired,
  keyOf,
  line,
  misfit,
  phrase,
  prose as proseAt,
  type Reader,
  tell,
  word,
} from '../reader.ts';
import { nearRef } from '../refs.ts';
import { type Codec, noted, shown, text } from './codec.ts';

/** A text on one line. */
export const words = (should = 'a text'): Codec<string | null> =>
  text('text', should, line, { nothing: () => null });

/** A text that is kept as it was typed, with its lines: markdown. */
export const prose: Codec<string | null> = text('prose', 'a text', proseAt, { nothing: () => null });

/** A word that has to be understood, so that curly quotes round it are named. */
export const label: Codec<string | null> = text('text', 'a text', (cursor, reader) => word(reader, cursor), {
  nothing: () => null,
});

/** A date as boards write it. */
export const date: Codec<Phrase | null> = shown(
  text('date', 'a date, such as May 2013 or 28 May 2013', (cursor, reader) => phrase(reader, cursor), {
    wants: 'date',
    nothing: () => null,
  }),
  { examples: ['28 May 2013', 'May 2013'] },
);

/** A date that recurs, where it does, in the life of its action. */
export const dateInLife: Codec<Phrase | null> = {
  ...date,
  read: (cursor, reader) => phrase(reader, cursor, reader.life),
};

/** One of some words; null, and a problem, where it is another. Capitals and marks do not matter. */
export const oneOf = <const W extends string>(options: readonly W[], should: string): Codec<W | null> => {
  const meant = (text: string): W | null => options.find((one) => fold(one) === fold(text)) ?? null;
  return text('choice', should, (cursor) => meant(line(cursor) ?? ''), {
    example: options[0],
    schema: once(() => z.enum(options)),
    fits: (value) => meant(value) !== null,
    wants: 'other',
    within: (tree) => {
      const texts =
        tree.is === 'list'
          ? tree.items
          : tree.is === 'map'
            ? tree.entries.flatMap(({ key, value }) => [{ is: 'text', value: key } as const, value])
            : [];
      const all = texts.flatMap((one) => (one.is === 'text' ? (meant(one.value) ?? []) : []));
      return all.length === 1 ? (all[0] ?? null) : null;
    },
    nothing: () => null,
    refuse: (reader, cursor, value, should) => {
      const near = value.length < 40 ? nearestWord(value.toLowerCase(), options) : null;
      const offered = near !== null && near.away <= 3 ? near.word : null;
      misfit(reader, cursor, 'unknown-word', { key: keyOf(cursor), text: value, should, near: offered });
    },
  });
};

const yesNoWords = ['yes', 'no', 'true', 'false'];
const offeredYesNo = ['yes', 'no'];

/** Yes or no. */
export const yesNo: Codec<boolean> = text(
  'choice',
  'yes or no',
  (cursor) => /^(?:yes|true)$/i.test(line(cursor) ?? ''),
  {
    schema: once(() => z.enum(offeredYesNo)),
    example: 'yes',
    fits: (value) => yesNoWords.includes(value),
    wants: 'other',
  },
);

/** A comma keeps thousands apart: `13,2` is no 132. */
const figurePattern = /^\s*[-+]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?\s*(?:%\s*)?$/;

/** A figure, with or without thousands commas and a percent sign; null where it is none. */
export const figure: Codec<number | null> = text(
  'number',
  'a figure, such as 13.2',
  (cursor, reader) => {
    const written = word(reader, cursor);
    if (written === null || !figurePattern.test(written) || isLocked(written)) return null;
    const value = Number(written.replace(/[,%\s]/g, ''));
    return Number.isFinite(value) ? value : null;
  },
  {
    schema: once(() => z.union([z.number(), z.string().check(z.regex(figurePattern))])),
    sure: (value) => figurePattern.test(value),
    example: '13.2',
    wants: 'other',
    nothing: () => null,
  },
);

const numberOrText = once(() => z.union([z.number(), z.string()]));

/** A count, read as the declaration says. */
export const count = <T>(read: (cursor: Cursor, reader: Reader) => T): Codec<T> =>
  text('number', 'a whole number', read, { schema: numberOrText, sure: () => true, wants: 'other' });

/** What else people write for the usual colours. */
export const shortColours: ReadonlyMap<string, string> = new Map([
  ['r', 'red'],
  ['a', 'amber'],
  ['g', 'green'],
  ['blue', 'complete'],
  ['completed', 'complete'],
]);

/** A recorded colour, one of the plan's own first; null, and a problem, where the word is none. */
export const colour: Codec<string | null> = text(
  'choice',
  'a colour',
  (cursor, reader) => {
    const written = word(reader, cursor);
    if (written === null) return null;
    const folded = written.toLowerCase();
    const own = reader.colours?.find((one) => fold(one) === fold(written));
    if (own !== undefined) return own;
    const usual = shortColours.get(folded) ?? folded;
    if (usualColours.some((one) => one === usual)) return usual;
    const colours = [...(reader.colours ?? usualColours.slice(0, 3)), 'complete'];
    tell(reader, cursor, 'unknown-colour', { text: written, colours });
    return null;
  },
  {
    schema: once(() => noted(z.string(), { colours: true })),
    sure: () => true,
    example: 'amber',
    wants: 'other',
    nothing: () => null,
  },
);

const isNumber = /^\d+(?:\.\d*)?(?:[Ee]\d+)?$/;

/** A ref as the file has it, 4.10 never 4.1; a stray stop or stray spaces are named and taken off. */
export const ref: Codec<string | null> = text(
  'text',
  'a ref such as "4.10"',
  (cursor, reader) => {
    const written = word(reader, cursor);
    if (written === null || cursor.tree.is !== 'text') return null;
    const readAs = nearRef(written);
    // a number of somebody's names no action: check says so, and every answer has the line in its place
    if (!refPattern.test(readAs) || isLocked(readAs)) return null;
    if (readAs === written) {
      const plain = cursor.tree.style === 'plain' && cursor.tree.value.trim() === written;
      if (plain && isNumber.test(written) && !isRepaired(cursor))
        tell(reader, cursor, 'unquoted-ref', { text: written }, { ref: written });
      return written;
    }
    tell(reader, cursor, 'stray-stop', { text: written, readAs });
    return readAs;
  },
  {
    schema: once(() =>
      noted(z.string().check(z.regex(refPattern)), {
        examples: ['"4.10"'],
        errorMessage:
          'A ref is up to 20 letters, figures and . - ( ) in double quotes:  ref: "4.10"  (to other programs an unquoted 4.10 is 4.1)',
      }),
    ),
    sure: (value) => refPattern.test(value),
    example: '"4.10"',
    wants: 'other',
    refuse: (reader, cursor, value) => {
      if (refPattern.test(nearRef(value))) return; // named where the ref is read
      const odd = [...value].find((character) => character > '~') ?? null;
      misfit(reader, cursor, 'unreadable-ref', { text: value, odd });
    },
  },
);
