import type { DateRow, dateColumns } from '../view/export-rows.ts';
import { neutral } from './neutral.ts';

type Columns = typeof dateColumns;

/** Rows as an Apache Parquet file: dates as dates, so that DuckDB, Spark and Trino can do sums with them. */
export const parquet = async (columns: Columns, rows: readonly DateRow[]): Promise<Uint8Array> => {
  const { parquetWriteBuffer } = await import('hyparquet-writer');
  const bytes = parquetWriteBuffer({
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.map(([name, kind]) => ({
        name: snake(name),
        repetition_type: 'OPTIONAL' as const,
        ...physical[kind],
      })),
    ],
    columnData: columns.map(([name, kind]) => ({
      name: snake(name),
      data: rows.map((row) => value(row[name], kind)),
    })),
    createdBy: 'bscb',
  });
  return new Uint8Array(bytes);
};

const physical = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  list: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  number: { type: 'INT32' },
  date: { type: 'INT32', converted_type: 'DATE' },
  'yes-no': { type: 'BOOLEAN' },
} as const;

/** The name as query languages like it, `days_late`; the board is named so by the data set's folders already. */
const snake = (name: string): string =>
  name === 'board' ? 'board_name' : name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const value = (of: DateRow[keyof DateRow], kind: keyof typeof physical): unknown => {
  if (of === null) return null;
  if (Array.isArray(of)) return of.map((one) => neutral(String(one))).join('; ');
  if (kind === 'date') return daysSinceEpoch(String(of));
  return typeof of === 'string' ? neutral(of) : of;
};

/** Parquet counts days from 1 January 1970. */
const daysSinceEpoch = (day: string): number =>
  Math.round(
    Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000,
  );
