import type { Plan } from '../../model/plan.ts';
import type { Profile, ProfileName } from '../../model/profile.ts';
import type { ColourRow, LatenessRule } from '../case.ts';

/** A rule of colour for the plans of one board. */
export interface ProfileRule<Name extends ProfileName> {
  /** What the figures in `--profile days:7,30` stand for; null where it takes none. */
  readonly help: string | null;
  /** The rule with its settings, for one plan: the meetings that it may count are the plan's. */
  readonly rule: (settings: Profile<Name>, plan: Plan) => Grading;
}

/** A rule of lateness, and the table of its own that it makes of the usual one. */
export type Grading = Omit<LatenessRule, 'rows'> & {
  readonly table?: (usual: readonly ColourRow[]) => readonly ColourRow[];
};
