import type { Reading, Window } from './reading.ts';

/** From the first day of the plan's period to the day of completion: what recurs in an action, recurs in between. */
export const lifeOf = (period: Window | null, completion: Reading | null): Window | null => {
  const due = completion?.windows.at(-1)?.due;
  if (due === undefined || period === null || completion?.kind === 'recurring' || due < period.start)
    return null;
  return { start: period.start, due };
};
