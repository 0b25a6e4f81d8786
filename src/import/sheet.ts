import { counted } from '../model/sentence.ts';
import { type Block, type Doubt, saidIn, type TableRow, wordsOf } from './document.ts';
import { areaIn } from './headings.ts';
import { roleOfHead } from './heads.ts';
import { hasActions, isPlanHead } from './set-aside.ts';
import { isTitleLine } from './title.ts';

/** The most that one sheet has: a plan has a few hundred rows. */
export const mostRows = 5_000;
export const mostColumns = 256;

/** The cells with words that are right of the last column that is read; nothing where there are none. */
export const tooFarRight = (words: readonly string[], at: string, most = mostColumns): Doubt[] => {
  const said = words.filter((text) => text.trim() !== '');
  return said.length === 0
    ? []
    : [
        {
          at,
          source: said.slice(0, 10).join(' | ') + (said.length > 10 ? ` … and ${said.length - 10} more` : ''),
          why: `these cells are right of column ${most}, the last that is read; where they are of the plan, move them nearer to its table`,
          read: null,
        },
      ];
};

/** A sheet of a workbook that is read: its name, and its rows. */
export interface Sheet {
  readonly name: string;
  readonly at: string;
  readonly rows: readonly TableRow[];
}

/** The rows of a sheet as blocks: what is above its table, one cell a row, is text, and so is a sheet of notes alone. */
export const sheetBlocks = ({ rows, at }: Pick<Sheet, 'rows' | 'at'>): Block[] => {
  const textOf = (row: TableRow): Block => ({ is: 'text', text: saidIn(row).join(' '), at: row.at });
  const start = rows.findIndex((row) => saidIn(row).length > 1 && !isTitleLine(textOf(row)));
  const above = (start < 0 ? rows : rows.slice(0, start)).filter((row) => saidIn(row).length > 0);
  const texts = above.map(textOf);
  const body = start < 0 ? [] : rows.slice(start).filter((row) => saidIn(row).length > 0);
  return body.length === 0 ? texts : [...texts, { is: 'table', rows: body, at }];
};

/** True of a sheet with the table of a plan, which says nothing of areas itself. */
const isOfOneArea = ({ rows }: Sheet): boolean => {
  const said = rows.map(saidIn).filter((texts) => texts.length > 0);
  const at = rows.findIndex(isPlanHead);
  const head = rows[at];
  const below = rows.slice(at + 1).some((row) => saidIn(row).length === 1);
  return (
    head !== undefined &&
    hasActions(head) &&
    !saidIn(head).some((text) => roleOfHead(text) === 'area') &&
    !below &&
    !said.some(([text = '']) => areaIn(text) !== null)
  );
};

/** The sheets of a workbook as blocks. Where several have a plan of one area each, and nothing says which, their names do. */
export const bookBlocks = (sheets: readonly Sheet[]): Block[] => {
  const plans = sheets.filter(({ rows }) => rows.some(hasActions));
  const own = sheets.filter(isOfOneArea);
  const isNamed =
    own.length > 1 && own.length === plans.length && !own.some(({ name }) => /^sheet ?\d*$/i.test(name));
  return sheets.flatMap((sheet): Block[] => {
    const blocks = sheetBlocks(sheet);
    const table = blocks.findIndex(({ is }) => is === 'table');
    return isNamed && own.includes(sheet)
      ? blocks.toSpliced(table, 0, { is: 'heading', text: sheet.name, at: sheet.at, isArea: true })
      : blocks;
  });
};

/** A sheet that is hidden is not read, and neither is what is beside its cells: it is named once, with its first words. */
export const hiddenSheet = (rows: readonly TableRow[], at: string): Doubt => {
  const said = rows.map(saidIn).filter((words) => words.length > 0);
  return {
    at,
    source: said[0]?.join(' | ') ?? '',
    why: `the sheet is hidden, so nothing in it was read (it has ${counted(said.length, 'row')}); where it is of the plan, show it in the workbook and import that again`,
    read: null,
  };
};

const hidden = (what: string, of: string): string =>
  `the ${what} is hidden in ${of} and was read all the same; where it is no part of the plan, take it out`;

/** Rows that are hidden and are read all the same, each by its words. */
export const hiddenRows = (rows: readonly TableRow[], of = 'the sheet'): Doubt[] =>
  rows
    .filter((row) => row.hidden === true && saidIn(row).length > 0)
    .map((row) => ({ at: row.at, source: saidIn(row).join(' | '), why: hidden('row', of), read: 'a row' }));

/** A formula of which the file has no value. */
export const unsaid = (formula: string, at: string): Doubt => ({
  at,
  source: `=${formula}`,
  why: 'the file has no value for this formula; open it in the program that it is from, and save it again',
  read: null,
});

/** Words that merged cells keep under another and do not show. */
export const coveredIn = (rows: readonly TableRow[]): Doubt[] =>
  rows
    .flatMap(({ cells }) => cells)
    .flatMap(({ at, covered }) =>
      covered === undefined
        ? []
        : [
            {
              at,
              source: covered,
              why: 'the cell is merged with another and keeps words that nobody sees; they were left out',
              read: null,
            },
          ],
    );

/** Rows and columns that a sheet hides, a column by its first words. */
export const hiddenIn = (rows: readonly TableRow[], hidesColumn: (c: number) => boolean): Doubt[] => {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, c) => c).filter(hidesColumn);
  return [
    ...hiddenRows(rows),
    ...columns.flatMap((c) => {
      const first = rows.map(({ cells }) => cells[c]).find((cell) => wordsOf(cell) !== '');
      return first === undefined
        ? []
        : [{ at: first.at, source: wordsOf(first), why: hidden('column', 'the sheet'), read: 'a column' }];
    }),
  ];
};
