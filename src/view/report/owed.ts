import type { ActionNow, Assessment, MilestoneNow } from '../../assess/assessment.ts';
import { datesOf } from '../../assess/dates.ts';
import { isOpen } from '../../assess/due.ts';
import { leadsOfMilestone } from '../../assess/filter.ts';
import { goesTo } from '../../assess/goes-to.ts';
import { earlierFirst } from '../../dates/day.ts';
import type { PlanDate } from '../../dates/reading.ts';
import type { Name } from '../../model/plan.ts';
import { writtenDate } from '../words.ts';

/** Something that somebody still has to do: one open date of a milestone, or the completion of an action. */
export interface OwedDate {
  readonly now: ActionNow;
  /** Null for the action's completion. */
  readonly milestone: MilestoneNow | null;
  /** `1.3/2`, or null for the action's completion. */
  readonly id: string | null;
  readonly what: string;
  /** `third of 4`, where the milestone or completion has several dates. */
  readonly nth: { readonly place: number; readonly of: number } | null;
  readonly start: PlanDate | null;
  /** Null where it has no date. */
  readonly due: PlanDate | null;
  readonly daysLate: number;
  /** The milestone's own leads, else the action's. */
  readonly lead: readonly Name[];
}

/** The same with the bodies that it goes to: mostly one, where it goes to any. */
export interface Owed extends OwedDate {
  readonly bodies: readonly Name[];
}

/** A lead or an agency, and what is on its page. */
export interface Owner {
  readonly name: string;
  readonly email: string | null;
  readonly agency: string | null;
  readonly actions: readonly ActionNow[];
  readonly owed: readonly Owed[];
}

/** What is still to be done in open actions, by due date, then by ref, undated last; completion that nobody has dated, and the end of continuing work, are left out. */
export const owed = (now: Assessment): readonly Owed[] =>
  now.actions
    .filter((one) => one.open)
    .flatMap(owedBy)
    .map((one) => ({ ...one, bodies: goesTo(now.plan, one.milestone ?? one.now) }))
    .sort((a, b) => earlierFirst(a.due ?? '9999', b.due ?? '9999'));

const owedBy = (now: ActionNow): readonly OwedDate[] =>
  datesOf(now)
    .filter(
      (date) =>
        isOpen(date) &&
        (date.milestone !== null || date.due !== null || unreadDate({ now, ...date }) !== null),
    )
    .map(({ milestone, start, due, daysLate, nth, of }) => ({
      now,
      milestone,
      id: milestone?.milestone.id ?? null,
      what: milestone?.milestone.what ?? now.action.action,
      nth: of > 1 ? { place: nth, of } : null,
      start,
      due,
      daysLate,
      lead: milestone === null ? now.action.lead : leadsOfMilestone(now, milestone),
    }));

/** A date that cannot be read, as it is written; null of one that can be, and where there is none. */
export const unreadDate = ({ now, milestone }: Pick<OwedDate, 'now' | 'milestone'>): string | null => {
  const phrase = milestone === null ? now.completion?.phrase : milestone.when;
  return phrase?.unreadable === undefined ? null : writtenDate(phrase);
};

/** The next dates of an action from the day of asking on: what is due then, the nearest first. */
export const nextOwed = (now: ActionNow, today: PlanDate): OwedDate | null =>
  now.open
    ? ([...owedBy(now)]
        .filter((one) => one.due !== null && one.due >= today)
        .sort((a, b) => earlierFirst(a.due ?? '', b.due ?? ''))[0] ?? null)
    : null;
