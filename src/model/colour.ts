import type { Address } from './address.ts';
import { fold } from './name.ts';
import type { Profile } from './profile.ts';

/** What a recorded colour stands for. */
export type Meaning = 'red' | 'amber' | 'green' | 'complete';

/** A colour that the board records, in its own word. */
export interface BoardColour {
  readonly word: string;
  /** As plan.yaml says, or by its place in a list, worst first. */
  readonly means: Meaning;
  readonly at: Address;
}

/** What plan.yaml says of colours. */
export interface RagPolicy {
  readonly profile: Profile;
  /** The board's own words for recorded colours, worst first; null for red, amber, green. */
  readonly colours: readonly BoardColour[] | null;
}

const usual = new Map<string, Meaning>([
  ['red', 'red'],
  ['amber', 'amber'],
  ['green', 'green'],
  ['complete', 'complete'],
  ['completed', 'complete'],
  ['blue', 'complete'],
]);

/** What a colour stands for, whatever a board says; null for words of its own. */
export const usualMeaning = (word: string): Meaning | null => usual.get(fold(word)) ?? null;

/** True where red, amber or green would stand for another of the three. */
export const isUpsideDown = ({ word, means }: Pick<BoardColour, 'word' | 'means'>): boolean => {
  const own = usualMeaning(word);
  return own !== null && own !== means && own !== 'complete' && means !== 'complete';
};

/** The board's own words for what a usual colour stands for; none where the board has that word too, or no word for it. */
export const ownWordsFor = (word: string, colours: RagPolicy['colours']): readonly string[] => {
  const means = usualMeaning(word);
  if (colours === null || means === null || colours.some((one) => fold(one.word) === fold(word))) return [];
  return colours.filter((one) => one.means === means && !isUpsideDown(one)).map((one) => one.word);
};

/** What each word of a list stands for, worst first: its first is red, its last green, all between amber; complete takes no place. */
export const meaningsInOrder = (words: readonly string[]): readonly Meaning[] => {
  const placed = words.filter((word) => usualMeaning(word) !== 'complete');
  return words.map((word) => {
    if (usualMeaning(word) === 'complete') return 'complete';
    const place = placed.indexOf(word);
    if (placed.length === 1) return usualMeaning(word) ?? 'amber';
    return place === 0 ? 'red' : place === placed.length - 1 ? 'green' : 'amber';
  });
};
