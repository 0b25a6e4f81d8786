import { addMonths, dayOf, daysInMonth, monthOf, planDate, yearOf } from '../dates/day.ts';
import type { PlanDate } from '../dates/reading.ts';
import { shortDay, shortMonth } from '../dates/words.ts';
import type { Action, Phrase } from '../model/plan.ts';
import type { Change } from './assessment.ts';
import type { Case } from './case.ts';

/** A change that somebody could make, not yet tried: what to write, and the action as it would then be. */
export interface Proposal extends Pick<Change, 'words' | 'write'> {
  readonly made: Action;
}

/** Who agrees: the body that reviews the plan. */
export const board = ({ plan }: Case): string => plan.review ?? 'Board';

/** `10 Sep 2013`, as days are typed in a plan. */
export const dayText = (day: PlanDate): string => `${shortDay(day)} ${yearOf(day)}`;

/** Text as YAML takes it inside brackets: in quotes where it holds a mark that means something there. */
export const quoted = (text: string): string =>
  /[,:#{}[\]"'&*!|>%@`\n]|^[-?\s]|\s$/.test(text) ? JSON.stringify(text) : text;

/** An example of a date to come: the end of the plan's period, or three months on once that is over. */
export const yearEnd = (of: Case): Phrase => {
  const end = of.plan.period?.end ?? '';
  return monthOrDay(end > of.today ? end : addMonths(of.today, 3), of);
};

/** `Mar 2014` for the last day of a month, else the day. */
export const monthOrDay = (due: PlanDate, { action }: Case): Phrase => {
  const whole = dayOf(due) === daysInMonth(yearOf(due), monthOf(due));
  return {
    reading: {
      text: whole ? shortMonth(due) : dayText(due),
      kind: whole ? 'month' : 'day',
      windows: [{ start: whole ? planDate(yearOf(due), monthOf(due), 1) : due, due }],
      remark: null,
      approximate: false,
      warning: null,
    },
    at: action.at,
  };
};
