import type { Format } from '../format.ts';

/** GitHub's and GitLab's markdown, which pandoc reads too. */
export const markdown: Format = {
  name: 'markdown',
  endings: ['md', 'markdown'],
  reads: 'page',
  isOurs: async (bytes) => (await import('../signed-text.ts')).isSigned(new TextDecoder().decode(bytes)),
  signing: async () => (await import('../signed-text.ts')).signing(),
  answer: async ({ page }) => (await import('../markdown.ts')).markdown(page),
  each: async () => {
    const { markdown } = await import('../markdown.ts');
    return { before: '', between: '\n', after: '', textOf: ({ answer }) => markdown(answer.page) };
  },
};
