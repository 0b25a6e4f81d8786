import { fold } from '../dates/fold.ts';
import { ownWordsFor } from '../model/colour.ts';
import type { Plan } from '../model/plan.ts';
import { recordableColours, usualColours } from '../model/registers.ts';
import { listed } from '../model/sentence.ts';
import { CannotProceed } from './cannot-proceed.ts';

/** Words and letters that stand for colours: what a board may have, and the usual one. */
const letters: ReadonlyMap<string, readonly string[]> = new Map([
  ['r', ['red']],
  ['a', ['amber']],
  ['g', ['green']],
  ['c', ['complete']],
  ['b', ['blue', 'complete']],
  ['blue', ['complete']],
  ['completed', ['complete']],
]);

/** A colour as it is written in the plan. @throws CannotProceed where it is none of this plan */
export const colourIn = (plan: Plan, text: string): string => {
  const colours = recordableColours(plan);
  // The usual words are understood beside the board's own, as they are in its files.
  const known = [...colours, ...usualColours];
  for (const word of [text, ...(letters.get(text.toLowerCase()) ?? [])]) {
    const found = known.find((one) => fold(one) === fold(word));
    if (found === undefined) continue;
    const [own = found, ...others] = ownWordsFor(found, plan.rag.colours);
    if (others.length === 0) return own;
    throw new CannotProceed(
      `${found} can be ${listed([own, ...others], 'or')} in this plan; write one of these.`,
    );
  }
  throw new CannotProceed(`${text} is not a colour; write ${listed(colours, 'or')}.`);
};
