import type { Format } from '../format.ts';

/** A workbook: actions, milestones and what is overdue. */
export const xlsx: Format = {
  name: 'xlsx',
  endings: ['xlsx'],
  bytes: 'workbook',
  isOurs: async (bytes) => (await import('../made-by.ts')).isOurPackage(bytes),
  plan: async ({ assessment, selection }) => {
    const { xlsx } = await import('../xlsx.ts');
    const { sheetsOf } = await import('../../view/export-sheets.ts');
    return xlsx(sheetsOf(assessment, selection), assessment.today);
  },
};
