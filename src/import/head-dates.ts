import { bareCalendar } from '../dates/calendar.ts';
import { kept } from '../dates/kept.ts';
import { listed } from '../model/sentence.ts';
import type { Column } from './columns.ts';
import { takeDate } from './dates-in-text.ts';
import { type Cell, type Doubt, type TableRow, unbulleted, wordsOf } from './document.ts';
import { isOfDate } from './months.ts';
import { datesInside, isDateAlone } from './steps.ts';

/** The only date that a head of milestones says: `Q1 milestone`, `Milestone by June 2026`. */
const dateIn = (head: string): string | null => {
  const [date, ...others] = [...datesInside(head, bareCalendar)];
  if (others.length > 0) return null;
  return date ?? /\bQ[1-4]\b/iu.exec(head)?.[0] ?? null;
};

/** The columns of milestones that have a date each in their heads; none where not all of several have. */
const datedColumns = kept((columns: readonly Column[]): ReadonlyMap<Column, string> => {
  const steps = columns.filter(({ role }) => role === 'milestone');
  if (steps.length < 2) return new Map();
  const dates = steps.map((one) => [one, dateIn(one.head) ?? ''] as const);
  const each = new Set(dates.map(([, date]) => date));
  return each.size === steps.length && !each.has('') ? new Map(dates) : new Map();
});

/** A row whose milestones have the dates of the heads that they are under, where they have none themselves. */
export const withHeadDates = (row: TableRow, columns: readonly Column[]): TableRow => {
  const dates = datedColumns(columns);
  if (dates.size === 0) return row;
  const isUndated = (line: string, date: string): boolean =>
    takeDate(unbulleted(line), bareCalendar).when === null &&
    !isDateAlone(`${unbulleted(line)} – ${date}`, bareCalendar);
  const dated = (cell: Cell, date: string): Cell => ({
    ...cell,
    lines: cell.lines.map((line) => (isUndated(line, date) ? `${line} – ${date}` : line)),
  });
  const cells = row.cells.map((cell, c) => {
    const column = columns[c];
    const date = column === undefined ? undefined : dates.get(column);
    return date === undefined ? cell : dated(cell, date);
  });
  return { ...row, cells };
};

const named = (columns: readonly Column[]): string =>
  `columns ${listed(columns.map(({ head }) => `“${head}”`))}`;

/** Names what the heads of columns say of dates: those of milestones, and a chart of months, from which nothing is read. */
export const headDates = (columns: readonly Column[], rows: readonly TableRow[]): Doubt[] => {
  const dates = datedColumns(columns);
  const months = columns.filter(({ role, head }) => role === 'field' && isOfDate(head));
  const marked = rows.filter(({ cells }) =>
    months.some((column) => wordsOf(cells[columns.indexOf(column)]) !== ''),
  );
  const heads = months.map(({ head }) => head).join(' | ');
  return [
    ...(dates.size === 0
      ? []
      : [
          {
            at: named([...dates.keys()]),
            source: [...dates.keys()].map(({ head }) => head).join(' | '),
            why: 'the heads of these columns say when their milestones are due',
            read: [...dates.values()].join(', '),
          },
        ]),
    ...(months.length < 3 || marked.length === 0
      ? []
      : [
          {
            at: named(months),
            source: heads,
            why: `a chart of when the work is done, of which no date is read: write  completion:  for its ${marked.length} rows, or import again with a column of dates`,
            read: 'columns of the board’s own',
          },
        ]),
  ];
};
