import type { Block, Cell, Inline, Page, Row, Table } from '../view/page.ts';
import { badgeOf } from './marks.ts';

/** What a paper says of itself, beside its page. */
export interface PaperMeta {
  readonly board: string;
  /** The day that the paper speaks of, `2013-09-10`. */
  readonly asOf: string;
  /** Under which licence it may be used; printed in the foot. */
  readonly licence?: string | null;
}

/** The words of a line without their tones. */
export const wordsOf = (inline: Inline): string =>
  typeof inline === 'string' ? inline : 'text' in inline ? inline.text : inline.map(wordsOf).join('');

const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => text.length));

/** The words that a line is broken into; a mark and its word stay together. */
const longestWord = (inline: Inline): number => {
  if (typeof inline !== 'string' && !('text' in inline)) return Math.max(0, ...inline.map(longestWord));
  const badge = typeof inline === 'string' ? null : badgeOf(inline.text, inline.tone);
  if (badge !== null) return badge.word.length + 3;
  return longest((typeof inline === 'string' ? inline : inline.text).split(/\s+/));
};

/** How many characters a line takes in a document, where marks are words with a shape before them. */
const roomOf = (inline: Inline): number => {
  if (typeof inline === 'string') return inline.length;
  if (!('text' in inline)) return inline.reduce((sum, span) => sum + roomOf(span), 0);
  const badge = badgeOf(inline.text, inline.tone);
  return badge === null ? inline.text.length : badge.word.length + 3;
};

export const isCell = (cell: Cell | Inline): cell is Cell =>
  typeof cell === 'object' && !Array.isArray(cell) && 'text' in cell && !('tone' in cell);

/** The lines of a cell: one, unless it holds several things. */
export const linesOf = (cell: Cell | Inline): readonly Inline[] =>
  isCell(cell) ? (cell.lines ?? [cell.text]) : [cell];

export const cellOf = (row: Row, column: number): Cell | Inline => row.cells[column] ?? '';

/** A heading with the level that it has in the paper: one first heading, none skipped. */
export type PaperBlock = Exclude<Block, { is: 'heading' }> | PaperHeading;

export interface PaperHeading {
  readonly is: 'heading';
  readonly level: number;
  readonly text: Inline;
  readonly right?: Inline;
  readonly id: string;
}

/** A stretch of a paper that is printed on one kind of page. */
export interface Section {
  readonly wide: boolean;
  readonly blocks: readonly PaperBlock[];
}

/** Gives headings their levels under one of this level, one step at a time, however they skip. */
export const levelsUnder = (level: number, said = 0): ((asked: number) => number) => {
  const parents = [{ said, level }];
  return (asked) => {
    while (parents.length > 1 && parents.at(-1)!.said >= asked) parents.pop();
    const given = Math.min(parents.at(-1)!.level + 1, 6);
    parents.push({ said: asked, level: given });
    return given;
  };
};

/** The paper as documents have it: what stands before the title, the title, and its blocks with headings in order. */
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
  const blocks = page.blocks
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

/** The longest word of each column, in characters: what it cannot be narrower than. */
export const columnLeasts = (table: Table): readonly number[] =>
  table.columns.map((column, index) =>
    Math.min(24, Math.max(...[column.title, ...linesIn(table, index)].map(longestWord))),
  );

/** How much room each column asks for, in characters: enough for its longest word, not more than 32 for text. */
export const columnWeights = (table: Table): readonly number[] => {
  const leasts = columnLeasts(table);
  return table.columns.map((column, index) => {
    const whole = Math.max(column.title.length, ...linesIn(table, index).map(roomOf));
    return Math.max(Math.min(whole, 32), leasts[index] ?? 0, 3);
  });
};

/** True where a table wants a page laid on its side. */
export const isWide = (table: Table): boolean =>
  table.columns.length >= 6 && columnWeights(table).reduce((sum, weight) => sum + weight, 0) > 118;

const holdsWide = (block: PaperBlock): boolean => block.is === 'table' && isWide(block.table);

/** The blocks in sections, each beginning at a second-level heading; neighbours of one kind are joined. */
export const sectionsOf = (blocks: readonly PaperBlock[]): readonly Section[] => {
  const parts: PaperBlock[][] = [];
  for (const block of blocks) {
    if (parts.length === 0 || (block.is === 'heading' && block.level === 2)) parts.push([]);
    parts.at(-1)!.push(block);
  }
  const sections: { wide: boolean; blocks: PaperBlock[] }[] = [];
  for (const part of parts) {
    const wide = part.some(holdsWide);
    const last = sections.at(-1);
    if (last?.wide === wide) last.blocks.push(...part);
    else sections.push({ wide, blocks: part });
  }
  return sections;
};
