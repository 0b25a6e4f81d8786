import type { Calendar } from '../dates/calendar.ts';
import { readCommandDate } from '../dates/command.ts';
import { isWholeMonth } from '../dates/known.ts';
import { readPhrase } from '../dates/phrase.ts';
import { isPhraseProblem, type PlanDate, type Window } from '../dates/reading.ts';
import { sameDates } from '../dates/same.ts';
import { dayText, longDay, shortMonth } from '../dates/words.ts';
import { sentence } from '../model/sentence.ts';
import type { Named } from '../model/to-type.ts';
import { CannotProceed } from './cannot-proceed.ts';

/** What dates on the command line are read against. */
export interface Clock extends Named {
  readonly calendar: Calendar;
  readonly today: PlanDate;
  /** Takes what people would dispute in a day that is written as it was read, not as it was typed. */
  readonly doubt?: ((words: string) => void) | undefined;
}

/** A day, or a month, as a plan has it. */
export const windowText = (window: Window): string =>
  isWholeMonth(window) ? shortMonth(window.due) : dayText(window.due);

/**
 * The day on which something happened, as it is written in the plan: today where none is said.
 * @throws CannotProceed where it cannot be read, or is still to come
 */
export const eventDay = (option: string, text: string | null, { calendar, today, doubt }: Clock): string => {
  if (text === null) return dayText(today);
  const answer = readCommandDate(text, calendar, today, 'back');
  if (isPhraseProblem(answer)) {
    const near = readCommandDate(answer.suggestion ?? '', calendar, today, 'back');
    const isAhead = !isPhraseProblem(near) && near.window.start > today;
    throw new CannotProceed(notADate(option, isAhead ? { ...answer, suggestion: null } : answer, today));
  }
  if (answer.window.start > today)
    throw new CannotProceed(
      `${option}: ${longDay(answer.window.start)} is after ${longDay(today)}, so it has not happened yet.\nGive the day on which it happened, or leave ${option} out for today.`,
    );
  if (answer.warning !== null) doubt?.(`${option}: ${sentence(answer.warning)}.`);
  return windowText(answer.window);
};

/**
 * A date to come as it is written in the plan: the words as typed, where a plan can have them; `next Board` as its day.
 * @throws CannotProceed where it cannot be read
 */
export const dueDate = (option: string, text: string, { calendar, today }: Clock): string => {
  const words = text.replace(/\s+/g, ' ');
  const phrase = readPhrase(words, calendar);
  // Words without a trace of a date, such as "banana", are none; "tbc" and "ongoing" say that there is none.
  const guessed = !isPhraseProblem(phrase) && phrase.windows.length === 0 && phrase.warning !== null;
  if (!isPhraseProblem(phrase) && !guessed) return words;
  const answer = readCommandDate(words, calendar, today);
  if (isPhraseProblem(answer))
    throw new CannotProceed(notADate(option, isPhraseProblem(phrase) ? phrase : answer, today));
  return windowText(answer.window);
};

/** From the first day of what is written to its last; null where it has no date in it. */
export const daysOf = (text: string, calendar: Calendar): Window | null => {
  const reading = readPhrase(text, calendar);
  const [first, last] = isPhraseProblem(reading) ? [] : [reading.windows[0], reading.windows.at(-1)];
  return first === undefined || last === undefined ? null : { start: first.start, due: last.due };
};

/** True where two texts are the same, or spell the same dates: `Feb 2014` and `2014-02`, but not `throughout 2014`. */
export const isSameDate = (one: string | null, other: string | null, calendar: Calendar): boolean => {
  if (one === other) return true;
  if (one === null || other === null) return false;
  const [a, b] = [readPhrase(one, calendar), readPhrase(other, calendar)];
  if (isPhraseProblem(a) || isPhraseProblem(b)) return false;
  // What goes on for a year is not late at its end; what is due in that year is.
  return (a.kind === 'continuing') === (b.kind === 'continuing') && sameDates(a, b);
};

const notADate = (
  option: string,
  { error, suggestion }: { error: string; suggestion: string | null },
  today: PlanDate,
): string =>
  `${option}: ${sentence(error)}.${suggestion === null ? '' : ` Did you mean ${suggestion}?`}\nWrite a date such as  ${option} "${dayText(today)}".`;
