import { isEnglish, runsOf } from '../dates/english.ts';
import { once } from '../dates/once.ts';

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

/** Letters and figures of English by their codes, from 1 on, a capital as its small letter; any other sign is 0. */
const signs = new Uint8Array(128);
for (const [i, one] of [...'0123456789abcdefghijklmnopqrstuvwxyz'].entries()) {
  signs[one.charCodeAt(0)] = i + 1;
  signs[one.toUpperCase().charCodeAt(0)] = i + 1;
}

const signAt = (text: string, at: number): number =>
  at < text.length ? (signs[text.charCodeAt(at)] ?? 0) : 0;

/** From each place along a word a way goes on for each sign; before them is the number of the word that ends there. */
const wide = 37;

/** The ways along the words that a plan has, 0 where none goes on yet. All plans use the same room, one after the other. */
let ways = new Int32Array(wide * 1024);

/** Numbers the words of a text in English letter by letter, so that none that was met is cut out again: half the work. */
const letterByLetter = (numberOf: (word: string) => number): ((text: string) => readonly number[]) => {
  let used = wide;
  ways.fill(0);
  const goOn = (way: number): number => {
    if (used === ways.length) {
      const less = ways;
      ways = new Int32Array(used * 2);
      ways.set(less);
    }
    const place = used;
    ways[way] = place;
    used += wide;
    return place;
  };
  return (text) => {
    const numbers: number[] = [];
    for (let from = 0; from < text.length; ) {
      let [at, place] = [from, 0];
      for (let sign = signAt(text, at); sign > 0; sign = signAt(text, at)) {
        place = ways[place + sign] || goOn(place + sign);
        at += 1;
      }
      if (at > from) {
        const number = ways[place] || numberOf(text.slice(from, at).toLowerCase());
        ways[place] = number;
        numbers.push(number);
      }
      from = at + 1;
    }
    return numbers;
  };
};

/** More texts than a plan alone has. Of those the words are looked up whole: V8 takes longer to make the way along letters quick. */
const few = 1000;
/** How many texts were met, of all plans. */
let met = 0;

/** Numbers the words that say what texts are about, by their stems; it knows those that were met before. */
export const numbering = (): ((text: string) => readonly number[]) => {
  const stems = new Map<string, number>();
  const words = new Map<string, number>();
  const lastIn: number[] = [];
  let texts = 0;
  const numberOf = (word: string): number => {
    const stem = stemOf(word);
    if (stem === null) return none;
    const number = stems.get(stem) ?? stems.size + 1;
    stems.set(stem, number);
    return number;
  };
  const whole = (word: string): number => {
    const number = words.get(word) ?? numberOf(word);
    words.set(word, number);
    return number;
  };
  const inEnglish = once(() => letterByLetter(numberOf));
  const found: number[] = [];
  return (text) => {
    texts += 1;
    let size = 0;
    met += 1;
    const isByLetter = met > few && isEnglish(text);
    for (const number of isByLetter ? inEnglish()(text) : runsOf(text.toLowerCase()).map(whole)) {
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
