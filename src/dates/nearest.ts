import { at, between, type Tokens } from './tokens.ts';
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
  readonly is: 'month' | 'letter';
}

const bigO = /(?<=\d)[oO]|[oO](?=\d)/g;
const smallL = /(?<=\d)[lI]|[lI](?=\d)/g;

/** The letter O for a nought and l for a one: `2O13`. Null where there is none. */
const letterForDigit = (tokens: Tokens): Slip | null => {
  const { line } = tokens;
  const found = /[0-9oOlI]*[0-9][oOlI]+[0-9oOlI]*|[oOlI]+[0-9][0-9oOlI]*/.exec(line);
  if (found === null) return null;
  const written = found[0];
  const right = written.replace(bigO, '0').replace(smallL, '1').replace(bigO, '0').replace(smallL, '1');
  if (right === written || !/^\d+$/.test(right)) return null;
  const phrase = line.slice(0, found.index) + right + line.slice(found.index + written.length);
  return { written, right, phrase, is: 'letter' };
};

/** The slip of the finger that keeps a phrase from being read: a misspelt month, a letter in a number. */
export const slipIn = (tokens: Tokens): Slip | null => {
  const letter = letterForDigit(tokens);
  if (letter !== null) return letter;
  for (let i = 0; i < tokens.list.length; i++) {
    const token = at(tokens, i);
    if (token.is !== 'word') continue;
    const beside =
      at(tokens, i + 1).is === 'number' || at(tokens, i - 1).is === 'number' || isJoin(tokens, i);
    const right = beside || tokens.list.length === 1 ? nearestMonth(token.text) : null;
    if (right === null) continue;
    const phrase = tokens.line.slice(0, token.from) + right + tokens.line.slice(token.to);
    return { written: between(tokens, i, i + 1), right, phrase, is: 'month' };
  }
  return null;
};

const isJoin = (tokens: Tokens, i: number): boolean => ['/', '-', ',', 'to'].includes(at(tokens, i + 1).text);
