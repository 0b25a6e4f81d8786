import type { ActionNow, Assessment, MilestoneNow } from '../assess/assessment.ts';
import { type DueDate, datesOf, isDated } from '../assess/dates.ts';
import { isOpen } from '../assess/due.ts';
import type { Selection } from '../assess/filter.ts';
import { leadOf } from '../assess/filter.ts';
import { goesTo } from '../assess/goes-to.ts';
import { addDays } from '../dates/day.ts';
import type { PlanDate } from '../dates/reading.ts';
import { longDay } from '../dates/words.ts';
import { fold } from '../model/name.ts';
import { markOf } from './colours.ts';
import { namesOf } from './fields/parts.ts';

/** An entry of a calendar: a whole day, or the days of a meeting whose day is not known yet. */
export interface CalendarEvent {
  /** The same for the same date of the same words, whatever is put before it or changes round it. */
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  readonly start: PlanDate;
  /** The last day, included. */
  readonly end: PlanDate;
  readonly categories: readonly string[];
  /** Whether somebody is taken up by it: true of a meeting whose day is settled. */
  readonly busy: boolean;
}

/** What a calendar was asked for beside the dates. */
export interface CalendarWish {
  /** The bodies that were asked for by name. */
  readonly bodies: readonly string[];
  /** True where no filter was given. */
  readonly whole: boolean;
}

/**
 * What of the plan belongs in a calendar: dates not yet met, completions, and meetings with the day papers are due: of
 * the bodies asked for; of the whole plan, of all; else of those to which one of the dates goes.
 */
export const eventsOf = (
  assessment: Assessment,
  selection: Selection,
  { bodies, whole }: CalendarWish,
): readonly CalendarEvent[] => {
  const dates = openDates(selection);
  const bodiesOfDates = dates.flatMap(({ milestone, one }) =>
    goesTo(assessment.plan, milestone ?? one).map(({ name }) => name),
  );
  const asked = bodies.length > 0 || whole ? bodies : bodiesOfDates;
  return [
    ...dates.map((date) => eventOf(assessment, date)),
    ...(whole || asked.length > 0 ? meetingEvents(assessment, asked) : []),
  ];
};

const board = ({ plan }: Assessment): string =>
  `${fold(plan.board) || 'board'}-${plan.period?.start ?? 'plan'}`;

const openDates = ({ actions }: Selection): readonly DueDate[] =>
  actions.flatMap((one) => datesOf(one).filter(isDated).filter(isOpen));

/** A milestone by its words, since its place changes when another is put before it; of two with the same words, the second has a number. */
const wordsKey = ({ action }: ActionNow, { milestone: { id, what } }: MilestoneNow): string => {
  const words = fold(what).slice(0, 60);
  const alike = action.milestones.filter((one) => fold(one.what).slice(0, 60) === words);
  const place = alike.findIndex((one) => one.id === id);
  return place > 0 ? `${words}-again-${place + 1}` : words;
};

/** On the last day allowed: a month is due by its end. */
const eventOf = (assessment: Assessment, date: DueDate): CalendarEvent => {
  const { one, milestone, nth, of, due } = date;
  const lead = namesOf(leadOf(date));
  const shared = { start: due, end: due, busy: false };
  const leads = lead.length > 0 ? [`Lead: ${lead.join(', ')}`] : [];
  if (milestone === null)
    return {
      uid: `${board(assessment)}-${one.action.ref}-completion${nth === of ? '' : `-${nth}`}`,
      summary: `Completion due: ${one.action.ref} ${one.action.action}`,
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
    uid: `${board(assessment)}-${one.action.ref}-${wordsKey(one, milestone)}-${nth}`,
    summary: `Due: ${id} ${what}`,
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
                  busy: false,
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
            busy: known,
          },
        ];
      }),
    );
