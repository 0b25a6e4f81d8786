import type { Format } from '../format.ts';

/** A paper for Word and LibreOffice. */
export const docx: Format = {
  name: 'docx',
  endings: ['docx'],
  bytes: 'Word paper',
  paper: async (page, meta) => (await import('../docx.ts')).renderDocx(page, meta),
};
