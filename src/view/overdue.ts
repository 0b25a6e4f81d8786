import type { Assessment } from '../assess/assessment.ts';
import { countActions } from '../assess/counts.ts';
import type { DueDate } from '../assess/dates.ts';
import type { Selection } from '../assess/filter.ts';
import { leadOf } from '../assess/filter.ts';
import { lateActions, missedDates } from '../assess/overdue.ts';
import { typedRef } from '../assess/proposal.ts';
import { counted, figure } from '../model/sentence.ts';
import { column, gap, p, strong, tableOf, typed } from './blocks.ts';
import { bothCounts, causeCell } from './colours.ts';
import { bothColours, leadCell, whatCell } from './dated.ts';
import { answerJson, asked, type Contract, lost, type OfPlan } from './fields/contract.ts';
import { lateFields, missedFields, overdueRows } from './fields/date.ts';
import { fieldRows, listing } from './fields/field.ts';
import { afterEmpty, emptyList, masthead, unreadableNotice } from './masthead.ts';
import { inOrder, type OrderBy } from './order.ts';
import type { Answer, Block } from './page.ts';
import { shortDue } from './words.ts';

interface Late extends OfPlan {
  readonly completions: readonly DueDate[];
  readonly earlier: readonly DueDate[];
  readonly dates: readonly DueDate[];
}

export const overdueContract: Contract<Late> = {
  name: 'overdue',
  title: 'Dates that have passed',
  fields: [
    ...asked,
    ...lost,
    listing('milestones', 'One row a missed date.', missedFields, ({ dates }) => dates),
    listing('actions', 'Actions whose completion has passed.', lateFields, ({ completions }) => completions),
    listing(
      'earlierDates',
      'Earlier dates of a completion in several dates.',
      lateFields,
      ({ earlier }) => earlier,
    ),
  ],
};

/** What is late, a line each: actions past completion, then the dates that milestones have missed. */
export const overdueAnswer = (
  assessment: Assessment,
  { actions }: Selection,
  filters: readonly string[],
  by: OrderBy | null = null,
): Answer => {
  const ofCompletion = lateActions(actions, { earlier: true });
  const isLast = ({ nth, of }: DueDate): boolean => nth === of;
  const late: Late = {
    assessment,
    filters,
    completions: inOrder(ofCompletion.filter(isLast), by),
    earlier: inOrder(
      ofCompletion.filter((date) => !isLast(date)),
      by,
    ),
    dates: inOrder(missedDates(actions), by),
  };
  const { completions, earlier, dates } = late;
  const all = [...completions, ...earlier, ...dates];
  return {
    page: {
      title: 'Overdue',
      blocks: [
        masthead(assessment, filters),
        ...unreadableNotice(assessment.plan),
        ...lateTable(`Past completion: ${counted(completions.length, 'action')}`, completions, true),
        ...lateTable(`Earlier dates of completion missed: ${earlier.length}`, earlier, true),
        ...lateTable(`Milestone dates missed: ${dates.length}`, dates, false),
        ...lastLines(late, actions.length),
      ],
    },
    json: answerJson(overdueContract, late),
    rows: fieldRows(overdueRows, all),
  };
};

const lateTable = (title: string, rows: readonly DueDate[], marked: boolean): Block[] => {
  if (rows.length === 0) return [];
  const waits = marked && rows.some(({ one }) => one.recorded.cause !== null);
  return [
    tableOf(title, rows, [
      ...(marked
        ? [
            column<DueDate>(title, ({ one }) => bothColours(one)),
            column<DueDate>('', ({ one }) => one.action.ref),
          ]
        : [column<DueDate>(title, ({ milestone }) => milestone?.milestone.id ?? '')]),
      column('', whatCell, { shrink: 2, least: 24 }),
      column('Lead', (date) => leadCell(leadOf(date)), { shrink: 1, least: 16 }),
      ...(waits ? [column<DueDate>('Waits on', ({ one }) => causeCell(one.recorded.cause))] : []),
      column('Was due', ({ start, due }) => shortDue(start, due), { align: 'right' }),
      column('Days', ({ daysLate }) => figure(daysLate), { align: 'right' }),
    ]),
  ];
};

const lastLines = ({ assessment, completions, earlier, dates }: Late, among: number): Block[] => {
  const late = [...new Set([...completions, ...earlier, ...dates].map(({ one }) => one))];
  const worst = completions[0] ?? earlier[0] ?? dates[0];
  if (worst === undefined) {
    const none =
      among === 0
        ? emptyList(assessment.plan)
        : `Nothing is late in ${among === 1 ? 'the one action' : `the ${counted(among, 'action')}`}.`;
    return [p(none, afterEmpty(assessment.plan, 'bscb due'))];
  }
  const milestones = new Set(dates.map(({ milestone }) => milestone?.milestone.id)).size;
  return [
    gap,
    ...(assessment.nothingDone
      ? [p('Nothing is recorded as done: late here means late, or done and not yet written down.')]
      : []),
    p(
      strong(
        `${late.length} of ${counted(among, 'action')} ${late.length === 1 ? 'has' : 'have'} something late: ${completions.length} past completion, ${counted(dates.length, 'date')} missed by ${counted(milestones, 'milestone')}.`,
      ),
    ),
    p(bothCounts(countActions(late), 'of these')),
    p(['Why?  ', typed(`bscb show ${typedRef(worst.one.action.ref)}`)]),
  ];
};
