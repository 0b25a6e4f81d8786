import type { Format } from '../format.ts';

/** For people, on a screen or in a mail. */
export const table: Format = {
  name: 'table',
  endings: ['txt'],
  guesses: ['text'],
  reads: 'page',
  answer: async ({ page }, setting) => (await import('../terminal.ts')).onScreen(page, setting),
  each: async (setting) => (await import('../terminal.ts')).boardsInTurn(setting),
};
