import type { Assessment } from '../assess/assessment.ts';
import type { Selection } from '../assess/filter.ts';
import { lateDates } from '../assess/overdue.ts';
import type { PlanDate } from '../dates/reading.ts';
import { markOf } from './colours.ts';
import { dataRows } from './export-rows.ts';
import { listedAction } from './fields/action.ts';
import { milestoneSheet, overdueRows } from './fields/date.ts';
import { columnsOf, type DataColumn, type DataKind, type Datum } from './fields/field.ts';
import type { Tone } from './page.ts';

/** A cell of a spreadsheet: text, a number, a real date, or a colour said by letter and word. */
export type SheetCell =
  | string
  | number
  | null
  | { readonly day: PlanDate }
  | { readonly text: string; readonly tone: Tone };

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  /** Titles, and widths in characters. */
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly SheetCell[])[];
}

const cellOf = (kind: DataKind, datum: Datum): SheetCell => {
  if (kind === 'colour') {
    const mark = datum === null ? null : markOf(String(datum));
    return mark === null ? 'not rated' : { text: `${mark.letter} ${mark.word}`, tone: mark.tone };
  }
  if (datum === null || typeof datum === 'number') return datum;
  if (typeof datum === 'boolean') return datum ? 'yes' : 'no';
  if (typeof datum !== 'string') return datum.join('; ');
  return kind === 'date' ? { day: datum } : datum;
};

const sheet = <Of>(name: string, columns: readonly DataColumn<Of>[], things: readonly Of[]): Sheet => ({
  name,
  columns,
  rows: things.map((thing) => columns.map(({ kind, value }) => cellOf(kind, value(thing)))),
});

/** The workbook that a board keeps beside its plan: every action, every milestone date, and what is overdue. */
export const sheetsOf = (assessment: Assessment, selection: Selection): readonly Sheet[] => {
  const { keys } = assessment.plan;
  const { actions } = selection;
  return [
    sheet(
      'Actions',
      columnsOf(listedAction(keys)),
      actions.map((one) => ({ one })),
    ),
    sheet(
      'Milestones',
      columnsOf(milestoneSheet(keys)),
      dataRows(assessment, selection).filter(({ milestone }) => milestone !== null),
    ),
    sheet('Overdue', columnsOf(overdueRows), lateDates(actions)),
  ];
};
