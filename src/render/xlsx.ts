import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { CellObject, Feature, Row } from 'write-excel-file/node';
import type { Sheet, SheetCell } from '../view/export-sheets.ts';
import { repacked } from './docx-zip.ts';

/** Dark enough on white for letters, as the web page has them. */
const fills: Readonly<Record<string, { readonly back: string; readonly text: string }>> = {
  red: { back: '#F6D5D5', text: '#7A0C0C' },
  amber: { back: '#FCE8C6', text: '#6B4200' },
  green: { back: '#D6EFD9', text: '#14521F' },
  complete: { back: '#D5E5F6', text: '#123F70' },
};

/** The workbook as bytes, the same for the same sheets: header frozen and filtered, dates as dates, text as text. */
export const xlsx = async (sheets: readonly Sheet[], day: string): Promise<Uint8Array> => {
  const { default: write } = await import('write-excel-file/node');
  const written = write(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      data: [
        sheet.columns.map(({ title }): CellObject => ({ value: title, type: String, ...head })),
        ...sheet.rows.map((row): Row => row.map(cellOf)),
      ],
      columns: sheet.columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
    })),
    { fontFamily: 'Arial', fontSize: 10, features: [filtered(sheets)] },
  );
  return repacked(new Uint8Array(await written.toBuffer()), day);
};

const head = {
  fontWeight: 'bold',
  backgroundColor: '#E8EBEE',
  wrap: true,
  alignVertical: 'top',
} as const;

const cellOf = (cell: SheetCell): CellObject | null => {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number, alignVertical: 'top' };
  if (typeof cell === 'string') return text(cell);
  if ('day' in cell)
    return {
      value: new Date(`${cell.day}T00:00:00Z`),
      type: Date,
      format: 'd mmm yyyy',
      align: 'left',
      alignVertical: 'top',
    };
  const fill = fills[cell.tone];
  return {
    ...text(cell.text),
    ...(fill === undefined
      ? {}
      : { backgroundColor: fill.back, textColor: fill.text, fontWeight: 'bold' as const }),
  };
};

/** A string cell is never calculated, whatever it begins with; what XML cannot hold is dropped. */
const text = (value: string): CellObject => ({
  value: value.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''),
  type: String,
  wrap: true,
  alignVertical: 'top',
});

/** Letters of a column: A to Z, then AA. */
const letters = (n: number): string =>
  n < 26 ? String.fromCharCode(65 + n) : letters(Math.floor(n / 26) - 1) + String.fromCharCode(65 + (n % 26));

type FileContent = Stream | Buffer | Blob;

/** Puts a filter on each sheet's first row; the standard has it stand right behind the rows. */
const filtered = (sheets: readonly Sheet[]): Feature<FileContent> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml: string, _: unknown, { sheetIndex }: { sheetIndex: number }) => {
          const sheet = sheets[sheetIndex];
          if (sheet === undefined) return xml;
          const range = `A1:${letters(sheet.columns.length - 1)}${sheet.rows.length + 1}`;
          return xml.replace(/<\/sheetData>|<sheetData\/>/, (end) => `${end}<autoFilter ref="${range}"/>`);
        },
      },
    },
  },
});
