import type { PlanDate } from '../dates/reading.ts';
import { compareRefs } from '../model/ref.ts';
import type { ActionNow, MilestoneNow } from './assessment.ts';
import { everyMilestone, type Picks } from './filter.ts';

/** A milestone date that has passed and is not met. */
export interface MissedDate {
  readonly one: ActionNow;
  readonly milestone: MilestoneNow;
  readonly start: PlanDate | null;
  readonly due: PlanDate;
  readonly daysLate: number;
  /** Which of the milestone's dates, from 1, and how many it has. */
  readonly nth: number;
  readonly of: number;
}

/** Every milestone date that is late, the longest first, then by ref: those of closed and complete actions are none. */
export const missedDates = (
  actions: readonly ActionNow[],
  { picks = everyMilestone, before = null }: { picks?: Picks; before?: PlanDate | null } = {},
): readonly MissedDate[] =>
  actions
    .flatMap((one) =>
      one.milestones
        .filter((milestone) => picks(one, milestone))
        .flatMap((milestone) =>
          milestone.occurrences.flatMap(({ start, due, daysLate, overdue }, i): MissedDate[] =>
            overdue && due !== null && (before === null || due <= before)
              ? [{ one, milestone, start, due, daysLate, nth: i + 1, of: milestone.occurrences.length }]
              : [],
          ),
        ),
    )
    .sort((a, b) => b.daysLate - a.daysLate || compareRefs(a.one.action.ref, b.one.action.ref));

/** An action whose completion has passed, or one of completion's earlier dates. */
export interface LateAction {
  readonly one: ActionNow;
  readonly start: PlanDate | null;
  readonly due: PlanDate;
  readonly daysLate: number;
  /** The last date has passed, and with it the action's time; false for an earlier date of a series. */
  readonly last: boolean;
}

/** Every action past its completion, the longest first, then by ref; with `earlier`, the missed dates before the last too. */
export const lateActions = (
  actions: readonly ActionNow[],
  { before = null, earlier = false }: { before?: PlanDate | null; earlier?: boolean } = {},
): readonly LateAction[] =>
  actions
    .flatMap((one): LateAction[] => {
      const { completion } = one;
      if (completion === null) return [];
      const { due, daysLate, late } = completion;
      const start = completion.phrase.reading.windows.at(-1)?.start ?? null;
      const dates = [
        ...(earlier ? completion.earlier.map((date) => ({ ...date, last: false })) : []),
        { start, due, daysLate, overdue: late, last: true },
      ];
      return dates.flatMap(({ start, due, daysLate, overdue, last }) =>
        overdue && due !== null && (before === null || due <= before)
          ? [{ one, start, due, daysLate, last }]
          : [],
      );
    })
    .sort((a, b) => b.daysLate - a.daysLate || compareRefs(a.one.action.ref, b.one.action.ref));
