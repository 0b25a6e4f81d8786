import { compareRefs } from '../model/ref.ts';
import type { ActionNow, MilestoneNow } from './assessment.ts';
import { type DueDate, datedOf } from './dates.ts';

/** A milestone date that has passed and is not met. */
export type MissedDate = DueDate & { readonly milestone: MilestoneNow };

/** Every date that is late, the longest first, then by ref: those of closed and complete actions are none. */
export const lateDates = (actions: readonly ActionNow[]): readonly DueDate[] =>
  longestFirst(actions.flatMap((one) => datedOf(one, ({ overdue }) => overdue)));

const longestFirst = (dates: readonly DueDate[]): readonly DueDate[] =>
  [...dates].sort((a, b) => b.daysLate - a.daysLate || compareRefs(a.one.action.ref, b.one.action.ref));

/** Every milestone date that is late, the longest first, then by ref. */
export const missedDates = (actions: readonly ActionNow[]): readonly MissedDate[] =>
  lateDates(actions).filter((date): date is MissedDate => date.milestone !== null);

/** Every action past its completion, the longest first, then by ref; with `earlier`, the missed dates before the last too. */
export const lateActions = (
  actions: readonly ActionNow[],
  { earlier = false }: { readonly earlier?: boolean } = {},
): readonly DueDate[] =>
  longestFirst(
    actions.flatMap((one) =>
      datedOf(one, ({ overdue }) => overdue).filter(
        ({ milestone, nth, of }) => milestone === null && (earlier || nth === of),
      ),
    ),
  );
