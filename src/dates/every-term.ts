import type { Calendar } from './calendar.ts';
import { addDays, daysBetween } from './day.ts';
import { guessedTerm, pastHalfTerm } from './forms/term.ts';
import { countedFrom, limitsAt, timeOf } from './limits.ts';
import type { Match } from './match.ts';
import type { Window } from './reading.ts';
import { noPeriod, recurrence } from './recurrence.ts';
import { isOneOf, isText, oneOf, past, type Tokens } from './tokens.ts';

const overlap = (a: Window, b: Window): boolean => a.start <= b.due && b.start <= a.due;

const eachWords = oneOf('every each');

/** Past `termly`, `each term`, `half-termly`, `every half term`; the place itself where none is there. */
const pastTermly = (tokens: Tokens, i: number): { next: number; half: boolean } => {
  const each = isOneOf(tokens, i, eachWords);
  const half = pastHalfTerm(tokens, each ? i + 1 : i);
  if (each)
    return half > i + 1
      ? { next: half, half: true }
      : { next: isText(tokens, i + 1, 'term') ? i + 2 : i, half: false };
  if (isText(tokens, i, 'half')) {
    const word = past(tokens, i + 1, '-');
    return { next: isText(tokens, word, 'termly') ? word + 1 : i, half: true };
  }
  return { next: isText(tokens, i, 'termly') ? i + 1 : i, half: false };
};

/** A term in two halves: the days of the half term between them are not known. */
const halves = ({ start, due }: Window): Window[] => {
  const middle = addDays(start, Math.floor(daysBetween(start, due) / 2));
  return [
    { start, due: middle },
    { start: addDays(middle, 1), due },
  ];
};

/** `termly`, `half-termly`: the terms of the bounds, the board's own where it gives any. */
export const termly = (tokens: Tokens, i: number, calendar: Calendar, outer: Window | null): Match | null => {
  const { next, half } = pastTermly(tokens, i);
  if (next === i) return null;
  const limits = limitsAt(tokens, next, calendar, false);
  if (limits.refused?.refused) return limits.refused;
  const time = timeOf(limits, outer);
  if (time === null) return recurrence(i, limits.next, [], [...limits.notes, noPeriod]);
  const { start, due } = time;
  const within = (window: Window): boolean => window.due >= start && window.due <= due;
  const known = [...calendar.terms.values()];
  const own = known.filter(within);
  const guesses: Window[] = [];
  for (let year = Number(start.slice(0, 4)); year <= Number(due.slice(0, 4)); year++)
    for (const name of ['spring', 'summer', 'autumn']) {
      const window = guessedTerm(name, year);
      if (window !== null && within(window) && !known.some((one) => overlap(one, window)))
        guesses.push(window);
    }
  const all = half ? [...own, ...guesses].flatMap(halves) : [...own, ...guesses];
  const said = [...limits.notes, ...countedFrom(limits, limits.bounds ?? outer)];
  const notes = half ? [...said, 'each term is read as two halves'] : said;
  if (guesses.length === 0) return { ...recurrence(i, limits.next, all, notes), approximate: half };
  const note =
    'not every term is in plan.yaml, so the others are read as ending in March, July or December; add them under terms';
  return { ...recurrence(i, limits.next, all, [...notes, note]), approximate: true };
};
