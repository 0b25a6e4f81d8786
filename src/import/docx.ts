import { isBeside, withBesides, wordEdges } from './beside.ts';
import {
  type Block,
  bullet,
  type Cell,
  type Document,
  entryOf,
  isFrame,
  mergedCell,
  saidLines,
  type TableRow,
  tableCell,
  Unreadable,
} from './document.ts';
import { linksAside, wordLinks } from './links.ts';
import { hasNotes, wordNotes, wordThings } from './notes.ts';
import { shownNumber } from './row-numbers.ts';
import { type Shade, shadeOf } from './shade.ts';
import { coveredIn, hiddenRows } from './sheet.ts';
import { namesIn, unpacked } from './unpack.ts';
import { numberedWords } from './word-numbers.ts';
import { styledWords } from './word-styles.ts';
import { cellsUnder, columnsBefore, isMergedUp, partsIn, rowsOf, span } from './word-table.ts';
import { filledIn, isOn, unfilledIn, withDeletedDates, wordsIn } from './word-text.ts';
import { all, type Element, first, readXml } from './xml.ts';

interface Styles {
  /** Levels of heading by the name of their style. */
  readonly headings: ReadonlySet<string>;
  readonly lists: ReadonlySet<string>;
}

const styleOf = (paragraph: Element): string => first(paragraph, 'pPr', 'pStyle')?.attributes['val'] ?? '';

const isHeading = (paragraph: Element, { headings }: Styles): boolean =>
  headings.has(styleOf(paragraph)) || /^(?:Heading\d|Title)$/.test(styleOf(paragraph));

const isListed = (paragraph: Element, { lists }: Styles): boolean => {
  const properties = first(paragraph, 'pPr');
  const number = first(properties, 'numPr', 'numId')?.attributes['val'];
  return number !== undefined
    ? number !== '0'
    : lists.has(styleOf(paragraph)) || /^List(?:Bullet|Paragraph|Number)/.test(styleOf(paragraph));
};

const linesOf = (paragraph: Element, styles: Styles): string[] => {
  const [head = '', ...rest] = wordsIn(paragraph).split('\n');
  const number = shownNumber(paragraph);
  if (number !== null) return [`${number} ${head}`, ...rest];
  return isListed(paragraph, styles) && head.trim() !== '' && !/^Heading/.test(styleOf(paragraph))
    ? [bullet + head, ...rest]
    : [head, ...rest];
};

/** The paragraphs of a cell; a row of a table inside it is an entry of a list. */
const cellLines = (cell: Element, styles: Styles): string[] =>
  partsIn(cell).flatMap((part) =>
    part.name === 'p'
      ? linesOf(part, styles)
      : rowsOf(part).map((row) => entryOf(cellsUnder(row).map((inner) => cellLines(inner, styles)))),
  );

const shadeIn = (cell: Element): Shade | null => {
  const { fill = '', color = '', val } = first(cell, 'tcPr', 'shd')?.attributes ?? {};
  return shadeOf(val === 'solid' ? color : fill);
};

/** A picture in a cell, in either of the two ways that Word keeps one. */
const pictureIn = (cell: Element): Pick<Cell, 'picture'> => {
  if (!['blip', 'imagedata'].some((name) => all(cell, name).length > 0)) return {};
  const words = [...all(cell, 'docPr'), ...all(cell, 'imagedata')].map(
    ({ attributes }) => attributes['descr'] ?? attributes['title'] ?? '',
  );
  return { picture: [...new Set(words.filter((text) => text.trim() !== ''))].join(' / ') };
};

/** What is in a table that only holds others, to set them beside each other; any other table as it is. */
const inFrame = (part: Element): Element[] => {
  if (part.name !== 'tbl') return [part];
  const held = rowsOf(part).flatMap(cellsUnder).flatMap(partsIn);
  return isFrame(held, ({ name }) => name === 'tbl', wordsIn) ? held.flatMap(inFrame) : [part];
};

/** A cell under one of the columns that it is over: its words are under the first. */
const cellIn = (cell: Element, isOver: boolean, at: string, styles: Styles): Cell => {
  if (isMergedUp(cell)) return mergedCell(at, cellLines(cell, styles));
  if (isOver) return tableCell([], at);
  const own = { ...tableCell(cellLines(cell, styles), at, shadeIn(cell)), ...pictureIn(cell) };
  const moving = tableCell(cellLines(withDeletedDates(cell), styles), at).lines;
  return moving.join('\n') === own.lines.join('\n') ? own : { ...own, moving };
};

const tableOf = (table: Element, at: string, styles: Styles): Block => ({
  is: 'table',
  at,
  rows: rowsOf(table).map((row, r): TableRow => {
    const cells: Cell[] = [];
    const place = (): string => `${at}, row ${r + 1}, cell ${cells.length + 1}`;
    for (let i = columnsBefore(row); i > 0; i--) cells.push(tableCell([], place()));
    for (const cell of cellsUnder(row))
      for (let i = 0; i < span(cell); i++) cells.push(cellIn(cell, i > 0, place(), styles));
    const isHidden = isOn(first(row, 'trPr', 'hidden'));
    return { cells, at: `${at}, row ${r + 1}`, ...(isHidden ? { hidden: true as const } : {}) };
  }),
});

const stylesIn = (text: string | undefined): Styles => {
  const styles = text === undefined ? [] : all(readXml(text), 'style');
  const idsOf = (fits: (name: string, style: Element) => boolean): Set<string> =>
    new Set(
      styles
        .filter((style) => fits(first(style, 'name')?.attributes['val'] ?? '', style))
        .map((style) => style.attributes['styleId'] ?? ''),
    );
  return {
    headings: idsOf((name) => /^(?:heading \d|title)$/i.test(name)),
    lists: idsOf((name, style) => first(style, 'pPr', 'numPr') !== undefined && !/^heading/i.test(name)),
  };
};

const wanted = /^word\/(?:(?:document|styles|numbering)\.xml|_rels\/document\.xml\.rels)$/;

/** A Word document: its headings, paragraphs and tables. Macros and what it links to are not looked at. @throws Unreadable */
export const readDocx = async (bytes: Uint8Array): Promise<Document> => {
  const files = await unpacked(bytes, (name) => wanted.test(name) || hasNotes(name) || isBeside(name));
  const main = files.get('word/document.xml');
  if (main === undefined) throw new Unreadable('it is not a Word document: it has no text in it');
  const styles = stylesIn(files.get('word/styles.xml'));
  const document = styledWords(readXml(main), files.get('word/styles.xml'));
  const { body, unknown } = numberedWords(first(filledIn(document), 'document', 'body'), files, (one) =>
    isHeading(one, styles),
  );
  const blocks: Block[] = [];
  const pictures: Document['aside'][number][] = [];
  let tables = 0;
  let paragraphs = 0;
  for (const part of partsIn(body).flatMap(inFrame)) {
    if (part.name === 'tbl') {
      tables += 1;
      blocks.push(tableOf(part, `table ${tables}`, styles));
      continue;
    }
    paragraphs += 1;
    const at = `paragraph ${paragraphs}`;
    const lines = saidLines(linesOf(part, styles));
    const { picture } = pictureIn(part);
    if (picture !== undefined)
      pictures.push({
        at,
        text: picture === '' ? 'a picture' : picture,
        why: 'a picture, which is not read',
      });
    if (isHeading(part, styles) && lines.length > 0)
      blocks.push({ is: 'heading', text: lines.join(' '), at });
    else for (const text of lines) blocks.push({ is: 'text', text, at });
  }
  const why = 'what a form shows in a field that is not filled in';
  const aside = unfilledIn(document).map((text) => ({ at: 'a field', text, why }));
  const rows = blocks.flatMap((block) => (block.is === 'table' ? block.rows : []));
  const own = {
    blocks,
    aside: [...aside, ...pictures, ...linksAside(wordLinks(document, files))],
    doubts: [
      ...hiddenRows(rows, 'the table'),
      ...coveredIn(rows),
      ...unknown,
      ...wordNotes(files),
      ...wordThings(body, namesIn(bytes)),
    ],
  };
  return withBesides(own, wordEdges(files), files);
};
