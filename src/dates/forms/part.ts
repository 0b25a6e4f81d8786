import { addDays, addMonths, daysBetween } from '../day.ts';
import { monthWindow } from '../month.ts';
import { type Form, isPointProblem, type Point, withWords } from '../point.ts';
import type { Window } from '../reading.ts';
import { at, between, oneOf, past, pastAny, type Tokens } from '../tokens.ts';
import { spanAt } from './span.ts';

type Third = 0 | 1 | 2;

const thirds: ReadonlyMap<string, Third> = new Map([
  ['early', 0],
  ['mid', 1],
  ['middle', 1],
  ['late', 2],
]);

const starts = oneOf('start beginning');
const partJoins = oneOf('- in of the to year');

/** Past `early`, `mid-`, `late in`, `the start of`; which part is meant. */
const partWord = (tokens: Tokens, i: number): { third: Third | 'start'; next: number } | null => {
  const first = past(tokens, i, 'the');
  const word = at(tokens, first).text;
  const third = thirds.get(word) ?? (starts.has(word) ? 'start' : undefined);
  if (third === undefined) return null;
  const j = pastAny(tokens, first + 1, partJoins, 3);
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
  const days = daysBetween(window.start, window.due);
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
  const notes = span.kind === 'year' ? [note] : [...span.notes, note];
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
