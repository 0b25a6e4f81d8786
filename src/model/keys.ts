/** What kind of value a key holds: a day or phrase, names of the registers, entries with keys of their own … */
export type ValueKind = 'text' | 'prose' | 'date' | 'names' | 'number' | 'choice' | 'entries';

/** Answers that a key of the plan may be shown in. `list` is with all its columns, `export` is JSON. */
export type Shown = 'show' | 'list' | 'export' | 'papers' | 'check' | 'status' | 'dates';

/** A key of an area, an action or a milestone as people meet it, without what reading it takes. */
export interface KeyFacts {
  readonly of: 'area' | 'action' | 'milestone';
  /** As files spell it: `waive`. */
  readonly key: string;
  /** The property of the action or milestone that holds its value: `waivers`. */
  readonly property: string;
  /** Other properties that its value is in, or follows from it. */
  readonly holds: readonly string[];
  /** As a heading: `Completion`. */
  readonly title: string;
  readonly kind: ValueKind;
  /** What it says, in a sentence for people. */
  readonly says: string;
  readonly shows: readonly Shown[];
  /** The keys of the entries that it holds. */
  readonly keys: readonly KeyFacts[];
  /** True of a column of the board's own: its value is under its name in `own`. */
  readonly own: boolean;
}
