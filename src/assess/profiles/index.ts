import type { Plan } from '../../model/plan.ts';
import type { Profile, ProfileName } from '../../model/profile.ts';
import type { LatenessRule } from '../case.ts';
import { colourTable } from '../table.ts';
import { achieved } from './achieved.ts';
import { completion } from './completion.ts';
import { days } from './days.ts';
import { meetings } from './meetings.ts';
import { months } from './months.ts';
import type { ProfileRule } from './profile.ts';
import { strict } from './strict.ts';

/** Every rule of colour. */
const profiles: { readonly [Name in ProfileName]: ProfileRule<Name> } = {
  months,
  days,
  meetings,
  completion,
  strict,
  achieved,
};

/** What the figures of a rule stand for, in words for the help; null where it takes none. */
export const figuresHelp = ({ profile }: Profile): string | null => profiles[profile].help;

/** The rule that a profile stands for, ready for one plan. */
export const ruleOf = <Name extends ProfileName>(plan: Plan, profile: Profile<Name>): LatenessRule => {
  const { table, ...rule } = profiles[profile.profile].rule(profile, plan);
  return { ...rule, rows: table?.(colourTable) ?? colourTable };
};
