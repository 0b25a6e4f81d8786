import type { PlanDate } from '../dates/reading.ts';
import type { RagPolicy } from '../model/plan.ts';
import type { Travel } from './assessment.ts';
import { meaning } from './recorded.ts';
import { rank } from './transitions.ts';

/** The colour shown now beside the colour shown then. Null where there is none now: nothing travels. */
export const travelOf = (since: PlanDate, before: string, now: string, policy: RagPolicy): Travel | null => {
  const place = (colour: string): number | null => rank(meaning(colour, policy) ?? colour);
  const is = place(now);
  const was = place(before);
  if (is === null) return null;
  if (was === null) return { since, before: null, direction: 'new' };
  return { since, before, direction: is > was ? 'better' : is < was ? 'worse' : 'same' };
};
