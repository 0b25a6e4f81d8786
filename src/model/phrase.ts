import type { Reading } from '../dates/reading.ts';
import type { Address } from './address.ts';

/** A date as somebody wrote it, and what it stands for. */
export interface Phrase {
  readonly reading: Reading;
  readonly at: Address;
  /** Why nobody can say which date is meant; the reading then has the words as written, and no date. */
  readonly unreadable?: string;
}
