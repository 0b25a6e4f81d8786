import type { Slots } from './align.ts';
import type { Doubt } from './document.ts';

/** A row of the plan's table, its cells under the slots of their columns. */
export interface Row {
  readonly at: string;
  readonly slots: Slots;
  /** Cells of the row above that are merged with empty ones of this row. */
  readonly merged: Slots;
  /** True where a page or a new piece of table begins with it. */
  readonly torn: boolean;
  readonly certain: boolean;
  /** True where rows are what they are in the document, so that no cell can be the rest of one above. */
  readonly whole: boolean;
  /** True of a row of a table that has milestones and no actions. */
  readonly isStep?: boolean;
}

/** What a document says, in its order: areas, prose, and rows of their tables. */
export type Item =
  | { readonly is: 'title'; readonly text: string; readonly at: string }
  | {
      readonly is: 'area';
      readonly code: string | null;
      readonly title: string;
      readonly at: string;
      /** What is said of it where it is one, because it may be a remark. */
      readonly doubt?: Doubt;
    }
  | { readonly is: 'prose'; readonly text: string; readonly at: string }
  | { readonly is: 'row'; readonly row: Row };
