import type { ActionNow, Assessment, MilestoneNow } from '../assess/assessment.ts';
import { isUndated, type Selection } from '../assess/filter.ts';
import type { Cause } from '../model/plan.ts';
import { counted, figure } from '../model/sentence.ts';
import { causeCell, markOf, sideBySide } from './colours.ts';
import { leadCell, leadOf, leadText } from './dated.ts';
import { masthead, unreadableNotice } from './masthead.ts';
import { inOrder, type OrderBy } from './order.ts';
import type { Answer, Block, Cell, Inline, Row } from './page.ts';
import { lostJson, occurrenceJson, phraseJson, ragJson } from './plan-json.ts';
import { shortDue, writtenDate } from './words.ts';

/** Actions, a line each: both colours, who leads, when it is to be complete and how late it is. */
export const listAnswer = (
  assessment: Assessment,
  selection: Selection,
  filters: readonly string[],
  by: OrderBy | null = null,
): Answer => {
  const actions = inOrder(
    selection.actions.map((one) => ({ one })),
    by,
  ).map(({ one }) => one);
  return {
    page: {
      title: 'Actions',
      blocks: [
        masthead(assessment, filters),
        ...unreadableNotice(assessment.plan),
        ...(actions.length === 0 ? nothing : [actionTable(actions)]),
        ...(actions.length === 0 ? [] : sums(actions)),
      ],
    },
    json: {
      schema: 'bscb.list/1',
      asOf: assessment.today,
      filters,
      profile: assessment.profile,
      since: assessment.since,
      ...lostJson(assessment.plan),
      actions: actions.map((now) => ({
        ref: now.action.ref,
        action: now.action.action,
        area: now.area.area,
        lead: now.action.lead.map((name) => name.name),
        completion: phraseJson(now.completion?.phrase ?? now.action.completion),
        due: now.completion?.due ?? null,
        daysLate: now.completion?.daysLate ?? 0,
        late: now.late,
        open: now.open,
        rag: ragJson(now),
        milestones: now.milestones.length,
        milestonesMet: met(now),
        milestonesLate: now.milestones.filter(isLate).length,
      })),
    },
    rows: {
      head: [
        ...['ref', 'action', 'area', 'lead', 'completion', 'due', 'days late', 'suggested', 'recorded'],
        ...['recorded on', 'disputed', 'stale', 'milestones', 'milestones met', 'milestones late', 'reason'],
        ...['not rated', 'waits on', 'direction', 'since', 'colour then', 'next'],
      ],
      rows: actions.map((now) => [
        now.action.ref,
        now.action.action,
        now.area.area,
        leadText(now.action.lead),
        writtenDate(now.completion?.phrase),
        now.completion?.due ?? null,
        now.completion?.daysLate ?? 0,
        now.suggested.colour,
        now.recorded.colour,
        now.recorded.on,
        now.disputed,
        now.stale,
        now.milestones.length,
        met(now),
        now.milestones.filter(isLate).length,
        now.suggested.reason,
        now.notRated,
        now.recorded.cause,
        now.travel?.direction ?? null,
        now.travel?.since ?? null,
        now.travel?.before ?? null,
        now.recorded.next?.what ?? null,
      ]),
    },
  };
};

const nothing: Block[] = [
  { is: 'paragraph', text: 'No action answers to that.', command: 'bscb list --help' },
];

const met = (now: ActionNow): number => now.milestones.filter((one) => one.met).length;
const isLate = (one: MilestoneNow): boolean => one.occurrences.some((date) => date.overdue);

const hindrance = (now: ActionNow): Cause | null => (now.open ? now.recorded.cause : null);

const actionTable = (
  actions: readonly ActionNow[],
  waits = actions.some((now) => hindrance(now) !== null),
): Block => ({
  is: 'table',
  table: {
    caption: counted(actions.length, 'action'),
    columns: [
      { title: counted(actions.length, 'action') },
      { title: '' },
      { title: '', shrink: 2, least: 24 },
      { title: 'Lead', shrink: 1, least: 16 },
      ...(waits ? [{ title: 'Waits on' }] : []),
      { title: 'Complete by', align: 'right', shrink: 3, least: 11 },
      { title: 'Late', align: 'right' },
      { title: 'Met', align: 'right' },
    ],
    rows: actions.map(
      (now): Row => ({
        cells: [
          sideBySide(now.suggested.colour, now.recorded.colour),
          now.action.ref,
          now.action.short ?? now.action.action,
          leadCell(now.action.lead),
          ...(waits ? [causeCell(hindrance(now))] : []),
          completionCell(now),
          lateCell(now),
          now.milestones.length === 0 ? '–' : `${met(now)}/${now.milestones.length}`,
        ],
      }),
    ),
  },
});

const completionCell = (now: ActionNow): Cell => {
  const { completion } = now;
  if (completion === null) return { text: { text: 'no date', tone: 'quiet' }, value: null };
  if (completion.due === null)
    return { text: { text: writtenDate(completion.phrase) ?? '', tone: 'quiet' }, value: null };
  const start = completion.phrase.reading.windows.at(-1)?.start ?? null;
  return { text: shortDue(start, completion.due), value: completion.due };
};

const lateCell = (now: ActionNow): Inline => {
  if (now.completion?.late) return figure(now.completion.daysLate);
  const dates =
    now.milestones.flatMap((one) => one.occurrences).filter((date) => date.overdue).length +
    (now.completion?.earlier.filter((date) => date.overdue).length ?? 0);
  return dates === 0 ? '' : counted(dates, 'date');
};

const sums = (actions: readonly ActionNow[]): Block[] => {
  const colours = [...new Set(actions.map((now) => now.suggested.colour))];
  const order = ['red', 'amber', 'green', 'complete', 'not-due', 'none'];
  const place = (colour: string): number => (order.indexOf(colour) + order.length + 1) % (order.length + 1);
  const parts = colours
    .sort((a, b) => place(a) - place(b))
    .map(
      (colour) => `${actions.filter((now) => now.suggested.colour === colour).length} ${markOf(colour).word}`,
    );
  const rated = actions.filter((now) => now.recorded.colour !== null).length;
  const example = actions.find((now) => now.suggested.colour === 'red') ?? actions[0];
  return [
    {
      is: 'paragraph',
      text: {
        text: 'Marks: by dates, then as recorded. Late: days past completion, or milestone dates missed.',
        tone: 'quiet',
      },
    },
    { is: 'break' },
    {
      is: 'paragraph',
      text: {
        text: `${counted(actions.length, 'action')} by dates: ${parts.join(', ')}. Rated ${rated}.`,
        tone: 'strong',
      },
    },
    ...(example === undefined
      ? []
      : [
          {
            is: 'paragraph',
            text: ['One in full:  ', { text: `bscb show ${example.action.ref}`, tone: 'command' }],
          } satisfies Block,
        ]),
  ];
};

/** Milestones, a line each: the words, who leads, when, and whether it is met. */
export const milestoneListAnswer = (
  assessment: Assessment,
  { actions, picks }: Selection,
  filters: readonly string[],
  by: OrderBy | null = null,
): Answer => {
  const rows = inOrder(
    actions.flatMap((one) =>
      one.milestones
        .filter((milestone) => picks(one, milestone))
        .map((milestone) => ({ one, milestone, ...dates(milestone) })),
    ),
    by,
  ).map(({ one, milestone }) => ({ now: one, milestone }));
  const late = rows.filter(({ milestone }) => isLate(milestone)).length;
  const done = rows.filter(({ milestone }) => milestone.met).length;
  const undated = rows.filter(({ milestone }) => isUndated(milestone)).length;
  return {
    page: {
      title: 'Milestones',
      blocks: [
        masthead(assessment, filters),
        ...unreadableNotice(assessment.plan),
        ...(rows.length === 0
          ? [{ is: 'paragraph', text: 'No milestone answers to that.' } satisfies Block]
          : [
              {
                is: 'table',
                table: {
                  caption: counted(rows.length, 'milestone'),
                  columns: [
                    { title: counted(rows.length, 'milestone') },
                    { title: '', shrink: 3, least: 22 },
                    { title: 'Lead', shrink: 1, least: 16 },
                    { title: 'When', shrink: 2, least: 14 },
                    { title: 'Now', align: 'right' },
                  ],
                  rows: rows.map(
                    ({ now, milestone }): Row => ({
                      cells: [
                        milestone.milestone.id,
                        milestone.milestone.what,
                        leadCell(leadOf({ one: now, milestone })),
                        writtenDate(milestone.when) ?? { text: 'no date', tone: 'quiet' },
                        standing(milestone, now.open),
                      ],
                    }),
                  ),
                },
              } satisfies Block,
              { is: 'break' } satisfies Block,
              {
                is: 'paragraph',
                text: {
                  text: `${counted(rows.length, 'milestone')}: ${done} met, ${late} late, ${undated} without a date.`,
                  tone: 'strong',
                },
              } satisfies Block,
            ]),
      ],
    },
    json: {
      schema: 'bscb.list/1',
      asOf: assessment.today,
      filters,
      ...lostJson(assessment.plan),
      milestones: rows.map(({ now, milestone }) => ({
        ref: now.action.ref,
        id: milestone.milestone.id,
        what: milestone.milestone.what,
        when: phraseJson(milestone.when),
        at: milestone.milestone.body?.name ?? null,
        lead: leadOf({ one: now, milestone }).map((name) => name.name),
        area: now.area.area,
        met: milestone.met,
        occurrences: milestone.occurrences.map(occurrenceJson),
      })),
    },
    rows: {
      head: ['ref', 'id', 'what', 'when', 'start', 'due', 'done', 'days late', 'lead', 'area'],
      rows: rows.flatMap(({ now, milestone }) =>
        milestone.occurrences.map((date) => [
          now.action.ref,
          milestone.milestone.id,
          milestone.milestone.what,
          writtenDate(milestone.when),
          date.start,
          date.due,
          date.done,
          date.daysLate,
          leadText(leadOf({ one: now, milestone })),
          now.area.area,
        ]),
      ),
    },
  };
};

const dates = ({ occurrences }: MilestoneNow) => ({
  due: occurrences.find((date) => date.done === null && date.due !== null)?.due ?? '9999',
  daysLate: Math.max(0, ...occurrences.map((date) => date.daysLate)),
});

const standing = (one: MilestoneNow, open: boolean): Inline => {
  if (one.met) return { text: 'met', tone: 'complete' };
  const late = one.occurrences.filter((date) => date.overdue);
  const worst = Math.max(0, ...late.map((date) => date.daysLate));
  if (worst > 0) {
    const days = counted(worst, 'day');
    return { text: late.length > 1 ? `${late.length} dates late` : `${days} late`, tone: 'red' };
  }
  if (!open) return { text: 'closed', tone: 'quiet' };
  if (one.when?.unreadable !== undefined) return { text: 'not read', tone: 'error' };
  if (isUndated(one)) return { text: 'no date', tone: 'quiet' };
  const met = one.occurrences.filter((date) => date.done !== null).length;
  return met > 0 ? `${met} of ${one.occurrences.length} met` : 'ahead';
};
