import type { ActionNow, Assessment, MilestoneNow, Occurrence } from '../assess/assessment.ts';
import type { Selection } from '../assess/filter.ts';
import type { PlanDate } from '../dates/reading.ts';
import { agenciesOf } from './report/agencies.ts';
import { writtenDate } from './words.ts';

/** A date that falls due, or a milestone without one, with all that a spreadsheet or a query asks about it. */
export interface DateRow {
  readonly board: string;
  readonly period: string | null;
  readonly asOf: PlanDate;
  /** Null where the area has a code. */
  readonly area: number | null;
  /** Its number or its code, as text. */
  readonly areaCode: string;
  readonly areaTitle: string;
  readonly ref: string;
  readonly action: string;
  /** `1.3/1`. */
  readonly milestone: string | null;
  readonly what: string;
  /** The date in force, as written. */
  readonly written: string | null;
  readonly start: PlanDate | null;
  readonly due: PlanDate | null;
  /** Which of its dates, from 1, and how many it has. */
  readonly nth: number;
  readonly of: number;
  /** Null where it is not done, or done on no recorded day. */
  readonly doneOn: PlanDate | null;
  readonly done: boolean;
  readonly overdue: boolean;
  readonly daysLate: number;
  readonly lead: readonly string[];
  /** The agencies of those who lead, and the partners. */
  readonly agencies: readonly string[];
  readonly body: string | null;
  readonly recorded: string | null;
  readonly suggested: string;
  readonly reason: string;
}

/** A row for each date of each milestone, and one for a milestone without a date, in order of ref. */
export const dateRows = (
  assessment: Assessment,
  { actions, picks }: Pick<Selection, 'actions' | 'picks'>,
): readonly DateRow[] =>
  actions.flatMap((one) =>
    one.milestones
      .filter((milestone) => picks(one, milestone))
      .flatMap((milestone) =>
        (milestone.occurrences.length > 0 ? milestone.occurrences : [undated]).map((date, i, all) =>
          rowOf(assessment, one, milestone, date, i + 1, all.length),
        ),
      ),
  );

/**
 * The same with a row for each date of completion, so that no action is missing for want of milestones: what CSV and
 * Parquet hold. An action of which only some milestones are asked for stands without its completion.
 */
export const allDateRows = (
  assessment: Assessment,
  { actions, picks }: Pick<Selection, 'actions' | 'picks'>,
): readonly DateRow[] =>
  actions.flatMap((one) => [
    ...dateRows(assessment, { actions: [one], picks }),
    ...(one.milestones.every((milestone) => picks(one, milestone)) ? completionRows(assessment, one) : []),
  ]);

const completionRows = (assessment: Assessment, one: ActionNow): readonly DateRow[] => {
  const { completion } = one;
  const last: Occurrence = {
    start: completion?.phrase.reading.windows.at(-1)?.start ?? null,
    due: completion?.due ?? null,
    done: one.suggested.colour === 'complete' ? (one.closed?.on ?? true) : null,
    doneWithin: one.closed?.within ?? null,
    overdue: completion?.late ?? false,
    daysLate: completion?.daysLate ?? 0,
  };
  return [...(completion?.earlier ?? []), last].map((date, i, all) =>
    rowOf(assessment, one, null, date, i + 1, all.length),
  );
};

/** A milestone that goes on without an end has no date of its own, and is a row all the same. */
const undated: Occurrence = {
  start: null,
  due: null,
  done: null,
  doneWithin: null,
  overdue: false,
  daysLate: 0,
};

const rowOf = (
  { plan, today }: Assessment,
  one: ActionNow,
  of: MilestoneNow | null,
  date: Occurrence,
  nth: number,
  dates: number,
): DateRow => {
  const milestone = of?.milestone ?? null;
  const lead = milestone !== null && milestone.lead.length > 0 ? milestone.lead : one.action.lead;
  const when = of === null ? (one.completion?.phrase ?? one.action.completion) : of.when;
  return {
    board: plan.board,
    period: plan.period?.text ?? null,
    asOf: today,
    area: typeof one.area.area === 'number' ? one.area.area : null,
    areaCode: String(one.area.area),
    areaTitle: one.area.title,
    ref: one.action.ref,
    action: one.action.action,
    milestone: milestone?.id ?? null,
    what: milestone?.what ?? one.action.action,
    written: writtenDate(when),
    start: date.start,
    due: date.due,
    nth,
    of: dates,
    doneOn: typeof date.done === 'string' ? date.done : null,
    done: date.done !== null,
    overdue: date.overdue,
    daysLate: date.daysLate,
    lead: lead.map((name) => name.name),
    agencies: [...new Set([...lead, ...one.action.partners].flatMap((name) => agenciesOf(plan, name)))],
    body: milestone?.body?.name ?? null,
    recorded: one.recorded.colour,
    suggested: one.suggested.colour,
    reason: one.suggested.reason,
  };
};

/** What the columns of the rows are called, and of what kind they are: for CSV, its metadata and Parquet alike. */
export const dateColumns = [
  ['board', 'text', 'The body whose plan it is'],
  ['period', 'text', 'The financial years of the plan, as written'],
  ['asOf', 'date', 'The day that counts as today for every row'],
  ['area', 'number', 'Number of the area; empty where it has a code'],
  ['areaCode', 'text', 'Number or code of the area'],
  ['areaTitle', 'text', 'Title of the area'],
  ['ref', 'text', 'Ref of the action'],
  ['action', 'text', 'What the action is'],
  ['milestone', 'text', 'Which milestone of the action: 1.3/1 is the first of 1.3; empty for its completion'],
  ['what', 'text', 'What the milestone is, or for its completion the action'],
  ['written', 'text', 'The date in force, as the board wrote it'],
  ['start', 'date', 'First day of the date'],
  ['due', 'date', 'Last day of the date; empty where it has none'],
  ['nth', 'number', 'Which of its dates, from 1'],
  ['of', 'number', 'How many dates it has'],
  ['done', 'yes-no', 'Whether this date is met'],
  ['doneOn', 'date', 'The day it was met, where one is recorded'],
  ['overdue', 'yes-no', 'Whether the last day has passed without it'],
  ['daysLate', 'number', 'Days past the last day; 0 where it is not late'],
  ['lead', 'list', 'Who leads it, separated by semicolons'],
  ['agencies', 'list', 'Agencies of those who lead, and partners'],
  ['body', 'text', 'The body that the milestone goes to'],
  ['recorded', 'text', 'Colour that the board has recorded for the action'],
  ['suggested', 'text', 'Colour that the dates suggest for the action'],
  ['reason', 'text', 'Why that colour is suggested'],
] as const satisfies readonly (readonly [
  keyof DateRow,
  'text' | 'number' | 'date' | 'yes-no' | 'list',
  string,
])[];

/** A row as CSV has it, in the order of the columns; a list with semicolons. */
export const dateRecord = (row: DateRow): readonly (string | number | boolean | null)[] =>
  dateColumns.map(([name]) => {
    const value = row[name];
    return typeof value === 'object' && value !== null ? value.join('; ') : value;
  });

/** The board's name as a folder of a data set: letters, digits and dashes. */
export const partitionName = (board: string): string =>
  board
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80) || 'board';
