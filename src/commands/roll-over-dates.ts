import type { ToSettle } from '../assess/carried.ts';
import { fold } from '../dates/fold.ts';
import { counted } from '../model/sentence.ts';
import { datesHeads, datesTable, type Settled } from '../view/roll-over.ts';
import type { World } from '../world.ts';
import { cellText, tablesIn } from './apply-read.ts';
import { askUntil, canAsk } from './ask-until.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { dueDate } from './change-dates.ts';
import { said } from './change-options.ts';
import type { Options } from './command.ts';
import { endingOf } from './formats.ts';
import type { Opened } from './open-plan.ts';
import { say } from './say.ts';
import { writing } from './writing.ts';

/** More dates than somebody wants to be asked for one after the other without having said so. */
const many = 10;

type Clock = Pick<Opened, 'plan' | 'today'>;

/** What recurs begins anew, and waits for nobody. */
const isOpen = ({ why }: ToSettle): boolean => why !== 'recurs';

/** The dates with those that they were given: in a table, or by somebody at a terminal; the others are left. @throws CannotProceed */
export const settledDates = async (
  world: World,
  dates: readonly ToSettle[],
  clock: Clock,
  options: Options,
): Promise<Settled[]> => {
  const file = said(options, 'dates');
  if (file !== null) return fromTable(world, file, dates, clock);
  const open = dates.filter(isOpen).length;
  const isAsked = canAsk(world) && options.dryRun !== true && open > 0;
  return isAsked ? ask(world, dates, open, clock) : left(dates);
};

const left = (dates: readonly ToSettle[]): Settled[] => dates.map((one) => ({ ...one, to: null }));

/** Asks for each date; of many, first whether that is wanted. Enter leaves a date as it is. @throws CannotProceed where the person stops */
const ask = async (
  world: World,
  dates: readonly ToSettle[],
  open: number,
  { plan: { calendar }, today }: Clock,
): Promise<Settled[]> => {
  const prompts = await world.prompts();
  prompts.show(
    `${counted(open, 'date')} to settle. Type the new date, or Enter to leave it as it is; Ctrl-C stops, and nothing is written.`,
  );
  if (open > many) {
    prompts.show('To fill them in as a table instead, stop here and add  --dates dates.xlsx');
    const each = await askUntil(
      prompts,
      `Give the ${open} dates one by one now? y for yes; Enter leaves them all as they are`,
      yesOrNo,
    );
    if (!each) return left(dates);
  }
  const settled: Settled[] = [];
  const dateIn = (answer: string): string | null =>
    answer === '' ? null : dueDate('New date', answer, { calendar, today });
  for (const one of dates) {
    const question = `${one.was}  ${one.what}: ${one.written}. New date?`;
    settled.push({ ...one, to: isOpen(one) ? await askUntil(prompts, question, dateIn) : null });
  }
  return settled;
};

/** @throws CannotProceed where it is neither */
const yesOrNo = (answer: string): boolean => {
  const word = fold(answer);
  if (['y', 'yes'].includes(word)) return true;
  if (['', 'n', 'no'].includes(word)) return false;
  throw new CannotProceed('Type y, or Enter.');
};

/** Writes the table of the dates to settle, where it is not there yet. True where it did. @throws CannotProceed */
export const writeDates = async (
  world: World,
  dates: readonly ToSettle[],
  { today }: Clock,
  options: Options,
): Promise<boolean> => {
  const file = said(options, 'dates');
  if (file === null || world.files.kind(file) !== 'nothing') return false;
  const open = dates.filter(isOpen);
  if (open.length === 0)
    throw new CannotProceed('No date has to be settled. Type the command again without --dates.');
  if (options.dryRun === true)
    throw new CannotProceed(
      `${file} is not there yet. Type the command without --dry-run, and it is written: ${counted(open.length, 'date')} to settle.`,
    );
  const ending = endingOf(file);
  if (ending !== 'xlsx' && ending !== 'csv')
    throw new CannotProceed(`--dates: the table can be .xlsx or .csv, not “${file}”.`);
  const { rows, sheet } = datesTable(open);
  const bytes =
    ending === 'xlsx'
      ? await (await import('../render/xlsx.ts')).xlsx([sheet], today)
      : new TextEncoder().encode((await import('../render/csv.ts')).csv({ head: [...datesHeads], rows }));
  await writing(file, () => world.files.change([{ path: file, before: null, after: bytes }]));
  say(
    world,
    `Wrote ${file}: ${counted(open.length, 'date')} to settle. No plan is written yet. Fill in “New date” where the board has decided, leave the rest empty, and type the same command again.`,
  );
  return true;
};

/** A row of the table that has a new date. */
interface Given {
  readonly id: string;
  readonly written: string;
  readonly to: string;
}

/** The columns that are read; the others help the reader, and may be gone. */
const needed: readonly (typeof datesHeads)[number][] = ['Of', 'Date as written', 'New date'];

const givenIn = async (world: World, file: string): Promise<Given[]> => {
  const isHead = (row: readonly string[]): boolean =>
    needed.every((head) => row.some((one) => fold(one) === fold(head)));
  const found = (await tablesIn(world, file, isHead)).flatMap((table) => {
    const at = table.findIndex(isHead);
    return at < 0 ? [] : [{ head: (table[at] ?? []).map(fold), rows: table.slice(at + 1) }];
  });
  if (found.length === 0)
    throw new CannotProceed(
      `${file} has no table with the headings ${needed.join(', ')}. Name a file that is not there, and it is written with them.`,
    );
  return found.flatMap(({ head, rows }) =>
    rows.map((row) => {
      const cell = (title: (typeof needed)[number]): string => cellText(row[head.indexOf(fold(title))]);
      return { id: cell('Of'), written: cell('Date as written'), to: cell('New date') };
    }),
  );
};

/** @throws CannotProceed with every row that cannot be used */
const fromTable = async (
  world: World,
  file: string,
  dates: readonly ToSettle[],
  { plan: { calendar }, today }: Clock,
): Promise<Settled[]> => {
  const given = new Map<ToSettle, string>();
  const faults: string[] = [];
  for (const { id, written, to } of await givenIn(world, file)) {
    if (to === '') continue;
    const one = dates.find((date) => date.id === id && isOpen(date));
    if (one === undefined) faults.push(`“${id}” is not among the dates to settle`);
    else if (one.written !== written)
      faults.push(`${id}: the table has “${written}”, and the plan says ${one.written} now`);
    else if (given.has(one)) faults.push(`${id} has a new date in two rows`);
    else
      try {
        given.set(one, dueDate(`${id}, New date`, to, { calendar, today }));
      } catch (fault) {
        if (!(fault instanceof CannotProceed)) throw fault;
        faults.push(fault.message.split('\n')[0] ?? '');
      }
  }
  if (faults.length > 0)
    throw new CannotProceed(
      `${file}: ${counted(faults.length, 'row')} cannot be used, and nothing was written.\n${faults.map((one) => `- ${one}`).join('\n')}`,
    );
  return dates.map((one) => ({ ...one, to: given.get(one) ?? null }));
};
