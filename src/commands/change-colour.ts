import { fold } from '../dates/fold.ts';
import type { Plan } from '../model/plan.ts';
import { recordableColours, usualColours } from '../model/registers.ts';
import { listed } from '../model/sentence.ts';
import { CannotProceed } from './cannot-proceed.ts';

/** Words and letters that stand for colours. */
const letters: ReadonlyMap<string, string> = new Map([
  ['r', 'red'],
  ['a', 'amber'],
  ['g', 'green'],
  ['c', 'complete'],
  ['b', 'complete'],
  ['blue', 'complete'],
  ['completed', 'complete'],
]);

/** A colour as it is written in the plan. @throws CannotProceed where it is none of this plan */
export const colourIn = (plan: Plan, text: string): string => {
  const usual = letters.get(text.toLowerCase()) ?? text;
  const colours = recordableColours(plan);
  // The usual words count beside the board's own, as they do in its files.
  const found = [...colours, ...usualColours].find((one) => fold(one) === fold(usual));
  if (found !== undefined) return found;
  throw new CannotProceed(`${text} is not a colour; write ${listed(colours, 'or')}.`);
};
