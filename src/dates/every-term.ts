import type { Calendar } from './calendar.ts';
import { guessedTerm } from './forms/term.ts';
import { limitsAt } from './limits.ts';
import type { Match } from './match.ts';
import type { Window } from './reading.ts';
import { noPeriod, recurrence } from './recurrence.ts';
import { isText, type Tokens } from './tokens.ts';

const overlap = (a: Window, b: Window): boolean => a.start <= b.due && b.start <= a.due;

/** `termly`, `each term`: the terms of the bounds, the board's own where it gives any. */
export const termly = (tokens: Tokens, i: number, calendar: Calendar, outer: Window | null): Match | null => {
  const one = isText(tokens, i, 'termly');
  if (!one && !((isText(tokens, i, 'every') || isText(tokens, i, 'each')) && isText(tokens, i + 1, 'term')))
    return null;
  const limits = limitsAt(tokens, one ? i + 1 : i + 2, calendar, false);
  if (limits.refused?.refused) return limits.refused;
  const start = limits.anchor?.start ?? limits.bounds?.start ?? outer?.start ?? null;
  const due = limits.until ?? limits.bounds?.due ?? outer?.due ?? null;
  if (start === null || due === null) return recurrence(i, limits.next, [], [...limits.notes, noPeriod]);
  const within = (window: Window): boolean => window.due >= start && window.due <= due;
  const own = [...calendar.terms.values()].filter(within);
  const guesses: Window[] = [];
  for (let year = Number(start.slice(0, 4)); year <= Number(due.slice(0, 4)); year++)
    for (const name of ['spring', 'summer', 'autumn']) {
      const window = guessedTerm(name, year);
      if (window !== null && within(window) && !own.some((known) => overlap(known, window)))
        guesses.push(window);
    }
  if (guesses.length === 0) return recurrence(i, limits.next, own, limits.notes);
  const note =
    'not every term is in plan.yaml, so the others are read as ending in March, July or December; add them under terms';
  return { ...recurrence(i, limits.next, [...own, ...guesses], [...limits.notes, note]), approximate: true };
};
