import type { Format } from '../format.ts';

/** The code quality report of GitLab's merge requests. */
export const gitlab: Format = {
  name: 'gitlab',
  alsoIn: ['json'],
  check: async ({ found }) => (await import('../check-gitlab.ts')).checkGitlab(found),
};
