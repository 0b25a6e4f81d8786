import type { Calendar } from '../dates/calendar.ts';
import type { Doubting } from './action-text.ts';
import { isDay } from './dated-note.ts';
import { isDated } from './dates-in-text.ts';
import { type Cell, withTick, wordsOf } from './document.ts';
import type { DraftMilestone } from './draft.ts';
import type { Whole } from './join.ts';
import { hasDays } from './looks.ts';
import { beginsAsDate } from './months.ts';
import { isDateAlone, isDoneWord, saidBehind } from './steps.ts';
import { strike } from './struck.ts';
import { tickIn, ticksIn } from './ticks.ts';

/** What a column of what is done says of an action, and its milestones with what it says of each. */
interface Done {
  readonly done: string | null;
  readonly milestones: DraftMilestone[];
}

const isNo = /^(?:n|no|not yet|[-–—])$/iu;

/** What one line says: the day or `yes` where it is done, null where it is not, undefined where that is not plain. */
const lineSays = (line: string, calendar: Calendar): string | null | undefined => {
  const tick = tickIn(line);
  if (tick !== null && tick.says !== 'done')
    return tick.says === 'open' && tick.rest === '' ? null : undefined;
  const said = tick?.rest ?? line;
  if (tick !== null && isNo.test(said)) return undefined;
  if (said === '' || /^(?:y|yes|done|completed?|achieved)$/iu.test(said)) return 'yes';
  if (isNo.test(said)) return null;
  return !isHoped(said) && isDay(said, calendar) ? said : undefined;
};

/** True of a date that may be when something should be done, or that moved. */
const isHoped = (said: string): boolean =>
  !beginsAsDate(said.replace(/^(?:on|in) /i, '')) || /[→➔⇒>]/u.test(said);

/** True of a cell with an empty box or a cross: what is said of it elsewhere is not plain. */
export const hasOpenBox = ({ lines }: Cell): boolean =>
  lines.some((line) => ticksIn(withTick(line)).says.some((one) => one !== 'done'));

/** A column of what is done: of an action, or of each of its milestones where it has a line for each. */
export const doneOf = (
  cell: Cell | undefined,
  { milestones, isOpen }: { readonly milestones: readonly DraftMilestone[]; readonly isOpen: boolean },
  calendar: Calendar,
  doubt: Doubting,
): Done => {
  const left = (done: string | null): Done => ({ done, milestones: [...milestones] });
  const said = wordsOf(cell);
  if (cell === undefined || said === '') return left(null);
  const lines = cell.lines.map((line) => lineSays(withTick(line), calendar));
  const isEach = milestones.length > 0 && !isOpen && lines.length === milestones.length;
  const isPlain = isEach && lines.every((line) => line !== undefined);
  const isAgainst = isPlain && milestones.some(({ done }, i) => done !== null && lines[i] === null);
  if (isPlain && (isAgainst || lines.some((line) => line !== null))) {
    const each = 'the column of what is done has a line for each milestone: each was put beside its own';
    const against = 'it says that a milestone is not done, which says itself that it is: it was left open';
    doubt(cell, isAgainst ? against : each, said);
    return {
      done: null,
      milestones: milestones.map((one, i) => ({
        ...one,
        done: lines[i] === null ? null : (one.done ?? lines[i] ?? null),
      })),
    };
  }
  if (lines.every((line) => line === null)) {
    if (milestones.length > 0 && milestones.every(({ done }) => done !== null))
      doubt(cell, 'it says that the action is not done, and each milestone is read as done', null);
    return left(null);
  }
  const { says, words } = ticksIn(said);
  const tick = tickIn(said);
  if (milestones.length > 0) {
    doubt(cell, 'what is done is not said plainly of each milestone: they were left open', null);
    return left(null);
  }
  if (says.length > 1 && words === '') {
    doubt(cell, 'several ticks or boxes are in one cell: the action was left open', null);
    return left(null);
  }
  if (tick === null && hasDays(said, calendar) && isHoped(said)) {
    doubt(cell, 'its date may be when it should be done: the action was left open', null);
    return left(null);
  }
  if (tick === null) return left(said);
  if (tick.says === 'cross') doubt(cell, 'a cross may mean done or not done: the action was left open', null);
  if (tick.says === 'open' && tick.rest !== '')
    doubt(
      cell,
      'an empty box is before it: the action was left open, and the words are not in the plan',
      null,
    );
  return left(tick.says === 'done' ? tick.rest || 'yes' : null);
};

const isDate = (text: string, calendar: Calendar): boolean =>
  isDated(text, calendar) || isDateAlone(text, calendar);

/** A line without its marks; a word of done by itself is one where it is all that the cell says, or behind a date. */
const withoutMark = (line: string, isBehind: boolean, calendar: Calendar): string => {
  const { says, words } = ticksIn(withTick(line));
  const date = saidBehind(words, calendar)?.words ?? (isBehind && isDoneWord(words) ? '' : words);
  return says.length === 0 && date === words ? line : date;
};

/** The lines of dates without their marks; a date that is struck out only because it is done is in force. */
const linesOfDates = ({ lines }: Cell, calendar: Calendar): string[] => {
  const isBehind = (i: number): boolean =>
    lines.length === 1 || isDate((lines[i - 1] ?? '').replace(strike, '$1'), calendar);
  const left = lines.map((line, i) => withoutMark(line, isBehind(i), calendar));
  if (left.every((line, i) => line === lines[i])) return left;
  const bare = left.map((line) => line.replace(strike, '').trim());
  const hasDate = bare.some((line) => isDate(line, calendar));
  return left
    .map((line, i) => (bare[i] === '' && !hasDate ? line.replace(strike, '$1') : line))
    .filter((line) => line !== '');
};

/** A row whose cells of dates are without ticks, boxes and words of done, which are named and leave the action open. */
export const withoutMarks = (whole: Whole, calendar: Calendar, doubt: Doubting): Whole => {
  const slots = new Map(whole.slots);
  for (const slot of ['when', 'revised', 'lead+when']) {
    const cell = slots.get(slot);
    const lines = cell === undefined ? [] : linesOfDates(cell, calendar);
    if (cell === undefined || lines.join('\n') === cell.lines.join('\n')) continue;
    const why = 'a mark or a word of done is here and not only a date: the action was left open';
    doubt(cell, why, lines.join(' ') || null);
    if (lines.length > 0) slots.set(slot, { ...cell, lines });
    else if (slot === 'revised') slots.delete(slot);
    else slots.set(slot, { ...cell, lines: cell.lines.map(withTick) });
  }
  return { ...whole, slots };
};
