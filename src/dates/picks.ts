import { at, isOneOf, isText, oneOf, past, pastAny, type Tokens } from './tokens.ts';
import { numberWords, placeWords } from './words.ts';

/** Which of several are meant: `2`, `second`, `first and third`, `last two`. */
export interface Picks {
  /** Places from the first, 1, or from the last, -1. */
  readonly picks: readonly number[];
  /** True of `second`, false of `two`. */
  readonly isPlace: boolean;
  /** What is no number to count by. */
  readonly problem: 'negative' | 'fraction' | null;
  readonly next: number;
}

const noughts = oneOf('no zero nought nil');

/** `2`, `two`, `no`: a number as it is counted; null of an ordinal. */
const countAt = (tokens: Tokens, i: number): number | null => {
  const { is, text, value, ordinal } = at(tokens, i);
  if (is === 'number') return ordinal ? null : value;
  return noughts.has(text) ? 0 : (numberWords.get(text) ?? null);
};

/** One place: from the first, 1, or from the last, -1. */
export interface Place {
  readonly place: number;
  readonly next: number;
}

/** `second`, `2nd`, `last`, `last but one`, `second last`, `penultimate`. */
export const placeAt = (tokens: Tokens, i: number): Place | null => {
  const { text, ordinal, value } = at(tokens, i);
  if (text === 'penultimate') return { place: -2, next: i + 1 };
  if (text === 'next') return { place: 1, next: i + 1 };
  if (text === 'previous') return { place: -1, next: i + 1 };
  const place = ordinal ? value : placeWords.get(text);
  // twenty-first
  const isTail =
    !ordinal && isText(tokens, i - 1, '-') && at(tokens, i).glued && at(tokens, i - 2).is === 'word';
  if (place === undefined || isTail) return null;
  const butOne = place === -1 && isText(tokens, i + 1, 'but') && isText(tokens, i + 2, 'one');
  if (butOne) return { place: -2, next: i + 3 };
  const toLast = past(tokens, i + 1, 'to');
  return place > 1 && isText(tokens, toLast, 'last')
    ? { place: -place, next: toLast + 1 }
    : { place, next: i + 1 };
};

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, Math.min(to, 60) - from + 1) }, (_, k) => from + k);

/** What may be between the parts of a list. */
export const listJoins = oneOf('and & , /');
/** Words for a place that moves with the day it is read on. */
export const turnWords = oneOf('next previous');
const glue = oneOf('. / ,');

const placesAt = (tokens: Tokens, i: number): Picks | null => {
  const first = placeAt(tokens, i);
  if (first === null) return null;
  const { place } = first;
  const negative = isText(tokens, i - 1, '-') && at(tokens, i).ordinal && at(tokens, i).glued;
  const problem = negative ? 'negative' : null;
  const count = countAt(tokens, first.next);
  // first two, last three
  if (count !== null && count > 1 && (place === 1 || place === -1)) {
    const picks = place === 1 ? range(1, count) : range(-Math.min(count, 60), -1);
    return { picks, isPlace: true, problem, next: first.next + 1 };
  }
  const last =
    isText(tokens, first.next, 'to') || isText(tokens, first.next, '-')
      ? placeAt(tokens, first.next + 1)
      : null;
  if (last !== null && last.place > place && place > 0)
    return { picks: range(place, last.place), isPlace: true, problem, next: last.next };
  const picks = [place];
  let { next } = first;
  for (let k = 0; k < 12 && isOneOf(tokens, next, listJoins); k++) {
    const more = placeAt(tokens, pastAny(tokens, next, listJoins, 2));
    if (more === null) break;
    picks.push(more.place);
    next = more.next;
  }
  return { picks, isPlace: true, problem, next };
};

/** True of a number behind a sign, `-1`; the dash of a list has a space behind it. */
export const isNegative = (tokens: Tokens, i: number): boolean =>
  isText(tokens, i - 1, '-') && at(tokens, i).glued && (i < 2 || !at(tokens, i - 1).glued);

/** True of a number that is a part of another: `1.5`, `1/2`. */
export const isFraction = (tokens: Tokens, i: number): boolean =>
  isOneOf(tokens, i - 1, glue) &&
  at(tokens, i).glued &&
  at(tokens, i - 1).glued &&
  at(tokens, i - 2).is === 'number';

const words = new Set([
  ...noughts,
  ...numberWords.keys(),
  ...placeWords.keys(),
  'penultimate',
  'next',
  'previous',
]);

/** Which are meant, where that is said at a place. */
export const picksAt = (tokens: Tokens, i: number): Picks | null => {
  if (at(tokens, i).is !== 'number' && !isOneOf(tokens, i, words)) return null;
  const places = placesAt(tokens, i);
  if (places !== null) return places;
  const count = countAt(tokens, i);
  if (count === null) return null;
  const isPart =
    at(tokens, i).is === 'number' && isFraction(tokens, i + 2) && at(tokens, i + 2).is === 'number';
  const problem = isPart || isFraction(tokens, i) ? 'fraction' : isNegative(tokens, i) ? 'negative' : null;
  return { picks: [count], isPlace: false, problem, next: isPart ? i + 3 : i + 1 };
};
