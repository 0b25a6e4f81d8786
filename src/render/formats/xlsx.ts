import type { Format } from '../format.ts';

/** A workbook: actions, milestones and what is overdue. */
export const xlsx: Format = {
  name: 'xlsx',
  endings: ['xlsx'],
  bytes: 'workbook',
  isOurs: async (bytes) => (await import('../made-by.ts')).isOurPackage(bytes),
  plan: async ({ assessment, selection, filters }) => {
    const { xlsx } = await import('../xlsx.ts');
    const { sheetsOf } = await import('../../view/export-sheets.ts');
    const { titleWithYear } = await import('../../view/masthead.ts');
    const { plan, today } = assessment;
    const about = `${plan.board}: ${titleWithYear(plan)}`;
    return xlsx(sheetsOf(assessment, selection, filters), today, about);
  },
};
