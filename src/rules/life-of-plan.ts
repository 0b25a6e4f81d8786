import type { PlanDate } from '../dates/reading.ts';
import type { Plan } from '../model/plan.ts';
import { windowsOf } from './actions.ts';

/** The first day on which a date of this plan is in order: the month it was published, or the period's first day. */
export const firstDay = (plan: Plan): PlanDate | null => {
  const start = plan.period?.start ?? null;
  const published = windowsOf(plan.published)[0]?.start ?? null;
  if (!start) return null;
  return published && published < start ? published : start;
};

/** "the plan was published (March 2013)", or "the period began (2013-14)": what the first day stands for. */
export const beginning = (plan: Plan): string => {
  const published = windowsOf(plan.published)[0]?.start;
  return published && plan.period && published < plan.period.start
    ? `the plan was published (${plan.published?.reading.text})`
    : `the plan's period begins (${plan.period?.text})`;
};
