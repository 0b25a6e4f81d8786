import { stringify } from 'csv-stringify/sync';
import type { Answer } from '../view/page.ts';
import { harmlessLines, neutral } from './neutral.ts';

type Rows = NonNullable<Answer['rows']>;
type Row = Rows['rows'] extends Iterable<infer One> ? One : never;

/** RFC 4180 in UTF-8: one header row, lines end in CRLF, text that a spreadsheet would calculate is disarmed. */
export const csv = (rows: Rows): string => [...csvInParts(rows)].join('');

/** So many rows are put into words at once. */
const atOnce = 500;

/** The same in parts, so that a long answer is never held whole. */
export function* csvInParts({ head, rows }: Rows): Generator<string> {
  yield csvLines([head]);
  let some: Row[] = [];
  for (const row of rows) {
    if (some.push(row) < atOnce) continue;
    yield csvLines(some);
    some = [];
  }
  if (some.length > 0) yield csvLines(some);
}

/** The same without a header, for what follows another. */
export const csvLines = (rows: readonly Row[]): string =>
  stringify(
    rows.map((row) => row.map(cell)),
    { record_delimiter: '\r\n', cast: { boolean: (value) => (value ? 'true' : 'false') } },
  );

/** A cell starting with one of these is a formula to a spreadsheet, or a command to a CI log. */
const risky = /^\s*(?:[=+\-@＝＋－＠]|::)/;

const cell = (value: string | number | boolean | null): string | number | boolean | null => {
  if (typeof value !== 'string') return value;
  // `'` takes care of a command at the start; one within, ##[command], is broken up as everywhere.
  const text = value.includes('##') ? harmlessLines(neutral(value)) : neutral(value);
  // A negative number and a lone dash are no formulas.
  return risky.test(text) && !/^-?(?:\d+(?:\.\d+)?)?$/.test(text) ? `'${text}` : text;
};
