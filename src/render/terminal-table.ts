import CliTable from 'cli-table3';
import wrapAnsi from 'wrap-ansi';
import type { Column, Table } from '../view/page.ts';
import type { Setting } from './colour.ts';
import { type Brush, cellText, cut, type Line, widthOf } from './spans.ts';

/**
 * Draws a table without lines round it. In a terminal its columns are cut to the width, as the page allows; in
 * a pipe every cell is whole. A title runs on over the untitled columns to its right.
 */
export const drawTable = (table: Table, setting: Setting, brush: Brush): string[] => {
  const rows = table.rows.map((row) => row.cells.map((cell) => brush.line(cellText(cell))));
  const heads = headings(table, brush);
  const { widths, gaps } = layout(table.columns, rows, heads, setting.width);
  const ends = widths.map((width, i) => width + (gaps[i] ?? 0));
  const over = (from: number, to: number): number =>
    widths.slice(from, to).reduce((sum, width) => sum + width, 0) +
    gaps.slice(from, to - 1).reduce((sum, gap) => sum + gap + 1, 0);

  const drawn = new CliTable({
    chars: borderless,
    colWidths: ends,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
    truncate: setting.unicode ? '…' : '.',
  });
  if (!table.headless)
    drawn.push(
      heads.map((head) => ({
        content:
          brush.paint(bold(cut(head.title, over(head.from, head.to), setting.unicode))) +
          after(head.right, gaps[head.to - 1]),
        colSpan: head.to - head.from,
        hAlign: head.right ? 'right' : 'left',
      })),
    );
  table.rows.forEach((row, r) => {
    const cells = rows[r] ?? [];
    drawn.push(
      table.columns.map((column, i) => {
        const right = column.align === 'right';
        const width = widths[i] ?? 0;
        const line = row.total ? bold(cells[i] ?? []) : (cells[i] ?? []);
        const content = column.wrap
          ? wrapAnsi(brush.paint(line), Math.max(1, width), { hard: true })
          : brush.paint(cut(line, width, setting.unicode));
        return { content: content + after(right, gaps[i]), hAlign: right ? 'right' : 'left' };
      }),
    );
    if (row.note !== undefined) {
      const from = Math.min(row.noteColumn ?? 0, table.columns.length - 1);
      const width = Math.max(over(from, widths.length), setting.width === null ? 80 : 0);
      const note = wrapAnsi(brush.paint(brush.line(row.note)), Math.max(16, width), { hard: true });
      drawn.push([
        ...widths.slice(0, from).map(() => ({ content: '' })),
        { content: note, colSpan: widths.length - from },
      ]);
    }
  });
  return drawn.toString().split('\n');
};

const borderless = Object.fromEntries(
  [
    ...['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right'],
    ...['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid'],
  ].map((part) => [part, '']),
);

const after = (right: boolean, gap: number | undefined): string => (right ? ' '.repeat(gap ?? 0) : '');

const bold = (line: Line): Line =>
  line.map((stretch) => (stretch.tone === 'plain' ? { ...stretch, tone: 'strong' } : stretch));

interface Heading {
  readonly title: Line;
  readonly from: number;
  readonly to: number;
  readonly right: boolean;
}

const headings = (table: Table, brush: Brush): Heading[] => {
  const heads: Heading[] = [];
  table.columns.forEach((column, i) => {
    const last = heads.at(-1);
    if (column.title === '' && last && !last.right) heads[heads.length - 1] = { ...last, to: i + 1 };
    else
      heads.push({
        title: brush.line(column.title),
        from: i,
        to: i + 1,
        right: column.align === 'right',
      });
  });
  return heads;
};

/** Widths of columns, and the spaces after each beyond the one that always stands between two. */
const layout = (
  columns: readonly Column[],
  rows: readonly (readonly Line[])[],
  heads: readonly Heading[],
  room: number | null,
): { widths: number[]; gaps: number[] } => {
  const widths = columns.map((_, i) => Math.max(0, ...rows.map((row) => widthOf(row[i] ?? []))));
  const titled = (gaps: readonly number[]): number[] => {
    const wide = [...widths];
    for (const head of heads) {
      const held =
        sum(wide.slice(head.from, head.to)) +
        sum(gaps.slice(head.from, head.to - 1)) +
        head.to -
        head.from -
        1;
      const short = widthOf(head.title) - held;
      // The column that may give way again takes what a long title needs.
      const at = columns.findIndex((column, i) => i >= head.from && i < head.to && (column.shrink ?? 0) > 0);
      const index = at === -1 ? head.to - 1 : at;
      if (short > 0) wide[index] = (wide[index] ?? 0) + short;
    }
    return wide;
  };
  const roomy = columns.map((_, i) => (i < columns.length - 1 ? 1 : 0));
  const easy = titled(roomy);
  if (room === null || total(easy, roomy) <= room) return { widths: easy, gaps: roomy };
  // Marks and refs keep two spaces after them; elsewhere one will do once text is cut.
  const tight = columns.map((column, i) =>
    i < columns.length - 1 &&
    column.align !== 'right' &&
    !column.shrink &&
    !column.wrap &&
    (widths[i] ?? 0) <= 6
      ? 1
      : 0,
  );
  return { widths: narrowed(columns, titled(tight), total(titled(tight), tight) - room), gaps: tight };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const total = (widths: readonly number[], gaps: readonly number[]): number =>
  sum(widths) + sum(gaps) + widths.length - 1;

/** Takes the excess from the columns that allow it: the greatest `shrink` first, among equals the widest. */
const narrowed = (columns: readonly Column[], widths: number[], excess: number): number[] => {
  const levels = [...new Set(columns.map((column) => column.shrink ?? 0))].sort((a, b) => b - a);
  let left = excess;
  for (const hard of [false, true])
    for (const level of levels) {
      if (level <= 0) continue;
      while (left > 0) {
        const wide = columns
          .map((column, i) => ({ i, spare: (widths[i] ?? 0) - (hard ? 5 : (column.least ?? 10)) }))
          .filter(({ i, spare }) => spare > 0 && columns[i]?.shrink === level)
          .sort((a, b) => (widths[b.i] ?? 0) - (widths[a.i] ?? 0))[0];
        if (!wide) break;
        widths[wide.i] = (widths[wide.i] ?? 0) - 1;
        left -= 1;
      }
    }
  columns.forEach((column, i) => {
    if (!column.wrap || left <= 0) return;
    const taken = Math.min(left, Math.max(0, (widths[i] ?? 0) - (column.least ?? 12)));
    widths[i] = (widths[i] ?? 0) - taken;
    left -= taken;
  });
  return widths;
};
