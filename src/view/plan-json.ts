import type { ActionNow, Assessment, MilestoneNow, Occurrence } from '../assess/assessment.ts';
import type { Address, Place } from '../model/address.ts';
import type { Outcome, Phrase, Progress, Redating } from '../model/plan.ts';

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
    areas: plan.areas.map((area) => ({
      area: area.area,
      title: area.title,
      description: area.description,
      file: area.file,
      actions: actions
        .filter((now) => now.area.area === area.area && now.area.file === area.file)
        .map((now) => actionJson(now, locate)),
    })),
  };
};

/** An action as `export json` gives it. */
export const actionJson = (now: ActionNow, locate: (at: Address) => Place) => {
  const { action, area } = now;
  return {
    ref: action.ref,
    action: action.action,
    file: area.file,
    line: locate(action.at).line,
    lead: action.lead.map((name) => name.name),
    partners: action.partners.map((name) => name.name),
    outcomes: action.outcomes.map(outcomeJson),
    completion: phraseJson(now.completion?.phrase ?? action.completion),
    milestones: now.milestones.map(milestoneJson),
    rag: ragJson(now),
    closed:
      action.closed === null
        ? null
        : {
            as: action.closed.as,
            date: action.closed.on,
            by: action.closed.by,
            until: phraseJson(action.closed.until),
            reason: action.closed.reason,
          },
    progress: action.progress.map(progressJson),
    redated: action.redated.map(redatedJson),
    impact: action.impact,
    was: action.was,
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
});

/** A date as written, its kind, and the windows that it stands for. */
export const phraseJson = (phrase: Phrase | null) =>
  phrase === null
    ? null
    : { text: phrase.reading.text, kind: phrase.reading.kind, windows: phrase.reading.windows };

const milestoneJson = ({ milestone, when, occurrences, met }: MilestoneNow) => ({
  id: milestone.id,
  what: milestone.what,
  when: phraseJson(when),
  at: milestone.body?.name ?? null,
  lead: milestone.lead.map((name) => name.name),
  met,
  evidence: milestone.evidence,
  occurrences: occurrences.map(occurrenceJson),
  redated: milestone.redated.map(redatedJson),
});

const occurrenceJson = ({ start, due, done, overdue, daysLate }: Occurrence) => ({
  start,
  due,
  done,
  overdue,
  daysLate,
});

const outcomeJson = ({ text, indicator }: Outcome) =>
  indicator === null
    ? { text, measure: null }
    : {
        text,
        measure: {
          unit: indicator.unit,
          want: indicator.want,
          baseline: indicator.baseline && { date: indicator.baseline.on, value: indicator.baseline.value },
          target: indicator.target && { date: indicator.target.on, value: indicator.target.value },
          readings: indicator.readings.map(({ on, value }) => ({ date: on, value })),
        },
      };

const progressJson = ({ on, rag, note, cause, by }: Progress) => ({ date: on, rag, note, cause, by });

const redatedJson = ({ from, to, on, agreed, reason }: Redating) => ({
  from: from?.reading.text ?? null,
  to: to?.reading.text ?? null,
  date: on,
  agreed,
  reason,
});
