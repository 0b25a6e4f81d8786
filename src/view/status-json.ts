import type { ActionNow, Assessment } from '../assess/assessment.ts';
import { type Counts, countAreas } from '../assess/counts.ts';
import { type DueDate, datesDue } from '../assess/due.ts';
import { leadsOfMilestone } from '../assess/filter.ts';
import { missedDates } from '../assess/overdue.ts';
import type { PlanDate } from '../dates/reading.ts';
import { lostJson, redatedJson } from './plan-json.ts';

/** `status` for machines, `bscb.status/1`. */
export const statusJson = (
  assessment: Assessment,
  actions: readonly ActionNow[],
  filters: readonly string[],
  counts: Counts,
  until: PlanDate,
) => ({
  schema: 'bscb.status/1',
  asOf: assessment.today,
  board: assessment.plan.board,
  profile: assessment.profile,
  filters,
  counts,
  areas: countAreas(actions).map(({ area, counts: of }) => ({
    area: area.area,
    title: area.title,
    counts: of,
  })),
  overdue: missedDates(actions).map(({ one, milestone, due, daysLate }) => ({
    ref: one.action.ref,
    id: milestone.milestone.id,
    what: milestone.milestone.what,
    due,
    daysLate,
    lead: leadsOfMilestone(one, milestone).map((name) => name.name),
    area: one.area.area,
  })),
  dueBy: until,
  due: datesDue(actions, assessment.today, until).map(dueRow),
  disputed: actions
    .filter((one) => one.disputed)
    .toSorted((a, b) => b.dispute - a.dispute)
    .map((one) => ({
      ref: one.action.ref,
      action: one.action.action,
      recorded: one.recorded.colour,
      recordedOn: one.recorded.on,
      suggested: one.suggested.colour,
      reason: one.suggested.reason,
      cause: one.recorded.cause,
    })),
  notRated: refsOf(actions, (one) => one.notRated),
  stale: refsOf(actions, (one) => one.stale),
  hindered: actions
    .filter((one) => one.open && one.recorded.cause !== null)
    .map((one) => ({ ref: one.action.ref, cause: one.recorded.cause, note: one.recorded.note })),
  forApproval: actions.flatMap((one) =>
    [...one.moved, ...one.milestones.flatMap((milestone) => milestone.moved)]
      .filter((move) => move.waiting)
      .map(({ milestone, redating }) => ({
        ref: one.action.ref,
        id: milestone,
        ...redatedJson(redating),
      })),
  ),
  since: assessment.since,
  travel: actions
    .filter((one) => one.travel !== null)
    .map((one) => ({ ref: one.action.ref, now: one.shown, ...one.travel })),
  ...lostJson(assessment.plan),
});

const refsOf = (actions: readonly ActionNow[], fits: (one: ActionNow) => boolean): readonly string[] =>
  actions.filter(fits).map((one) => one.action.ref);

const dueRow = ({ one, milestone, due }: DueDate) => ({
  ref: one.action.ref,
  id: milestone?.milestone.id ?? null,
  what: milestone?.milestone.what ?? one.action.action,
  due,
  lead: (milestone === null ? one.action.lead : leadsOfMilestone(one, milestone)).map((name) => name.name),
  area: one.area.area,
});
