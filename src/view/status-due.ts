import type { DueDate } from '../assess/dates.ts';
import { leadOf } from '../assess/filter.ts';
import { addMonths } from '../dates/day.ts';
import type { PlanDate } from '../dates/reading.ts';
import { dayText, longDay, shortDay } from '../dates/words.ts';
import { counted, inWords, listed, ordinal, sentence } from '../model/sentence.ts';
import { h2, p, table } from './blocks.ts';
import { leadCell, whatCell } from './dated.ts';
import type { Block, Row } from './page.ts';

/** So many dates are shown, more than most boards have up to the Board after next; the rest is counted. */
const most = 50;

/** What falls due next, by day: the milestones in full, the completions in one line. A year on, a day and its month
 * name more than one date: then each has its year. */
export const comingUp = (
  due: readonly DueDate[],
  {
    today,
    until,
  }: { readonly today: PlanDate; readonly until: { readonly day: PlanDate; readonly because: string } },
  noneDone: boolean,
): readonly Block[] => {
  const spell = until.day < addMonths(today, 12) ? shortDay : dayText;
  const title = `Due by ${longDay(until.day)} (${until.because})`;
  if (due.length === 0)
    return [h2(title), p(noneDone ? 'None of the dates asked for falls due by then.' : 'Nothing falls due.')];
  const first = due.slice(0, most);
  const days = [...new Set(first.map((one) => one.due))].sort();
  return [
    h2(title),
    table({
      caption: title,
      headless: true,
      columns: [
        { title: 'Day' },
        { title: 'Milestone' },
        { title: 'What', shrink: 2, least: 24 },
        { title: 'Lead', shrink: 1, least: 14 },
      ],
      rows: days.flatMap((day) =>
        rowsOfDay(
          spell(day),
          first.filter((one) => one.due === day),
        ),
      ),
    }),
    ...(due.length > most ? [p(`and ${counted(due.length - most, 'more date')}`, 'bscb due')] : []),
  ];
};

const rowsOfDay = (day: string, due: readonly DueDate[]): Row[] => {
  const milestones = due.flatMap((one) =>
    one.milestone === null ? [] : [{ one, id: one.milestone.milestone.id }],
  );
  const rows: Row[] = milestones.map(({ one, id }, i) => ({
    cells: [i === 0 ? day : '', id, whatCell(one), leadCell(leadOf(one))],
  }));
  const completions = completionsOf(due.filter((one) => one.milestone === null));
  const last = rows.at(-1);
  if (completions === null) return rows;
  if (last === undefined) return [{ cells: [day, '', sentence(completions), ''] }];
  return [...rows.slice(0, -1), { ...last, note: completions, noteColumn: 1 }];
};

const completionsOf = (due: readonly DueDate[]): string | null => {
  if (due.length === 0) return null;
  const whole = due.filter((one) => one.nth === one.of).map((one) => one.one.action.ref);
  const parts = due
    .filter((one) => one.nth < one.of)
    .map((one) => `${ordinal(one.nth)} of the ${inWords(one.of)} dates of ${one.one.action.ref}`);
  return [...(whole.length > 0 ? [`completion of ${listed(whole)}`] : []), ...parts].join('; ');
};
