import { addDays, addMonths } from '../../dates/day.ts';
import type { PlanDate, Window } from '../../dates/reading.ts';
import { longDay } from '../../dates/words.ts';
import type { Plan } from '../../model/plan.ts';
import { reviewingBody } from '../../model/registers.ts';
import { sentence } from '../../model/sentence.ts';
import type { ColourRow } from '../case.ts';
import { firstAhead } from '../reasons.ts';
import { before, changed, hasBegun, oldestAndSum } from '../table.ts';
import { profile } from './profile.ts';

/** Red as soon as anything is late; amber for what falls due before the next review and has not begun. */
export const strict = profile({
  name: 'strict',
  usual: {},
  help: null,
  rule: (_, plan) => {
    const review = reviews(plan);
    return {
      title: 'strict (red as soon as late)',
      grade: (due, day) => (day <= due ? 'not' : 'red'),
      transitions: (due) => [...review.opens(due), addDays(due, 1)],
      sum: () => '; late at all is red',
      words: { amber: 'late at all', red: 'late at all' },
      table: (usual) =>
        before(
          changed(usual, { 'milestone-long-past': lateStep }).filter(
            ({ name }) => name !== 'completion-late' && name !== 'milestone-late',
          ),
          'begun',
          dueBeforeReview(review),
        ),
    };
  },
});

const lateStep: Partial<ColourRow> = {
  words: () => 'a milestone, or an earlier date of completion, is late at all',
  fits: (snapshot) => {
    const { step, oldest } = snapshot;
    return step === 'red' && oldest !== null ? () => `${oldestAndSum(oldest, snapshot)}.` : null;
  },
};

/** When the plan is reviewed next: by the calendar of the reviewing body, else three months on, which is nobody's meeting. */
interface Reviews {
  readonly next: (day: PlanDate) => { readonly on: PlanDate; readonly meetingOf: string | null };
  /** The first day on which a date falls due before the next review; none where it always does. */
  readonly opens: (due: PlanDate) => readonly PlanDate[];
}

const reviews = (plan: Plan): Reviews => {
  const body = reviewingBody(plan);
  const meets: readonly Window[] = body?.meets ?? [];
  return {
    next: (day) => {
      const ahead = meets.find((meeting) => meeting.due >= day);
      return ahead === undefined
        ? { on: addMonths(day, 3), meetingOf: null }
        : { on: ahead.start, meetingOf: body?.name ?? null };
    },
    opens: (due) => {
      const held = meets.filter((meeting) => meeting.start <= due).at(-1);
      const after = held === undefined ? null : addDays(held.due, 1);
      if (meets.some((meeting) => meeting.start > due)) return after === null ? [] : [after];
      let first = addDays(addMonths(due, -3), -4);
      while (addMonths(first, 3) <= due) first = addDays(first, 1);
      return [after !== null && after > first ? after : first];
    },
  };
};

const dueBeforeReview = ({ next }: Reviews): ColourRow => ({
  name: 'due-before-review',
  suggestion: 'amber',
  words: () => 'a date falls due before the next review, and nothing is done, rated or noted',
  fits: (snapshot) => {
    const { of, day, deadline } = snapshot;
    const due = [of.judged[0]?.due, deadline?.due].filter((one) => one !== undefined).sort()[0];
    const review = next(day);
    if (due === undefined || due >= review.on || hasBegun(snapshot)) return null;
    const until =
      review.meetingOf === null
        ? `in the three months to ${longDay(review.on)}`
        : `before the next ${review.meetingOf} meeting, ${longDay(review.on)}`;
    return () => `${sentence(firstAhead(snapshot))}, ${until}, and nothing is done or noted.`;
  },
});
