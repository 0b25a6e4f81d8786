import { once } from '../dates/once.ts';
import { grouped } from '../model/grouped.ts';
import { compareAreas } from '../model/ref.ts';
import { type ActionNow, type Suggested, suggestions } from './assessment.ts';
import { everyMove } from './dates.ts';
import { isUndated } from './filter.ts';

/**
 * The sums of a set of actions. Dates are those of milestones: `dates` is met, missed, ahead and closed together;
 * `undated` is beside them. The colours of `bySuggested` and of `byRecorded` each add up to `actions`.
 */
export interface Counts {
  readonly actions: number;
  readonly milestones: number;
  readonly milestonesMet: number;
  readonly dates: number;
  /** Actions with anything late. */
  readonly actionsLate: number;
  /** Actions whose completion has passed. */
  readonly completionsLate: number;
  readonly milestonesLate: number;
  readonly datesMissed: number;
  readonly datesMet: number;
  readonly datesAhead: number;
  /** Dates not met of actions that are closed: neither missed nor ahead. */
  readonly datesClosed: number;
  /** Milestones without a due date that are still to be done, of open actions. */
  readonly undated: number;
  /** Dates of milestones and completions that cannot be read. */
  readonly datesUnread: number;
  /** Actions with no due date anywhere. */
  readonly actionsUndated: number;
  readonly bySuggested: Readonly<Record<Suggested, number>>;
  /** By the recorded word; `not-rated` where there is none. */
  readonly byRecorded: Readonly<Record<string, number>>;
  /** By what the recorded word stands for. */
  readonly byRated: Readonly<Record<NonNullable<ActionNow['recorded']['means']>, number>>;
  readonly rated: number;
  readonly disputed: number;
  /** Open actions without a recorded colour. */
  readonly notRated: number;
  readonly stale: number;
  /** Moves of dates, agreed, and waiting to be. */
  readonly moved: number;
  readonly waiting: number;
}

/** The sums by colour alone, for a page that says no more of a set of actions. */
export type ColourCounts = Pick<Counts, 'actions' | 'rated' | 'bySuggested' | 'byRated'>;

const noneSuggested = once(
  () => Object.fromEntries(suggestions.map((one) => [one, 0])) as Record<Suggested, number>,
);

/** Counts the colours of a set of actions, by the dates and as rated. */
export const countColours = (actions: readonly ActionNow[]): ColourCounts => {
  const bySuggested = { ...noneSuggested() };
  const byRated = { red: 0, amber: 0, green: 0, complete: 0 };
  let rated = 0;
  for (const { suggested, recorded } of actions) {
    bySuggested[suggested.colour]++;
    if (recorded.colour !== null) rated++;
    if (recorded.means !== null) byRated[recorded.means]++;
  }
  return { actions: actions.length, rated, bySuggested, byRated };
};

/** Counts a set of actions. */
export const countActions = (actions: readonly ActionNow[]): Counts => {
  const n = {
    milestones: 0,
    milestonesMet: 0,
    dates: 0,
    actionsLate: 0,
    completionsLate: 0,
    milestonesLate: 0,
    datesMissed: 0,
    datesMet: 0,
    datesAhead: 0,
    datesClosed: 0,
    undated: 0,
    datesUnread: 0,
    actionsUndated: 0,
    disputed: 0,
    notRated: 0,
    stale: 0,
    moved: 0,
    waiting: 0,
  };
  const byRecorded = new Map(['red', 'amber', 'green', 'complete', 'not-rated'].map((one) => [one, 0]));
  for (const one of actions) {
    const colour = one.recorded.colour ?? 'not-rated';
    byRecorded.set(colour, (byRecorded.get(colour) ?? 0) + 1);
    if (one.late) n.actionsLate++;
    if (one.completion?.late) n.completionsLate++;
    if (one.completion?.phrase.unreadable !== undefined) n.datesUnread++;
    if (one.suggested.row === 'no-date') n.actionsUndated++;
    if (one.disputed) n.disputed++;
    if (one.notRated) n.notRated++;
    if (one.stale) n.stale++;
    for (const move of everyMove(one)) {
      n.moved++;
      if (move.waiting) n.waiting++;
    }
    for (const milestone of one.milestones) {
      n.milestones++;
      if (milestone.met) n.milestonesMet++;
      if (milestone.occurrences.some((date) => date.overdue)) n.milestonesLate++;
      if (milestone.when?.unreadable !== undefined) n.datesUnread++;
      else if (isUndated(one, milestone)) n.undated++;
      for (const { due, done, overdue } of milestone.occurrences) {
        if (due === null) continue;
        n.dates++;
        if (done !== null) n.datesMet++;
        else if (overdue) n.datesMissed++;
        else if (one.open) n.datesAhead++;
        else n.datesClosed++;
      }
    }
  }
  return { ...n, ...countColours(actions), byRecorded: Object.fromEntries(byRecorded) };
};

/** The sums by whatever `keysOf` names, most red first, then most actions: by lead, by agency, by body. An action under two names counts for both. */
export const countBy = (
  actions: readonly ActionNow[],
  keysOf: (one: ActionNow) => readonly string[],
): readonly {
  readonly name: string;
  readonly counts: ColourCounts;
  readonly actions: readonly ActionNow[];
}[] => {
  return [...grouped(actions, (one) => new Set(keysOf(one)))]
    .map(([name, of]) => ({ name, counts: countColours(of), actions: of }))
    .sort(
      (a, b) => b.counts.bySuggested.red - a.counts.bySuggested.red || b.counts.actions - a.counts.actions,
    );
};

/** Registered names of those who lead an action. */
export const leadsOf = ({ action }: ActionNow): readonly string[] => action.lead.map((lead) => lead.name);

/** The actions of each area, in order of number. */
export const byArea = (
  actions: readonly ActionNow[],
): readonly (readonly [area: ActionNow['area'], of: readonly ActionNow[]])[] =>
  [...grouped(actions, ({ area }) => [area])].sort(([a], [b]) => compareAreas(a.area, b.area));

/** The sums of each area, in order of number. */
export const countAreas = (
  actions: readonly ActionNow[],
): readonly { readonly area: ActionNow['area']; readonly counts: Counts }[] =>
  byArea(actions).map(([area, of]) => ({ area, counts: countActions(of) }));
