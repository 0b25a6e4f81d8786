import type { Format } from '../format.ts';

/** The page for people under the name that other checkers give it. */
export const pretty: Format = {
  name: 'pretty',
  checkOnly: true,
  reads: 'page',
  answer: async ({ page }, setting) => (await import('../terminal.ts')).onScreen(page, setting),
};
