import type { Locate } from '../model/address.ts';
import type { Plan } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';

/** A file of the plan folder as it came: its bytes, or why there are none. */
export interface Source {
  /** The name beside plan.yaml: `4-outcomes.yaml`. */
  readonly name: string;
  readonly bytes: Uint8Array | null;
  /** In words, where bytes is null: "it is a folder". */
  readonly fault: string | null;
}

export interface ReadPlan {
  /** Null where plan.yaml cannot be read at all. */
  readonly plan: Plan | null;
  /** Every fault of YAML and shape, in order of file and place. */
  readonly problems: readonly Problem[];
  readonly locate: Locate;
  /** The text of each file as decoded, by name, for messages that show the line. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Makes a plan of the files of one folder. What cannot be read is a problem and counts as missing;
 * nothing throws.
 */
export const readPlan = (_folder: string, _sources: readonly Source[]): ReadPlan => {
  throw new Error('not yet');
};
