import type { Phrase } from './phrase.ts';

/** A column of the board's own. */
export interface OwnField {
  /** As plan.yaml and the entries spell it: `% complete`. */
  readonly name: string;
  readonly kind: 'text' | 'number' | 'percent' | 'money' | 'date' | 'choice';
  /** What a choice can be, in the board's order. */
  readonly choices: readonly string[];
}

/** What an entry says in a column of the board's own. */
export interface OwnValue {
  readonly name: string;
  /** As written: `£12,500`. */
  readonly text: string;
  /** 12500 of money, 40 of a percentage; of a date its words. */
  readonly value: string | number;
  readonly date: Phrase | null;
}
