import type { Sheet, SheetCell } from '../view/export-sheets.ts';
import { fillOf } from './docx-look.ts';
import { type OdfMeta, odfFile, odfText, part } from './opendocument.ts';

const tones = ['red', 'amber', 'green', 'complete'] as const;

const cellStyle = (name: string, more: string, data = ''): string =>
  `<style:style style:name="${name}" style:family="table-cell"${data}><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/><style:text-properties fo:font-family="Arial" fo:font-size="10pt" ${more}/></style:style>`;

const styles = [
  '<number:date-style style:name="day"><number:day/><number:text> </number:text><number:month number:textual="true"/><number:text> </number:text><number:year number:style="long"/></number:date-style>',
  cellStyle('words', ''),
  cellStyle('head', 'fo:font-weight="bold"'),
  cellStyle('date', '', ' style:data-style-name="day"'),
  ...tones.map((tone) => {
    const { ink } = fillOf(tone);
    return cellStyle(`tone-${tone}`, `fo:font-weight="bold" fo:color="#${ink}"`);
  }),
].join('');

const words = (text: string, style: string): string =>
  `<table:table-cell table:style-name="${style}" office:value-type="string">${text
    .split(/\r\n|[\r\n]/)
    .map((line) => `<text:p>${odfText(line)}</text:p>`)
    .join('')}</table:table-cell>`;

const cellXml = (cell: SheetCell): string => {
  if (cell === null || cell === '') return '<table:table-cell/>';
  if (typeof cell === 'number')
    return `<table:table-cell table:style-name="words" office:value-type="float" office:value="${cell}"><text:p>${cell}</text:p></table:table-cell>`;
  if (typeof cell === 'string') return words(cell, 'words');
  if ('day' in cell)
    return `<table:table-cell table:style-name="date" office:value-type="date" office:date-value="${cell.day}"><text:p>${cell.day}</text:p></table:table-cell>`;
  return words(cell.text, tones.some((tone) => tone === cell.tone) ? `tone-${cell.tone}` : 'words');
};

const rowXml = (cells: string): string => `<table:table-row>${cells}</table:table-row>`;

/** A point and a half to a character of Arial 10, as the workbook for Excel has it. */
const columnStyle = (name: string, width: number): string =>
  `<style:style style:name="${name}" style:family="table-column"><style:table-column-properties style:column-width="${(width * 0.2).toFixed(2)}cm"/></style:style>`;

const item = (name: string, type: string, value: string): string =>
  `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;

/** The first row and the first column stay in sight. */
const frozen = (sheets: readonly Sheet[]): string =>
  part(
    'document-settings',
    `<office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry><config:config-item-map-named config:name="Tables">${sheets
      .map(
        ({ name }) =>
          `<config:config-item-map-entry config:name="${odfText(name)}">${[
            item('HorizontalSplitMode', 'short', '2'),
            item('VerticalSplitMode', 'short', '2'),
            item('HorizontalSplitPosition', 'int', '1'),
            item('VerticalSplitPosition', 'int', '1'),
            item('PositionRight', 'int', '1'),
            item('PositionBottom', 'int', '1'),
          ].join('')}</config:config-item-map-entry>`,
      )
      .join(
        '',
      )}</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings>`,
  ).replace(
    '<office:document-settings ',
    '<office:document-settings xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0" ',
  );

/** The workbook for LibreOffice: the same sheets as for Excel, dates as dates, text as text. */
export const ods = (sheets: readonly Sheet[], meta: OdfMeta): Uint8Array => {
  const widths: string[] = [];
  const tables = sheets.map(({ name, columns, rows }, place) => {
    const shapes = columns.map(({ width }, index) => {
      widths.push(columnStyle(`co${place}.${index}`, width));
      return `<table:table-column table:style-name="co${place}.${index}"/>`;
    });
    const [first, ...rest] = shapes;
    const heads = rowXml(columns.map(({ title }) => words(title, 'head')).join(''));
    return `<table:table table:name="${odfText(name)}"><table:table-header-columns>${first ?? ''}</table:table-header-columns>${rest.join('')}<table:table-header-rows>${heads}</table:table-header-rows>${rows.map((row) => rowXml(row.map(cellXml).join(''))).join('')}</table:table>`;
  });
  return odfFile('spreadsheet', meta, {
    content: part(
      'document-content',
      `<office:automatic-styles>${widths.join('')}${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body>`,
    ),
    styles: part('document-styles', '<office:styles/>'),
    settings: frozen(sheets),
  });
};
