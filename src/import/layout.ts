import { besides } from './beside.ts';
import {
  type Block,
  bullet,
  type Cell,
  cellOf,
  type Document,
  type Doubt,
  type TableRow,
  tidyLine,
} from './document.ts';
import { areaIn } from './headings.ts';
import { roleOfHead } from './heads.ts';
import { isUnfinished, refIn } from './looks.ts';
import { belowTable, mayBeNote } from './page-below.ts';
import { type CellsOfLine, cellsOn, stripsOfRow } from './page-cells.ts';
import { type Strip, stripsLike, stripsUnder } from './page-columns.ts';
import { headBlocks, type SeenHeads } from './page-heads.ts';
import { isBlank, type PageLine, pagesOf, refsApart } from './page-lines.ts';
import { rowStarts } from './page-rows.ts';
import { unwrapped, type Wrapped } from './unwrap.ts';

interface State {
  readonly blocks: Block[];
  readonly doubts: Doubt[];
  strips: readonly Strip[];
  /** True while the heads of the columns are on the same page above, so that the columns are where those are. */
  underHeads: boolean;
  paragraph: PageLine[];
  readonly seen: SeenHeads;
}

/** A text whose columns are kept apart by spaces, as `pdftotext -layout` writes it. */
export const readLayout = (text: string): Document => {
  const { pages, feet } = pagesOf(text);
  const state: State = {
    blocks: [],
    doubts: [],
    strips: [],
    underHeads: false,
    paragraph: [],
    seen: new Map(),
  };
  const numbered = isNumbered(pages);
  for (const page of pages) readPage(state, numbered ? refsApart(page) : page);
  flush(state);
  return {
    blocks: state.blocks,
    ...edgesSaid(feet, state),
    torn: true,
  };
};

/** Heads and feet of pages: what they say that the document does not is named, each of them once. */
const edgesSaid = (
  feet: readonly PageLine[],
  { blocks, doubts }: State,
): Pick<Document, 'aside' | 'doubts'> => {
  const edges = feet.map(({ number, text }) => ({ at: `line ${number}`, text: text.trim() }));
  // of lines that are alike but for their numbers the first stays
  const each = new Map(edges.toReversed().map((edge) => [tidyLine(edge.text).replace(/\d+/g, '#'), edge]));
  const what = 'the head or foot of a page';
  const beside = besides(
    [...each.values()].toReversed().map((edge) => ({ ...edge, what })),
    blocks,
    new Map(),
  ).doubts;
  const named = new Set(beside.map(({ at }) => at));
  const aside = edges.filter(({ at }) => !named.has(at));
  return {
    aside: aside.map((edge) => ({ ...edge, why: 'head or foot of a page' })),
    doubts: [...doubts, ...beside],
  };
};

/** True where the first head of a table is that of refs. */
const isNumbered = (pages: readonly (readonly PageLine[])[]): boolean =>
  pages.some((page) =>
    headBlocks(page, new Map()).some(({ from, to }) =>
      page.slice(from, to).some(({ runs }) => roleOfHead(runs[0]?.text ?? '') === 'ref'),
    ),
  );

const readPage = (state: State, page: readonly PageLine[]): void => {
  const heads = headBlocks(page, state.seen);
  const [first] = heads;
  state.underHeads = false;
  readPart(state, page.slice(0, first?.from ?? page.length));
  for (const [i, { from, to }] of heads.entries()) {
    const body = page.slice(to, heads[i + 1]?.from ?? page.length);
    const end = tableEnd(body);
    flush(state);
    const rows = end > 0 && body.slice(0, end).some((line) => !isBlank(line)) ? body.slice(0, end) : body;
    const under = rows.filter((line) => !isAreaLine(line));
    const strips = stripsUnder(page.slice(from, to), under);
    // one cell alone does not show where the columns are; those of the page before do
    const isBare = under.every(({ runs }) => runs.length < 2);
    state.strips = isBare && headsOf(strips) === headsOf(state.strips) ? state.strips : strips;
    state.underHeads = true;
    state.blocks.push(headRow(state.strips, page[from]?.number ?? 0));
    const below = belowTable(body.slice(0, end), state.strips);
    addRows(state, body.slice(0, below));
    state.doubts.push(...mayBeNote(body.slice(0, below), state.strips));
    readPart(state, body.slice(below));
  }
};

const headsOf = (strips: readonly Strip[]): string => strips.map(({ head }) => head).join('|');

const isAreaLine = (line: PageLine): boolean => line.runs.length === 1 && areaIn(line.text.trim()) !== null;

/** Where a table ends on its page: at a line of one run that begins an area. */
const tableEnd = (body: readonly PageLine[]): number => {
  const end = body.findIndex(isAreaLine);
  return end < 0 ? body.length : end;
};

/** True of the line of an area whose title goes on in the next one. */
const titleGoesOn = (line: PageLine, next: PageLine | undefined): boolean =>
  next !== undefined &&
  next.runs.length === 1 &&
  (isUnfinished(line.text) || /^\s*\p{Ll}/u.test(next.text) || /^\s*\S+(?:\s+\S+)?\s*$/.test(line.text));

const headRow = (strips: readonly Strip[], number: number): Block => {
  const at = `line ${number}`;
  const cells = strips.map(({ head }, c) => cellOf([head], `${at}, column ${c + 1}`));
  return { is: 'table', at, rows: [{ at, cells }] };
};

/** Lines without heads over them: prose, areas, and rows of the table that is open. */
const readPart = (state: State, lines: readonly PageLine[]): void => {
  let table: PageLine[] = [];
  const end = (): void => {
    if (table.some((line) => !isBlank(line))) {
      flush(state);
      if (!state.underHeads) state.strips = stripsLike(state.strips, table);
      addRows(state, table);
    }
    table = [];
  };
  for (const [i, line] of lines.entries()) {
    const isRow =
      state.strips.length > 0 &&
      (isBlank(line) ? table.length > 0 : inTable(state, line, lines.slice(i + 1)));
    if (isRow) table.push(line);
    else {
      end();
      if (isBlank(line)) flush(state);
      else {
        const isArea = isAreaLine(line);
        if (isArea) flush(state);
        state.paragraph.push(line);
        if (isArea && !titleGoesOn(line, lines[i + 1])) flush(state);
      }
    }
  }
  end();
};

/** True of a line that is part of the open table: it has several runs, or is not across its columns. */
const inTable = ({ strips, paragraph }: State, line: PageLine, rest: readonly PageLine[]): boolean => {
  if (isAreaLine(line)) return false;
  if (line.runs.length > 1) return true;
  const [run] = line.runs;
  if (run === undefined || paragraph.length > 0) return false;
  const [first, second] = strips;
  const across = run.from <= (first?.from ?? 0) + 2 && second !== undefined && run.to > second.from + 8;
  return (
    !across && (run.from > (first?.from ?? 0) + 3 || rest.slice(0, 6).some(({ runs }) => runs.length > 1))
  );
};

/** The paragraph that is open, as one text; the first of a document is its title, with a line below it. */
const flush = (state: State): void => {
  const [first, ...rest] = state.paragraph;
  state.paragraph = [];
  if (first === undefined) return;
  if (state.blocks.length > 0) {
    addText(state, [first, ...rest]);
    return;
  }
  const more = rest.findIndex(({ text }) => text.trim().length > 60 || /\.$/.test(text.trim()));
  const title = rest.slice(0, Math.min(3, more < 0 ? rest.length : more));
  addText(state, [first, ...title]);
  addText(state, rest.slice(title.length));
};

const addText = (state: State, lines: readonly PageLine[]): void => {
  const [first] = lines;
  if (first === undefined) return;
  for (const text of unwrapped(
    lines.map(({ text }) => text.trim()),
    0,
  ).map(tidyLine))
    if (text !== '') state.blocks.push({ is: 'text', text, at: `line ${first.number}` });
};

type Split = { readonly line: PageLine } & CellsOfLine;

const split = (line: PageLine, strips: readonly Strip[]): Split => ({ line, ...cellsOn(strips, line) });

const addRows = (state: State, lines: readonly PageLine[]): void => {
  const { strips } = state;
  const parts = lines.map((line) => split(line, strips));
  const widths = strips.map((_, c) => Math.max(0, ...parts.map(({ cells }) => (cells[c] ?? '').length)));
  const refs = refColumn(strips, parts);
  const action = strips.findIndex(({ head }) => roleOfHead(head) === 'action');
  const starts = rowStarts(
    parts.map(({ cells }) => cells),
    refs,
    Math.max(0, action),
  );
  const whole = beginsRow(state, parts, starts, Math.max(0, action)) ? starts.toSpliced(1, 1) : starts;
  const rows = whole.flatMap((from, r): TableRow[] => {
    const own = inRow(parts.slice(from, whole[r + 1] ?? parts.length), strips);
    const first = own.find(({ line }) => !isBlank(line));
    if (first === undefined) return [];
    const at = `line ${first.line.number}`;
    const row = { at, cells: strips.map((_, c) => cellOn(own, c, widths[c] ?? 0, at)) };
    if (own.some(({ certain }) => !certain)) state.doubts.push(touching(own, row));
    return [row];
  });
  if (rows.length > 0) state.blocks.push({ is: 'table', at: rows[0]?.at ?? '', rows });
};

/** Names a row whose words go from one column into the next without a gap. */
const touching = (own: readonly Split[], { at, cells }: TableRow): Doubt => ({
  at,
  source: own.flatMap(({ line, certain }) => (certain ? [] : [line.text.trim()])).join(' / '),
  why: 'two columns touch, and were told apart by the words at their edge',
  read: cells.map(({ lines }) => lines.join(' / ')).join(' | '),
});

/** The lines of a row, cut where its own cells begin. */
const inRow = (row: readonly Split[], strips: readonly Strip[]): Split[] => {
  const own = stripsOfRow(
    strips,
    row.map(({ line }) => line),
  );
  return row.map(({ line }) => split(line, own));
};

/** True where the lines above the first action can be of no row before: heads or an area are right above them. */
const beginsRow = (
  { blocks }: State,
  parts: readonly Split[],
  starts: readonly number[],
  action: number,
): boolean => {
  const last = blocks.at(-1);
  const isFirst = last?.is === 'text' || blocks.filter(({ is }) => is === 'table').length === 1;
  const above = parts.slice(0, starts[1] ?? 0);
  return (
    isFirst &&
    above.length > 0 &&
    above.every(({ line, cells }) => !isBlank(line) && (cells[action] ?? '') === '')
  );
};

const refColumn = (strips: readonly Strip[], parts: readonly Split[]): number | null => {
  const byHead = strips.findIndex(({ head }) => roleOfHead(head) === 'ref');
  if (byHead >= 0) return byHead;
  const first = parts.map(({ cells }) => cells[0] ?? '').filter((text) => text !== '');
  return first.length > 0 && first.filter((text) => refIn(text) !== null).length * 2 > first.length
    ? 0
    : null;
};

const cellOn = (own: readonly Split[], c: number, width: number, at: string): Cell => {
  const lines = own.map(
    ({ cells }): Wrapped => (cells[c] === '' || cells[c] === undefined ? null : cells[c]),
  );
  return cellOf(
    unwrapped(lines, width).map((line) => line.replace(/^[•●○▪■□‣·\uf0b7\uf0a7]\s*/u, bullet)),
    `${at}, column ${c + 1}`,
  );
};
