import type { Format, PlanToWrite } from '../format.ts';

/** Rows for a spreadsheet; an export puts the meaning of its columns beside them, as CSV on the Web. */
export const csv: Format = {
  name: 'csv',
  endings: ['csv'],
  reads: 'rows',
  answer: async ({ rows }) => (rows === null ? null : (await import('../csv.ts')).csv(rows)),
  parts: async ({ rows }) => (rows === null ? null : (await import('../csv.ts')).csvInParts(rows)),
  gather: async () => (await import('../csv-gathered.ts')).gathered(),
  plans: async ({ keys }, { bom }) => {
    const { texts } = await import('../series.ts');
    const { dataColumns, dataRows, rowsOf } = await import('../../view/export-rows.ts');
    const { csv, csvLines } = await import('../csv.ts');
    const columns = dataColumns(keys);
    const linesOf = ({ assessment, selection }: PlanToWrite) =>
      csvLines(rowsOf(columns, dataRows(assessment, selection)).rows);
    return texts(linesOf, { before: `${bom ? '\ufeff' : ''}${csv(rowsOf(columns, []))}` });
  },
  beside: {
    ending: '-metadata.json',
    text: async (file, licence, { keys }) => {
      const { csvw } = await import('../csvw.ts');
      const { dataColumns } = await import('../../view/export-rows.ts');
      return csvw(file, 'Dates of milestones and completions', dataColumns(keys), licence);
    },
  },
};
