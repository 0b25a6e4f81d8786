import type { Sheet, SheetCell } from '../view/export-sheets.ts';
import { dayInWords } from '../view/words.ts';
import { fillOf } from './docx-look.ts';
import { fittedTo, pagesAcross } from './fitted.ts';
import { type OdfMeta, odfFile, odfText, part } from './opendocument.ts';

const tones = ['red', 'amber', 'green', 'complete'] as const;

const cellStyle = (name: string, more: string, data = '', side = ''): string =>
  `<style:style style:name="${name}" style:family="table-cell"${data}><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top" fo:padding="0.06cm"/>${side === '' ? '' : `<style:paragraph-properties fo:text-align="${side}"/>`}<style:text-properties fo:font-family="Arial" fo:font-size="10pt" ${more}/></style:style>`;

const styles = [
  '<number:date-style style:name="day"><number:day/><number:text> </number:text><number:month number:textual="true"/><number:text> </number:text><number:year number:style="long"/></number:date-style>',
  '<number:date-style style:name="month"><number:month number:textual="true"/><number:text> </number:text><number:year number:style="long"/></number:date-style>',
  cellStyle('words', ''),
  cellStyle('head', 'fo:font-weight="bold"'),
  cellStyle('date', '', ' style:data-style-name="day"', 'start'),
  cellStyle('date-month', '', ' style:data-style-name="month"', 'start'),
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
    return `<table:table-cell table:style-name="${cell.known === 'month' ? 'date-month' : 'date'}" office:value-type="date" office:date-value="${cell.day}"><text:p>${cell.day}</text:p></table:table-cell>`;
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

const twoSides = (left: string, right: string): string =>
  `<style:region-left><text:p>${left}</text:p></style:region-left><style:region-right><text:p>${right}</text:p></style:region-right>`;

const edge = (kind: 'header' | 'footer'): string =>
  `<style:${kind}-style><style:header-footer-properties fo:min-height="0.8cm"/></style:${kind}-style>`;

/** On paper each sheet lies on its side, as broad as can be read, under whose plan it is and of what day. */
const onPaper = (sheets: readonly Sheet[], { board, title, day }: OdfMeta): string => {
  const layouts = sheets.map(
    (sheet, place) =>
      `<style:page-layout style:name="paper${place}"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" fo:margin="1.5cm" style:scale-to-X="${pagesAcross(sheet)}" style:scale-to-Y="0"/>${edge('header')}${edge('footer')}</style:page-layout>`,
  );
  const pages = sheets.map(
    ({ name }, place) =>
      `<style:master-page style:name="Sheet${place}" style:page-layout-name="paper${place}"><style:header>${twoSides(odfText(`${board}: ${title}`), odfText(dayInWords(day)))}</style:header><style:footer>${twoSides(odfText(name), 'Page <text:page-number/> of <text:page-count/>')}</style:footer></style:master-page>`,
  );
  return part(
    'document-styles',
    `<office:styles/><office:automatic-styles>${layouts.join('')}</office:automatic-styles><office:master-styles>${pages.join('')}</office:master-styles>`,
  );
};

/** The workbook for LibreOffice: the same sheets as for Excel, dates as dates, text as text. */
export const ods = (asked: readonly Sheet[], meta: OdfMeta): Uint8Array => {
  const sheets = asked.map(fittedTo);
  const widths: string[] = [];
  const tables = sheets.map(({ name, columns, rows }, place) => {
    widths.push(
      `<style:style style:name="ta${place}" style:family="table" style:master-page-name="Sheet${place}"/>`,
    );
    const shapes = columns.map(({ width }, index) => {
      widths.push(columnStyle(`co${place}.${index}`, width));
      return `<table:table-column table:style-name="co${place}.${index}"/>`;
    });
    const [first, ...rest] = shapes;
    const heads = rowXml(columns.map(({ title }) => words(title, 'head')).join(''));
    return `<table:table table:name="${odfText(name)}" table:style-name="ta${place}"><table:table-header-columns>${first ?? ''}</table:table-header-columns>${rest.join('')}<table:table-header-rows>${heads}</table:table-header-rows>${rows.map((row) => rowXml(row.map(cellXml).join(''))).join('')}</table:table>`;
  });
  return odfFile('spreadsheet', meta, {
    content: part(
      'document-content',
      `<office:automatic-styles>${widths.join('')}${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body>`,
    ),
    styles: onPaper(sheets, meta),
    settings: frozen(sheets),
  });
};
