import type { Plan } from '../../model/plan.ts';
import type { Profile } from '../../model/profile.ts';
import type { LatenessRule } from '../case.ts';
import { colourTable } from '../table.ts';
import { achieved } from './achieved.ts';
import { completion } from './completion.ts';
import { days } from './days.ts';
import { meetings } from './meetings.ts';
import { months } from './months.ts';
import type { ProfileRule } from './profile.ts';
import { strict } from './strict.ts';

/** Every rule of colour, in the order of the help. */
const profiles: readonly ProfileRule[] = [months, days, meetings, completion, strict, achieved];

const named = (name: string): ProfileRule | undefined => profiles.find((one) => one.name === name);

const usually = ({ name, usual }: ProfileRule): Profile => ({ profile: name, ...usual });

/** Every rule with its usual settings, in the order of the help. */
export const usualProfiles: readonly Profile[] = profiles.map(usually);

/** The rule of a board that names none. */
export const unnamedProfile: Profile = usually(months);

/** A rule of colour by its name alone, with the usual settings; null for any other word. */
export const usualProfile = (name: string): Profile | null => {
  const rule = named(name);
  return rule === undefined ? null : usually(rule);
};

/** What the figures of a rule stand for, in words for the help; null where it takes none. */
export const figuresHelp = ({ profile }: Profile): string | null => named(profile)?.help ?? null;

/** The rule that a profile stands for, ready for one plan. */
export const ruleOf = (plan: Plan, { profile, ...settings }: Profile): LatenessRule => {
  const { table, ...rule } = (named(profile) ?? months).rule(settings, plan);
  return { ...rule, rows: table?.(colourTable) ?? colourTable };
};
