import type { Calendar } from '../dates/calendar.ts';
import type { Doubting } from './action-text.ts';
import { type Cell, withTick, wordsOf } from './document.ts';
import type { DraftMilestone } from './draft.ts';
import { wholeDate } from './looks.ts';
import { isDoneWord, saidBehind } from './steps.ts';
import { strike } from './struck.ts';
import { tickIn, ticksIn } from './ticks.ts';

/** What a column of what is done says of an action, and its milestones with what it says of each. */
interface Done {
  readonly done: string | null;
  readonly milestones: DraftMilestone[];
}

/** What one line says: the day or `yes` where it is done, null where it is not, undefined where that is not plain. */
const lineSays = (line: string, calendar: Calendar): string | null | undefined => {
  const tick = tickIn(line);
  if (tick !== null && tick.says !== 'done')
    return tick.says === 'open' && tick.rest === '' ? null : undefined;
  const said = tick?.rest ?? line;
  if (said === '' || /^(?:y|yes|done|completed?|achieved)$/iu.test(said)) return 'yes';
  if (/^(?:n|no|not yet|[-–—])$/iu.test(said)) return null;
  return wholeDate(said, calendar)?.windows.length === 1 ? said : undefined;
};

/** A column of what is done: of an action, or of each of its milestones where it has a line for each. */
export const doneOf = (
  cell: Cell | undefined,
  milestones: readonly DraftMilestone[],
  calendar: Calendar,
  doubt: Doubting,
): Done => {
  const left = (done: string | null): Done => ({ done, milestones: [...milestones] });
  const said = cell === undefined ? '' : wordsOf(cell);
  if (cell === undefined || said === '') return left(null);
  const lines = cell.lines.map((line) => lineSays(withTick(line), calendar));
  if (lines.every((line) => line === null)) return left(null);
  const isEach = milestones.length > 0 && lines.length === milestones.length;
  if (isEach && lines.every((line) => line !== undefined)) {
    doubt(
      cell,
      'the column of what is done has a line for each milestone: each was put beside its own',
      said,
    );
    return {
      done: null,
      milestones: milestones.map((one, i) => ({ ...one, done: one.done ?? lines[i] ?? null })),
    };
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

/** The words of a cell of dates without what it says of what is done, which is named and left open. */
export const dateWithoutMarks = (cell: Cell, calendar: Calendar, doubt: Doubting): string => {
  const said = cell.lines.map(withTick).join(' ').trim();
  const { says, words } = ticksIn(said);
  const behind = saidBehind(words, calendar);
  const date = behind?.words ?? (isDoneWord(words) ? '' : words);
  if (says.length === 0 && date === words) return said;
  const isReplaced = date.replace(strike, '').trim() !== '';
  const kept = isReplaced ? date : date.replace(strike, '$1');
  doubt(cell, 'a mark or a word of done is here and not only a date: the action was left open', kept || null);
  return kept || said;
};
