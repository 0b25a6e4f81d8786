import type { Moved } from '../assess/assessment.ts';
import { fold } from '../dates/fold.ts';
import type { Change } from '../edit/change.ts';
import { lineFor } from '../model/to-type.ts';
import { keyOf, type Question, waitsWords } from '../view/sheet/questions.ts';
import { agreedIn, minuteOf, minuteWith } from './apply-minute.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { colourIn } from './change-colour.ts';
import { type Clock, dueDate, eventDay, isSameDate } from './change-dates.ts';
import { markable, marksOf } from './change-done.ts';
import {
  agreeChange,
  isMovedSo,
  type Movable,
  type Moving,
  movableAt,
  moveChanges,
  waitingAt,
} from './change-moves.ts';
import { said } from './change-options.ts';
import { entryOf, isSaid, laterRating, type NextStep, nextSaid, updateChange } from './change-progress.ts';
import { clockOf, type Here, type Target, targetOf } from './change-target.ts';
import { wantedClosing } from './close.ts';
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
  /** Who agreed it, as it will be written. */
  readonly minutes?: readonly string[];
  /** True where the plan says it of another day, and the answer names none. */
  readonly isSaid?: boolean;
  /** Why it changes nothing that counts today. */
  readonly note?: string | null;
}

/** True of an answer that leaves everything as it is. */
export const isEmpty = ({ answer, asks }: { readonly answer: string; readonly asks: string }): boolean =>
  /^[\s.…–—-]*$/.test(answer) ||
  ['keep', 'nochange', 'asitis'].includes(fold(answer)) ||
  ((asks === 'done' || asks === 'close') && ['notdone', 'no'].includes(fold(answer)));

/** What a row asks about: `done 2.2/1 Jun 2013`. @throws CannotProceed where it is no row of a form */
export const askedIn = (key: string): Pick<Question, 'asks' | 'id' | 'which'> => {
  const [, asks, id, which] = /^(agree|rate|close|done|next)\s+(\S+)(?:\s+(.+))?$/.exec(key.trim()) ?? [];
  if (asks === undefined || id === undefined)
    throw new CannotProceed('its first cell is not as bscb wrote it, so nobody can tell what it is about');
  return { asks: asks as Question['asks'], id, which: which ?? null };
};

/** What the answer of a row comes to in the plan of today. @throws CannotProceed where it cannot be understood */
export const takenFrom = (here: Here, row: Row, options: Options): Taken => {
  const { asks } = askedIn(row.key);
  const answered = answeredIn(here, row, options);
  if (asks === 'rate' || asks === 'next') return updated(answered, [row]);
  if (asks === 'close') return closed(answered);
  if (asks === 'agree') return settled(answered, options);
  const isDone = /^(?:done|yes|y|complete[d]?|met)$/i.test(row.answer);
  return isDone ? marked(answered, options) : newlyDated(answered);
};

/** A rating and what happens next of one action, as one entry. */
export const takenTogether = (here: Here, rows: readonly [Row, Row], options: Options): Taken =>
  updated(answeredIn(here, rows[0], options), rows);

interface Answered {
  readonly here: Here;
  readonly row: Row;
  readonly target: Target;
  readonly clock: Clock;
  /** The day on which it happened. */
  readonly day: () => string;
}

const answeredIn = (here: Here, row: Row, options: Options): Answered => {
  const clock = clockOf(here);
  const day = (): string => eventDay('Day', row.day === '' ? said(options, 'on') : row.day, clock);
  return { here, row, target: targetOf(here, askedIn(row.key).id, []), clock, day };
};

const wordsOf = ({ words }: Row): string | null => (words === '' ? null : words);

/** One more entry of progress. */
const updated = ({ here, row, target, clock, day }: Answered, rows: readonly Row[]): Taken => {
  const { action } = target.one;
  const rated = rows.find(({ key }) => askedIn(key).asks === 'rate');
  const ahead = rows.find(({ key }) => askedIn(key).asks === 'next');
  const rag = rated === undefined ? null : colourIn(here.opened.plan, rated.answer);
  const next = ahead === undefined ? null : nextIn(ahead, clock);
  const on = rated === undefined ? eventDay('Day', null, clock) : day();
  const note = rated === undefined ? null : wordsOf(rated);
  const value = entryOf({ date: on, rag, note, next, cause: null, by: null });
  const { date: _, ...undated } = value;
  const change = updateChange(action.at, action.progress, value, clock.calendar);
  return {
    changes: change === null ? [] : [change],
    says: [
      `${action.ref}${rag === null ? '' : ` rated ${rag}, ${on}`}${next === null ? '' : `${rag === null ? '' : ';'} next: ${nextSaid(next)}`}`,
    ],
    ref: action.ref,
    note: rag === null || change === null ? null : laterRating(target.one, on, clock.calendar),
    isSaid: (rated === undefined || row.day === '') && isSaid(action.progress, undated, clock.calendar),
  };
};

/** What happens next: the answer, by the day, and who does it. */
const nextIn = ({ answer, day, words }: Row, clock: Clock): NextStep => ({
  what: answer,
  by: day === '' ? null : dueDate('Day', day, clock),
  who: words === '' ? [] : words.split(/(?:(?<!\s)\s+)?;\s*/),
});

/** An action that the meeting closes. */
const closed = ({ here, row, target: { one }, day }: Answered): Taken => {
  const { ref } = one.action;
  if (!/^(?:yes|y|closed?|complete)$/i.test(row.answer))
    throw new CannotProceed(`“${row.answer}” is not an answer here; write yes or no`);
  const note = wordsOf(row);
  const since = one.action.closed?.as === 'complete' && row.day === '' ? one.action.closed : null;
  if (since !== null && note === null) return { changes: [], says: [], ref };
  return { ...wantedClosing(here, ref, { as: 'complete', on: since?.dateText ?? day(), note }), ref };
};

/** A milestone that is done. */
const marked = ({ here, row, target, day }: Answered, options: Options): Taken => {
  const { id, which } = askedIn(row.key);
  if (target.milestone === null) throw new CannotProceed(`${id} is not a milestone`);
  if (row.day === '' && said(options, 'on') === null)
    throw new CannotProceed('the day is missing on which it was done');
  const made = marksOf(here, markable(target.milestone), { day: day(), evidence: wordsOf(row), which });
  return { ...made, ref: target.one.action.ref };
};

/** A change of date that is agreed, refused, or agreed for another date. */
const settled = ({ here, row, target, clock, day }: Answered, options: Options): Taken => {
  const { ref } = target.one.action;
  const date = movableAt(target);
  const waits = waitingAt(date).at(-1);
  const named = date.moved.findLast(
    ({ redating }) => fold(waitsWords(redating, date.written)) === fold(row.says),
  );
  const done = { changes: [], says: [], ref };
  const to = settledFor(row, date, { asked: named ?? waits, clock });
  const minute = minuteOf(
    here.opened.plan,
    { words: row.words, day: row.day === '' ? said(options, 'on') : row.day },
    clock,
  );
  if (to !== null) {
    const moving = { to, date: day(), ...minute };
    if (waits === undefined && isMovedSo(date, moving, clock.calendar)) return done;
    return { ...moved(date, moving, { ref, clock }), minutes: [minute.agreed] };
  }
  const agreed = minuteWith(minute, clock);
  const same = date.moved.filter(({ redating }) => redating.agreed === agreed);
  if (named === undefined ? waits === undefined && same.length > 0 : same.includes(named)) return done;
  if (waits === undefined) throw new CannotProceed('no change of this date waits any more');
  return {
    changes: [agreeChange(waits, agreed)],
    says: [`${date.id} ${date.written}: agreed, ${agreed}`],
    minutes: [agreed],
    ref,
  };
};

/** The date that a change of date is settled for: another one, or the one before it; null where it is agreed as asked. */
const settledFor = (
  { answer }: Row,
  date: Movable,
  { asked, clock }: { readonly asked: Moved | undefined; readonly clock: Clock },
): string | null => {
  const to = asked === undefined ? null : (asked.redating.to?.reading.text ?? date.written);
  if (/^(?:agreed|agree|yes|y)$/i.test(answer) || isSameDate(to, answer, clock.calendar)) return null;
  const [refused, rest = ''] =
    /^(?:(?:no|n)\W*$|(?:refused|not agreed|back)\b\W*(?:(?:back )?to )?(.*)$)/i.exec(answer) ?? [];
  if (refused === undefined) return dueDate('Answer', answer, clock);
  const old = (asked ?? date.moved.at(-2))?.redating.from?.reading.text;
  if (old === undefined) throw new CannotProceed('there is no earlier date to go back to');
  if (rest === '' || isSameDate(old, rest, clock.calendar)) return old;
  throw new CannotProceed(
    `“${answer}” says more than that it goes back to ${old}. Write refused alone, or the other date alone; a reason goes into Words`,
  );
};

const newlyDated = ({ here, row, target, clock, day }: Answered): Taken => {
  const to = dueDate('Answer', row.answer, clock);
  const date = movableAt(target);
  if (date.dates > 1)
    throw new CannotProceed(
      `${date.id} has ${date.dates} dates, “${date.written}”, and a form cannot move one of them. Write all of its dates:  ${lineFor(here.opened.plan)`bscb redate ${date.id} --to "…"`}`,
    );
  const minute = agreedIn(here.opened.plan, row.words, clock);
  const moving = { to, date: day(), ...(minute ?? { agreed: null, reason: wordsOf(row) }) };
  const taken = moved(date, moving, { ref: target.one.action.ref, clock });
  return minute === null ? taken : { ...taken, minutes: [minute.agreed] };
};

const moved = (
  date: Movable,
  moving: Moving,
  { ref, clock }: { readonly ref: string; readonly clock: Clock },
): Taken => ({
  changes: moveChanges(date, moving, clock),
  says: [
    `${date.id} ${date.what}: ${date.written} → ${moving.to}${moving.agreed === null ? '' : `, agreed ${moving.agreed}`}`,
  ],
  ref,
});

/** True where the plan still has what the form was made from. */
export const stillFits = (row: Row, questions: readonly Question[]): boolean =>
  questions.some((one) => keyOf(one) === row.key.trim() && fold(one.says) === fold(row.says));
