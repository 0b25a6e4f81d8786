import type { Assessment } from '../../assess/assessment.ts';
import type { PlanDate } from '../../dates/reading.ts';
import { longDay, weekdayAndDay } from '../../dates/words.ts';
import { counted, listed, sentence } from '../../model/sentence.ts';
import type { Block, Row } from '../page.ts';
import { actionsOf, lastMeeting, minutes } from './action-log.ts';
import { h3, p, tableOr } from './blocks.ts';
import { owedFacts, owedHead, owedRow } from './facts.ts';
import { meetingDay, type PackMeeting, theBody } from './meeting.ts';
import { moves, movesForApproval } from './moves.ts';
import { type Owed, owed } from './owed.ts';
import type { Asked, Report, Section } from './paper.ts';
import { opening, titled } from './report.ts';
import { shareSentence } from './tally.ts';
import {
  colourCell,
  colourWord,
  dueCell,
  lateWords,
  leadWords,
  noteLines,
  owedWords,
  sentencesCell,
} from './wording.ts';

/** The papers of one meeting: what it has to settle, what comes to it, and what falls due before the next. */
export const packReport = (now: Assessment, asked: Asked, meeting: PackMeeting): Report => {
  const open = owed(now, asked);
  const due = open.filter((one) => one.due !== null && one.due >= now.today && one.due <= meeting.until);
  const late = open.filter((one) => one.daysLate > 0);
  const here = meeting.body === null ? [] : open.filter((one) => one.body?.name === meeting.body);
  const reaches = meeting.on?.due ?? now.today;
  const forThis = here.filter(
    (one) => one.due !== null && (one.due <= reaches || (one.start ?? one.due) <= reaches),
  );
  const between = here.filter(
    (one) => !forThis.includes(one) && one.due !== null && one.due <= meeting.until,
  );
  const undated = here.filter((one) => one.due === null);
  const all = moves(now);
  const disputed = now.actions.filter((one) => one.disputed).sort((a, b) => b.dispute - a.dispute);
  const log = minutes(now, meeting);
  const sections: Section[] = [
    { id: 'summary', title: 'Where the plan stands', blocks: standing(now, late) },
    { id: 'last', title: 'From the last meeting', blocks: lastMeeting(now, meeting, log, asked) },
    {
      id: 'settle',
      title: 'For the meeting to settle',
      blocks: [
        h3('Moved dates that need agreement'),
        movesForApproval(all),
        h3('Ratings that the dates dispute'),
        tableOr(
          now.actions.every((one) => one.recorded.colour === null)
            ? 'None: no action is rated yet.'
            : 'None: no rating differs from what the dates suggest.',
          'Disputes to settle, the widest apart first',
          [
            { title: 'Ref' },
            { title: 'Action', wrap: true, shrink: 1, least: 16 },
            { title: 'Colour', wrap: true },
            { title: 'Why', wrap: true, shrink: 1, least: 20 },
            { title: 'Lead', wrap: true, shrink: 2, least: 12 },
          ],
          disputed.map(
            (one): Row => ({
              cells: [
                one.action.ref,
                one.action.action,
                colourCell(one),
                sentencesCell([one.suggested.reason, ...noteLines(one)]),
                leadWords(one.action.lead),
              ],
            }),
          ),
        ),
      ],
    },
    {
      id: 'items',
      title:
        meeting.body === null ? 'Milestones that go to a meeting' : `What comes to ${theBody(meeting.body)}`,
      blocks:
        meeting.body === null
          ? [
              ...itemTables(
                due.filter((one) => one.body !== null),
                'No milestone due in these weeks goes to a body that meets.',
                true,
              ),
            ]
          : [
              h3('At this meeting'),
              ...itemTables(forThis, `No open milestone goes to ${theBody(meeting.body)} by this meeting.`),
              h3('Due before the next meeting'),
              ...(between.length === 0
                ? []
                : [
                    p(
                      `${sentence(theBody(meeting.body))} does not meet in between: these come now, or wait for ${meeting.next === null ? 'a later meeting' : meetingDay(meeting.next)} and are late.`,
                    ),
                  ]),
              ...itemTables(between, 'None.'),
              ...(undated.length === 0 ? [] : [h3('Without a date'), ...itemTables(undated, '')]),
            ],
    },
    {
      id: 'due',
      title: `Due before ${nextWords(meeting)}`,
      blocks: dueByArea(now, due, meeting),
    },
  ];
  return {
    kind: 'pack',
    title: titled(meetingTitle(meeting, now.today), asked, null),
    opening: [...meetingLines(meeting, now), ...opening(now, asked)],
    sections,
    facts: {
      meeting: {
        body: meeting.body,
        on: meeting.on,
        papersDue: meeting.papersDue,
        previous: meeting.previous,
        until: meeting.until,
        next: meeting.next,
      },
      due: due.map(owedFacts),
      items: {
        thisMeeting: forThis.map(owedFacts),
        beforeNext: between.map(owedFacts),
        undated: undated.map(owedFacts),
      },
      late: late.length,
      moved: all.filter((one) => one.waiting),
      disputed: disputed.map((one) => ({
        ref: one.action.ref,
        recorded: one.recorded.colour,
        suggested: one.suggested.colour,
        reason: one.suggested.reason,
      })),
      lastMeeting:
        log.last === null
          ? null
          : { on: log.last.on, decisions: log.last.decisions, actions: actionsOf(now, log.last) },
      earlierOpen: log.earlier.flatMap((one) => actionsOf(now, one).filter((each) => each.done === null)),
    },
    rows: { head: [...owedHead], rows: due.map(owedRow) },
  };
};

const meetingTitle = (meeting: PackMeeting, today: PlanDate): string =>
  meeting.body === null || meeting.on === null
    ? `Meeting pack, ${longDay(today)} to ${longDay(meeting.until)}`
    : `Meeting pack: ${meeting.body}, ${meetingDay(meeting.on)}`;

const nextWords = (meeting: PackMeeting): string =>
  meeting.next !== null
    ? `the next meeting (${meetingDay(meeting.next)})`
    : `the end of ${longDay(meeting.until)}`;

const meetingLines = (meeting: PackMeeting, now: Assessment): readonly Block[] => {
  const { on, body } = meeting;
  if (on === null || body === null)
    return [
      p(
        'The plan gives no coming date for the Board, so this pack looks six weeks ahead. Dates go under bodies in plan.yaml.',
      ),
    ];
  const day = on.start === on.due ? weekdayAndDay(on.due) : meetingDay(on);
  const papers =
    meeting.papersDue !== null
      ? ` Papers are due by ${weekdayAndDay(meeting.papersDue)}.`
      : meeting.papersDays !== null
        ? ` Papers are due ${counted(meeting.papersDays, 'day')} before it; only its month is known.`
        : ' The plan does not say when papers are due.';
  const after =
    meeting.next === null
      ? ` The plan gives no later meeting, so this pack looks six weeks past it, to ${longDay(meeting.until)}.`
      : ` The one after it is ${meeting.next.start === meeting.next.due ? 'on' : 'in'} ${meetingDay(meeting.next)}.`;
  const past = on.due < now.today ? ' This meeting is in the past.' : '';
  return [
    {
      is: 'paragraph',
      text: [
        {
          text: `${sentence(theBody(body))} meets ${on.start === on.due ? 'on' : 'in'} ${day}.`,
          tone: 'strong',
        },
        `${papers}${after}${past}`,
      ],
    },
  ];
};

const standing = (now: Assessment, late: readonly Owed[]): readonly Block[] => {
  const red = now.actions.filter((one) => one.shown === 'red');
  const lateRefs = new Set(late.map((one) => one.now.action.ref));
  return [
    p(shareSentence(now)),
    {
      is: 'paragraph',
      text:
        late.length === 0
          ? 'No date has been missed.'
          : `${counted(late.length, 'date')} ${late.length === 1 ? 'has' : 'have'} passed in ${counted(lateRefs.size, 'action')}${red.length === 0 ? '.' : `; red are ${listed(red.map((one) => one.action.ref))}.`} The progress report gives the reason for each.`,
    },
  ];
};

const itemTables = (items: readonly Owed[], none: string, showBody = false): readonly Block[] => [
  tableOr(
    none,
    'Milestones that go to a meeting',
    [
      { title: 'Milestone' },
      { title: 'What', wrap: true, shrink: 1, least: 20 },
      ...(showBody ? [{ title: 'Goes to' }] : []),
      { title: 'Due' },
      { title: 'Late' },
      { title: 'Lead', wrap: true, shrink: 2, least: 12 },
    ],
    items.map(
      (one): Row => ({
        cells: [
          one.id ?? one.now.action.ref,
          owedWords(one),
          ...(showBody ? [one.body?.name ?? ''] : []),
          dueCell(one),
          lateWords(one.daysLate) || 'no',
          leadWords(one.lead),
        ],
      }),
    ),
  ),
];

const dueByArea = (now: Assessment, due: readonly Owed[], meeting: PackMeeting): readonly Block[] => {
  if (due.length === 0)
    return [p(`Nothing falls due from ${longDay(now.today)} to ${longDay(meeting.until)}.`)];
  return [
    p(`${counted(due.length, 'date')} from ${longDay(now.today)} to ${longDay(meeting.until)}, by area.`),
    ...now.plan.areas.flatMap((area): Block[] => {
      const mine = due.filter((one) => one.now.area.area === area.area);
      if (mine.length === 0) return [];
      return [
        h3(`Area ${area.area}: ${area.title}`),
        {
          is: 'table',
          table: {
            caption: `What falls due in area ${area.area}`,
            columns: [
              { title: 'Due' },
              { title: 'Ref' },
              { title: 'What', wrap: true, shrink: 1, least: 20 },
              { title: 'Colour' },
              { title: 'Lead', wrap: true, shrink: 2, least: 12 },
            ],
            rows: mine.map(
              (one): Row => ({
                cells: [
                  dueCell(one),
                  one.id ?? one.now.action.ref,
                  one.id === null ? `${owedWords(one)}: ${one.what}` : owedWords(one),
                  [colourWord(one.now.shown)],
                  leadWords(one.lead),
                ],
              }),
            ),
          },
        },
      ];
    }),
  ];
};
