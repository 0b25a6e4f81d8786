import { planDate } from '../dates/day.ts';
import type { PlanDate } from '../dates/reading.ts';

/** Today in London, whatever the machine's zone: a board's day ends at its own midnight. */
export const today = (): PlanDate => {
  const now = new Date();
  // London is never behind universal time nor two hours ahead of it, so that before ten at night their days are one, as
  // they are all day from November to February; asking for its zone would take as long as reading a plan.
  if (now.getUTCHours() < 22 || [10, 11, 0, 1].includes(now.getUTCMonth()))
    return planDate(now.getUTCFullYear(), now.getUTCMonth() + 1, now.getUTCDate());
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(now);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
};
