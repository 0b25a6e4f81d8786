/** Something of an action that is in the file and is not in the plan. */
export interface Unread {
  /** The key that it is under, or that cannot be read itself; null where nobody can tell. */
  readonly key: string | null;
  /** As typed; null where it is more than a few words. */
  readonly text: string | null;
  /** From 1. */
  readonly line: number;
  /** True where its words are shown in its place: a date that cannot be read. */
  readonly shown: boolean;
}
