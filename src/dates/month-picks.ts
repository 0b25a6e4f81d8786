import { dayOf, monthOf, oneDay, planDate, yearOf } from './day.ts';
import { dayNumberAt, weekdaysAt } from './forms/day.ts';
import { daysOf, weekdayIn, weekIn } from './forms/week.ts';
import { listJoins, type Picks, picksAt, turnWords } from './picks.ts';
import type { Window } from './reading.ts';
import { at, between, isOneOf, isText, oneOf, past, pastAny, type Tokens } from './tokens.ts';
import { quoted } from './words.ts';

/** What is picked of a month: days, weekdays or weeks of it. */
export interface Pick {
  readonly of: (month: Window) => readonly Window[];
  /** How many they are in a month that has them all. */
  readonly count: number;
  readonly is: 'day' | 'weekday' | 'week';
  readonly next: number;
  /** What is said of weeks, which others may count otherwise. */
  readonly notes: readonly string[];
}

const weekWords = oneOf('week wk weeks');
const dayWords = oneOf('day days');
const rangeJoins = oneOf('- to');

const dayIn = ({ start, due }: Window, number: number): string =>
  number === -1 ? due : planDate(yearOf(start), monthOf(start), Math.min(number, dayOf(due)));

/** `first Friday`, `first and third Mondays`, `last two Fridays`. */
const weekdaysPicked = (tokens: Tokens, { picks, next }: Picks): Pick | null => {
  const weekday = weekdaysAt(tokens, next);
  return weekday === null
    ? null
    : {
        of: (month) =>
          picks.flatMap((place) => {
            const date = weekdayIn(month, weekday, place);
            return date === null ? [] : [oneDay(date)];
          }),
        ...{ count: picks.length, is: 'weekday', next: next + 1, notes: [] },
      };
};

/** `last week`, `first and third weeks`. */
const weeksPicked = (tokens: Tokens, i: number, { picks, next }: Picks): Pick | null => {
  const isWeek = isOneOf(tokens, next, weekWords) && picks.every((place) => place >= -1 && place <= 4);
  if (!isWeek) return null;
  const notes = [`${quoted(between(tokens, i, next + 1))} is read as ${picks.map(daysOf).join(' and ')}`];
  const of = (month: Window) => picks.map((place) => weekIn(month, place));
  return { of, count: picks.length, is: 'week', next: next + 1, notes };
};

/** `1st and 15th`, `1st to 5th`, `first and last day`; one alone is read where its word is no other thing. */
const daysPicked = (tokens: Tokens, i: number, said: Picks | null): Pick | null => {
  const last = said?.picks.at(-1) ?? 0;
  const isDay = said !== null && isOneOf(tokens, said.next, dayWords);
  const fits = said?.picks.every((one) => (one > 0 && one <= 31) || (one === -1 && isDay)) ?? false;
  if (said !== null && said.picks.length > 1 && fits) {
    const { picks } = said;
    const isRange = isOneOf(tokens, i + 1, rangeJoins);
    const of = (month: Window): Window[] =>
      isRange
        ? [{ start: dayIn(month, picks[0] ?? last), due: dayIn(month, last) }]
        : picks.map((one) => oneDay(dayIn(month, one)));
    const next = isDay ? said.next + 1 : said.next;
    return { of, count: isRange ? 1 : picks.length, is: 'day', next, notes: [] };
  }
  const { ordinal, is } = at(tokens, i);
  const number = ordinal || is === 'word' ? dayNumberAt(tokens, i) : null;
  if (number === null || number.day < 1 || number.day > 31) return null;
  // second monthly report
  if (!ordinal && isText(tokens, number.next, 'monthly')) return null;
  const of = (month: Window): Window[] => [oneDay(dayIn(month, number.day))];
  return { of, count: 1, is: 'day', next: past(tokens, number.next, 'day'), notes: [] };
};

const oneKindAt = (tokens: Tokens, i: number): Pick | null => {
  const found = isOneOf(tokens, i, turnWords) ? null : picksAt(tokens, i);
  const said = found?.isPlace && found.problem === null && !found.picks.includes(0) ? found : null;
  return (
    (said === null ? null : (weekdaysPicked(tokens, said) ?? weeksPicked(tokens, i, said))) ??
    daysPicked(tokens, i, said)
  );
};

/** `first Friday`, `first and third Monday`, `first Wednesday and third Friday`, `15th`, as far as the month's own name. */
export const picksOfMonth = (tokens: Tokens, i: number): Pick | null => {
  let found = oneKindAt(tokens, past(tokens, i, 'the'));
  for (let k = 0; found !== null && k < 6 && isOneOf(tokens, found.next, listJoins); k++) {
    const more = oneKindAt(tokens, past(tokens, pastAny(tokens, found.next, listJoins, 2), 'the'));
    if (more === null) break;
    found = both(found, more);
  }
  return found;
};

const both = (one: Pick, more: Pick): Pick => ({
  ...more,
  of: (month) => [...one.of(month), ...more.of(month)],
  count: one.count + more.count,
  is: one.is === more.is ? one.is : 'day',
  notes: [...one.notes, ...more.notes],
});
