import type { Match } from './match.ts';
import { at, between, isOneOf, isText, oneOf, pastAny, type Tokens } from './tokens.ts';
import { quoted, seasonNames } from './words.ts';

const parts = oneOf('term terms holiday holidays hols break vacation recess semester');
const lengths = oneOf('short medium long mid near');
const joins = oneOf('of in , - ( :');

const isFigure = (tokens: Tokens, i: number): boolean =>
  at(tokens, i).is === 'number' && at(tokens, i).text.length === 1;

/** Where `Easter term`, `summer holidays`, `term 1` or `Autumn 1` begins that ends before this place; null where none does. */
const partBefore = (tokens: Tokens, i: number): number | null => {
  let last = i - 1;
  while (last > i - 3 && isOneOf(tokens, last, joins)) last--;
  const word = isFigure(tokens, last) ? last - 1 : last;
  if (word < last && seasonNames.has(at(tokens, word).text)) return word;
  // long-term
  const before = isText(tokens, word - 1, '-') ? word - 2 : word - 1;
  if (!isOneOf(tokens, word, parts) || isOneOf(tokens, before, lengths)) return null;
  return at(tokens, before).is === 'word' ? before : word;
};

/** Why a year does not stand for a part of it that nobody has dated: `Easter term 2014`; null of every other year. */
export const unknownPart = (tokens: Tokens, { from, next }: Match): string | null => {
  const term = pastAny(tokens, next, joins, 1);
  const behind = isText(tokens, term, 'term') && isFigure(tokens, term + 1) ? term + 2 : null;
  const before = partBefore(tokens, from);
  if (before === null && behind === null) return null;
  const said = quoted(between(tokens, before ?? from, behind ?? next));
  return `which days ${said} has is not known; write its last day or month, or add it under terms`;
};
