import { type ActionNow, type Moved, suggestions } from '../assess/assessment.ts';
import { type Counts, countAreas } from '../assess/counts.ts';
import { type DateNow, everyMove } from '../assess/dates.ts';
import { missedDates } from '../assess/overdue.ts';
import type { PlanDate } from '../dates/reading.ts';
import type { Area } from '../model/plan.ts';
import { markOf } from './colours.ts';
import {
  common,
  hindered,
  hinderedFields,
  type OfAction,
  travelled,
  travelledFields,
} from './fields/action.ts';
import { answerJson, asked, type Contract, colouring, lost, type OfPlan } from './fields/contract.ts';
import { dueFields, missedFields } from './fields/date.ts';
import { type Field, field, fieldRows, group, jsonField, listing, ownList, within } from './fields/field.ts';
import { moveFields, ragFields } from './fields/parts.ts';
import { planFields } from './plan-json.ts';

/** What `status` answers machines about. */
export interface StatusFacts extends OfPlan {
  readonly actions: readonly ActionNow[];
  readonly counts: Counts;
  readonly until: PlanDate;
  readonly due: readonly DateNow[];
}

type Figure = { [Key in keyof Counts]: Counts[Key] extends number ? Key : never }[keyof Counts];

const figures: readonly (readonly [Figure, string])[] = [
  ['actions', 'Actions.'],
  ['milestones', 'Milestones.'],
  ['milestonesMet', 'Milestones of which every date is done.'],
  ['dates', 'Dates of milestones: met, missed, ahead and closed together.'],
  ['actionsLate', 'Actions with anything late.'],
  ['completionsLate', 'Actions whose completion has passed.'],
  ['milestonesLate', 'Milestones with a date that is late.'],
  ['datesMissed', 'Dates passed and not done.'],
  ['datesMet', 'Dates done.'],
  ['datesAhead', 'Dates still to come.'],
  ['datesClosed', 'Dates not done of actions that are closed.'],
  ['undated', 'Milestones without a date that are still to be done, of open actions.'],
  ['datesUnread', 'Dates of milestones and completions that cannot be read.'],
  ['actionsUndated', 'Actions with no date anywhere.'],
  ['rated', 'Actions with a recorded colour.'],
  ['disputed', 'Actions whose two colours differ.'],
  ['notRated', 'Open actions without a recorded colour.'],
  ['stale', 'Actions rated before the last review.'],
  ['moved', 'Dates that were moved.'],
  ['waiting', 'Changes of date that are not agreed.'],
];

const many = { type: 'integer', minimum: 0 };
const tally = (words: readonly string[]) => ({
  type: 'object',
  properties: Object.fromEntries(
    words.map((word) => [word, { description: `Actions: ${markOf(word).word}.`, ...many }]),
  ),
  required: words,
});

const countFields: readonly Field<Counts>[] = [
  ...figures.map(([name, says]) => field<Counts>(name, 'count', says, (counts) => counts[name])),
  jsonField('bySuggested', tally(suggestions), 'By the colour that dates suggest.', (one) => one.bySuggested),
  jsonField(
    'byRecorded',
    { type: 'object', additionalProperties: many },
    'By the recorded word; not-rated where there is none.',
    ({ byRecorded }) => byRecorded,
  ),
  jsonField(
    'byRated',
    tally(['red', 'amber', 'green', 'complete']),
    'By what the recorded word means.',
    ({ byRated }) => byRated,
  ),
];

interface OfArea {
  readonly area: Area;
  readonly counts: Counts;
}

const ofArea = [
  field('area', 'area', 'The number of the area.', ({ area }: OfArea) => area.area),
  field('title', 'text', 'Its title.', ({ area }: OfArea) => area.title),
] as const;

const has = (colour: keyof Counts['bySuggested'], name: string): Field<OfArea> =>
  field(
    name,
    'count',
    `Actions that are ${name} by their dates.`,
    ({ counts }) => counts.bySuggested[colour],
  );

const is = (name: Figure): Field<OfArea> =>
  field(name, 'count', figures.find(([one]) => one === name)?.[1] ?? '', ({ counts }) => counts[name]);

const areaRows: readonly Field<OfArea>[] = [
  ...ofArea,
  is('actions'),
  has('red', 'red'),
  has('amber', 'amber'),
  has('green', 'green'),
  has('complete', 'complete'),
  has('not-due', 'notDue'),
  has('none', 'noDate'),
  is('rated'),
  ...(['red', 'amber'] as const).map((colour) =>
    field<OfArea>(
      colour === 'red' ? 'ratedRed' : 'ratedAmber',
      'count',
      `Actions that are rated ${colour}.`,
      ({ counts }) => counts.byRated[colour],
    ),
  ),
  has('on-hold', 'onHold'),
  has('withdrawn', 'withdrawn'),
  has('superseded', 'superseded'),
  has('carried-forward', 'carriedForward'),
  ...(['actionsLate', 'completionsLate', 'datesMissed', 'disputed', 'stale', 'notRated'] as const).map(is),
];

const disputeFields: readonly Field<OfAction>[] = [
  common.ref,
  common.action,
  ...ragFields.filter(({ name }) =>
    ['recorded', 'recordedOn', 'suggested', 'reason', 'cause'].includes(name),
  ),
];

const refs = (name: string, says: string, fits: (one: ActionNow) => boolean): Field<StatusFacts> =>
  field(name, 'names', says, ({ actions }) => actions.filter(fits).map((one) => one.action.ref));

const of = (actions: readonly ActionNow[]): readonly OfAction[] => actions.map((one) => ({ one }));

type Waiting = OfAction & Moved;

export const statusContract: Contract<StatusFacts> = {
  name: 'status',
  title: 'Where the plan stands',
  fields: [
    asked[0],
    ...planFields.slice(0, 1),
    colouring[0],
    asked[1],
    group('counts', 'The sums.', countFields, ({ counts }) => counts),
    listing(
      'areas',
      'The sums of each area.',
      [...ofArea, group('counts', 'The sums.', countFields, ({ counts }: OfArea) => counts)],
      ({ actions }) => countAreas(actions),
    ),
    listing('overdue', 'One row a missed date.', missedFields, ({ actions }) => missedDates(actions)),
    field('dueBy', 'day', 'How far ahead `due` looks.', ({ until }) => until),
    ownList('due', 'What falls due; id null for a completion.', dueFields),
    listing('disputed', 'The worst first.', disputeFields, ({ actions }) =>
      of(actions.filter((one) => one.disputed).toSorted((a, b) => b.dispute - a.dispute)),
    ),
    refs('notRated', 'Open actions without a recorded colour, by ref.', (one) => one.notRated),
    refs('stale', 'Actions rated before the last review, by ref.', (one) => one.stale),
    listing('hindered', 'What waits on something outside the board.', hinderedFields, ({ actions }) =>
      hindered(actions),
    ),
    listing(
      'forApproval',
      'Dates moved without agreement; id null for a completion.',
      [
        common.ref,
        field<Waiting>('id', 'text?', 'The milestone; empty for a completion.', ({ milestone }) => milestone),
        ...within(moveFields, ({ redating }: Waiting) => redating),
      ],
      ({ actions }) =>
        actions.flatMap((one) =>
          everyMove(one)
            .filter(({ waiting }) => waiting)
            .map((move) => ({ one, ...move })),
        ),
    ),
    colouring[1],
    listing('travel', 'The colour shown beside that of an earlier day.', travelledFields, ({ actions }) =>
      travelled(actions),
    ),
    ...lost,
  ],
};

/** What `status` answers machines. */
export const statusJson = (facts: StatusFacts) => answerJson(statusContract, facts);

/** The sums of each area as rows. */
export const statusRows = (actions: readonly ActionNow[]) => fieldRows(areaRows, countAreas(actions));
