import { parseDocument } from 'yaml';
import { planDate } from '../dates/day.ts';
import { dayText } from '../dates/words.ts';

/** The rows of a table, each a list of texts. */
export type Rows = readonly (readonly string[])[];

const day = (date: Date): string =>
  dayText(planDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()));

/** The sheets of a workbook, whatever they are called; what the office program took for a date is written as a day. */
export const sheetsOf = async (bytes: Uint8Array): Promise<readonly Rows[]> => {
  const { default: read } = await import('read-excel-file/node');
  const sheets = await read(Buffer.from(bytes));
  return sheets.map(({ data }) =>
    data.map((row) =>
      row.map((cell) => (cell instanceof Date ? day(cell) : cell === null ? '' : String(cell).trim())),
    ),
  );
};

/** A Word document as HTML. */
export const htmlOfWord = async (bytes: Uint8Array): Promise<string> => {
  const { default: mammoth } = await import('mammoth');
  return (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value;
};

/** A list of entries with keys, as a table whose head has the keys. */
export const rowsOfYaml = (text: string): Rows => {
  const entries: unknown = parseDocument(text, { schema: 'failsafe', logLevel: 'silent' }).toJS();
  if (!Array.isArray(entries)) return [];
  const records = entries.filter(
    (one): one is Record<string, unknown> => typeof one === 'object' && one !== null,
  );
  const head = [...new Set(records.flatMap((one) => Object.keys(one)))];
  return [head, ...records.map((one) => head.map((key) => String(one[key] ?? '').trim()))];
};
