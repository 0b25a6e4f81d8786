import type { Assessment } from '../assess/assessment.ts';
import { datesDue } from '../assess/due.ts';
import type { Selection } from '../assess/filter.ts';
import { daysBetween } from '../dates/day.ts';
import type { PlanDate } from '../dates/reading.ts';
import { longDay, shortDay } from '../dates/words.ts';
import { counted } from '../model/sentence.ts';
import { actionDate, type Dated, leadCell, leadOf, leadText, milestoneDate, whatCell } from './dated.ts';
import { masthead, unreadableNotice } from './masthead.ts';
import { inOrder, type OrderBy } from './order.ts';
import type { Answer, Block, Inline, Row } from './page.ts';
import { lostJson } from './plan-json.ts';

/** How far `due` looks, and why that far: "six weeks". */
export interface Horizon {
  readonly day: PlanDate;
  readonly because: string;
}

/** What falls due from today to a day, a line each in order of date. */
export const dueAnswer = (
  assessment: Assessment,
  selection: Selection,
  filters: readonly string[],
  until: Horizon,
  by: OrderBy | null = null,
): Answer => {
  const { today } = assessment;
  const last = selection.before !== null && selection.before < until.day ? selection.before : until.day;
  const rows = inOrder(datesDue(selection.actions, today, last, selection), by);
  const milestones = rows.filter((row) => row.milestone !== null);
  const completions = rows.filter((row) => row.milestone === null);
  const heading = `Due by ${longDay(until.day)} (${until.because})`;
  const years = new Set(rows.map((row) => row.due.slice(0, 4)));
  const late = selection.actions.filter((one) => one.late).length;
  const blocks: Block[] = [
    masthead(assessment, filters),
    ...unreadableNotice(assessment.plan),
    ...(rows.length === 0
      ? [{ is: 'paragraph', text: `${heading}: nothing.` } satisfies Block]
      : [
          { is: 'heading', level: 2, text: heading } satisfies Block,
          {
            is: 'table',
            table: {
              caption: heading,
              columns: [
                { title: 'Due' },
                { title: '' },
                { title: 'What', shrink: 2, least: 24 },
                { title: 'Lead', shrink: 1, least: 16 },
                { title: 'Days', align: 'right' },
              ],
              rows: rows.map((row, i) => dueRow(row, rows[i - 1], today, years.size > 1)),
            },
          } satisfies Block,
        ]),
    { is: 'break' },
    ...(rows.length === 0
      ? []
      : [
          {
            is: 'paragraph',
            text: {
              text: `${counted(milestones.length, 'milestone date')} and ${counted(completions.length, 'completion')} due by ${longDay(until.day)}.`,
              tone: 'strong',
            },
          } satisfies Block,
        ]),
    ...(late > 0
      ? [
          {
            is: 'paragraph',
            text: [
              `${counted(late, 'action')} ${late === 1 ? 'has' : 'have'} something late already:  `,
              { text: 'bscb overdue', tone: 'command' },
            ],
          } satisfies Block,
        ]
      : []),
  ];
  const ahead = (row: Dated): number => daysBetween(today, row.due);
  return {
    page: { title: heading, blocks },
    json: {
      schema: 'bscb.due/1',
      asOf: today,
      until: until.day,
      filters,
      ...lostJson(assessment.plan),
      milestones: milestones.map((row) => milestoneDate(row, { daysAhead: ahead(row) })),
      actions: completions.map((row) => actionDate(row, { daysAhead: ahead(row) })),
    },
    rows: {
      head: ['due', 'days ahead', 'ref', 'id', 'what', 'lead', 'area'],
      rows: rows.map((row) => [
        row.due,
        ahead(row),
        row.one.action.ref,
        row.milestone?.milestone.id ?? null,
        row.milestone?.milestone.what ?? `Completion: ${row.one.action.action}`,
        leadText(leadOf(row)),
        row.one.area.area,
      ]),
    },
  };
};

const dueRow = (row: Dated, before: Dated | undefined, today: PlanDate, withYear: boolean): Row => {
  const day = withYear ? `${shortDay(row.due)} ${row.due.slice(0, 4)}` : shortDay(row.due);
  const days = daysBetween(today, row.due);
  return {
    cells: [
      { text: before?.due === row.due ? '' : day, value: row.due },
      row.milestone?.milestone.id ?? row.one.action.ref,
      row.milestone === null ? completionCell(row) : whatCell(row),
      leadCell(leadOf(row)),
      { text: days === 0 ? 'today' : String(days), value: days },
    ],
  };
};

const completionCell = (row: Dated): Inline => {
  const place = row.of > 1 ? ` (${row.nth} of ${row.of})` : '';
  return ['Completion: ', row.one.action.short ?? row.one.action.action, place];
};
