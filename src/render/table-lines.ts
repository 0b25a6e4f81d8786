import CliTable from 'cli-table3';
import { plainWidth } from './plain-width.ts';

/** What is in a table over one column or several: painted, and wrapped where its column wraps. */
export interface LaidCell {
  readonly content: string;
  readonly from: number;
  readonly to: number;
  readonly right: boolean;
}

/** The lines of a table without lines round it; each column has its room, with one space between two. Cells of one
 * line without colour need no library to be set side by side. */
export const tableLines = (
  rows: readonly (readonly LaidCell[])[],
  rooms: readonly number[],
  cutMark: string,
): string[] => {
  const roomOf = ({ from, to }: LaidCell): number =>
    to - from === 1
      ? (rooms[from] ?? 0)
      : rooms.slice(from, to).reduce((sum, room) => sum + room, to - from - 1);
  const isSimple = (cell: LaidCell): boolean =>
    !cell.content.includes('\u001b') &&
    (plainWidth(cell.content) ?? Number.POSITIVE_INFINITY) <= roomOf(cell);
  if (!rows.every((row) => row.every(isSimple))) return laidOut(rows, rooms, cutMark);
  return rows.map((row) =>
    row
      .map((cell) => (cell.right ? cell.content.padStart(roomOf(cell)) : cell.content.padEnd(roomOf(cell))))
      .join(' '),
  );
};

const laidOut = (
  rows: readonly (readonly LaidCell[])[],
  rooms: readonly number[],
  cutMark: string,
): string[] => {
  const drawn = new CliTable({
    chars: borderless,
    colWidths: [...rooms],
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
    truncate: cutMark,
  });
  for (const row of rows)
    drawn.push(
      row.map(({ content, from, to, right }) => ({
        content,
        colSpan: to - from,
        hAlign: right ? 'right' : 'left',
      })),
    );
  return drawn.toString().split('\n');
};

const borderless = {
  middle: ' ',
  ...Object.fromEntries(
    [
      ...['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right'],
      ...['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid'],
    ].map((part) => [part, '']),
  ),
};
