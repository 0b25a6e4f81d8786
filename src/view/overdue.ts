import type { Assessment } from '../assess/assessment.ts';
import type { Selection } from '../assess/filter.ts';
import { lateActions, missedDates } from '../assess/overdue.ts';
import { counted, figure } from '../model/sentence.ts';
import { causeCell, sideBySide } from './colours.ts';
import { actionDate, type Dated, leadCell, leadOf, leadText, milestoneDate, whatCell } from './dated.ts';
import { masthead, unreadableNotice } from './masthead.ts';
import { inOrder, type OrderBy } from './order.ts';
import type { Answer, Block, Row } from './page.ts';
import { lostJson } from './plan-json.ts';
import { shortDue } from './words.ts';

type Late = Dated & { readonly daysLate: number };

/** What is late, a line each: actions past completion, then the dates that milestones have missed. */
export const overdueAnswer = (
  assessment: Assessment,
  selection: Selection,
  filters: readonly string[],
  by: OrderBy | null = null,
): Answer => {
  const { actions } = selection;
  const ofCompletion = lateActions(actions, { before: selection.before, earlier: true }).map((row) => ({
    ...row,
    milestone: null,
    nth: 1,
    of: 1,
  }));
  const completions = inOrder(
    ofCompletion.filter((row) => row.last),
    by,
  );
  const earlier = inOrder(
    ofCompletion.filter((row) => !row.last),
    by,
  );
  const dates = inOrder(missedDates(actions, selection), by);
  const blocks: Block[] = [
    masthead(assessment, filters),
    ...unreadableNotice(assessment.plan),
    ...lateTable(`Past completion: ${counted(completions.length, 'action')}`, completions, true),
    ...lateTable(`Earlier dates of completion missed: ${earlier.length}`, earlier, true),
    ...lateTable(`Milestone dates missed: ${dates.length}`, dates, false),
    ...lastLines(assessment, actions.length, completions, earlier, dates),
  ];
  return {
    page: { title: 'Overdue', blocks },
    json: {
      schema: 'bscb.overdue/1',
      asOf: assessment.today,
      filters,
      ...lostJson(assessment.plan),
      milestones: dates.map((row) => milestoneDate(row, { daysLate: row.daysLate })),
      actions: completions.map((row) => actionDate(row, { daysLate: row.daysLate })),
      earlierDates: earlier.map((row) => actionDate(row, { daysLate: row.daysLate })),
    },
    rows: {
      head: ['ref', 'id', 'what', 'due', 'days late', 'lead', 'area', 'suggested', 'recorded', 'waits on'],
      rows: [...completions, ...earlier, ...dates].map((row) => [
        row.one.action.ref,
        row.milestone?.milestone.id ?? null,
        row.milestone?.milestone.what ?? row.one.action.action,
        row.due,
        row.daysLate,
        leadText(leadOf(row)),
        row.one.area.area,
        row.one.suggested.colour,
        row.one.recorded.colour,
        row.one.recorded.cause,
      ]),
    },
  };
};

const lateTable = (
  title: string,
  rows: readonly Late[],
  marked: boolean,
  waits = marked && rows.some((row) => row.one.recorded.cause !== null),
): Block[] =>
  rows.length === 0
    ? []
    : [
        {
          is: 'table',
          table: {
            caption: title,
            columns: [
              ...(marked ? [{ title }, { title: '' }] : [{ title }]),
              { title: '', shrink: 2, least: 24 },
              { title: 'Lead', shrink: 1, least: 16 },
              ...(waits ? [{ title: 'Waits on' }] : []),
              { title: 'Was due', align: 'right' },
              { title: 'Days', align: 'right' },
            ],
            rows: rows.map((row) => lateRow(row, marked, waits)),
          },
        },
      ];

const lateRow = (row: Late, marked: boolean, waits: boolean): Row => ({
  cells: [
    ...(marked
      ? [sideBySide(row.one.suggested.colour, row.one.recorded.colour), row.one.action.ref]
      : [row.milestone?.milestone.id ?? '']),
    whatCell(row),
    leadCell(leadOf(row)),
    ...(waits ? [causeCell(row.one.recorded.cause)] : []),
    { text: shortDue(row.start, row.due), value: row.due },
    { text: figure(row.daysLate), value: row.daysLate },
  ],
});

const lastLines = (
  assessment: Assessment,
  asked: number,
  completions: readonly Late[],
  earlier: readonly Late[],
  dates: readonly Late[],
): Block[] => {
  const late = new Set([...completions, ...earlier, ...dates].map((row) => row.one.action.ref)).size;
  if (late === 0) {
    const text =
      asked === 0 ? 'No action answers to that.' : `Nothing is late in ${counted(asked, 'action')}.`;
    return [{ is: 'paragraph', text, command: 'bscb due' }];
  }
  const milestones = new Set(dates.map((row) => row.milestone?.milestone.id)).size;
  const worst = completions[0] ?? earlier[0] ?? dates[0];
  return [
    { is: 'break' },
    ...(assessment.nothingDone
      ? [
          {
            is: 'paragraph' as const,
            text: 'Nothing is recorded as done: late here means late, or done and not yet written down.',
          },
        ]
      : []),
    {
      is: 'paragraph',
      text: {
        text: `${late} of ${counted(asked, 'action')} ${late === 1 ? 'has' : 'have'} something late: ${completions.length} past completion, ${counted(dates.length, 'date')} missed by ${counted(milestones, 'milestone')}.`,
        tone: 'strong',
      },
    },
    ...(worst === undefined
      ? []
      : [
          {
            is: 'paragraph' as const,
            text: ['Why?  ', { text: `bscb show ${worst.one.action.ref}`, tone: 'command' as const }],
          },
        ]),
  ];
};
