import type { Occurrence } from '../assess/assessment.ts';
import { meaning } from '../assess/recorded.ts';
import { shortDay } from '../dates/words.ts';
import type { RagPolicy } from '../model/colour.ts';
import type { KeyFacts } from '../model/keys.ts';
import { fold } from '../model/name.ts';
import { column, quiet, tableOf } from './blocks.ts';
import { letterShapeAndWord } from './colours.ts';
import { listedAction, listedMilestone, type OfAction, type OfMilestone } from './fields/action.ts';
import { columnsOf, type DataColumn, type DataKind, type Datum } from './fields/field.ts';
import { occurrenceFields } from './fields/parts.ts';
import type { Block, Column, Inline } from './page.ts';

type DateRow = OfMilestone & Occurrence;

/** The columns of a list of actions. */
export const actionColumns = (keys: readonly KeyFacts[]): readonly DataColumn<OfAction>[] =>
  columnsOf(listedAction(keys));

/** The columns of a list of milestones: of the milestone, and of the date. */
export const milestoneColumns = (keys: readonly KeyFacts[]): readonly DataColumn<DateRow>[] => {
  const [first, second, third, when, ...rest] = columnsOf<DateRow>(listedMilestone(keys));
  return [first, second, third, when, ...columnsOf<DateRow>(occurrenceFields), ...rest].filter(
    (one) => one !== undefined,
  );
};

/** The column that a name means, by its name or its heading; case, spaces and marks do not matter. */
export const columnNamed = <Of>(columns: readonly DataColumn<Of>[], name: string): DataColumn<Of> | null =>
  columns.find((one) => one.name === name) ??
  columns.find((one) => fold(one.name) === fold(name) || fold(one.title) === fold(name)) ??
  null;

/** The columns asked for, in that order. A name that this plan does not know is an empty column: another plan may. */
export const chosen = <Of>(
  columns: readonly DataColumn<Of>[],
  names: readonly string[],
): readonly DataColumn<Of>[] =>
  names.map(
    (name) =>
      columnNamed(columns, name) ?? {
        name,
        title: name,
        kind: 'text',
        says: '',
        width: 24,
        value: () => null,
      },
  );

const looks: Readonly<Partial<Record<DataKind, Omit<Column, 'title'>>>> = {
  number: { align: 'right' },
  figure: { align: 'right' },
  text: { wrap: true, shrink: 1, least: 10 },
  list: { wrap: true, shrink: 1, least: 10 },
};

const cellOf = (kind: DataKind, datum: Datum, rag: RagPolicy): Inline => {
  if (datum === null) return quiet('–');
  if (typeof datum === 'object') return datum.join('; ');
  if (typeof datum === 'boolean') return datum ? 'yes' : 'no';
  if (kind === 'date') return `${shortDay(String(datum))} ${String(datum).slice(0, 4)}`;
  if (kind !== 'colour') return String(datum);
  return letterShapeAndWord(String(datum), meaning(String(datum), rag));
};

/** A table of the columns asked for, of a plan that has a policy of colours. */
export const chosenTable = <Of>(
  caption: string,
  things: readonly Of[],
  columns: readonly DataColumn<Of>[],
  rag: RagPolicy,
): Block =>
  tableOf(
    caption,
    things,
    columns.map(({ title, kind, value, shown }) =>
      column<Of>(title, (thing) => shown?.(thing) ?? cellOf(kind, value(thing), rag), looks[kind]),
    ),
  );
