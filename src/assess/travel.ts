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

/** The colour shown now beside the colour shown then. Null where nothing travels: no colour now, or on hold then. */
export const travelOf = ({ plan, rule, since }: Back, before: string, now: string): Travel | null => {
  const place = (colour: string): number | null => {
    const means = meaning(colour, plan.rag) ?? colour;
    return rank(rule.greenIsDone && means === 'green' ? 'complete' : means);
  };
  const is = place(now);
  const was = place(before);
  if (since === null || is === null || before === 'on-hold') return null;
  if (was === null) return { since, before: null, direction: 'new' };
  return { since, before, direction: is > was ? 'better' : is < was ? 'worse' : 'same' };
};
