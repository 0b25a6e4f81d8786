import type { ActionNow, Assessment } from '../../assess/assessment.ts';
import { addMonths, endOfMonth } from '../../dates/day.ts';
import type { PlanDate } from '../../dates/reading.ts';
import { longDay, shortMonth } from '../../dates/words.ts';
import { counted, figure, sentence } from '../../model/sentence.ts';
import type { Block, Row } from '../page.ts';
import { monthShort } from '../words.ts';
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
  /** Done on a day that nobody wrote down: counted from the month each was due, and all by the month of asking. */
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

const leftOut = (actions: readonly ActionNow[]): number =>
  actions
    .filter((one) => !one.open)
    .flatMap((one) => one.milestones.flatMap(({ occurrences }) => occurrences))
    .filter(({ due, done }) => due !== null && done === null).length;

type Dated = ReturnType<typeof datesOf>[number];

/** The counts of one month. What was done on no recorded day was done by today, and nobody knows that it was before it was due. */
const countsAt = (dates: readonly Dated[], day: PlanDate, today: PlanDate): Omit<MonthEnd, 'day'> => {
  const asked = day.slice(0, 7) === today.slice(0, 7);
  const upTo = day < today ? day : today;
  const isDone = ({ due, done }: Dated): boolean =>
    done === true ? asked || due <= day : done !== null && done <= upTo;
  return {
    due: dates.filter(({ due }) => (asked && today < day ? due < today : due <= day)).length,
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

/** The share of the year’s dates that is done, month by month, beside the share that was due: a line each. */
export const yearChart = (now: Assessment): readonly Block[] => {
  const year = yearSoFar(now);
  if (year === null || now.noneDone) return [];
  const { dates, months, doneUndated } = year;
  const percent = (n: number | null) => (n === null ? null : Math.round((100 * n) / dates));
  const reached = months.filter((month) => month.done !== null).at(-1);
  const all = datesOf(now.actions);
  const due = all.filter((one) => one.due < now.today).length;
  // By today, not by the end of the last month: the year may be over, and work of it done since.
  const done = all.filter((one) => one.done !== null && (one.done === true || one.done <= now.today)).length;
  const left = leftOut(now.actions);
  const said =
    reached === undefined
      ? `The period has not begun; ${counted(dates, 'milestone date')} are ahead.`
      : `${left === 0 ? `Of ${counted(dates, 'milestone date')}` : `Of ${figure(dates + left)} milestone dates, ${figure(left)} not done ${left === 1 ? 'is' : 'are'} in actions that are closed or on hold. Of the other ${figure(dates)}`}, ${share(due, dates)} had fallen due before ${longDay(now.today)} and ${done === 0 ? 'none' : share(done, dates)} ${done <= 1 ? 'is' : 'are'} done.`;
  const unknown =
    doneUndated === 0 || reached === undefined
      ? ''
      : `${figure(doneUndated)} ${doneUndated === 1 ? 'was done on a day that nobody recorded: it is' : 'were done on days that nobody recorded: they are'} shown as done from the month when ${doneUndated === 1 ? 'it was' : 'each was'} due, or this month if that is earlier.`;
  return [
    { is: 'paragraph', text: unknown === '' ? said : `${said} ${sentence(unknown)}` },
    {
      is: 'chart',
      chart: {
        draw: 'lines',
        title: 'Share of the plan’s milestone dates done over the year',
        describe: `Two lines from ${monthAt(months[0])} to ${monthAt(months.at(-1))}: the share done so far, and the share that is due by the end of each month, in the month of asking by that day. ${said}`,
        labels: months.map(({ day }) =>
          months.length > 14 ? `${monthShort(day)} ${day.slice(2, 4)}` : monthShort(day),
        ),
        series: [
          { name: 'Done', values: months.map((month) => percent(month.done)) },
          { name: 'Due by the dates in force', values: months.map((month) => percent(month.due)) },
        ],
        unit: '%',
      },
      table: {
        caption: `Milestone dates due and done by the end of each month, of ${figure(dates)}`,
        columns: [
          { title: 'By the end of', wrap: true, shrink: 1, least: 9 },
          { title: 'Due', align: 'right' },
          { title: 'Done', align: 'right' },
        ],
        rows: months.map(
          ({ day, due: fallen, done }): Row => ({
            cells: [
              {
                text: `${shortMonth(day)}${now.today < day && done !== null ? ' (so far)' : ''}`,
                value: day,
              },
              { text: share(fallen, dates), value: fallen },
              { text: done === null ? '–' : share(done, dates), value: done },
            ],
          }),
        ),
      },
    },
  ];
};
