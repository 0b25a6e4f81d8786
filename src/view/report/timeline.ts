import type { ActionNow, Assessment, Occurrence } from '../../assess/assessment.ts';
import { completionDates } from '../../assess/dates.ts';
import { addMonths, endOfMonth } from '../../dates/day.ts';
import type { PlanDate } from '../../dates/reading.ts';
import { longDay } from '../../dates/words.ts';
import { counted, inWords, listed, sentence } from '../../model/sentence.ts';
import { chart, column, tableOf } from '../blocks.ts';
import type { Block, Chart, Tone } from '../page.ts';
import { longDue, writtenDate } from '../words.ts';
import { wraps } from './blocks.ts';
import { nextCell, shortName } from './wording.ts';

type Standing = 'done' | 'late' | 'to come' | 'closed';

/** Letter and tone of each; late is no colour of the board’s, so it does not wear red. */
const marks: Readonly<Record<Standing, { letter: string; tone: Tone; name: string }>> = {
  done: { letter: 'D', tone: 'complete', name: 'done' },
  late: { letter: 'L', tone: 'plain', name: 'late' },
  'to come': { letter: 'T', tone: 'not-due', name: 'to come' },
  closed: { letter: 'X', tone: 'quiet', name: 'closed, not done' },
};

/** Completion has letters of its own, so that an action without milestones is no empty row. */
const ends: Readonly<Record<Standing, { letter: string; tone: Tone; name: string }>> = {
  done: { letter: 'C', tone: 'complete', name: 'completed' },
  late: { letter: '!', tone: 'plain', name: 'completion late' },
  'to come': { letter: 'E', tone: 'not-due', name: 'completion to come' },
  closed: { letter: 'X', tone: 'quiet', name: 'closed, not done' },
};

const standingOf = (one: ActionNow, { done, overdue }: Occurrence): Standing =>
  done !== null ? 'done' : overdue ? 'late' : one.open ? 'to come' : 'closed';

/** At most so many months are drawn, so that a month stays wide enough to read. */
const mostMonths = 24;

const earlier = (a: PlanDate, b: PlanDate): PlanDate => (a < b ? a : b);
const later = (a: PlanDate, b: PlanDate): PlanDate => (a > b ? a : b);
const firstOf = (day: PlanDate): PlanDate => `${day.slice(0, 7)}-01`;

interface Dated {
  readonly from: PlanDate;
  readonly to: PlanDate;
  readonly standing: Standing;
  /** `4.2/3`, or `completion of 4.2`. */
  readonly of: string;
}

interface Dates {
  readonly one: ActionNow;
  readonly dates: readonly Dated[];
  /** Dates of completion; not of work that goes on, which is not completed. */
  readonly ends: readonly Dated[];
}

const dated = (one: ActionNow, of: string, dates: readonly Occurrence[]): readonly Dated[] =>
  dates.flatMap((date) =>
    date.due === null
      ? []
      : [{ from: date.start ?? date.due, to: date.due, standing: standingOf(one, date), of }],
  );

const datesOf = (one: ActionNow): Dates => ({
  one,
  dates: one.milestones.flatMap(({ milestone, occurrences }) => dated(one, milestone.id, occurrences)),
  ends:
    one.completion === null || one.completion.continuing
      ? []
      : dated(one, `completion of ${one.action.ref}`, completionDates(one)),
});

const count = (dates: readonly Dated[], standing: Standing): number =>
  dates.filter((date) => date.standing === standing).length;

const rangeOf = (
  { plan: { period } }: Assessment,
  dates: readonly Dated[],
): Record<'from' | 'to', PlanDate> => {
  const days = [...dates.map((one) => one.to), ...(period === null ? [] : [period.start, period.end])].sort();
  const eve = period === null ? '' : addMonths(period.start, -6);
  const from = firstOf(days.find((day) => day >= eve) ?? eve);
  const latest = endOfMonth(days.at(-1) ?? from);
  return { from, to: earlier(latest, endOfMonth(addMonths(from, mostMonths - 1))) };
};

/** The dates of these actions on one line of time, with today, and a table that counts them. Nothing where none is dated. */
export const timelineOf = (
  now: Assessment,
  actions: readonly ActionNow[],
  where: string,
): readonly Block[] => {
  const rows = actions.map(datesOf);
  return rows.every(({ dates, ends }) => dates.length + ends.length === 0)
    ? []
    : [chart(drawing(now, rows, where), countTable(now, rows, where))];
};

/** So many of the dates outside a drawing are named. */
const mostNamed = 3;

/** What lies outside the months drawn, by name. */
const outside = (dates: readonly Dated[]): string => {
  const names = dates.slice(0, mostNamed).map(({ of, from, to }) => `${of} (${longDue(from, to)})`);
  const more = dates.length - names.length;
  return dates.length === 0
    ? ''
    : `; outside the months drawn: ${listed(more === 0 ? names : [...names, `${more} more`])}`;
};

const drawing = (now: Assessment, rows: readonly Dates[], where: string): Chart => {
  const all = rows.flatMap((one) => one.dates);
  const both = [...all, ...rows.flatMap((one) => one.ends)];
  const range = rangeOf(now, both);
  const drawn = (date: Dated) => date.to >= range.from && date.to <= range.to;
  const parts = (['done', 'late', 'to come', 'closed'] as const)
    .filter((standing) => standing !== 'closed' || count(all, standing) > 0)
    .map((standing) => `${count(all, standing) || 'none'} ${marks[standing].name}`);
  return {
    draw: 'timeline',
    title: `Milestones and completion over the year: ${where}${outside(both.filter((date) => !drawn(date)))}`,
    describe: `A row an action, a mark a date of a milestone or of completion, and a line on ${longDay(now.today)}. Of ${counted(all.length, 'milestone date')}, ${listed(parts)}.`,
    ...range,
    today: now.today,
    rows: rows.map(({ one, dates, ends: last }) => ({
      label: shortName(one.action),
      marks: [
        ...dates.filter(drawn).map((date) => ({ ...date, ...marks[date.standing] })),
        // Its last month alone: completion in a range is one day's work.
        ...last.filter(drawn).map((date) => ({ ...date, from: firstOf(date.to), ...ends[date.standing] })),
      ].map(({ from, to, letter, tone, name }) => ({
        from: later(from, range.from),
        to,
        letter,
        tone,
        name,
      })),
    })),
  };
};

/** Completion as it is written, and whether it is late or done: the figures beside it are of milestones. Of a series, how many are late. */
const completionCell = ({ one, ends }: Dates): string => {
  const written = writtenDate(one.completion?.phrase) ?? 'no date';
  if (one.completion?.counted === false) return written;
  const late = ends.filter(({ standing }) => standing === 'late').length;
  if (late > 0) return `${written}, ${ends.length === 1 ? '' : `${inWords(late)} `}late`;
  return ends.at(-1)?.standing === 'done' ? `${written}, done` : written;
};

const countTable = (now: Assessment, rows: readonly Dates[], where: string) => {
  const closed = rows.some(({ dates }) => count(dates, 'closed') > 0);
  const shown: readonly Standing[] = ['done', 'late', 'to come', ...(closed ? (['closed'] as const) : [])];
  return tableOf(`Milestone dates of ${where}: done, late and to come`, rows, [
    column('Action', ({ one }) => shortName(one.action, 44), wraps(16)),
    ...shown.map((standing) =>
      column<Dates>(sentence(standing), ({ dates }) => String(count(dates, standing)), { align: 'right' }),
    ),
    column('Next date', ({ one }) => nextCell(one, now.today), wraps(12)),
    column('Completion', completionCell, wraps(10, 2)),
  ]);
};
