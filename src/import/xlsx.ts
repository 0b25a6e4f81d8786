import { isBeside, sheetDrawings, sheetEdges, sheetPictures, withBesides } from './beside.ts';
import {
  type Cell,
  type Document,
  type Doubt,
  mergedCell,
  struckOut,
  type TableRow,
  tableCell,
  Unreadable,
} from './document.ts';
import { linksAside, sheetLinks } from './links.ts';
import { hasNotes, sheetComments } from './notes.ts';
import { raised } from './raised.ts';
import { relationsOf } from './relations.ts';
import { isoDate, serialDate, timeIn, timeOf, withTime } from './serial-date.ts';
import type { Shade } from './shade.ts';
import {
  bookBlocks,
  hiddenIn,
  hiddenSheet,
  mostColumns,
  mostRows,
  type Sheet,
  tooFarRight,
  unsaid,
} from './sheet.ts';
import { unpacked } from './unpack.ts';
import { fillShade, themeColours } from './xlsx-fill.ts';
import { numberShown, type Shown, shownAs } from './xlsx-number.ts';
import { all, type Element, elementsIn, first, heldIn, readXml, textIn } from './xml.ts';

interface Look extends Shown {
  readonly struck: boolean;
  readonly shade: Shade | null;
}

interface Book {
  readonly strings: readonly string[];
  readonly looks: readonly Look[];
  readonly from1904: boolean;
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

const plain: Look = { ...shownAs(0, ''), struck: false, shade: null };

const isStruck = (strike: Element | undefined): boolean =>
  strike !== undefined && !['0', 'false'].includes(strike.attributes['val'] ?? '1');

const looksIn = (text: string | undefined, theme: string | undefined): Look[] => {
  if (text === undefined) return [];
  const sheet = first(readXml(text), 'styleSheet');
  const formats = new Map(
    all(sheet, 'numFmt').map((one) => [
      Number(one.attributes['numFmtId']),
      one.attributes['formatCode'] ?? '',
    ]),
  );
  const fills = elementsIn(first(sheet, 'fills'));
  const themed = themeColours(theme);
  const fonts = elementsIn(first(sheet, 'fonts'));
  return elementsIn(first(sheet, 'cellXfs')).map((style): Look => {
    const id = Number(style.attributes['numFmtId'] ?? 0);
    return {
      ...shownAs(id, formats.get(id) ?? ''),
      struck: isStruck(first(fonts[Number(style.attributes['fontId'] ?? 0)], 'strike')),
      shade: fillShade(fills[Number(style.attributes['fillId'] ?? 0)], themed),
    };
  });
};

/** The words of a shared string or of one in its cell; runs that are struck out are marked. */
const richText = (element: Element | undefined): string => {
  const runs = elementsIn(element).filter(({ name }) => name === 'r');
  if (runs.length === 0) return textIn(first(element, 't'));
  return runs
    .map((run) => {
      const words = textIn(first(run, 't'));
      const isRaised = first(run, 'rPr', 'vertAlign')?.attributes['val'] === 'superscript';
      const text = isRaised ? raised(words) : words;
      return isStruck(first(run, 'rPr', 'strike')) ? struckOut(text) : text;
    })
    .join('')
    .replaceAll('~~~~', '');
};

const valueIn = (cell: Element, book: Book): string => {
  const raw = textIn(first(cell, 'v'));
  const kind = cell.attributes['t'] ?? 'n';
  const look = book.looks[Number(cell.attributes['s'] ?? 0)] ?? plain;
  const text = ((): string => {
    if (kind === 's') return book.strings[Number(raw)] ?? '';
    if (kind === 'inlineStr') return richText(first(cell, 'is'));
    if (kind === 'b') return raw === '1' ? 'yes' : 'no';
    if (kind === 'd') return withTime(isoDate(raw) ?? raw, timeIn(raw));
    if (kind !== 'n' || raw === '') return raw;
    if (look.date === 'time') return timeOf(Number(raw)) ?? raw;
    if (look.date !== null) {
      const day = serialDate(Number(raw), book.from1904, look.date === 'day');
      return day === null ? raw : withTime(day, look.time ? timeOf(Number(raw) % 1) : null);
    }
    return numberShown(raw, look);
  })();
  return look.struck && !text.includes('~~') ? struckOut(text) : text;
};

const rowsIn = (sheet: Element): Element[] => heldIn(first(sheet, 'worksheet'), ['row'], ['sheetData']);

/** Which columns a sheet hides. */
const hidesColumn = (sheet: Element): ((c: number) => boolean) => {
  const columns = heldIn(first(sheet, 'worksheet'), ['col'], ['cols'])
    .filter(({ attributes }) => isOn(attributes['hidden']))
    .map(({ attributes }) => [Number(attributes['min']), Number(attributes['max'])] as const);
  return (c) => columns.some(([from, to]) => c + 1 >= from && c + 1 <= to);
};

/** What is said of a number that its sheet shows otherwise. */
const oddly = (number: string, format: string, at: string): Doubt => ({
  at,
  source: number,
  why: `the sheet shows this number by a format that is not read (${format}); compare it with what the sheet shows`,
  read: number,
});

/** The cells of a sheet whose formula has no value in the file, and those that show their number as no format here does. */
const unsaidIn = (sheet: Element, name: string, book: Book): Doubt[] =>
  rowsIn(sheet)
    .flatMap(elementsIn)
    .flatMap((cell) => {
      const [value, at] = [first(cell, 'v'), `sheet ${name}, ${cell.attributes['r'] ?? 'a cell'}`];
      const odd = book.looks[Number(cell.attributes['s'] ?? 0)]?.odd ?? null;
      if (odd !== null && value !== undefined && (cell.attributes['t'] ?? 'n') === 'n')
        return [oddly(valueIn(cell, book), odd, at)];
      if (first(cell, 'f') === undefined || value !== undefined) return [];
      return [unsaid(textIn(first(cell, 'f')), at)];
    });

const columnOf = (place: string): number =>
  [...(/^[A-Z]+/.exec(place)?.[0] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) -
  1;

const rowsOf = (sheet: Element, name: string, book: Book): TableRow[] => {
  const columnsMergedUp = mergedUp(sheet);
  return rowsIn(sheet).map((row, r): TableRow => {
    if (r >= mostRows)
      throw new Unreadable(`sheet ${name} has more than ${mostRows} rows, which no plan has`);
    const number = Number(row.attributes['r'] ?? r + 1);
    const cells: Cell[] = [];
    for (const cell of elementsIn(row)) {
      const place = cell.attributes['r'] ?? '';
      const column = place === '' ? cells.length : columnOf(place);
      if (column >= mostColumns) continue;
      while (cells.length < column) cells.push(tableCell([], `sheet ${name}, row ${number}`));
      cells[column] = tableCell(
        valueIn(cell, book).split(/\r?\n/),
        `sheet ${name}, ${place || `row ${number}`}`,
        book.looks[Number(cell.attributes['s'] ?? 0)]?.shade,
      );
    }
    for (const column of columnsMergedUp(number)) {
      while (cells.length <= column) cells.push(tableCell([], `sheet ${name}, row ${number}`));
      // words that such a cell keeps all the same are not lost
      if (cells[column]?.lines.length === 0) cells[column] = mergedCell(`sheet ${name}, row ${number}`);
    }
    const at = `sheet ${name}, row ${number}`;
    return isOn(row.attributes['hidden']) ? { cells, at, hidden: true } : { cells, at };
  });
};

/** Names the cells of a sheet right of those that are read. */
const farRight = (sheet: Element, name: string, book: Book): Doubt[] => {
  const far = rowsIn(sheet).flatMap((row) =>
    elementsIn(row).filter(({ attributes: { r = '' } }, i) => (r === '' ? i : columnOf(r)) >= mostColumns),
  );
  return tooFarRight(
    far.map((cell) => valueIn(cell, book)),
    `sheet ${name}`,
  );
};

/** The most merged cells that are looked at: more than a page of them is decoration. */
const mostMerged = 1_000;

/** The columns in which a cell of a row is merged with the one above it. */
const mergedUp = (sheet: Element): ((row: number) => number[]) => {
  const spans = elementsIn(first(sheet, 'worksheet', 'mergeCells'))
    .slice(0, mostMerged)
    .map(({ attributes }) => {
      const [from = '', to = from] = (attributes['ref'] ?? '').split(':');
      const row = (place: string): number => Number(/\d{1,7}$/.exec(place)?.[0]);
      return { top: row(from), bottom: row(to), left: columnOf(from), right: columnOf(to) };
    });
  return (row) =>
    spans
      .filter(({ top, bottom, left }) => left >= 0 && row > top && row <= bottom)
      .flatMap(({ left, right }) =>
        Array.from({ length: Math.min(right, mostColumns - 1) - left + 1 }, (_, i) => left + i),
      );
};

const wanted =
  /^xl\/(?:workbook|styles|sharedStrings|theme\/theme1)\.xml$|^xl\/_rels\/workbook\.xml\.rels$|^xl\/worksheets\/[^/]+\.xml$/;

/** A workbook: the table of each of its sheets. Formulas give what they last gave; nothing is worked out or fetched. @throws Unreadable */
export const readXlsx = async (bytes: Uint8Array): Promise<Document> => {
  const files = await unpacked(bytes, (name) => wanted.test(name) || hasNotes(name) || isBeside(name));
  const main = files.get('xl/workbook.xml');
  if (main === undefined) throw new Unreadable('it is not a workbook: it has no sheets in it');
  const workbook = readXml(main);
  const targets = new Map(relationsOf(files, 'xl/workbook.xml').map(({ id, target }) => [id, target]));
  const strings = files.get('xl/sharedStrings.xml');
  const book: Book = {
    strings: strings === undefined ? [] : elementsIn(first(readXml(strings), 'sst')).map(richText),
    looks: looksIn(files.get('xl/styles.xml'), files.get('xl/theme/theme1.xml')),
    from1904: all(workbook, 'workbookPr').some((one) => isOn(one.attributes['date1904'])),
  };
  const sheets: Sheet[] = [];
  const aside: Document['aside'][number][] = [];
  const doubts: Doubt[] = [];
  const edges: ReturnType<typeof sheetEdges> = [];
  for (const sheet of all(workbook, 'sheet')) {
    const name = sheet.attributes['name'] ?? '';
    const at = `sheet ${name}`;
    const path = targets.get(sheet.attributes['id'] ?? '') ?? '';
    const xml = files.get(path);
    if (xml === undefined) {
      const why =
        'the sheet is a chart or is not where sheets are, so it was not read; a table in it can be copied into a new sheet';
      doubts.push({ at, source: name, why, read: null });
      continue;
    }
    const tree = readXml(xml);
    const rows = rowsOf(tree, name, book);
    if ((sheet.attributes['state'] ?? 'visible') !== 'visible') doubts.push(hiddenSheet(rows, at));
    else {
      const relations = relationsOf(files, path);
      sheets.push({ name, at, rows });
      doubts.push(
        ...hiddenIn(rows, hidesColumn(tree)),
        ...farRight(tree, name, book),
        ...unsaidIn(tree, name, book),
        ...sheetComments(files, at, relations),
        ...sheetPictures(files, at, relations),
      );
      aside.push(...linksAside(sheetLinks(tree, at, relations)));
      edges.push(...sheetDrawings(files, at, relations), ...sheetEdges(tree, at));
    }
  }
  return withBesides({ blocks: bookBlocks(sheets), aside, doubts }, edges, files);
};
