import { bodiesMet } from '../dates/meeting-bodies.ts';
import type { Name, Plan } from '../model/plan.ts';
import type { ActionNow, MilestoneNow } from './assessment.ts';

/** The body that a milestone, or an action as a whole, goes to: the one that the milestone names under `at`, else those whose meetings
 * its date in force is (`every QA&PM`, `Board Dec 2026`). */
export const goesTo = (plan: Plan, now: MilestoneNow | ActionNow): readonly Name[] => {
  const isMilestone = 'milestone' in now;
  if (isMilestone && now.milestone.body !== null) return [now.milestone.body];
  const when = isMilestone ? now.when : (now.completion?.phrase ?? null);
  if (when === null || when.unreadable !== undefined) return [];
  return bodiesMet(when.reading, plan.calendar).map((name) => ({
    text: name,
    name,
    register: 'body',
    at: when.at,
  }));
};
