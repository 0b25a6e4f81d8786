import type { Assessment } from '../../assess/assessment.ts';
import type { DateNow } from '../../assess/dates.ts';
import { leadOf } from '../../assess/filter.ts';
import { daysBetween } from '../../dates/day.ts';
import type { PlanDate } from '../../dates/reading.ts';
import type { KeyFacts } from '../../model/keys.ts';
import { agenciesOf } from '../report/agencies.ts';
import { common } from './action.ts';
import { asFarAsKnown, type Field, field } from './field.ts';
import { keyFields, updateFields, withOwn } from './keys.ts';
import { causeField, colourFields, namesOf, occurrenceFields, phraseField } from './parts.ts';

const id: Field<DateNow> = field(
  'id',
  'text?',
  'Which milestone: 1.3/1 is the first of 1.3; empty for completion.',
  ({ milestone }) => milestone?.milestone.id ?? null,
  { title: 'Milestone', width: 10 },
);
const what: Field<DateNow> = field(
  'what',
  'prose',
  'What the milestone is, or for completion the action.',
  ({ one, milestone }) => milestone?.milestone.what ?? one.action.action,
);
const lead: Field<DateNow> = field(
  'lead',
  'names',
  'Who leads the milestone: its own lead, else that of the action.',
  (date) => namesOf(leadOf(date)),
);
const due: Field<DateNow> = field('due', 'day', 'The last day of the date.', (date) => date.due);
const daysLate: Field<DateNow> = field(
  'daysLate',
  'count',
  'Days past the due date.',
  (date) => date.daysLate,
);

export const dueFields: readonly Field<DateNow>[] = [common.ref, id, what, due, lead, common.area];

const place = occurrenceFields.filter(({ name }) => name === 'nth' || name === 'of');
const cause = causeField<DateNow>(({ one }) => one.recorded.cause);
const tail: readonly Field<DateNow>[] = [lead, common.area, ...colourFields, cause, ...place];
const milestoneId: Field<DateNow> = {
  ...id,
  json: ({ one, milestone }) => milestone?.milestone.id ?? one.action.ref,
};

export const missedFields: readonly Field<DateNow>[] = [
  common.ref,
  milestoneId,
  what,
  due,
  daysLate,
  ...tail,
];
export const lateFields: readonly Field<DateNow>[] = [common.ref, common.action, due, daysLate, ...tail];

/** A date that lies ahead of a day. */
export type Ahead = DateNow & { readonly today: PlanDate };
const daysAhead: Field<Ahead> = field('daysAhead', 'count', 'Days to the due date.', (date) =>
  daysBetween(date.today, date.due ?? date.today),
);

export const aheadFields: readonly Field<Ahead>[] = [common.ref, milestoneId, what, due, daysAhead, ...tail];
export const aheadCompletionFields: readonly Field<Ahead>[] = [
  common.ref,
  common.action,
  due,
  daysAhead,
  ...tail,
];

const dateOf: Field<DateNow> = field(
  'dateOf',
  'text',
  'Whether the date is of a milestone or of a completion.',
  ({ milestone }) => (milestone === null ? 'completion' : 'milestone'),
  { words: ['milestone', 'completion'], title: 'Date of' },
);

export const overdueRows: readonly Field<DateNow>[] = [common.ref, id, dateOf, what, due, daysLate, ...tail];
export const dueRows: readonly Field<Ahead>[] = [due, daysAhead, common.ref, id, dateOf, what, ...tail];

const closings: ReadonlySet<string> = new Set(['complete', 'withdrawn', 'superseded', 'carried-forward']);

const isUnread = ({ one, milestone }: DateNow): boolean =>
  (milestone === null ? one.action.completion : milestone.milestone.when)?.unreadable !== undefined;

const stateOf = (date: DateNow): string => {
  const { done, overdue, due, one } = date;
  if (done !== null) return 'done';
  if (overdue) return 'overdue';
  if (one.suggested.colour === 'on-hold') return 'on hold';
  if (closings.has(one.suggested.colour)) return 'closed';
  return due !== null ? 'open' : isUnread(date) ? 'not read' : 'no date';
};

const state: Field<DateNow> = field('state', 'text', 'How the date is on the day of asking.', stateOf, {
  words: ['done', 'overdue', 'on hold', 'closed', 'no date', 'not read', 'open'],
  width: 12,
});

/** A date of a plan on a day, for data that is read away from it. */
export type DataRow = DateNow & { readonly on: Assessment };

const own: readonly Field<DataRow>[] = [
  field('board', 'text', 'The body whose plan it is.', ({ on }) => on.plan.board),
  field(
    'period',
    'text?',
    'The financial years of the plan, as written.',
    ({ on }) => on.plan.period?.text ?? null,
  ),
  field('asOf', 'day', 'The day that counts as today for every row.', ({ on }) => on.today),
  field('area', 'whole?', 'The number of its area; empty where it has a code.', ({ one }) =>
    typeof one.area.area === 'number' ? one.area.area : null,
  ),
  field('areaCode', 'text', 'The number or code of its area.', ({ one }) => String(one.area.area)),
  field('areaTitle', 'text', 'The title of the area.', ({ one }) => one.area.title),
  common.ref,
  common.action,
  dateOf,
  id,
  what,
  phraseField(
    'when',
    'The date in force, as the board wrote it.',
    ({ one, milestone }) =>
      milestone === null ? (one.completion?.phrase ?? one.action.completion) : milestone.when,
    'As written',
  ),
  ...occurrenceFields.filter(({ name }) => ['start', 'due', 'nth', 'of'].includes(name)),
  field('done', 'yes', 'Whether this date is met.', ({ done }) => done !== null),
  state,
  asFarAsKnown(
    field('doneOn', 'day?', 'The day it was met, where one is recorded.', ({ done }) =>
      typeof done === 'string' ? done : null,
    ),
    ({ doneWithin }) => doneWithin,
  ),
  ...occurrenceFields.filter(({ name }) => ['overdue', 'daysLate'].includes(name)),
  lead,
  field('agencies', 'names', 'Agencies of those who lead, and partners.', (row) => [
    ...new Set([...leadOf(row), ...row.one.action.partners].flatMap((name) => agenciesOf(row.on.plan, name))),
  ]),
  field(
    'at',
    'text?',
    'The body that the milestone goes to.',
    ({ milestone }) => milestone?.milestone.body?.name ?? null,
    {
      title: 'Goes to',
      width: 18,
    },
  ),
  ...colourFields,
  field('reason', 'prose', 'Why that colour is suggested.', ({ one }) => one.suggested.reason),
  field(
    'evidence',
    'text?',
    'What shows that it was done.',
    ({ milestone }) => milestone?.milestone.evidence ?? null,
  ),
  field('note', 'prose?', 'What was last noted of the action.', ({ one }) => one.recorded.note),
  cause,
];

/** All that a spreadsheet or a query asks of a date: a row for each date, and one for what has none. */
export const dataFields = (keys: readonly KeyFacts[]): readonly Field<DataRow>[] => {
  const said = own.map(({ name }) => name);
  const ofAction = keyFields<DataRow>(
    keys,
    'action',
    'export',
    [...said, 'completion'],
    ({ one }) => one.action,
  );
  const taken = new Set(ofAction.map(({ name }) => name));
  const ofMilestone = keyFields<DataRow>(
    keys.map((one) => (taken.has(one.key) ? { ...one, key: `milestone ${one.key}` } : one)),
    'milestone',
    'export',
    said,
    ({ milestone }) => milestone?.milestone ?? null,
  );
  const shown = [...own, ...ofAction, ...ofMilestone];
  return withOwn(
    [
      ...shown,
      ...updateFields(
        keys,
        'list',
        shown.map(({ name }) => name),
      ),
    ],
    keys,
    ({ one, milestone }) => milestone?.milestone ?? one.action,
  );
};

const ofPlan = 'board period asOf area areaCode areaTitle action dateOf agencies reason note'.split(' ');

/** The columns of a sheet of milestones: what is the same in every row, and what is of the action, is left out. */
export const milestoneSheet = (keys: readonly KeyFacts[]): readonly Field<DataRow>[] => {
  const ofAction = keys
    .filter((key) => !key.own && key.of === 'action' && key.key !== 'ref')
    .map(({ key }) => key);
  const ofMilestone = keys.filter((key) => key.of === 'milestone').map(({ key }) => key);
  const left = [...ofPlan, ...ofAction.filter((key) => !ofMilestone.includes(key))];
  return dataFields(keys).filter(({ name }) => !left.includes(name));
};
