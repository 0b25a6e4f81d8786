import type { Assessment } from '../../assess/assessment.ts';
import type { PlanDate } from '../../dates/reading.ts';
import { longDay, weekdayAndDay } from '../../dates/words.ts';
import { present } from '../../model/present.ts';
import { counted, sentence } from '../../model/sentence.ts';
import { column } from '../blocks.ts';
import { common, type OfAction } from '../fields/action.ts';
import {
  type Field,
  field,
  fieldRows,
  group,
  groupOrNone,
  jsonOf,
  listing,
  own,
  ownList,
  ownOrNone,
} from '../fields/field.ts';
import { windowFields } from '../fields/parts.ts';
import { isBare } from '../masthead.ts';
import type { Block, Inline } from '../page.ts';
import { actionsOf, type DatedMeeting, lastMeeting, type Minutes, minutes } from './action-log.ts';
import { missingAnnex, missingUpdates } from './annex.ts';
import { askSection } from './ask-section.ts';
import { type Asks, asksOf } from './asks.ts';
import { h3, p, rowsOf, strong, wraps } from './blocks.ts';
import { dueBefore, dueSoon } from './due-before.ts';
import { asksField, movedFields, ofColours, owedFields } from './facts.ts';
import { bodyFor, meetingDay, type PackMeeting, theBody } from './meeting.ts';
import { type Owed, owed } from './owed.ts';
import { hasWholePlan, inFull, ownOf, ratedBy } from './own.ts';
import type { Asked, Report, Section } from './paper.ts';
import { ambers, redLine, standing } from './progress.ts';
import { redsInFull } from './red-in-full.ts';
import { noActionsYet, opening, titled } from './report.ts';
import { dueWords, lateWords, leadWords, owedWords } from './wording.ts';

/** The papers of one meeting: what the body has to decide, what comes to it, and what falls due before the next. */
export const packReport = (whole: Assessment, all: Asked, meeting: PackMeeting): Report => {
  const body = bodyFor(whole.plan, meeting);
  const now = ownOf(whole, body);
  const rated = ratedBy(now, body);
  const ownRated = { ...now, actions: rated };
  const own = asksOf(now, body, rated);
  const asks = { ...own, red: inFull(whole, own.red) };
  const items = itemsOf(now, meeting);
  const due = dueSoon(now, meeting);
  const log = minutes(whole, meeting);
  return {
    kind: 'pack',
    dense: true,
    title: titled(meetingTitle(meeting, now.today), all, null),
    opening: [
      ...meetingLines(meeting, now),
      ...opening(whole, all),
      ...(isBare(whole.plan)
        ? [noActionsYet]
        : [
            ...(hasWholePlan(now, body) ? [] : [p(ownWords(whole, now, body))]),
            ...(now.actions.length === 0 && whole.actions.length > 0
              ? []
              : [p(standing(now, { ...meeting, body: null }))]),
            ...redLine(now, asks),
          ]),
    ],
    sections: [
      askSection(now, asks, all),
      itemSection(meeting, items),
      redsInFull(now, asks.red),
      ambers(now, asks, whole),
      dueBefore(now, meeting),
      { id: 'last', title: 'From the last meeting', blocks: lastMeeting(whole, meeting, log, all) },
      ...missingAnnex(ownRated, asks),
    ],
    more: [{ id: 'updates', title: 'Missing updates', blocks: missingUpdates(ownRated) }],
    facts: () => jsonOf(packPaper, { whole, meeting, items, due, asks, log, late: lateIn(now) }),
    rows: () => fieldRows(owedFields, due),
  };
};

/** `Of 36 actions, these papers hold the 4 that QA&PM leads or that go to it or have a milestone going to it.` */
export const ownWords = (whole: Assessment, now: Assessment, body: string): string =>
  now.actions.length === 0
    ? `${body} leads no action of the plan, and nothing goes to it.`
    : `Of ${counted(whole.actions.length, 'action')}, these papers hold the ${now.actions.length} that ${body} leads or that ${now.actions.length === 1 ? 'goes to it or has' : 'go to it or have'} a milestone going to it.`;

const lateIn = (now: Assessment): number => owed(now).filter((one) => one.daysLate > 0).length;

/** What goes to the meeting, by when. */
interface Items {
  readonly thisMeeting: readonly Owed[];
  readonly beforeNext: readonly Owed[];
  readonly undated: readonly Owed[];
}

const itemsOf = (now: Assessment, meeting: PackMeeting): Items => {
  const open = owed(now);
  if (meeting.body === null)
    return {
      thisMeeting: dueSoon(now, meeting).filter((one) => one.bodies.length > 0),
      beforeNext: [],
      undated: [],
    };
  const here = open.filter((one) => one.bodies.some(({ name }) => name === meeting.body));
  const reaches = meeting.on?.due ?? now.today;
  const thisMeeting = here.filter((one) => one.due !== null && (one.start ?? one.due) <= reaches);
  return {
    thisMeeting,
    beforeNext: here.filter(
      (one) => !thisMeeting.includes(one) && one.due !== null && isBeforeNext(one.due, meeting),
    ),
    undated: here.filter((one) => one.due === null),
  };
};

const isBeforeNext = (due: PlanDate, { next, until }: PackMeeting): boolean =>
  next === null ? due <= until : due < next.start;

const itemSection = (meeting: PackMeeting, items: Items): Section => {
  const { body } = meeting;
  if (body === null)
    return {
      id: 'items',
      title: 'What goes to a meeting',
      blocks: itemTable(items.thisMeeting, 'Nothing due in these weeks goes to a body that meets.', true),
    };
  const later = meeting.next === null ? 'a later meeting' : meetingDay(meeting.next);
  return {
    id: 'items',
    title: `What comes to ${theBody(body)}`,
    blocks: present([
      h3('At this meeting'),
      ...itemTable(items.thisMeeting, `Nothing open goes to ${theBody(body)} by this meeting.`),
      h3('Due before the next meeting'),
      items.beforeNext.length > 0 &&
        p(
          `${sentence(theBody(body))} does not meet in between: these come now, or wait for ${later} and are late.`,
        ),
      ...itemTable(items.beforeNext, 'None.'),
      ...(items.undated.length === 0 ? [] : [h3('Without a date'), ...itemTable(items.undated, '')]),
    ]),
  };
};

const itemTable = (items: readonly Owed[], none: string, showBody = false): readonly Block[] =>
  items.length === 0
    ? [p(none)]
    : rowsOf('What goes to a meeting', items, [
        column(
          'What',
          (one): Inline => [strong(one.id ?? one.now.action.ref), ` ${owedWords(one)}`],
          wraps(20),
        ),
        ...(showBody
          ? [column('Goes to', (one: Owed) => one.bodies.map(({ name }) => name).join(', '))]
          : []),
        column('Due', dueWords),
        column('Late', (one) => lateWords(one.daysLate) || 'no'),
        column('Lead', (one) => leadWords(one.lead), wraps(12, 2)),
      ]);

const disputedFields = [common.ref, ...ofColours('recorded', 'suggested', 'reason')];

interface Pack {
  readonly whole: Assessment;
  readonly meeting: PackMeeting;
  readonly items: Items;
  readonly due: readonly Owed[];
  readonly asks: Asks;
  readonly log: Minutes;
  readonly late: number;
}

const meetingFields: readonly Field<PackMeeting>[] = [
  own('body', 'text?', 'The body; null where no meeting is known.'),
  ownOrNone('on', 'The day, or the month where only that is known.', windowFields),
  own('papersDue', 'day?', 'When papers are due.'),
  own('papersDays', 'count?', 'How many days before it that is.'),
  own('previous', 'day?', 'The meeting before it.'),
  own('until', 'day', 'How far ahead the pack looks.'),
  ownOrNone('next', 'The meeting after it.', windowFields),
];

const itemFields: readonly Field<Items>[] = [
  ownList('thisMeeting', 'What goes to this meeting.', owedFields),
  ownList('beforeNext', 'What goes to it before the next.', owedFields),
  ownList('undated', 'What goes to it without a date.', owedFields),
];

const loggedFields: readonly Field<ReturnType<typeof actionsOf>[number]>[] = [
  own('meeting', 'day?', 'The meeting that agreed it.'),
  own('what', 'prose', 'What is to be done.'),
  own('lead', 'names', 'Who does it.'),
  own('when', 'text?', 'By when, as written.'),
  own('due', 'day?', 'The last day of that.'),
  own('start', 'day?', 'The first day of that.'),
  own('done', 'done', 'The day it was done; true where that day is not known.'),
  ownOrNone('doneWithin', 'The days that mark may mean.', windowFields),
  own('late', 'yes', 'The last day has passed without it.'),
];

/** What the pack answers machines with. */
export const packPaper: readonly Field<Pack>[] = [
  group('meeting', 'The meeting that it is for.', meetingFields, ({ meeting }) => meeting),
  asksField(({ asks }) => asks),
  ownList('due', 'What falls due by the day of the next meeting.', owedFields),
  group('items', 'Milestones and completions that go to the body.', itemFields, ({ items }) => items),
  own('late', 'count', 'Dates that are late.'),
  listing('moved', 'Changes of date to agree.', movedFields, ({ asks }) =>
    asks.moves.flatMap(({ moves }) => moves),
  ),
  listing<Pack, OfAction>('disputed', 'Actions whose two colours differ.', disputedFields, ({ asks }) =>
    asks.disputed.map((one) => ({ one })),
  ),
  groupOrNone<Pack, { readonly whole: Assessment; readonly last: DatedMeeting }>(
    'lastMeeting',
    'What the body decided and agreed last; null where the log has no meeting.',
    [
      field('on', 'day', 'Its day.', ({ last }) => last.on),
      field('decisions', 'names', 'What was decided.', ({ last }) => last.decisions),
      listing('actions', 'What was agreed to be done.', loggedFields, ({ whole, last }) =>
        actionsOf(whole, last),
      ),
    ],
    ({ whole, log: { last } }) => (last === null ? null : { whole, last }),
  ),
  listing('earlierOpen', 'What is still open of what was agreed before.', loggedFields, ({ whole, log }) =>
    log.earlier.flatMap((one) => actionsOf(whole, one).filter(({ done }) => done === null)),
  ),
];

const meetingTitle = (meeting: PackMeeting, today: PlanDate): string =>
  meeting.body === null || meeting.on === null
    ? `Meeting pack, ${longDay(today)} to ${longDay(meeting.until)}`
    : `Meeting pack: ${meeting.body}, ${meetingDay(meeting.on)}`;

const meetingLines = (meeting: PackMeeting, now: Assessment): readonly Block[] => {
  const { on, body } = meeting;
  if (on === null || body === null)
    return [
      p(
        `The plan gives no coming date for ${theBody(bodyFor(now.plan, meeting))}, so this pack looks six weeks ahead. Dates go under bodies in plan.yaml.`,
      ),
    ];
  const one = on.start === on.due;
  const meets = `${sentence(theBody(body))} meets ${one ? 'on' : 'in'} ${one ? weekdayAndDay(on.due) : meetingDay(on)}.`;
  return [
    p([
      strong(meets),
      papersWords(meeting),
      afterWords(meeting),
      on.due < now.today ? ' This meeting is in the past.' : '',
    ]),
  ];
};

/** When the papers are due. */
export const papersWords = ({ papersDue, papersDays }: PackMeeting): string =>
  papersDue !== null
    ? ` Papers are due by ${weekdayAndDay(papersDue)}.`
    : papersDays !== null
      ? ` Papers are due ${counted(papersDays, 'day')} before it; only its month is known.`
      : ' The plan does not say when papers are due.';

/** When the body meets again. */
export const afterWords = ({ next, until }: PackMeeting): string =>
  next === null
    ? ` The plan gives no later meeting, so this pack looks six weeks past it, to ${longDay(until)}.`
    : ` The one after it is ${next.start === next.due ? 'on' : 'in'} ${meetingDay(next)}.`;
