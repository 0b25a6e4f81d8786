import type { Format } from '../format.ts';

/** A paper for Word and LibreOffice. */
export const docx: Format = {
  name: 'docx',
  endings: ['docx'],
  bytes: 'Word paper',
  isOurs: async (bytes) => (await import('../made-by.ts')).isOurPackage(bytes),
  paper: async (page, meta) => {
    const { renderDocx } = await import('../docx.ts');
    const { letterheadOf } = await import('../docx-letterhead.ts');
    return renderDocx(page, meta, meta.template === undefined ? null : letterheadOf(meta.template));
  },
};
