import { amongMany } from './contained-many.ts';
import { isWithin, type Worded } from './within.ts';

/**
 * Pairs of which the longer has every word of the shorter and at most so many more as `more` says, by the number of the
 * shorter's.
 */
export const containedIn = <T extends Worded>(
  all: readonly T[],
  more: (size: number) => number,
): (readonly [shorter: T, longer: T])[] =>
  all.length <= fewEnough ? amongFew(all, more) : amongMany(all, more);

/** So few are compared each with each: a plan has hardly more, and what is for more is not loaded. */
const fewEnough = 256;

/** The same pairs, in another order. Each word has a bit, so that one look tells most of what is not contained. */
const amongFew = <T extends Worded>(
  all: readonly T[],
  more: (size: number) => number,
): (readonly [shorter: T, longer: T])[] => {
  const masks = Int32Array.from(all, maskOf);
  const pairs: (readonly [shorter: T, longer: T])[] = [];
  for (const [i, longer] of all.entries()) {
    const missing = ~(masks[i] ?? 0);
    for (let j = 0; j < masks.length; j++) {
      if (((masks[j] ?? 0) & missing) !== 0) continue;
      const shorter = all[j] ?? longer;
      const spare = longer.words.length - shorter.words.length;
      if (spare > 0 && spare <= more(shorter.words.length) && isWithin(shorter.words, longer.words))
        pairs.push([shorter, longer]);
    }
  }
  return pairs;
};

const maskOf = ({ words }: Worded): number => {
  let mask = 0;
  for (const word of words) mask |= 1 << (word % 32);
  return mask;
};
