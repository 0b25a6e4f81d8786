import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { CellObject, Feature, Row } from 'write-excel-file/node';
import type { Sheet, SheetCell } from '../view/export-sheets.ts';
import { dayInWords } from '../view/words.ts';
import { repacked } from './docx-zip.ts';
import { fittedTo, pagesAcross } from './fitted.ts';
import { neutral } from './neutral.ts';
import { spelledOut, xmlText } from './plain.ts';

/** Dark enough on white for letters, as the web page has them. */
const fills: Readonly<Record<string, { readonly back: string; readonly text: string }>> = {
  red: { back: '#F6D5D5', text: '#7A0C0C' },
  amber: { back: '#FCE8C6', text: '#6B4200' },
  green: { back: '#D6EFD9', text: '#14521F' },
  complete: { back: '#D5E5F6', text: '#123F70' },
};

/** The workbook as bytes, the same for the same sheets: header and first column frozen, filtered, repeated on paper; dates as dates, text as text. */
export const xlsx = async (
  sheets: readonly Sheet[],
  day: string,
  /** Whose workbook it is, for the head of each page on paper. */
  about = '',
): Promise<Uint8Array> => {
  const { default: write } = await import('write-excel-file/node');
  const fitted = sheets.map(fittedTo);
  const written = write(
    fitted.map((sheet) => ({
      sheet: sheet.name,
      data: [
        tall(
          sheet.columns.map(({ title }): CellObject => ({ value: title, type: String, ...head })),
          sheet.columns,
        ),
        ...sheet.rows.map((row): Row => tall(row.map(cellOf), sheet.columns)),
      ],
      columns: sheet.columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
      orientation: 'landscape' as const,
    })),
    {
      fontFamily: 'Arial',
      fontSize: 10,
      features: [printable(fitted, spelledOut(about).replaceAll('\n', ' '), dayInWords(day))],
    },
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
  // Not at the very edge, where it would run into the words of the next column.
  if (typeof cell === 'number')
    return { value: cell, type: Number, align: 'right', indent: 1, alignVertical: 'top' };
  if (typeof cell === 'string') return text(cell);
  if ('day' in cell)
    return {
      value: new Date(`${cell.day}T00:00:00Z`),
      type: Date,
      format: cell.known === 'month' ? 'mmm yyyy' : 'd mmm yyyy',
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

/** A string cell is never calculated, whatever it begins with; what XML cannot hold is dropped, and what turns the
 * direction of writing is shown as `\u202e`. */
const text = (value: string): CellObject => ({
  value: value
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .split(/\r\n|\r|\n/)
    .map(neutral)
    .join('\n'),
  type: String,
  wrap: true,
  alignVertical: 'top',
});

/** LibreOffice gives a row one line unless it is told how tall the row is; a line of Arial 10 takes 13 points. */
const tall = (row: readonly (CellObject | null)[], columns: Sheet['columns']): Row => {
  const lines = row.map((cell, i) =>
    typeof cell?.value === 'string' ? linesIn(cell.value, columns[i]?.width ?? 10) : 1,
  );
  const height = Math.min(Math.max(1, ...lines) * 13 + 2, 400);
  return row.map((cell) => (cell === null ? null : { ...cell, height }));
};

/** How many lines a text takes in a column of so many characters, broken between words where it can be. */
const linesIn = (value: string, width: number): number =>
  value.split('\n').reduce((sum, line) => {
    let [lines, filled] = [1, 0];
    for (const word of line.split(' ')) {
      const after = filled === 0 ? word.length : filled + 1 + word.length;
      if (after <= width) filled = after;
      else {
        lines += Math.ceil(word.length / width) - (filled === 0 ? 1 : 0);
        filled = word.length % width || width;
      }
    }
    return sum + lines;
  }, 0);

/** Letters of a column: A to Z, then AA. */
const letters = (n: number): string =>
  n < 26 ? String.fromCharCode(65 + n) : letters(Math.floor(n / 26) - 1) + String.fromCharCode(65 + (n % 26));

/** The first row and the first column again on each page. */
const repeated = (name: string, place: number): string =>
  `<definedName name="_xlnm.Print_Titles" localSheetId="${place}">'${name.replaceAll("'", "''")}'!$A:$A,'${name.replaceAll("'", "''")}'!$1:$1</definedName>`;

/** An ampersand begins a code in a head: two are one. */
const inHead = (text: string): string => xmlText(text.replaceAll('&', '&&'));

const headAndFoot = (about: string, day: string): string =>
  `<headerFooter><oddHeader>&amp;L${inHead(about)}&amp;R${inHead(day)}</oddHeader><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>`;

type FileContent = Stream | Buffer | Blob;

/** A filter on each sheet's first row, which the standard has stand right behind the rows; and on paper columns
 * as broad as can be read, on as many pages as they and the rows need. */
const printable = (sheets: readonly Sheet[], about: string, day: string): Feature<FileContent> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml: string, _: unknown, { sheetIndex }: { sheetIndex: number }) => {
          const sheet = sheets[sheetIndex];
          if (sheet === undefined) return xml;
          const range = `A1:${letters(sheet.columns.length - 1)}${sheet.rows.length + 1}`;
          return xml
            .replace(/<sheetViews>/, (start) => `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${start}`)
            .replace(/<\/sheetData>|<sheetData\/>/, (end) => `${end}<autoFilter ref="${range}"/>`)
            .replace(/<pageSetup [^>]*>/, (setup) =>
              setup
                .replace(
                  /<pageSetup /,
                  (start) => `${start}fitToWidth="${pagesAcross(sheet)}" fitToHeight="0" `,
                )
                .concat(headAndFoot(about, day)),
            );
        },
      },
      'xl/workbook.xml': {
        transform: (xml: string) =>
          xml.replace(
            /<definedNames\/>/,
            () => `<definedNames>${sheets.map(({ name }, i) => repeated(name, i)).join('')}</definedNames>`,
          ),
      },
    },
  },
});
