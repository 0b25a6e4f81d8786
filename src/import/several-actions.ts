import type { Calendar } from '../dates/calendar.ts';
import { type Cell, isBulleted, wordsOf } from './document.ts';
import type { Whole } from './join.ts';
import { colourIn, hasDays, leadingRef } from './looks.ts';

interface Part {
  readonly ref: string | null;
  readonly lines: readonly string[];
}

/** The actions that a cell has, a line each with its own ref: `1.1 Agree …`, `1.2 Train …`. */
const numberedParts = (lines: readonly string[]): Part[] => {
  const parts: { ref: null; lines: string[] }[] = [];
  for (const line of lines) {
    const { ref = '', rest = '' } = leadingRef(line) ?? {};
    const isOwn = /\d[.-]\d/u.test(ref) && /^\p{Lu}/u.test(rest);
    if (isOwn) parts.push({ ref: null, lines: [line] });
    else if (parts.length === 0) return [];
    else parts.at(-1)?.lines.push(line);
  }
  return parts;
};

const partsOf = ({ ref, others = [], slots }: Whole): Part[] => {
  const lines = slots.get('action')?.lines ?? [];
  if (ref === null) return numberedParts(lines);
  const isEach = lines.length === others.length + 1 && !lines.some(isBulleted);
  return isEach ? [ref, ...others].map((one, i) => ({ ref: one, lines: lines.slice(i, i + 1) })) : [];
};

/** True of a row whose dates, or colours, are a line for each of its actions. */
const isTypedByLine = ({ slots }: Whole, count: number, calendar: Calendar): boolean =>
  [...slots].some(
    ([slot, { lines }]) =>
      lines.length === count &&
      ((slot === 'when' && lines.every((line) => hasDays(line, calendar))) ||
        (slot.startsWith('rag: ') && lines.every((line) => colourIn(line) !== null))),
  );

/** The actions of a row that has several, each with its ref and with what the row says; named, since another reading may be right. */
export const severalActions = (row: Whole, calendar: Calendar): Whole[] => {
  const parts = partsOf(row);
  const action = row.slots.get('action');
  if (action === undefined || parts.length < 2) return [row];
  const byLine = isTypedByLine(row, parts.length, calendar);
  const said = row.doubts.filter(({ standsIn, read }) => standsIn !== true || read !== row.ref);
  const why = byLine
    ? 'the row has several actions, each with its ref; each was given its own line of the cells that have a line for each, and the others whole'
    : 'the row has several actions, each with its ref; each was given the lead, the dates and whatever else the row has';
  const doubt = { at: row.at, source: wordsOf(action), why, read: `${parts.length} actions` };
  return parts.map(({ ref, lines }, i): Whole => {
    const own = (cell: Cell): Cell =>
      byLine && cell.lines.length === parts.length
        ? { at: cell.at, lines: cell.lines.slice(i, i + 1) }
        : cell;
    const slots = [...row.slots].map(([slot, cell]) => [slot, own(cell)] as const);
    return {
      ...row,
      ref,
      others: [],
      slots: new Map([...slots, ['action', { at: action.at, lines }]]),
      doubts: i === 0 ? [...said, doubt] : [],
    };
  });
};
