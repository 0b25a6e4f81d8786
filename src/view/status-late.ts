import type { ActionNow } from '../assess/assessment.ts';
import type { DueDate } from '../assess/dates.ts';
import { lateActions } from '../assess/overdue.ts';
import type { PlanDate } from '../dates/reading.ts';
import { grouped } from '../model/grouped.ts';
import { counted, figure, inWords, listed } from '../model/sentence.ts';
import { column, p, quiet, tableOf } from './blocks.ts';
import { letterAndShape } from './colours.ts';
import { actionCell, bothColours, leadCell, metCell, refCell } from './dated.ts';
import type { Block, Row } from './page.ts';
import { causeWords, shortDue } from './words.ts';

const most = 10;
/** So many more are named by their refs; of a plan with hundreds the rest is counted. */
const mostRefs = 60;

const andMore = (all: readonly unknown[]): string =>
  all.length > mostRefs ? ` and ${figure(all.length - mostRefs)} more` : '';

/** The actions whose completion has passed, the longest first: the worst ten in full, the rest by ref. */
export const pastCompletion = (actions: readonly ActionNow[], noneDone: boolean): readonly Block[] => {
  const late = lateActions(actions);
  if (late.length === 0) return [];
  const worst = late.slice(0, most);
  const rest = late.slice(most);
  const title = `Past completion: ${counted(late.length, 'action')}${rest.length > 0 ? `, worst ten` : ''}`;
  return [
    tableOf(
      title,
      worst,
      [
        column(title, ({ one }) => bothColours(one)),
        column('', ({ one }) => refCell(one)),
        column('', ({ one }) => actionCell(one), { shrink: 2, least: 24 }),
        column('Lead', ({ one }) => leadCell(one.action.lead), { shrink: 1, least: 14 }),
        column('Was due', ({ start, due }) => shortDue(start, due), { align: 'right' }),
        column('Days', ({ daysLate }) => figure(daysLate), { align: 'right' }),
        ...(noneDone ? [] : [column('Met', ({ one }: DueDate) => metCell(one), { align: 'right' })]),
      ],
      { row: ({ one }) => noteOf(one) },
    ),
    ...(rest.length > 0 ? [p(`and ${groupedByDays(rest)}`, 'bscb overdue')] : []),
  ];
};

const noteOf = (one: ActionNow): Pick<Row, 'note' | 'noteColumn'> => {
  const words = latestNote(one);
  return words === null ? {} : { note: [quiet(words)], noteColumn: 2 };
};

const latestNote = ({ recorded }: ActionNow): string | null => {
  if (recorded.note === null)
    return recorded.cause === null ? null : `waits on ${causeWords(recorded.cause)}`;
  const when =
    recorded.noteWithin === null
      ? 'undated note'
      : `noted ${shortDue(recorded.noteWithin.start, recorded.noteWithin.due)}`;
  const cause = recorded.cause === null ? '' : `, waits on ${causeWords(recorded.cause)}`;
  return `"${recorded.note}" (${when}${cause})`;
};

const groupedByDays = (late: readonly DueDate[]): string =>
  [...grouped(late.slice(0, mostRefs), ({ daysLate }) => [daysLate])]
    .map(([days, dates], i) => {
      const refs = dates.map(({ one }) => one.action.ref).join(' ');
      return `${refs} (${i === 0 ? counted(days, 'day') : figure(days)})`;
    })
    .join('  ') + andMore(late);

/**
 * Dates missed in actions whose completion has not passed, a line for each colour: most can still end in time, and
 * those without a completion to come may be red.
 */
export const otherLateDates = (actions: readonly ActionNow[], today: PlanDate): readonly Block[] => {
  const late = actions.filter((one) => one.late && !one.completion?.late);
  return (['red', 'amber', 'green', 'none'] as const).flatMap((colour) => {
    const of = late.filter((one) => one.suggested.colour === colour);
    return of.length === 0 ? [] : [p([letterAndShape(colour), lateWords(of, today)])];
  });
};

/** Continuing work lies ahead until it ends; where a filter means other dates, completion may have passed too. */
const liesAhead = ({ completion }: ActionNow, today: PlanDate): boolean =>
  completion !== null && (completion.due === null ? completion.continuing : completion.due >= today);

const lateWords = (late: readonly ActionNow[], today: PlanDate): string => {
  const missed = ({ milestones }: ActionNow) => milestones.flatMap(({ occurrences }) => occurrences);
  const dates = late.flatMap(missed).filter((date) => date.overdue).length;
  const earlier = late.flatMap((one) => one.completion?.earlier ?? []).filter((date) => date.overdue).length;
  const what = listed([
    ...(dates > 0 ? [counted(dates, 'milestone date')] : []),
    ...(earlier > 0 ? [`${counted(earlier, 'earlier date')} of completion`] : []),
  ]);
  const refs = late.slice(0, mostRefs).map((one) => one.action.ref);
  const ahead = late.filter((one) => liesAhead(one, today)).length;
  const where =
    ahead === late.length
      ? 'with completion still ahead'
      : ahead === 0
        ? 'with no completion to come'
        : `of which ${inWords(ahead)} ${ahead === 1 ? 'has' : 'have'} completion still ahead`;
  return `  ${what} ${dates + earlier === 1 ? 'is' : 'are'} late in ${counted(late.length, 'action')} ${where}: ${refs.join(' ')}${andMore(late)}`;
};
