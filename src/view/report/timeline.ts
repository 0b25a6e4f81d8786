import type { ActionNow, Assessment, Occurrence } from '../../assess/assessment.ts';
import { addMonths, daysInMonth, monthOf, planDate, yearOf } from '../../dates/day.ts';
import type { PlanDate } from '../../dates/reading.ts';
import { longDay } from '../../dates/words.ts';
import { counted, listed } from '../../model/sentence.ts';
import type { Block, Row, Tone } from '../page.ts';
import { nextCell } from './wording.ts';

type Standing = 'done' | 'late' | 'to come' | 'closed';

/** Letter and tone of each; late is no colour of the board’s, so it does not wear red. */
const marks: Readonly<Record<Standing, { letter: string; tone: Tone; name: string }>> = {
  done: { letter: 'D', tone: 'complete', name: 'done' },
  late: { letter: 'L', tone: 'amber', name: 'late' },
  'to come': { letter: 'T', tone: 'not-due', name: 'to come' },
  closed: { letter: 'X', tone: 'quiet', name: 'closed, not done' },
};

const standingOf = (one: ActionNow, { done, overdue }: Occurrence): Standing =>
  done !== null ? 'done' : overdue ? 'late' : one.open ? 'to come' : 'closed';

/** The ref and as many words of the action as stand in two short lines. */
const labelOf = ({ action }: ActionNow): string => {
  const words = (action.short ?? action.action).replace(/[.\s]+$/, '').split(/\s+/);
  let label = action.ref;
  for (const word of words) {
    if (label.length + word.length > 54) return `${label.replace(/[,;:–-]$/, '')}…`;
    label += ` ${word}`;
  }
  return label;
};

/** At most so many months are drawn, so that a month stays wide enough to read. */
const mostMonths = 24;

const firstOf = (day: PlanDate): PlanDate => `${day.slice(0, 7)}-01`;
const lastOf = (day: PlanDate): PlanDate =>
  planDate(yearOf(day), monthOf(day), daysInMonth(yearOf(day), monthOf(day)));

/** The months to draw: the period, and where the dates go beyond it, those too as far as there is room. */
const rangeOf = (
  now: Assessment,
  dates: readonly { readonly from: PlanDate; readonly to: PlanDate }[],
): { readonly from: PlanDate; readonly to: PlanDate } => {
  const { period } = now.plan;
  const days = dates
    .map((one) => one.to)
    .concat(period === null ? [] : [period.start, period.end])
    .sort();
  const eve = period === null ? days[0]! : addMonths(period.start, -6);
  const from = firstOf(days.find((day) => day >= eve) ?? eve);
  const latest = lastOf(days.at(-1)!);
  const room = lastOf(addMonths(from, mostMonths - 1));
  return { from, to: [latest, room].sort()[0]! };
};

/**
 * The dates of these actions on one line of time, a row an action, with a line where today is; the table beside it counts
 * them. Nothing where no milestone has a date.
 */
export const timelineOf = (
  now: Assessment,
  actions: readonly ActionNow[],
  where: string,
): readonly Block[] => {
  const rows = actions.map((one) => ({
    one,
    dates: one.milestones.flatMap(({ occurrences }) =>
      occurrences.flatMap((date) =>
        date.due === null
          ? []
          : [{ from: date.start ?? date.due, to: date.due, standing: standingOf(one, date) }],
      ),
    ),
  }));
  const all = rows.flatMap((row) => row.dates);
  if (all.length === 0) return [];
  const range = rangeOf(now, all);
  const drawn = (date: { readonly to: PlanDate }) => date.to >= range.from && date.to <= range.to;
  const left = all.filter((date) => !drawn(date)).length;
  const count = (dates: typeof all, standing: Standing) =>
    dates.filter((date) => date.standing === standing).length;
  const parts = (['done', 'late', 'to come', 'closed'] as const)
    .filter((standing) => standing !== 'closed' || count(all, standing) > 0)
    .map((standing) => `${count(all, standing) || 'none'} ${marks[standing].name}`);
  const closed = count(all, 'closed') > 0;
  return [
    {
      is: 'chart',
      chart: {
        draw: 'timeline',
        title: `Milestones over the year: ${where}`,
        describe: `A row an action, a mark a milestone date, and a line on ${longDay(now.today)}. Of ${counted(all.length, 'date')}, ${listed(parts)}.${left === 0 ? '' : ` ${counted(left, 'date')} ${left === 1 ? 'lies' : 'lie'} outside the months drawn.`}`,
        ...range,
        today: now.today,
        rows: rows.map(({ one, dates }) => ({
          label: labelOf(one),
          marks: dates.filter(drawn).map(({ from, to, standing }) => ({
            from: [from, range.from].sort()[1]!,
            to,
            ...marks[standing],
          })),
        })),
      },
      table: {
        caption: `Milestone dates of ${where}: done, late and to come`,
        columns: [
          { title: 'Ref' },
          { title: 'Done', align: 'right' },
          { title: 'Late', align: 'right' },
          { title: 'To come', align: 'right' },
          ...(closed ? [{ title: 'Closed', align: 'right' as const }] : []),
          { title: 'Next date', wrap: true, shrink: 1, least: 12 },
          { title: 'Completion', wrap: true, shrink: 2, least: 10 },
        ],
        rows: rows.map(
          ({ one, dates }): Row => ({
            cells: [
              one.action.ref,
              String(count(dates, 'done')),
              String(count(dates, 'late')),
              String(count(dates, 'to come')),
              ...(closed ? [String(count(dates, 'closed'))] : []),
              nextCell(one, now.today),
              one.completion?.phrase.reading.text ?? 'no date',
            ],
          }),
        ),
      },
    },
  ];
};
