import type { Doubt } from './document.ts';

/** A file of the plan: its name beside plan.yaml, and its text. */
export interface PlanFile {
  readonly name: string;
  readonly text: string;
}

/** A date that was moved, as a document shows it: the old one struck out beside the new. */
export interface DraftMove {
  readonly from: string;
  readonly to: string;
}

/** A milestone before it is written as YAML. */
export interface DraftMilestone {
  readonly what: string;
  readonly when: string | null;
  readonly redated: readonly DraftMove[];
  readonly done: string | null;
  /** Its own, where the action has others. */
  readonly lead: readonly string[];
}

/** An update, or a colour. */
export interface DraftProgress {
  readonly date: string | null;
  readonly rag: string | null;
  readonly note: string | null;
}

/** An action before it is written as YAML. */
export interface DraftAction {
  readonly ref: string;
  /** True where the document has no ref for it. */
  readonly given: boolean;
  readonly action: string;
  readonly outcomes: readonly string[];
  readonly milestones: readonly DraftMilestone[];
  readonly lead: readonly string[];
  readonly partners: readonly string[];
  readonly completion: string | null;
  readonly redated: readonly DraftMove[];
  readonly progress: readonly DraftProgress[];
  readonly impact: string | null;
  readonly done: string | null;
  readonly withdrawn: boolean;
  /** The board's own columns, by head. */
  readonly fields: readonly (readonly [string, string])[];
  readonly at: string;
}

/** An area before it is written as YAML. */
export interface DraftArea {
  readonly area: string;
  readonly title: string;
  readonly description: readonly string[];
  readonly actions: readonly DraftAction[];
}

/** A board's own column: its head and what kind of values it has. */
export interface DraftField {
  readonly name: string;
  readonly kind: 'text' | 'number' | 'percent' | 'money' | 'date' | readonly string[];
}

/** A plan before it is written as YAML. */
export interface Draft {
  readonly board: string;
  readonly title: string;
  readonly period: string | null;
  readonly version: string | null;
  readonly published: string | null;
  readonly introduction: readonly string[];
  readonly bodies: readonly string[];
  /** When the Board meets, as people wrote it. */
  readonly meets: readonly string[];
  readonly posts: readonly string[];
  readonly agencies: readonly string[];
  readonly fields: readonly DraftField[];
  readonly areas: readonly DraftArea[];
  /** The files themselves, where the document has them whole: an export of bscb's own. */
  readonly files?: readonly PlanFile[];
}

/** A plan made of a document, with what was not certain and what was left out. */
export interface Imported {
  readonly draft: Draft;
  readonly doubts: readonly Doubt[];
  readonly aside: readonly { readonly at: string; readonly text: string; readonly why: string }[];
  /** Names that may be one: proposed, never merged. */
  readonly aliases: readonly (readonly [string, string])[];
  /** Words that were compared with the plan one by one, so that none of them can be missing. */
  readonly accounted?: readonly string[];
  /** The heads of every column, as printed, and how many columns the widest table has. */
  readonly found?: { readonly heads: readonly string[]; readonly width: number };
  /** Each column, and where it went. */
  readonly columns: readonly {
    readonly head: string;
    readonly went: string;
    /** True where neither the head nor what is in it was clear. */
    readonly guessed?: boolean;
  }[];
  /** Each row with its cells, and where they went. */
  readonly rows: readonly {
    readonly at: string;
    readonly ref: string;
    readonly cells: readonly (readonly [string, string])[];
  }[];
}
