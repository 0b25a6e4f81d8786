import type { Assessment } from '../assess/assessment.ts';
import { countActions } from '../assess/counts.ts';
import { datesDue } from '../assess/due.ts';
import type { Selection } from '../assess/filter.ts';
import { leadOf } from '../assess/filter.ts';
import { daysBetween } from '../dates/day.ts';
import type { PlanDate } from '../dates/reading.ts';
import { longDay, shortDay } from '../dates/words.ts';
import { present } from '../model/present.ts';
import { counted } from '../model/sentence.ts';
import { column, gap, h2, p, strong, tableOf, typed } from './blocks.ts';
import { bothCounts } from './colours.ts';
import { leadCell, whatCell } from './dated.ts';
import { answerJson, asked, type Contract, lost, type OfPlan } from './fields/contract.ts';
import { type Ahead, aheadCompletionFields, aheadFields, dueRows } from './fields/date.ts';
import { fieldRows, listing, own, ownList } from './fields/field.ts';
import { masthead, unreadableNotice } from './masthead.ts';
import { inOrder, type OrderBy } from './order.ts';
import type { Answer, Block, Inline } from './page.ts';

/** How far `due` looks, and why that far: "six weeks". */
export interface Horizon {
  readonly day: PlanDate;
  readonly because: string;
}

interface Due extends OfPlan {
  readonly until: PlanDate;
  readonly milestones: readonly Ahead[];
  readonly completions: readonly Ahead[];
}

export const dueContract: Contract<Due> = {
  name: 'due',
  title: 'Dates that lie ahead',
  fields: [
    asked[0],
    own('until', 'day', 'How far ahead it looks.'),
    asked[1],
    ...lost,
    ownList('milestones', 'One row a date.', aheadFields),
    listing('actions', 'Completions.', aheadCompletionFields, ({ completions }) => completions),
  ],
};

/** What falls due from today to a day, a line each in order of date. */
export const dueAnswer = (
  assessment: Assessment,
  { actions, noneDone }: Selection,
  filters: readonly string[],
  until: Horizon,
  by: OrderBy | null = null,
): Answer => {
  const { today } = assessment;
  const rows = inOrder(datesDue(actions, today, until.day), by).map((date): Ahead => ({ ...date, today }));
  const due: Due = {
    assessment,
    filters,
    until: until.day,
    milestones: rows.filter(({ milestone }) => milestone !== null),
    completions: rows.filter(({ milestone }) => milestone === null),
  };
  const heading = `Due by ${longDay(until.day)} (${until.because})`;
  const late = actions.filter((one) => one.late);
  return {
    page: {
      title: heading,
      blocks: present([
        masthead(assessment, filters),
        ...unreadableNotice(assessment.plan),
        ...(rows.length === 0
          ? [p(`${heading}: ${noneDone ? 'none of the dates asked for lies ahead' : 'nothing'}.`)]
          : [h2(heading), dueTable(heading, rows)]),
        gap,
        rows.length > 0 && p(strong(sum(due))),
        late.length > 0 &&
          p([
            `${counted(late.length, 'action')} ${late.length === 1 ? 'has' : 'have'} something late already:  `,
            typed('bscb overdue'),
          ]),
        actions.length > 0 && p(bothCounts(countActions(actions))),
      ]),
    },
    json: answerJson(dueContract, due),
    rows: fieldRows(dueRows, rows),
  };
};

const sum = ({ milestones, completions, until }: Due): string =>
  `${counted(milestones.length, 'milestone date')} and ${counted(completions.length, 'completion')} due by ${longDay(until)}.`;

const dueTable = (caption: string, rows: readonly Ahead[]): Block => {
  const severalYears = new Set(rows.map(({ due }) => due?.slice(0, 4))).size > 1;
  const day = (due: PlanDate): string =>
    severalYears ? `${shortDay(due)} ${due.slice(0, 4)}` : shortDay(due);
  return tableOf(caption, rows, [
    column('Due', ({ due }, i) => (due === null || rows[i - 1]?.due === due ? '' : day(due))),
    column('', ({ one, milestone }) => milestone?.milestone.id ?? one.action.ref),
    column('What', dueWhat, { shrink: 2, least: 24 }),
    column('Lead', (date) => leadCell(leadOf(date)), { shrink: 1, least: 16 }),
    column(
      'Days',
      ({ due, today }) => {
        const days = due === null ? 0 : daysBetween(today, due);
        return days === 0 ? 'today' : String(days);
      },
      { align: 'right' },
    ),
  ]);
};

const dueWhat = (date: Ahead): Inline => {
  const what = whatCell(date);
  return date.milestone === null ? ['Completion: ', what].flat() : what;
};
