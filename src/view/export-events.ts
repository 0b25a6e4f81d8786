import type { Assessment } from '../assess/assessment.ts';
import { type DateNow, datesOf } from '../assess/dates.ts';
import { isOpen } from '../assess/due.ts';
import type { Selection } from '../assess/filter.ts';
import { addDays } from '../dates/day.ts';
import type { PlanDate } from '../dates/reading.ts';
import { longDay } from '../dates/words.ts';
import { fold } from '../model/name.ts';
import { markOf } from './colours.ts';
import { leadOf } from './fields/date.ts';
import { namesOf } from './fields/parts.ts';

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
): readonly CalendarEvent[] => [...dateEvents(assessment, selection), ...meetingEvents(assessment, bodies)];

const board = ({ plan }: Assessment): string =>
  `${fold(plan.board) || 'board'}-${plan.period?.start ?? 'plan'}`;

const dateEvents = (assessment: Assessment, { actions }: Selection): CalendarEvent[] =>
  actions
    .flatMap((one) => datesOf(one))
    .flatMap((date) => (date.due === null || !isOpen(date) ? [] : [eventOf(assessment, date, date.due)]));

/** On the last day allowed: a month is due by its end. */
const eventOf = (assessment: Assessment, date: DateNow, due: PlanDate): CalendarEvent => {
  const { one, milestone, nth, of } = date;
  const lead = namesOf(leadOf(date));
  const shared = { start: due, end: due };
  const leads = lead.length > 0 ? [`Lead: ${lead.join(', ')}`] : [];
  if (milestone === null)
    return {
      uid: `${board(assessment)}-${one.action.ref}-completion${nth === of ? '' : `-${nth}`}`,
      summary: `${one.action.ref} complete: ${one.action.action}`,
      description: [
        `Date as written: ${one.completion?.phrase.reading.text ?? 'none'}`,
        ...leads,
        one.suggested.reason,
      ].join('\n'),
      ...shared,
      categories: ['Completion', `Area ${one.area.area}`],
    };
  const { id, what, body } = milestone.milestone;
  return {
    uid: `${board(assessment)}-${id}-${nth}`.replace('/', '-'),
    summary: `${id} ${what}`,
    description: [
      `${one.action.ref} ${one.action.action}`,
      `Date as written: ${milestone.when?.reading.text ?? 'none'}`,
      ...leads,
      ...(body === null ? [] : [`Goes to: ${body.name}`]),
      `Colour by dates on ${longDay(assessment.today)}: ${markOf(one.suggested.colour).word}`,
      `Rated: ${one.recorded.colour === null ? 'not rated' : markOf(one.recorded.colour).word}`,
    ].join('\n'),
    ...shared,
    categories: ['Milestone', `Area ${one.area.area}`],
  };
};

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
