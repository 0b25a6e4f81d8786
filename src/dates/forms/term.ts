import type { Calendar } from '../calendar.ts';
import { monthOf, planDate, yearOf } from '../day.ts';
import { fold } from '../fold.ts';
import { type Names, nameAt, namesOf } from '../names.ts';
import { type Form, type Point, point } from '../point.ts';
import type { Window } from '../reading.ts';
import { at, isText, type Tokens } from '../tokens.ts';
import { monthWindow } from './month.ts';
import { yearAfterName } from './season.ts';

/** The guess where the board gives no terms: whole months, so that nobody takes it for more. */
const guesses: ReadonlyMap<
  string,
  { readonly first: number; readonly last: number; readonly words: string }
> = new Map([
  ['autumn', { first: 9, last: 12, words: 'September to December' }],
  ['spring', { first: 1, last: 3, words: 'January to March' }],
  ['summer', { first: 4, last: 7, words: 'April to July' }],
]);

/** Where a term falls by the guess. */
export const guessedTerm = (name: string, year: number): Window | null => {
  const guess = guesses.get(name);
  return guess === undefined
    ? null
    : { start: planDate(year, guess.first, 1), due: monthWindow(year, guess.last).due };
};

const registers = new WeakMap<ReadonlyMap<string, Window>, Names<Window>>();

const registered = ({ terms }: Calendar): Names<Window> => {
  const known = registers.get(terms);
  if (known) return known;
  const made = namesOf(terms);
  registers.set(terms, made);
  return made;
};

const boardsOwn = (tokens: Tokens, i: number, calendar: Calendar): Point | null => {
  if (calendar.terms.size === 0 || at(tokens, i).is === 'mark') return null;
  const found = nameAt(tokens, i, registered(calendar));
  return found === null ? null : own(i, found.next, found.value);
};

const own = (from: number, next: number, window: Window): Point => {
  const [year, month] = [yearOf(window.start), monthOf(window.start)];
  return point({ kind: 'term', from, next, year, month, place: () => window });
};

/** `autumn term 2013`: the board's own dates; else a guess, and saying so. With a school year, the term in that year. */
export const term: Form = (tokens, i, calendar) => {
  const mine = boardsOwn(tokens, i, calendar);
  if (mine !== null) return mine;
  const name = at(tokens, i).text;
  const guess = guesses.get(name);
  if (guess === undefined) return null;
  const front = isText(tokens, i + 1, 'term') ? null : yearAfterName(tokens, i + 1);
  const word = front?.next ?? i + 1;
  if (!isText(tokens, word, 'term')) return null;
  const mark = front ?? yearAfterName(tokens, word + 1);
  const next = Math.max(word + 1, mark?.next ?? 0);
  const year = mark === null ? null : mark.last !== null && name !== 'autumn' ? mark.last : mark.first;
  const known = (inYear: number): Window | undefined =>
    registered(calendar).whole.get(fold(`${name} term ${inYear}`));
  const own = year === null ? undefined : known(year);
  return point({
    kind: 'term',
    from: i,
    next,
    year,
    month: guess.first,
    approximate: own === undefined,
    notes:
      own === undefined
        ? [`the ${name} term is not in plan.yaml, so it is read as ${guess.words}; add it under terms`]
        : [],
    place: (inYear) =>
      mark?.fault ??
      known(inYear) ?? { start: planDate(inYear, guess.first, 1), due: monthWindow(inYear, guess.last).due },
  });
};
