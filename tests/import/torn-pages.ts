import fc from 'fast-check';
import { type Column, linesOf, type TableAction } from './any-table.ts';

/** Words into lines of a width, as a column of a page wraps them. */
const wrap = (line: string, width: number): string[] => {
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
};

/** How the pages of a text are: columns, lines, gaps between rows, heads and feet. */
export interface Page {
  readonly widths: Readonly<Record<Column, number>>;
  readonly height: number;
  readonly gap: number;
  readonly headsAgain: boolean;
  readonly foot: boolean;
}

/** The title of the table. */
export const title = 'Anyshire Safeguarding Children Board Business Plan 2014-15';

const beside = (cells: readonly (readonly string[])[], widths: readonly number[]): string[] =>
  Array.from({ length: Math.max(...cells.map(({ length }) => length)) }, (_, i) =>
    cells
      .map((lines, c) => (lines[i] ?? '').padEnd((widths[c] ?? 0) + 3))
      .join('')
      .trimEnd(),
  );

/** A table as `pdftotext -layout` gives it: cells side by side, cut by the foot of a page wherever it falls. */
export const asLayout = (
  rows: readonly TableAction[],
  heads: Readonly<Record<Column, string>>,
  order: readonly Column[],
  page: Page,
): string => {
  const widths = order.map((column) => page.widths[column]);
  const head = beside(
    order.map((column) => wrap(heads[column], page.widths[column])),
    widths,
  );
  const pages: string[][] = [[title, '', ...head]];
  const add = (line: string): void => {
    if ((pages.at(-1)?.length ?? 0) >= page.height) pages.push(page.headsAgain ? [...head] : []);
    pages.at(-1)?.push(line);
  };
  for (const row of rows) {
    const cells = order.map((column) =>
      linesOf(row, column).flatMap((line) =>
        line.startsWith('• ')
          ? wrap(line.slice(2), page.widths[column] - 2).map((one, i) => (i === 0 ? `• ${one}` : `  ${one}`))
          : wrap(line, page.widths[column]),
      ),
    );
    for (const line of beside(cells, widths)) add(line);
    for (let i = 0; i < page.gap; i++) add('');
  }
  return pages
    .map((lines, i) => (page.foot ? [...lines, '', `Page ${i + 1} of ${pages.length}`] : lines).join('\n'))
    .join('\n\f');
};

/** A table as a converter gives it: a row a line, a page's cut beginning another row without a ref. */
export const asTabs = (
  rows: readonly TableAction[],
  heads: Readonly<Record<Column, string>>,
  order: readonly Column[],
  cuts: readonly number[],
): string => {
  const cell = (lines: readonly string[]): string =>
    lines.some((line) => line.startsWith('• '))
      ? `<ul> ${lines.map((line) => `<li>${line.slice(2)}</li>`).join(' ')}</ul>`
      : lines.join('; ');
  const lines = rows.flatMap((row, i): string[] => {
    const at = cuts[i % cuts.length] ?? 0;
    const words = row.action.split(' ');
    if (at === 0 || words.length <= at) return [order.map((column) => cell(linesOf(row, column))).join('\t')];
    const head = order.map((column) =>
      column === 'action'
        ? words.slice(0, at).join(' ')
        : column === 'steps'
          ? cell(linesOf(row, column).slice(0, 1))
          : cell(linesOf(row, column)),
    );
    const tail = order.map((column) =>
      column === 'action'
        ? words.slice(at).join(' ')
        : column === 'steps'
          ? cell(linesOf(row, column).slice(1))
          : '',
    );
    return [head.join('\t'), '', tail.join('\t')];
  });
  return [`# ${title}`, '', order.map((column) => heads[column]).join('\t'), ...lines].join('\n');
};

/** Any pages. */
export const anyPage = fc.record({
  widths: fc.record({
    ref: fc.integer({ min: 6, max: 8 }),
    action: fc.integer({ min: 16, max: 40 }),
    steps: fc.integer({ min: 22, max: 44 }),
    lead: fc.integer({ min: 14, max: 26 }),
    when: fc.integer({ min: 15, max: 20 }),
  }),
  height: fc.integer({ min: 14, max: 40 }),
  gap: fc.constantFrom(0, 1, 2),
  headsAgain: fc.boolean(),
  foot: fc.boolean(),
});
