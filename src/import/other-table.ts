import { type Doubt, saidIn, type TableRow, wordsOf } from './document.ts';
import { areaIn } from './headings.ts';
import { refIn } from './looks.ts';

/** What is said of a table without known heads that is plainly narrower than the plan above it: of members, of versions. */
export const otherTable = (rows: readonly TableRow[], columns: number): Doubt[] => {
  const [first] = rows.filter((row) => saidIn(row).length > 0);
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  if (first === undefined || width < 2 || width > columns - 2) return [];
  const said = saidIn(first);
  const begins = wordsOf(first.cells[0]);
  if (refIn(begins) !== null || [begins, said.join(' ')].some((text) => areaIn(text) !== null)) return [];
  const why = `a table of ${width} columns below a plan of ${columns}, so no action was made of its rows; where they are actions, put them under its columns`;
  return [{ at: first.at, source: said.join(' | '), why, read: 'text' }];
};

/** A table without heads is one of the plan where most of its rows have a ref. */
export const looksLikePlan = (rows: readonly TableRow[]): boolean =>
  rows.filter((row) => row.cells.length > 2).length >= 1 &&
  rows.filter((row) => refIn(wordsOf(row.cells[0])) !== null).length * 2 >= rows.length;
