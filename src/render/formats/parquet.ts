import type { Format } from '../format.ts';
import type { StoredRows } from '../parquet.ts';

/** The rows of CSV with their types, for DuckDB, Spark and Trino. */
export const parquet: Format = {
  name: 'parquet',
  endings: ['parquet'],
  bytes: 'data file',
  dataSet: true,
  plans: async ({ keys }) => {
    const { parquet, storedRows } = await import('../parquet.ts');
    const { dataColumns, dataRows } = await import('../../view/export-rows.ts');
    const columns = dataColumns(keys);
    return {
      part: ({ assessment, selection }) => storedRows(columns, dataRows(assessment, selection)),
      joined: (parts) => parquet(columns, parts as AsyncIterable<StoredRows>),
    };
  },
};
