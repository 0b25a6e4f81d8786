import { compareRefs } from '../model/ref.ts';
import type { BlockColumn, Lines, Memo } from './block-cells.ts';
import { columnHeads, type Part } from './block-heads.ts';
import { partsOf, type Said, saidIn } from './block-pages.ts';
import { type BlockPage, costOfGaps, type Placed, placed } from './block-rows.ts';
import { widthOfColumn } from './block-width.ts';
import { type Block, cellOf, type Document, type Doubt, type TableRow, Unreadable } from './document.ts';
import type { Head } from './heads.ts';
import { lostColumns, mustBePlain, remedy } from './lost-columns.ts';
import { unwrapped } from './unwrap.ts';

/** True of a text without columns in which empty lines keep its cells apart, as `pdftotext` alone writes it. */
export const isInBlocks = (text: string): boolean => {
  try {
    return columnHeads(partsOf(text)) !== null;
  } catch (error) {
    if (error instanceof Unreadable) return true;
    throw error;
  }
};

/** More parts than long plans have; more would take minutes. */
const mostParts = 700;

/** A text whose cells are apart and whose columns are lost. */
export const readBlocks = (text: string): Document => {
  const parts = partsOf(text);
  if (parts.length > mostParts)
    throw new Unreadable(`its columns are lost, and it is too long to find them again. ${remedy}`);
  const heads = columnHeads(parts) ?? [];
  const said = saidIn(parts, heads);
  const table = tableOf(said, heads);
  return {
    ...documentOf(said, heads, table),
    aside: said.flatMap(({ is, part: { lines, at } }) =>
      is === 'heads' || is === 'number'
        ? [{ at, text: lines.join(' '), why: is === 'heads' ? 'heads of columns' : 'number of a page' }]
        : [],
    ),
    torn: true,
  };
};

/** A row: its ref, its cells, where it begins in what the text says, and the blocks that it is made of. */
interface Row {
  readonly ref: string;
  readonly at: string;
  readonly begins: number;
  readonly cells: readonly Lines[];
  readonly own: readonly Part[];
  readonly isPlain: boolean;
}

/** The columns that are told apart; of two that say what is done, the one with lists has the steps. */
const columnsOf = (heads: readonly Head[]): BlockColumn[] => {
  const action = heads.find(({ role, head }) => role === 'action' && /\bactions?\b/i.test(head));
  const first = action ?? heads.find(({ role }) => role === 'action');
  return heads
    .filter(({ role }) => role !== 'ref')
    .map((one) => ({ role: one.role === 'action' && one !== first ? 'milestone' : one.role, width: null }));
};

/** The pages of a text, the rows whose refs are there in the order of their refs. */
const pagesOf = (said: readonly Said[], refs: readonly number[] | null): BlockPage[] => {
  const pages = new Map<number, { steps: (Lines | number)[]; rows: number[] | null }>();
  for (const [i, { is, part }] of said.entries()) {
    if (is !== 'block' && is !== 'ref') continue;
    const page = pages.get(part.page) ?? { steps: [], rows: refs === null ? null : [] };
    pages.set(part.page, page);
    page.steps.push(is === 'ref' && refs !== null ? refs.indexOf(i) : part.lines);
    if (is === 'ref' && refs !== null) page.rows?.push(refs.indexOf(i));
  }
  return [...pages.values()].map(({ steps, rows }) => ({
    steps,
    rows: rows === null ? null : rows.sort((a, b) => a - b),
  }));
};

/** The places of the refs in what a text says, in the order of the rows: a page may have them out of order. */
const refsIn = (said: readonly Said[]): number[] =>
  said
    .flatMap(({ is, part }, i) => (is === 'ref' ? [{ i, page: part.page, ref: part.lines[0] ?? '' }] : []))
    .sort((a, b) => a.page - b.page || compareRefs(a.ref, b.ref))
    .map(({ i }) => i);

/** How often the widths of the columns are found out. */
const rounds = 3;

/** How well the cells of a row fit their columns, on average, where they are plainly its own. */
const plain = 1.5;

const tableOf = (said: readonly Said[], heads: readonly Head[]): Row[] => {
  const refs = heads.some(({ role }) => role === 'ref') ? refsIn(said) : null;
  const pages = pagesOf(said, refs);
  let columns = columnsOf(heads);
  const memo: Memo = new Map();
  let table = placed(pages, columns, memo);
  for (let round = 1; round < rounds; round++) {
    columns = withWidths(table, columns);
    table = placed(pages, columns, memo);
  }
  const blocks = said.flatMap(({ is, part }, i) =>
    is === 'block' || (is === 'ref' && refs === null) ? [{ part, i }] : [],
  );
  return table.rows.map((cells, r): Row => {
    const own = table.places.flatMap(({ row }, b) => (row === r ? blocks.slice(b, b + 1) : []));
    const begins = refs?.[r] ?? own[0]?.i ?? 0;
    const score = table.places.reduce((sum, { row, split }) => sum + (row === r ? split.score : 0), 0);
    const ref = refs === null ? undefined : said[begins]?.part;
    return {
      ref: ref?.lines[0] ?? '',
      at: (ref ?? own[0]?.part)?.at ?? '',
      begins,
      cells: cells.map((cell) => cell ?? []),
      own: own.map(({ part }) => part),
      isPlain: score - costOfGaps(cells, columns) >= plain * cells.length && isWhole(cells, columns),
    };
  });
};

/** True of a row that has what every action has. */
const isWhole = (cells: readonly (Lines | undefined)[], columns: readonly BlockColumn[]): boolean =>
  columns.every(({ role }, c) => cells[c] !== undefined || !/^(?:action|lead|when|lead\+when)$/.test(role));

/** The columns with their widths, by the cells that were blocks of their own. */
const withWidths = ({ places }: Placed, columns: readonly BlockColumn[]): BlockColumn[] =>
  columns.map((column, c) => {
    const alone = places.flatMap(({ from, split }) =>
      from === c && split.cells.length === 1 ? [...split.cells] : [],
    );
    const all = places.flatMap(({ from, split }) =>
      split.cells.slice(c - from, c - from + (c < from ? 0 : 1)),
    );
    return { ...column, width: widthOfColumn(alone.length > 2 ? alone : all, column.role) };
  });

/** @throws Unreadable where a column of areas has its cells over several rows: which rows they are of is lost. */
const mustHaveAreas = (rows: readonly Row[], heads: readonly Head[]): void => {
  const columns = heads.filter(({ role }) => role !== 'ref');
  const areas = columns.flatMap(({ head, role }, c) => (role === 'area' ? [{ head, c }] : []));
  if (areas.length > 1 && areas.some(({ c }) => rows.some(({ cells }) => (cells[c] ?? []).length === 0)))
    throw new Unreadable(
      `its columns are lost, and which rows the cells under “${areas[0]?.head}” belong to is lost with them. ${remedy}`,
    );
};

/** True of a row with words in one cell and nothing else. */
const isAlone = ({ cells }: Row): boolean => cells.filter((lines) => lines.length > 0).length === 1;

/** The rows below the heads and their areas; each row is named, since its columns are guessed. */
const documentOf = (
  said: readonly Said[],
  heads: readonly Head[],
  rows: readonly Row[],
): Pick<Document, 'blocks' | 'doubts'> => {
  mustBePlain(rows.filter(({ isPlain }) => isPlain).length, rows.length);
  mustHaveAreas(rows, heads);
  const blocks: Block[] = [];
  const doubts: Doubt[] = [lostColumns];
  const place = heads.findIndex(({ role }) => role === 'ref');
  // a page may have refs out of order: its rows are below the area that is above the first of those that follow
  const under = rows.map((_, r) => Math.min(...rows.slice(r).map(({ begins }) => begins)));
  let begun = false;
  let open: TableRow[] | null = null;
  for (const [i, { is, part }] of said.entries()) {
    const { at } = part;
    if (is === 'text' || is === 'area') {
      for (const line of unwrapped(part.lines, 0)) blocks.push({ is: 'text', text: line, at });
      open = null;
    } else if (!begun) {
      blocks.push({ is: 'table', at, rows: [{ at, cells: heads.map(({ head }) => cellOf([head], at)) }] });
      begun = true;
    }
    for (const row of rows.filter((_, r) => under[r] === i)) {
      const cells = row.cells.map((lines) => cellOf(unwrapped(lines, 0), row.at));
      const made = {
        at: row.at,
        cells:
          place < 0 ? cells : [...cells.slice(0, place), cellOf([row.ref], row.at), ...cells.slice(place)],
      };
      if (open === null) {
        open = [];
        blocks.push({ is: 'table', at: row.at, rows: open });
      }
      open.push(made);
      doubts.push(doubtOf(row, made, row === rows.at(-1)));
    }
  }
  return { blocks, doubts: [...doubts, ...areasBelow(said, rows, under)] };
};

/** Areas of which no row is below: a page may have them after their rows, which are then in the area before. */
const areasBelow = (said: readonly Said[], rows: readonly Row[], under: readonly number[]): Doubt[] => {
  const areas = said.flatMap(({ is }, i) => (is === 'area' ? [i] : []));
  return areas.flatMap((area, a): Doubt[] => {
    const next = areas[a + 1] ?? said.length;
    const part = said[area]?.part;
    if (part === undefined || under.some((row) => row > area && row < next)) return [];
    const before = areas[a - 1] ?? -1;
    const above = rows.filter((_, r) => (under[r] ?? 0) > before && (under[r] ?? 0) < area);
    return above.map(({ at, ref, cells }) => ({
      at,
      source: part.lines.join(' '),
      why: 'the text has this area below all its rows, so the rows above it may be of this area or of the one before it',
      read: `${ref} ${cells.flat().join(' ')} is in the area before it`.trim(),
    }));
  });
};

const doubtOf = (row: Row, { at, cells }: TableRow, isLast: boolean): Doubt => ({
  at,
  source: [...(row.ref === '' ? [] : [row.ref]), ...row.own.map(({ lines }) => lines.join(' / '))].join(
    ' | ',
  ),
  why:
    isAlone(row) && isLast
      ? 'it has words in one column alone, and may be a line below the table: where it is not an action, take it out'
      : 'the text has no columns; the cells were told apart by what is in them',
  read: cells.map(({ lines }) => lines.join(' / ')).join(' | '),
});
