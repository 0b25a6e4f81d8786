import { earlierFirst } from '../dates/day.ts';
import type { PlanDate } from '../dates/reading.ts';
import { compareRefs } from '../model/ref.ts';
import type { ActionNow } from './assessment.ts';
import { type DateNow, type DueDate, datedOf } from './dates.ts';

/**
 * What falls due from one day to another, both included, and is neither done nor given up: milestone dates, and the
 * dates of completion. In order of date, then of ref, milestones before completion.
 */
export const datesDue = (actions: readonly ActionNow[], from: PlanDate, to: PlanDate): readonly DueDate[] =>
  actions
    .flatMap((one) => datedOf(one, ({ due }) => due !== null && from <= due && due <= to))
    .filter(isOpen)
    .sort(
      (a, b) =>
        earlierFirst(a.due, b.due) ||
        Number(a.milestone === null) - Number(b.milestone === null) ||
        compareRefs(a.one.action.ref, b.one.action.ref),
    );

/** True of a date that somebody has still to meet. Continuing work is due to end, not to be done. */
export const isOpen = ({ one, milestone, done }: DateNow): boolean =>
  one.open && done === null && (milestone !== null || one.completion?.continuing !== true);
