import type { ActionNow, MilestoneNow, Occurrence } from '../assess/assessment.ts';
import type { PlanDate } from '../dates/reading.ts';
import type { Name } from '../model/plan.ts';
import type { Inline } from './page.ts';

/** A date that was missed, or falls due: a milestone's, or the action's completion where there is no milestone. */
export interface DatedRow {
  readonly now: ActionNow;
  readonly milestone: MilestoneNow | null;
  readonly start: string | null;
  readonly due: string;
  readonly daysLate: number;
  /** Which of its dates it is, and of how many: 3 of 4. */
  readonly place: number;
  readonly of: number;
}

/** Every date that a milestone has missed, a row each, the longest late first. */
export const missedMilestones = (actions: readonly ActionNow[]): DatedRow[] =>
  actions
    .flatMap((now) =>
      now.milestones.flatMap((milestone) => rowsOf(now, milestone, milestone.occurrences, (one) => one.overdue)),
    )
    .sort((a, b) => b.daysLate - a.daysLate);

/** Completions that have passed, the longest late first. */
export const missedCompletions = (actions: readonly ActionNow[]): DatedRow[] =>
  actions
    .flatMap((now): DatedRow[] => {
      const completion = now.completion;
      if (!completion?.late || completion.due === null) return [];
      const windows = completion.phrase.reading.windows;
      const start = windows.at(-1)?.start ?? null;
      const of = windows.length;
      return [{ now, milestone: null, start, due: completion.due, daysLate: completion.daysLate, place: of, of }];
    })
    .sort((a, b) => b.daysLate - a.daysLate);

/** Dates of a completion in a series, but its last, that have passed. */
export const missedEarlier = (actions: readonly ActionNow[]): DatedRow[] =>
  actions
    .flatMap((now) => rowsOf(now, null, now.completion?.earlier ?? [], (one) => one.overdue))
    .sort((a, b) => b.daysLate - a.daysLate);

const rowsOf = (
  now: ActionNow,
  milestone: MilestoneNow | null,
  occurrences: readonly Occurrence[],
  wanted: (one: Occurrence) => boolean,
): DatedRow[] => {
  const of = occurrences.length + (milestone === null ? 1 : 0);
  return occurrences.flatMap((one, i) =>
    one.due === null || !wanted(one)
      ? []
      : [{ now, milestone, start: one.start, due: one.due, daysLate: one.daysLate, place: i + 1, of }],
  );
};

/** Those who lead the milestone, or where it names nobody, the action. */
export const leadOfRow = ({ now, milestone }: Pick<DatedRow, 'now' | 'milestone'>): readonly Name[] =>
  milestone !== null && milestone.milestone.lead.length > 0 ? milestone.milestone.lead : now.action.lead;

/** The first lead as written and how many more, so that a narrow table cuts the name and keeps the number. */
export const leadCell = (lead: readonly Name[]): Inline => {
  const [first, ...more] = lead;
  if (first === undefined) return { text: '–', tone: 'quiet' };
  return more.length === 0 ? first.text : [first.text, ` +${more.length}`];
};

/** What a milestone says, with its place in a series: `Newsletter sent (3 of 4)`. */
export const whatCell = ({ now, milestone, place, of }: DatedRow): Inline => {
  const text = milestone === null ? (now.action.short ?? now.action.action) : milestone.milestone.what;
  return of > 1 ? [text, ` (${place} of ${of})`] : text;
};

/** A row of `overdue` and `due` for machines: an action's date. */
export const actionDate = ({ now, due, daysLate }: DatedRow) => ({
  ref: now.action.ref,
  action: now.action.action,
  due,
  daysLate,
  lead: now.action.lead.map((name) => name.name),
  area: now.area.area,
});

/** A row of `overdue` and `due` for machines: a milestone's date. */
export const milestoneDate = (row: DatedRow) => ({
  ref: row.now.action.ref,
  id: row.milestone?.milestone.id ?? '',
  what: row.milestone?.milestone.what ?? '',
  due: row.due,
  daysLate: row.daysLate,
  lead: leadOfRow(row).map((name) => name.name),
  area: row.now.area.area,
});

/** Dates of open work that fall due from today to `until`, both included, in order; completions with them. */
export const datesAhead = (actions: readonly ActionNow[], today: PlanDate, until: PlanDate): DatedRow[] => {
  const ahead = (one: Occurrence): boolean =>
    one.done === null && one.due !== null && one.due >= today && one.due <= until;
  return actions
    .filter((now) => now.open && now.suggested.colour !== 'complete')
    .flatMap((now) => [
      ...now.milestones.flatMap((milestone) => rowsOf(now, milestone, milestone.occurrences, ahead)),
      ...rowsOf(now, null, now.completion?.earlier ?? [], ahead),
      ...lastOfCompletion(now, today, until),
    ])
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
};

const lastOfCompletion = (now: ActionNow, today: PlanDate, until: PlanDate): DatedRow[] => {
  const completion = now.completion;
  if (completion?.due == null || completion.due < today || completion.due > until) return [];
  const windows = completion.phrase.reading.windows;
  const start = windows.at(-1)?.start ?? null;
  const of = windows.length;
  return [{ now, milestone: null, start, due: completion.due, daysLate: 0, place: of, of }];
};
