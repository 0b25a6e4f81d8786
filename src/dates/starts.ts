import { at, isOneOf, isText, oneOf, past, pastAny, type Tokens } from './tokens.ts';
import { monthNumbers } from './words.ts';

const startWords = oneOf(
  'from since starting commencing beginning starts start wef commence commences begin begins effective commencement',
);
const toStart = oneOf('start begin commence');
const afterStart = oneOf('date : - from on with effect');

const pastEffect = (tokens: Tokens, i: number): number => {
  if (isText(tokens, i, 'with') && isText(tokens, i + 1, 'effect') && isText(tokens, i + 2, 'from'))
    return i + 3;
  const stops = ['w', '.', 'e', '.', 'f'].every((text, k) => isText(tokens, i + k, text));
  return stops ? past(tokens, i + 5, '.') : i;
};

/** Past words that say from when: `from`, `wef`, `start date:`, `to commence`; the place itself where none is there. */
export const pastStart = (tokens: Tokens, i: number): number => {
  const effect = pastEffect(tokens, i);
  if (effect > i) return effect;
  const j = isText(tokens, i, 'to') && isOneOf(tokens, i + 1, toStart) ? i + 1 : i;
  // the start of 2013-14 is a part of it
  if (!isOneOf(tokens, j, startWords) || isText(tokens, j + 1, 'of')) return i;
  return pastAny(tokens, j + 1, afterStart, 3);
};

const endJoins = oneOf(', ; - / and & |');
const endWords = oneOf(
  'end ends ending finish finishes finishing complete completes completion to until till',
);
const afterEnd = oneOf('date : - on');

/** Past words that say until when, after a start: `, end date:`, `and finish`; the place itself where none is there. */
export const pastEnd = (tokens: Tokens, i: number): number => {
  const j = pastAny(tokens, i, endJoins, 2);
  return isOneOf(tokens, j, endWords) ? pastAny(tokens, j + 1, afterEnd, 3) : i;
};

const trailingStart = oneOf('start starts commence commences begin begins');

/** Past `start` behind a date: `April 2013 start`; the place itself where more follows, as in "start of training". */
export const pastTrailingStart = (tokens: Tokens, i: number): number => {
  if (!isOneOf(tokens, i, trailingStart)) return i;
  const next = past(tokens, i + 1, 'date');
  return tokens.list[next] === undefined || tokens.list[next]?.is === 'mark' ? next : i;
};

const leads = oneOf(
  'by the end of in on due at for and during from to until till between w/c & or / , - ; : (',
);

/** True where a date may begin: behind other words a number counts something, as in `item 4, June 2013`. */
export const startsHere = (tokens: Tokens, i: number): boolean => i === 0 || isOneOf(tokens, i - 1, leads);

/** `2014` of `2013: June, 2014: July`: the year of what is behind it. */
export const isYearOfNext = (tokens: Tokens, i: number): boolean => {
  const j = isText(tokens, i + 1, ':') ? i + 1 : i + 3;
  const isMonth = (k: number): boolean => monthNumbers.has(at(tokens, k).text);
  return isText(tokens, i - 1, ',') && isText(tokens, j, ':') && (isMonth(j + 1) || isMonth(j + 2));
};
