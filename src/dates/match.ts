import type { Kind, Window } from './reading.ts';

/** What a part of a phrase stands for. */
export interface Match {
  readonly kind: Kind;
  readonly windows: readonly Window[];
  /** The tokens it takes: from here up to, not including, `next`. */
  readonly from: number;
  readonly next: number;
  /** Words inside it that are no part of the date. */
  readonly remark: string | null;
  readonly approximate: boolean;
  /** What people would dispute in the reading, each a clause. */
  readonly notes: readonly string[];
  /** True where it stands out among other words. */
  readonly strong: boolean;
  /** Where it cannot be placed: why, and the whole phrase put right. */
  readonly refused: { readonly error: string; readonly suggestion: string | null } | null;
}

/** A part that stands out, with what is said of it. */
export const match = (of: Pick<Match, 'kind' | 'windows' | 'from' | 'next'> & Partial<Match>): Match => ({
  remark: null,
  approximate: false,
  notes: [],
  strong: true,
  refused: null,
  ...of,
});

/** A part that looks like a date and cannot be placed. */
export const refuse = (from: number, next: number, error: string, suggestion: string | null): Match =>
  match({ kind: 'undated', windows: [], from, next, refused: { error, suggestion } });

/** The window of a part that stands for one date; null of any other, and of one that cannot be placed. */
export const soleWindow = (found: Match | null): Window | null => {
  const [window, more] = found?.windows ?? [];
  return window !== undefined && more === undefined ? window : null;
};
