import type { ActionNow, MilestoneNow } from '../../assess/assessment.ts';
import { completionDates } from '../../assess/dates.ts';
import { leadsOfMilestone } from '../../assess/filter.ts';
import { happenedBy } from '../../assess/occurrences.ts';
import type { PlanDate } from '../../dates/reading.ts';
import type { Locate } from '../../model/address.ts';
import type { KeyFacts } from '../../model/keys.ts';
import type { Action, Done, Measured, Milestone, Outcome, Progress, Redating } from '../../model/plan.ts';
import { metOf } from '../dated.ts';
import { type Field, field, group, groupOrNone, inRows, listing, within } from './field.ts';
import { keyFields, keysBelow, updateFields, withKeys, withOwn } from './keys.ts';
import {
  causeField,
  closedFields,
  doneFields,
  measureFields,
  moveFields,
  namesOf,
  nextField,
  occurrenceFields,
  outcomeFields,
  phraseField,
  progressFields,
  ragFields,
  travelFields,
  unreadFields,
} from './parts.ts';

/** Whatever is about an action. */
export interface OfAction {
  readonly one: ActionNow;
}

/** An action on a day, and how to find its line. */
export interface Placed extends OfAction {
  readonly today: PlanDate;
  readonly locate: Locate;
}

/** A milestone of an action. */
export interface OfMilestone extends OfAction {
  readonly milestone: MilestoneNow;
}

export const common = {
  ref: field(
    'ref',
    'text',
    'The ref of the action; its line where it has none: no ref (line 31).',
    ({ one }: OfAction) => one.action.ref,
    { width: 8 },
  ),
  action: field('action', 'prose', 'What the board will do.', ({ one }: OfAction) => one.action.action),
  area: field('area', 'area', 'The number of its area, or its code.', ({ one }: OfAction) => one.area.area),
  lead: field('lead', 'names', 'Who leads it.', ({ one }: OfAction) => namesOf(one.action.lead)),
  completion: phraseField(
    'completion',
    'When it is to be complete, as the board wrote it; in force on the day of asking.',
    ({ one }: OfAction) => one.completion?.phrase ?? one.action.completion,
  ),
} as const;

const rag = group('rag', 'Both colours side by side.', ragFields, (of: OfAction) => of);

const names = <Of>(fields: readonly Field<Of>[]): readonly string[] => fields.map(({ name }) => name);

const isLate = ({ occurrences }: MilestoneNow): boolean => occurrences.some(({ overdue }) => overdue);

/** An action in a list. */
export const listedAction = (keys: readonly KeyFacts[]): readonly Field<OfAction>[] => {
  const own: readonly Field<OfAction>[] = [
    common.ref,
    common.action,
    common.area,
    common.lead,
    common.completion,
    field('due', 'day?', 'The last day of its completion.', ({ one }) => one.completion?.due ?? null),
    field(
      'daysLate',
      'count',
      'Days past its completion; 0 where that is not late.',
      ({ one }) => one.completion?.daysLate ?? 0,
    ),
    field('late', 'yes', 'Something of it is late.', ({ one }) => one.late),
    field('open', 'yes', 'Neither closed nor complete.', ({ one }) => one.open),
    inRows(rag, ragFields),
    field('milestones', 'count', 'How many milestones it has.', ({ one }) => one.milestones.length),
    field('milestonesMet', 'count', 'How many of them are met.', ({ one }) => metOf(one)),
    field(
      'milestonesLate',
      'count',
      'How many of them are late.',
      ({ one }) => one.milestones.filter(isLate).length,
    ),
    nextField(({ one }) => one.recorded.next),
    field('note', 'prose?', 'What was last noted.', ({ one }) => one.recorded.note, { title: 'Latest note' }),
  ];
  const of = ({ one }: OfAction): Action => one.action;
  const shown = [...own, ...keyFields(keys, 'action', 'list', names(own), of)];
  return withOwn([...shown, ...updateFields(keys, 'list', names(shown))], keys, of);
};

/** What an action is to change, as a sheet has it. */
export const outcomesField: Field<OfAction> = field(
  'outcomes',
  'names',
  'What changes for children.',
  ({ one }) => one.action.outcomes.map(({ text }) => text),
  { width: 52 },
);

/** A milestone in a list. */
export const listedMilestone = (keys: readonly KeyFacts[]): readonly Field<OfMilestone>[] => {
  const own: readonly Field<OfMilestone>[] = [
    common.ref,
    field('id', 'text', '1.3/2: the second of 1.3.', ({ milestone }) => milestone.milestone.id, {
      width: 10,
    }),
    field('what', 'prose', 'What is to be reached.', ({ milestone }) => milestone.milestone.what),
    phraseField('when', 'By when; in force on the day of asking.', ({ milestone }) => milestone.when),
    field(
      'at',
      'text?',
      'The body that it goes to.',
      ({ milestone }) => milestone.milestone.body?.name ?? null,
      {
        title: 'Goes to',
      },
    ),
    field('lead', 'names', 'Who leads it: its own lead, else that of the action.', ({ one, milestone }) =>
      namesOf(leadsOfMilestone(one, milestone)),
    ),
    common.area,
    field('met', 'yes', 'Every one of its dates is done.', ({ milestone }) => milestone.met),
    listing(
      'occurrences',
      'Its dates; one with due null where it has none.',
      occurrenceFields,
      ({ milestone }) => milestone.occurrences,
    ),
  ];
  const of = ({ milestone }: OfMilestone): Milestone => milestone.milestone;
  return withOwn([...own, ...keyFields(keys, 'milestone', 'list', names(own), of)], keys, of);
};

interface PlacedMilestone extends OfMilestone {
  readonly happened: ReturnType<typeof happenedBy>;
}

const wholeMilestone = (keys: readonly KeyFacts[]): readonly Field<PlacedMilestone>[] => {
  const listed: readonly Field<PlacedMilestone>[] = listedMilestone([]);
  const below = (key: string) => keysBelow(keys, 'milestone', key);
  const as = (...wanted: readonly string[]) => listed.filter(({ name }) => wanted.includes(name));
  const own = [
    ...as('id', 'what', 'when', 'at'),
    field<PlacedMilestone>(
      'lead',
      'names',
      'Who leads it, where that is not the lead of the action.',
      (one) => namesOf(one.milestone.milestone.lead),
    ),
    ...as('met'),
    field<PlacedMilestone>(
      'evidence',
      'text?',
      'What shows that it was done.',
      (one) => one.milestone.milestone.evidence,
    ),
    ...as('occurrences'),
    listing<PlacedMilestone, Done>(
      'done',
      'The marks of done.',
      withKeys(doneFields, below('done'), ['date']),
      (one) => one.milestone.milestone.done.filter(one.happened),
    ),
    listing<PlacedMilestone, Redating>(
      'redated',
      'Each time its date was moved.',
      withKeys(moveFields, below('redated')),
      ({ milestone, happened }) => milestone.milestone.redated.filter(happened),
    ),
  ];
  const of = (one: PlacedMilestone): Milestone => one.milestone.milestone;
  return withOwn([...own, ...keyFields(keys, 'milestone', 'export', names(own), of)], keys, of);
};

/** What has happened to an action by the day of asking. */
const happenedTo = (keys: readonly KeyFacts[]): readonly Field<Placed>[] => {
  const below = (key: string) => keysBelow(keys, 'action', key);
  return [
    groupOrNone(
      'closed',
      'How it left the plan; empty while it has not.',
      withKeys(closedFields, below('closed')),
      ({ one, today }) => {
        const { closed } = one.action;
        return closed !== null && happenedBy(today)(closed) ? closed : null;
      },
    ),
    listing(
      'progress',
      'Dated updates.',
      withKeys(progressFields, below('progress')),
      ({ one, today }) => one.action.progress.filter(happenedBy(today)) as readonly Progress[],
    ),
    listing('done', 'The marks of done.', withKeys(doneFields, below('done'), ['date']), ({ one, today }) =>
      one.action.done.filter(happenedBy(today)),
    ),
    listing(
      'redated',
      'Each time its date was moved.',
      withKeys(moveFields, below('redated')),
      ({ one, today }) => one.action.redated.filter(happenedBy(today)),
    ),
  ];
};

/** An action in full, as `export json` and `show` give it: entries dated after the day of asking have not happened. */
export const wholeAction = (keys: readonly KeyFacts[]): readonly Field<Placed>[] => {
  const measure = withKeys(measureFields, keysBelow(keys, 'action', 'outcomes'), ['measure']);
  const own: readonly Field<Placed>[] = [
    common.ref,
    field(
      'hasRef',
      'yes',
      'False where the file gives it no ref, or one that cannot be one.',
      ({ one }) => one.action.hasRef,
    ),
    common.action,
    field('file', 'text', 'Its file in the plan folder.', ({ one }) => one.area.file),
    field('line', 'whole', 'From 1.', ({ one, locate }) => locate(one.action.at).line),
    common.lead,
    field('partners', 'names', 'Who takes part.', ({ one }) => namesOf(one.action.partners)),
    listing('outcomes', 'What changes for children.', outcomeFields(measure), ({ one, today }) =>
      one.action.outcomes.map((outcome) => outcomeBy(outcome, happenedBy(today))),
    ),
    common.completion,
    listing(
      'completionDates',
      'Its dates of completion, as milestones have occurrences; none where a filter means other dates of it.',
      occurrenceFields,
      ({ one }) => completionDates(one),
    ),
    listing('milestones', 'The steps.', wholeMilestone(keys), ({ one, today }) =>
      one.milestones.map((milestone) => ({ one, milestone, happened: happenedBy(today) })),
    ),
    rag,
    ...happenedTo(keys),
    listing(
      'unread',
      'What of it is in the file and could not be read.',
      unreadFields,
      ({ one }) => one.action.unread,
    ),
  ];
  const of = ({ one }: Placed): Action => one.action;
  return withOwn([...own, ...keyFields(keys, 'action', 'export', names(own), of)], keys, of);
};

/** What waits on something outside the board. */
export const hinderedFields: readonly Field<OfAction>[] = [
  common.ref,
  causeField(({ one }) => one.recorded.cause),
  field('note', 'text?', 'What was last noted.', ({ one }) => one.recorded.note),
];

/** The open actions that wait on something outside the board. */
export const hindered = (actions: readonly ActionNow[]): readonly OfAction[] =>
  actions.filter((one) => one.open && one.recorded.cause !== null).map((one) => ({ one }));

/** The colour shown, beside that of an earlier day. */
export const travelledFields: readonly Field<OfAction>[] = [
  common.ref,
  field('now', 'text', 'The colour shown now.', ({ one }) => one.shown),
  ...within(travelFields, ({ one }: OfAction) => one.travel()),
];

/** The actions whose colour on an earlier day is known. */
export const travelled = (actions: readonly ActionNow[]): readonly OfAction[] =>
  actions.filter((one) => one.travel() !== null).map((one) => ({ one }));

const outcomeBy = (outcome: Outcome, happened: (entry: Measured) => boolean): Outcome =>
  outcome.indicator === null
    ? outcome
    : {
        ...outcome,
        indicator: { ...outcome.indicator, readings: outcome.indicator.readings.filter(happened) },
      };
