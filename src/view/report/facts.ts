import type { ActionNow, Assessment, IndicatorNow, MilestoneNow } from '../../assess/assessment.ts';
import { suggestions } from '../../assess/assessment.ts';
import type { PlanDate } from '../../dates/reading.ts';
import { common, type OfAction } from '../fields/action.ts';
import {
  columnsOf,
  type Field,
  field,
  group,
  groupOrNone,
  jsonField,
  listing,
  own,
  ownList,
  within,
} from '../fields/field.ts';
import { causeField, namesOf, ragFields } from '../fields/parts.ts';
import { writtenDate } from '../words.ts';
import type { Asks } from './asks.ts';
import { figureValue } from './measures.ts';
import type { Move } from './moves.ts';
import { nextOwed, type Owed, type OwedDate } from './owed.ts';
import type { YearSoFar } from './year-chart.ts';

/** An action in a paper, on the day that the paper speaks of. */
export interface InPaper extends OfAction {
  readonly today: PlanDate;
}

/** Actions as fields take them. */
export const inPaper = ({ today }: Assessment, actions: readonly ActionNow[]): readonly InPaper[] =>
  actions.map((one) => ({ one, today }));

/** Some of what is said of the colours. */
export const ofColours = (...names: readonly string[]): readonly Field<OfAction>[] =>
  ragFields.filter(({ name }) => names.includes(name));

const completion: Field<InPaper> = {
  ...groupOrNone<InPaper, NonNullable<ActionNow['completion']>>(
    'completion',
    'Its completion, in force on the day of asking.',
    [
      field('text', 'text', 'As the board wrote it.', ({ phrase }) => phrase.reading.text),
      own('due', 'day?', 'Its last day.'),
    ],
    ({ one }) => one.completion,
  ),
  columns: columnsOf<InPaper>([
    field('completion', 'text?', 'Its completion, as written.', ({ one }) =>
      one.completion === null ? null : one.completion.phrase.reading.text,
    ),
    field('due', 'day?', 'The last day of its completion.', ({ one }) => one.completion?.due ?? null),
  ]),
};

const nextDate: Field<InPaper> = {
  ...groupOrNone<InPaper, OwedDate>(
    'next',
    'The next date that falls due.',
    [own('id', 'text?', 'The milestone; empty for completion.'), own('due', 'day?', 'Its last day.')],
    ({ one, today }) => nextOwed(one, today),
  ),
  columns: columnsOf<InPaper>([
    field(
      'next',
      'day?',
      'The next date that falls due.',
      ({ one, today }) => nextOwed(one, today)?.due ?? null,
    ),
  ]),
};

/** An action, as every paper has it. */
export const actionFields: readonly Field<InPaper>[] = [
  common.ref,
  common.action,
  common.area,
  common.lead,
  completion,
  ...ofColours('recorded', 'recordedOn', 'suggested'),
  field(
    'shown',
    'text',
    'The colour that the paper shows: the rating, else that of the dates.',
    ({ one }) => one.shown,
  ),
  ...ofColours('reason', 'disputed', 'stale', 'notRated'),
  field('late', 'yes', 'Something of it is late.', ({ one }) => one.late),
  field('note', 'prose?', 'What was last noted.', ({ one }) => one.recorded.note),
  field('noteOn', 'day?', 'When it was noted.', ({ one }) => one.recorded.noteOn),
  causeField(({ one }) => one.recorded.cause),
  nextDate,
];

const ofOwed = ({ now }: Owed): OfAction => ({ one: now });

/** One thing still to be done. */
export const owedFields: readonly Field<Owed>[] = [
  ...within([common.ref], ofOwed),
  own('id', 'text?', 'The milestone; empty for completion.'),
  own('what', 'prose', 'What is to be done.'),
  own('due', 'day?', 'The last day of the date.'),
  own('daysLate', 'count', 'Days past it.'),
  field('lead', 'names', 'Who leads it.', ({ lead }) => namesOf(lead)),
  ...within([common.area], ofOwed),
  field(
    'body',
    'text?',
    'The body that it goes to.',
    ({ bodies }) => bodies.map(({ name }) => name).join('; ') || null,
  ),
];

/** A milestone of an action, or an action without any: a row of the plan. */
export const milestoneRows: readonly Field<OfAction & { readonly milestone: MilestoneNow | null }>[] = [
  common.ref,
  common.action,
  common.area,
  common.lead,
  common.completion,
  field('id', 'text?', 'The milestone.', ({ milestone }) => milestone?.milestone.id ?? null),
  field('milestone', 'prose?', 'What it is.', ({ milestone }) => milestone?.milestone.what ?? null),
  field('when', 'text?', 'By when, as written.', ({ milestone }) => writtenDate(milestone?.when)),
  field(
    'dates',
    'count?',
    'How many dates it has.',
    ({ milestone }) => milestone?.occurrences.length ?? null,
  ),
  field(
    'done',
    'count?',
    'How many of them are done.',
    ({ milestone }) => milestone?.occurrences.filter((date) => date.done !== null).length ?? null,
  ),
  ...ofColours('recorded', 'suggested'),
];

/** Refs of the actions that something is true of. */
export const refsField = <Of>(name: string, says: string, of: (of: Of) => readonly ActionNow[]): Field<Of> =>
  field(name, 'names', says, (thing) => of(thing).map((one) => one.action.ref));

/** A measure of an action, and the plan that says which small counts are not printed. */
export interface OfMeasure extends OfAction {
  readonly now: Assessment;
  readonly measure: IndicatorNow;
}

/** Every measure of these actions. */
export const measuresOf = (now: Assessment, actions: readonly ActionNow[]): readonly OfMeasure[] =>
  actions.flatMap((one) => one.indicators.map((measure) => ({ now, one, measure })));

const figureField = (name: string, says: string, of: (one: IndicatorNow) => number | undefined) =>
  field<OfMeasure>(name, 'figure?', says, ({ now, measure }) => figureValue(now.plan, measure, of(measure)));

/** A measure: its figures, where they may be printed, and where it is going. */
export const measureFields: readonly Field<OfMeasure>[] = [
  common.ref,
  field('measure', 'text', 'What is measured.', ({ measure }) => measure.measure),
  field('unit', 'text?', 'What is counted.', ({ measure }) => measure.indicator.unit),
  figureField('baseline', 'Where it began.', ({ indicator }) => indicator.baseline?.value),
  figureField('latest', 'The last reading.', ({ latest }) => latest?.value),
  field('latestOn', 'day?', 'Its day.', ({ measure }) => measure.latest?.on ?? null),
  figureField('target', 'Where it should be.', ({ indicator }) => indicator.target?.value),
  field('wanted', 'text?', 'The way it should go.', ({ measure }) => measure.wanted, {
    words: ['up', 'down'],
  }),
  field('direction', 'text?', 'Beside the reading before.', ({ measure }) => measure.direction, {
    words: ['better', 'worse', 'same'],
  }),
  field('onTrack', 'yes?', 'On the wanted side of the line to the target.', ({ measure }) => measure.onTrack),
];

/** A date that was moved. */
export const movedFields: readonly Field<Move>[] = [
  own('ref', 'text', 'The action.'),
  own('id', 'text?', 'The milestone; empty for completion.'),
  own('what', 'text', 'What the date is of.'),
  own('from', 'text?', 'The date before, as written.'),
  own('to', 'text?', 'The date after, as written.'),
  own('on', 'day?', 'When it was moved.'),
  own('day', 'text', 'The same in words.'),
  own('agreed', 'text', 'Who agreed to it.'),
  own('settled', 'yes', 'It counts.'),
  own('waiting', 'yes', 'It waits for approval.'),
  own('reason', 'text?', 'Why it moved.'),
];

/** What a body is asked. */
export const asksField = <Of>(of: (of: Of) => Asks): Field<Of> =>
  group('asks', 'What the body is asked to decide and to note.', askFields, of);

const askFields: readonly Field<Asks>[] = [
  own('body', 'text', 'The body.'),
  listing<Asks, Asks['moves'][number]>(
    'moves',
    'Changes of date to agree.',
    [
      common.ref,
      ownList('moves', 'Each change.', movedFields),
      field(
        'suggested',
        'text',
        'The colour by the dates agreed so far.',
        ({ one }) => one.suggested.colour,
        {
          words: suggestions,
        },
      ),
      field(
        'suggestedIfAgreed',
        'text',
        'The colour if all are agreed.',
        ({ after }) => after.suggested.colour,
        {
          words: suggestions,
        },
      ),
    ],
    ({ moves }) => moves,
  ),
  refsField('redIfAllAgreed', 'Actions red by their dates even then.', ({ stillRed }) => stillRed),
  refsField('ratings', 'Actions whose two colours differ.', ({ disputed }) => disputed),
  refsField('red', 'Red actions.', ({ red }) => red),
  refsField('toClose', 'Complete by their dates, and not closed.', ({ toClose }) => toClose),
  refsField('notRated', 'Open, and no colour recorded.', ({ notRated }) => notRated),
  refsField('stale', 'Rated before the last review.', ({ stale }) => stale),
];

const many = { type: 'integer', minimum: 0 };

/** How many actions have each colour that occurs. */
export const tallyField = <Of>(
  name: string,
  says: string,
  of: (of: Of) => ReadonlyMap<string, number>,
): Field<Of> =>
  jsonField(name, { type: 'object', additionalProperties: many }, says, (thing) =>
    Object.fromEntries(of(thing)),
  );

const monthFields: readonly Field<YearSoFar['months'][number]>[] = [
  own('day', 'day', 'The last day of the month.'),
  own('due', 'count', 'Dates that had fallen due by then; in the month of asking, before that day.'),
  own('done', 'count?', 'Dates done by then; empty for a month to come.'),
];

/** The year as a count of dates met. */
export const yearField = <Of>(of: (of: Of) => YearSoFar | null): Field<Of> =>
  groupOrNone<Of, YearSoFar>(
    'overTheYear',
    'Dates due and done by the end of each month; null where the plan has no period, or no dates.',
    [
      own('dates', 'count', 'Dates of milestones.'),
      own(
        'doneUndated',
        'count',
        'Done on a day that nobody wrote down: counted in the months from when each was due, and all in the month of asking, where that is one of these.',
      ),
      ownList('months', 'Month by month.', monthFields),
    ],
    of,
  );
