import type { PlanDate } from '../dates/reading.ts';
import type { Plan, Profile } from '../model/plan.ts';
import type { Assessment } from './assessment.ts';

/** Says of every action what is late, what colour that suggests and why, and how it differs from the record. */
export const assess = (
  _plan: Plan,
  _today: PlanDate,
  _ask: { readonly profile?: Profile; readonly since?: PlanDate } = {},
): Assessment => {
  throw new Error('not yet');
};
