import { type Block, type Cell, type Document, type Doubt, type TableRow, wordsOf } from './document.ts';
import { isHeadRow } from './head-rows.ts';
import { kindOfHead, roleOfHead } from './heads.ts';
import { refIn } from './looks.ts';

/** The label of an action with its ref: `Action 1.1`. */
const numbered = /^(action|objective|recommendation|task)\s+(?:no\.?\s*|ref\.?\s*)?(\S{1,12})$/iu;

/** The ref in such a label; null where it has none. */
const refInLabel = (label: string): string | null => {
  const ref = numbered.exec(label)?.[2];
  return ref === undefined || !/\d/.test(ref) ? null : refIn(ref);
};

const labelOf = ({ cells }: TableRow): string => wordsOf(cells[0]);

/** The rows of each card, where several are below each other: each begins with the label that the first does. */
const cardsIn = (rows: readonly TableRow[]): TableRow[][] => {
  const bare = (row: TableRow): string => numbered.exec(labelOf(row))?.[1] ?? labelOf(row);
  const cards: TableRow[][] = [];
  for (const row of rows)
    if (rows[0] === undefined || bare(row) === bare(rows[0])) cards.push([row]);
    else cards.at(-1)?.push(row);
  return cards;
};

/** True of rows whose heads are in their first column, below each other. */
const isCard = (rows: readonly TableRow[]): boolean => {
  const labels = rows.map(labelOf);
  const isLabel = (label: string): boolean => refInLabel(label) !== null || kindOfHead(label) !== 'cell';
  const roles = labels.map(roleOfHead);
  return (
    rows.length > 2 &&
    rows.every(({ cells }) => cells.length > 1) &&
    labels.every(isLabel) &&
    new Set(labels).size === labels.length &&
    new Set(roles).size > 2 &&
    roles.includes('action') &&
    !rows.some(isHeadRow)
  );
};

/** The same table with its heads beside each other, and a row for each action. */
const turned = (rows: readonly TableRow[], at: string): Block => {
  const cellsAt = (c: number): Cell[] => rows.map((row) => row.cells[c] ?? { lines: [], at: row.at });
  const labels = cellsAt(0);
  const refs = labels.map((cell) => refInLabel(wordsOf(cell)));
  const ref = refs.find((one) => one !== null) ?? null;
  const place = labels[0]?.at ?? at;
  const heads = labels.map(
    (cell, i): Cell =>
      refs[i] === null ? cell : { ...cell, lines: [numbered.exec(wordsOf(cell))?.[1] ?? ''] },
  );
  const withRef = (cells: readonly Cell[], said: string): Cell[] =>
    ref === null ? [...cells] : [{ lines: [said], at: place }, ...cells];
  const count = Math.max(...rows.map(({ cells }) => cells.length));
  const actions = Array.from({ length: count - 1 }, (_, i): TableRow => {
    const cells = cellsAt(i + 1);
    return { at: cells[0]?.at ?? at, cells: withRef(cells, i === 0 ? (ref ?? '') : '') };
  });
  return { is: 'table', at, rows: [{ at: rows[0]?.at ?? at, cells: withRef(heads, 'Ref') }, ...actions] };
};

/** A document in which a table with its heads below each other has them beside each other; each is named. */
export const withCardsTurned = (document: Document): Document => {
  if (document.torn === true) return document;
  const doubts: Doubt[] = [];
  const blocks = document.blocks.flatMap((block): Block[] => {
    const cards = block.is === 'table' ? cardsIn(block.rows) : [];
    if (block.is !== 'table' || !cards.every(isCard)) return [block];
    const source = block.rows.map(labelOf).join(' | ');
    const why =
      'the headings of this table are below each other, so each of its other columns was read as one action';
    doubts.push({ at: block.at, source, why, read: 'a row for each action' });
    return cards.map((rows) => turned(rows, rows[0]?.at ?? block.at));
  });
  return { ...document, blocks, doubts: [...document.doubts, ...doubts] };
};
