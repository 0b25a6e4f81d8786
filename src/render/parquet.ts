import type { DataColumn, DataKind, Datum } from '../view/fields/field.ts';
import { neutral } from './neutral.ts';

/** The values of each column as they are stored, a row after the other. */
export type StoredRows = readonly (readonly unknown[])[];

/** Rows as the file stores their values: a day as a number of days, a list as one text. */
export const storedRows = <Of>(columns: readonly DataColumn<Of>[], rows: readonly Of[]): StoredRows =>
  columns.map(({ kind, value }) => rows.map((row) => stored(value(row), kind)));

/** So many rows at least are in a group of rows, the last but for what is left: those before it are not held as values. */
const inGroup = 20_000;
/** No group has more rows. */
const most = 100_000;

/** Rows as an Apache Parquet file, in pieces: dates as dates, so that DuckDB, Spark and Trino can do sums with them. */
export async function* parquet<Of>(
  columns: readonly DataColumn<Of>[],
  parts: AsyncIterable<StoredRows>,
): AsyncGenerator<Uint8Array> {
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
  const bytes = new ByteWriter();
  const names = namesOf(columns);
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.map(({ kind }, i) => ({
        name: names[i] ?? '',
        repetition_type: 'OPTIONAL' as const,
        ...physical[kind],
      })),
    ],
    createdBy: 'bscb',
  });
  const start = bytes.offset;
  let held: unknown[][] = names.map(() => []);
  const write = (): void => {
    const columnData = held.map((data, i) => ({ name: names[i] ?? '', data }));
    // the library makes the first group a small one, from which a reader learns what is in the file
    writer.write(bytes.offset > start ? { columnData, rowGroupSize: most } : { columnData });
    held = names.map(() => []);
  };
  /** What is written by now: where it begins in the file is counted on. */
  const taken = (): Uint8Array => {
    const piece = bytes.getBytes().slice();
    bytes.index = 0;
    return piece;
  };
  for await (const part of parts) {
    for (const [i, values] of part.entries()) for (const value of values) held[i]?.push(value);
    if ((held[0]?.length ?? 0) < inGroup) continue;
    write();
    yield taken();
  }
  write();
  writer.finish();
  yield taken();
}

const physical = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  list: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  colour: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  number: { type: 'INT32' },
  figure: { type: 'DOUBLE' },
  date: { type: 'INT32', converted_type: 'DATE' },
  'yes-no': { type: 'BOOLEAN' },
} as const;

/** The name as query languages like it, `days_late`; the board is named so by the data set's folders already. */
const snake = (name: string): string =>
  name === 'board' ? 'board_name' : name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** The names, each once also where capitals are one with small letters: a board may call a column of its own `board_name`. */
const namesOf = (columns: readonly { readonly name: string }[]): readonly string[] => {
  const taken = new Set<string>();
  return columns.map(({ name }) => {
    let one = snake(name);
    while (taken.has(one.toLowerCase())) one = `own ${one}`;
    taken.add(one.toLowerCase());
    return one;
  });
};

const stored = (of: Datum, kind: DataKind): unknown => {
  if (of === null) return null;
  if (typeof of === 'object') return of.map(neutral).join('; ');
  if (kind === 'date') return daysSinceEpoch(String(of));
  if (kind === 'text') return neutral(String(of));
  return typeof of === 'string' ? neutral(of) : of;
};

/** Parquet counts days from 1 January 1970. */
const daysSinceEpoch = (day: string): number =>
  Math.round(
    Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000,
  );
