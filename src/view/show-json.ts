import type { ActionNow, Assessment, Change, IndicatorNow, Transition } from '../assess/assessment.ts';
import type { Place } from '../model/address.ts';
import type { Problem } from '../model/problem.ts';
import { common, type OfAction, type Placed, wholeAction } from './fields/action.ts';
import { asked, type Contract, colouring, lost, type OfPlan } from './fields/contract.ts';
import { type Field, field, group, listing, own, ownList, ownOrNone } from './fields/field.ts';
import { problemFields, suggestedWords, travelField } from './fields/parts.ts';

/** What `show` answers about. */
export interface Shown extends OfPlan, Placed {
  readonly problems: readonly { readonly problem: Problem; readonly place: Place }[];
}

const lineFields: readonly Field<Change['write'][number]>[] = [
  own('under', 'text', 'A ref, a milestone, or a list of it.'),
  own('yaml', 'text', 'The lines, with … for what has not happened yet.'),
];

const changeFields: readonly Field<Change>[] = [
  field('to', 'text', 'The colour it would be.', ({ to }) => to, suggestedWords),
  own('words', 'text', 'What has to happen.'),
  ownList('write', 'What to write in the plan.', lineFields),
  field('command', 'text?', 'What to type, where one command does it.', ({ commands: [only, second] }) =>
    second === undefined ? (only ?? null) : null,
  ),
  own('commands', 'names', 'What to type, a command each.'),
];

const transitionFields: readonly Field<Transition>[] = [
  own('from', 'day', 'The day.'),
  field('to', 'text', 'The colour from then on.', ({ to }) => to, suggestedWords),
];

const suggestionFields: readonly Field<ActionNow['suggested']>[] = [
  field('colour', 'text', 'The colour that the dates suggest.', ({ colour }) => colour, suggestedWords),
  own('row', 'text', 'The row of the table that fitted.'),
  own('reason', 'text', 'Why, with the sum in it.'),
  own('against', 'names', 'What speaks against it.'),
  ownList('changes', 'What would bring another colour about.', changeFields),
  listing(
    'turns',
    'The days on which it moves by itself.',
    transitionFields,
    ({ transitions }) => transitions,
  ),
];

const directions = { words: ['better', 'worse', 'same'] };

const latestFields: readonly Field<NonNullable<IndicatorNow['latest']>>[] = [
  own('on', 'day', 'Its day.'),
  own('value', 'figure', 'Its figure.'),
];

const indicatorFields: readonly Field<IndicatorNow>[] = [
  own('outcome', 'whole', 'Which outcome, from 1.'),
  own('measure', 'text', 'What is measured.'),
  ownOrNone('latest', 'The last reading.', latestFields),
  own('wanted', 'text?', 'The way it should go today.', { words: ['up', 'down'] }),
  field('direction', 'text?', 'Beside the reading before.', ({ direction }) => direction, directions),
  field('sinceBaseline', 'text?', 'Beside the baseline.', ({ sinceBaseline }) => sinceBaseline, directions),
  own('line', 'figure?', 'Where the straight line to the target is.'),
  own('onTrack', 'yes?', 'On the wanted side of that line.'),
];

/** `bscb.show/1`: an action as `export json` gives it, with the reasons and what `check` finds. */
export const showContract = (keys: Assessment['plan']['keys']): Contract<Shown> => ({
  name: 'show',
  title: 'One action in full',
  fields: [
    asked[0],
    ...colouring,
    ...lost,
    group(
      'area',
      'Its area.',
      [common.area, field<OfAction>('title', 'text', 'The title.', ({ one }) => one.area.title)],
      (of: Shown) => of,
    ),
    ...wholeAction(keys),
    group('suggestion', 'The colour by dates, in full.', suggestionFields, ({ one }) => one.suggested),
    travelField('The colour shown beside that of an earlier day.'),
    field('late', 'yes', 'Something of it is late.', ({ one }) => one.late),
    field('open', 'yes', 'Neither closed nor complete.', ({ one }) => one.open),
    field('notRated', 'yes', 'Open, and no colour recorded.', ({ one }) => one.notRated),
    listing(
      'indicators',
      'How each measured outcome goes; its figures are under outcomes.',
      indicatorFields,
      ({ one }) => one.indicators,
    ),
    field(
      'doneButFlat',
      'yes',
      'Complete, and a measure no better than where it began.',
      ({ one }) => one.doneButFlat,
    ),
    ownList('problems', 'What  bscb check  finds in it.', problemFields),
  ],
});
