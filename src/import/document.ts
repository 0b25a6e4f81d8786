import { noDateFollows } from './months.ts';
import type { Shade } from './shade.ts';
import { tickIn, withSigns } from './ticks.ts';

/** A cell as the document has it: its paragraphs, a bullet before those of a list, `~~…~~` round what is struck out. */
export interface Cell {
  readonly lines: readonly string[];
  /** Where it is, in words: `line 31, cell 4`, `sheet Plan, C7`. */
  readonly at: string;
  /** Where an edge of the page went through the column: what is left and right of it. */
  readonly halves?: readonly [string, string];
  /** The colour that it is shaded in, where that can be one of a rating. */
  readonly shade?: Shade;
  /** Its paragraphs with the dates that a tracked change takes away, as if struck out: in a cell of dates they were moved. */
  readonly moving?: readonly string[];
  /** What the document says that a picture in it shows; empty where it says nothing. */
  readonly picture?: string;
  /** True of a cell that is merged with the one above it, which has its words. */
  readonly mergedUp?: true;
  /** What a merged cell keeps under the one that is over it, and does not show. */
  readonly covered?: string;
}

/** A row of a table. */
export interface TableRow {
  readonly cells: readonly Cell[];
  readonly at: string;
  /** True where cells may be missing, so that their order is all that is known of their columns. */
  readonly ragged?: boolean;
  /** True of a row that is hidden: in a sheet by hand or by a filter, in Word as a row. */
  readonly hidden?: true;
}

/** What a document is made of, in its own order, whatever its format. */
export type Block =
  | {
      readonly is: 'heading';
      readonly text: string;
      readonly at: string;
      /** True of the name of a sheet that has one area alone. */
      readonly isArea?: true;
    }
  | { readonly is: 'text'; readonly text: string; readonly at: string }
  | { readonly is: 'table'; readonly rows: readonly TableRow[]; readonly at: string };

/** A place that was read in one of several ways, with the words that are there. */
export interface Doubt {
  readonly at: string;
  readonly source: string;
  readonly why: string;
  /** What was made of it; null where nothing was. */
  readonly read: string | null;
  /** True where what was read is in the plan for the words, so that they are not lost. */
  readonly standsIn?: true;
}

/** A document taken apart. */
export interface Document {
  readonly blocks: readonly Block[];
  /** What does not belong to the plan and was left aside: page feet, repeated heads. */
  readonly aside: readonly { readonly at: string; readonly text: string; readonly why: string }[];
  readonly doubts: readonly Doubt[];
  /** True of a text whose rows the pages of a PDF may have cut; in other formats a row is a row. */
  readonly torn?: boolean;
}

/** Why a document cannot be read, in a sentence; the command says it and stops. */
export class Unreadable extends Error {}

/** The words of a cell in one line, its bullets left out; none of a cell that is not there. */
export const wordsOf = (cell: Pick<Cell, 'lines'> | undefined): string =>
  (cell?.lines ?? []).map(unbulleted).join(' ').trim();

/** True of a table that only holds others, to set them beside each other, by what its cells hold. */
export const isFrame = <T>(
  held: readonly T[],
  isTable: (one: T) => boolean,
  words: (one: T) => string,
): boolean => held.some(isTable) && held.every((one) => isTable(one) || words(one).trim() === '');

/** A text in one line, its blanks single. */
export const inOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** The words of the cells of a row, those without any left out. */
export const saidIn = ({ cells }: TableRow): string[] => cells.map(wordsOf).filter((text) => text !== '');

/** Every cell of some blocks; a text or a heading is one by itself. */
export const cellsIn = (blocks: readonly Block[]): Pick<Cell, 'lines' | 'at' | 'picture'>[] =>
  blocks.flatMap((block) =>
    block.is === 'table' ? block.rows.flatMap(({ cells }) => cells) : [{ lines: [block.text], at: block.at }],
  );

/** The mark that every list entry has here, whatever it had in the document. */
export const bullet = '• ';

/** A row of a table inside a cell, as an entry of a list. */
export const entryOf = (cells: readonly (readonly string[])[]): string => {
  const said = cells
    .map((lines) =>
      lines
        .map((line) => unbulleted(line.trim()))
        .join(' ')
        .trim(),
    )
    .filter((text) => text !== '');
  const [first = '', ...rest] = said;
  // A sign in a cell of its own is beside the words, and not one of them.
  const words = tickIn(first)?.rest === '' ? `${first} ${rest.join(' – ')}`.trim() : said.join(' – ');
  return words === '' ? '' : bullet + words;
};

/** True of a paragraph that is a list entry. */
export const isBulleted = (line: string): boolean => line.startsWith(bullet);

/** A paragraph without its bullet; the first of several ticks and crosses is no bullet. */
export const unbulleted = (line: string): string => withTick(line).replace(/^[✓✔] (?![✓✔✗✘☐☑☒])/u, '');

/** A paragraph without its bullet, and with the tick where that was its bullet. */
export const withTick = (line: string): string => (isBulleted(line) ? line.slice(bullet.length) : line);

const bulletMarks = new RegExp(
  `^\\s*(?:[•●○◦▪■□▫‣⁃∙·➢➤✓✔\\uf0a7\\uf0b7\\uf0d8\\uf076\\u25ba\\u27a2]+|[-–—*+o](?=\\s)${noDateFollows}|<li>)\\s*`,
  'iu',
);

/** One spelling for spaces and bullets; empty where nothing but marks is left. */
export const tidyLine = (line: string): string => {
  const text = withSigns(line)
    .replace(/[\u00a0\u2000-\u200a\u202f\t]/gu, ' ')
    .replace(/[\u00ad\u200b\ufeff]/gu, '');
  const bare = text.replace(bulletMarks, '');
  const marked = bare.length < text.trimStart().length;
  const words = bare.replace(/\s+/gu, ' ').trim();
  if (/^[,.;:'"|]*$/.test(words) && words !== '') return '';
  if (words === '') return marked ? bullet.trim() : '';
  const [tick = ''] = /[✓✔]/u.exec(text.slice(0, text.length - bare.length)) ?? [];
  return marked ? `${bullet}${tick === '' ? '' : `${tick} `}${words}` : words;
};

/** Lines made tidy, each by itself; those in which nothing is left go. */
export const saidLines = (lines: readonly string[]): string[] =>
  lines.map(tidyLine).filter((line) => line !== '');

const isTickAlone = (text: string): boolean => /^(?:[✓✔]\ufe0f?)+$/u.test(withSigns(text).trim());

/** True of a line that says nothing that a tick above it could be of. */
const isNoStep = (text: string): boolean => text === bullet.trim() || /^[-–—]$/u.test(text);

/** Paragraphs made tidy: a bullet alone goes to the line below it, empty ones go. */
export const tidyLines = (typed: readonly string[]): string[] => {
  const lines = typed.filter((line) => tidyLine(line) !== '');
  const isBehind = !isTickAlone(lines[0] ?? '') && isTickAlone(lines.at(-1) ?? '');
  const tidy: string[] = [];
  let loose = '';
  for (const [i, line] of lines.entries()) {
    const text = tidyLine(line);
    if (loose.includes('✓') && isNoStep(text)) {
      tidy.push(loose.trim());
      loose = '';
    }
    const above = tidy.at(-1);
    if (text !== bullet.trim()) {
      tidy.push(loose === '' ? text : loose + unbulleted(text));
      loose = '';
    } else if (!isTickAlone(line)) loose = bullet;
    else if (above !== undefined && (isBehind || i === lines.length - 1))
      tidy[tidy.length - 1] = `${above} ✓`;
    // between two lines it may be of either, unless ticks begin the cell
    else if (above === undefined || isTickAlone(lines[0] ?? '')) loose = `${bullet}✓ `;
    else tidy.push(`${bullet}✓`);
  }
  return loose === '' ? tidy : [...tidy, loose.trim()];
};

/** A cell of these paragraphs, and of this shade where it has one. */
export const cellOf = (lines: readonly string[], at: string, shade: Shade | null = null): Cell => ({
  lines: tidyLines(lines),
  at,
  ...(shade === null ? {} : { shade }),
});

/** True of a mark that stands for the words of the cell above. */
export const isDittoMark = (text: string): boolean => /^(?:["”“″〃]|'')$/u.test(text);

/** A cell of a table that has borders: a tick alone is what somebody wrote there, and no bullet. */
export const tableCell = (lines: readonly string[], at: string, shade: Shade | null = null): Cell => {
  const cell = cellOf(lines, at, shade);
  const typed = lines.map((line) => withSigns(line).trim()).filter((line) => line !== '');
  const isMark = typed.length === 1 && typed.every(isDittoMark);
  return isMark || (typed.length > 0 && typed.every((line) => tickIn(line)?.rest === ''))
    ? { ...cell, lines: typed }
    : cell;
};

/** A cell under another one that is merged with it, with what it keeps and does not show. */
export const coveredCell = (at: string, kept: readonly string[]): Cell => {
  const covered = saidLines(kept).map(unbulleted).join(' ');
  return covered === '' ? { lines: [], at } : { lines: [], at, covered };
};

/** A cell that is merged with the one above it. */
export const mergedCell = (at: string, kept: readonly string[] = []): Cell => ({
  ...coveredCell(at, kept),
  mergedUp: true,
});

/** Words that are struck out, each line of them between its own marks, and none inside those. */
export const struckOut = (words: string): string =>
  words
    .split('\n')
    .map((line) => (line.trim() === '' ? line : `~~${line.replaceAll('~~', '').trim()}~~`))
    .join('\n');

/** A bullet in a cell of its own belongs to the text beside it. */
export const withBulletsJoined = (cells: readonly Cell[]): Cell[] => {
  const joined: Cell[] = [];
  let loose = false;
  for (const cell of cells) {
    if (cell.lines.length === 1 && cell.lines[0] === bullet.trim()) {
      loose = true;
      continue;
    }
    const [first, ...rest] = cell.lines;
    joined.push(
      loose && first !== undefined ? { ...cell, lines: [bullet + unbulleted(first), ...rest] } : cell,
    );
    loose = false;
  }
  return joined;
};
