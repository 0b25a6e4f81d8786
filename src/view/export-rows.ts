import type { Assessment } from '../assess/assessment.ts';
import { datesOf } from '../assess/dates.ts';
import type { Selection } from '../assess/filter.ts';
import type { KeyFacts } from '../model/keys.ts';
import { fold } from '../model/name.ts';
import { type DataRow, dataFields } from './fields/date.ts';
import { columnsOf, type DataColumn } from './fields/field.ts';

export { rowsOf } from './fields/field.ts';

/** A row for each date of milestones and of completions, in order of ref; one for each that has no date. */
export const dataRows = (on: Assessment, { actions }: Selection): readonly DataRow[] =>
  actions.flatMap((one) => datesOf(one).map((date) => ({ ...date, on })));

/** The columns of these rows, for plans that have these keys; those of the boards' own fields come last, each once. */
export const dataColumns = (keys: readonly KeyFacts[]): readonly DataColumn<DataRow>[] => {
  const columns = columnsOf(dataFields(keys));
  return columns.filter(({ name }, place) => columns.findIndex((one) => one.name === name) === place);
};

/** Own columns of several boards: those of one name are one, and a text where one board keeps figures in it and another words. */
export const ownTogether = (columns: Iterable<KeyFacts>): readonly KeyFacts[] => {
  const together = new Map<string, KeyFacts>();
  for (const column of columns) {
    const name = `${column.of} ${fold(column.key)}`;
    const met = together.get(name);
    if (met === undefined) together.set(name, column);
    else if (met.says !== column.says) together.set(name, inSeveralWays(met, column.kind));
  }
  return [...together.values()];
};

const inSeveralWays = (met: KeyFacts, kind: KeyFacts['kind']): KeyFacts => ({
  ...met,
  kind: met.kind === kind ? kind : 'text',
  says: "A column of the boards' own, which not all of them keep in the same way.",
});

/** The board's name as a folder of a data set: letters, digits and dashes. */
export const partitionName = (board: string): string =>
  board
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|(?<!-)-+$/g, '')
    .slice(0, 80) || 'board';
