import { bodiesMet } from '../dates/meeting-bodies.ts';
import type { Name, Plan } from '../model/plan.ts';
import type { MilestoneNow } from './assessment.ts';

/** The body that a milestone goes to: the one that `at` names, else those whose meetings its date is (`every QA&PM`). None where there is no milestone. */
export const goesTo = (plan: Plan, now: MilestoneNow | null): readonly Name[] => {
  if (now === null) return [];
  const { milestone, when } = now;
  if (milestone.body !== null) return [milestone.body];
  if (when === null || when.unreadable !== undefined) return [];
  return bodiesMet(when.reading, plan.calendar).map((name) => ({
    text: name,
    name,
    register: 'body',
    at: when.at,
  }));
};
