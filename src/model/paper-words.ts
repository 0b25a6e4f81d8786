import type { Address } from './address.ts';

/** What the board says in one section of a paper in its own words, from papers.yaml; markdown. */
export interface PaperWords {
  /** As `bscb report` calls it. */
  readonly paper: string;
  /** As `--section` names it; `opening` is before the first. */
  readonly section: string;
  readonly text: string;
  readonly at: Address;
}
