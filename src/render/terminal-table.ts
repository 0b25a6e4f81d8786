import { cellText } from '../view/inline.ts';
import type { Column, Table } from '../view/page.ts';
import type { Setting } from './colour.ts';
import { type Brush, cut, type Line, strengthened, trimmed, widthOf } from './spans.ts';
import { type LaidCell, tableLines } from './table-lines.ts';
import { wrap } from './wrap.ts';

/** Draws a table without lines round it. In a terminal its columns are cut to the width, as the page allows; in a pipe
 * every cell is whole. A title runs on over the untitled columns to its right. */
export const drawTable = (table: Table, setting: Setting, brush: Brush): string[] => {
  const rows = table.rows.map((row) => row.cells.map((cell) => trimmed(brush.line(cellText(cell)))));
  const heads = table.headless ? [] : headings(table, brush);
  const { widths, gaps } = layout(table.columns, rows, heads, setting.width);
  const ends = widths.map((width, i) => width + (gaps[i] ?? 0));
  const over = (from: number, to: number): number =>
    widths.slice(from, to).reduce((sum, width) => sum + width, 0) +
    gaps.slice(from, to - 1).reduce((sum, gap) => sum + gap + 1, 0);

  const laid: LaidCell[][] = table.headless
    ? []
    : [
        heads.map((head) => ({
          content:
            brush.paint(strengthened(cut(head.title, over(head.from, head.to), setting.unicode))) +
            after(head.right, gaps[head.to - 1]),
          from: head.from,
          to: head.to,
          right: head.right,
        })),
      ];
  const heights: number[] = [];
  table.rows.forEach((row, r) => {
    const contents = table.columns.map((column, i) => {
      const line = row.total ? strengthened(rows[r]?.[i] ?? []) : (rows[r]?.[i] ?? []);
      const width = Math.max(1, widths[i] ?? 1);
      return column.wrap && setting.width !== null
        ? wrap(brush.paint(line), width, true).join('\n')
        : brush.paint(cut(line, width, setting.unicode));
    });
    heights.push(
      contents.some((content) => content.includes('\n'))
        ? Math.max(...contents.map((content) => content.split('\n').length))
        : 1,
    );
    laid.push(
      contents.map((content, i) => {
        const right = table.columns[i]?.align === 'right';
        return { content: content + after(right, gaps[i]), from: i, to: i + 1, right };
      }),
    );
  });

  // Notes run on over the columns to their right and past the table's edge, so they are set in between its lines.
  const lines = tableLines(laid, ends, setting.unicode ? '…' : '.');
  const room = setting.width ?? Math.max(80, over(0, widths.length));
  let at = table.headless ? 0 : 1;
  const answer = lines.slice(0, at);
  table.rows.forEach((row, r) => {
    const next = at + (heights[r] ?? 1);
    answer.push(...lines.slice(at, next));
    at = next;
    if (row.note === undefined) return;
    const from = Math.min(row.noteColumn ?? 0, table.columns.length - 1);
    const indent = from === 0 ? 0 : over(0, from) + (gaps[from - 1] ?? 0) + 1;
    const note = wrap(brush.paint(brush.line(row.note)), Math.max(24, room - indent), true);
    answer.push(...note.map((part) => ' '.repeat(indent) + part));
  });
  return answer;
};

const after = (right: boolean, gap: number | undefined): string => (right ? ' '.repeat(gap ?? 0) : '');

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

/** Widths of columns, and the spaces after each beyond the one that is always between two. */
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

/** Takes the excess from the columns that allow it. Each keeps its least; the room left over is shared by what each
 * could use, the less the greater its `shrink`. Where even the least are too much, the widest gives way first. */
const narrowed = (columns: readonly Column[], widths: number[], excess: number): number[] => {
  let left = excess;
  const cuts = columns.flatMap((column, i) => {
    const width = widths[i] ?? 0;
    const least = column.wrap ? (column.least ?? 16) : (column.least ?? 10);
    const shrink = column.shrink ?? (column.wrap ? 1 : 0);
    return shrink > 0 && width > least
      ? [{ i, least, use: (width - least) / shrink, most: width - least }]
      : [];
  });
  const spare = sum(cuts.map(({ most }) => most)) - left;
  const use = sum(cuts.map((cut) => cut.use));
  for (const { i, least, use: share } of cuts) {
    const given = spare > 0 ? Math.min((widths[i] ?? 0) - least, Math.floor((spare * share) / use)) : 0;
    left -= (widths[i] ?? 0) - least - given;
    widths[i] = least + given;
  }
  // What rounding down, or a column that needs less than its share, has left over.
  for (const { i, most } of cuts)
    while (left < 0 && (widths[i] ?? 0) < most + (cuts.find((cut) => cut.i === i)?.least ?? 0)) {
      widths[i] = (widths[i] ?? 0) + 1;
      left += 1;
    }
  while (left > 0) {
    const widest = cuts.map(({ i }) => i).sort((a, b) => (widths[b] ?? 0) - (widths[a] ?? 0))[0];
    if (widest === undefined || (widths[widest] ?? 0) <= 6) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
    left -= 1;
  }
  return widths;
};
