import type { Format } from '../format.ts';

/** Rows for a spreadsheet; an export puts the meaning of its columns beside them, as CSV on the Web. */
export const csv: Format = {
  name: 'csv',
  endings: ['csv'],
  reads: 'rows',
  answer: async ({ rows }) => (rows === null ? null : (await import('../csv.ts')).csv(rows)),
  plans: async (plans, { bom }) => {
    const { dataColumns, dataRows, rowsOf } = await import('../../view/export-rows.ts');
    const { csv } = await import('../csv.ts');
    const columns = dataColumns(plans.map(({ assessment }) => assessment));
    const rows = plans.flatMap(({ assessment, selection }) => dataRows(assessment, selection));
    const text = csv(rowsOf(columns, rows));
    return bom ? `\ufeff${text}` : text;
  },
  beside: {
    ending: '-metadata.json',
    text: async (file, licence, plans) => {
      const { csvw } = await import('../csvw.ts');
      const { dataColumns } = await import('../../view/export-rows.ts');
      const columns = dataColumns(plans.map(({ assessment }) => assessment));
      return csvw(file, 'Dates of milestones and completions', columns, licence);
    },
  },
};
