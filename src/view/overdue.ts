import type { ActionNow, Assessment } from '../assess/assessment.ts';
import { sideBySide } from './colours.ts';
import {
  actionDate,
  type DatedRow,
  leadCell,
  leadOfRow,
  milestoneDate,
  missedCompletions,
  missedEarlier,
  missedMilestones,
  whatCell,
} from './late-dates.ts';
import { masthead, unreadableNotice } from './masthead.ts';
import type { Answer, Block, Row } from './page.ts';
import { counted, shortDue } from './words.ts';

/** What is late, a line each, the longest first: actions past completion, then milestones. */
export const overdueAnswer = (
  assessment: Assessment,
  actions: readonly ActionNow[],
  filters: readonly string[],
): Answer => {
  const completions = missedCompletions(actions);
  const earlier = missedEarlier(actions);
  const dates = missedMilestones(actions);
  const blocks: Block[] = [
    masthead(assessment, filters),
    ...unreadableNotice(assessment.plan),
    ...lateTable(`Past completion: ${counted(completions.length, 'action')}`, completions, true),
    ...lateTable(`Part of completion missed: ${counted(earlier.length, 'date')}`, earlier, true),
    ...lateTable(`Milestone dates missed: ${dates.length}`, dates, false),
    ...lastLines(assessment, actions, completions, dates),
  ];
  return {
    page: { title: 'Overdue', blocks },
    json: {
      schema: 'bscb.overdue/1',
      asOf: assessment.today,
      filters,
      milestones: dates.map(milestoneDate),
      actions: completions.map(actionDate),
      earlierDates: earlier.map(actionDate),
    },
    rows: {
      head: ['ref', 'id', 'what', 'due', 'days late', 'lead', 'area', 'suggested', 'recorded'],
      rows: [...completions, ...earlier, ...dates].map((row) => [
        row.now.action.ref,
        row.milestone?.milestone.id ?? null,
        row.milestone?.milestone.what ?? row.now.action.action,
        row.due,
        row.daysLate,
        leadOfRow(row)
          .map((name) => name.name)
          .join('; '),
        row.now.area.area,
        row.now.suggested.colour,
        row.now.recorded.colour,
      ]),
    },
  };
};

const lateTable = (title: string, rows: readonly DatedRow[], marked: boolean): Block[] =>
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
              { title: 'Lead', shrink: 1, least: 12 },
              { title: 'Was due', align: 'right' },
              { title: 'Days', align: 'right' },
            ],
            rows: rows.map((row) => lateRow(row, marked)),
          },
        },
      ];

const lateRow = (row: DatedRow, marked: boolean): Row => ({
  cells: [
    ...(marked
      ? [sideBySide(row.now.suggested.colour, row.now.recorded.colour), row.now.action.ref]
      : [row.milestone?.milestone.id ?? '']),
    whatCell(row),
    leadCell(leadOfRow(row)),
    { text: shortDue(row.start, row.due), value: row.due },
    { text: String(row.daysLate), value: row.daysLate },
  ],
});

const lastLines = (
  assessment: Assessment,
  actions: readonly ActionNow[],
  completions: readonly DatedRow[],
  dates: readonly DatedRow[],
): Block[] => {
  const late = actions.filter((now) => now.late);
  if (late.length === 0)
    return [
      {
        is: 'paragraph',
        text:
          actions.length === 0
            ? 'No action answers to that.'
            : `Nothing is late in ${counted(actions.length, 'action')}.`,
        command: 'bscb due',
      },
    ];
  const milestones = new Set(dates.map((row) => row.milestone?.milestone.id));
  const worst = completions[0] ?? dates[0];
  return [
    { is: 'break' },
    {
      is: 'paragraph',
      text: {
        text: `${late.length} of ${counted(actions.length, 'action')} ${late.length === 1 ? 'has' : 'have'} something late: ${completions.length} past completion, ${counted(dates.length, 'date')} missed by ${counted(milestones.size, 'milestone')}.`,
        tone: 'strong',
      },
    },
    ...(assessment.nothingDone
      ? [
          {
            is: 'paragraph' as const,
            text: 'Nothing is recorded as done: late here means late, or done and not yet written down.',
          },
        ]
      : []),
    ...(worst === undefined
      ? []
      : [
          {
            is: 'paragraph' as const,
            text: ['Why?  ', { text: `bscb show ${worst.now.action.ref}`, tone: 'command' as const }],
          },
        ]),
  ];
};
