/** Something of an action that is in the file and is not in the plan, or not for certain. */
export interface Unread {
  /** The key that it is under, or that cannot be read itself; null where nobody can tell. */
  readonly key: string | null;
  /** As typed; null where it is more than a few words. */
  readonly text: string | null;
  /** From 1. */
  readonly line: number;
  /** True where its words are shown in its place: a date that cannot be read, or a guess. */
  readonly shown: boolean;
}

/** True of what is read, but not for certain: an entry without its dash, which has no words of its own to show. */
export const isGuess = ({ shown, text }: Unread): boolean => shown && text === null;
