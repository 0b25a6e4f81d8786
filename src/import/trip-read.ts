import type { Calendar } from '../dates/calendar.ts';
import type { Value } from '../edit/change.ts';
import { type Entry, entriesOf, isEntry, without } from '../edit/value.ts';
import { actionOf, type Reading } from './action.ts';
import { bullet, type Cell, cellOf } from './document.ts';
import type { DraftAction } from './draft.ts';
import { knownNames } from './names.ts';
import { doneMark, type TripColumn } from './trip-cells.ts';
import { actionValue } from './write.ts';

/** How the cells of a row are read without what is beside them. */
export interface TripReading {
  readonly simple: (cells: readonly (readonly string[])[]) => Entry;
  readonly draft: (cells: readonly (readonly string[])[]) => DraftAction;
}

const closing = /^(complete|withdrawn|superseded|carried forward|on hold)(?:, (.+))?$/i;

const listKeys: readonly string[] = ['outcomes', 'milestones', 'lead', 'partners'];

/** The lines of a cell, each an entry of its list. */
const cell = ({ key }: TripColumn, lines: readonly string[]): Cell =>
  cellOf(
    (key === 'milestones' ? lines.map((line) => line.replace(doneMark, '')) : lines).map((line) =>
      listKeys.includes(key) && lines.length > 1 ? bullet + line : line,
    ),
    '',
  );

/** Reads the rows of a table of bscb's own; names that are the whole of a cell help with those that are not. */
export const readerOf = (
  columns: readonly TripColumn[],
  rows: readonly (readonly (readonly string[])[])[],
  calendar: Calendar,
): TripReading => {
  const names = columns.flatMap(({ key }, c) => (key === 'lead' || key === 'partners' ? [c] : []));
  const reading: Reading = {
    calendar,
    vocabulary: new Map(),
    rated: null,
    marks: false,
    colours: [],
    torn: false,
    known: knownNames(rows.flatMap((row) => names.map((c) => row[c] ?? []))),
  };
  const draft = (cells: readonly (readonly string[])[]): DraftAction => {
    const slots = new Map(
      columns.flatMap((column, c) => {
        const made = cell(column, cells[c] ?? []);
        return column.key === 'ref' || made.lines.length === 0 ? [] : [[column.slot, made] as const];
      }),
    );
    const ref = cells[columns.findIndex(({ key }) => key === 'ref')]?.join(' ').trim() ?? '';
    return actionOf({ at: '', ref, slots, doubts: [] }, reading).action;
  };
  const closed = columns.findIndex(({ key }) => key === 'closed');
  return {
    draft,
    simple: (cells) => {
      const [, as, date] = closing.exec(cells[closed]?.join(' ').trim() ?? '') ?? [];
      return {
        ...actionValue(draft(cells)),
        ...(as === undefined ? {} : { closed: { ...(date === undefined ? {} : { date }), as } }),
      };
    },
  };
};

/** One spelling for values that say the same: a list of one is its entry, and figures are texts. */
const normal = (value: Value): Value => {
  if (Array.isArray(value)) return value.length === 1 ? normal(value[0] as Value) : value.map(normal);
  if (!isEntry(value)) return String(value);
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, normal(one)]),
  );
};

/** True of two values that say the same, or of none twice. */
export const isSameValue = (a: Value | undefined, b: Value | undefined): boolean =>
  a === undefined || b === undefined ? a === b : JSON.stringify(normal(a)) === JSON.stringify(normal(b));

/** Milestones as somebody left them in the document, each with what was kept beside it under the same words. */
export const milestonesKept = (now: Value | undefined, kept: Value): Value => {
  const left = entriesOf(kept).filter(isEntry);
  return entriesOf(now).map((milestone) => {
    if (!isEntry(milestone)) return milestone;
    const at = left.findIndex(({ what }) => String(what).trim() === String(milestone.what).trim());
    const [found] = at < 0 ? [] : left.splice(at, 1);
    return found === undefined ? milestone : { ...without(found, ['when']), ...milestone };
  });
};
