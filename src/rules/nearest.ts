import { runsOf, withWord } from '../dates/english.ts';
import { fold } from '../model/name.ts';
import { nearestWord } from '../model/nearest.ts';

const small = new Set(['of', 'the', 'and', 'for', 'to', 'in', 'on', 'a', 'an']);

/** Every way to write a registered name, without short forms; the name itself comes first. */
export const spellingsOf = (entry: {
  readonly name: string;
  readonly fullName?: string | null;
  readonly aliases: readonly string[];
}): string[] => [entry.name, ...(entry.fullName ? [entry.fullName] : []), ...entry.aliases];

/** The words of a name, sorted and without small ones, so that "QA & Safeguarding" equals "Safeguarding & QA". */
export const wordsOf = (name: string, meanings: ReadonlyMap<string, string> = new Map()): string =>
  runsOf([...meanings].reduce((text, [short, long]) => withWord(text, short, long), name).toLowerCase())
    .filter((word) => word !== '' && !small.has(word))
    .sort()
    .join(' ');

/** The name that was probably meant: the same words in another order, or a few letters away; null where none is near. */
export const nearestName = (name: string, known: readonly string[]): string | null => {
  const folded = fold(name);
  const words = wordsOf(name);
  const sameWords = words.includes(' ') && known.find((one) => wordsOf(one) === words);
  if (sameWords) return sameWords;
  const best = nearestWord(folded, known, fold);
  return best !== null && best.away <= Math.max(1, Math.floor(folded.length / 4)) ? best.word : null;
};
