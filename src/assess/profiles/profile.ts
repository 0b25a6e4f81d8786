import type { Plan } from '../../model/plan.ts';
import type { Profile } from '../../model/profile.ts';
import type { ColourRow, LatenessRule } from '../case.ts';

/** The settings that a rule takes: none, thresholds, or the body whose meetings are counted too. */
type Settings = Omit<Profile, 'profile'>;

/** A rule of colour, with its settings as they usually are. */
export interface ProfileRule<Of extends Settings = Settings> {
  /** As plan.yaml and --profile have it. */
  readonly name: string;
  readonly usual: Of;
  /** What the figures in `--profile days:7,30` stand for; null where it takes none. */
  readonly help: string | null;
  /** The rule with its settings, for one plan: the meetings that it may count are the plan's. */
  readonly rule: (settings: Of, plan: Plan) => Grading;
}

/** A rule of lateness, and the table of its own that it makes of the usual one. */
export type Grading = Omit<LatenessRule, 'rows'> & {
  readonly table?: (usual: readonly ColourRow[]) => readonly ColourRow[];
};

/** A rule as the list has it: settings that are not given are the usual ones. */
export const profile = <Of extends Settings>(rule: ProfileRule<Of>): ProfileRule => ({
  ...rule,
  rule: (settings, plan) => rule.rule({ ...rule.usual, ...settings }, plan),
});
