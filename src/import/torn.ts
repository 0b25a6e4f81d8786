import type { Calendar } from '../dates/calendar.ts';
import type { Slots } from './align.ts';
import { type Doubt, wordsOf } from './document.ts';
import type { Row } from './item.ts';
import { joinCells, type Whole } from './join.ts';
import {
  beginsInside,
  colourIn,
  endsInDate,
  hasDays,
  isFinished,
  isUnfinished,
  looksLikeName,
} from './looks.ts';
import { behindRef, refCell } from './ref-cell.ts';
import { divided, type Habits } from './torn-head.ts';
import { entriesAdded } from './whole-rows.ts';

const textOf = (slots: Slots, slot: string): string => wordsOf(slots.get(slot));

/** True where both rows have a lead and a whole date, so that they are two whatever their words begin with. */
const areTwo = (row: Row, above: Whole, calendar: Calendar): boolean => {
  const has = (slots: Slots, slot: string): boolean => endsInDate(textOf(slots, slot), calendar);
  const dated = ['when', 'lead+when'].find((slot) => has(row.slots, slot) && has(above.slots, slot));
  return (
    dated !== undefined &&
    (dated === 'lead+when' || (row.slots.has('lead') && above.slots.has('lead'))) &&
    !isUnfinished(textOf(above.slots, dated))
  );
};

/** True of a row without an action that has a lead, a date or a colour of its own, as the row above has: two of them. */
const standsAlone = (row: Row, above: Whole, calendar: Calendar): boolean => {
  const own = (slot: string, looks: (text: string) => boolean): boolean =>
    row.slots.get(slot) !== above.slots.get(slot) &&
    looks(textOf(row.slots, slot)) &&
    (!above.slots.has(slot) || looks(textOf(above.slots, slot)));
  const rated = [...row.slots.keys()].some(
    (slot) => slot.startsWith('rag: ') && own(slot, (text) => colourIn(text) !== null),
  );
  const dated = own('when', (text) => hasDays(text, calendar));
  const led = own('lead', looksLikeName);
  return !row.torn && [rated, dated, led].filter(Boolean).length >= 2;
};

/** The same, and whether its rows are numbered. */
export interface TableHabits extends Habits {
  /** True where most rows have a ref. */
  readonly withRefs: boolean;
}

/** True where a row has no action of its own but goes on with the one above it. */
const goesOn = (row: Row, above: Whole | undefined, habits: TableHabits): boolean => {
  const { calendar } = habits;
  if (above === undefined) return false;
  if (refCell(textOf(row.slots, 'ref')) !== null) return false;
  const action = textOf(row.slots, 'action');
  if (action === '') return row.slots.has('milestone') || !standsAlone(row, above, calendar);
  const led = ['lead', 'when', 'lead+when'].some((slot) => row.slots.has(slot));
  if (row.whole && (led || habits.small.has('action'))) return false;
  if (!row.whole && row.slots.size > 3 && areTwo(row, above, calendar)) return false;
  const before = textOf(above.slots, 'action');
  const finished = isFinished(before) && !isUnfinished(before);
  if (beginsInside(action) && !finished) return true;
  if (isUnfinished(before)) return true;
  return habits.withRefs && !led && (row.torn || !finished) && !row.slots.has('milestone');
};

const areSmall = (cells: readonly string[]): boolean => {
  const small = cells.filter(beginsInside).length;
  return small > 2 && small * 3 > cells.filter((text) => text !== '').length;
};

/** How the rows of a document are written, all areas together. */
export const habitsOf = (
  areas: readonly { readonly rows: readonly Row[] }[],
  calendar: Calendar,
): TableHabits => {
  const rows = areas.flatMap((area) => area.rows);
  // what is first on a page begins as the page cut it
  const settled = rows.filter(({ torn, whole }) => whole || !torn);
  const slots = new Set(rows.flatMap((row) => [...row.slots.keys()]));
  return {
    calendar,
    small: new Set([...slots].filter((slot) => areSmall(settled.map((row) => textOf(row.slots, slot))))),
    withRefs: rows.filter((row) => refCell(textOf(row.slots, 'ref')) !== null).length * 2 > rows.length,
  };
};

/** Puts together what pages cut: rows that go on, and cells whose ends landed in the next row. */
const wholeRows = (rows: readonly Row[], habits: TableHabits): Whole[] => {
  const { calendar } = habits;
  const whole: Whole[] = [];
  for (const row of rows) {
    const above = whole.at(-1);
    if (goesOn(row, above, habits) && above !== undefined) {
      whole[whole.length - 1] = continued(above, row, calendar);
      continue;
    }
    const own = ownRow(row);
    const parted = above === undefined || row.whole ? null : divided(above, own, habits, row.torn);
    if (parted !== null) whole[whole.length - 1] = parted.above;
    whole.push(parted?.own ?? own);
  }
  return whole;
};

/** The rows of each area put together; where a column names the areas, the end of one may be in the first row of the next. */
export const wholeAreas = <T extends { readonly rows: readonly Row[] }>(
  areas: readonly T[],
  habits: TableHabits,
): { area: T; rows: Whole[] }[] => {
  const done: { area: T; rows: Whole[] }[] = [];
  for (const area of areas) {
    const rows = wholeRows(area.rows, habits);
    const [[row], [own], last] = [area.rows, rows, done.at(-1)?.rows];
    const above = last?.at(-1);
    if (row?.slots.has('area') === true && own !== undefined && above !== undefined) {
      const parted = row.whole ? null : divided(above, own, habits, row.torn);
      if (parted !== null) {
        last?.splice(-1, 1, parted.above);
        rows[0] = parted.own;
      }
    }
    done.push({ area, rows });
  }
  return done;
};

/** Columns that can well say the same of several actions: one outcome, one lead. */
const shareable = /^(?:lead|partners|when|lead\+when|revised|start|(?:outcome|field): .*)$/s;

/** A row that is one of its own has what is merged with the row above, as a reader of the table sees it. */
const ownRow = (row: Row): Whole => {
  const { ref = null, others = [] } = refCell(textOf(row.slots, 'ref')) ?? {};
  const slots = new Map([...row.merged, ...row.slots]);
  slots.delete('ref');
  return {
    at: row.at,
    ref,
    others,
    slots,
    isStep: row.isStep === true,
    doubts: [
      ...unsaid(row, slots),
      ...behindRef(textOf(row.slots, 'ref'), row.at),
      ...[...row.merged].flatMap(([slot, cell]) =>
        shareable.test(slot) || row.slots.has(slot)
          ? []
          : {
              at: row.at,
              source: wordsOf(cell),
              why: 'the cell is merged with the one of the action above, so both actions have it',
              read: wordsOf(cell),
            },
      ),
    ],
  };
};

const doubtOf = ({ at, slots }: Row, why: string, read: string): Doubt => ({
  at,
  source: [...slots.values()].map(wordsOf).join(' | ').slice(0, 200),
  why,
  read,
});

/** A row in which the action itself is not said is kept, and somebody should see it. */
const unsaid = (row: Row, slots: Slots): Doubt[] =>
  textOf(slots, 'action') === ''
    ? [doubtOf(row, 'the row has no words for its action, and was kept as a row of its own', '(not said)')]
    : [];

const continued = (above: Whole, row: Row, calendar: Calendar): Whole => {
  if (row.whole && textOf(row.slots, 'action') === '') return entriesAdded(above, row, calendar);
  const slots = new Map(above.slots);
  for (const [slot, cell] of row.slots)
    if (slot !== 'area' && slots.get(slot) !== cell) slots.set(slot, joinCells(slots.get(slot), cell, slot));
  const why = row.whole
    ? 'the row has no ref, no lead and no date of its own, and its words go on from the row above'
    : 'the row has no ref and its cells were matched to their columns by what is in them';
  const doubt = doubtOf(row, why, `the rest of ${above.ref ?? 'the row above'}`);
  return { ...above, slots, doubts: row.certain && !row.whole ? above.doubts : [...above.doubts, doubt] };
};
