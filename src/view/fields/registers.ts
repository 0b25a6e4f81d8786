import type { Occurrence } from '../../assess/assessment.ts';
import { datesAgreed } from '../../assess/logged.ts';
import { happenedBy, telling } from '../../assess/occurrences.ts';
import type { PlanDate } from '../../dates/reading.ts';
import type { Agency, Body, Done, MeetingRecord, Plan, Post } from '../../model/plan.ts';
import { type Field, field, listing, own, ownList } from './field.ts';
import { doneFields, namesOf, occurrenceFields, phraseField, windowFields } from './parts.ts';

const bodyFields: readonly Field<Body>[] = [
  own('name', 'text', 'As the plan calls it.'),
  own('fullName', 'text?', 'Its name in full.'),
  own('aliases', 'names', 'Other ways to write it.'),
  listing('meets', 'Its meetings, in order.', windowFields, ({ meets }) => meets ?? []),
  own('papersDays', 'whole?', 'Days before a meeting that papers are due.'),
];

const postFields: readonly Field<Post>[] = [
  own('name', 'text', 'The post.'),
  own('aliases', 'names', 'Other ways to write it.'),
  own('agency', 'text?', 'The agency that it belongs to.'),
  own('short', 'text?', 'Its short name.'),
  own('email', 'text?', 'The mailbox of the role.'),
];

const agencyFields: readonly Field<Agency>[] = [
  own('name', 'text', 'The agency.'),
  own('aliases', 'names', 'Other ways to write it.'),
];

type Agreed = MeetingRecord['actions'][number] & {
  readonly dates: readonly Occurrence[];
  readonly marks: readonly Done[];
};

const agreedFields: readonly Field<Agreed>[] = [
  own('what', 'text', 'What was agreed.'),
  field('lead', 'names', 'Who does it.', ({ lead }) => namesOf(lead)),
  phraseField('when', 'By when.', ({ when }) => when),
  field(
    'done',
    'done',
    'The day its last date was done; true where that day is not known, null while any of its dates is open.',
    ({ dates }) => telling(dates)?.done ?? null,
  ),
  listing(
    'occurrences',
    'Its dates; one with due null where it has none.',
    occurrenceFields,
    ({ dates }) => dates,
  ),
  ownList('marks', 'The marks of done.', doneFields),
];

interface Held {
  readonly record: MeetingRecord;
  readonly today: PlanDate;
}

const meetingFields: readonly Field<Held>[] = [
  field('body', 'text?', 'Who met.', ({ record }) => record.body?.name ?? null),
  field('date', 'day?', 'The day of the meeting.', ({ record }) => record.on),
  field('decisions', 'names', 'What was decided.', ({ record }) => record.decisions),
  listing('actions', 'What was agreed to do.', agreedFields, ({ record, today }) =>
    record.actions.map((one) => ({
      ...one,
      dates: datesAgreed(record, one, today),
      marks: one.done.filter(happenedBy(today)),
    })),
  ),
];

interface OnDay {
  readonly plan: Plan;
  readonly today: PlanDate;
}

/** Who is in the plan, and what the action log has by the day of asking. A filter leaves them whole. */
export const registerFields: readonly Field<OnDay>[] = [
  listing('bodies', 'Who meets.', bodyFields, ({ plan }) => plan.bodies),
  listing('posts', 'Who leads.', postFields, ({ plan }) => plan.posts),
  listing('agencies', 'Which agencies take part.', agencyFields, ({ plan }) => plan.agencies),
  listing('meetings', 'The action log, in its order.', meetingFields, ({ plan, today }) =>
    plan.meetings.filter(happenedBy(today)).map((record) => ({ record, today })),
  ),
];
