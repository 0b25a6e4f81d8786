import { distance } from 'fastest-levenshtein';

/** The nearest of some words, where no more than a third of the letters typed would have to change; else null. */
export const nearest = (word: string, known: readonly string[]): string | null => {
  const [best] = known
    .map((one) => ({ one, far: distance(word, one.toLowerCase()) }))
    .sort((a, b) => a.far - b.far || (a.one < b.one ? -1 : 1));
  return best !== undefined && best.far <= Math.max(1, Math.floor(word.length / 3)) ? best.one : null;
};
