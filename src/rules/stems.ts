import { runsOf } from '../dates/english.ts';

/** Words so common in boards' plans that they do not tell two rows apart. */
const common = new Set(
  `a an and are as at be been being board boards bodies body bscb by committee ctte children child people young for from has have how in into is it its
  of on or that the their them they this to will with within which who where all any each more new other own used use using
  multi agency agencies single working group groups team panel partner partners partnership local safeguarding safeguard
  agree agreed approve approved arrange arranged complete completed completion consider considered develop developed development
  establish established ensure implement implemented implementation introduce launch produce produced promote promotion publish
  prepare prepared put place receive received review reviewed revise revised schedule scheduled set start started undertake undertaken
  up update updated report reports reporting draft final first full fully regular go goes`.split(/\s+/),
);

/** A word without its plural ending; null where it does not tell rows apart. */
const stemOf = (word: string): string | null => {
  if (word.length < 2 || common.has(word)) return null;
  const stem = singular(word);
  return common.has(stem) ? null : stem;
};

const singular = (word: string): string => {
  if (word.endsWith('ies')) return word.slice(0, -2);
  if (word.endsWith('y')) return `${word.slice(0, -1)}i`;
  return word.endsWith('es') ? word.slice(0, -2) : word.endsWith('s') ? word.slice(0, -1) : word;
};

/** Numbers the words that say what texts are about, by their stems; it knows those that were met before. */
export const numbering = (): ((text: string) => readonly number[]) => {
  const stems = new Map<string, number>();
  const words = new Map<string, number>();
  const lastIn: number[] = [];
  let texts = 0;
  const numberOf = (word: string): number => {
    const stem = stemOf(word);
    const number = stem === null ? none : (stems.get(stem) ?? stems.size);
    if (stem !== null) stems.set(stem, number);
    words.set(word, number);
    return number;
  };
  const found: number[] = [];
  return (text) => {
    texts += 1;
    let size = 0;
    for (const word of runsOf(text.toLowerCase())) {
      const number = words.get(word) ?? numberOf(word);
      if (number === none || lastIn[number] === texts) continue;
      lastIn[number] = texts;
      found[size] = number;
      size += 1;
    }
    return inOrder(found.slice(0, size));
  };
};

/** Stands for a word that does not tell rows apart. */
const none = -1;

/** The same list in order: a few numbers by hand, since sorting makes lists of its own. */
const inOrder = (numbers: number[]): readonly number[] => {
  if (numbers.length > 24) return numbers.sort((a, b) => a - b);
  for (let i = 1; i < numbers.length; i++) {
    const one = numbers[i] ?? 0;
    let at = i;
    for (; at > 0 && (numbers[at - 1] ?? 0) > one; at--) numbers[at] = numbers[at - 1] ?? 0;
    numbers[at] = one;
  }
  return numbers;
};
