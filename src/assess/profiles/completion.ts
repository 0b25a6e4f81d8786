import { months } from './months.ts';
import { profile } from './profile.ts';

/** Completion alone is judged, by months; milestones are told and make no colour. */
export const completion = profile({
  name: 'completion',
  usual: {},
  help: null,
  rule: (_, plan) => ({
    ...months.rule({}, plan),
    title: 'completion (milestones are not judged)',
    completionOnly: true,
  }),
});
