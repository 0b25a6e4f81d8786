import { fold } from '../dates/fold.ts';
import type { Rows } from '../edit/form-file.ts';
import { listed } from '../model/sentence.ts';
import { lineFor, type Named } from '../model/to-type.ts';
import { formColumns } from '../view/sheet/form.ts';
import { FileFault, type World } from '../world.ts';
import type { Answers } from './apply-form.ts';
import type { Row } from './apply-rows.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { endingOf } from './formats.ts';

type Title = (typeof formColumns)[number];

/** The columns that an answer is read from; the others help the reader, and may be gone. */
const needed: readonly Title[] = ['Row', 'The plan says', 'Answer', 'Day', 'Words'];

/**
 * What a form about the actions with these refs says.
 * @throws CannotProceed where the file cannot be read whole, or has no table of questions
 */
export const formIn = async (
  world: World,
  file: string,
  refs: ReadonlySet<string>,
  by: Named,
): Promise<Pick<Answers, 'rows' | 'unread'>> => {
  const tables = await tablesIn(world, file, isHead);
  const forms = tables.flatMap((table) => {
    const at = table.findIndex(isHead);
    const [loose] = (at < 0 ? table : table.slice(0, at)).flatMap((cells) => keyOf(cells, refs) ?? []);
    if (loose !== undefined)
      throw new CannotProceed(
        at < 0
          ? `${file} has the row “${loose}” in a table without headings. Copy the line of headings, Row to Words, above it.`
          : `${file} has the row “${loose}” above its headings. Move the line of headings, Row to Words, to the top of the table.`,
      );
    return at < 0 ? [] : [{ head: table[at] ?? [], rows: table.slice(at + 1).filter((row) => !isHead(row)) }];
  });
  if (forms.length === 0)
    throw new CannotProceed(
      `${file} has no table with the columns Row and Answer, so it is not a form of bscb. Make one:  ${lineFor(by)`bscb report pack --sheet decisions.xlsx`}`,
    );
  for (const { head } of forms) mustHaveColumns(file, head);
  return {
    rows: forms.flatMap(({ head, rows }) => rows.flatMap((cells) => rowOf(head, cells))),
    unread: forms.flatMap(({ head, rows }) => columnsNotRead(head, rows)),
  };
};

/** What a row is about, by its first cell, or by one that says nothing else. */
const keyOf = (cells: readonly string[], refs: ReadonlySet<string>): string | undefined =>
  cells.find((cell, i) => {
    const [, ref = '', more] =
      /^\s*(?:agree|rate|close|done|next)\s+([^\s/]+)(?:\/\d+)?(?:\s+(\S.*))?$/i.exec(cell) ?? [];
    return refs.has(ref) && (i === 0 || more === undefined);
  });

const isHead = (cells: readonly string[]): boolean =>
  cells.some((cell) => fold(cell) === 'row') && cells.some((cell) => fold(cell) === 'answer');

const placesOf = (head: readonly string[], title: Title): readonly number[] =>
  head.flatMap((one, i) => (fold(one) === fold(title) ? [i] : []));

const mustHaveColumns = (file: string, head: readonly string[]): void => {
  const missing = needed.filter((title) => placesOf(head, title).length === 0);
  const double = needed.filter((title) => placesOf(head, title).length > 1);
  if (missing.length > 0)
    throw new CannotProceed(
      `${file} has no column ${listed(missing)}. Its headings are ${listed(head.filter((one) => one !== ''))}. Write the headings as they were: ${needed.join(', ')}.`,
    );
  if (double.length > 0)
    throw new CannotProceed(
      `${file} has the column ${listed(double)} twice, so nobody can tell which counts. Take one of the two out.`,
    );
};

/** Columns that somebody added, and wrote in. */
const columnsNotRead = (head: readonly string[], rows: Rows): readonly string[] => {
  const width = Math.max(head.length, ...rows.map(({ length }) => length));
  return Array.from({ length: width }, (_, i) => i).flatMap((i) => {
    const title = head[i] ?? '';
    const filled = rows.filter((cells) => (cells[i] ?? '') !== '').length;
    return filled === 0 || formColumns.some((one) => fold(one) === fold(title))
      ? []
      : [
          `${title === '' ? `Column ${i + 1}, which has no heading,` : `The column “${title}”`} is not read, and ${filled === 1 ? 'one row has' : `${filled} rows have`} something in it; what counts goes into Answer, Day and Words`,
        ];
  });
};

/** What a cell says, without the mark that keeps a spreadsheet from running it. */
export const cellText = (cell: string | undefined): string =>
  (cell ?? '').trim().replace(/^'(?=[=+\-@])/, '');

const rowOf = (head: readonly string[], cells: readonly string[]): readonly Row[] => {
  const cell = (title: Title): string => cellText(cells[placesOf(head, title)[0] ?? -1]);
  const row = {
    key: cell('Row'),
    says: cell('The plan says'),
    answer: cell('Answer'),
    day: cell('Day'),
    words: cell('Words'),
  };
  return [row.key, row.answer, row.day, row.words].every((text) => text === '') ? [] : [row];
};

/** The tables of a form that came back; one that is read has this head. @throws CannotProceed */
export const tablesIn = async (
  world: World,
  file: string,
  isHead: (row: readonly string[]) => boolean,
): Promise<readonly Rows[]> => {
  const { Unreadable, wordsOf } = await import('../import/document.ts');
  try {
    const bytes = world.files.read(file);
    if (['yaml', 'yml'].includes(endingOf(file))) {
      const { rowsOfYaml } = await import('../edit/form-file.ts');
      const { decoded } = await import('../import/text.ts');
      const rows = rowsOfYaml(decoded(bytes));
      if (typeof rows === 'string') throw new Unreadable(rows);
      return [rows];
    }
    const { documentIn } = await import('../import/document-in.ts');
    const { blocks } = await documentIn(file, bytes);
    return blocks.flatMap((block) => {
      if (block.is !== 'table') return [];
      const rows = block.rows.map(({ cells }) => cells.map(wordsOf));
      const merged = rows.some(isHead)
        ? block.rows.find(({ cells }) => cells.some(({ mergedUp }) => mergedUp))
        : undefined;
      if (merged === undefined) return [rows];
      throw new Unreadable(
        `a cell in ${merged.at} is merged with the one above it, and nobody can tell whether an answer is for both rows. Split the cell, and write the answer in each row`,
      );
    });
  } catch (fault) {
    if (fault instanceof FileFault || fault instanceof Unreadable)
      throw new CannotProceed(`${file} cannot be read: ${fault.message}.`);
    throw fault;
  }
};
