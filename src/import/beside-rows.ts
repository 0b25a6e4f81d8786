import type { Column } from './columns.ts';
import { type Cell, type Document, type Doubt, saidIn, type TableRow, wordsOf } from './document.ts';
import { wholeDate } from './looks.ts';
import { refCell } from './ref-cell.ts';

const total =
  /^(?:(?:grand|overall|sub|running)[\s-]*)?totals?(?:\s+(?:cost|budget|costs|(?:number of )?actions|for [\w -]{1,30}))?(?:\s*[:–—-])?\s*(?:[£€$]?[\d.,]+)?$/i;
const figures = /^[\s£€$~()+-]*\d[\d\s.,]*(?:[%)]|k|m)*$/i;

/** True of a row that adds up the ones above it: `Total`, and nothing beside it but figures. */
const isTotal = (row: TableRow): boolean => {
  const [label = '', ...rest] = saidIn(row);
  return total.test(label) && rest.every((text) => figures.test(text));
};

const of = '(?:(?:b?rag|colou?r|status|rating)s? )?';
/** How a row says that it is a note on the table, or the key to its colours. */
const labelled = new RegExp(
  `^${of}(?:key|legend|notes?|n\\.?b\\.?|sources?|updates?|comments?)\\s*:|^${of}(?:key|legend)$`,
  'iu',
);
const keyHead = new RegExp(`^${of}(?:key|legend)s?\\s*:?$`, 'iu');
/** A colour, alone or with what it means. */
const colour = /^(?:red|amber|yellow|orange|green|blue|purple|gr[ae]y|white|black)(?:$|\s*[=:–—-]\s*\S)/iu;

/** What is in the columns that say what a row is: not those of colours, dates and updates. */
const ofWords = new Set<Column['role'] | undefined>([
  'ref',
  'area',
  'action',
  'milestone',
  'outcome',
  'lead',
  undefined,
]);

const update =
  /^(?:(?:progress|latest|current|quarterly) )?(?:updates?|progress|position|comments?)\b[^:–]{0,30}[:–]\s*\S/iu;

/** What a row over all columns says of how far the action above it is: `Update: …`; null of any other row. */
export const updateIn = (row: TableRow): Cell | null => {
  const [text = '', ...others] = new Set(saidIn(row));
  const cell = row.cells.find(({ lines }) => lines.length > 0);
  return cell !== undefined && others.length === 0 && update.test(text)
    ? { lines: cell.lines, at: cell.at }
    : null;
};

/** What a row is that is beside the plan's own in its table; null of a row of the plan. Below a key, a row with a shade or a letter is one of it. */
export const besideRows = (
  row: TableRow,
  { whole, columns }: { readonly whole: boolean; readonly columns: readonly Column[] },
  above: string | null,
): string | null => {
  if (isTotal(row)) return 'total';
  const said = saidIn(row);
  // what a page cut may be the rest of any cell
  if (!whole || said.length > 3) return null;
  const isOf = (role: Column['role'], looks: (text: string) => boolean): boolean =>
    row.cells.some((cell, c) => columns[c]?.role === role && looks(wordsOf(cell)));
  if (isOf('ref', (text) => refCell(text) !== null) || isOf('when', (text) => wholeDate(text) !== null))
    return null;
  const own = row.cells.filter((_, c) => ofWords.has(columns[c]?.role));
  const [first = ''] = said;
  const says = own.some((cell) => wordsOf(cell) === first) && colour.test(first);
  const goesOn = above === key && (own.some(({ shade }) => shade !== undefined) || /^[bragw]$/iu.test(first));
  if (says || goesOn || (labelled.test(first) && /key|legend/iu.test(first))) return key;
  return labelled.test(first) ? 'note on the table' : null;
};

const key = 'key to the colours';

/** A table without the key that is beside it, right of its own columns, and what that says. */
export const withoutKeyBeside = (
  rows: readonly TableRow[],
  headAt: number,
): {
  readonly rows: readonly TableRow[];
  readonly aside: Document['aside'];
  readonly doubts: readonly Doubt[];
} => {
  const heads = rows[headAt]?.cells ?? [];
  const from = heads.findIndex((cell) => keyHead.test(wordsOf(cell)));
  const isLast = from > 2 && heads.slice(from + 1).every((cell) => wordsOf(cell) === '');
  if (!isLast) return { rows, aside: [], doubts: [] };
  const said = rows
    .slice(headAt)
    .flatMap(({ cells }) => cells.slice(from).filter((cell) => wordsOf(cell) !== ''));
  const text = said.map(wordsOf).join(' | ');
  const at = said[0]?.at ?? '';
  return {
    rows: rows.map((row, i) => (i < headAt ? row : { ...row, cells: row.cells.slice(0, from) })),
    aside: [{ at, text, why: `it looks like a ${key}` }],
    doubts: [{ at, source: text, why: `looks like a ${key} beside the table; left out`, read: null }],
  };
};
