import { linesOf, wordsOf } from '../view/inline.ts';
import type { Cell, Inline, Row, Table } from '../view/page.ts';
import { inlineHtml } from './html-inline.ts';
import { type Html, html } from './html-text.ts';
import { type ColumnShape, cellOf, columnShapes, isWide } from './paper.ts';

/** Rows of more than three columns become cards on a narrow screen; those of figures say them in one line. */
const kindOfCards = (table: Table): 'cards' | 'cards figures' | null => {
  if (table.columns.length <= 3) return null;
  const figures = table.columns.filter((column) => column.align === 'right').length;
  return figures * 2 < table.columns.length ? 'cards' : 'cards figures';
};

const cellHtml = (cell: Cell | Inline, listed: boolean): Html => {
  const lines = linesOf(cell);
  const [only] = lines;
  if (lines.length < 2) return only === undefined ? html`` : inlineHtml(only);
  if (!listed) return html`${lines.map((line) => html`<div>${inlineHtml(line)}</div>`)}`;
  return html`<ul>${lines.map((line) => html`<li>${inlineHtml(line)}</li>`)}</ul>`;
};

const isEmpty = (cell: Cell | Inline): boolean => linesOf(cell).every((line) => wordsOf(line).trim() === '');

/** What a cell says of its looks: figures to the right, short values beside their label on a narrow screen. */
const kindOf = (table: Table, index: number, brief: boolean): Html | null => {
  const kinds = [table.columns[index]?.align === 'right' && 'number', brief && 'brief']
    .filter(Boolean)
    .join(' ');
  return kinds === '' ? null : html` class="${kinds}"`;
};

/** A short value stays on one line, and reads beside its label on a narrow screen. */
const brief = (shape: ColumnShape | undefined): boolean => (shape?.whole ?? 0) <= 16;

const rowHtml = (table: Table, shapes: readonly ColumnShape[], row: Row, cards: boolean): Html => {
  const cells = table.columns.map((column, index) => {
    const cell = cellOf(row, index);
    const kind = kindOf(table, index, brief(shapes[index]));
    if (index === 0 && table.columns.length > 1 && !isEmpty(cell))
      return html`<th scope="row"${kindOf(table, index, brief(shapes[0]))}>${cellHtml(cell, shapes[index]?.listed ?? false)}</th>`;
    const label = cards && column.title.trim() !== '' && html` data-label="${column.title}"`;
    const empty = cards && isEmpty(cell) && html` data-empty=""`;
    return html`<td${kind}${label}${empty}>${cellHtml(cell, shapes[index]?.listed ?? false)}</td>`;
  });
  const before = row.note === undefined ? 0 : Math.min(row.noteColumn ?? 0, table.columns.length - 1);
  const note =
    row.note !== undefined &&
    html`<tr class="note">${before > 0 && html`<td class="gap" colspan="${before}"></td>`}<td colspan="${table.columns.length - before}">${inlineHtml(row.note)}</td></tr>`;
  const kinds = [row.total === true && 'total', row.note !== undefined && 'noted'].filter(Boolean).join(' ');
  return html`<tr${kinds !== '' && html` class="${kinds}"`}>${cells}</tr>${note}`;
};

/** A table with its caption, its heads in scope and a frame that scrolls on its own where the page is narrow. */
export const tableHtml = (table: Table, id: string): Html => {
  const cards = kindOfCards(table);
  const ofWords = cards === 'cards';
  const heads = table.columns.map((column) =>
    column.title.trim() === ''
      ? html`<td></td>`
      : html`<th scope="col"${column.align === 'right' && html` class="number"`}>${column.title}</th>`,
  );
  const shapes = columnShapes(table);
  const sum = shapes.reduce((total, shape) => total + shape.weight, 0);
  const shares =
    ofWords &&
    html`<colgroup>${shapes.map(({ weight }) => html`<col class="w-${Math.min(60, Math.max(2, Math.round((weight / sum) * 50) * 2))}">`)}</colgroup>
`;
  const kinds = [
    cards,
    isWide(table) && 'wide',
    table.dense === true && 'dense',
    table.titled === true && 'titled',
  ]
    .filter(Boolean)
    .join(' ');
  return html`<div class="frame" role="group" aria-labelledby="${id}" tabindex="0"><table${kinds !== '' && html` class="${kinds}"`}${cards !== null && html` aria-labelledby="${id}"`}>
<caption><span class="caption" id="${id}">${table.caption}</span></caption>
${shares}<thead><tr>${heads}</tr></thead>
<tbody>
${table.rows.map((row) => html`${rowHtml(table, shapes, row, cards !== null)}\n`)}</tbody>
</table></div>
`;
};
