import { grouped } from '../model/grouped.ts';
import { listed } from '../model/sentence.ts';
import type { Column } from './columns.ts';
import { type Doubt, saidIn, type TableRow, Unreadable, wordsOf } from './document.ts';
import { keyOfRole } from './heads.ts';

/** What to type where the columns of a text are lost. */
export const remedy =
  'Where it comes from a PDF, type  pdftotext -layout FILE.pdf  and import the text which that makes';

/** Said once of a text whose cells were told apart by what is in them. */
export const lostColumns: Doubt = {
  at: 'the whole text',
  source: '',
  why: 'its columns are lost; where it comes from a PDF, make it again with  pdftotext -layout  and far more of it is certain',
  read: 'cells told apart by what is in them',
};

/** @throws Unreadable where fewer than two rows of three are plain: a wrong plan is worse than none. */
export const mustBePlain = (plain: number, rows: number): void => {
  if (plain * 3 < rows * 2)
    throw new Unreadable(
      `its columns are lost, and ${rows - plain} of its ${rows} rows cannot be told apart. ${remedy}`,
    );
};

/** Names heads in words that are not known. */
export const unknownHeads = (heads: TableRow | undefined): Doubt[] => {
  const why =
    'heads in words that are not known: what is in a column says what it holds, and others are the board’s own; where one is wrong, import again with --columns';
  return heads === undefined
    ? []
    : [{ at: heads.at, source: saidIn(heads).join(' | '), why, read: 'heads of columns' }];
};

/** Columns of whole rows that have words and no head, with what they were taken for. */
export const headless = (
  heads: readonly string[],
  rows: readonly TableRow[],
  columns: readonly Column[],
): Doubt[] =>
  columns.flatMap(({ head, role }, i) => {
    const said = rows.flatMap(({ cells }) => cells[i] ?? []).filter(({ lines }) => lines.length > 0);
    const [first] = said;
    if ((heads[i] ?? '') !== '' || first === undefined) return [];
    const why =
      head === ''
        ? 'the column has no head, so what is in it says what it holds; where that is wrong, import again with --columns'
        : `the column has no head, so its words were put to those under “${head}”, which is left of it`;
    return [{ at: first.at, source: said.map(wordsOf).join(' | '), why, read: keyOfRole(role) }];
  });

/** Names columns with heads of their own that hold the same, where a row has words in both: they go together. */
export const together = (rows: readonly TableRow[], columns: readonly Column[]): Doubt[] => {
  const isNamed = ({ head, guessed }: Column): boolean =>
    head !== '' && !(guessed && columns.some((one) => one.head === head && !one.guessed));
  const own = columns.flatMap((column, at) => (isNamed(column) ? [{ column, at }] : []));
  return [...grouped(own, ({ column }) => [column.slot])].flatMap(([slot, alike]) => {
    const said = rows.map(({ cells }) =>
      alike.map(({ at }) => wordsOf(cells[at])).filter((text) => text !== ''),
    );
    const first = said.find((texts) => texts.length > 1);
    if (first === undefined) return [];
    const heads = [...new Set(alike.map(({ column }) => `“${column.head}”`))];
    return [
      {
        at: `columns ${listed(heads)}`,
        source: first.join(' | '),
        why: 'several columns hold the same by their heads, so their words were put together; where one of them holds something else, or is of a table beside this one, import again with --columns',
        read: keyOfRole(slot.replace(/:.*$/s, '')),
      },
    ];
  });
};
