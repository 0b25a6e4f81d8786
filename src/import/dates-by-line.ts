import type { Calendar } from '../dates/calendar.ts';
import { takeDate } from './dates-in-text.ts';
import { unbulleted, wordsOf } from './document.ts';
import type { Whole } from './join.ts';
import { hasDays } from './looks.ts';

/** A row that has a line of dates beside each of its milestones gives each its own: that is no completion in several parts. */
export const datesByLine = (row: Whole, calendar: Calendar): Whole => {
  const [steps, when] = [row.slots.get('milestone'), row.slots.get('when')];
  if (steps === undefined || when === undefined || steps.lines.length < 2) return row;
  const areDates =
    when.lines.length === steps.lines.length && when.lines.every((line) => hasDays(line, calendar));
  if (!areDates || steps.lines.some((line) => takeDate(unbulleted(line), calendar).when !== null)) return row;
  const lines = steps.lines.map((line, i) => `${line} – ${when.lines[i] ?? ''}`);
  const slots = new Map([...row.slots, ['milestone', { at: steps.at, lines }]]);
  slots.delete('when');
  const why =
    'a line of dates for each milestone: each was given its own; write completion: where one date is for all of the action';
  const doubt = {
    at: when.at,
    source: wordsOf(when),
    why,
    read: 'the dates of the milestones beside them; no completion',
  };
  return { ...row, slots, doubts: [...row.doubts, doubt] };
};
