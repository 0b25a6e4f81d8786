import { isBeside, openEdges, sheetShapes, withBesides } from './beside.ts';
import {
  type Block,
  bullet,
  type Cell,
  coveredCell,
  type Document,
  type Doubt,
  entryOf,
  isFrame,
  mergedCell,
  saidLines,
  struckOut,
  type TableRow,
  tableCell,
  Unreadable,
} from './document.ts';
import { linksAside, openLinks } from './links.ts';
import { hiddenWords, openNotes } from './notes.ts';
import { changesIn, picturesAside, unsaidIn, unshownIn } from './open-beside.ts';
import { openNumbered } from './open-numbers.ts';
import { type TextStyles, textStylesIn, withRaised } from './open-styles.ts';
import { unseen, wordsIn } from './open-text.ts';
import { columnsIn, type Shades, shadesIn } from './opendocument-fill.ts';
import { shownNumber } from './row-numbers.ts';
import { isoDate, timeIn, withTime } from './serial-date.ts';
import {
  bookBlocks,
  coveredIn,
  hiddenIn,
  hiddenSheet,
  mostColumns,
  mostRows,
  type Sheet,
  tooFarRight,
} from './sheet.ts';
import { unpacked } from './unpack.ts';
import { all, type Element, elementsIn, first, heldIn, readXml, textIn } from './xml.ts';

type Struck = TextStyles['struck'];

/** What styles do to the cells that have them. */
interface Looks {
  readonly struck: Struck;
  readonly shades: Shades;
}

/** True of an entry of a list whose number is a word. */
const isNumbered = (item: Element): boolean =>
  elementsIn(item).some((one) => shownNumber(one) !== null || (/^list/.test(one.name) && isNumbered(one)));

/** The paragraphs in an element, a bullet before those of its lists. */
const linesIn = (element: Element, struck: Struck): string[] =>
  elementsIn(element).flatMap((child): string[] => {
    if (child.name === 'p' || child.name === 'h') {
      const number = shownNumber(child);
      const words = `${number === null ? '' : `${number} `}${wordsIn(child, struck)}`;
      return (struck.has(child.attributes['style-name'] ?? '') ? struckOut(words) : words).split('\n');
    }
    if (child.name === 'list-item')
      return linesIn(child, struck).map((line, i) =>
        i === 0 && !line.startsWith(bullet) && !isNumbered(child) ? bullet + line : line,
      );
    if (child.name === 'table')
      return rowsIn(child).map((row) => entryOf(elementsIn(row).map((cell) => linesIn(cell, struck))));
    return unseen.has(child.name) ? [] : linesIn(child, struck);
  });

const repeats = (element: Element, name: string, most: number): number =>
  Math.min(most, Math.max(1, Number(element.attributes[name] ?? 1) || 1));

/** The value of a cell of which a program wrote no words: what it is kept as. */
const valueKept = ({ attributes }: Element): string =>
  attributes['string-value'] ??
  attributes['value'] ??
  attributes['time-value']?.replace(/^PT(\d+)H(\d+)M.*$/, '$1:$2') ??
  { true: 'yes', false: 'no' }[attributes['boolean-value'] ?? ''] ??
  '';

/** The value of a cell: a day as the sheet keeps it, unless it shows a month alone. */
const cellLines = (cell: Element, struck: Struck): string[] => {
  const shown = linesIn(cell, struck);
  const lines = elementsIn(cell).some(({ name }) => name === 'p') ? shown : [...shown, valueKept(cell)];
  const day = isoDate(cell.attributes['date-value'] ?? '');
  if (day === null || /^\p{L}+[\s-]\d{2,4}$/u.test(lines.join(' ').trim())) return lines;
  const mark = lines.join('').startsWith('~~') ? '~~' : '';
  const time = /\d:\d\d/.test(lines.join(' ')) ? timeIn(cell.attributes['date-value'] ?? '') : null;
  return [mark + withTime(day, time) + mark];
};

const rowsIn = (table: Element): Element[] =>
  heldIn(table, ['table-row'], ['table-header-rows', 'table-rows', 'table-row-group']);

/** A picture in a cell; the title of one is among the words of the cell. */
const pictureIn = (cell: Element): Pick<Cell, 'picture'> =>
  all(cell, 'frame').some(
    (frame) =>
      first(frame, 'image') !== undefined &&
      !elementsIn(frame).some(({ name }) => /^(?:title|desc)$/.test(name)),
  )
    ? { picture: '' }
    : {};

/** The cells of a row; one that is covered, and not by the cell beside it, is merged with the one above. */
const cellsIn = (
  row: Element,
  place: string,
  columns: readonly Element[],
  { struck, shades }: Looks,
): Cell[] => {
  const cells: Cell[] = [];
  let covered = 0;
  for (const cell of elementsIn(row)) {
    if (cell.name !== 'table-cell' && cell.name !== 'covered-table-cell') continue;
    const isOwn = cell.name === 'table-cell';
    const lines = cellLines(cell, struck);
    if (isOwn) covered = repeats(cell, 'number-columns-spanned', mostColumns) - 1;
    for (
      let i = repeats(cell, 'number-columns-repeated', mostColumns);
      i > 0 && cells.length < mostColumns;
      i--
    ) {
      const at = `${place}, cell ${cells.length + 1}`;
      const style =
        cell.attributes['style-name'] ?? columns[cells.length]?.attributes['default-cell-style-name'] ?? '';
      const said = struck.has(style) ? lines.map(struckOut) : lines;
      if (isOwn) cells.push({ ...tableCell(said, at, shades.get(style)), ...pictureIn(cell) });
      else cells.push(covered > 0 ? coveredCell(at, lines) : mergedCell(at, lines));
      if (!isOwn) covered -= 1;
    }
  }
  return cells;
};

/** The words of the cells right of those that are read. */
const farRight = (table: Element, struck: Struck): string[] =>
  rowsIn(table).flatMap((row) => {
    let column = 0;
    return elementsIn(row).flatMap((cell): string[] => {
      if (!cell.name.endsWith('table-cell')) return [];
      const at = column;
      column += repeats(cell, 'number-columns-repeated', mostColumns);
      return at >= mostColumns && cell.name === 'table-cell' ? [cellLines(cell, struck).join(' ')] : [];
    });
  });

const isHidden = ({ attributes }: Element): boolean =>
  ['collapse', 'filter'].includes(attributes['visibility'] ?? '');

const tableRows = (table: Element, at: string, { struck, shades }: Looks): TableRow[] => {
  const rows: TableRow[] = [];
  const columns = columnsIn(table, mostColumns);
  for (const row of rowsIn(table)) {
    const place = `${at}, row ${rows.length + 1}`;
    const cells = cellsIn(row, place, columns, { struck, shades });
    const isEmpty = cells.every(({ lines }) => lines.length === 0);
    const times = isEmpty ? 1 : repeats(row, 'number-rows-repeated', 100);
    const own = isHidden(row) ? { cells, at: place, hidden: true as const } : { cells, at: place };
    for (let i = 0; i < times; i++) rows.push(own);
    if (rows.length > mostRows)
      throw new Unreadable(`${at} has more than ${mostRows} rows, which no plan has`);
  }
  return rows.map((row) => ({
    ...row,
    cells: row.cells.slice(
      0,
      1 +
        Math.max(
          0,
          ...rows.map(({ cells }) =>
            cells.findLastIndex((cell) => cell.lines.length > 0 || cell.covered !== undefined),
          ),
        ),
    ),
  }));
};

/** The names of the styles of sheets that are hidden. */
const hiddenSheetsIn = (root: Element): ReadonlySet<string | undefined> =>
  new Set(
    all(root, 'style')
      .filter((style) => first(style, 'table-properties')?.attributes['display'] === 'false')
      .map((style) => style.attributes['name']),
  );

/** A sheet or a text in OpenDocument format. @throws Unreadable */
export const readOpenDocument = async (bytes: Uint8Array): Promise<Document> => {
  const files = await unpacked(
    bytes,
    (name) => name === 'content.xml' || name === 'styles.xml' || isBeside(name),
  );
  const content = files.get('content.xml');
  if (content === undefined)
    throw new Unreadable('it is not a document that is known: it has no content in it');
  const typed = readXml(content);
  const styles = readXml(files.get('styles.xml') ?? '<none/>');
  const { struck, hidden, raised } = textStylesIn([typed, styles]);
  const root = raised.size === 0 ? typed : withRaised(typed, raised);
  const shades = shadesIn([root, styles]);
  const sheets = all(root, 'spreadsheet').flatMap((book) =>
    elementsIn(book).filter(({ name }) => name === 'table'),
  );
  const hiddenStyles = hiddenSheetsIn(root);
  const shown: Sheet[] = [];
  const aside: Document['aside'][number][] = [];
  const doubts: Doubt[] = [];
  const edges = openEdges(styles);
  for (const sheet of sheets) {
    const at = `sheet ${sheet.attributes['name'] ?? ''}`;
    const rows = tableRows(sheet, at, { struck, shades });
    if (hiddenStyles.has(sheet.attributes['style-name'])) {
      doubts.push(hiddenSheet(rows, at));
      continue;
    }
    const columns = columnsIn(sheet, mostColumns).map(isHidden);
    shown.push({ name: sheet.attributes['name'] ?? '', at, rows });
    doubts.push(
      ...hiddenIn(rows, (c) => columns[c] === true),
      ...coveredIn(rows),
      ...unsaidIn(sheet, at),
      ...tooFarRight(farRight(sheet, struck), at),
      ...openNotes(sheet, `${at}, `),
      ...hiddenWords(unshownIn(sheet, hidden), at, 'in the document'),
    );
    aside.push(...linksAside(openLinks(sheet, `${at}, `)), ...picturesAside(sheet, at));
    edges.push(...sheetShapes(sheet, at));
  }
  const blocks = bookBlocks(shown);
  for (const body of all(root, 'body'))
    for (const typed of elementsIn(body))
      if (typed.name === 'text') {
        const { part: text, unknown } = openNumbered(typed, [root, styles]);
        blocks.push(...textBlocks(text, { struck, shades }));
        doubts.push(
          ...unknown,
          ...openNotes(text),
          ...hiddenWords(unshownIn(text, hidden), 'the document', 'in the document'),
        );
        aside.push(...linksAside(openLinks(text)), ...picturesAside(text, 'the document'));
      }
  if (sheets.length === 0)
    doubts.push(...coveredIn(blocks.flatMap((block) => (block.is === 'table' ? block.rows : []))));
  doubts.push(...changesIn(root));
  return withBesides({ blocks, aside, doubts }, edges, files);
};

/** True of a list that is there for the number of a heading. */
const isHeadingAlone = (list: Element): boolean =>
  elementsIn(list).every(
    (one) =>
      one.name === 'h' || (/^list/.test(one.name) && elementsIn(one).length > 0 && isHeadingAlone(one)),
  );

const textBlocks = (body: Element, looks: Looks): Block[] => {
  let tables = 0;
  let paragraphs = 0;
  const blocks = (element: Element): Block[] =>
    elementsIn(element).flatMap((child): Block[] => {
      if (unseen.has(child.name)) return [];
      if (child.name === 'table') {
        const cells = rowsIn(child).flatMap(elementsIn);
        if (isFrame(cells.flatMap(elementsIn), ({ name }) => name === 'table', textIn))
          return cells.flatMap(blocks);
        tables += 1;
        return [{ is: 'table', at: `table ${tables}`, rows: tableRows(child, `table ${tables}`, looks) }];
      }
      const isHeading = child.name === 'list' && isHeadingAlone(child);
      if (child.name === 'section' || isHeading || ['list-item', 'list-header'].includes(child.name))
        return blocks(child);
      paragraphs += 1;
      const at = `paragraph ${paragraphs}`;
      const lines = saidLines(linesIn({ ...child, name: '', children: [child] }, looks.struck));
      if (child.name === 'h') return lines.length === 0 ? [] : [{ is: 'heading', text: lines.join(' '), at }];
      return lines.map((text): Block => ({ is: 'text', text, at }));
    });
  return blocks(body);
};
