import { aligned, mergedFrom, mergedRef, withMoving } from './align.ts';
import { asAreaRow } from './area-row.ts';
import { besideRows, updateIn, withoutKeyBeside } from './beside-rows.ts';
import { type Asked, type Column, columnsOf } from './columns.ts';
import { asSeen, dittoed } from './ditto.ts';
import {
  type Block,
  type Cell,
  type Document,
  type Doubt,
  isBulleted,
  saidIn,
  type TableRow,
  unbulleted,
  wordsOf,
} from './document.ts';
import { otherColumns } from './due-columns.ts';
import { headDates, withHeadDates } from './head-dates.ts';
import { withHeadsTogether } from './head-groups.ts';
import { isHeadRow, rowsBelow, strangeHeads, underHead } from './head-rows.ts';
import { areaIn, isLabel, mayBeRemark } from './headings.ts';
import type { Item } from './item.ts';
import { beginsInside, refIn } from './looks.ts';
import { headless, together, unknownHeads } from './lost-columns.ts';
import { type Opening, openArea, settleWaiting, titleArea, type Words } from './opening.ts';
import { looksLikePlan, otherTable, tableOfWords } from './other-table.ts';
import type { OwnColours } from './own-colours.ts';
import { mayBeAction } from './paragraphs.ts';
import { colourNow } from './rag-columns.ts';
import { rated, shadeDoubts, type Unrated, withoutShadedRows } from './shading.ts';
import { isOfSteps } from './step-table.ts';
import { isDatedPlan, titleLines } from './title.ts';
import { joinPieces, type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** A document in the order of the plan, with the columns that were found. */
export interface Outline {
  readonly items: readonly Item[];
  readonly columns: readonly Column[];
  /** The heads of every column, as printed, and how many columns the widest table has. */
  readonly found: { readonly heads: readonly string[]; readonly width: number };
  readonly vocabulary: Vocabulary;
  readonly aside: Document['aside'];
  readonly doubts: readonly Doubt[];
}

interface State extends Opening {
  readonly whole: boolean;
  readonly asked: readonly Asked[];
  readonly colours: OwnColours;
  readonly vocabulary: Vocabulary;
  readonly doubts: Doubt[];
  readonly every: Map<string, Column>;
  columns: readonly Column[];
  found: Outline['found'];
  heads: string;
}

/** Finds areas, prose and rows in what a document is made of. */
export const outlineOf = (document: Document, asked: readonly Asked[], colours: OwnColours): Outline => {
  const state: State = {
    whole: document.torn !== true,
    asked,
    colours,
    vocabulary: vocabularyOf(document.blocks),
    items: [],
    aside: [...document.aside],
    doubts: [...document.doubts],
    every: new Map(),
    columns: [],
    found: { heads: [], width: 0 },
    heads: '',
    above: new Map(),
    untitled: null,
    waiting: null,
  };
  const [first] = document.blocks;
  const titled = first !== undefined && first.is !== 'table' && !startsArea(first, document.blocks);
  const lines = titled ? titleLines(document.blocks) : [];
  if (titled)
    state.items.push({
      is: 'title',
      text: lines.map(({ text }) => unbulleted(text)).join(' '),
      at: first.at,
    });
  const blocks = document.blocks.slice(lines.length);
  for (const [i, block] of blocks.entries()) {
    if (block.is === 'heading') heading(state, block, blocks.slice(i + 1));
    else if (block.is === 'text') prose(state, block);
    else table(state, block.rows, rowsBelow(blocks.slice(i + 1)));
  }
  settleWaiting(state, false);
  return { ...state, columns: [...state.every.values()] };
};

const startsArea = (block: Exclude<Block, { is: 'table' }>, blocks: readonly Block[]): boolean =>
  blocks.length > 1 &&
  (block.is === 'heading' ? areaOf(block) : areaIn(block.text)) !== null &&
  !isDatedPlan(block.text);

/** The area that a heading names; the name of a sheet is one by itself. */
const areaOf = ({ text, isArea }: Block & { is: 'heading' }): ReturnType<typeof areaIn> =>
  areaIn(text) ?? (isArea === true ? { code: null, title: text } : null);

const heading = (state: State, block: Block & { is: 'heading' }, rest: readonly Block[]): void => {
  const { text, at } = block;
  const area = areaOf(block);
  if (area !== null) openArea(state, area, { text, at });
  else if (isLabel(text)) state.aside.push({ at, text, why: 'a label over a paragraph' });
  else if (state.untitled !== null) titleArea(state, text, at);
  else {
    settleWaiting(state, false);
    const next = rest.find((one) => one.is !== 'text');
    if (next?.is === 'table') state.waiting = { text, at };
    else state.items.push({ is: 'prose', text, at });
  }
};

const prose = (state: State, { text, at }: Words): void => {
  const area = isBulleted(text) || text.length > 140 ? null : areaIn(text);
  if (area !== null) openArea(state, area, { text, at });
  else if (isLabel(text)) state.aside.push({ at, text, why: 'a label over a paragraph' });
  else if (state.untitled !== null && text.length <= 140 && !isBulleted(text) && !/\.$/.test(text))
    titleArea(state, text, at);
  else {
    if (state.untitled !== null) titleArea(state, '', at);
    state.items.push({ is: 'prose', text, at });
    state.doubts.push(...mayBeAction(text, at));
  }
};

const table = (state: State, printed: readonly TableRow[], below: readonly TableRow[]): void => {
  const { asked } = state;
  const { rows: shaded, doubts } = withoutShadedRows(printed);
  const { rows: whole, aside } = withHeadsTogether(shaded);
  const known = whole.findIndex((row) => isHeadRow(row));
  const headAt = known < 0 && state.whole ? strangeHeads(whole) : known;
  if (headAt !== known) state.doubts.push(...unknownHeads(whole[headAt]));
  const { rows, ...key } = withoutKeyBeside(whole, state.whole ? headAt : -1);
  state.aside.push(...aside, ...key.aside);
  state.doubts.push(...key.doubts);
  const before = headAt < 0 ? [] : rows.slice(0, headAt);
  const body = headAt < 0 ? rows : rows.slice(headAt + 1);
  const other = headAt < 0 && state.whole && asked.length === 0 ? otherTable(rows, state.columns) : [];
  state.doubts.push(...other);
  const goesOn = state.columns.length > 0 || asked.length > 0 || looksLikePlan(rows);
  const isPlan = headAt >= 0 || (goesOn && other.length === 0);
  if (!isPlan) {
    if (state.whole && other.length === 0) state.doubts.push(...tableOfWords(rows));
    for (const row of rows) state.items.push({ is: 'prose', text: saidIn(row).join(' | '), at: row.at });
    return;
  }
  for (const row of before) aboveHeads(state, row);
  if (state.untitled !== null) titleArea(state, '', state.untitled.at);
  settleWaiting(state, true);
  const head = rows[headAt];
  if (head !== undefined) setColumns(state, head, underHead([...body, ...below]));
  else if (state.columns.length === 0) {
    takeColumns(state, columnsOf([], body, asked));
    if (state.whole && asked.length === 0) state.doubts.push(...headless([], body, state.columns));
  }
  state.doubts.push(...doubts);
  tableRows(state, body);
};

const tableRows = (state: State, body: readonly TableRow[]): void => {
  let torn = true;
  let above: TableRow | null = null;
  let note: string | null = null;
  const unrated: Unrated[] = [];
  for (const [i, printed] of body.entries()) {
    if (saidIn(printed).length === 0) continue;
    const { row, doubts } = dittoed(asAreaRow(body, i, state), state.columns, above);
    state.doubts.push(...doubts);
    note = besideRows(row, state, note);
    const update = state.whole && above !== null ? updateIn(row) : null;
    if (isHeadRow(row)) setColumns(state, row, underHead(body.slice(i + 1)));
    else if (update !== null) updateRow(state, update);
    else if (note !== null) noteRow(state, row, note);
    else if (!areaRow(state, row)) {
      const dated = state.whole ? withHeadDates(row, state.columns) : row;
      const lit = rated(withMoving(dated, state.columns), state.columns, state.colours);
      unrated.push(...lit.unrated);
      const { slots, certain } = aligned(lit.row, state.columns, state.above);
      const merged = mergedFrom(lit.row, state.columns, state.above);
      state.doubts.push(...mergedRef(row, state.columns));
      state.above = new Map([...merged, ...slots]);
      const isStep = state.whole && isOfSteps(state.columns);
      const own = { at: row.at, slots, merged, torn, certain, whole: state.whole, isStep };
      state.items.push({ is: 'row', row: own });
      torn = false;
      above = asSeen(row, above);
    }
  }
  state.doubts.push(...shadeDoubts(unrated));
};

/** A row over all columns that says how far the action above it is goes to the progress of that. */
const updateRow = ({ items, columns, doubts }: State, update: Cell): void => {
  const slot = columns.find(({ role }) => role === 'progress')?.slot ?? 'progress: Update';
  const { at } = update;
  const row = {
    at,
    slots: new Map([[slot, update]]),
    merged: new Map(),
    torn: false,
    certain: true,
    whole: true,
  };
  items.push({ is: 'row', row });
  const why = 'a row over all columns, which seems to say how far the action above it is';
  doubts.push({ at, source: wordsOf(update), why, read: 'progress of that action' });
};

/** A row that adds up the ones above it, or says what they mean, is no part of the plan, and is named. */
const noteRow = ({ aside, doubts }: State, row: TableRow, what: string): void => {
  const text = saidIn(row).join(' | ');
  aside.push({ at: row.at, text, why: `it looks like a ${what}` });
  doubts.push({ at: row.at, source: text, why: `looks like a ${what}; left out`, read: null });
};

const takeColumns = (state: State, columns: readonly Column[]): void => {
  state.columns = columns;
  state.found = {
    heads: [...new Set([...state.found.heads, ...columns.map(({ head }) => head)])].filter(
      (head) => head !== '',
    ),
    width: Math.max(state.found.width, columns.length),
  };
  state.doubts.push(...colourNow(columns), ...otherColumns(columns));
  for (const column of columns) if (!state.every.has(column.slot)) state.every.set(column.slot, column);
};

const setColumns = (state: State, head: TableRow, body: readonly TableRow[]): void => {
  const heads = head.cells.map(wordsOf);
  const again = heads.join('|') === state.heads;
  state.aside.push({ at: head.at, text: saidIn(head).join(' | '), why: 'heads of columns' });
  if (again) return;
  takeColumns(state, columnsOf(heads, body, state.asked));
  if (state.whole)
    state.doubts.push(
      ...headless(heads, body, state.columns),
      ...together(body, state.columns),
      ...headDates(state.columns, body),
    );
  state.heads = heads.join('|');
  state.above = new Map();
};

/** What is in a table above its heads: an area and its description, cut up by the columns. */
const aboveHeads = (state: State, row: TableRow): void => {
  const pieces = saidIn(row);
  const { text, guessed } = joinPieces(pieces, state.vocabulary);
  const area = areaIn(text);
  if (area !== null) {
    openArea(state, area, { text, at: row.at });
    if (guessed)
      state.doubts.push({
        at: row.at,
        source: pieces.join(' | '),
        why: 'the edge of a column goes through the words',
        read: area.title,
      });
    return;
  }
  const label = pieces.findIndex((piece) => isLabel(piece.split(/\s+/)[0] ?? ''));
  const behind = pieces.slice(Math.max(0, label)).join(' ');
  const body = label < 0 ? text : behind.replace(/^\S+\s*/, '');
  if (label > 0)
    state.aside.push({
      at: row.at,
      text: pieces.slice(0, label).join(' '),
      why: 'letters at the edge of a column',
    });
  if (body !== '') state.items.push({ is: 'prose', text: body, at: row.at });
};

/** A row with one cell that is over all columns names an area. */
const areaRow = (state: State, row: TableRow): boolean => {
  const texts = [...new Set(saidIn(row))];
  const [only = ''] = texts;
  const joined = texts.length <= 3 ? joinPieces(texts, state.vocabulary).text : '';
  const area = joined !== '' && joined.length <= 160 ? areaIn(joined) : null;
  if (area !== null && refIn(only) === null) {
    openArea(state, area, { text: joined, at: row.at });
    if (state.untitled !== null) titleArea(state, '', row.at);
    return true;
  }
  const first = row.cells.findIndex(({ lines }) => lines.length > 0);
  if (texts.length !== 1 || first !== 0 || refIn(only) !== null || beginsInside(only)) return false;
  const inRefs = ['ref', 'area'].includes(state.columns[0]?.role ?? '') || row.cells.length === 1;
  if (!inRefs || only.length > 140 || /[.;,]$/.test(only) || state.columns.length < 3) return false;
  const remark = mayBeRemark(state.items, only, row.at);
  state.items.push({ is: 'area', code: null, title: only, at: row.at, ...remark });
  state.above = new Map();
  return true;
};
