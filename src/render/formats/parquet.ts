import type { Format } from '../format.ts';

/** The rows of CSV with their types, for DuckDB, Spark and Trino. */
export const parquet: Format = {
  name: 'parquet',
  endings: ['parquet'],
  bytes: 'data file',
  dataSet: true,
  plans: async (plans) => {
    const { parquet } = await import('../parquet.ts');
    const { dataColumns, dataRows } = await import('../../view/export-rows.ts');
    const rows = plans.flatMap(({ assessment, selection }) => dataRows(assessment, selection));
    return parquet(dataColumns(plans.map(({ assessment }) => assessment)), rows);
  },
};
