import type { BlockColumn, Lines, Memo } from './block-cells.ts';
import { type Head, headsAt, mustEndPlainly, type Part, withHeadApart } from './block-heads.ts';
import { type BlockRow, rowOfBlocks, rowsOfBlocks } from './block-rows.ts';
import {
  type Block,
  cellOf,
  type Document,
  type Doubt,
  isBulleted,
  type TableRow,
  tidyLine,
  Unreadable,
} from './document.ts';
import { areaIn } from './headings.ts';
import { refIn } from './looks.ts';
import { lostColumns, mustBePlain, remedy } from './lost-columns.ts';
import { unwrapped } from './unwrap.ts';

/** The rows under one line of heads, up to the next heads or area. */
interface Section {
  readonly heads: readonly Head[];
  readonly parts: Part[];
}

const partsOf = (text: string): Part[] => {
  const parts: { lines: string[]; at: string }[] = [];
  let open = false;
  for (const [i, line] of text.replaceAll('\f', '\n\n').split('\n').entries()) {
    const said = tidyLine(line);
    if (said === '') open = false;
    else if (open) parts.at(-1)?.lines.push(said);
    else {
      parts.push({ lines: [said], at: `line ${i + 1}` });
      open = true;
    }
  }
  return parts.flatMap((part, i) => withHeadApart(part, parts[i + 1]));
};

/** True of a text without columns in which empty lines keep its cells apart, as `pdftotext` alone writes it. */
export const isInBlocks = (text: string): boolean => {
  const parts = partsOf(text);
  return parts.some((_, i) => headsAt(parts, i, []) !== null);
};

interface State {
  readonly blocks: Block[];
  readonly sections: { readonly section: Section; readonly place: number }[];
  heads: readonly Head[];
  section: Section | null;
}

/** A text whose cells are apart and whose columns are lost. */
export const readBlocks = (text: string): Document => {
  const parts = partsOf(text);
  if (parts.length > mostParts)
    throw new Unreadable(`its columns are lost, and it is too long to find them again. ${remedy}`);
  const state: State = { blocks: [], sections: [], heads: [], section: null };
  const aside: Document['aside'][number][] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    if (part === undefined) continue;
    const found = headsAt(parts, i, state.heads);
    if (found !== null) {
      const again = found.heads.filter(({ head }) => state.heads.some((one) => one.head === head));
      if (again.length * 2 < found.heads.length) {
        mustEndPlainly(found, parts[found.to]);
        state.heads = found.heads;
      }
      begin(state, part.at);
      for (const { head } of found.heads) addRest(state, head, part.at);
      i = found.to - 1;
    } else if (/^(?:page )?\d{1,3}(?: of \d{1,3})?$/i.test(part.lines.join(' ')) && !isNextRef(state, part))
      aside.push({ at: part.at, text: part.lines.join(' '), why: 'number of a page' });
    else if (state.heads.some(({ head }) => head === part.lines.join(' ')))
      aside.push({ at: part.at, text: part.lines.join(' '), why: 'heads of columns' });
    else add(state, part);
  }
  return { ...rowsIn(state), aside, torn: true };
};

/** Heads of the table, and a place for the rows under them. */
const begin = (state: State, at: string): void => {
  const cells = state.heads.map(({ head }) => cellOf([head], at));
  state.blocks.push({ is: 'table', at, rows: [{ at, cells }] });
  state.section = { heads: state.heads, parts: [] };
  state.sections.push({ section: state.section, place: state.blocks.length });
};

/** A part of the table that is open, an area above more of it, or a paragraph. */
const add = (state: State, { lines: [first = '', ...rest], at }: Part): void => {
  const isArea = !isBulleted(first) && areaIn(first) !== null;
  const below = isArea ? -1 : rest.findIndex((line) => !isBulleted(line) && areaIn(line)?.code);
  if (state.section === null && below >= 0) {
    add(state, { lines: [first, ...rest.slice(0, below)], at });
    add(state, { lines: rest.slice(below), at });
    return;
  }
  if (state.section === null || isArea) {
    const text = isArea ? [first] : [first, ...rest];
    for (const line of unwrapped(text, 0)) state.blocks.push({ is: 'text', text: line, at });
    if (!isArea) return;
    if (state.section !== null) {
      state.section = { heads: state.heads, parts: [] };
      state.sections.push({ section: state.section, place: state.blocks.length });
    }
    if (rest.length > 0) add(state, { lines: rest, at });
    return;
  }
  const [ref = '', ...words] = first.split(' ');
  const numbered = state.heads[0]?.role === 'ref' && refIn(ref) !== null && /\d/.test(ref);
  if (numbered && words.length > 0 && /[.\p{L}]/u.test(ref) && /^\p{Lu}/u.test(words[0] ?? ''))
    state.section.parts.push({ lines: [ref], at }, { lines: [words.join(' '), ...rest], at });
  else state.section.parts.push({ lines: [first, ...rest], at });
};

/** What is right below a head that is repeated, in the same part: a cell of the row that a page cut. */
const addRest = (state: State, text: string, at: string): void => {
  if (state.heads.some(({ head }) => head === text)) return;
  const head = state.heads.find((one) => text.startsWith(`${one.head} `))?.head ?? '';
  add(state, { lines: [text.slice(head.length).trim()], at });
};

const isRef = (part: Part | undefined): boolean =>
  part !== undefined &&
  part.lines.length === 1 &&
  refIn(part.lines[0] ?? '') !== null &&
  /\d/.test(part.lines[0] ?? '');

/** True of a number alone that is the ref of the next row, and not that of a page. */
const isNextRef = ({ heads, section }: State, { lines }: Part): boolean => {
  if (heads[0]?.role !== 'ref' || section === null) return false;
  const last = section.parts.findLast(isRef)?.lines[0];
  return last === undefined || Number(lines[0]) === Number(last) + 1;
};

/** The columns that are told apart; of two that say what is done, the one with lists has the steps. */
const columnsOf = (heads: readonly Head[], widths: ReadonlyMap<string, number>): BlockColumn[] => {
  const action = heads.find(({ role, head }) => role === 'action' && /\bactions?\b/i.test(head));
  const first = action ?? heads.find(({ role }) => role === 'action');
  return heads
    .filter(({ role }) => role !== 'ref')
    .map((one) => ({
      role: one.role === 'action' && one !== first ? 'milestone' : one.role,
      width: widths.get(one.head) ?? null,
    }));
};

/** A row with its ref, and the parts of the text that it was made of. */
type RowOfParts = BlockRow & { readonly ref: string; readonly at: string; readonly own: readonly Part[] };

const rowsOf = ({ heads, parts }: Section, widths: ReadonlyMap<string, number>): RowOfParts[] => {
  const columns = columnsOf(heads, widths);
  const memo: Memo = new Map();
  const linesIn = (own: readonly Part[]): Lines[] => own.map(({ lines }) => lines);
  if (heads[0]?.role !== 'ref')
    return rowsOfBlocks(linesIn(parts), columns, memo).map((row, r, rows) => {
      const own = parts.slice(row.from, rows[r + 1]?.from);
      return { ...row, ref: '', at: own[0]?.at ?? '', own };
    });
  const starts = parts.flatMap((part, i) => (isRef(part) ? [i] : []));
  if (starts.length === 0 && parts.length > 0)
    return [
      {
        ...rowOfBlocks(linesIn(parts), columns, memo),
        score: 0,
        ref: '',
        at: parts[0]?.at ?? '',
        own: parts,
      },
    ];
  return starts.map((start, r) => {
    const all = parts.slice(r === 0 ? 0 : start, starts[r + 1] ?? parts.length);
    const ref = parts[start];
    const own = all.filter((part) => part !== ref);
    return {
      ...rowOfBlocks(linesIn(own), columns, memo),
      ref: ref?.lines[0] ?? '',
      at: ref?.at ?? '',
      own: all,
    };
  });
};

/** How long the longest line is of each column whose cells are parts of their own. */
const widthsOf = (sections: readonly Section[]): Map<string, number> => {
  const found = new Map<string, number[]>();
  for (const section of sections) {
    const heads = section.heads.filter(({ role }) => role !== 'ref');
    const alone = new Set(section.parts.map(({ lines }) => lines.join('\n')));
    for (const { cells } of rowsOf(section, new Map()))
      for (const [c, cell] of cells.entries()) {
        const head = heads[c]?.head;
        if (head === undefined || cell.length < 2 || !alone.has(cell.join('\n'))) continue;
        found.set(head, [...(found.get(head) ?? []), ...cell.map(({ length }) => length)]);
      }
  }
  return new Map([...found].map(([head, lengths]) => [head, Math.max(...lengths)]));
};

/** How well the cells of a row fit their columns, on average, where they are plainly its own. */
const plain = 2;

/** More parts than the longest plans have. */
const mostParts = 1500;

/** True of a row with words in one cell and nothing else. */
const isAlone = ({ cells }: TableRow): boolean => cells.filter(({ lines }) => lines.length > 0).length === 1;

/** The blocks with the rows of every section at their place; each row is named, since its columns are guessed. */
const rowsIn = ({ blocks, sections }: State): Pick<Document, 'blocks' | 'doubts'> => {
  const widths = widthsOf(sections.map(({ section }) => section));
  const doubts: Doubt[] = [lostColumns];
  const all = [...blocks];
  const read = sections.map(({ section, place }) => ({ section, place, found: rowsOf(section, widths) }));
  const every = read.flatMap(({ found }) => found);
  mustBePlain(every.filter(({ score, cells }) => score >= plain * cells.length).length, every.length);
  for (const { section, place, found } of read.toReversed()) {
    const rows = found.map(({ ref, at, cells }): TableRow => {
      const said = cells.map((lines) => cellOf(unwrapped(lines, 0), at));
      return { at, cells: section.heads[0]?.role === 'ref' ? [cellOf([ref], at), ...said] : said };
    });
    doubts.push(
      ...rows.map(
        (row, r): Doubt => ({
          at: row.at,
          source: (found[r]?.own ?? []).map(({ lines }) => lines.join(' / ')).join(' | '),
          why:
            isAlone(row) && r === rows.length - 1
              ? 'it has words in one column alone, and may be a line below the table: where it is not an action, take it out'
              : 'the text has no columns; the cells were told apart by what is in them',
          read: row.cells.map(({ lines }) => lines.join(' / ')).join(' | '),
        }),
      ),
    );
    if (rows.length > 0) all.splice(place, 0, { is: 'table', at: rows[0]?.at ?? '', rows });
  }
  return { blocks: all, doubts };
};
