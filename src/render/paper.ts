import { linesOf, spansOf, wordsOf } from '../view/inline.ts';
import type { Badge, Block, Cell, Inline, Page, Row, Span, Table } from '../view/page.ts';
import { dayInWords } from '../view/words.ts';
import { alike, type PaperTable } from './alike.ts';
import { textWidth } from './svg/measure.ts';

/** What a paper says of itself, beside its page. */
export interface PaperMeta {
  readonly board: string;
  /** The day that the paper speaks of, `2013-09-10`. */
  readonly asOf: string;
  /** Under which licence it may be used; printed in the foot. */
  readonly licence?: string | null;
  /** A Word file whose heads, feet and styles the paper takes. */
  readonly template?: Uint8Array;
}

/** On which day the plan stood so, and the licence: the foot of every page, without a stop at its end. */
export const footOf = ({ asOf, licence }: PaperMeta): string =>
  `The plan as it stood on ${dayInWords(asOf)}${licence ? `. ${licence}` : ''}`;

/** A word's width in characters of middling width, since `QA&PM` takes more room than `little`. */
const unitsOf = (word: string): number => textWidth(word, 1) / 0.55;

/** What a badge takes: its shape, a space and its word, which stay together. */
const badgeWidth = ({ word }: Badge): number => word.length + 3;

const badgeOf = (span: Span): Badge | null => (typeof span === 'string' ? null : (span.badge ?? null));

/** No character is broader than this. */
const broadest = unitsOf('W');

/** The widest of the words that a line is broken into, or what is as wide already. */
const longestWord = (inline: Inline, so: number): number => {
  let widest = so;
  for (const span of spansOf(inline)) {
    const badge = badgeOf(span);
    if (badge !== null) widest = Math.max(widest, badgeWidth(badge));
    else
      for (const word of wordsOf(span).split(/[ \n\t]+/))
        if (word.length * broadest > widest) widest = Math.max(widest, unitsOf(word));
  }
  return widest;
};

/** How many characters a line takes in a document, where marks are words with a shape before them. */
const roomOf = (inline: Inline): number =>
  spansOf(inline).reduce((sum, span) => {
    const badge = badgeOf(span);
    return sum + (badge === null ? wordsOf(span).length : badgeWidth(badge));
  }, 0);

/** The cell of a row in a column; a row may have fewer cells than its table has columns. */
export const cellOf = (row: Row, column: number): Cell | Inline => row.cells[column] ?? '';

/** A block of a paper. */
export type PaperBlock = Exclude<Block, { is: 'heading' }> | PaperHeading;

/** A heading with the level that it has in the paper: one first heading, none skipped. */
export interface PaperHeading {
  readonly is: 'heading';
  readonly level: number;
  readonly text: Inline;
  readonly right?: Inline;
  readonly id: string;
}

/** The part of a paper that is printed on one kind of page. */
export interface Section {
  readonly wide: boolean;
  readonly blocks: readonly PaperBlock[];
}

/** Gives headings their levels under one of this level, one step at a time, however they skip. */
export const levelsUnder = (level: number, said = 0): ((asked: number) => number) => {
  let parents = [{ said, level }];
  return (asked) => {
    parents = parents.filter((one, i) => i === 0 || one.said < asked);
    const given = Math.min((parents.at(-1)?.level ?? level) + 1, 6);
    parents.push({ said: asked, level: given });
    return given;
  };
};

/** The paper as documents have it: what is before the title, the title, and its blocks with headings in order. */
export const outlined = (
  page: Page,
): { masthead: readonly PaperBlock[]; title: PaperHeading; blocks: readonly PaperBlock[] } => {
  const first = page.blocks.findIndex((block) => block.is !== 'masthead' && block.is !== 'break');
  const opening = page.blocks[first];
  const titled = opening?.is === 'heading' && opening.level === 1;
  const masthead = page.blocks.filter(
    (block): block is Extract<Block, { is: 'masthead' }> => block.is === 'masthead',
  );
  const title: PaperHeading = titled
    ? { ...opening, id: 'title' }
    : { is: 'heading', level: 1, text: page.title, id: 'title' };
  const levelOf = levelsUnder(1, titled ? 1 : 0);
  let count = 0;
  const blocks = alike(page.blocks)
    .filter((block, index) => block.is !== 'masthead' && !(titled && index === first))
    .map((block): PaperBlock => {
      if (block.is !== 'heading') return block;
      count += 1;
      return { ...block, level: levelOf(block.level), id: `part-${count}` };
    });
  return { masthead, title, blocks };
};

const linesIn = (table: Table, column: number): readonly Inline[] =>
  table.rows.flatMap((row) => linesOf(cellOf(row, column)));

const holdsBadge = (inline: Inline): boolean => spansOf(inline).some((span) => badgeOf(span) !== null);

/** What a column needs of the line, in characters. */
export interface ColumnShape {
  /** Its longest word: it cannot be narrower. */
  readonly least: number;
  /** Its longest line: it need not be broader. */
  readonly whole: number;
  /** What its fuller cells hold. */
  readonly load: number;
  /** A share of the line that keeps rows low: cells are areas, so the root of what they hold. */
  readonly weight: number;
  /** Several things in a cell are items of a list, unless they are mostly short or say a colour. */
  readonly listed: boolean;
}

const known = new WeakMap<Table, readonly ColumnShape[]>();

/** The shape of each column, judged by all its cells and those of the tables that share its widths. */
export const columnShapes = (table: PaperTable): readonly ColumnShape[] => {
  const judged = table.alike ?? table;
  const shapes = known.get(judged) ?? shapesOf(judged);
  known.set(judged, shapes);
  return shapes;
};

/** How broad a head is that takes two lines at most. */
const inTwoLines = (title: string): number => {
  const words = title.split(' ');
  const widths = words.map((_, index) =>
    Math.max(words.slice(0, index + 1).join(' ').length, words.slice(index + 1).join(' ').length),
  );
  return Math.min(14, ...widths);
};

const shapesOf = (table: Table): readonly ColumnShape[] =>
  table.columns.map((column, index) => {
    const lines = linesIn(table, index);
    // A head may take two lines or three, not six.
    const { room = 0 } = column;
    const least = Math.min(
      26,
      [column.title, ...lines].reduce<number>(
        (so, line) => longestWord(line, so),
        Math.max(room, column.title.length / 2.2),
      ),
    );
    const whole = lines.reduce<number>(
      (so, line) => Math.max(so, roomOf(line)),
      Math.max(room, column.title.length),
    );
    const cells = table.rows
      .map((row) => linesOf(cellOf(row, index)).reduce((sum, line) => sum + roomOf(line), 0))
      .sort((a, b) => a - b);
    const load = Math.max(2 * room, cells[Math.floor(cells.length * 0.75)] ?? 0);
    const most = cells.at(-1) ?? 0;
    const several = table.rows.map((row) => linesOf(cellOf(row, index))).filter((each) => each.length > 1);
    const items = several.flat().map(roomOf);
    const mean = items.reduce((sum, one) => sum + one, 0) / Math.max(1, items.length);
    const weight = Math.max(
      least,
      inTwoLines(column.title),
      Math.min(whole, 2.8 * Math.sqrt((load + most) / 2), 42),
      3,
    );
    const states = several.flat().some(holdsBadge);
    return { least, whole, load, weight, listed: table.dense !== true && mean >= 40 && !states };
  });

/** True where a table has so much in each row that it wants a page laid on its side. */
export const isWide = (table: Table): boolean =>
  table.dense !== true &&
  table.columns.length >= 6 &&
  columnShapes(table).reduce((sum, column) => sum + column.load, 0) > 280;

const holdsWide = (block: PaperBlock): boolean => block.is === 'table' && isWide(block.table);

/** Blocks in groups: another begins wherever `begins` says so of a block and the one before it. */
export const cutBefore = (
  blocks: readonly PaperBlock[],
  begins: (block: PaperBlock, before: PaperBlock | undefined) => boolean,
): PaperBlock[][] => {
  const groups: PaperBlock[][] = [];
  for (const [index, block] of blocks.entries()) {
    const last = begins(block, blocks[index - 1]) ? undefined : groups.at(-1);
    if (last === undefined) groups.push([block]);
    else last.push(block);
  }
  return groups;
};

/**
 * The blocks in sections, each beginning at a second-level heading. What is between two broad parts is laid on its
 * side with them, so that a reader turns the paper once.
 */
export const sectionsOf = (blocks: readonly PaperBlock[]): readonly Section[] => {
  const parts = cutBefore(blocks, isPart);
  const broad = parts.flatMap((part, index) => (part.some(holdsWide) ? [index] : []));
  const first = broad[0] ?? parts.length;
  const last = broad.at(-1) ?? -1;
  return [
    { wide: false, blocks: parts.slice(0, first).flat() },
    { wide: true, blocks: parts.slice(first, last + 1).flat() },
    { wide: false, blocks: parts.slice(Math.max(first, last + 1)).flat() },
  ].filter((section) => section.blocks.length > 0);
};

/** The headings of the parts, for a list of contents. */
export const partsOf = (blocks: readonly PaperBlock[]): readonly PaperHeading[] => blocks.filter(isPart);

/** The part that a list of contents comes before: the first, or the second where the first is what is to be decided. */
export const contentsAt = (
  { asksFirst }: Pick<Page, 'asksFirst'>,
  parts: readonly PaperHeading[],
): PaperHeading | undefined => parts[asksFirst === true && parts.length > 1 ? 1 : 0];

const isPart = (block: PaperBlock): block is PaperHeading => block.is === 'heading' && block.level === 2;

/** True where a break is before a heading: what follows begins a page of its own. */
export const startsPage = (blocks: readonly PaperBlock[], index: number): boolean =>
  blocks[index]?.is === 'heading' && blocks[index - 1]?.is === 'break';
