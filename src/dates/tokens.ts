import { isEnglish } from './english.ts';
import type { Match } from './match.ts';

/** A part of a phrase: a run of letters, a run of digits, or one mark. */
export interface Token {
  readonly is: 'word' | 'number' | 'mark' | 'end';
  /** Words in lower case without apostrophes; digits as they stand; marks made plain: every dash is `-`. */
  readonly text: string;
  /** What a number counts; -1 for all else. */
  readonly value: number;
  readonly ordinal: boolean;
  /** True where no space is before it. */
  readonly glued: boolean;
  readonly from: number;
  readonly to: number;
}

/** A phrase in tokens, and the line that their offsets count in. */
export interface Tokens {
  readonly line: string;
  readonly list: readonly Token[];
  /** What dates were found at a place, so that each is looked for once; null where there is none. */
  readonly dates: (Match | null | undefined)[];
}

const end: Token = { is: 'end', text: '', value: -1, ordinal: false, glued: false, from: 0, to: 0 };

/** The token at a place; past the last one, a token that is nothing. */
export const at = (tokens: Tokens, i: number): Token => tokens.list[i] ?? end;

/** True where this word or mark is at a place. */
export const isText = (tokens: Tokens, i: number, text: string): boolean => tokens.list[i]?.text === text;

/** `5` of `Item B5 June 2013`: a figure behind one letter is the name of something, and no day. Four are a year. */
export const isLabel = (tokens: Tokens, i: number): boolean =>
  at(tokens, i).is === 'number' &&
  at(tokens, i).text.length < 4 &&
  at(tokens, i).glued &&
  at(tokens, i - 1).text.length === 1 &&
  at(tokens, i - 1).is === 'word';

/** Words and marks to look for. */
interface Words {
  has(word: string): boolean;
}

/** Those of a line, which is taken apart when the first of them is looked for: most phrases come to few of all such lines. */
class WordsOfLine implements Words, Iterable<string> {
  readonly #line: string;
  #words: ReadonlySet<string> | null = null;

  constructor(line: string) {
    this.#line = line;
  }

  has(word: string): boolean {
    return this.#all().has(word);
  }

  [Symbol.iterator](): Iterator<string> {
    return this.#all().values();
  }

  #all(): ReadonlySet<string> {
    this.#words ??= new Set(this.#line.split(' '));
    return this.#words;
  }
}

/** Words and marks to look for, written as one line with blanks between. */
export const oneOf = (words: string): WordsOfLine => new WordsOfLine(words);

/** True where one of these words and marks is at a place. */
export const isOneOf = (tokens: Tokens, i: number, words: Words): boolean =>
  words.has(tokens.list[i]?.text ?? '');

/** The place past these words and marks, at most so many of them: a few only, so that a walk stays short. */
export const pastAny = (tokens: Tokens, i: number, words: Words, most: number): number => {
  let j = i;
  while (j < i + most && isOneOf(tokens, j, words)) j++;
  return j;
};

/** The place past one word or mark, where it is there. */
export const past = (tokens: Tokens, i: number, text: string): number =>
  isText(tokens, i, text) ? i + 1 : i;

/** The words from one token up to another, as written. */
export const between = (tokens: Tokens, from: number, to: number): string =>
  from >= to ? '' : tokens.line.slice(at(tokens, from).from, at(tokens, to - 1).to);

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isAsciiLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
const isLetter = (line: string, i: number): boolean => {
  const code = line.charCodeAt(i);
  return (
    isAsciiLetter(code) || (code > 127 && !isEnglish(line.charAt(i)) && /\p{L}|\p{M}/u.test(line.charAt(i)))
  );
};
const isSpace = (line: string, i: number): boolean => {
  const code = line.charCodeAt(i);
  return code === 32 || (code > 8 && code < 14) || (code > 127 && /[\s\u200b\u2060]/.test(line.charAt(i)));
};
const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;

const plainMarks: ReadonlyMap<string, string> = new Map(
  [...'‐‑‒–—―−-', ...'[({', ...'])}', ...'’‘'].map((mark) => [
    mark,
    '[({'.includes(mark) ? '(' : '])}'.includes(mark) ? ')' : '’‘'.includes(mark) ? "'" : '-',
  ]),
);

const ordinalEnds = oneOf('st nd rd th');

/** Cuts a phrase into tokens in one walk. What Word makes of a phrase (superscripts, odd spaces) is made plain. */
export const tokenise = (text: string): Tokens => {
  const line = /[^\x20-\x7e]/.test(text) ? text.normalize('NFKC') : text;
  const list: Token[] = [];
  let glued = false;
  let i = 0;
  while (i < line.length) {
    if (isSpace(line, i)) {
      glued = false;
      i++;
      continue;
    }
    const from = i;
    if (isDigit(line.charCodeAt(i))) {
      while (i < line.length && isDigit(line.charCodeAt(i))) i++;
      const text = line.slice(from, i);
      // 28 th June
      const end = line[i] === ' ' ? i + 1 : i;
      const ending = line.slice(end, end + 2);
      const ordinal = ordinalEnds.has(end === i ? ending.toLowerCase() : ending) && !isLetter(line, end + 2);
      if (ordinal) i = end + 2;
      list.push({ is: 'number', text, value: Number(text), ordinal, glued, from, to: i });
    } else if (isLetter(line, i)) {
      i++;
      while (
        i < line.length &&
        (isLetter(line, i) || (isApostrophe(line.charCodeAt(i)) && isLetter(line, i + 1)))
      )
        i++;
      // w/c, w/e, f/y, n/a: two letters with a slash are one word
      if (i - from === 1 && line[i] === '/' && isLetter(line, i + 1) && !isLetter(line, i + 2)) i += 2;
      const text = line.slice(from, i).toLowerCase().replace(/['’]/g, '');
      list.push({ is: 'word', text, value: -1, ordinal: false, glued, from, to: i });
    } else {
      i++;
      const mark = line.slice(from, i);
      const text = plainMarks.get(mark) ?? mark;
      list.push({ is: 'mark', text, value: -1, ordinal: false, glued, from, to: i });
    }
    glued = true;
  }
  return { line, list, dates: [] };
};
