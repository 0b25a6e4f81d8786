import { distance } from 'fastest-levenshtein';
import { fold } from '../model/name.ts';

const small = new Set(['of', 'the', 'and', 'for', 'to', 'in', 'on', 'a', 'an']);

/** The words of a name in no order, small ones left out: how "QA & Safeguarding" and "Safeguarding & QA" are one. */
export const wordsOf = (name: string, meanings: ReadonlyMap<string, string> = new Map()): string =>
  [...meanings]
    .reduce((text, [short, long]) => text.replaceAll(wholeWord(short), long), name)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !small.has(word))
    .sort()
    .join(' ');

const wholeWord = (word: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu');

/** The name that was probably meant: the same words in another order, or a slip or two away; null where none is near. */
export const nearestName = (name: string, known: readonly string[]): string | null => {
  const folded = fold(name);
  const words = wordsOf(name);
  const sameWords = words.includes(' ') && known.find((one) => wordsOf(one) === words);
  if (sameWords) return sameWords;
  let best: string | null = null;
  let least = Math.max(1, Math.floor(folded.length / 4)) + 1;
  for (const one of known) {
    const other = fold(one);
    // Never nearer than the difference in length.
    if (Math.abs(other.length - folded.length) >= least) continue;
    const away = distance(folded, other);
    if (away < least) [best, least] = [one, away];
  }
  return best;
};
