/**
 * What in a plan can feed a heading of an annual report: all actions; those still open; those done or with something done; those that
 * are late; those held up from outside; those with a recorded effect or measure; those with partners; those whose
 * words mention something; nothing, where a plan does not hold the matter at all.
 */
export type Feed =
  | 'all'
  | 'open'
  | 'done'
  | 'late'
  | 'held-up'
  | 'effect'
  | 'partners'
  | 'nothing'
  | { readonly mentions: readonly string[] };

/** One matter that a report has to cover. */
export interface StatutoryHeading {
  readonly title: string;
  /** What the report has to say there, in our own words. */
  readonly asks: string;
  readonly feed: Feed;
}

/** A heading with what a report has to say there, and what in the plan can feed it. */
export const heading = (title: string, asks: string, feed: Feed): StatutoryHeading => ({ title, asks, feed });

/** What has one of these words. */
export const mentions = (...words: readonly string[]) => ({ mentions: words });

/** The contents that a law or its guidance asks of a board's annual report. */
export interface Guidance {
  /** As plan.yaml names it: a year, `care act` or `wales`. */
  readonly name: string;
  readonly title: string;
  /** The day from which it held for children's boards in England; null for the others, which a plan has to name. */
  readonly from: string | null;
  readonly due: string;
  /** What the list was compared with, in a sentence for the reader: a board must know how far to trust it. */
  readonly compared: string;
  readonly headings: readonly StatutoryHeading[];
}
