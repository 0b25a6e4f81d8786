import { type Block, isBulleted, saidIn, type TableRow, wordsOf } from './document.ts';
import { areaIn } from './headings.ts';
import { kindOfHead, roleOfHead } from './heads.ts';
import { hasDays, refIn } from './looks.ts';

const isShort = (text: string): boolean => text.length <= 70 && text.split(/\s+/).length <= 11;

/** A few words, the first with a capital. */
const isTitle = (text: string): boolean => /^\p{Lu}/u.test(text) && text.split(/\s+/).length <= 5;

/** True of words that can be a head in small letters, and not the rest of a cell that a page cut. */
const isBrief = (text: string): boolean => kindOfHead(text) === 'head' || text.split(/\s+/).length <= 3;

/** True of a row with a date, which may be the head of an update or a rating where three heads in words are beside it. */
const isDated = (texts: readonly string[]): boolean => {
  const undated = texts.filter((text) => !hasDays(text));
  return undated.length < texts.length && undated.filter((text) => kindOfHead(text) === 'head').length < 3;
};

/** True of a row that names the columns: short cells, most of them words that boards put over columns. */
export const isHeadRow = (row: TableRow): boolean => {
  const texts = saidIn(row);
  if (texts.length < 2 || !texts.every(isShort)) return false;
  if (row.cells.some(({ lines }) => lines.some(isBulleted))) return false;
  if (/\d/.test(areaIn(texts[0] ?? '')?.code ?? '')) return false;
  if (texts.some((text) => /^\d+(?:\.\d+)+$/.test(text))) return false;
  const small = texts.filter(
    (text) => /^\p{Ll}/u.test(text) && !(row.ragged !== true && isBrief(text)),
  ).length;
  if (small < texts.length && small * 3 > texts.length) return false;
  const known = texts.filter((text) => kindOfHead(text) !== 'cell' && text.split(/\s+/).length <= 9);
  const roles = new Set(known.map(roleOfHead));
  // a row that begins with such a word and has a few more in every cell is one of heads, whatever they say
  const opens = /^(?:(?:action|item|plan) )?(?:ref|reference|no|number|id)\.?(?: no\.?| number)?$/iu.test(
    texts[0] ?? '',
  );
  if (opens && texts.length >= 3 && texts.length === row.cells.length && texts.every(isTitle))
    return !isDated(texts);
  // no cell is “Ref”: below such a head the other words of the row are heads too
  const isNumbered = roleOfHead(texts[0] ?? '') === 'ref' && roles.has('action');
  return (
    roles.size >= 2 &&
    (isNumbered || known.length * 2 >= texts.length) &&
    !texts.some((text) => /[.;]$/.test(text) && text.length > 25) &&
    !isDated(texts)
  );
};

/** Where a table has heads in words that are not known: a row of titles above rows that each begin with a ref; -1 where it has none. */
export const strangeHeads = (rows: readonly TableRow[]): number => {
  const at = rows.findIndex((row) => saidIn(row).length > 2);
  const said = rows.slice(at + 1).filter((row) => saidIn(row).length > 2);
  const isRef = ({ cells }: TableRow): boolean => refIn(wordsOf(cells[0])) !== null;
  const heads = rows[at];
  return heads !== undefined &&
    said.length > 1 &&
    said.every(isRef) &&
    !isRef(heads) &&
    saidIn(heads).every(isTitle)
    ? at
    : -1;
};

/** The rows of tables without heads that go on with the one above, up to the next text. */
export const rowsBelow = (blocks: readonly Block[]): TableRow[] => {
  const rows: TableRow[] = [];
  for (const block of blocks) {
    if (block.is !== 'table' || block.rows.some(isHeadRow)) break;
    rows.push(...block.rows);
  }
  return rows;
};

/** The rows up to the next heads, which may be over other columns. */
export const underHead = (rows: readonly TableRow[]): readonly TableRow[] => {
  const next = rows.findIndex((row) => isHeadRow(row));
  return next < 0 ? rows : rows.slice(0, next);
};
