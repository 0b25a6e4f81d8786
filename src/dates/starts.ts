import { at, isOneOf, isText, oneOf, past, pastAny, type Tokens } from './tokens.ts';
import { monthNumbers } from './words.ts';

const startWords = oneOf(
  'from since starting commencing beginning starts start wef commence commences begin begins effective commencement',
);
const toStart = oneOf('start begin commence');
const asStart = oneOf('from of');
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
  // as from 1 April 2013
  const isAs = isText(tokens, i, 'as') && isOneOf(tokens, i + 1, asStart);
  if (isAs && isText(tokens, i + 1, 'of')) return i + 2;
  const j = isAs || (isText(tokens, i, 'to') && isOneOf(tokens, i + 1, toStart)) ? i + 1 : i;
  // the start of 2013-14 is a part of it
  if (!isOneOf(tokens, j, startWords) || isText(tokens, j + 1, 'of')) return i;
  return pastAny(tokens, j + 1, afterStart, 3);
};

const endJoins = oneOf(', ; - / and & |');
const endWords = oneOf(
  'end ends ending finish finishes finishing complete completes completion to until till',
);
const afterEnd = oneOf('date : - on');

/** Past `,` or `and` between a start and an end. */
export const pastEndJoins = (tokens: Tokens, i: number): number => pastAny(tokens, i, endJoins, 2);

/** Past words that say until when, after a start: `, end date:`, `and finish`; the place itself where none is there. */
export const pastEnd = (tokens: Tokens, i: number): number => {
  const j = pastEndJoins(tokens, i);
  return isOneOf(tokens, j, endWords) ? pastAny(tokens, j + 1, afterEnd, 3) : i;
};

const trailingStart = oneOf('start starts commence commences begin begins');

/** Past `start` behind a date: `April 2013 start`; the place itself where more follows, as in "start of training". */
export const pastTrailingStart = (tokens: Tokens, i: number): number => {
  if (!isOneOf(tokens, i, trailingStart)) return i;
  const next = past(tokens, i + 1, 'date');
  const { is, text } = at(tokens, next);
  return is === 'end' || is === 'mark' || text === 'and' ? next : i;
};

const leads = oneOf(
  'by the end of in on due at for and during from to until till between w/c & or / , - ; : (',
);

/** True where a date may begin: behind other words a number counts something, as in `item 4, June 2013`. */
export const startsHere = (tokens: Tokens, i: number): boolean => i === 0 || isOneOf(tokens, i - 1, leads);

const isMonth = (tokens: Tokens, i: number): boolean => monthNumbers.has(at(tokens, i).text);

const ofPair = oneOf('- /');

/** True of the dash in `2014 – July` and `2014 – 6 July`, and not in `2014 – July 2015`. */
const isDashOfYear = (tokens: Tokens, i: number): boolean => {
  const { is, text } = at(tokens, i - 1);
  if (!isText(tokens, i, '-') || is !== 'number' || (text.length !== 4 && !isOneOf(tokens, i - 2, ofPair)))
    return false;
  const month = isMonth(tokens, i + 1) ? i + 1 : i + 2;
  return isMonth(tokens, month) && at(tokens, month + 1).text.length !== 4;
};

/** True of a mark between a year and what is of it: a colon, or a dash where it is so from the first year on. */
export const isMarkOfYear = (tokens: Tokens, i: number): boolean => {
  if (isText(tokens, i, ':')) return true;
  if (!isDashOfYear(tokens, i)) return false;
  const dashes = tokens.list.flatMap((_, k) => (isDashOfYear(tokens, k) ? [k] : []));
  const first = dashes[0] ?? 0;
  return dashes.length > 1 && first < 5 && !isMonth(tokens, first - 2) && !isMonth(tokens, first - 3);
};

/** `2014` of `2013: June, 2014: July`: the year of what is behind it. */
export const isYearOfNext = (tokens: Tokens, i: number): boolean => {
  if (!isText(tokens, i - 1, ',') && !isText(tokens, i - 1, ';')) return false;
  const j = isMarkOfYear(tokens, i + 1) ? i + 1 : i + 3;
  return isMarkOfYear(tokens, j) && (isMonth(tokens, j + 1) || isMonth(tokens, j + 2));
};
