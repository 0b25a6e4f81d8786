import { changed } from '../table.ts';
import { months } from './months.ts';
import { profile } from './profile.ts';

/** Green is done; work that is on its way and not late has no colour yet. Lateness is judged by months. */
export const achieved = profile({
  name: 'achieved',
  usual: {},
  help: null,
  rule: (_, plan) => ({
    ...months.rule({}, plan),
    title: 'achieved (green is done)',
    greenIsDone: true,
    table: (usual) =>
      changed(usual, {
        'closed-complete': { suggestion: 'green' },
        'all-milestones-done': { suggestion: 'green' },
        begun: { suggestion: 'not-due' },
      }),
  }),
});
