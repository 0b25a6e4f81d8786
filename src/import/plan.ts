import { bareCalendar, type Calendar } from '../dates/calendar.ts';
import { readPhrase } from '../dates/phrase.ts';
import { isPhraseProblem } from '../dates/reading.ts';
import { areaCode } from '../model/ref.ts';
import { actionOf, type Reading } from './action.ts';
import { areasOf } from './areas.ts';
import { withCardsTurned } from './cards.ts';
import type { Asked, Column } from './columns.ts';
import { wordsOfHead } from './dated-note.ts';
import { datesByLine } from './dates-by-line.ts';
import { type Cell, type Document, type Doubt, unbulleted, wordsOf } from './document.ts';
import type { DraftAction, DraftArea, Imported } from './draft.ts';
import { fieldsOf } from './fields.ts';
import { keyOfRole } from './heads.ts';
import type { Item } from './item.ts';
import type { Whole } from './join.ts';
import { leftOpen } from './left-open.ts';
import { colourIn, longestDate } from './looks.ts';
import { knownNames, labelsIn } from './names.ts';
import { withoutNone } from './none.ts';
import type { OpenArea } from './open-areas.ts';
import { type Outline, outlineOf } from './outline.ts';
import { type OwnColours, unreadColours } from './own-colours.ts';
import { gathered, unnamed } from './registers.ts';
import { restartedRefs } from './restarted-refs.ts';
import { withoutRegisters } from './set-aside.ts';
import { severalActions } from './several-actions.ts';
import { withSteps } from './step-table.ts';
import { ticksAreMarks } from './steps.ts';
import { areaTitle } from './struck.ts';
import { type Title, titleDoubts, titleOf, withTitleFirst } from './title.ts';
import { habitsOf, wholeAreas } from './torn.ts';
import { tripBack } from './trip-back.ts';

/** What the user said beside the document. */
export interface Wish {
  readonly columns: readonly Asked[];
  readonly board: string | null;
  readonly period: string | null;
  /** What the plan of the folder says already, where neither the user nor the document does. */
  readonly kept?: {
    readonly board: string | null;
    readonly period: string | null;
    readonly colours: OwnColours;
  };
  /** The day that undated colours are from. */
  readonly rated: string | null;
}

/** Makes a plan of a document. Nothing throws; what is not certain is a doubt. */
export const importDocument = (document: Document, wish: Wish): Imported =>
  tripBack(document) ?? planIn(document, wish);

const planIn = (document: Document, wish: Wish): Imported => {
  const colours = wish.kept?.colours ?? [];
  const outline = outlineOf(
    withTitleFirst(withoutRegisters(withCardsTurned(document))),
    wish.columns,
    colours,
  );
  const title = titleIn(outline.items, wish);
  const calendar = calendarOf(title.period);
  const { areas: open, introduction, aside, doubts: unsettled } = areasOf(withObjectives(outline));
  const torn = document.torn === true;
  const habits = habitsOf(open, calendar);
  const wholes = withSteps(wholeAreas(open, habits), calendar).map(({ area, rows: own }) => ({
    area,
    rows: (torn
      ? own
      : own.flatMap((row) => severalActions(row, calendar)).map((row) => datesByLine(row, calendar))
    ).map(withoutNone),
  }));
  const rows = wholes.flatMap((whole) => whole.rows);
  const steps = rows.flatMap(({ slots }) => slots.get('milestone') ?? []);
  const reading: Reading = {
    calendar,
    torn,
    vocabulary: outline.vocabulary,
    rated: wish.rated,
    colours,
    marks: ticksAreMarks(steps, { calendar, torn }),
    known: knownNames(rows.flatMap((row) => nameLines(row, calendar))),
  };
  const doubts: Doubt[] = [...outline.doubts, ...unsettled];
  const areas = draftAreas(wholes, title.title || 'Actions', reading, doubts);
  const { registers, aliases } = gathered(areas);
  return {
    draft: { ...title, introduction, areas, fields: fieldsOf(areas), meets: [], ...registers },
    doubts: [
      ...doubts,
      ...guessedColumns(outline.columns),
      ...unreadColours(rows, colours),
      ...unnamed(areas),
      ...restartedRefs(areas),
      ...leftOpen(areas),
      ...titleDoubts(
        title,
        areas.some(({ actions }) => actions.length > 0),
      ),
    ],
    aside: [...outline.aside, ...aside],
    accounted: [
      title.years,
      title.before,
      ...rows.flatMap((row) => [wordsOf(row.slots.get('area')), ...colourWords(row), ...labelsIn(row)]),
      ...doubts.filter(({ standsIn }) => standsIn).map(({ source }) => source),
    ],
    aliases,
    found: outline.found,
    columns: outline.columns.map(columnSaid),
    rows: wholes.flatMap(({ rows }) => rows.map(rowSaid)),
  };
};

/** The areas with their actions; whatever is not certain of them is added to the doubts. */
const draftAreas = (
  wholes: readonly { readonly area: OpenArea; readonly rows: readonly Whole[] }[],
  untitled: string,
  reading: Reading,
  doubts: Doubt[],
): DraftArea[] => {
  const areas: DraftArea[] = [];
  const taken = new Set<string>();
  const refs = new Set(
    wholes.flatMap(({ rows }) =>
      rows.flatMap(({ ref, others = [] }) => [...(ref === null ? [] : [ref]), ...others]),
    ),
  );
  for (const { area, rows: own } of wholes) {
    const code = codeOf(area, own, taken, areas.length + 1);
    taken.add(code);
    const actions = own.map((row) => {
      const made = actionOf(row, reading);
      doubts.push(...made.doubts);
      return made.action;
    });
    areas.push({
      area: code,
      title: area.title === '' ? untitled : areaTitle(area.title, area.at, doubts),
      description: area.description,
      actions: withRefs(code, actions, refs, doubts),
    });
  }
  return areas;
};

/** Columns whose heads are not known; one without a head is named with its rows. */
const guessedColumns = (columns: readonly Column[]): Doubt[] =>
  columns
    .filter(({ head, guessed }) => guessed && head !== '')
    .map(({ head, role }) => ({
      at: `column “${head}”`,
      source: head,
      why: 'its head alone does not say what it holds, so what is in the table did; where it is wrong, import again with --columns',
      read: keyOfRole(role),
    }));

/** A column as the report lists it. */
const columnSaid = ({ head, slot, role, guessed }: Column): Imported['columns'][number] => ({
  head,
  went: role === 'field' ? slot : role,
  guessed,
});

/** A row as the report lists it. */
const rowSaid = ({ at, ref, slots }: Whole): Imported['rows'][number] => ({
  at,
  ref: ref ?? '',
  cells: [...slots].map(([slot, cell]) => [slot, wordsOf(cell)] as const),
});

/** The words that were read as colours, which the plan says in its own, and those of the heads of updates. */
const colourWords = ({ slots }: Whole): string[] =>
  [...slots]
    .filter(([slot]) => /^(?:rag|progress): /.test(slot))
    .flatMap(([, { lines }]) => lines.map(unbulleted))
    .flatMap((line) => {
      const colour = colourIn(line);
      return [
        wordsOfHead(line),
        ...(colour === null ? [] : [line.slice(0, line.length - colour.rest.length)]),
      ];
    });

const nameLines = ({ slots, stepLeads = [] }: Whole, calendar: Calendar): string[][] =>
  [
    ...['lead', 'partners', 'lead+when'].map((slot) => slots.get(slot)),
    ...stepLeads.map(({ cell }) => cell),
  ].flatMap((cell) => (cell === undefined ? [] : [namesAlone(cell.lines, calendar)]));

const namesAlone = (lines: readonly string[], calendar: Calendar): string[] =>
  lines.map((line) => stripDate(unbulleted(line), calendar)).filter((line) => line !== '');

const titleIn = (items: readonly Item[], wish: Wish): Title => {
  const said = items.find((item) => item.is === 'title');
  const read = titleOf(said?.is === 'title' ? said.text : '');
  return {
    ...read,
    board: wish.board ?? (read.board || (wish.kept?.board ?? '')),
    period: wish.period ?? read.period ?? wish.kept?.period ?? null,
  };
};

const calendarOf = (period: string | null): Calendar => {
  const reading = period === null ? null : readPhrase(period, bareCalendar);
  const [first, last] =
    reading === null || isPhraseProblem(reading) ? [] : [reading.windows[0], reading.windows.at(-1)];
  if (first === undefined || last === undefined) return bareCalendar;
  const years = { start: first.start, due: last.due };
  return { ...bareCalendar, period: years };
};

/** Where headings name the areas, a column of objectives is one of the board's own; an empty cell is as the one above. */
const withObjectives = ({ items, columns }: Outline): Item[] => {
  if (!items.some((item) => item.is === 'area')) return [...items];
  const slot = `field: ${columns.find(({ role }) => role === 'area')?.head ?? 'Objective'}`;
  let last: Cell | undefined;
  return items.map((item): Item => {
    if (item.is === 'area') last = undefined;
    if (item.is !== 'row') return item;
    const rest = new Map(item.row.slots);
    last = rest.get('area') ?? last;
    rest.delete('area');
    if (rest.has('action') && last !== undefined) rest.set(slot, last);
    return { is: 'row', row: { ...item.row, slots: rest } };
  });
};

/** The number or code of an area: its own, else what the refs of its actions begin with, else its place. */
const codeOf = (
  { code }: OpenArea,
  rows: readonly Whole[],
  taken: ReadonlySet<string>,
  place: number,
): string => {
  const isFree = (one: string | null): one is string =>
    one !== null && areaCode(one) !== null && !taken.has(one);
  const own = code?.replace(/^0+(?=\d)/, '') ?? null;
  if (isFree(own)) return own;
  const starts = new Set(rows.flatMap(({ ref }) => /^([A-Za-z]{0,3}\d+)(?=[.-])/.exec(ref ?? '')?.[1] ?? []));
  const [only] = starts;
  if (only !== undefined && starts.size === 1 && isFree(only)) return only;
  for (let next = place; ; next++) if (!taken.has(String(next))) return String(next);
};

/** How the refs of an area go on: what all of them begin with, and the number behind the last. */
const refsGoOn = (code: string, actions: readonly DraftAction[]): { head: string; next: number } => {
  const ends = actions
    .filter(({ given }) => !given)
    .map(({ ref }) => /^(.*(?<!\d))(\d{1,4})$/.exec(ref) ?? [ref, '', '']);
  const [head = '', ...others] = new Set(ends.map(([, begins = '']) => begins));
  return head === '' || others.length > 0
    ? { head: `${code}.`, next: 1 }
    : { head, next: Math.max(...ends.map(([, , number]) => Number(number))) + 1 };
};

/** Gives refs to actions that have none, after those of the area that do, and none that is taken by another of the document. */
const withRefs = (
  code: string,
  actions: readonly DraftAction[],
  taken: Set<string>,
  doubts: Doubt[],
): DraftAction[] => {
  for (const { ref } of actions) taken.add(ref);
  const { head, next: first } = refsGoOn(code, actions);
  let next = first;
  return actions.map((action) => {
    if (!action.given) return action;
    while (taken.has(`${head}${next}`)) next += 1;
    const ref = `${head}${next}`;
    taken.add(ref);
    doubts.push({
      at: action.at,
      source: action.action,
      why: 'the row has no ref, so one was given',
      read: ref,
    });
    return { ...action, ref };
  });
};

const stripDate = (line: string, calendar: Calendar): string => {
  const words = line.split(' ');
  for (let n = 1, left = line.length; n < words.length; n++) {
    left -= (words[n - 1]?.length ?? 0) + 1;
    if (left > longestDate) continue;
    const tail = line.slice(line.length - left);
    const reading = readPhrase(tail, calendar);
    if (
      !isPhraseProblem(reading) &&
      reading.remark === null &&
      (reading.windows.length > 0 || /^(?:ongoing|tbc|various|agreed dates)/i.test(tail))
    )
      return words.slice(0, n).join(' ');
  }
  return line;
};
