import type { Window } from './reading.ts';

/** A body that meets, as far as dates need to know it. */
export interface MeetingBody {
  /** The key in plan.yaml: `QA&PM`. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** Its meetings as windows in order: a day where the day is known, else the month; null without a calendar. */
  readonly meets: readonly Window[] | null;
}

/** What Q1 means: April to June, or January to March. */
export type Quarters = 'financial' | 'calendar';

/** What a phrase is read against: the plan's period, its meetings, its terms. Never today. */
export interface Calendar {
  /** The plan's years, 1 April to 31 March; null where plan.yaml has none. */
  readonly period: Window | null;
  /** The month of publication to the day before the period; dates here are in order. Null where not known. */
  readonly leadIn: Window | null;
  /** What plan.yaml says that Q1 means; null where it says nothing. */
  readonly quarters: Quarters | null;
  readonly bodies: readonly MeetingBody[];
  /** The body that a meeting without a name is of: the one that reviews the plan; null for the Board. */
  readonly review?: string | null;
  /** The board's own terms by name: "Autumn term 2013". */
  readonly terms: ReadonlyMap<string, Window>;
}

/** What is said of a body whose meetings nobody has given. */
export const noCalendar = (body: MeetingBody): string =>
  `no meetings of ${body.name} are in plan.yaml; add meets: under it in bodies, and they are counted`;

/** Years beyond which no date is accepted. */
export const firstYear = 1990;
export const lastYear = 2099;

/** The first and the last day that there are. */
export const firstDay = `${firstYear}-01-01`;
export const lastDay = `${lastYear}-12-31`;

/** True of a window that lies within the years that are accepted. */
export const inYears = ({ start, due }: Window): boolean => start >= firstDay && due <= lastDay;

/** What is said of a window that does not. */
export const outsideYears = `it falls outside the years ${firstYear} to ${lastYear}`;

/** The quarters that a plan means without saying: those of its own year, January to December or April to March. */
export const usualQuarters = (period: Window | null): Quarters =>
  period?.start.endsWith('-01-01') && period.due.endsWith('-12-31') ? 'calendar' : 'financial';

/** What Q1 means: as plan.yaml says; else April to June beside a year such as 2013-14, and by the plan's own year without one. */
export const quartersOf = ({ quarters, period }: Calendar, besideFinancialYear: boolean): Quarters =>
  quarters ?? (besideFinancialYear ? 'financial' : usualQuarters(period));

/** A calendar that knows nothing but the months: for tests, and for a plan.yaml without dates. */
export const bareCalendar: Calendar = {
  period: null,
  leadIn: null,
  quarters: null,
  bodies: [],
  terms: new Map(),
};
