import type { PlanDate, Window } from '../dates/reading.ts';
import type { Meaning } from '../model/colour.ts';
import type {
  Action,
  Area,
  Cause,
  Closed,
  Indicator,
  Measured,
  Milestone,
  Next,
  Phrase,
  Plan,
  Progress,
  Redating,
} from '../model/plan.ts';
import type { Profile } from '../model/profile.ts';

/** Worst first within the colours; then what has no colour. The order in which counts and keys are shown. */
export const suggestions = [
  'red',
  'amber',
  'green',
  'complete',
  'not-due',
  'none',
  'on-hold',
  'withdrawn',
  'superseded',
  'carried-forward',
] as const;
/** What an action's dates suggest: a colour, or a state that has none. */
export type Suggested = (typeof suggestions)[number];

/** One date that falls due on its own. */
export interface Occurrence {
  readonly start: PlanDate | null;
  /** Null for a milestone without a date, or one that goes on without an end. */
  readonly due: PlanDate | null;
  /** The day it was done, of a month its first; true where it is done and no day is recorded. */
  readonly done: PlanDate | true | null;
  /** All the days on which it may have been done. */
  readonly doneWithin: Window | null;
  /** From the day after `due`, while it is not done and the action is open. */
  readonly overdue: boolean;
  /** Days past `due` on the day of asking; 0 where it is not overdue. */
  readonly daysLate: number;
  /** Which of the dates of its milestone or completion, from 1, and how many those are. */
  readonly nth: number;
  readonly of: number;
}

/** A date that was moved, as it stands today. */
export interface Moved {
  readonly redating: Redating;
  /** `1.3/2`, or null for the action's completion. */
  readonly milestone: string | null;
  /** It counts: by its own minute, or by that of a later move, which settles it. */
  readonly agreed: boolean;
  /** What settles it: its own minute, a later move, or nothing, where there was no date before. Null while it waits. */
  readonly settledBy: 'minute' | 'later' | 'nothing' | null;
  /** It waits for the board: not agreed, the milestone not met since, and the action not closed or complete. */
  readonly waiting: boolean;
}

/** A milestone on one day: the date in force, and which of its dates are met. */
export interface MilestoneNow {
  readonly milestone: Milestone;
  readonly when: Phrase | null;
  readonly occurrences: readonly Occurrence[];
  readonly moved: readonly Moved[];
  /** True when it has occurrences and each is done. */
  readonly met: boolean;
}

/** The completion of an action on one day, by the date in force. */
export interface CompletionNow {
  readonly phrase: Phrase;
  /** The last day of its last date; null where it has no date in it. */
  readonly due: PlanDate | null;
  /** `ongoing 2013-14`: lies ahead until it ends and is never late itself. */
  readonly continuing: boolean;
  /** The last date is marked done, which an action without milestones takes itself. */
  readonly last: Occurrence;
  readonly late: boolean;
  readonly daysLate: number;
  /** The dates of a series but the last, which count as late dates of their own. */
  readonly earlier: readonly Occurrence[];
  /** False where a filter means other dates of the action: it is shown with the action, and counted and listed nowhere. */
  readonly counted: boolean;
}

/** What would bring another suggestion about. */
export interface Change {
  readonly to: Suggested;
  readonly words: string;
  /** What to write in the plan, in lines of its own, under its ref, its milestone or a list that is there: `done: …` under
   * 4.7/1. What has not happened yet is three dots. */
  readonly write: readonly { readonly under: string; readonly yaml: string }[];
  /** What to type for it, each in a line of its own; three dots are for a day or words to be filled in. */
  readonly commands: readonly string[];
}

/** One day on which the suggestion moves by itself: "Amber from 1 August, red from 1 September". */
export interface Transition {
  readonly from: PlanDate;
  readonly to: Suggested;
}

/** The colour that the dates suggest, with everything that explains it. */
export interface Suggestion {
  readonly colour: Suggested;
  /** The row of the table that fitted: `completion-long-past`. */
  readonly row: string;
  /** Nothing is left to do: closed as complete, or all done. Its colour is complete, or green where the board says so. */
  readonly done: boolean;
  readonly reason: string;
  readonly against: readonly string[];
  readonly changes: readonly Change[];
  readonly transitions: readonly Transition[];
}

/** What the board has recorded of an action by one day. */
export interface Recorded {
  /** `red`, `amber`, `green`, `complete` or one of the plan's own; null where not rated. */
  readonly colour: string | null;
  /** What it stands for: the board's own words go by their place in its list. Null where not rated. */
  readonly means: Meaning | null;
  readonly on: PlanDate | null;
  readonly within: Window | null;
  readonly note: string | null;
  readonly noteOn: PlanDate | null;
  readonly noteWithin: Window | null;
  /** What the latest entry says stands outside the board's control. */
  readonly cause: Cause | null;
  readonly by: string | null;
  /** What the latest entry that looks ahead says, and the day of that entry. */
  readonly next: Next | null;
  readonly nextOn: PlanDate | null;
}

/**
 * Direction of travel: the colour shown now beside the colour at an earlier day. `new` where there was no colour then,
 * `newly-rated` where it was shown by its dates then and is rated now: the two are not compared. An action without a
 * colour now has no travel at all.
 */
export interface Travel {
  readonly since: PlanDate;
  readonly before: string | null;
  readonly direction: 'better' | 'worse' | 'same' | 'new' | 'newly-rated';
}

/** An outcome with figures on one day: its last reading beside where it began and where it should be. */
export interface IndicatorNow {
  /** Which outcome of the action, from 1. */
  readonly outcome: number;
  readonly measure: string;
  readonly indicator: Indicator;
  /** The last reading by today; null without one. */
  readonly latest: Measured | null;
  /** The way wanted today. */
  readonly wanted: 'up' | 'down' | null;
  /** The latest reading beside the one before it (the baseline for the first); null where either is not known. */
  readonly direction: 'better' | 'worse' | 'same' | null;
  /** The latest reading beside the baseline, or the first reading where there is none. */
  readonly sinceBaseline: 'better' | 'worse' | 'same' | null;
  /** Where the straight line from baseline to target stands today; null without both, or where the way wanted changes. */
  readonly line: number | null;
  /** The latest reading is on the wanted side of the line, or on it, on the day of the reading. */
  readonly onTrack: boolean | null;
}

/** An action on one day: both its colours, and everything that they come from. */
export interface ActionNow {
  readonly area: Area;
  readonly action: Action;
  readonly milestones: readonly MilestoneNow[];
  readonly completion: CompletionNow | null;
  readonly moved: readonly Moved[];
  readonly suggested: Suggestion;
  readonly recorded: Recorded;
  /** The updates made by today, the latest last. */
  readonly updates: readonly Progress[];
  /** The colour shown: recorded, else suggested; a closed action shows how it was closed. */
  readonly shown: string;
  readonly disputed: boolean;
  /** 0 for no dispute; the greater the worse: recorded green, suggested red is the worst. */
  readonly dispute: number;
  /** Rated, but before `staleBefore`, and the action still open. */
  readonly stale: boolean;
  /** No colour recorded by today, and the action still open. */
  readonly notRated: boolean;
  readonly travel: () => Travel | null;
  readonly indicators: readonly IndicatorNow[];
  /** All milestones done, and a measure that does not move. */
  readonly doneButFlat: boolean;
  /** Neither closed (a hold that is over counts no longer) nor complete. */
  readonly open: boolean;
  /** Anything of it late: completion, an earlier date of completion, or a milestone. */
  readonly late: boolean;
  /** The same of all its dates, whichever a filter leaves. */
  readonly lateInAll: boolean;
  /** The closure in force today; null where it is open, or on hold no longer. */
  readonly closed: Closed | null;
}

/** The plan on one day. */
export interface Assessment {
  readonly plan: Plan;
  readonly today: PlanDate;
  readonly profile: Profile;
  /** In order of ref. */
  readonly actions: readonly ActionNow[];
  /** The last meeting of the reviewing body, else three months back: ratings before it are stale. */
  readonly staleBefore: PlanDate | null;
  /** The day that direction of travel looks back to; null where no meeting is known and none was asked for. */
  readonly since: PlanDate | null;
  /** True where nothing at all is marked done: every red then means late, or done and not yet written down. */
  readonly nothingDone: boolean;
  /** True where filters left no date that is done: how many are met is then no news, for it can only be none. */
  readonly noneDone: boolean;
}
