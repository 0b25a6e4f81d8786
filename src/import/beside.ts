import { type Block, type Document, saidLines } from './document.ts';
import { wholeDate } from './looks.ts';
import { leftOut } from './notes.ts';
import { unseen, wordsIn } from './open-text.ts';
import { type Relation, relationsOf } from './relations.ts';
import { countedWords, vocabularyOf, wordsIn as wordsOfText } from './vocabulary.ts';
import { wordsIn as wordsOfWord } from './word-text.ts';
import { all, type Element, elementsIn, first, readXml, textIn } from './xml.ts';

/** Words that a document has outside its text: at the edge of every page, in a shape. */
interface Beside {
  readonly at: string;
  readonly what: string;
  readonly text: string;
}

const linesJoined = (text: string): string => saidLines(text.split('\n')).join(' / ');

/** What a file says that it is: its title, and a line on it. */
const properties = /^(?:docProps\/core|meta)\.xml$/;

/** What is said there and neither in the document itself nor in its properties; the number of a page says nothing. */
export const besides = (
  found: readonly Beside[],
  blocks: readonly Block[],
  files: ReadonlyMap<string, string>,
): Omit<Document, 'blocks'> => {
  const own = [...files]
    .filter(([name]) => properties.test(name))
    .map(([, xml]) => xml.replace(/<[^<>]*>/g, ' '));
  const known = new Set([...vocabularyOf(blocks).keys(), ...countedWords(own).keys()]);
  const each = new Map(found.map((one) => [linesJoined(one.text), one]));
  const aside: Document['aside'][number][] = [];
  const doubts: Document['doubts'][number][] = [];
  for (const [text, { at, what }] of each) {
    const words = wordsOfText(text.toLowerCase()).filter((word) => !/^(?:page|of|\d{1,3})$/.test(word));
    if (words.some((word) => !known.has(word)) && wholeDate(text) === null)
      doubts.push(...leftOut(what, at, text));
    else if (words.length > 0) aside.push({ at, text, why: what });
  }
  return { aside, doubts };
};

/** A document with what is said outside its text. */
export const withBesides = (
  { blocks, aside, doubts }: Document,
  found: readonly Beside[],
  files: ReadonlyMap<string, string>,
): Document => {
  const beside = besides(found, blocks, files);
  return { blocks, aside: [...aside, ...beside.aside], doubts: [...doubts, ...beside.doubts] };
};

/** The edge of a page by the name that a format gives it: its header, in whatever letters, or its footer. */
const edgeCalled = (name: string): string =>
  /header/i.test(name) ? 'the header of a page' : 'the footer of a page';

const wordPart = /^word\/(?:(header|footer)|(diagram|chart)s\/(?:data|chart))(\d*)\.xml$/;
const drawing = /^xl\/drawings\/drawing\d*\.xml$/;
const ofDrawing = /^xl\/(?:charts\/chart\d*\.xml|drawings\/_rels\/[^/]+\.rels)$/;

/** True of the parts of an Office file that have words outside its text. */
export const isBeside = (name: string): boolean =>
  wordPart.test(name) || drawing.test(name) || ofDrawing.test(name) || properties.test(name);

type Files = ReadonlyMap<string, string>;

const wordsOfPart = (files: Files, name: string): string =>
  wordsOfWord(readXml(files.get(name) ?? '<none/>'));

/** What those parts of a Word file say. */
export const wordEdges = (files: Files): Beside[] =>
  [...files.keys()].flatMap((name) => {
    const [is, edge, drawn = '', number = ''] = wordPart.exec(name) ?? [];
    if (is === undefined) return [];
    const [at, what] = edge === undefined ? [`${drawn} `, `a ${drawn}`] : [edge, edgeCalled(edge)];
    return [{ at: `${at}${number}`, what, text: wordsOfPart(files, name) }];
  });

/** The words of what is drawn over a sheet of Excel: boxes, and charts. */
export const sheetDrawings = (files: Files, at: string, relations: readonly Relation[]): Beside[] =>
  relations
    .filter(({ target }) => drawing.test(target))
    .flatMap(({ target }) => [
      { at, what: 'a text box', text: wordsOfPart(files, target) },
      ...relationsOf(files, target)
        .filter((one) => files.has(one.target))
        .map((one) => ({ at, what: 'a chart', text: wordsOfPart(files, one.target) })),
    ]);

const columnName = (c: number): string =>
  c < 26 ? String.fromCharCode(65 + c) : columnName(Math.floor(c / 26) - 1) + columnName(c % 26);

/** Pictures that are laid over the cells of a sheet of Excel, each by the cell that it begins in. */
export const sheetPictures = (files: Files, at: string, relations: readonly Relation[]): Document['doubts'] =>
  relations
    .filter(({ target }) => drawing.test(target))
    .flatMap(({ target }) => elementsIn(first(readXml(files.get(target) ?? '<none/>'), 'wsDr')))
    .flatMap((anchor) => {
      const picture = all(anchor, 'pic')[0];
      if (picture === undefined) return [];
      const [column, row] = ['col', 'row'].map((name) => Number(textIn(first(anchor, 'from', name))));
      const { descr, title } = first(picture, 'nvPicPr', 'cNvPr')?.attributes ?? {};
      const source = [descr, title].find((text) => text !== undefined && text.trim() !== '') ?? 'a picture';
      const why = 'a picture over the cells is not read; write in the plan what it says';
      return [{ at: `${at}, ${columnName(column ?? 0)}${(row ?? 0) + 1}`, source, why, read: null }];
    });

/** What a spreadsheet types for a font, a size, a colour, a side, and for what it fills in when it prints. */
const code = /(?:page )?&P(?: of &N)?|&(?:"[^"]*"|\d+|K[\dA-F]{2}(?:[\dA-F]{4}|[+-]\d{3})|[A-Z&])/gi;

/** The headers and footers of a sheet of Excel. */
export const sheetEdges = (sheet: Element, at: string): Beside[] =>
  elementsIn(first(sheet, 'worksheet', 'headerFooter')).map((edge) => ({
    at,
    what: edgeCalled(edge.name),
    text: textIn(edge).replace(code, (one) => (one === '&&' ? '&' : ' ')),
  }));

/** What an edge of a page fills in when it is shown says nothing of the document. */
const notSaid = new Set([
  ...unseen,
  ...'page-number page-count sheet-name date time file-name title print-date print-time'.split(' '),
]);

const openText = (element: Element): string => wordsIn(element, new Set(), notSaid);

/** The headers and footers of an OpenDocument file, those that its pages show. */
export const openEdges = (styles: Element): Beside[] =>
  all(styles, 'master-page')
    .flatMap(elementsIn)
    .filter(({ name, attributes }) => /^(?:header|footer)/.test(name) && attributes['display'] !== 'false')
    .map((edge) => ({
      at: edge.name,
      what: edgeCalled(edge.name),
      text: openText(edge),
    }));

/** The words of shapes that are drawn over a sheet of OpenDocument. */
export const sheetShapes = (sheet: Element, at: string): Beside[] =>
  all(sheet, 'shapes').map((shapes) => ({
    at,
    what: 'a text box',
    text: openText(shapes),
  }));
