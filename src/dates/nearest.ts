import { at, between, isText, type Tokens } from './tokens.ts';
import { monthNumbers, months } from './words.ts';

/** How many slips of the finger lie between two words: letters added, lost, changed or swapped. */
export const slips = (a: string, b: string): number => {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, rows[i - 2]![j - 2]! + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
};

/** The month that a misspelt word was meant for; null where none is near. */
export const nearestMonth = (word: string): string | null => {
  if (word.length < 3 || word.length > 12 || monthNumbers.has(word)) return null;
  let best: string | null = null;
  let least = word.length >= 6 ? 3 : 2;
  for (const month of months) {
    const short = slips(word, month.slice(0, 3).toLowerCase());
    const distance = Math.min(slips(word, month.toLowerCase()), word.length <= 4 ? short : 9);
    if (distance < least) {
      least = distance;
      best = month;
    }
  }
  return best;
};

export interface Slip {
  /** The word as written. */
  readonly written: string;
  readonly right: string;
  /** The whole phrase put right. */
  readonly phrase: string;
  readonly is: 'month' | 'letter' | 'word';
}

/** The letter O for a nought and l or I for a one: `2O13`. Null where there is none. */
export const letterForDigit = (tokens: Tokens): Slip | null => {
  const { line } = tokens;
  if (!/\d[oOlI]|[oOlI]\d/.test(line)) return null;
  for (const { 0: written, index } of line.matchAll(/[0-9oOlI]+/g)) {
    if (!/[0-9]/.test(written) || !/[oOlI]/.test(written)) continue;
    if (/\p{L}/u.test(line.charAt(index - 1)) || /\p{L}/u.test(line.charAt(index + written.length))) continue;
    const right = written.replace(/[oO]/g, '0').replace(/[lI]/g, '1');
    const phrase = line.slice(0, index) + right + line.slice(index + written.length);
    return { written, right, phrase, is: 'letter' };
  }
  return null;
};

/** The slip of the finger that keeps a phrase from being read: a misspelt month, a letter in a number. */
export const slipIn = (tokens: Tokens): Slip | null => {
  const letter = letterForDigit(tokens);
  if (letter !== null) return letter;
  for (let i = 0; i < tokens.list.length; i++) {
    const token = at(tokens, i);
    if (token.is !== 'word') continue;
    const beside =
      at(tokens, i + 1).is === 'number' ||
      at(tokens, i - 1).is === 'number' ||
      isJoin(tokens, i) ||
      oftenBefore(tokens, i);
    const often = i < 3 && token.text.length > 4 ? nearestFrequency(token.text) : null;
    if (often !== null) {
      const phrase = tokens.line.slice(0, token.from) + often + tokens.line.slice(token.to);
      return { written: between(tokens, i, i + 1), right: often, phrase, is: 'word' };
    }
    const right = beside || tokens.list.length === 1 ? nearestMonth(token.text) : null;
    if (right === null) continue;
    const phrase = tokens.line.slice(0, token.from) + right + tokens.line.slice(token.to);
    return { written: between(tokens, i, i + 1), right, phrase, is: 'month' };
  }
  return null;
};

const frequencies =
  'weekly fortnightly monthly bimonthly quarterly annually biannually ongoing throughout'.split(' ');

/** Words that stand near one of how often and mean something of their own. */
const lengths = new Set(['month', 'months', 'weeks', 'annual', 'quarter', 'quarters', 'through', 'going']);

const nearestFrequency = (word: string): string | null => {
  if (word.length > 14 || frequencies.includes(word) || lengths.has(word)) return null;
  let best: string | null = null;
  let least = 3;
  for (const known of frequencies) {
    const distance = slips(word, known);
    if (distance < least) {
      least = distance;
      best = known;
    }
  }
  return best;
};

const oftenBefore = (tokens: Tokens, i: number): boolean =>
  isText(tokens, i - 1, 'every') || isText(tokens, i - 1, 'each');

const isJoin = (tokens: Tokens, i: number): boolean => ['/', '-', ',', 'to'].includes(at(tokens, i + 1).text);
