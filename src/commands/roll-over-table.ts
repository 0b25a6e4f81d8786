import type { ToSettle } from '../assess/carried.ts';
import type { Calendar } from '../dates/calendar.ts';
import { fold } from '../dates/fold.ts';
import { readPhrase } from '../dates/phrase.ts';
import { isPhraseProblem, type PlanDate, type Window } from '../dates/reading.ts';
import { longDay } from '../dates/words.ts';
import type { Rows } from '../edit/form-file.ts';
import { counted } from '../model/sentence.ts';
import { lineFor } from '../model/to-type.ts';
import type { datesHeads, Settled } from '../view/roll-over.ts';
import type { World } from '../world.ts';
import { cellText, tablesIn } from './apply-read.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { dueDate, isSameDate } from './change-dates.ts';

/** What the dates of the old plan, and those of the new one, are read against. */
export interface Between {
  readonly today: PlanDate;
  readonly was: Calendar;
  readonly next: Calendar;
  /** The years of the new plan. */
  readonly period: Window;
  /** Its folder. */
  readonly folder: string;
}

/** What recurs starts again, and nobody has to settle it. */
export const isOpen = ({ why }: ToSettle): boolean => why !== 'recurs';

const duesIn = (text: string, calendar: Calendar): PlanDate[] => {
  const reading = readPhrase(text, calendar);
  return isPhraseProblem(reading) ? [] : reading.windows.map(({ due }) => due);
};

/** The new date of one that was to be settled, as the new plan will have it. @throws CannotProceed where it settles nothing */
export const newDate = (
  option: string,
  text: string,
  { written, id }: Pick<ToSettle, 'written' | 'id'>,
  { today, was, next, period, folder }: Between,
): string => {
  const words = dueDate(option, text, { calendar: next, today });
  const dues = duesIn(words, next);
  const [first, last] = [dues[0], dues.at(-1)];
  const refused = (why: string): CannotProceed =>
    new CannotProceed(
      `${option}: “${words}” ${why}. Leave it empty, and if it is meant, type afterwards:  ${lineFor({ named: folder })`bscb redate ${id} --to "${words}" --agreed "Board …"`}`,
    );
  if (first === undefined || last === undefined) throw refused('has no date in it');
  const old = duesIn(written, was)
    .filter((due) => due < period.start)
    .at(-1);
  if (old !== undefined && last < old) throw refused(`is before “${written}”, the date that it replaces`);
  if (first < period.start) throw refused(`is before the new plan begins, on ${longDay(period.start)}`);
  if (last > period.due) throw refused(`is after the new plan ends, on ${longDay(period.due)}`);
  return words;
};

/** A row of the table. */
interface Given {
  readonly id: string;
  readonly what: string;
  readonly written: string;
  readonly to: string;
}

/** The columns that are read; the others help the reader, and may be gone. */
const needed: readonly (typeof datesHeads)[number][] = ['Of', 'What', 'Date as written', 'New date'];

const isHead = (row: readonly string[]): boolean =>
  needed.every((head) => row.some((one) => fold(one) === fold(head)));

/** The rows below the headings, and those that have none above them. @throws CannotProceed without a table of dates */
const givenIn = async (world: World, file: string): Promise<{ given: Given[]; loose: Rows }> => {
  const tables = await tablesIn(world, file, isHead);
  if (!tables.some((table) => table.some(isHead)))
    throw new CannotProceed(
      `${file} has no table with the headings ${needed.join(', ')}. Name a file that is not there, and it is written with them.`,
    );
  const given: Given[] = [];
  const loose: (readonly string[])[] = [];
  for (const table of tables) {
    const at = table.findIndex(isHead);
    loose.push(...(at < 0 ? table : table.slice(0, at)));
    if (at < 0) continue;
    const head = (table[at] ?? []).map(fold);
    const twice = needed.find((title) => head.filter((one) => one === fold(title)).length > 1);
    if (twice !== undefined)
      throw new CannotProceed(`${file} has the column “${twice}” twice. Take one of the two out.`);
    for (const row of table.slice(at + 1)) {
      const cell = (title: (typeof needed)[number]): string => cellText(row[head.indexOf(fold(title))]);
      given.push({
        id: cell('Of'),
        what: cell('What'),
        written: cell('Date as written'),
        to: cell('New date'),
      });
    }
  }
  return { given, loose };
};

const isWritten = (row: Given, { what, written }: ToSettle, { was }: Between): boolean =>
  fold(row.what) === fold(what) && isSameDate(row.written, written, was);

/** True of two refs that a spreadsheet takes for one number: 1.10 is cut to 1.1. */
const sameNumber = (one: string, other: string): boolean => {
  const [a, b] = [one, other].map((id) => id.split('/'));
  return a?.[1] === b?.[1] && Number(a?.[0]) === Number(b?.[0]);
};

/** The date that a row is about. @throws CannotProceed where that is not certain */
const dateOf = (
  row: Given,
  rows: readonly Given[],
  open: readonly ToSettle[],
  between: Between,
): ToSettle => {
  const one = open.find(({ id }) => id === row.id);
  const others = open.filter((each) => each !== one && isWritten(row, each, between));
  const cut = others.find(({ id }) => sameNumber(id, row.id));
  const hint =
    cut === undefined ? '' : `. Is it ${cut.id}, cut by a spreadsheet? Then write ${cut.id} under Of`;
  if (one === undefined)
    throw new CannotProceed(
      `${row.id === '' ? `a row without Of, new date “${row.to}”,` : `“${row.id}”`} is not among the dates to settle${hint}`,
    );
  if (fold(row.what) !== fold(one.what))
    throw new CannotProceed(
      `${row.id}: the table says “${row.what}”, and the plan says “${one.what}”${hint}`,
    );
  if (!isSameDate(row.written, one.written, between.was))
    throw new CannotProceed(
      `${row.id}: the table has “${row.written}”, and the plan says ${one.written} now${hint}`,
    );
  const isTwin = (each: Given): boolean =>
    each !== row && each.id === row.id && isWritten(each, one, between);
  if (rows.some(isTwin)) throw new CannotProceed(`${row.id} is in two rows, and one has a new date${hint}`);
  if (cut !== undefined && !rows.some(({ id }) => id === cut.id))
    throw new CannotProceed(`${row.id} can be ${row.id} or ${cut.id}, which has no row${hint}`);
  return one;
};

/** The dates to settle, with the new ones of a table. @throws CannotProceed with every row that cannot be used */
export const fromTable = async (
  world: World,
  file: string,
  dates: readonly ToSettle[],
  between: Between,
): Promise<Settled[]> => {
  const open = dates.filter(isOpen);
  const { given: rows, loose } = await givenIn(world, file);
  const given = new Map<ToSettle, string>();
  const faults = loose
    .filter((cells) => open.some(({ id }) => cells.some((cell) => cellText(cell) === id)))
    .map((cells) => `“${cells.filter((cell) => cell !== '').join(' | ')}” has no line of headings above it`);
  for (const row of rows) {
    if (row.to === '') continue;
    try {
      const one = dateOf(row, rows, open, between);
      given.set(one, newDate(`${row.id}, New date`, row.to, one, between));
    } catch (fault) {
      if (!(fault instanceof CannotProceed)) throw fault;
      faults.push(fault.what);
    }
  }
  if (faults.length > 0)
    throw new CannotProceed(
      `${file}: ${counted(faults.length, 'row')} cannot be used, and nothing was written.\n${faults.map((one) => `- ${one}`).join('\n')}`,
    );
  return dates.map((one) => ({ ...one, to: given.get(one) ?? null }));
};
