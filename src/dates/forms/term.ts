import type { Calendar } from '../calendar.ts';
import { monthOf, planDate, yearOf } from '../day.ts';
import { fold } from '../fold.ts';
import { kept } from '../kept.ts';
import { monthWindow } from '../month.ts';
import { type Names, nameAt, namesOf } from '../names.ts';
import { type Form, type Point, point } from '../point.ts';
import type { Window } from '../reading.ts';
import { at, between, isText, past, type Tokens } from '../tokens.ts';
import { months, quoted } from '../words.ts';
import { yearInPeriod } from '../years.ts';
import { yearAfterName } from './season.ts';
import { type YearMark, yearPair } from './year.ts';

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

const registered = kept((terms: ReadonlyMap<string, Window>): Names<Window> => namesOf(terms));

const boardsOwn = (tokens: Tokens, i: number, calendar: Calendar): Point | null => {
  if (calendar.terms.size === 0 || at(tokens, i).is === 'mark') return null;
  const found = nameAt(tokens, i, registered(calendar.terms));
  // the spring term 2013/14 is not the board's own spring term 2013
  const isYears = found !== null && yearPair(tokens, found.next - 1) !== null;
  return found === null || (isYears && guesses.has(at(tokens, i).text))
    ? null
    : own(i, found.next, found.value);
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
  const isWinter = name === 'winter';
  const guess = guesses.get(isWinter ? 'autumn' : name);
  if (guess === undefined) return null;
  const dashed = past(tokens, i + 1, '-');
  const front = isText(tokens, dashed, 'term') ? null : yearAfterName(tokens, i + 1);
  const word = front?.next ?? dashed;
  if (!isText(tokens, word, 'term')) return null;
  const mark = front ?? yearAfterName(tokens, word + 1);
  const next = Math.max(word + 1, mark?.next ?? 0);
  if (pastHalfTerm(tokens, next) > next) return null;
  if (isWinter) return noWinterTerm(tokens, i, next, mark);
  const year = mark === null ? null : mark.last !== null && name !== 'autumn' ? mark.last : mark.first;
  const known = (of: number): Window | undefined =>
    registered(calendar.terms).whole.get(fold(`${name} term ${of}`));
  // a year elsewhere in the phrase may be this term's too
  const alone = tokens.list.every(({ is }) => is !== 'number');
  const inYear = year ?? (alone ? yearInPeriod(calendar, guess.first) : null);
  const own = inYear === null ? undefined : known(inYear);
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
    place: (of) =>
      mark?.problem ??
      known(of) ?? { start: planDate(of, guess.first, 1), due: monthWindow(of, guess.last).due },
  });
};

/** `winter term 2013` of a board that has none: it may be the one before or after Christmas. */
const noWinterTerm = (tokens: Tokens, from: number, next: number, mark: YearMark | null): Point => {
  const error =
    'there is an autumn, a spring and a summer term; write which is meant, or add the winter term under terms';
  const suggestion = `autumn${between(tokens, from, next).slice('winter'.length)}`;
  const year = mark?.first ?? null;
  return point({ kind: 'term', from, next, year, month: 9, place: () => ({ error, suggestion }) });
};

/** A week of the month of each half term, as most schools have it: a third of the month, so that nobody takes it for more. */
const halfTerms: ReadonlyMap<string, { readonly month: number; readonly from: number; readonly to: number }> =
  new Map(
    (
      [
        ['autumn october oct', { month: 10, from: 21, to: 31 }],
        ['spring february feb', { month: 2, from: 11, to: 20 }],
        ['summer may whitsun', { month: 5, from: 21, to: 31 }],
      ] as const
    ).flatMap(([names, days]) => names.split(' ').map((name) => [name, days] as const)),
  );

/** Past `half term`, `half-term`; the place itself where it is not there. */
export const pastHalfTerm = (tokens: Tokens, i: number): number => {
  if (!isText(tokens, i, 'half')) return i;
  const j = past(tokens, i + 1, '-');
  return isText(tokens, j, 'term') ? j + 1 : i;
};

/** `October half term 2013`: one that the board has set is found by its name; any other is a guess, and says so. */
export const halfTerm: Form = (tokens, i, calendar) => {
  // half term October 2013
  const behind = pastHalfTerm(tokens, i);
  const days = halfTerms.get(at(tokens, behind).text);
  const name = isText(tokens, i + 1, 'term') ? i + 2 : i + 1;
  const front = days === undefined || behind > i ? null : yearAfterName(tokens, name);
  const word = front?.next ?? name;
  const after = behind > i ? behind + 1 : pastHalfTerm(tokens, word);
  if (days === undefined || after === word) return null;
  const mark = front ?? yearAfterName(tokens, after);
  const { month, from, to } = days;
  const year = mark === null ? null : mark.last !== null && month < 9 ? mark.last : mark.first;
  const own = (inYear: number): Window | undefined =>
    [...calendar.terms].find(
      ([of, { start }]) => /half/i.test(of) && yearOf(start) === inYear && monthOf(start) === month,
    )?.[1];
  const inYear = year ?? yearInPeriod(calendar, month);
  const isOwn = inYear !== null && own(inYear) !== undefined;
  const said = between(tokens, i, after);
  const guess = `${from} to ${to} ${months[month - 1]}`;
  return point({
    kind: 'term',
    from: i,
    next: Math.max(after, mark?.next ?? 0),
    year,
    month,
    approximate: !isOwn,
    notes: isOwn
      ? []
      : [`${quoted(said)} is not in plan.yaml, so it is read as ${guess}; add it under terms`],
    place: (inYear) =>
      mark?.problem ??
      own(inYear) ?? { start: planDate(inYear, month, from), due: planDate(inYear, month, to) },
  });
};
