import type { ActionNow, Assessment } from '../../assess/assessment.ts';
import { addMonths, endOfMonth } from '../../dates/day.ts';
import type { PlanDate } from '../../dates/reading.ts';
import { longDay, longMonth, shortMonth } from '../../dates/words.ts';
import { counted, figure, sentence } from '../../model/sentence.ts';
import { chart, column, tableOf } from '../blocks.ts';
import type { Block } from '../page.ts';
import { monthShort } from '../words.ts';
import { p, wraps } from './blocks.ts';
import { share } from './wording.ts';

/** How many of the plan’s dates had fallen due by the end of a month, and how many of all were done by then. */
export interface MonthEnd {
  readonly day: PlanDate;
  /** By the end of the month; in the month of asking, before that day. */
  readonly due: number;
  /** Null for a month still to come; for the month of asking, what is done so far. */
  readonly done: number | null;
}

/** The year as a count of dates met; null where the plan has no period, or nothing in it is dated. */
export interface YearSoFar {
  readonly dates: number;
  /** Done on a day that nobody wrote down: counted from the month each was due, and all in the month of asking, where that is shown. */
  readonly doneUndated: number;
  readonly months: readonly MonthEnd[];
}

const datesOf = (actions: readonly ActionNow[]) =>
  actions.flatMap((one) =>
    one.milestones.flatMap(({ occurrences }) =>
      occurrences.flatMap(({ due, done }) =>
        due === null || (done === null && !one.open) ? [] : [{ due, done }],
      ),
    ),
  );

/** Of the actions that are closed or on hold: their dates not done, and how many actions have one. */
const leftOut = (actions: readonly ActionNow[]) => {
  const open = actions.flatMap((one) => {
    const dates = one.open ? [] : one.milestones.flatMap(({ occurrences }) => occurrences);
    const left = dates.filter(({ due, done }) => due !== null && done === null).length;
    return left === 0 ? [] : [left];
  });
  return { left: open.reduce((sum, n) => sum + n, 0), actions: open.length };
};

type Dated = ReturnType<typeof datesOf>[number];

/** The counts of one month. What was done on no recorded day was done by today, and nobody knows that it was before it was due. */
const countsAt = (dates: readonly Dated[], day: PlanDate, today: PlanDate): Omit<MonthEnd, 'day'> => {
  const asked = day.slice(0, 7) === today.slice(0, 7);
  const upTo = day < today ? day : today;
  const isDone = ({ due, done }: Dated): boolean =>
    done === true ? asked || due <= day : done !== null && done <= upTo;
  return {
    due: dates.filter(({ due }) => (asked ? due < today : due <= day)).length,
    done: day > today && !asked ? null : dates.filter(isDone).length,
  };
};

/** Month by month from the eve of the period to its end: due by then, done by then, by the dates in force today. */
export const yearSoFar = ({ plan, actions, today }: Assessment): YearSoFar | null => {
  const dates = datesOf(actions);
  if (plan.period === null || dates.length === 0) return null;
  const months: MonthEnd[] = [];
  const last = endOfMonth(plan.period.end);
  for (
    let day = endOfMonth(addMonths(plan.period.start, -1));
    day <= last && months.length < 61;
    day = addMonths(day, 1)
  ) {
    months.push({ day, ...countsAt(dates, day, today) });
  }
  return { dates: dates.length, doneUndated: dates.filter(({ done }) => done === true).length, months };
};

const monthAt = (month: MonthEnd | undefined): string => (month === undefined ? '' : shortMonth(month.day));

/** Which dates the figures are of: those of closed actions that were not done are said, and left out. */
const ofDates = (now: Assessment, dates: number): string => {
  const { left, actions } = leftOut(now.actions);
  if (left === 0) return `Of ${counted(dates, 'milestone date')}`;
  const where = actions === 1 ? 'an action that is' : 'actions that are';
  return `Of ${counted(dates + left, 'milestone date')}, ${figure(left)} not done ${left === 1 ? 'is' : 'are'} in ${where} closed or on hold. Of the other ${figure(dates)}`;
};

const noneOr = (n: number, dates: number): string => (n === 0 ? 'none' : share(n, dates));

/** How much was due and done by the day of asking. The year may be over by then, and work of it done since. */
const yearWords = (now: Assessment, { dates, months, doneUndated }: YearSoFar): string => {
  const reached = months.filter((month) => month.done !== null).at(-1);
  const all = datesOf(now.actions);
  const due = all.filter((one) => one.due < now.today).length;
  const done = all.filter((one) => one.done !== null && (one.done === true || one.done <= now.today)).length;
  const said = `${ofDates(now, dates)}, ${noneOr(due, dates)} had fallen due before ${longDay(now.today)} and ${noneOr(done, dates)} ${done <= 1 ? 'is' : 'are'} done.`;
  if (reached === undefined) return `The period has not begun. ${said}`;
  const hasLater = now.today > reached.day && (due !== reached.due || done !== reached.done);
  const later = hasLater
    ? `What fell due or was done after ${longMonth(reached.day)} is in these figures, and in no month below.`
    : '';
  const unknown =
    doneUndated === 0
      ? ''
      : sentence(
          `${figure(doneUndated)} ${doneUndated === 1 ? 'was done on a day that nobody recorded: it is' : 'were done on days that nobody recorded: they are'} shown as done from the month when ${doneUndated === 1 ? 'it was' : 'each was'} due, or this month if that is earlier.`,
        );
  return [said, later, unknown].filter((words) => words !== '').join(' ');
};

/** The share of the year’s dates that is done, month by month, beside the share that was due: a line each. */
export const yearChart = (now: Assessment): readonly Block[] => {
  const year = yearSoFar(now);
  if (year === null || now.noneDone) return [];
  const { dates, months } = year;
  const percent = (n: number | null) => (n === null ? null : Math.round((100 * n) / dates));
  const said = yearWords(now, year);
  return [
    p(said),
    chart(
      {
        draw: 'lines',
        title: 'Share of milestone dates done over the year',
        describe: `Two lines from ${monthAt(months[0])} to ${monthAt(months.at(-1))}: the share done so far, and the share that had fallen due by the end of each month, in the month of asking before that day. ${said}`,
        labels: months.map(({ day }) =>
          months.length > 14 ? `${monthShort(day)} ${day.slice(2, 4)}` : monthShort(day),
        ),
        series: [
          { name: 'Done', values: months.map((month) => percent(month.done)) },
          { name: 'Due by the dates in force', values: months.map((month) => percent(month.due)) },
        ],
        unit: '%',
      },
      tableOf(`Milestone dates due and done by the end of each month, of ${figure(dates)}`, months, [
        column(
          'By the end of',
          ({ day, done }) => `${shortMonth(day)}${now.today <= day && done !== null ? ' (so far)' : ''}`,
          wraps(9),
        ),
        column('Due', ({ due }) => share(due, dates), { align: 'right' }),
        column('Done', ({ done }) => (done === null ? '–' : share(done, dates)), { align: 'right' }),
      ]),
    ),
  ];
};
