import { kept } from '../dates/kept.ts';
import type { PlanDate } from '../dates/reading.ts';
import type { Plan } from '../model/plan.ts';
import { windowsOf } from './actions.ts';

/** From when to when a date of this plan is in order. */
export interface Life {
  /** The first day of the month it was published, or of its period where that is earlier. */
  readonly first: PlanDate;
  readonly end: PlanDate;
  /** "the plan was published (March 2013)", or "the plan's period begins (2013-14)". */
  readonly beginning: string;
}

/** The life of a plan; null where it has no period. */
export const lifeOf = kept(({ period, published }: Plan): Life | null => {
  if (!period) return null;
  const first = windowsOf(published)[0]?.start;
  return first && first < period.start
    ? { first, end: period.end, beginning: `the plan was published (${published?.reading.text})` }
    : { first: period.start, end: period.end, beginning: `the plan's period begins (${period.text})` };
});
