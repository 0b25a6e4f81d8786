import { addDays, addMonths, daysBetween } from '../day.ts';
import { type Form, isPointProblem, type Point, withWords } from '../point.ts';
import type { Window } from '../reading.ts';
import { at, between, isText, oneOf, past, pastAny, type Tokens } from '../tokens.ts';
import { numberWords } from '../words.ts';
import { monthWindow } from './month.ts';
import { spanAt } from './span.ts';

type Third = 0 | 1 | 2;

const thirds: ReadonlyMap<string, Third> = new Map([
  ['early', 0],
  ['mid', 1],
  ['middle', 1],
  ['late', 2],
]);

const starts = oneOf('start beginning');
const partJoins = oneOf('- in of the to');
const halfJoins = oneOf('of in the for , -');

/** Past `early`, `mid-`, `late in`, `the start of`; which part is meant. */
const partWord = (tokens: Tokens, i: number): { third: Third | 'start'; next: number } | null => {
  const first = past(tokens, i, 'the');
  const word = at(tokens, first).text;
  const third = thirds.get(word) ?? (starts.has(word) ? 'start' : undefined);
  if (third === undefined) return null;
  const j = pastAny(tokens, first + 1, partJoins, 3);
  if (isText(tokens, j, 'mid') && word === 'early') return null;
  return { third, next: j };
};

const ofMonth = (third: Third, window: Window): Window => {
  const month = window.start.slice(0, 8);
  return third === 0
    ? { start: window.start, due: `${month}10` }
    : third === 1
      ? { start: `${month}11`, due: `${month}20` }
      : { start: `${month}21`, due: window.due };
};

const ofSpan = (third: Third, window: Window): Window => {
  const days = daysBetween(window.start, window.due) + 1;
  const months = Math.max(1, Math.round(days / 91.3));
  const start = addMonths(window.start, months * third);
  return { start, due: third === 2 ? window.due : addDays(addMonths(start, months), -1) };
};

const firstMonth = (window: Window): Window => {
  const year = Number(window.start.slice(0, 4));
  return { start: window.start, due: monthWindow(year, Number(window.start.slice(5, 7))).due };
};

const words = ['the 1st to the 10th', 'the 11th to the 20th', 'the 21st to the last day'];

/** `early Oct 2013`, `mid-October`, `late autumn 2013`, `start of 2013-14`: a third of it, and only a guess. */
export const part: Form = (tokens, i, calendar) => {
  const word = partWord(tokens, i);
  if (word === null) return null;
  const span = spanAt(tokens, word.next, calendar);
  if (span === null) return null;
  const { third } = word;
  const said = between(tokens, i, span.next);
  const start = third === 'start';
  const note = start
    ? span.kind === 'month'
      ? `“${said}” is read as ${words[0]}`
      : `“${said}” is read as its first month`
    : span.kind === 'month'
      ? `“${said}” is read as ${words[third]}`
      : `“${said}” is read as the ${['first', 'second', 'last'][third]} third of it`;
  const place: Point['place'] = (year, month) => {
    const whole = span.place(year, month);
    if (isPointProblem(whole)) return withWords(tokens, i, span, whole);
    if (span.kind === 'month') return ofMonth(start ? 0 : third, whole);
    return start ? firstMonth(whole) : ofSpan(third, whole);
  };
  const notes = span.kind === 'year' ? [note] : [...span.notes.filter(() => span.kind !== 'month'), note];
  return {
    ...span,
    kind: 'part',
    from: i,
    strong: span.year !== null,
    approximate: true,
    day: third === 'start' ? 1 : third * 10 + 1,
    notes,
    place,
  };
};

/** `first half of 2013-14`, `H1 2013-14`, `first six months of the 2018-2019 financial year`, `last quarter`. */
export const half: Form = (tokens, i, calendar) => {
  const part = partAt(tokens, past(tokens, i, 'the'));
  if (part === null) return null;
  const span = spanAt(tokens, pastAny(tokens, part.next, halfJoins, 3), calendar);
  if (span === null || span.kind !== 'year') return null;
  const { months, last } = part;
  return {
    ...span,
    kind: 'range',
    from: i,
    strong: span.year !== null,
    place: (year, month) => {
      const whole = span.place(year, month);
      if (isPointProblem(whole)) return withWords(tokens, i, span, whole);
      if (months === 0)
        return {
          error: 'a year has two halves, H1 and H2',
          suggestion: `H2 ${between(tokens, span.from, span.next)}`,
        };
      return last
        ? { start: addDays(addMonths(whole.due, -months), 1), due: whole.due }
        : { start: whole.start, due: addDays(addMonths(whole.start, months), -1) };
    },
  };
};

const counts = oneOf('two three four six eight nine ten');

const partAt = (tokens: Tokens, i: number): { months: number; last: boolean; next: number } | null => {
  const word = at(tokens, i);
  if (word.text === 'h' && at(tokens, i + 1).glued) {
    const { value } = at(tokens, i + 1);
    return value < 0 ? null : { months: value === 1 || value === 2 ? 6 : 0, last: value === 2, next: i + 2 };
  }
  const first = word.text === 'first' || (word.ordinal && word.value === 1);
  const second = word.text === 'second' || (word.ordinal && word.value === 2);
  const last = word.text === 'last' || word.text === 'final' || word.text === 'latter';
  if (!first && !second && !last) return null;
  if (isText(tokens, i + 1, 'half')) return { months: 6, last: !first, next: i + 2 };
  const count = at(tokens, i + 1);
  const figure = count.is === 'number' && count.value < 12 && count.value > 0;
  const months = figure ? count.value : counts.has(count.text) ? numberWords.get(count.text) : undefined;
  if (months === undefined || !isText(tokens, i + 2, 'months') || (second && months !== 6)) return null;
  return { months, last: !first, next: i + 3 };
};
