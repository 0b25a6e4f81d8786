import { distance } from 'fastest-levenshtein';
import { nearestOf } from '../dates/nearest.ts';

/** A word of a list, and how many letters it is away from another: added, lost or changed. */
export interface Nearest {
  readonly word: string;
  readonly away: number;
}

/** The word of a list that is nearest to another, the first of several; `spelt` says how its letters are compared. */
export const nearestWord = (
  word: string,
  known: readonly string[],
  spelt: (one: string) => string = (one) => one,
): Nearest | null => {
  const away = (one: string): number => distance(word, spelt(one));
  const best = nearestOf(known, away, Number.POSITIVE_INFINITY);
  return best === null ? null : { word: best, away: away(best) };
};

/** The nearest of some words, where no more than a third of the letters typed would have to change; else null. */
export const nearest = (word: string, known: readonly string[]): string | null => {
  const best = nearestWord(word, [...known].sort(), (one) => one.toLowerCase());
  return best !== null && best.away <= Math.max(1, Math.floor(word.length / 3)) ? best.word : null;
};
