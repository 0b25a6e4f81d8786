import type { Calendar } from './calendar.ts';
import { addDays, daysBetween, yearOf } from './day.ts';
import { guessedTerm, pastHalfTerm } from './forms/term.ts';
import { eachWords } from './frequency.ts';
import { limitsAt, saidOf, timeOf } from './limits.ts';
import { type Match, refuse } from './match.ts';
import type { Window } from './reading.ts';
import { recurrence, unbounded } from './recurrence.ts';
import { datesAt } from './series.ts';
import { at, isOneOf, isText, oneOf, past, type Tokens, tokenise } from './tokens.ts';
import { longDay, seasonNames } from './words.ts';

const overlap = (a: Window, b: Window): boolean => a.start <= b.due && b.start <= a.due;

const perWords = oneOf('a per each every');

/** Past `termly`, `each term`, `half-termly`, `every half term`; the place itself where none is there. */
const pastTermly = (tokens: Tokens, i: number): { next: number; half: boolean } => {
  const once = isText(tokens, i, 'once') && isOneOf(tokens, i + 1, perWords) ? i + 2 : null;
  if (once !== null) return { next: isText(tokens, once, 'term') ? once + 1 : i, half: false };
  const each = isOneOf(tokens, i, eachWords);
  const half = pastHalfTerm(tokens, each ? i + 1 : i);
  if (each)
    return half > i + 1
      ? { next: half, half: true }
      : {
          next: isText(tokens, past(tokens, i + 1, 'school'), 'term') ? past(tokens, i + 1, 'school') + 1 : i,
          half: false,
        };
  if (isText(tokens, i, 'half')) {
    const word = past(tokens, i + 1, '-');
    return { next: isText(tokens, word, 'termly') ? word + 1 : i, half: true };
  }
  return { next: isText(tokens, i, 'termly') ? i + 1 : i, half: false };
};

/** What is under terms, holidays and the weeks of half term left out: those are no terms. */
const termsOf = ({ terms }: Calendar): readonly (readonly [name: string, window: Window])[] =>
  [...terms].filter(([name, { start, due }]) => {
    const isWeeks = /half/i.test(name) && daysBetween(start, due) < 21;
    return !isWeeks && !/holiday|break|vacation/i.test(name);
  });

/** A term in two halves: the days of the half term between them are not known. */
const halves = ({ start, due }: Window): Window[] => {
  const middle = addDays(start, Math.floor(daysBetween(start, due) / 2));
  return [
    { start, due: middle },
    { start: addDays(middle, 1), due },
  ];
};

/** `every autumn`, `each spring term`: that season or term of each year. */
export const everySeason = (
  tokens: Tokens,
  i: number,
  calendar: Calendar,
  outer: Window | null,
): Match | null => {
  const name = at(tokens, i + 1).text;
  const words = isOneOf(tokens, i, eachWords) ? seasonNames.get(name) : undefined;
  if (words === undefined) return null;
  const isTerm = isText(tokens, i + 2, 'term');
  const limits = limitsAt(tokens, isTerm ? i + 3 : i + 2, calendar);
  if (limits.refused?.refused) return limits.refused;
  const time = timeOf(limits, outer);
  const said = saidOf(limits, outer);
  if (time === null) return unbounded(i, limits.next, said);
  const year = `${name}${isTerm ? ' term' : ''}`;
  // a winter begins in the year before it ends
  const first = yearOf(time.start) - 1;
  const years = Array.from({ length: yearOf(time.due) - first + 1 }, (_, k) => first + k);
  const found = years.flatMap((one) => datesAt(tokenise(`${year} ${one}`), 0, calendar) ?? []);
  const refused = found.find((one) => one.refused !== null);
  if (refused !== undefined) return refuse(i, limits.next, refused.refused?.error ?? '', null);
  const isIn = ({ start, due }: Window): boolean => due >= time.start && due <= time.due && start <= time.due;
  const kept = found.filter((one) => one.windows.some(isIn));
  const notes = [...said, ...new Set(kept.flatMap((one) => one.notes))];
  const windows = kept.flatMap((one) => one.windows);
  return { ...recurrence(i, limits.next, windows, notes), approximate: kept.some((one) => one.approximate) };
};

/** `termly`, `half-termly`: the terms of the bounds, the board's own where it gives any. */
export const termly = (tokens: Tokens, i: number, calendar: Calendar, outer: Window | null): Match | null => {
  const { next, half } = pastTermly(tokens, i);
  if (next === i) return null;
  const limits = limitsAt(tokens, next, calendar);
  if (limits.refused?.refused) return limits.refused;
  const time = timeOf(limits, outer);
  if (time === null) return unbounded(i, limits.next, limits.notes);
  const { start, due } = time;
  const within = (window: Window): boolean => window.due >= start && window.due <= due;
  const known = termsOf(calendar);
  const windowsOf = known.map(([, window]) => window);
  const own = windowsOf.filter(within);
  const late = known.filter(([, window]) => window.start <= due && window.due > due).map(([name]) => name);
  const guesses: Window[] = [];
  for (let year = Number(start.slice(0, 4)); year <= Number(due.slice(0, 4)); year++)
    for (const name of ['spring', 'summer', 'autumn']) {
      const window = guessedTerm(name, year);
      if (window !== null && within(window) && !windowsOf.some((one) => overlap(one, window)))
        guesses.push(window);
    }
  const all = half ? [...own, ...guesses].flatMap(halves) : [...own, ...guesses];
  const cut = late.map((name) => `${name} ends after ${longDay(due)}, so it is left out`);
  const said = [...saidOf(limits, outer), ...cut];
  const notes = half ? [...said, 'each term is read as two halves'] : said;
  if (guesses.length === 0) return { ...recurrence(i, limits.next, all, notes), approximate: half };
  const note =
    'not every term is in plan.yaml, so the others are read as ending in March, July or December; add them under terms';
  return { ...recurrence(i, limits.next, all, [...notes, note]), approximate: true };
};
