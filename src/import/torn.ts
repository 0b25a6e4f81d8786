import type { Calendar } from '../dates/calendar.ts';
import type { Slots } from './align.ts';
import { wordsOf } from './document.ts';
import { joinCells, type Whole } from './join.ts';
import { beginsInside, isFinished, isUnfinished, refIn } from './looks.ts';
import type { Row } from './outline.ts';
import { divided } from './torn-head.ts';

const textOf = (slots: Slots, slot: string): string => {
  const cell = slots.get(slot);
  return cell === undefined ? '' : wordsOf(cell);
};

/** True where a row has no action of its own but goes on with the one above it. */
const goesOn = (row: Row, above: Whole | undefined, withRefs: boolean): boolean => {
  if (above === undefined) return false;
  const ref = textOf(row.slots, 'ref');
  if (refIn(ref) !== null) return false;
  const action = textOf(row.slots, 'action');
  if (action === '') return true;
  const before = textOf(above.slots, 'action');
  const finished = isFinished(before) && !isUnfinished(before);
  if (beginsInside(action) && !finished) return true;
  if (isUnfinished(before)) return true;
  const whole = row.slots.has('lead') || row.slots.has('when') || row.slots.has('lead+when');
  return withRefs && !whole && (row.torn || !finished) && !row.slots.has('milestone');
};

/** Puts together what pages cut: rows that go on, and cells whose ends landed in the next row. */
export const wholeRows = (rows: readonly Row[], calendar: Calendar): Whole[] => {
  const withRefs = rows.filter((row) => refIn(textOf(row.slots, 'ref')) !== null).length * 2 > rows.length;
  const lowerCase = rows.filter((row) => beginsInside(textOf(row.slots, 'action'))).length * 3 > rows.length;
  const whole: Whole[] = [];
  for (const row of rows) {
    const above = whole.at(-1);
    if (goesOn(row, above, withRefs) && above !== undefined) {
      whole[whole.length - 1] = continued(above, row);
      continue;
    }
    const ref = refIn(textOf(row.slots, 'ref'));
    const own: Whole = { at: row.at, ref, slots: withoutRef(row.slots), doubts: [] };
    const parted = above === undefined ? null : divided(above, own, { calendar, lowerCase });
    if (parted !== null) whole[whole.length - 1] = parted.above;
    whole.push(parted?.own ?? own);
  }
  return whole;
};

const withoutRef = (slots: Slots): Slots => new Map([...slots].filter(([slot]) => slot !== 'ref'));

const continued = (above: Whole, row: Row): Whole => {
  const slots = new Map(above.slots);
  for (const [slot, cell] of row.slots)
    if (slot !== 'area' && slots.get(slot) !== cell) slots.set(slot, joinCells(slots.get(slot), cell, slot));
  const doubt = {
    at: row.at,
    source: [...row.slots.values()].map(wordsOf).join(' | ').slice(0, 200),
    why: 'the row has no ref and its cells were matched to their columns by what is in them',
    read: `the rest of ${above.ref ?? 'the row above'}`,
  };
  return { ...above, slots, doubts: row.certain ? above.doubts : [...above.doubts, doubt] };
};
