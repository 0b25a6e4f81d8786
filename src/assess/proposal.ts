import type { Agreement } from '../dates/agreed.ts';
import { addMonths, endOfMonth, monthOf, planDate, yearOf } from '../dates/day.ts';
import type { PlanDate } from '../dates/reading.ts';
import { dayText, longDay, shortMonth } from '../dates/words.ts';
import type { Action, Phrase } from '../model/plan.ts';
import { bodyOf } from '../model/registers.ts';
import type { Change } from './assessment.ts';
import type { Case } from './case.ts';

/** A change that somebody could make, not yet tried: what to write, and the action as it would then be. */
export interface Proposal extends Pick<Change, 'words' | 'write'> {
  readonly made: Action;
  /** What to type, a command each. */
  readonly commands?: readonly string[];
  /** The first day on which it could come about; today where that is not said. */
  readonly from?: PlanDate;
}

/** Who agrees, and when: the next meeting of the body that reviews the plan, where its day is known. */
export interface Decision {
  /** `the Board`, `the Board on 23 September 2013`. */
  readonly words: string;
  readonly day: PlanDate;
  /** What the minute is called in the plan: `Board 23 Sep 2013`. */
  readonly minute: string;
  readonly agreement: Agreement;
}

/** The meeting at which a change of date can be agreed. */
export const decisionOf = ({ plan, today }: Case): Decision => {
  const body = plan.review ?? 'Board';
  const next = bodyOf(plan, body)?.meets?.find(({ due }) => due >= today);
  const known = next !== undefined && next.start === next.due;
  const day = known ? next.due : today;
  const minute = `${body} ${dayText(day)}`;
  return {
    words: `the ${body}${known ? ` on ${longDay(day)}` : ''}`,
    day,
    minute,
    agreement: {
      ...{ text: minute, body, on: { start: day, due: day } },
      ...{ met: known ? true : null, atMeeting: true },
    },
  };
};

/** A ref, or what an action without one is called, as it is typed after a command. */
export const typedRef = (ref: string): string => (/[\s,()]/.test(ref) ? `"${ref}"` : ref);

/** Text as YAML takes it on a line of its own: in quotes where it holds a mark that means something there. */
const quoted = (text: string): string =>
  /[,:#{}[\]"'&*!|>%@`\n]|^[-?\s]|\s$/.test(text) ? JSON.stringify(text) : text;

/** The lines of an entry of a list, a value each. */
export const entryLines = (values: Readonly<Record<string, string>>, indent = 0): string =>
  `${' '.repeat(indent)}- ${keyLines(values, indent + 2).trimStart()}`;

/** The lines of several keys, a value each. */
export const keyLines = (values: Readonly<Record<string, string>>, indent = 0): string =>
  Object.entries(values)
    .map(([key, text]) => `${' '.repeat(indent)}${key}: ${quoted(text)}`)
    .join('\n');

/** So many months may work run over the end of its plan before its date looks like a wrong one. */
export const monthsOver = 3;

/** An example of a date to come: the end of the plan's period, then of the months that work may run over it, then three months on. */
export const yearEnd = (of: Case): Phrase => {
  const end = of.plan.period?.end;
  const known = end === undefined ? [] : [end, addMonths(end, monthsOver)];
  return monthOrDay(known.find((one) => one > of.today) ?? addMonths(of.today, 3), of);
};

/** `Mar 2014` for the last day of a month, else the day. */
export const monthOrDay = (due: PlanDate, { action }: Case): Phrase => {
  const whole = due === endOfMonth(due);
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
