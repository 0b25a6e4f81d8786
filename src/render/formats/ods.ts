import type { Format } from '../format.ts';

/** The workbook for LibreOffice and what else reads OpenDocument. */
export const ods: Format = {
  name: 'ods',
  endings: ['ods'],
  bytes: 'workbook',
  isOurs: async (bytes) => (await import('../opendocument.ts')).isOurOdf(bytes),
  plan: async ({ assessment, selection, filters }) => {
    const { ods } = await import('../ods.ts');
    const { sheetsOf } = await import('../../view/export-sheets.ts');
    const { titleWithYear } = await import('../../view/masthead.ts');
    const { plan, today } = assessment;
    const meta = { title: titleWithYear(plan), board: plan.board, day: today };
    return ods(sheetsOf(assessment, selection, filters), meta);
  },
};
