import { distance } from 'fastest-levenshtein';
import { tallied } from '../model/grouped.ts';
import { type Block, cellsIn, wordsOf } from './document.ts';
import { isUnfinished } from './looks.ts';

/** The words of a document with how often it has each, in small letters: what helps to join words that a page has torn. */
export type Vocabulary = ReadonlyMap<string, number>;

/** The words of a text: letters and figures, and marks inside them. */
export const wordsIn = (text: string): string[] =>
  text.match(/[\p{L}\p{N}]+(?:['’.&/-][\p{L}\p{N}]+)*/gu) ?? [];

/** Every word of a document, counted. */
export const vocabularyOf = (blocks: readonly Block[]): Vocabulary =>
  countedWords(cellsIn(blocks).map(wordsOf));

/** Every word of some texts, counted. */
export const countedWords = (texts: readonly string[]): Vocabulary =>
  tallied(texts.flatMap(wordsIn).map((word) => word.toLowerCase()));

const knows = (vocabulary: Vocabulary, word: string, times = 1): boolean =>
  (vocabulary.get(word.toLowerCase()) ?? 0) >= times;

/** Pieces of a line that the edges of columns went through, as one line; `guessed` where letters had to be guessed. */
export const joinPieces = (
  pieces: readonly string[],
  vocabulary: Vocabulary,
): { text: string; guessed: boolean } => {
  let text = '';
  let guessed = false;
  const said = pieces.map((one) => one.trim()).filter((one) => one !== '');
  for (const [i, piece] of said.entries()) {
    const last = /(?<!\S)\S+$/.exec(text)?.[0] ?? '';
    const [first = ''] = piece.split(/\s+/);
    if (text === '' || !/^\p{Ll}/u.test(piece)) {
      text = text === '' ? piece : `${text} ${piece}`;
      continue;
    }
    // a word that the next piece completes is no half of the one before it
    const [next = ''] = said[i + 1]?.split(/\s+/) ?? [];
    const goesOn = next !== '' && piece === first && knows(vocabulary, first + next);
    const word = goesOn ? null : mendedWord(last, first, vocabulary);
    guessed = true;
    text =
      word === null
        ? `${text} ${piece}`
        : text.slice(0, text.length - last.length) + word + piece.slice(first.length);
  }
  return { text, guessed };
};

/** Ends of long words, which are no words of their own. */
const endings = /(?:ship|[ae]nce|[st]ions?|ments?|ness|ing|it(?:y|ies)|ive|[ai]ble|ism|ists?)$/i;

/** Two halves of a word, with a letter lost or misread between them; null where they are words of their own. */
const mendedWord = (left: string, right: string, vocabulary: Vocabulary): string | null => {
  const joined = left + right;
  if (knows(vocabulary, joined)) return joined;
  if (knows(vocabulary, right, 2) || isUnfinished(left) || joined.length < 4) return null;
  const near = [...vocabulary.keys()].filter(
    (word) =>
      word !== right.toLowerCase() &&
      word !== left.toLowerCase() &&
      Math.abs(word.length - joined.length) <= 1 &&
      word.length > 4 &&
      distance(word, joined.toLowerCase()) === 1,
  );
  const [only, second] = near;
  if (only !== undefined && second === undefined)
    return /^\p{Lu}/u.test(left) ? only.slice(0, 1).toUpperCase() + only.slice(1) : only;
  const isEnding = right.length < 9 && endings.test(right);
  return left.length > 3 && right.length > 3 && !isEnding ? null : joined;
};

/** A column that the edge of a page cut in two: the lines of its right half put back between those of its left. */
export const joinHalves = (left: string, right: string, vocabulary: Vocabulary): string => {
  const lefts = left.split(/\s+/);
  const rights = right.split(/\s+/);
  const halves: { at: number; word: string }[] = [];
  let from = 0;
  const result = [...lefts];
  for (const [r, word] of rights.entries()) {
    const place = lefts.findIndex(
      (one, i) =>
        i >= from &&
        !knows(vocabulary, one, 2) &&
        knows(vocabulary, one + word.replace(/[.,;:]$/, ''), 1) &&
        !knows(vocabulary, word, 3),
    );
    if (place < 0) continue;
    halves.push({ at: r, word });
    const end = rights.findIndex((next, j) => j > r && startsLine(lefts, place + 1, next, vocabulary));
    const range = rights.slice(r, end < 0 ? rights.length : end);
    result[place] = lefts[place] + range.join(' ');
    from = place + 1;
  }
  const unplaced = rights.slice(0, halves[0]?.at ?? rights.length);
  return [...result, ...(unplaced.length > 0 ? ['…', ...unplaced] : [])].join(' ');
};

/** True where a word of the right half is the rest of a word further on in the left. */
const startsLine = (lefts: readonly string[], from: number, word: string, vocabulary: Vocabulary): boolean =>
  !knows(vocabulary, word, 3) &&
  lefts
    .slice(from)
    .some((one) => !knows(vocabulary, one, 2) && knows(vocabulary, one + word.replace(/[.,;:]$/, ''), 1));
