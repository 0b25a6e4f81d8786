import type { ActionNow, Assessment } from '../../assess/assessment.ts';
import { everyMilestone, type Picks } from '../../assess/filter.ts';
import type { PlanDate, Window } from '../../dates/reading.ts';
import type { Name } from '../../model/plan.ts';

/** Something that somebody still has to do: one open date of a milestone, or the completion of an action. */
export interface Owed {
  readonly now: ActionNow;
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
  /** The body that a milestone goes to. */
  readonly body: Name | null;
}

/** What is still to be done in open actions, by due date, then by ref, undated last. The end of continuing work is left out. */
export const owed = (
  now: Assessment,
  {
    picks = everyMilestone,
    before = null,
  }: { readonly picks?: Picks; readonly before?: PlanDate | null } = {},
): readonly Owed[] =>
  now.actions
    .filter((one) => one.open)
    .flatMap((one) => owedBy(one, picks))
    .filter((one) => before === null || (one.due !== null && one.due <= before))
    .sort((a, b) => byText(a.due ?? '9999', b.due ?? '9999'));

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const owedBy = (now: ActionNow, picks: Picks): readonly Owed[] => [
  ...now.milestones
    .filter((milestone) => picks(now, milestone))
    .flatMap(({ milestone, occurrences }) =>
      occurrences.flatMap((occurrence, i): Owed[] =>
        occurrence.done !== null
          ? []
          : [
              {
                now,
                id: milestone.id,
                what: milestone.what,
                nth: occurrences.length > 1 ? { place: i + 1, of: occurrences.length } : null,
                start: occurrence.start,
                due: occurrence.due,
                daysLate: occurrence.daysLate,
                lead: milestone.lead.length > 0 ? milestone.lead : now.action.lead,
                body: milestone.body,
              },
            ],
      ),
    ),
  ...completionOwed(now),
];

const completionOwed = (now: ActionNow): readonly Owed[] => {
  const { completion, action } = now;
  if (completion === null) return [];
  const windows = completion.phrase.reading.windows;
  const of = completion.earlier.length + 1;
  const one = (window: Partial<Window>, due: PlanDate | null, daysLate: number, place: number): Owed => ({
    now,
    id: null,
    what: action.action,
    nth: of > 1 ? { place, of } : null,
    start: window.start ?? null,
    due,
    daysLate,
    lead: action.lead,
    body: null,
  });
  return [
    ...completion.earlier.flatMap((date, i) =>
      date.done !== null
        ? []
        : [one(date.start === null ? {} : { start: date.start }, date.due, date.daysLate, i + 1)],
    ),
    ...(completion.continuing || completion.due === null
      ? []
      : [one(windows.at(-1) ?? {}, completion.due, completion.daysLate, of)]),
  ];
};

/** The next dates of an action from the day of asking on: what is due then, the nearest first. */
export const nextOwed = (now: ActionNow, today: PlanDate): Owed | null =>
  now.open
    ? ([...owedBy(now, everyMilestone)]
        .filter((one) => one.due !== null && one.due >= today)
        .sort((a, b) => byText(a.due ?? '', b.due ?? ''))[0] ?? null)
    : null;
