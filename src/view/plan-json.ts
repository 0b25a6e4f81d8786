import type { ActionNow, Assessment, MilestoneNow, Occurrence } from '../assess/assessment.ts';
import type { PlanDate } from '../dates/reading.ts';
import type { Address, Place } from '../model/address.ts';
import type { Measured, Next, Outcome, Phrase, Plan, Progress, Redating } from '../model/plan.ts';

/** The whole plan for machines, `bscb.plan/1`: every fact as written and as read, and what the day makes of it. */
export const planJson = (
  assessment: Assessment,
  locate: (at: Address) => Place,
  {
    actions,
    filters = [],
  }: { readonly actions: readonly ActionNow[]; readonly filters?: readonly string[] } = assessment,
) => {
  const { plan, today } = assessment;
  return {
    schema: 'bscb.plan/1',
    asOf: today,
    board: plan.board,
    title: plan.title,
    period: plan.period,
    version: plan.version,
    published: phraseJson(plan.published),
    profile: assessment.profile,
    filters,
    ...lostJson(plan),
    areas: plan.areas.map((area) => ({
      area: area.area,
      title: area.title,
      description: area.description,
      file: area.file,
      actions: actions
        .filter((now) => now.area.area === area.area && now.area.file === area.file)
        .map((now) => actionJson(now, locate, today)),
    })),
  };
};

/** What could not be read of the files, as every answer about a plan has it. */
export const lostJson = ({ errors, unreadable }: Plan) => ({ errors, unreadable });

/** An action as `export json` gives it: entries dated after the day of asking have not happened. */
export const actionJson = (now: ActionNow, locate: (at: Address) => Place, today: PlanDate) => {
  const { action, area } = now;
  const { closed } = action;
  const happened = ({ on }: { readonly on: PlanDate | null }): boolean => on === null || on <= today;
  return {
    ref: action.ref,
    hasRef: action.hasRef,
    action: action.action,
    file: area.file,
    line: locate(action.at).line,
    lead: action.lead.map((name) => name.name),
    partners: action.partners.map((name) => name.name),
    outcomes: action.outcomes.map((outcome) => outcomeJson(outcome, happened)),
    completion: phraseJson(now.completion?.phrase ?? action.completion),
    milestones: now.milestones.map((one) => milestoneJson(one, happened)),
    rag: ragJson(now),
    closed:
      closed === null || !happened(closed)
        ? null
        : {
            as: closed.as,
            date: closed.on,
            by: closed.by,
            until: phraseJson(closed.until),
            reason: closed.reason,
          },
    progress: action.progress.filter(happened).map(progressJson),
    redated: action.redated.filter(happened).map(redatedJson),
    impact: action.impact,
    was: action.was,
    unread: action.unread,
    origin: action.origin,
  };
};

/** Both colours side by side, as every answer for machines gives them. */
export const ragJson = (now: ActionNow) => ({
  recorded: now.recorded.colour,
  recordedOn: now.recorded.on,
  suggested: now.suggested.colour,
  reason: now.suggested.reason,
  disputed: now.disputed,
  stale: now.stale,
  notRated: now.notRated,
  cause: now.recorded.cause,
  travel: now.travel,
});

/** A date as written, its kind, and the windows that it stands for. */
export const phraseJson = (phrase: Phrase | null) =>
  phrase === null
    ? null
    : {
        text: phrase.reading.text,
        kind: phrase.reading.kind,
        windows: phrase.reading.windows,
        ...(phrase.unreadable === undefined ? {} : { unreadable: true }),
      };

const milestoneJson = (
  { milestone, when, occurrences, met }: MilestoneNow,
  happened: (entry: Redating) => boolean,
) => ({
  id: milestone.id,
  what: milestone.what,
  when: phraseJson(when),
  at: milestone.body?.name ?? null,
  lead: milestone.lead.map((name) => name.name),
  met,
  evidence: milestone.evidence,
  occurrences: occurrences.map(occurrenceJson),
  redated: milestone.redated.filter(happened).map(redatedJson),
});

/** A date that falls due, as JSON has it. */
export const occurrenceJson = ({ start, due, done, overdue, daysLate }: Occurrence) => ({
  start,
  due,
  done,
  overdue,
  daysLate,
});

const outcomeJson = ({ text, indicator }: Outcome, happened: (entry: Measured) => boolean) =>
  indicator === null
    ? { text, measure: null }
    : {
        text,
        measure: {
          unit: indicator.unit,
          want: indicator.want,
          baseline: indicator.baseline && { date: indicator.baseline.on, value: indicator.baseline.value },
          target: indicator.target && { date: indicator.target.on, value: indicator.target.value },
          readings: indicator.readings.filter(happened).map(({ on, value }) => ({ date: on, value })),
        },
      };

const progressJson = ({ on, rag, note, cause, next, by }: Progress) => ({
  date: on,
  rag,
  note,
  cause,
  next: nextJson(next),
  by,
});

/** What happens next, by when as written, and who does it. */
export const nextJson = (next: Next | null) =>
  next === null
    ? null
    : { what: next.what, by: next.by?.reading.text ?? null, who: next.who.map((one) => one.name) };

/** A move of a date: from what, to what, when, agreed by whom and why. */
export const redatedJson = ({ from, to, on, agreed, agreement, reason }: Redating) => ({
  from: from?.reading.text ?? null,
  to: to?.reading.text ?? null,
  date: on,
  agreed,
  agreedOn: agreement?.on?.start ?? null,
  reason,
});
