import type { Agreement } from '../dates/agreed.ts';
import type { Calendar } from '../dates/calendar.ts';
import type { PlanDate, Window } from '../dates/reading.ts';
import type { Address } from './address.ts';
import type { RagPolicy } from './colour.ts';
import type { KeyFacts } from './keys.ts';
import type { OwnField, OwnValue } from './own.ts';
import type { PaperWords } from './paper-words.ts';
import type { Phrase } from './phrase.ts';
import type { AreaCode } from './ref.ts';
import type { Stray } from './stray.ts';
import type { Unread } from './unread.ts';

export type { Phrase, Unread };

/** A post, body or agency as written, and the registered name it answers to. */
export interface Name {
  readonly text: string;
  /** The name in the register; the text itself where no register knows it. */
  readonly name: string;
  readonly register: 'post' | 'body' | 'agency' | 'all-agencies' | null;
  readonly at: Address;
}

/** A committee, group or board that meets. */
export interface Body {
  readonly name: string;
  readonly fullName: string | null;
  readonly aliases: readonly string[];
  /** Meetings as windows, in order; null where no calendar is given. */
  readonly meets: readonly Window[] | null;
  readonly meetsPhrases: readonly Phrase[];
  /** Papers are due this many days before a meeting; null where not said. */
  readonly papersDays: number | null;
  readonly at: Address;
}

/** A post that leads work: a role, never a person. */
export interface Post {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly agency: string | null;
  readonly short: string | null;
  readonly email: string | null;
  readonly at: Address;
}

/** An organisation that leads or takes part. */
export interface Agency {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly at: Address;
}

/** When something happened. */
export interface Happened {
  /** The day it counts from; null where none is said, and then it counts always. */
  readonly on: PlanDate | null;
  /** All the days that it may have been: of a month every one. */
  readonly within: Window | null;
}

/** A finished (or half-finished) mark on a milestone. */
export interface Done extends Happened {
  readonly text: string;
  /** The occurrence it meets, where the file names it. */
  readonly for: Phrase | null;
  readonly evidence: string | null;
  readonly at: Address;
}

/** A date that was moved. Until `on`, and until the day on which it was agreed, `from` is in force. */
export interface Redating extends Happened {
  readonly from: Phrase | null;
  /** Where it moved; null for the date that is beside the entry. */
  readonly to: Phrase | null;
  /** The minute that agreed it, as written; null where there is none. */
  readonly agreed: string | null;
  /** The day and the body that the minute names; null where there is no minute. */
  readonly agreement: Agreement | null;
  readonly reason: string | null;
  readonly at: Address;
}

/** A step of an action, with a date of its own. */
export interface Milestone {
  /** `1.3/2`: the second of 1.3. A way of pointing, not a ref. */
  readonly id: string;
  readonly what: string;
  readonly when: Phrase | null;
  /** The body that it goes to. */
  readonly body: Name | null;
  /** Its own leads; empty where the action's hold. */
  readonly lead: readonly Name[];
  readonly done: readonly Done[];
  readonly evidence: string | null;
  readonly redated: readonly Redating[];
  /** In the order of the board's columns. */
  readonly own: readonly OwnValue[];
  readonly at: Address;
}

/** Which way a figure should go. */
export type Want = 'up' | 'down';

/** A figure on a day, in the unit of its indicator. */
export interface Measured {
  readonly on: PlanDate;
  readonly text: string;
  readonly value: number;
}

/** An outcome that is counted. */
export interface Indicator {
  readonly unit: string | null;
  /** In order; `until` null on the last. */
  readonly want: readonly { readonly until: PlanDate | null; readonly want: Want }[];
  readonly baseline: Measured | null;
  readonly target: Measured | null;
  /** In order of date. */
  readonly readings: readonly Measured[];
  /** True where it counts people, so that small figures are not printed in papers. */
  readonly people: boolean;
}

/** What an action is for: words, and figures where it is counted. */
export interface Outcome {
  readonly text: string;
  readonly indicator: Indicator | null;
  readonly at: Address;
}

/** What stands outside the board's control. */
export type Cause = 'guidance' | 'partner' | 'funding' | 'other';

/** What happens next, and by when. */
export interface Next {
  readonly what: string;
  readonly by: Phrase | null;
  /** Who does it; empty where it is not said. */
  readonly who: readonly Name[];
}

/** A dated update. */
export interface Progress extends Happened {
  readonly dateText: string | null;
  /** `red`, `amber`, `green`, `complete` or one of the plan's own; null for a note alone. */
  readonly rag: string | null;
  readonly note: string | null;
  readonly cause: Cause | null;
  readonly next: Next | null;
  readonly by: string | null;
  readonly at: Address;
}

/** How an action left the plan, or paused. */
/** How an action can leave the plan, or pause. */
export const closings = ['complete', 'withdrawn', 'superseded', 'carried forward', 'on hold'] as const;
/** One of the ways in which an action is closed. */
export type ClosedAs = (typeof closings)[number];

/** That an action is closed or on hold, since when and why. */
export interface Closed extends Happened {
  readonly dateText: string | null;
  readonly as: ClosedAs;
  /** The ref that took its place. */
  readonly by: string | null;
  /** The end of a hold. */
  readonly until: Phrase | null;
  readonly reason: string | null;
  readonly at: Address;
}

/** One rule silenced on one action, or in the whole plan, with the reason. */
export interface Waiver {
  readonly rule: string;
  readonly because: string;
  readonly until: Phrase | null;
  readonly at: Address;
}

/** A row of the plan. */
export interface Action {
  /** What it is called everywhere: its ref or, where it has none that can be one, its line: `no ref (line 31)`. */
  readonly ref: string;
  /** False where the file gives no ref, or one that cannot be one. */
  readonly hasRef: boolean;
  readonly action: string;
  readonly short: string | null;
  readonly outcomes: readonly Outcome[];
  readonly milestones: readonly Milestone[];
  readonly lead: readonly Name[];
  readonly partners: readonly Name[];
  /** As the file has it now; what is in force on a day is for assess to say. */
  readonly completion: Phrase | null;
  /** Of an action without milestones: the marks that meet its dates of completion. */
  readonly done: readonly Done[];
  readonly redated: readonly Redating[];
  readonly progress: readonly Progress[];
  readonly impact: string | null;
  readonly closed: Closed | null;
  readonly waivers: readonly Waiver[];
  readonly was: string | null;
  readonly origin: string | null;
  /** What of it could not be read, by line. */
  readonly unread: readonly Unread[];
  /** In the order of the board's columns. */
  readonly own: readonly OwnValue[];
  readonly at: Address;
}

/** A group of actions, in a file of its own. */
export interface Area {
  readonly area: AreaCode;
  readonly title: string;
  readonly short: string | null;
  readonly description: string | null;
  readonly file: string;
  readonly actions: readonly Action[];
  readonly at: Address;
}

/** A meeting in the action log, meetings.yaml. */
export interface MeetingRecord {
  readonly body: Name | null;
  readonly on: PlanDate | null;
  readonly dateText: string | null;
  readonly decisions: readonly string[];
  readonly actions: readonly {
    readonly what: string;
    readonly lead: readonly Name[];
    readonly when: Phrase | null;
    readonly done: readonly Done[];
    readonly at: Address;
  }[];
  readonly at: Address;
}

/** A file of the plan that could not be read, or only in part. */
export interface Unreadable {
  readonly file: string;
  /** What is missing for it, in words: "1.7 and 1.8 are missing"; null where nobody can tell. */
  readonly missing: string | null;
  readonly whole: boolean;
  /** The actions that are not read, each by its ref or its line. */
  readonly actions: readonly string[];
  /** The actions that are read in part, each with how many of its milestones are not read. */
  readonly parts: readonly { readonly ref: string; readonly milestones: number }[];
}

/** A plan as its files have it, on no particular day. */
export interface Plan {
  /** The folder as the user named it: `plan`. */
  readonly folder: string;
  /** How a line to type has to name it; nothing where it is the one that is meant where none is named. */
  readonly named?: string | undefined;
  readonly board: string;
  readonly title: string;
  readonly period: { readonly text: string; readonly start: PlanDate; readonly end: PlanDate } | null;
  readonly version: string | null;
  readonly published: Phrase | null;
  readonly introduction: string | null;
  readonly achievements: readonly string[];
  /** Always has the one called Board. */
  readonly bodies: readonly Body[];
  readonly posts: readonly Post[];
  readonly agencies: readonly Agency[];
  readonly abbreviations: ReadonlyMap<string, string>;
  readonly calendar: Calendar;
  readonly rag: RagPolicy;
  /** The body whose meeting makes an older rating stale; null for three months. */
  readonly review: string | null;
  /** The statutory guidance that the annual report follows: its year, `care act` or `wales`. */
  readonly guidance: number | string | null;
  /** Under which licence papers and data may be used, as written: printed in the foot of papers. */
  readonly licence: string | null;
  /** Rules silenced in the whole plan. */
  readonly waivers: readonly Waiver[];
  /** Counts of people below this are not printed in papers. */
  readonly smallNumbers: number;
  /** In order of number, those with codes last. */
  readonly areas: readonly Area[];
  readonly meetings: readonly MeetingRecord[];
  readonly words: readonly PaperWords[];
  readonly unreadable: readonly Unreadable[];
  readonly strays?: readonly Stray[];
  /** How many errors the files have: those that reading found, and once a command has opened the plan those of rules too. */
  readonly errors: number;
  /** The board's own columns, of actions and milestones alike. */
  readonly fields: readonly OwnField[];
  /** The keys that actions and milestones have, for answers that show all of them. */
  readonly keys: readonly KeyFacts[];
}
