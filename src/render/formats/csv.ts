import type { Format } from '../format.ts';

/** Rows for a spreadsheet; an export puts the meaning of its columns beside them, as CSV on the Web. */
export const csv: Format = {
  name: 'csv',
  endings: ['csv'],
  answer: async ({ rows }) => (rows === null ? null : (await import('../csv.ts')).csv(rows)),
  plans: async (plans, { bom }) => {
    const { allDateRows, dateColumns, dateRecord } = await import('../../view/export-rows.ts');
    const { csv } = await import('../csv.ts');
    const rows = plans.flatMap(({ assessment, selection }) => allDateRows(assessment, selection));
    const text = csv({ head: dateColumns.map(([name]) => name), rows: rows.map(dateRecord) });
    return bom ? `\ufeff${text}` : text;
  },
  beside: {
    ending: '-metadata.json',
    text: async (file, licence) => {
      const { csvw } = await import('../csvw.ts');
      const { dateColumns } = await import('../../view/export-rows.ts');
      return csvw(file, 'Dates of milestones and completions', dateColumns, licence);
    },
  },
};
