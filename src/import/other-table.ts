import { counted } from '../model/sentence.ts';
import type { Column } from './columns.ts';
import { type Doubt, saidIn, type TableRow, wordsOf } from './document.ts';
import { areaIn } from './headings.ts';
import { refIn } from './looks.ts';

/** True of a table of which no row has a ref where the plan above has one, but other words. */
const hasOtherWords = (rows: readonly TableRow[], columns: readonly Column[]): boolean => {
  const at = columns.findIndex(({ role }) => role === 'ref');
  const said = rows.filter((row) => saidIn(row).length > 1).map(({ cells }) => wordsOf(cells[at]));
  return (
    at >= 0 &&
    said.length > 1 &&
    said.every((text) => text !== '' && refIn(text) === null && !/\d/.test(text))
  );
};

/** What is said of a table without known heads that is plainly another than the plan above it: of members, of versions, of risks. */
export const otherTable = (rows: readonly TableRow[], columns: readonly Column[]): Doubt[] => {
  const [first] = rows.filter((row) => saidIn(row).length > 0);
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const isNarrow = width <= columns.length - 2;
  if (first === undefined || width < 2 || !(isNarrow || hasOtherWords(rows, columns))) return [];
  const said = saidIn(first);
  const begins = wordsOf(first.cells[0]);
  if (refIn(begins) !== null || [begins, said.join(' ')].some((text) => areaIn(text) !== null)) return [];
  const why = isNarrow
    ? `a table of ${width} columns below a plan of ${columns.length}, so no action was made of its rows`
    : 'a table below the plan with other words where that has its refs, so no action was made of its rows';
  const then = 'where they are actions, put them under its columns';
  return [{ at: first.at, source: said.join(' | '), why: `${why}; ${then}`, read: 'text' }];
};

/** A table without heads is one of the plan where most of its rows have a ref. */
export const looksLikePlan = (rows: readonly TableRow[]): boolean =>
  rows.filter((row) => row.cells.length > 2).length >= 1 &&
  rows.filter((row) => refIn(wordsOf(row.cells[0])) !== null).length * 2 >= rows.length;

/** Names a table that is read as words: one of the plan whose heads are not known would be among them. */
export const tableOfWords = (rows: readonly TableRow[]): Doubt[] => {
  const said = rows.map(saidIn).filter((texts) => texts.length > 1);
  const [first, second] = said;
  if (first === undefined || second === undefined) return [];
  const why = `a table without the headings of a plan, so no action was made of its ${counted(said.length, 'row')}; where they are actions, put headings such as Ref, Action, Lead and By when over them`;
  return [{ at: rows[0]?.at ?? '', source: first.join(' | '), why, read: 'text' }];
};
