import type { ActionNow, Assessment } from '../../assess/assessment.ts';
import { present } from '../../model/present.ts';
import { counted, listed, withStop } from '../../model/sentence.ts';
import { column } from '../blocks.ts';
import { hindered, hinderedFields, travelled, travelledFields } from '../fields/action.ts';
import { type Field, field, fieldRows, group, jsonOf, listing } from '../fields/field.ts';
import { isBare } from '../masthead.ts';
import type { Block } from '../page.ts';
import { ratedRedAndOver } from '../rated-red.ts';
import { hindrances, missingAnnex, missingUpdates, travel } from './annex.ts';
import { askSection } from './ask-section.ts';
import { actionAndLead, why } from './ask-tables.ts';
import { bothColours, datesMetWords, nextStep, redNames, travelWords } from './ask-words.ts';
import { type Asks, asksOf } from './asks.ts';
import { p, rowsOf, wraps } from './blocks.ts';
import { dueBefore } from './due-before.ts';
import {
  actionFields,
  asksField,
  inPaper,
  measureFields,
  measuresOf,
  movedFields,
  tallyField,
  yearField,
} from './facts.ts';
import { gravest, worst } from './gravest.ts';
import { measures } from './measures.ts';
import { bodyFor, meetingDay, type PackMeeting, theBody } from './meeting.ts';
import { moves, movesAgreed } from './moves.ts';
import { inFull } from './own.ts';
import type { Asked, Report, Section } from './paper.ts';
import { noActionsYet, opening, planName, titled } from './report.ts';
import { areaChart, dateSentence, shareTable, tallyOf } from './tally.ts';
import { colourCell, shortName, withArticle } from './wording.ts';
import { yearChart, yearSoFar } from './year-chart.ts';

/** The exception report: what the board is asked to decide, then what it may want to look up. */
export const progressReport = (now: Assessment, asked: Asked, meeting: PackMeeting): Report => {
  const asks = asksOf(now, bodyFor(now.plan, meeting));
  return {
    kind: 'progress',
    dense: true,
    title: titled(`${now.plan.board}: progress of ${withArticle(planName(now))}`, asked, null),
    opening: [
      ...opening(now, asked),
      ...(isBare(now.plan) ? [noActionsYet] : [p(standing(now, meeting)), ...redLine(now, asks)]),
    ],
    sections: [askSection(now, asks, asked), ambers(now, asks), dueBefore(now, meeting), ...annex(now, asks)],
    more: [
      { id: 'updates', title: 'Missing updates', blocks: missingUpdates(now) },
      { id: 'hindrances', title: 'What holds actions up from outside', blocks: [hindrances(now)] },
    ],
    facts: () => jsonOf(progressPaper, { now, asks }),
    rows: () => fieldRows(actionFields, inPaper(now, now.actions)),
  };
};

/** The red actions by name, so that a reader of the first lines has them all. */
export const redLine = (now: Assessment, { red }: Asks): readonly Block[] => {
  const said = [redNames(red), ratedRedAndOver(now.actions)].filter((one) => one !== null);
  return said.length === 0 ? [] : [p(said.join(' '))];
};

/** The figures of the first page in four sentences, and the meeting that it is for. */
export const standing = (now: Assessment, meeting: PackMeeting): string =>
  [forMeeting(meeting), bothColours(now.actions), datesMetWords(now), travelWords(now)]
    .filter((one) => one !== null)
    .join(' ');

/** `For the Board of 23 September 2013.` */
export const forMeeting = ({ body, on }: PackMeeting): string | null =>
  body === null || on === null ? null : `For ${theBody(body)} of ${meetingDay(on)}.`;

/** The actions of which the graver colour is amber: those asked about above by name, the others a row each. */
export const ambers = (now: Assessment, asks: Asks, whole = now): Section => {
  const all = worst(now, 'amber');
  const above = new Set([...asks.moves.map(({ one }) => one), ...asks.disputed]);
  const rest = inFull(
    whole,
    all.filter((one) => !above.has(one)),
  );
  const listedAbove = all.filter((one) => above.has(one)).map((one) => shortName(one.action, 34));
  return {
    id: 'amber',
    title: `Amber and not red: ${counted(all.length, 'action')}`,
    blocks: present([
      all.length === 0 && p(asks.red.length === 0 ? 'No action is amber.' : 'No other action is amber.'),
      listedAbove.length > 0 && p(withStop(`Among the dates and ratings above: ${listed(listedAbove)}`)),
      ...amberTable(now, rest),
    ]),
  };
};

const amberTable = (now: Assessment, actions: readonly ActionNow[]): readonly Block[] =>
  rowsOf('Other actions that are amber', actions, [
    column('Action and lead', (one) => actionAndLead(one), wraps(20)),
    column('Colour', colourCell, wraps(12, 3)),
    column('Why', why, wraps(18)),
    column('What happens next', (one) => nextStep(one, now), wraps(12, 2)),
  ]);

const annex = (now: Assessment, asks: Asks): readonly Section[] => [
  { id: 'travel', title: 'Annex: direction of travel', blocks: travel(now) },
  {
    id: 'summary',
    title: 'Annex: the plan in figures',
    blocks: [
      p(`${bothColours(now.actions)} ${dateSentence(now)}`),
      shareTable(now),
      ...areaChart(now),
      ...yearChart(now),
    ],
  },
  {
    id: 'agreed',
    title: 'Annex: changes of date already agreed',
    blocks: movesAgreed(now),
  },
  ...missingAnnex(now, asks),
  {
    id: 'measures',
    title: 'Annex: measures',
    blocks: [measures(now, now.actions, 'No outcome in the plan has a measure with figures.')],
  },
];

interface Progress {
  readonly now: Assessment;
  readonly asks: Asks;
}

const countFields: readonly Field<Progress>[] = [
  field('actions', 'count', 'Actions.', ({ now }) => now.actions.length),
  tallyField('shown', 'By the colour shown.', ({ now }) => tallyOf(now.actions, (one) => one.shown)),
  tallyField('bySuggested', 'By the colour that dates suggest.', ({ now }) =>
    tallyOf(now.actions, (one) => one.suggested.colour),
  ),
  tallyField('byRecorded', 'By the recorded word.', ({ now }) =>
    tallyOf(now.actions, (one) => one.recorded.colour),
  ),
  tallyField('byGravest', 'By the worse of the two.', ({ now }) => tallyOf(now.actions, gravest)),
  field('notRated', 'count', 'Open, and no colour recorded.', ({ asks }) => asks.notRated.length),
  field('stale', 'count', 'Rated before the last review.', ({ asks }) => asks.stale.length),
  field('disputed', 'count', 'The two colours differ.', ({ asks }) => asks.disputed.length),
];

/** What the progress report answers machines with. */
export const progressPaper: readonly Field<Progress>[] = [
  group('counts', 'The sums.', countFields, (of) => of),
  asksField(({ asks }) => asks),
  yearField(({ now }) => yearSoFar(now)),
  listing('red', 'Red actions.', actionFields, ({ now, asks }) => inPaper(now, asks.red)),
  listing('amber', 'Amber actions.', actionFields, ({ now }) => inPaper(now, worst(now, 'amber'))),
  listing('disputed', 'Actions whose two colours differ.', actionFields, ({ now, asks }) =>
    inPaper(now, asks.disputed),
  ),
  listing('moved', 'Every date that was moved.', movedFields, ({ now }) => moves(now)),
  listing('hindrances', 'What waits on something outside the board.', hinderedFields, ({ now }) =>
    hindered(now.actions),
  ),
  field(
    'since',
    'day?',
    'The day that travel looks back to; null where none is known.',
    ({ now }) => now.since,
  ),
  listing('travel', 'The colour shown beside that of an earlier day.', travelledFields, ({ now }) =>
    travelled(now.actions),
  ),
  listing('measures', 'Every measure.', measureFields, ({ now }) => measuresOf(now, now.actions)),
];
