import { addDays, addMonths, daysBetween } from '../day.ts';
import { monthWindow } from '../month.ts';
import { type Form, partIn } from '../point.ts';
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
const partJoins = oneOf('- in of the to');

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

const partOf = (third: Third | 'start', isMonth: boolean, window: Window): Window => {
  if (isMonth) return ofMonth(third === 'start' ? 0 : third, window);
  return third === 'start' ? firstMonth(window) : ofSpan(third, window);
};

const firstDays = ['the 1st', 'the 11th', 'the 21st'];
const lastDays = ['the 10th', 'the 20th', 'the last day'];
const orderOf = (third: Third | 'start'): Third => (third === 'start' ? 0 : third);

const daysOf = (first: Third | 'start', last: Third | 'start', isMonth: boolean): string => {
  if (isMonth) return `${firstDays[orderOf(first)]} to ${lastDays[orderOf(last)]}`;
  if (first === 'start' && last === 'start') return 'its first month';
  const [one, two] = [first, last].map((third) => ['first', 'second', 'last'][orderOf(third)]);
  return `the ${one === two ? one : `${one} to the ${two}`} third of it`;
};

const joins = oneOf('/ or');

/** `early Oct 2013`, `mid-October`, `late autumn 2013`, `early to mid June 2013`: thirds of it, and only a guess. */
export const part: Form = (tokens, i, calendar) => {
  const first = partWord(tokens, i);
  if (first === null) return null;
  const second = partWord(tokens, pastAny(tokens, first.next, joins, 1));
  const last = second !== null && orderOf(second.third) > orderOf(first.third) ? second : first;
  // mid-year 2013-14
  const span =
    spanAt(tokens, last.next, calendar) ?? spanAt(tokens, past(tokens, last.next, 'year'), calendar);
  if (span === null) return null;
  const isMonth = span.kind === 'month';
  const said = between(tokens, i, span.next);
  const note = `“${said}” is read as ${daysOf(first.third, last.third, isMonth)}`;
  const place = partIn(tokens, i, span, (whole) => ({
    start: partOf(first.third, isMonth, whole).start,
    due: partOf(last.third, isMonth, whole).due,
  }));
  const notes = span.kind === 'year' ? [note] : [...span.notes, note];
  return {
    ...span,
    kind: 'part',
    from: i,
    strong: span.year !== null,
    approximate: true,
    day: first.third === 'start' ? 1 : first.third * 10 + 1,
    notes,
    place,
  };
};
