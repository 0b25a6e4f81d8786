import type { PlanDate } from '../dates/reading.ts';
import type { Plan } from '../model/plan.ts';
import type { Travel } from './assessment.ts';
import type { LatenessRule } from './case.ts';
import { meaning } from './recorded.ts';
import { rank } from './transitions.ts';

/** The plan, the board's rule, and the day that is looked back to. */
interface Back {
  readonly plan: Plan;
  readonly rule: LatenessRule;
  readonly since: PlanDate | null;
}

/** A colour, and what it is shown by. A closed action is what the board made it: it can be compared with either. */
export interface Shown {
  readonly colour: string;
  readonly by: 'rating' | 'dates' | 'closing';
}

/** The colour shown now beside the colour shown then. Null where nothing travels: no colour now, or on hold then. */
export const travelOf = ({ plan, rule, since }: Back, before: Shown, now: Shown): Travel | null => {
  const place = (colour: string): number | null => {
    const means = meaning(colour, plan.rag) ?? colour;
    return rank(rule.greenIsDone && means === 'green' ? 'complete' : means);
  };
  const is = place(now.colour);
  const was = place(before.colour);
  if (since === null || is === null || before.colour === 'on-hold') return null;
  const then = was === null ? null : before.colour;
  if (before.by === 'dates' && now.by === 'rating') return { since, before: then, direction: 'newly-rated' };
  if (was === null) return { since, before: null, direction: 'new' };
  return { since, before: then, direction: is > was ? 'better' : is < was ? 'worse' : 'same' };
};
