import type { Format } from '../format.ts';

/** GitHub's and GitLab's markdown, which pandoc reads too. */
export const markdown: Format = {
  name: 'markdown',
  endings: ['md', 'markdown'],
  reads: 'page',
  answer: async ({ page }) => (await import('../markdown.ts')).markdown(page),
};
