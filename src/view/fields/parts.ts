import type { ActionNow, Occurrence, Travel } from '../../assess/assessment.ts';
import { suggestions } from '../../assess/assessment.ts';
import type { PlanDate } from '../../dates/reading.ts';
import type { Place } from '../../model/address.ts';
import { hintText } from '../../model/hint.ts';
import type {
  Closed,
  Done,
  Measured,
  Name,
  Next,
  Outcome,
  Phrase,
  Progress,
  Redating,
  Unread,
  Unreadable,
} from '../../model/plan.ts';
import type { Problem } from '../../model/problem.ts';
import { writtenDate } from '../words.ts';
import {
  asFarAsKnown,
  type Field,
  field,
  groupOrNone,
  inRows,
  jsonField,
  jsonOf,
  listing,
  optional,
  own,
  ownList,
  ownOrNone,
  type Schema,
  titleOf,
  within,
} from './field.ts';

/** The registered names, as machines and registers have them. */
export const namesOf = (names: readonly Name[]): readonly string[] => names.map((name) => name.name);

const kinds = ['day', 'week', 'part', 'month', 'term', 'quarter', 'year', 'range', 'series', 'recurring'];

export const dateKind: Schema = { enum: [...kinds, 'meeting', 'continuing', 'undated'] };

interface Window {
  readonly start: PlanDate;
  readonly due: PlanDate;
}

export const windowFields: readonly Field<Window>[] = [
  own('start', 'day', 'The first day that counts.'),
  own('due', 'day', 'The last day allowed.'),
];

const phraseFields: readonly Field<Phrase>[] = [
  field('text', 'text', 'As written.', ({ reading }) => reading.text),
  jsonField('kind', dateKind, 'Which kind of date it is.', ({ reading }) => reading.kind),
  listing(
    'windows',
    'One for each date that falls due on its own; none where it has no date in it.',
    windowFields,
    ({ reading }) => reading.windows,
  ),
  optional(
    jsonField('unreadable', { type: 'boolean' }, 'Nobody can tell which date is meant.', ({ unreadable }) =>
      unreadable === undefined ? undefined : true,
    ),
  ),
];

/** A date as JSON has it. */
export const phraseJson = (phrase: Phrase) => jsonOf(phraseFields, phrase);

/** A date as written, its kind and its windows; in rows, the words. */
export const phraseField = <Of>(
  name: string,
  says: string,
  of: (of: Of) => Phrase | null,
  title = titleOf(name),
): Field<Of> => ({
  ...groupOrNone(name, says, phraseFields, of),
  columns: [{ name, title, kind: 'text', says, width: 24, value: (thing) => writtenDate(of(thing)) }],
});

export const suggestedWords = { words: suggestions };
const causeWords = { words: ['guidance', 'partner', 'funding', 'other'] };
const directions = { words: ['better', 'worse', 'same', 'new', 'newly-rated'] };

/** What something waits on outside the board. */
export const causeField = <Of>(of: (of: Of) => string | null): Field<Of> =>
  field('cause', 'text?', 'What it waits on outside the board.', of, { ...causeWords, title: 'Waits on' });

export const travelFields: readonly Field<Travel>[] = [
  own('since', 'day', 'The earlier day.'),
  own('before', 'text?', 'The colour shown then.', { title: 'Colour then' }),
  field(
    'direction',
    'text',
    'Better or worse since then; newly-rated where it had no rating then to compare.',
    ({ direction }) => direction,
    directions,
  ),
];

/** The colour shown, beside that of an earlier day. */
export const travelField = (says: string) =>
  groupOrNone('travel', says, travelFields, ({ one }: { readonly one: ActionNow }) => one.travel());

const suggestedField: Field<{ readonly one: ActionNow }> = field(
  'suggested',
  'colour',
  'The colour that the dates suggest, or how the action left the plan.',
  ({ one }) => one.suggested.colour,
  { ...suggestedWords, title: 'By dates' },
);
const recordedField: Field<{ readonly one: ActionNow }> = field(
  'recorded',
  'colour?',
  'The colour that people recorded; empty where not rated.',
  ({ one }) => one.recorded.colour,
  { title: 'Rated' },
);

export const colourFields = [suggestedField, recordedField] as const;

export const ragFields: readonly Field<{ readonly one: ActionNow }>[] = [
  recordedField,
  asFarAsKnown(
    field('recordedOn', 'day?', 'When it was recorded.', ({ one }) => one.recorded.on, { title: 'Rated on' }),
    ({ one }) => one.recorded.within,
  ),
  suggestedField,
  field(
    'reason',
    'prose',
    'Why that colour is suggested, with the sum in it.',
    ({ one }) => one.suggested.reason,
    {
      title: 'Why',
    },
  ),
  field('disputed', 'yes', 'The two differ.', ({ one }) => one.disputed),
  field('stale', 'yes', 'Recorded before the last review.', ({ one }) => one.stale),
  field('notRated', 'yes', 'Open, and no colour recorded.', ({ one }) => one.notRated),
  causeField(({ one }) => one.recorded.cause),
  inRows(
    travelField('The colour shown now beside that of an earlier day.'),
    within(travelFields, ({ one }) => one.travel()),
  ),
];

export const occurrenceFields: readonly Field<Occurrence>[] = [
  own('start', 'day?', 'The first day of the date.'),
  own('due', 'day?', 'The last day of the date; empty where it has none.'),
  own('done', 'done', 'The day it was done; true where that day is not known.'),
  own('overdue', 'yes', 'The last day has passed without it.'),
  own('daysLate', 'count', 'Days past the due date; 0 where it is not late.'),
  own('nth', 'count', 'Which of the dates of its milestone or completion, from 1.', { title: 'Which date' }),
  own('of', 'count', 'How many dates that has.'),
];

export const moveFields: readonly Field<Redating>[] = [
  field('from', 'text?', 'The date before it moved.', ({ from }) => from?.reading.text ?? null),
  field(
    'to',
    'text?',
    'The date it moved to; empty for the one in the plan.',
    ({ to }) => to?.reading.text ?? null,
  ),
  field('date', 'day?', 'When it was changed.', ({ on }) => on),
  own('agreed', 'text?', 'The minute that agreed it.'),
  field(
    'agreedOn',
    'day?',
    'The day that the minute names; a month by its first day.',
    ({ agreement }) => agreement?.on?.start ?? null,
  ),
  own('reason', 'text?', 'Why it moved.'),
];

const measured: readonly Field<Measured>[] = [
  field('date', 'day?', 'The day of the figure.', ({ on }) => on),
  own('value', 'figure', 'The figure.'),
];

type Figures = NonNullable<Outcome['indicator']>;

export const measureFields: readonly Field<Figures>[] = [
  own('unit', 'text?', 'What is counted.'),
  own('people', 'yes', 'The figures count people: small ones are not printed in papers.'),
  jsonField('want', { type: ['array', 'string', 'null'] }, 'The way it should go.', ({ want }) => want),
  ownOrNone('baseline', 'Where it began.', measured),
  ownOrNone('target', 'Where it should be.', measured),
  ownList('readings', 'Its figures by the day of asking.', measured),
];

/** An outcome, and the fields of how it is counted. */
export const outcomeFields = (measure: readonly Field<Figures>[]): readonly Field<Outcome>[] => [
  own('text', 'prose', 'The outcome.'),
  groupOrNone('measure', 'How it is counted; empty where it is not.', measure, ({ indicator }) => indicator),
];

/** A mark of done, as the file has it. */
export const doneFields: readonly Field<Done>[] = [
  own('on', 'day?', 'The first day that it may mean; empty for a yes.'),
  ownOrNone('within', 'The days that it may mean.', windowFields),
  own('text', 'text', 'As written.'),
  field(
    'for',
    'text?',
    'The date of a series that it meets, as written.',
    (done) => done.for?.reading.text ?? null,
  ),
  own('evidence', 'text?', 'What shows that it was done.'),
];

const nextFields: readonly Field<Next>[] = [
  own('what', 'text', 'What will be done.'),
  field('by', 'text?', 'By when, as written.', ({ by }) => by?.reading.text ?? null),
  field('who', 'names', 'Who does it.', ({ who }) => namesOf(who)),
];

/** What happens next; in rows, in words. */
export const nextField = <Of>(of: (of: Of) => Next | null): Field<Of> => {
  const says = 'What happens next, by when and who does it.';
  const inWords = field('next', 'prose?', says, (thing: Of) => of(thing)?.what ?? null);
  return inRows(groupOrNone('next', says, nextFields, of), [inWords]);
};

export const progressFields: readonly Field<Progress>[] = [
  field('date', 'day?', 'The day of the update; empty where it is undated.', ({ on }) => on),
  own('rag', 'text?', 'The colour recorded.'),
  own('note', 'prose?', 'The note.'),
  causeField(({ cause }) => cause),
  nextField(({ next }) => next),
  own('by', 'text?', 'Who says so.'),
];

export const closedFields: readonly Field<Closed>[] = [
  own('as', 'text', 'How it left the plan.'),
  field('date', 'day?', 'When the board closed it.', ({ on }) => on),
  own('by', 'text?', 'The ref of the action that took its place.'),
  phraseField('until', 'The end of a hold.', ({ until }) => until),
  own('reason', 'text?', 'Why.'),
];

const partFields: readonly Field<Unreadable['parts'][number]>[] = [
  own('ref', 'text', 'The action.'),
  own('milestones', 'count', 'How many of its milestones are not read.'),
];

export const unreadFields: readonly Field<Unread>[] = [
  own('key', 'text?', 'The key that it is under; null where nobody can tell.'),
  own('text', 'text?', 'As typed.'),
  own('line', 'whole', 'From 1.'),
  own('shown', 'yes', 'Its words are shown in its place: a date, or an entry without its dash.'),
];

export const unreadableFields: readonly Field<Unreadable>[] = [
  own('file', 'text', 'The file in the plan folder.'),
  own('missing', 'text?', 'What is missing for it, in words.'),
  own('whole', 'yes', 'None of the file could be read.'),
  own('actions', 'names', 'Actions that are not read, by ref or line.'),
  ownList(
    'parts',
    'Actions that are read in part, and how many of their milestones are not read.',
    partFields,
  ),
];

export const problemFields: readonly Field<{
  readonly problem: Omit<Problem, 'at'>;
  readonly place: Place;
}>[] = [
  field('rule', 'text', 'What is wrong, as  bscb explain  knows it.', ({ problem }) => problem.rule),
  field('severity', 'text', 'How serious it is.', ({ problem }) => problem.severity, {
    words: ['error', 'warning', 'info'],
  }),
  field('message', 'text', 'What is wrong, in a sentence.', ({ problem }) => problem.message),
  field('hint', 'text?', 'How to put it right.', ({ problem: { hint } }) =>
    hint === null ? null : hintText(hint),
  ),
  field(
    'command',
    'text?',
    'The command that corrects it; … is for a person to fill in.',
    ({ problem }) => problem.command ?? null,
  ),
  field('file', 'text', 'The file that it is in.', ({ place }) => place.file),
  field('line', 'whole', 'From 1.', ({ place }) => place.line),
  field('column', 'whole', 'From 1.', ({ place }) => place.column),
];
