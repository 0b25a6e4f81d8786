/** A calendar date as text, `2013-03-31`: such dates compare and sort as text, and know no clock and no zone. */
export type PlanDate = string;

/** From the first day that counts to the last day allowed, both included. */
export interface Window {
  readonly start: PlanDate;
  readonly due: PlanDate;
}

/** What sort of date a phrase names. `continuing` is never late before its end; `undated` has no date in it. */
export type Kind =
  | 'day'
  | 'week'
  | 'part'
  | 'month'
  | 'term'
  | 'quarter'
  | 'year'
  | 'range'
  | 'series'
  | 'recurring'
  | 'meeting'
  | 'continuing'
  | 'undated';

/** What a phrase stands for. Words as written stay in `text`, trimmed at both ends. */
export interface Reading {
  readonly text: string;
  readonly kind: Kind;
  /** In order; one a date that falls due on its own; none where the phrase is undated. */
  readonly windows: readonly Window[];
  /** Words round the date that are no part of it: "website permitting". */
  readonly remark: string | null;
  /** True of seasons, terms without the board's own dates, parts of months. */
  readonly approximate: boolean;
  /** One sentence: how a phrase that people would dispute was read. */
  readonly warning: string | null;
  /** True where the warning begins with the whole phrase in quotes: whoever shows it need not quote it again. */
  readonly isQuoted?: boolean;
}

/** A phrase that looks like a date and cannot be placed. */
export interface PhraseProblem {
  readonly text: string;
  /** One sentence: what is wrong with it. */
  readonly error: string;
  /** The nearest good phrase, ready to be typed; null where none is near. */
  readonly suggestion: string | null;
}

/** True of a phrase that could not be placed. */
export const isPhraseProblem = <T extends object>(answer: T | PhraseProblem): answer is PhraseProblem =>
  'error' in answer;
