import type { Format } from '../format.ts';

/** A paper as one web page, which a browser prints to PDF. */
export const html: Format = {
  name: 'html',
  endings: ['html', 'htm'],
  isOurs: async (bytes) => (await import('../made-by.ts')).isOurPage(bytes),
  paper: async (page, meta) => (await import('../html.ts')).renderHtml(page, meta),
  files: async (page, meta, path) => (await import('../html.ts')).htmlFiles(page, meta, path),
};
