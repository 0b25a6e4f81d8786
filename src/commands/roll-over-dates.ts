import type { ToSettle } from '../assess/carried.ts';
import { fold } from '../dates/fold.ts';
import { counted } from '../model/sentence.ts';
import { datesHeads, datesTable, type Settled } from '../view/roll-over.ts';
import type { World } from '../world.ts';
import { askUntil, canAsk } from './ask-until.ts';
import { asBytes } from './bytes.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { said } from './change-options.ts';
import type { Options } from './command.ts';
import { endingOf } from './formats.ts';
import { type Between, fromTable, isOpen, newDate } from './roll-over-table.ts';
import { say } from './say.ts';
import { writing } from './writing.ts';

/** More dates than somebody wants to be asked for one after the other without having said so. */
const many = 10;

/** The dates with those that they were given: in a table, or by somebody at a terminal; the others are left. @throws CannotProceed */
export const settledDates = async (
  world: World,
  dates: readonly ToSettle[],
  between: Between,
  options: Options,
): Promise<Settled[]> => {
  const file = said(options, 'dates');
  if (file !== null) return fromTable(world, file, dates, between);
  const open = dates.filter(isOpen).length;
  const isAsked = canAsk(world) && options.dryRun !== true && open > 0;
  return isAsked ? ask(world, dates, open, between) : left(dates);
};

const left = (dates: readonly ToSettle[]): Settled[] => dates.map((one) => ({ ...one, to: null }));

/** Asks for each date; of many, first whether that is wanted. Enter leaves a date as it is. @throws CannotProceed where the person stops */
const ask = async (
  world: World,
  dates: readonly ToSettle[],
  open: number,
  between: Between,
): Promise<Settled[]> => {
  const prompts = await world.prompts();
  prompts.show(
    `${counted(open, 'date')} to settle. Type the new date, or press Enter to leave it as it is. Ctrl-C stops, and nothing is written.`,
  );
  if (open > many) {
    prompts.show('To fill them in as a table instead, stop here and add  --dates dates.xlsx');
    const each = await askUntil(
      prompts,
      `Do you want to give the ${open} dates one by one now? Type y, or press Enter to leave them all as they are`,
      yesOrNo,
    );
    if (!each) return left(dates);
  }
  const settled: Settled[] = [];
  for (const one of dates) {
    const dateIn = (answer: string): string | null =>
      answer === '' ? null : newDate('New date', answer, one, between);
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
  throw new CannotProceed('Type y, or press Enter.');
};

/** Writes the table of the dates to settle, where it is not there yet. True where it did. @throws CannotProceed */
export const writeDates = async (
  world: World,
  dates: readonly ToSettle[],
  { today }: Pick<Between, 'today'>,
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
      : asBytes((await import('../render/csv.ts')).csv({ head: [...datesHeads], rows }));
  await writing(file, () => world.files.change([{ path: file, before: null, after: bytes }]));
  say(
    world,
    `Wrote ${file}: ${counted(open.length, 'date')} to settle. No plan is written yet. Fill in “New date” where the board has decided, leave the rest empty, and type the same command again.`,
  );
  return true;
};
