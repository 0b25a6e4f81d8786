import { parse } from 'csv-parse/sync';
import { tallied } from '../model/grouped.ts';
import { type Document, tableCell, Unreadable } from './document.ts';
import { mostRows, sheetBlocks } from './sheet.ts';

const separators = [',', ';', '\t', '|'] as const;

/** How many records show which separator fits. */
const sampled = 400;

/** The records of a file with separated values, whichever mark separates them. */
const recordsOf = (text: string, delimiter: string, most?: number): string[][] | null => {
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: 1_000_000,
      ...(most === undefined ? {} : { to: most }),
    });
  } catch {
    return null;
  }
};

/** The line where a cell in quotation marks begins that no mark ends: the file is cut off, or a mark is missing; null of none. */
const openCell = (text: string): number | null => {
  if ((text.split('"').length - 1) % 2 === 0) return null;
  try {
    for (const mark of separators)
      parse(text, { delimiter: mark, relax_column_count: true, relax_quotes: true });
    return null;
  } catch {
    const ends = [...text.matchAll(/(?:^|[,;\t|\n])"(?=(?:[^"]|"")*$)/g)];
    const at = ends.at(-1)?.index;
    return at === undefined ? null : text.slice(0, at + 1).split('\n').length;
  }
};

/** The records of a spreadsheet that was saved as a text with tabs: all of one width, with line breaks inside cells; else null. */
const tabRecords = (text: string): string[][] | null => {
  const records = recordsOf(text, '\t')?.filter((record) => record.some((value) => value.trim() !== ''));
  const width = records?.[0]?.length ?? 0;
  const isTable = width >= 3 && records?.every(({ length }) => length === width) === true;
  return isTable && records.some((record) => record.some((value) => value.includes('\n'))) ? records : null;
};

/** True of a text that a spreadsheet saved with tabs, its cells with line breaks in quotation marks. */
export const isTabSheet = (text: string): boolean => /\t"/.test(text) && tabRecords(text) !== null;

/** How well a separator fits: how many cells its rows have, where most rows have as many. */
const fitOf = (records: readonly string[][]): number => {
  const counts = tallied(records.map(({ length }) => length));
  const [usual = 1, rows = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return usual === 1 ? 0 : (rows / records.length) * Math.min(usual, 12);
};

/** A file of separated values as one table. @throws Unreadable */
export const readCsv = (saved: string): Document => {
  // what Excel reads as the mark between values, and does not show
  const text = saved.replace(/^sep=[,;\t|]\n/i, '');
  if (text.trim() === '') throw new Unreadable('it is empty');
  const [best] = separators
    .map((mark) => ({ mark, fit: fitOf(recordsOf(text, mark, sampled) ?? [[]]) }))
    .sort((a, b) => b.fit - a.fit);
  const records = best === undefined || best.fit === 0 ? null : recordsOf(text, best.mark);
  const open = records === null ? openCell(text) : null;
  if (open !== null)
    throw new Unreadable(
      `a cell that begins with a quotation mark in line ${open} has no mark at its end, so the file is cut off or the mark is missing. Save the file again`,
    );
  if (records === null)
    throw new Unreadable(
      'no table can be found in it: its values are not separated by a comma, a semicolon, a tab or a bar',
    );
  if (records.length > mostRows) throw new Unreadable(`it has more than ${mostRows} rows, which no plan has`);
  const rows = records.map((record, r) => ({
    at: `row ${r + 1}`,
    cells: record.map((value, c) => tableCell(value.split(/\r?\n|\r/), `row ${r + 1}, cell ${c + 1}`)),
  }));
  return { blocks: sheetBlocks({ rows, at: 'the table' }), aside: [], doubts: [] };
};
