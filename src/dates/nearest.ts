import type { Tokens } from './tokens.ts';
import { monthNumbers } from './words.ts';

/** How many slips of the finger lie between two words: letters added, lost, changed or swapped. */
export const slips = (a: string, b: string): number => {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    const cost = (cells: readonly number[], j: number): number => cells[j] ?? Number.POSITIVE_INFINITY;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          cost(last, j) + 1,
          cost(row, j - 1) + 1,
          cost(last, j - 1) + same,
          swapped ? cost(before, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
};

/** The nearest of several by a count of slips that is under `most`, the first of those alike; null where none is. */
export const nearestOf = <T>(known: Iterable<T>, away: (one: T) => number, most: number): T | null => {
  let best: T | null = null;
  let least = most;
  for (const one of known) {
    const distance = away(one);
    if (distance < least) [best, least] = [one, distance];
  }
  return best;
};

/** A slip of the finger, and what was meant. */
export interface Slip {
  readonly written: string;
  readonly right: string;
  readonly phrase: string;
  readonly is: 'month' | 'letter' | 'word';
  /** True of a letter in a year or in the day before a month: what is left would be another date. */
  readonly isInDate?: boolean;
}

/** The letter O for a nought and l or I for a one: `2O13`. Null where there is none. */
export const letterForDigit = (tokens: Tokens): Slip | null => {
  const { line } = tokens;
  if (!/\d[oOlI]|[oOlI]\d/.test(line)) return null;
  for (const { 0: written, index } of line.matchAll(/[0-9oOlI]+/g)) {
    if (!/[0-9]/.test(written) || !/[oOlI]/.test(written)) continue;
    if (/\p{L}/u.test(line.charAt(index - 1)) || /\p{L}/u.test(line.charAt(index + written.length))) continue;
    const right = written.replace(/[oO]/g, '0').replace(/[lI]/g, '1');
    const after = line.slice(index + written.length);
    const [, word = ''] = /^[\s-]*([a-z]+)/i.exec(after.slice(0, 20)) ?? [];
    const isInDate = right.length === 4 || monthNumbers.has(word.toLowerCase());
    return { written, right, phrase: line.slice(0, index) + right + after, is: 'letter', isInDate };
  }
  return null;
};
