import type { ActionNow, Assessment } from '../assess/assessment.ts';
import type { Selection } from '../assess/filter.ts';
import { addDays } from '../dates/day.ts';
import type { PlanDate } from '../dates/reading.ts';
import { longDay } from '../dates/words.ts';
import { fold } from '../model/name.ts';
import { markOf } from './colours.ts';
import { dateRows } from './export-rows.ts';

/** An entry of a calendar: a whole day, or the days of a meeting whose day is not known yet. */
export interface CalendarEvent {
  /** The same for the same date of the same milestone, whatever else of the plan changes. */
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  readonly start: PlanDate;
  /** The last day, included. */
  readonly end: PlanDate;
  readonly categories: readonly string[];
}

/** What of the plan belongs in a calendar: dates not yet met, completions, and meetings (of the bodies asked for, else of all) with the day papers are due. */
export const eventsOf = (
  assessment: Assessment,
  selection: Selection,
  bodies: readonly string[],
): readonly CalendarEvent[] => [
  ...milestoneEvents(assessment, selection),
  ...completionEvents(assessment, selection.actions),
  ...meetingEvents(assessment, bodies),
];

const board = ({ plan }: Assessment): string =>
  `${fold(plan.board) || 'board'}-${plan.period?.start ?? 'plan'}`;

const milestoneEvents = (assessment: Assessment, { actions, picks }: Selection): CalendarEvent[] =>
  dateRows(assessment, { actions: actions.filter((one) => one.open), picks }).flatMap((row) =>
    row.due === null || row.done
      ? []
      : [
          {
            uid: `${board(assessment)}-${row.milestone}-${row.nth}`.replace('/', '-'),
            summary: `${row.milestone} ${row.what}`,
            description: [
              `${row.ref} ${row.action}`,
              `Date as written: ${row.written}`,
              ...(row.lead.length > 0 ? [`Lead: ${row.lead.join(', ')}`] : []),
              ...(row.body === null ? [] : [`Goes to: ${row.body}`]),
              `Colour by dates on ${longDay(row.asOf)}: ${markOf(row.suggested).word}`,
            ].join('\n'),
            start: row.due,
            end: row.due,
            categories: ['Milestone', `Area ${row.area}`],
          },
        ],
  );

const completionEvents = (assessment: Assessment, actions: readonly ActionNow[]): CalendarEvent[] =>
  actions.flatMap((one): CalendarEvent[] => {
    const { completion, action } = one;
    if (!one.open || completion === null || completion.due === null || completion.continuing) return [];
    return [
      {
        uid: `${board(assessment)}-${action.ref}-completion`,
        summary: `${action.ref} complete: ${action.action}`,
        description: [
          `Date as written: ${completion.phrase.reading.text}`,
          ...(action.lead.length > 0 ? [`Lead: ${action.lead.map((name) => name.name).join(', ')}`] : []),
          one.suggested.reason,
        ].join('\n'),
        start: completion.due,
        end: completion.due,
        categories: ['Completion', `Area ${one.area.area}`],
      },
    ];
  });

const meetingEvents = (assessment: Assessment, asked: readonly string[]): CalendarEvent[] =>
  assessment.plan.bodies
    .filter(
      (body) =>
        asked.length === 0 ||
        asked.some((name) =>
          [body.name, body.fullName ?? '', ...body.aliases].some((way) => fold(way) === fold(name)),
        ),
    )
    .flatMap((body) =>
      (body.meets ?? []).flatMap((window): CalendarEvent[] => {
        const known = window.start === window.due;
        const name = body.fullName ?? body.name;
        const id = `${board(assessment)}-${fold(body.name)}-${window.start}`;
        const papers =
          body.papersDays === null || !known
            ? []
            : [
                {
                  uid: `${id}-papers`,
                  summary: `Papers due for ${body.name} on ${longDay(window.start)}`,
                  description: `${name} asks for papers ${body.papersDays} days before it meets.`,
                  start: addDays(window.start, -body.papersDays),
                  end: addDays(window.start, -body.papersDays),
                  categories: ['Papers'],
                },
              ];
        return [
          ...papers,
          {
            uid: id,
            summary: known ? `${body.name} meets` : `${body.name} meets in these days, the day to be fixed`,
            description: name,
            start: window.start,
            end: window.due,
            categories: ['Meeting'],
          },
        ];
      }),
    );
