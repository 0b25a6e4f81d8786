import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { linesOf } from '../view/inline.ts';
import type { Cell, Inline, Table as PageTable, Row } from '../view/page.ts';
import { type Look, run, runs } from './docx-inline.ts';
import { ink, quiet, rule } from './docx-look.ts';
import { type ColumnShape, cellOf, columnShapes } from './paper.ts';
import { unbroken } from './unbroken.ts';

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const borderless = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};
const thin: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: rule };
const thick: IBorderOptions = { style: BorderStyle.SINGLE, size: 12, color: ink };

/** Twips that a character of bold table text takes, on average, and the margins of a cell. */
const character = 116;
const margins = 170;
const loose = { top: 60, bottom: 60, left: 70, right: 70 };
const tight = { top: 25, bottom: 25, left: 60, right: 60 };

/** Widths of columns that fill the line: each its longest word, and what is left by what they would like. */
const widthsOf = (shapes: readonly ColumnShape[], width: number, size: number): readonly number[] => {
  const scale = (character * size) / 19;
  const leasts = shapes.map(
    (shape) => (shape.whole <= 16 ? Math.max(shape.whole, shape.least) : shape.least) * scale + margins,
  );
  const wants = shapes.map(({ weight }, index) =>
    Math.max(0, weight * scale + margins - (leasts[index] ?? 0)),
  );
  const least = leasts.reduce((sum, one) => sum + one, 0);
  const want = wants.reduce((sum, one) => sum + one, 0);
  const widths = leasts.map((one, index) =>
    Math.floor(
      least >= width
        ? (one / least) * width
        : one +
            (want === 0 ? (width - least) / leasts.length : ((wants[index] ?? 0) / want) * (width - least)),
    ),
  );
  const left = width - widths.reduce((sum, one) => sum + one, 0);
  return widths.map((one, index) => (index === widths.length - 1 ? one + left : one));
};

interface Place {
  readonly width: number;
  readonly right: boolean;
  readonly look: Look;
  readonly keep: boolean;
  readonly bottom: IBorderOptions;
  readonly top?: IBorderOptions;
  readonly span?: number;
  readonly listed?: boolean;
}

const cellWith = (lines: readonly Inline[], at: Place): TableCell =>
  new TableCell({
    width: { size: at.width, type: WidthType.DXA },
    borders: { top: at.top ?? none, bottom: at.bottom, left: none, right: none },
    ...(at.span === undefined ? {} : { columnSpan: at.span }),
    children: lines.map(
      (line) =>
        new Paragraph({
          style: 'TableText',
          keepNext: at.keep,
          alignment: at.right ? AlignmentType.RIGHT : AlignmentType.LEFT,
          ...(lines.length < 2 || at.listed !== true
            ? {}
            : { numbering: { reference: 'cell-bullets', level: 0 } }),
          ...(lines.length > 1 ? { spacing: { after: 40 } } : {}),
          children: [...runs(line, at.look)],
        }),
    ),
  });

const rowsFor = (
  table: PageTable,
  row: Row,
  shapes: readonly ColumnShape[],
  widths: readonly number[],
  look: Look,
): readonly TableRow[] => {
  const noted = row.note !== undefined;
  const total = row.total === true;
  const cells = table.columns.map((column, index) => {
    const cell: Cell | Inline = cellOf(row, index);
    return cellWith(linesOf(cell), {
      width: widths[index] ?? 0,
      right: column.align === 'right',
      look: total || (index === 0 && table.columns.length > 1) ? { ...look, bold: true } : look,
      keep: noted,
      listed: shapes[index]?.listed ?? false,
      bottom: noted || total ? none : thin,
      ...(total ? { top: thick } : {}),
    });
  });
  const main = new TableRow({ cantSplit: true, children: cells });
  if (row.note === undefined) return [main];
  const before = Math.min(row.noteColumn ?? 0, table.columns.length - 1);
  const sum = (from: number, to?: number): number =>
    widths.slice(from, to).reduce((all, width) => all + width, 0);
  const place = { right: false, look: { ...look, color: quiet }, keep: false, bottom: thin };
  const note = cellWith([row.note], { ...place, width: sum(before), span: table.columns.length - before });
  const gap = before > 0 ? [cellWith([''], { ...place, width: sum(0, before), span: before })] : [];
  return [main, new TableRow({ cantSplit: true, children: [...gap, note] })];
};

/** A table as wide as the text, its heads on every page that it reaches, and its caption above. */
export const tableOf = (written: PageTable, width: number, look: Look): readonly (Paragraph | Table)[] => {
  const table = unbroken(written);
  const shapes = columnShapes(table);
  const widths = widthsOf(shapes, width, typeof look.size === 'number' ? look.size : 19);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map((column, index) =>
      cellWith([column.title], {
        width: widths[index] ?? 0,
        right: column.align === 'right',
        look: { ...look, bold: true },
        keep: true,
        bottom: thick,
      }),
    ),
  });
  return [
    ...(table.caption === '' || table.dense === true
      ? []
      : [new Paragraph({ style: 'Caption', keepNext: true, children: [run(table.caption)] })]),
    new Table({
      width: { size: width, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: borderless,
      margins: table.dense === true ? tight : loose,
      tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
      rows: [head, ...table.rows.flatMap((row) => rowsFor(table, row, shapes, widths, look))],
    }),
    new Paragraph({ style: 'After', children: [] }),
  ];
};

/** A line of little coloured cells with a letter in each, under the same columns. */
export const stripTable = (
  width: number,
  first: number,
  head: readonly string[],
  rows: readonly {
    readonly label: string;
    readonly cells: readonly { readonly text: string; readonly fill: string | null; readonly on: string }[];
  }[],
): Table => {
  const each = Math.floor((width - first) / Math.max(1, head.length));
  const small = { size: 16 };
  const cell = (text: string, at: number, look: Look, fill: string | null, left: boolean): TableCell =>
    new TableCell({
      width: { size: at, type: WidthType.DXA },
      borders: { top: none, bottom: thin, left: left ? none : thin, right: none },
      margins: { top: 40, bottom: 40, left: left ? 40 : 0, right: 0 },
      ...(fill === null ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
      children: [
        new Paragraph({
          style: 'TableText',
          alignment: left ? AlignmentType.LEFT : AlignmentType.CENTER,
          children: [run(text, { ...small, ...look })],
        }),
      ],
    });
  return new Table({
    width: { size: first + each * head.length, type: WidthType.DXA },
    columnWidths: [first, ...head.map(() => each)],
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    borders: borderless,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: [
          cell('', first, {}, null, true),
          ...head.map((one) => cell(one, each, { bold: true }, null, false)),
        ],
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: [
              cell(row.label, first, {}, null, true),
              ...row.cells.map((one) => cell(one.text, each, { bold: true, color: one.on }, one.fill, false)),
            ],
          }),
      ),
    ],
  });
};
