import { addDays } from '../../dates/day.ts';
import type { PlanDate, Window } from '../../dates/reading.ts';
import { dayAndMonth, longDay } from '../../dates/words.ts';
import { bodyOf, reviewingBody } from '../../model/registers.ts';
import { counted, listed } from '../../model/sentence.ts';
import type { ColourRow } from '../case.ts';
import { completionPassed, oldestLate } from '../reasons.ts';
import { before, withinGrace } from '../table.ts';
import { profile } from './profile.ts';

/**
 * Amber and red from so many meetings missed: those that began after the due date and are over before the day of asking.
 * Where only the month of a meeting is known it counts once the month is over, and not for a date in that month.
 */
export const meetings = profile({
  name: 'meetings',
  usual: { of: 'Board', amber: 1, red: 2 },
  help: 'from so many meetings missed',
  rule: ({ of, amber, red }, plan) => {
    const named = bodyOf(plan, of);
    const body = named?.name === 'Board' && !named.meets ? (reviewingBody(plan) ?? named) : named;
    const meets = body?.meets ?? [];
    const name = body?.name ?? of;
    const missed = (due: PlanDate, day: PlanDate) =>
      meets.filter((meeting) => meeting.start > due && meeting.due < day);
    const late = (count: number): string => `late by ${counted(count, `${name} meeting`)} or more`;
    return {
      title: `${name} meetings (amber from ${amber}, red from ${red})`,
      grade: (due, day) => {
        if (day <= due) return 'not';
        const count = missed(due, day).length;
        return count >= red ? 'red' : count >= amber ? 'amber' : 'grace';
      },
      transitions: (due) => [
        addDays(due, 1),
        ...meets.filter((meeting) => meeting.start > due).map((meeting) => addDays(meeting.due, 1)),
      ],
      sum: (due, day) => {
        const held = missed(due, day);
        const count = held.length === 0 ? `no ${name} meeting` : counted(held.length, `${name} meeting`);
        return `, and ${count} ${held.length < 2 ? 'has' : 'have'} been held since${heldOn(held)}; amber from ${amber}, red from ${red}`;
      },
      words: { amber: late(amber), red: late(red) },
      table: (rows) => {
        const graced = amber > 0 ? before(rows, 'begun', withinGrace) : rows;
        return body?.meets ? graced : before(graced, 'completion-long-past', noMeetings(name));
      },
    };
  },
});

/** ` (3 June and 9 September 2013)`, where there are few and every day is known. */
const heldOn = (held: readonly Window[]): string => {
  const known = held.every((meeting) => meeting.start === meeting.due);
  if (held.length === 0 || held.length > 4 || !known) return '';
  const last = held.length - 1;
  return ` (${listed(held.map(({ due }, i) => (i === last ? longDay(due) : dayAndMonth(due))))})`;
};

const noMeetings = (of: string): ColourRow => ({
  name: 'no-meetings',
  suggestion: 'none',
  words: () => `something is late, and the rule counts ${of} meetings, of which plan.yaml gives no dates`,
  fits: (snapshot) => {
    const { completion, step, deadline, oldest, day } = snapshot;
    if (completion === 'not' && step === 'not') return null;
    const what = (): string =>
      completion !== 'not' && deadline !== null
        ? completionPassed(deadline, day)
        : oldest === null
          ? ''
          : oldestLate(oldest, snapshot);
    return () =>
      `${what()}, but the rule counts ${of} meetings and plan.yaml gives no dates for them: write them under bodies, ${of}, meets.`;
  },
});
