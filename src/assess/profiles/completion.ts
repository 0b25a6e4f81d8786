import { months } from './months.ts';
import type { ProfileRule } from './profile.ts';

/** Completion alone is judged, by months; milestones are told and make no colour. */
export const completion: ProfileRule<'completion'> = {
  help: null,
  rule: (_, plan) => ({
    ...months.rule({ profile: 'months' }, plan),
    title: 'completion (milestones are not judged)',
    completionOnly: true,
  }),
};
