import type { Format } from '../format.ts';

/** Workflow commands, which GitHub shows beside the lines of a pull request. */
export const github: Format = {
  name: 'github',
  alsoIn: ['txt'],
  check: async ({ found }) => (await import('../check-github.ts')).checkGithub(found),
  summaryIn: 'GITHUB_STEP_SUMMARY',
};
