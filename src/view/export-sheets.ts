import type { Assessment } from '../assess/assessment.ts';
import type { Selection } from '../assess/filter.ts';
import { lateDates } from '../assess/overdue.ts';
import { meaning } from '../assess/recorded.ts';
import { asKnown, isWholeMonth } from '../dates/known.ts';
import type { PlanDate, Window } from '../dates/reading.ts';
import { listed } from '../model/sentence.ts';
import { markOf } from './colours.ts';
import { dataRows } from './export-rows.ts';
import { listedAction, outcomesField } from './fields/action.ts';
import { milestoneSheet, overdueRows } from './fields/date.ts';
import { columnsOf, type DataColumn, type DataKind, type Datum } from './fields/field.ts';
import { titleWithYear } from './masthead.ts';
import type { Tone } from './page.ts';

/** A cell of a spreadsheet: text, a number, a real date that may be known by its month alone, or a colour said by letter and word. */
export type SheetCell =
  | string
  | number
  | null
  | { readonly day: PlanDate; readonly known?: 'month' }
  | { readonly text: string; readonly tone: Tone };

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  /** Titles, and widths in characters. */
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** What a colour in the board's own words stands for. */
type Meant = (colour: string) => string | null;

const cellOf = (kind: DataKind, datum: Datum, meant: Meant): SheetCell => {
  if (kind === 'colour') {
    const mark = datum === null ? null : markOf(String(datum), meant(String(datum)));
    return mark === null ? 'not rated' : { text: `${mark.letter} ${mark.word}`, tone: mark.tone };
  }
  if (datum === null || typeof datum === 'number') return datum;
  if (typeof datum === 'boolean') return datum ? 'yes' : 'no';
  return typeof datum === 'string' ? datum : datum.join('; ');
};

/** A date that sorts as one; where only its month is known, without a day. */
const dayCell = (datum: Datum, known: Window | null): SheetCell => {
  if (typeof datum !== 'string') return null;
  if (known === null || known.start === known.due) return { day: datum };
  return isWholeMonth(known) ? { day: datum, known: 'month' } : asKnown(known);
};

const sheetWith =
  (meant: Meant) =>
  <Of>(name: string, columns: readonly DataColumn<Of>[], things: readonly Of[]): Sheet => ({
    name,
    columns,
    rows: things.map((thing) =>
      columns.map(({ kind, value, known }) =>
        kind === 'date' ? dayCell(value(thing), known?.(thing) ?? null) : cellOf(kind, value(thing), meant),
      ),
    ),
  });

/** Whose plan it is, on what day and of what, for somebody who is sent the file alone. */
const about = ({ plan, today }: Assessment, filters: readonly string[]): Sheet => ({
  name: 'About',
  columns: [
    { title: 'About', width: 20 },
    { title: 'This workbook', width: 80 },
  ],
  rows: [
    ['Board', plan.board],
    ['Plan', titleWithYear(plan)],
    ['Version', plan.version],
    ['As it stood on', { day: today }],
    ['Asked for', filters.length === 0 ? 'the whole plan' : listed(filters)],
    ['Actions', 'a row an action: outcomes, leads, both colours, the latest note'],
    ['Milestones', 'a row a date of a milestone: done or not, its evidence'],
    ['Overdue', 'what is late of milestones and of completion, the longest first'],
  ],
});

/** The workbook that a board keeps beside its plan: every action, every milestone date, and what is overdue. */
export const sheetsOf = (
  assessment: Assessment,
  selection: Selection,
  filters: readonly string[] = [],
): readonly Sheet[] => {
  const { keys, rag } = assessment.plan;
  const sheet = sheetWith((colour) => meaning(colour, rag));
  const { actions } = selection;
  const [ref, action, ...rest] = listedAction(keys);
  return [
    sheet(
      'Actions',
      columnsOf([ref, action, outcomesField, ...rest].filter((one) => one !== undefined)),
      actions.map((one) => ({ one })),
    ),
    sheet(
      'Milestones',
      columnsOf(milestoneSheet(keys)),
      dataRows(assessment, selection).filter(({ milestone }) => milestone !== null),
    ),
    sheet('Overdue', columnsOf(overdueRows), lateDates(actions)),
    about(assessment, filters),
  ];
};
