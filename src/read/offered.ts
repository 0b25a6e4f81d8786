import { usualColours } from '../model/registers.ts';
import { anyCase } from './keys/any-case.ts';
import type { NearWords } from './keys/editor-notes.ts';
import { shortColours } from './keys/values.ts';
import type { Offers } from './offers.ts';
import type { Register } from './registers.ts';

/** A schema as it goes into its file. */
type Schema = Record<string, unknown>;

/** Puts a plan's own words where the marks of a schema say, and takes the marks off. */
export const withOwnWords = (schema: Schema, offers: Offers): void => {
  const { names, colours, nearWords } = schema;
  delete schema.names;
  delete schema.colours;
  delete schema.nearWords;
  if (names !== undefined) offerNames(schema, offers.names[names as Register]);
  if (colours === true) offerColours(schema, offers.colours);
  if (nearWords !== undefined) refuseWords(schema, nearWords as readonly NearWords[], offers);
};

/** Other text is as good: a name that is in no register yet. */
const offerNames = (schema: Schema, names: readonly string[]): void => {
  if (names.length === 0 || schema.anyOf !== undefined) return;
  const { type, maxLength } = schema;
  delete schema.type;
  delete schema.maxLength;
  schema.anyOf = [{ enum: names }, { type, maxLength }];
};

/** A word whose capitals do not matter, nor the marks in it. */
const withAnyMarks = (word: string): string =>
  word
    .split(/[^\p{L}\p{N}]+/u)
    .map(anyCase)
    .join('\\W*');

const offerColours = (schema: Schema, offered: readonly string[]): void => {
  if (schema.anyOf !== undefined) return;
  const all = [...offered, ...usualColours, ...shortColours.keys()];
  const pattern = all.map(withAnyMarks).join('|');
  delete schema.type;
  schema.anyOf = [
    { enum: offered },
    {
      type: 'string',
      pattern: `^\\s*(?:${pattern})\\s*$`,
      errorMessage: `Write one of ${offered.join(', ')}; words go into the note.`,
    },
  ];
};

/** The words that managers use for a key are refused as any unknown key is, and the key that is meant is named. */
const refuseWords = (schema: Schema, near: readonly NearWords[], { fields }: Offers): void => {
  const own = new Set(fields.map(({ name }) => name));
  const refused = near
    .map(({ words, says }) => ({ words: words.filter((word) => !own.has(word)), says }))
    .filter(({ words }) => words.length > 0);
  if (refused.length === 0) return;
  // allowed by the entry itself, so that each is refused once, by what says why
  schema.patternProperties = { [anyOfWords(refused.flatMap(({ words }) => words))]: {} };
  schema.allOf = refused.map(({ words, says }) => ({
    patternProperties: { [anyOfWords(words)]: false },
    errorMessage: says,
  }));
};

const anyOfWords = (words: readonly string[]): string => `^(?:${words.join('|')})$`;
