import { mostCharacters } from '../read/limits.ts';
import {
  type Block,
  type Cell,
  cellsIn,
  type Document,
  type Doubt,
  type TableRow,
  Unreadable,
} from './document.ts';
import { areaIn } from './headings.ts';
import { unknownSigns } from './ticks.ts';
import { isTitleLine, titleLines } from './title.ts';

/** A document by its name and its first bytes: an archive is what is in it, whatever it is called. @throws Unreadable */
export const documentIn = async (name: string, bytes: Uint8Array): Promise<Document> => {
  const document = await anyDocument(name, bytes);
  const cells = cellsIn(document.blocks);
  const long = cells.find(
    ({ lines }) => lines.reduce((sum, line) => sum + line.length + 1, 0) > mostCharacters,
  );
  if (long !== undefined)
    throw new Unreadable(
      `${long.at} has more than 20,000 characters, and a plan file holds no longer text. Split it in the document`,
    );
  return {
    ...document,
    doubts: [
      ...document.doubts,
      ...cells.flatMap(signDoubts),
      ...cells.flatMap(pictureDoubts),
      ...cells.flatMap(errorDoubts),
    ],
  };
};

/** What is said of a cell with signs that only their own font shows. */
const signDoubts = ({ lines, at }: Pick<Cell, 'lines' | 'at'>): Doubt[] => {
  const source = lines.join(' / ');
  const unknown = unknownSigns(source);
  if (unknown.length === 0) return [];
  const why = `has a sign that only its own font shows (${unknown.join(', ')}): look in the document, and type what it shows`;
  return [{ at, source, why, read: source }];
};

/** What a spreadsheet shows where a formula gives no value, in whatever format it was saved. */
const error = /^(?:#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!|SPILL!|CALC!)|Err:5\d\d)$/;

/** What is said of a cell that shows such an error. */
const errorDoubts = ({ lines, at }: Pick<Cell, 'lines' | 'at'>): Doubt[] => {
  const [shown = '', ...others] = lines;
  if (others.length > 0 || !error.test(shown)) return [];
  const why = 'the cell shows an error and no value; correct it in the workbook';
  return [{ at, source: shown, why, read: shown }];
};

/** What is said of a cell with a picture, which may be its rating. */
const pictureDoubts = ({ picture, at }: Pick<Cell, 'picture' | 'at'>): Doubt[] => {
  if (picture === undefined) return [];
  const why = 'a picture in a cell is not read; write in the plan what it says';
  return [{ at, source: picture === '' ? 'a picture' : picture, why, read: null }];
};

const anyDocument = async (name: string, bytes: Uint8Array): Promise<Document> => {
  const { isArchive, mustBeReadable, namesIn } = await import('./unpack.ts');
  mustBeReadable(bytes);
  if (isArchive(bytes)) {
    const names = namesIn(bytes);
    if (names.has('word/document.xml')) return (await import('./docx.ts')).readDocx(bytes);
    if (names.has('xl/workbook.xml')) return (await import('./xlsx.ts')).readXlsx(bytes);
    if (names.has('content.xml')) return (await import('./opendocument.ts')).readOpenDocument(bytes);
    throw new Unreadable(
      'it is an archive without a document in it that is known: Word, Excel or OpenDocument',
    );
  }
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const { decoded, readText } = await import('./text.ts');
  return readText(decoded(bytes), ending);
};

/** How many blocks are above the first area or table of a document. */
const above = (blocks: readonly Block[]): number => {
  const at = blocks.findIndex(
    (block, i) =>
      block.is === 'table' ||
      areaIn(block.text) !== null ||
      (block.is === 'heading' && (block.isArea === true || blocks[i + 1]?.is === 'table')),
  );
  return at < 0 ? blocks.length : at;
};

/** The blocks of several documents: what is above the areas of each is above all of them, since it is of none; a title of a later one is apart. */
const joinedBlocks = (documents: readonly (readonly Block[])[]): Pick<Document, 'blocks' | 'aside'> => {
  const [first = [], ...others] = documents;
  if (above(first) === 0) return { blocks: documents.flat(), aside: [] };
  const parted = others.map((blocks) => {
    const [title] = blocks;
    const lines =
      title !== undefined && isTitleLine(title) ? Math.min(titleLines(blocks).length, above(blocks)) : 0;
    return { titles: blocks.slice(0, lines), blocks: blocks.slice(lines) };
  });
  const all = [first, ...parted.map(({ blocks }) => blocks)];
  return {
    blocks: [
      ...all.flatMap((blocks) => blocks.slice(0, above(blocks))),
      ...all.flatMap((blocks) => blocks.slice(above(blocks))),
    ],
    aside: parted
      .flatMap(({ titles }) => titles)
      .flatMap((one) =>
        one.is === 'table' ? [] : [{ at: one.at, text: one.text, why: 'the title of another document' }],
      ),
  };
};

/** Several documents as one, in their order; each place says in which it is. */
export const asOne = (
  documents: readonly { readonly name: string; readonly document: Document }[],
): Document => {
  const [only, second] = documents;
  if (only !== undefined && second === undefined) return only.document;
  const inFile = <T extends { readonly at: string }>(name: string, one: T): T => ({
    ...one,
    at: `${name}, ${one.at}`,
  });
  const rowIn = (name: string, row: TableRow): TableRow => ({
    ...inFile(name, row),
    cells: row.cells.map((cell) => inFile(name, cell)),
  });
  const blockIn = (name: string, block: Block): Block =>
    block.is === 'table'
      ? { ...inFile(name, block), rows: block.rows.map((row) => rowIn(name, row)) }
      : inFile(name, block);
  const { blocks, aside } = joinedBlocks(
    documents.map(({ name, document }) => document.blocks.map((one) => blockIn(name, one))),
  );
  return {
    blocks,
    aside: [
      ...documents.flatMap(({ name, document }) => document.aside.map((one) => inFile(name, one))),
      ...aside,
    ],
    doubts: documents.flatMap(({ name, document }) => document.doubts.map((one) => inFile(name, one))),
    torn: documents.some(({ document }) => document.torn === true),
  };
};
