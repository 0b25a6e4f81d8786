import type { Assessment } from '../../assess/assessment.ts';
import { datesAgreed } from '../../assess/logged.ts';
import { happenedBy, telling } from '../../assess/occurrences.ts';
import { asKnown } from '../../dates/known.ts';
import type { PlanDate } from '../../dates/reading.ts';
import { longDay } from '../../dates/words.ts';
import { fold } from '../../model/name.ts';
import type { MeetingRecord } from '../../model/plan.ts';
import { present } from '../../model/present.ts';
import { listed } from '../../model/sentence.ts';
import { column, list } from '../blocks.ts';
import type { Block, Inline } from '../page.ts';
import { longDue } from '../words.ts';
import { h3, p, tableOr, wraps } from './blocks.ts';
import { bodyFor, meetingDay, type PackMeeting, theBody } from './meeting.ts';
import type { Asked } from './paper.ts';

/** What meetings.yaml has of one body. */
export interface Minutes {
  readonly last: DatedMeeting | null;
  /** Meetings before the last one, the latest first. */
  readonly earlier: readonly DatedMeeting[];
}

/** A meeting of the log whose day is known. */
export type DatedMeeting = MeetingRecord & { readonly on: PlanDate };

/** What the action log has of this body up to the day of asking, and before the meeting itself. */
export const minutes = (now: Assessment, meeting: PackMeeting): Minutes => {
  const body = bodyFor(now.plan, meeting);
  const before = now.plan.meetings
    .filter((one): one is DatedMeeting => one.on !== null && one.on <= now.today)
    .filter((one) => meeting.on === null || one.on < meeting.on.start)
    .filter((one) => one.body === null || fold(one.body.name) === fold(body))
    .sort((a, b) => (a.on < b.on ? 1 : -1));
  return { last: before[0] ?? null, earlier: before.slice(1) };
};

/** What was agreed at a meeting, and whether it is done by the day of asking. */
export const actionsOf = (now: Assessment, record: MeetingRecord) =>
  record.actions.map((one) => {
    const dates = datesAgreed(record, one, now.today);
    const {
      due = null,
      start = null,
      done = null,
      doneWithin = null,
      overdue = false,
    } = telling(dates) ?? {};
    return {
      meeting: record.on,
      what: one.what,
      lead: one.lead.map((lead) => lead.name),
      when: one.when?.reading.text ?? null,
      due,
      start,
      done,
      doneWithin,
      late: overdue,
      met: dates.filter((date) => date.done !== null).length,
      of: dates.length,
      evidence: one.done.filter(happenedBy(now.today)).flatMap(({ evidence }) => evidence ?? []),
    };
  });

type Agreed = ReturnType<typeof actionsOf>[number];

const stateOf = ({ done, doneWithin, late, met, of, evidence }: Agreed): Inline => {
  const some = met === 0 ? '' : `, ${met} of ${of} dates done`;
  const said = evidence.length === 0 ? '' : ` (${listed(evidence)})`;
  if (done === null)
    return late ? [{ text: `open, late${some}`, tone: 'warning' }, said] : `open${some}${said}`;
  return `done${doneWithin === null ? '' : ` ${asKnown(doneWithin)}`}${said}`;
};

/** What the body decided and agreed last, and what is still open of what it agreed before. */
export const lastMeeting = (
  now: Assessment,
  meeting: PackMeeting,
  log: Minutes,
  asked: Asked,
): readonly Block[] => {
  const body = theBody(bodyFor(now.plan, meeting));
  if (log.last === null)
    return [p(`The action log (meetings.yaml) has no meeting of ${body} before this one.`)];
  const actions = actionsOf(now, log.last);
  const earlier = log.earlier.flatMap((one) => actionsOf(now, one)).filter((one) => one.done === null);
  return present([
    asked.filters.length > 0 && p('The action log is shown whole: the filter does not reach it.'),
    ...unminuted(now, meeting, log.last),
    h3(`Decisions of ${longDay(log.last.on)}`),
    log.last.decisions.length === 0 ? p('No decisions are recorded.') : list(log.last.decisions),
    h3('Actions agreed there'),
    logTable(actions, 'No actions are recorded.', 'Actions agreed at the last meeting', false),
    h3('Still open from earlier meetings'),
    logTable(earlier, 'None.', 'Actions still open from earlier meetings', true),
  ]);
};

const unminuted = (
  { plan, today }: Assessment,
  meeting: PackMeeting,
  last: DatedMeeting,
): readonly Block[] => {
  const body = plan.bodies.find((one) => one.name === bodyFor(plan, meeting));
  const since = body?.meets?.findLast(
    (one) => one.due < today && (meeting.on === null || one.due < meeting.on.start),
  );
  return since === undefined || last.on >= since.start
    ? []
    : [
        p(
          `The action log (meetings.yaml) has nothing of the meeting of ${meetingDay(since)}; what follows is the last that it has.`,
        ),
      ];
};

const logTable = (actions: readonly Agreed[], none: string, caption: string, dated: boolean): Block =>
  tableOr(none, caption, actions, [
    ...(dated
      ? [column('Meeting', ({ meeting }: Agreed) => (meeting === null ? '' : longDay(meeting)))]
      : []),
    column('Action', ({ what }) => what, wraps(20)),
    column('Lead', ({ lead }) => listed(lead) || 'no lead', wraps(12, 2)),
    column('By', ({ start, due, when }) => (due === null ? (when ?? 'no date') : longDue(start, due))),
    column('State', stateOf, wraps(16)),
  ]);
