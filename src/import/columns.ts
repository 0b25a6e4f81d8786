import {
  bullet,
  type Cell,
  isBulleted,
  type TableRow,
  unbulleted,
  withBulletsJoined,
  wordsOf,
} from './document.ts';
import { settleDue } from './due-columns.ts';
import { type Role, roleOfHead, roleOfKey, roleOfTornHead } from './heads.ts';
import { colourIn, endsInDate, hasDays, looksLikeName, refIn, wholeDate } from './looks.ts';
import { isOfDate } from './months.ts';
import { ratesOthers } from './rag-columns.ts';
import { settleStepped } from './stepped.ts';

/** A column of a table: its head as printed, and what it holds. */
export interface Column {
  readonly head: string;
  readonly role: Role;
  /** Columns of one slot hold parts of one value: a column that a page cut in two. */
  readonly slot: string;
  /** True where neither the head nor what is in it was clear. */
  readonly guessed: boolean;
  /** The head of the column that was taken in the place of this one. */
  readonly instead?: string;
}

/** What the user settled: a key of the plan, and the column that holds it, by its number or its head. */
export interface Asked {
  readonly key: string;
  readonly column: number | string;
}

const levels = /^(?:high|medium|med|low|h|m|l|urgent|essential|desirable|critical|[1-5]|h\/m|m\/l)$/i;

/** Which share of the cells that are not empty look so. */
const share = (cells: readonly string[], looks: (text: string) => boolean): number => {
  const said = cells.filter((text) => text !== '');
  return said.length === 0 ? 0 : said.filter(looks).length / said.length;
};

/** What is in a column says what it holds, where its head does not. */
const roleByContent = (cells: readonly Cell[], rated: boolean): Role | null => {
  const texts = cells.map(wordsOf);
  if (texts.every((text) => text === '')) return null;
  if (!rated && share(texts, (text) => colourIn(text) !== null) > 0.7) return 'rag';
  if (share(texts, (text) => refIn(text) !== null && text.length <= 8) > 0.7 && !repeats(texts)) return 'ref';
  if (share(texts, (text) => wholeDate(text) !== null) > 0.6) return 'when';
  if (share(texts, (text) => endsInDate(text) && looksLikeName(text.slice(0, 60))) > 0.6) return 'lead+when';
  if (cells.filter(({ lines }) => lines.filter(isBulleted).length > 0).length > cells.length / 3)
    return share(texts, (text) => /\b(?:19|20)\d\d\b/.test(text)) > 0.5 ? 'milestone' : 'outcome';
  return share(texts, looksLikeName) > 0.6 ? 'lead' : null;
};

const repeats = (texts: readonly string[]): boolean => new Set(texts).size < texts.length;

type Drafted = {
  head: string;
  role: Role | null;
  guessed: boolean;
  cells: readonly Cell[];
  /** The head of the column that was taken in the place of this one. */
  instead?: string;
  readonly hasDates: boolean;
};

/** The columns of a table by their heads, by what is in them, and by what the user said. */
export const columnsOf = (
  heads: readonly string[],
  rows: readonly TableRow[],
  asked: readonly Asked[],
): Column[] => {
  const width = widthOf(heads, rows);
  const said = rows.map(({ cells, ragged }) =>
    ragged === true && cells.length > width ? withBulletsJoined(cells) : cells,
  );
  const columns: Drafted[] = Array.from({ length: width }, (_, i) => {
    const head = heads[i] ?? '';
    const cells = said.flatMap((row) => row[i] ?? []).map(asShaded);
    const role = roleOfHead(head);
    return {
      head,
      cells,
      role,
      guessed: false,
      get hasDates() {
        return cells.some((cell) => wholeDate(wordsOf(cell)) !== null);
      },
    };
  });
  joinTornHeads(
    columns,
    said.filter((row) => row.length === width),
  );
  for (const column of columns) {
    const isOfDates = column.role === 'milestone' && /\bdates?\b/i.test(column.head);
    if (isOfDates && share(column.cells.map(wordsOf), (text) => wholeDate(text) !== null) > 0.7)
      column.role = 'when';
    if (column.role === 'area' && share(column.cells.map(wordsOf), (text) => levels.test(text)) > 0.7)
      column.role = 'field';
    if (column.role === null) {
      // each of several quarters may have a column of colours
      const rated = !isOfDate(column.head) && columns.some(({ role }) => role === 'rag');
      const found = roleByContent(column.cells, rated);
      // figures beside refs are none
      column.role = found === 'ref' && columns.some(({ role }) => role === 'ref') ? null : found;
      column.guessed = column.role !== null && heads.length > 0;
    }
  }
  settleRated(columns);
  settleUpdated(columns);
  settleDue(columns);
  settleRevised(columns);
  settleAction(columns);
  settleStepped(columns, said);
  settleTwice(columns);
  settleAsked(columns, asked);
  return slotted(columns);
};

/** An empty cell that is shaded counts as one that says its colour. */
const asShaded = (cell: Cell): Cell =>
  cell.shade === undefined || cell.lines.length > 0 ? cell : { lines: [cell.shade], at: cell.at };

/** How many columns have a head, or anything in them. */
const widthOf = (heads: readonly string[], rows: readonly TableRow[]): number =>
  Math.max(
    heads.findLastIndex((head) => head !== '') + 1,
    ...(heads.length === 0 ? [1] : [0]),
    ...rows.map(({ cells, ragged }) => {
      const last = cells.findLastIndex(({ lines }) => lines.length > 0) + 1;
      return heads.length === 0 || ragged !== true ? last : Math.min(last, heads.length);
    }),
  );

/** True of a column of bullets alone, whose words are in the next one; of rows with all their cells. */
const holdsBullets = (rows: readonly (readonly Cell[])[], i: number): boolean => {
  const said = rows.map((row) => row[i]?.lines ?? []).filter((lines) => lines.length > 0);
  return said.length > 0 && said.every((lines) => lines.join() === bullet.trim());
};

/** A head that a page cut in two is over both columns. */
const joinTornHeads = (columns: Drafted[], rows: readonly (readonly Cell[])[]): void => {
  for (const [i, column] of columns.entries()) {
    const next = columns[i + 1];
    if (next === undefined || column.head === '' || column.role !== null) continue;
    if (next.role !== null) {
      if (holdsBullets(rows, i)) {
        column.role = next.role;
        column.head = next.head;
      }
      continue;
    }
    const role = roleOfTornHead(column.head, next.head);
    if (role !== null) {
      column.role = role;
      next.role = role;
      next.head = column.head;
      next.guessed = true;
    }
  }
};

const longest = (columns: readonly Drafted[]): Drafted | undefined =>
  columns.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0];

const lengthOf = ({ cells }: Drafted): number => cells.reduce((sum, cell) => sum + wordsOf(cell).length, 0);

/** True of a column whose cells are lists of steps more often than not. */
const isListed = ({ cells }: Drafted): boolean => {
  const said = cells.filter(({ lines }) => lines.length > 0);
  const listed = said.filter(
    ({ lines }) =>
      lines.some(isBulleted) || (lines.length > 1 && lines.every((line) => endsInDate(unbulleted(line)))),
  );
  return listed.length * 2 > said.length;
};

/** One column says what the board will do: by its head, else the one that comes nearest to it. */
const settleAction = (columns: Drafted[]): void => {
  const actions = columns.filter(({ role }) => role === 'action');
  if (actions.length > 1) {
    const best =
      actions.find(({ head }) => /\bactions?\b/i.test(head)) ??
      actions.find((one) => /activit|task|how/i.test(one.head) && !isListed(one));
    const kept = best ?? actions.find((one) => !isListed(one)) ?? actions[0];
    let past = false;
    for (const one of columns) {
      if (one === kept) past = true;
      else if (one.role === 'action' && one.head !== '') one.role = past ? 'milestone' : 'field';
    }
    return;
  }
  if (actions.length === 1) return;
  const areas = columns.filter(({ role }) => role === 'area');
  const free = columns.filter(({ role }) => role === null);
  const next =
    columns.find(({ role }) => role === 'milestone') ??
    (free.length > 0 ? longest(free) : undefined) ??
    areas.at(-1) ??
    columns.find(({ role, head }) => role === 'outcome' && /^(?:what|outcome)/i.test(head));
  if (next === undefined) return;
  next.guessed = next.role !== 'milestone' && next.head !== '';
  next.role = 'action';
};

/** Beside a column of colours, one of a status in words says how far things are, and one of risks is the board's own. */
const settleRated = (columns: Drafted[]): void => {
  const rated = columns.filter(({ role }) => role === 'rag');
  const coloured = ({ cells }: Drafted): boolean =>
    share(cells.map(wordsOf), (text) => colourIn(text) !== null) > 0.5;
  const others = rated.filter(({ head }) => ratesOthers(head));
  for (const one of others) if (others.length < rated.length || !coloured(one)) one.role = 'field';
  const own = rated.filter(({ role }) => role === 'rag');
  if (own.some(coloured)) for (const one of own) if (!coloured(one)) one.role = 'progress';
};

/** A column of updates or colours that has days alone says when rows were updated, or will be. */
const settleUpdated = (columns: readonly Drafted[]): void => {
  for (const one of columns)
    if (one.role === 'progress' || one.role === 'rag')
      if (share(one.cells.map(wordsOf), (text) => hasDays(text)) > 0.7)
        one.role = /\b(?:next|due)\b/i.test(one.head) ? 'field' : 'updated';
};

/** A revised date without one before it is the date. */
const settleRevised = (columns: Drafted[]): void => {
  if (columns.some(({ role }) => role === 'when' || role === 'lead+when')) return;
  for (const column of columns) if (column.role === 'revised') column.role = 'when';
};

const single: readonly Role[] = ['ref', 'area', 'when', 'revised', 'lead+when', 'start', 'done', 'impact'];

/** Those of which a second is named: what it says is not where one would look for it. */
const named: readonly Role[] = ['ref', 'revised', 'done', 'impact'];

/** What an action has once has one column; a second becomes one of the board's own. */
const settleTwice = (columns: Drafted[]): void => {
  for (const role of single) {
    const all = columns.filter((one) => one.role === role);
    // beside `No` or `Item`, which count the rows, the ref is under a head that says so
    const first = (role === 'ref' ? all.find(({ head }) => /\bref/i.test(head)) : undefined) ?? all[0];
    for (const one of all) {
      if (first === undefined || one.head === first.head) continue;
      one.role = 'field';
      if (named.includes(role) && lengthOf(one) > 0) one.instead = first.head;
    }
  }
  for (const [i, one] of columns.entries()) {
    if (one.role !== null) continue;
    const left = columns[i - 1];
    if (one.head === '' && left !== undefined && left.head !== '' && lengthOf(one) > 0) {
      one.role = left.role;
      one.head = left.head;
      one.guessed = true;
    } else one.role = 'field';
  }
};

const settleAsked = (columns: Drafted[], asked: readonly Asked[]): void => {
  const named = ({ column }: Asked): Drafted | undefined =>
    typeof column === 'number'
      ? columns[column - 1]
      : columns.find(({ head }) => head.toLowerCase() === column.toLowerCase());
  for (const one of asked) {
    const column = named(one);
    const role = roleOfKey(one.key);
    if (column === undefined || role === null) continue;
    if (role === 'action' || single.includes(role))
      for (const other of columns) if (other.role === role) other.role = 'field';
    column.role = role;
    column.guessed = false;
    delete column.instead;
  }
};

const slotted = (columns: readonly Drafted[]): Column[] =>
  columns.map(({ head, role, guessed, instead }, i) => {
    const settled = role ?? 'field';
    const own =
      settled === 'field' ||
      settled === 'progress' ||
      settled === 'rag' ||
      settled === 'outcome' ||
      settled === 'updated';
    const name = head === '' && settled === 'field' ? `column ${i + 1}` : head;
    const slot = own ? `${settled}: ${name}` : settled;
    return { head, role: settled, guessed, slot, ...(instead === undefined ? {} : { instead }) };
  });
