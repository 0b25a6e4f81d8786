import { markOf } from '../view/colours.ts';
import type { Tone } from '../view/page.ts';
import { sentence } from '../view/words.ts';

/** A colour as a document shows it: a shape with its letter, and the word. */
export interface Badge {
  readonly tone: Tone;
  readonly letter: string;
  readonly word: string;
}

const known = [
  'red',
  'amber',
  'green',
  'complete',
  'not-due',
  'none',
  'on-hold',
  'withdrawn',
  'superseded',
  'carried-forward',
].map(markOf);

const shapes = '■▲●√○·–•';

/** Reads a page's `R■` or `■ RED`, whose tone says the colour; null for other text. */
export const badgeOf = (text: string, tone: Tone): Badge | null => {
  const found = new RegExp(`^\\s*(?:(\\S)[${shapes}]|[${shapes}] (\\S.*?))\\s*$`, 'u').exec(text);
  if (found === null) return null;
  const [, letter, word] = found;
  if (letter !== undefined) {
    const mark = known.find((one) => one.tone === tone && one.letter === letter);
    return { tone, letter: letter.toUpperCase().replace('-', '–'), word: sentence(mark?.word ?? letter) };
  }
  const lower = (word ?? '').toLowerCase();
  const mark = known.find((one) => one.word === lower);
  if (mark === undefined && tone === 'plain') return null;
  return { tone, letter: (mark?.letter ?? lower.slice(0, 1)).toUpperCase(), word: sentence(lower) };
};

/** How many shapes stand in a row, `■■■`; 0 for other text. */
export const runOf = (text: string): number =>
  text.length > 0 && [...text].every((one) => one === text[0] && shapes.includes(one) && one !== '–')
    ? text.length
    : 0;
