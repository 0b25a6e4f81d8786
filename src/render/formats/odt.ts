import type { Format } from '../format.ts';

/** A paper for LibreOffice and what else reads OpenDocument. */
export const odt: Format = {
  name: 'odt',
  endings: ['odt'],
  bytes: 'OpenDocument paper',
  isOurs: async (bytes) => (await import('../opendocument.ts')).isOurOdf(bytes),
  paper: async (page, meta) => (await import('../odt.ts')).renderOdt(page, meta),
};
