import type { Assessment } from '../assess/assessment.ts';
import type { Selection } from '../assess/filter.ts';
import type { PlanDate } from '../dates/reading.ts';
import { markOf } from './colours.ts';
import { type DateRow, dateRows } from './export-rows.ts';
import type { Tone } from './page.ts';
import { owed } from './report/owed.ts';
import { writtenDate } from './words.ts';

/** A cell of a spreadsheet: text, a number, a real date, or a colour said by letter and word. */
export type SheetCell =
  | string
  | number
  | null
  | { readonly day: PlanDate }
  | { readonly text: string; readonly tone: Tone };

export interface Sheet {
  readonly name: string;
  /** Titles, and widths in characters. */
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly SheetCell[])[];
}

const columns = (...all: readonly (readonly [string, number])[]): Sheet['columns'] =>
  all.map(([title, width]) => ({ title, width }));

const colour = (name: string | null): SheetCell => {
  if (name === null) return 'not rated';
  const mark = markOf(name);
  return { text: `${mark.letter} ${mark.word}`, tone: mark.tone };
};

const day = (date: PlanDate | null | undefined): SheetCell => (date ? { day: date } : null);

const closings = new Set(['complete', 'withdrawn', 'superseded', 'carried-forward']);

const stateOf = ({ done, overdue, due, suggested }: DateRow): string => {
  if (done) return 'done';
  if (overdue) return 'overdue';
  if (suggested === 'on-hold') return 'on hold';
  if (closings.has(suggested)) return 'closed';
  return due === null ? 'no date' : 'open';
};

/** The workbook that a board keeps beside its plan: every action, every milestone date, and what is overdue. */
export const sheetsOf = (assessment: Assessment, selection: Selection): readonly Sheet[] => [
  {
    name: 'Actions',
    columns: columns(
      ['Area', 6],
      ['Ref', 8],
      ['Action', 52],
      ['Lead', 30],
      ['Completion as written', 24],
      ['Due', 13],
      ['Days late', 10],
      ['By dates', 12],
      ['Recorded', 12],
      ['Recorded on', 13],
      ['Milestones', 11],
      ['Met', 7],
      ['Why', 52],
      ['Latest note', 40],
    ),
    rows: selection.actions.map((one) => [
      one.area.area,
      one.action.ref,
      one.action.action,
      one.action.lead.map((name) => name.text).join('; '),
      writtenDate(one.completion?.phrase),
      day(one.completion?.due),
      one.completion?.daysLate ?? 0,
      colour(one.suggested.colour),
      colour(one.recorded.colour),
      day(one.recorded.on),
      one.milestones.length,
      one.milestones.filter((milestone) => milestone.met).length,
      one.suggested.reason,
      one.recorded.note,
    ]),
  },
  {
    name: 'Milestones',
    columns: columns(
      ['Ref', 8],
      ['Milestone', 10],
      ['What', 52],
      ['As written', 24],
      ['Start', 13],
      ['Due', 13],
      ['Date', 8],
      ['Done', 13],
      ['State', 12],
      ['Days late', 10],
      ['Lead', 30],
      ['Goes to', 18],
    ),
    rows: dateRows(assessment, selection).map((row) => [
      row.ref,
      row.milestone,
      row.what,
      row.written,
      day(row.start),
      day(row.due),
      row.of > 1 ? `${row.nth} of ${row.of}` : null,
      row.doneOn === null ? (row.done ? 'done, no day' : null) : day(row.doneOn),
      stateOf(row),
      row.daysLate,
      row.lead.join('; '),
      row.body,
    ]),
  },
  {
    name: 'Overdue',
    columns: columns(
      ['Ref', 8],
      ['Milestone', 10],
      ['What', 52],
      ['Due', 13],
      ['Days late', 10],
      ['Lead', 30],
      ['By dates', 12],
      ['Recorded', 12],
    ),
    rows: owed(assessment, { picks: selection.picks, before: selection.before })
      .filter((one) => one.daysLate > 0)
      .map((one) => [
        one.now.action.ref,
        one.id,
        `${one.id === null ? 'Completion: ' : ''}${one.what}`,
        day(one.due),
        one.daysLate,
        one.lead.map((name) => name.text).join('; '),
        colour(one.now.suggested.colour),
        colour(one.now.recorded.colour),
      ]),
  },
];
