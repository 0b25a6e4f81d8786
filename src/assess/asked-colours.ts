import { ownWordsFor, usualMeaning } from '../model/colour.ts';
import { fold } from '../model/name.ts';
import type { Plan } from '../model/plan.ts';
import { usualColours } from '../model/registers.ts';
import { suggestions } from './assessment.ts';

/** What people also call some colours. */
const sameColour = new Map([
  ['blue', 'complete'],
  ['completed', 'complete'],
  ['nodate', 'none'],
  ['unrated', 'notrated'],
  ['hold', 'onhold'],
]);

/** A word for a colour as it is compared: "blue" and "completed" are complete. */
export const colourKey = (word: string): string => sameColour.get(fold(word)) ?? fold(word);

/** The words that each filter by colour knows: what dates suggest, what people record in this plan, or either. */
export const colourWords = (plan: Plan, filter: 'rag' | 'recorded' | 'suggested'): readonly string[] => {
  const recorded = [
    ...new Set(['red', 'amber', 'green', 'complete', ...(plan.rag.colours ?? []).map(({ word }) => word)]),
  ];
  if (filter === 'recorded') return [...recorded, 'not-rated'];
  return filter === 'suggested' ? suggestions : [...new Set([...recorded, ...suggestions])];
};

/** A word for a recorded colour, and the usual one that stands for it and for others of the board's: both are listed. */
export const colourAsked = (plan: Plan, word: string): readonly string[] => [
  word,
  ...usualColours.filter((usual) => {
    const own = ownWordsFor(usual, plan.rag.colours);
    return own.length > 1 && own.some((one) => fold(one) === fold(word));
  }),
];

/** The colour by dates that a word asks for: what a word of the board's own stands for, for dates have none of these. */
export const colourByDates = ({ rag }: Plan, word: string): string =>
  (usualMeaning(word) === null ? rag.colours?.find((one) => fold(one.word) === fold(word))?.means : null) ??
  word;

/** True where a filter by colour knows the word, under any of its names. */
export const colourExists = (plan: Plan, filter: 'rag' | 'recorded' | 'suggested', word: string): boolean =>
  colourWords(plan, filter).some((known) => colourKey(known) === colourKey(word));
