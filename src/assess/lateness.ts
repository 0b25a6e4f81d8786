import { addDays, addMonths, daysBetween } from '../dates/day.ts';
import type { PlanDate } from '../dates/reading.ts';
import { dayAndMonth, longDay } from '../dates/words.ts';
import { fold } from '../model/name.ts';
import type { Plan, Profile } from '../model/plan.ts';
import { counted, listed } from '../model/sentence.ts';

/** How late a date is by the board's rule. `grace`: late, but not yet enough to be amber. */
export type Lateness = 'not' | 'grace' | 'amber' | 'red';

/** The board's rule of lateness, ready to be asked. */
export interface LatenessRule {
  readonly profile: Profile;
  /** True where meetings are to be counted and plan.yaml gives none. */
  readonly noMeetings: boolean;
  /** How late a date is on a day; a date is not late on its own day. */
  readonly grade: (due: PlanDate, day: PlanDate) => Lateness;
  /** The days on which the grade of a date moves, in order. */
  readonly transitions: (due: PlanDate) => readonly PlanDate[];
  /** The sum behind a grade, ready to follow the date: ", which is more than one month". */
  readonly sum: (due: PlanDate, day: PlanDate) => string;
  /** What makes a date amber, and red, in words for the table: "more than one month late". */
  readonly words: { readonly amber: string; readonly red: string };
}

/** Makes the rule of a profile for one plan: the meetings it counts come from the plan's calendar. */
export const ruleOf = (plan: Plan, profile: Profile): LatenessRule => {
  if (profile.profile === 'days') return byDays(profile);
  if (profile.profile === 'meetings') return byMeetings(plan, profile);
  return byMonths(profile);
};

const byMonths = (profile: Profile): LatenessRule => ({
  profile,
  noMeetings: false,
  grade: (due, day) => (day <= due ? 'not' : day <= addMonths(due, 1) ? 'amber' : 'red'),
  transitions: (due) => [addDays(due, 1), addDays(addMonths(due, 1), 1)],
  sum: (due, day) => `, which is ${day > addMonths(due, 1) ? '' : 'not '}more than one month`,
  words: { amber: 'late at all', red: 'more than one month late' },
});

const byDays = (profile: Extract<Profile, { profile: 'days' }>): LatenessRule => ({
  profile,
  noMeetings: false,
  grade: (due, day) => {
    const late = daysBetween(due, day);
    return late <= 0 ? 'not' : late >= profile.red ? 'red' : late >= profile.amber ? 'amber' : 'grace';
  },
  transitions: (due) => [
    addDays(due, 1),
    addDays(due, Math.max(1, profile.amber)),
    addDays(due, Math.max(1, profile.red)),
  ],
  sum: () => `; amber from ${counted(profile.amber, 'day')} late, red from ${profile.red}`,
  words: {
    amber: `${counted(profile.amber, 'day')} late or more`,
    red: `${counted(profile.red, 'day')} late or more`,
  },
});

/**
 * Meetings missed: those that began after the due date and are over before the day of asking. Where only the month of
 * a meeting is known it counts once the month is over, and not for a date in that month.
 */
const byMeetings = (plan: Plan, profile: Extract<Profile, { profile: 'meetings' }>): LatenessRule => {
  const body = bodyOf(plan, profile.of);
  const meets = body?.meets ?? null;
  const name = body?.name ?? profile.of;
  const missed = (due: PlanDate, day: PlanDate) =>
    (meets ?? []).filter((meeting) => meeting.start > due && meeting.due < day);
  return {
    profile,
    noMeetings: meets === null,
    grade: (due, day) => {
      if (day <= due) return 'not';
      const count = missed(due, day).length;
      return count >= profile.red ? 'red' : count >= profile.amber ? 'amber' : 'grace';
    },
    transitions: (due) => [
      addDays(due, 1),
      ...(meets ?? []).filter((meeting) => meeting.start > due).map((meeting) => addDays(meeting.due, 1)),
    ],
    sum: (due, day) => {
      const held = missed(due, day);
      const days = held.map((meeting) => (meeting.start === meeting.due ? meeting.due : null));
      const when =
        held.length === 0 || held.length > 4 || days.includes(null)
          ? ''
          : ` (${listed(days.map((one, i) => (i === days.length - 1 ? longDay(one!) : dayAndMonth(one!))))})`;
      const count = held.length === 0 ? `no ${name} meeting` : counted(held.length, `${name} meeting`);
      return `, and ${count} ${held.length < 2 ? 'has' : 'have'} been held since${when}; amber from ${profile.amber}, red from ${profile.red}`;
    },
    words: {
      amber: `late by ${counted(profile.amber, `${name} meeting`)} or more`,
      red: `late by ${counted(profile.red, `${name} meeting`)} or more`,
    },
  };
};

/** The body that a name stands for, by any of its names. */
export const bodyOf = (plan: Plan, name: string): Plan['bodies'][number] | undefined => {
  const folded = fold(name);
  return plan.bodies.find((body) =>
    [body.name, body.fullName ?? '', ...body.aliases].some((one) => one !== '' && fold(one) === folded),
  );
};
