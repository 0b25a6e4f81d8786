import { linesOf } from '../view/inline.ts';
import type { Cell, Inline, Row, Table } from '../view/page.ts';
import type { Look } from './docx-inline.ts';
import { ink, quiet, rule } from './docx-look.ts';
import { lowestWidths } from './docx-widths.ts';
import { lineXml, paragraphXml, type Stand } from './docx-xml.ts';
import { type ColumnShape, cellOf, columnShapes } from './paper.ts';
import { still, xmlText } from './plain.ts';

/** Twips that a character of bold table text takes, on average, and the margins of a cell. */
const character = 116;
const margins = 170;

/** What a character that is not bold takes of that. */
const usual = 0.82;

const sum = (widths: readonly number[]): number => widths.reduce((all, one) => all + one, 0);

/** Widths of columns that fill the line: each its longest word, and what is left by what they would like. */
const widthsOf = (
  table: Table,
  shapes: readonly ColumnShape[],
  width: number,
  size: number,
): readonly number[] => {
  const scale = (character * size) / 19;
  const words = shapes.map(({ least }) => least * scale + margins);
  const lines = shapes.map(
    ({ whole, least }) => (whole <= 16 ? Math.max(whole, least) : least) * scale + margins,
  );
  // where short texts whole leave no room for the words of others, they are in lines too
  const leasts = sum(lines) < width ? lines : words;
  const wants = shapes.map(({ weight }, index) =>
    Math.max(0, weight * scale + margins - (leasts[index] ?? 0)),
  );
  const least = sum(leasts);
  const want = sum(wants);
  const low =
    table.dense === true && least < width
      ? lowestWidths(table, { leasts, width, margins, character: scale * usual })
      : null;
  const widths = leasts.map((one, index) =>
    Math.floor(
      low?.[index] ??
        (least >= width
          ? (one / least) * width
          : one +
            (want === 0 ? (width - least) / leasts.length : ((wants[index] ?? 0) / want) * (width - least))),
    ),
  );
  const left = width - sum(widths);
  return widths.map((one, index) => (index === widths.length - 1 ? one + left : one));
};

const edge = (side: string, size: number, color: string): string =>
  size === 0
    ? `<w:${side} w:val="nil"/>`
    : `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${color}"/>`;

interface Place extends Stand {
  readonly width: number;
  readonly look: Look;
  readonly span?: number;
  /** What is other than the style of the table has it: edges, a fill. */
  readonly own?: string;
}

/** A cell has a paragraph even where it says nothing: without one Word does not open the file. */
const cellXml = (lines: readonly Inline[], { width, look, span, own = '', ...stand }: Place): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span === undefined ? '' : `<w:gridSpan w:val="${span}"/>`}${own}</w:tcPr>${(lines.length ===
  0
    ? ['']
    : lines
  )
    .map((line) => lineXml(line, look, { ...stand, several: lines.length > 1 }))
    .join('')}</w:tc>`;

const borders = (edges: string): string => `<w:tcBorders>${edges}</w:tcBorders>`;

/** Round what is to be filled in. */
const box = borders(`${edge('left', 4, rule)}${edge('right', 4, rule)}`);

/** A row that is whole on one page; the head comes again on each. */
const rowXml = (cells: string, head = false): string =>
  `<w:tr><w:trPr><w:cantSplit/>${head ? '<w:tblHeader/>' : ''}</w:trPr>${cells}</w:tr>`;

interface Laid {
  readonly table: Table;
  readonly shapes: readonly ColumnShape[];
  readonly widths: readonly number[];
  readonly look: Look;
}

/** A row and its note; the last before a total stays on the page of it. */
const rowsXml = (row: Row, { table, shapes, widths, look }: Laid, beforeTotal = false): string => {
  const noted = row.note !== undefined;
  const total = row.total === true;
  const own = noted
    ? borders(edge('bottom', 0, ''))
    : total
      ? borders(`${edge('top', 12, ink)}${edge('bottom', 0, '')}`)
      : '';
  const cells = table.columns.map((column, index) => {
    const cell: Cell | Inline = cellOf(row, index);
    const lines = linesOf(cell);
    return cellXml(lines, {
      width: widths[index] ?? 0,
      ...(column.align === 'right' ? { align: 'right' } : {}),
      look: total || (index === 0 && table.columns.length > 1) ? { ...look, bold: true } : look,
      keepNext: noted || beforeTotal,
      listed: lines.length > 1 && (shapes[index]?.listed ?? false),
      own: column.room === undefined ? own : box,
    });
  });
  return `${rowXml(cells.join(''))}${row.note === undefined ? '' : noteXml(row.note, row.noteColumn ?? 0, { table, widths, look })}`;
};

/** What is said of a row, under it, from a column on. */
const noteXml = (note: Inline, column: number, { table, widths, look }: Omit<Laid, 'shapes'>): string => {
  const before = Math.min(column, table.columns.length - 1);
  const place = { look: { ...look, bold: false, color: quiet } };
  const gap =
    before > 0 ? cellXml([''], { ...place, width: sum(widths.slice(0, before)), span: before }) : '';
  return rowXml(
    `${gap}${cellXml([note], { ...place, width: sum(widths.slice(before)), span: table.columns.length - before })}`,
  );
};

const tableXml = (style: string, caption: string, widths: readonly number[], rows: string): string =>
  `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:w="${sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="06A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>${
    caption === '' ? '' : `<w:tblCaption w:val="${xmlText(still(caption))}"/>`
  }</w:tblPr><w:tblGrid>${widths.map((one) => `<w:gridCol w:w="${one}"/>`).join('')}</w:tblGrid>${rows}</w:tbl>`;

/** What keeps two tables apart. */
export const afterTable = paragraphXml({ style: 'After' }, '');

/** A table as wide as the text, its heads on every page that it reaches, and its caption for those who do not see it. */
export const tableOf = (table: Table, width: number, look: Look): string => {
  const shapes = columnShapes(table);
  const widths = widthsOf(table, shapes, width, typeof look.size === 'number' ? look.size : 19);
  const head = table.columns.map((column, index) =>
    cellXml([column.title], {
      width: widths[index] ?? 0,
      ...(column.align === 'right' ? { align: 'right' } : {}),
      look: { ...look, bold: true },
      keepNext: true,
    }),
  );
  const rows = table.rows.map((row, index) =>
    rowsXml(row, { table, shapes, widths, look }, table.rows[index + 1]?.total),
  );
  return tableXml(
    table.dense === true ? 'PlanTableDense' : 'PlanTable',
    table.caption,
    widths,
    `${rowXml(head.join(''), true)}${rows.join('')}`,
  );
};

/** A line of little coloured cells with a letter in each, under the same columns; a short one is whole on one page, with its key. */
export const stripTable = (strip: {
  readonly caption: string;
  readonly width: number;
  readonly first: number;
  readonly head: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly cells: readonly { readonly text: string; readonly fill: string | null; readonly on: string }[];
  }[];
}): string => {
  const { caption, width, first, head, rows } = strip;
  const each = Math.floor((width - first) / Math.max(1, head.length));
  const small = { size: 16 };
  const short = rows.length <= 20;
  // Few of the many cells differ.
  const made = new Map<string, string>();
  const inMonth = ({ text, fill, on }: (typeof rows)[number]['cells'][number]): string => {
    const key = `${text} ${fill} ${on}`;
    const xml = made.get(key) ?? cell(text, each, { bold: true, color: on }, fill);
    made.set(key, xml);
    return xml;
  };
  const cell = (text: string, at: number, look: Look, fill: string | null = null): string =>
    cellXml([text], {
      width: at,
      look: { ...small, ...look },
      ...(at === first ? {} : { align: 'center' }),
      keepNext: short,
      own: fill === null ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`,
    });
  return tableXml(
    'PlanStrip',
    caption,
    [first, ...head.map(() => each)],
    [
      rowXml([cell('', first, {}), ...head.map((one) => cell(one, each, { bold: true }))].join(''), true),
      ...rows.map(({ label, cells }) => rowXml([cell(label, first, {}), ...cells.map(inMonth)].join(''))),
    ].join(''),
  );
};

const sides = ['top', 'left', 'bottom', 'right'];

const style = (id: string, name: string, inside: string, [tall, wide]: readonly [number, number]): string =>
  `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:uiPriority w:val="59"/><w:qFormat/><w:tblPr><w:tblBorders>${inside}</w:tblBorders><w:tblCellMar>${sides
    .map((side, i) => `<w:${side} w:w="${i % 2 === 0 ? tall : wide}" w:type="dxa"/>`)
    .join(
      '',
    )}</w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr>${borders(edge('bottom', 12, ink))}</w:tcPr></w:tblStylePr></w:style>`;

const line = (side: string): string => edge(side, 4, rule);

/** The styles of tables, which a board's own template may have in another look under the same names. */
export const tableStyles: readonly string[] = [
  style('PlanTable', 'Plan Table', `${line('bottom')}${line('insideH')}`, [60, 70]),
  style('PlanTableDense', 'Plan Table Dense', `${line('bottom')}${line('insideH')}`, [25, 60]),
  style('PlanStrip', 'Plan Strip', `${line('bottom')}${line('insideH')}${line('insideV')}`, [40, 20]),
];
