import { fold } from '../dates/fold.ts';
import type { Change } from '../edit/change.ts';
import { keyOf, type Question } from '../view/sheet/questions.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { dueDate, eventDay } from './change-dates.ts';
import { marksOf } from './change-done.ts';
import { agreeChange, movableAt, moveChanges, waitingAt } from './change-moves.ts';
import { said } from './change-options.ts';
import { updateChange } from './change-progress.ts';
import { type Here, targetOf } from './change-target.ts';
import type { Options } from './command.ts';

/** A row of a form as it came back. */
export interface Row {
  readonly key: string;
  readonly says: string;
  readonly answer: string;
  readonly day: string;
  readonly words: string;
}

/** What an answer comes to: changes and what they say; none where the plan has it already. */
export interface Taken {
  readonly changes: readonly Change[];
  readonly says: readonly string[];
  readonly ref: string;
}

/** True of an answer that leaves everything as it is. */
export const isEmpty = ({ answer, asks }: { readonly answer: string; readonly asks: string }): boolean =>
  ['', 'keep', 'nochange', 'asitis'].includes(fold(answer)) ||
  (asks === 'done' && ['notdone', 'no'].includes(fold(answer)));

/** What a row asks about: `done 2.2/1 Jun 2013`. @throws CannotProceed where it is no row of a form */
export const askedIn = (key: string): Pick<Question, 'asks' | 'id' | 'which'> => {
  const [, asks, id, which] = /^(agree|rate|done)\s+(\S+)(?:\s+(.+))?$/.exec(key.trim()) ?? [];
  if (asks === undefined || id === undefined)
    throw new CannotProceed('its first cell is not as bscb wrote it, so nobody can tell what it is about');
  return { asks: asks as Question['asks'], id, which: which ?? null };
};

/** What the answer of a row comes to in the plan of today. @throws CannotProceed where it cannot be understood */
export const takenFrom = (here: Here, row: Row, options: Options): Taken => {
  const { asks, id, which } = askedIn(row.key);
  const target = targetOf(here, id, []);
  const ref = target.one.action.ref ?? id;
  const clock = { calendar: here.opened.plan.calendar, today: here.opened.today };
  const words = row.words === '' ? null : row.words;
  const day = (): string => eventDay('Day', row.day === '' ? said(options, 'on') : row.day, clock);
  if (asks === 'rate') {
    const colours: ReadonlyMap<string, string> = new Map([
      ['r', 'red'],
      ['a', 'amber'],
      ['g', 'green'],
      ['c', 'complete'],
    ]);
    const word = row.answer.toLowerCase();
    const rag = colours.get(word) ?? word;
    const value = { date: day(), rag, ...(words === null ? {} : { note: words }) };
    const { action } = target.one;
    const change = updateChange(action.at, action.progress, value, clock.calendar);
    return { changes: change === null ? [] : [change], says: [`${ref} rated ${rag}, ${value.date}`], ref };
  }
  const date = movableAt(target);
  if (asks === 'done' && /^(?:done|yes|y|complete[d]?|met)$/i.test(row.answer)) {
    if (target.milestone === null) throw new CannotProceed(`${id} is no milestone`);
    if (row.day === '' && said(options, 'on') === null)
      throw new CannotProceed('the day is missing on which it was done');
    return { ...marksOf(here, target.milestone, { day: day(), evidence: words, which }), ref };
  }
  if (asks === 'agree') {
    const [waits] = waitingAt(date);
    const old = date.moved.find(({ waiting }) => waiting)?.redating.from?.reading.text ?? null;
    if (/^(?:agreed|agree|yes|y)$/i.test(row.answer)) {
      const minute = words ?? '';
      if (date.moved.some(({ redating }) => redating.agreed === minute))
        return { changes: [], says: [], ref };
      if (waits === undefined) throw new CannotProceed('no change of this date waits any more');
      if (minute === '') throw new CannotProceed('the words are missing that say who agreed it and when');
      return {
        changes: [agreeChange(waits, minute)],
        says: [`${id} ${date.written}: agreed, ${minute}`],
        ref,
      };
    }
    if (waits === undefined && words !== null && date.moved.at(-1)?.redating.agreed === words)
      return { changes: [], says: [], ref };
    const refused = /^(?:refused|not agreed|no|n|back)\b/i.test(row.answer);
    const to = refused ? old : dueDate('Answer', row.answer, clock);
    if (to === null) throw new CannotProceed('there is no earlier date to go back to');
    return moved(date, { to, date: day(), agreed: words, reason: null }, ref);
  }
  const to = dueDate('Answer', row.answer, clock);
  return moved(date, { to, date: day(), agreed: null, reason: words }, ref);
};

const moved = (
  date: ReturnType<typeof movableAt>,
  moving: Parameters<typeof moveChanges>[1],
  ref: string,
): Taken => ({
  changes: moveChanges(date, moving),
  says: [
    `${date.id} ${date.what}: ${date.written} → ${moving.to}${moving.agreed === null ? '' : `, agreed ${moving.agreed}`}`,
  ],
  ref,
});

/** True where the plan still has what the form was made from. */
export const stillFits = (row: Row, questions: readonly Question[]): boolean =>
  questions.some((one) => keyOf(one) === row.key.trim() && fold(one.says) === fold(row.says));
