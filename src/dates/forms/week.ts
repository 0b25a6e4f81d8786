import { addDays, weekdayOf } from '../day.ts';
import { type Form, isPointProblem, type Point, withWords } from '../point.ts';
import type { Window } from '../reading.ts';
import { at, between, isText, oneOf, past, pastAny, type Tokens } from '../tokens.ts';
import { placeWords, weekdays } from '../words.ts';
import { bareDay, day, weekdayAt } from './day.ts';
import { month } from './month.ts';

const beginnings = oneOf('commencing beginning starting of from');
const ofInThe = oneOf('of in the');

/** Past `w/c`, `week commencing`, `week of`, `w/e`, `week ending`; null where no week is named. */
const weekWord = (tokens: Tokens, i: number): { ending: boolean; next: number } | null => {
  const word = at(tokens, i).text;
  const second = at(tokens, i + 1).text;
  if (word === 'w/c' || word === 'w/b' || word === 'wc') return { ending: false, next: i + 1 };
  if (word === 'w/e') return { ending: true, next: i + 1 };
  if (word === 'w' && second === '/' && ['c', 'b', 'e'].includes(at(tokens, i + 2).text))
    return { ending: isText(tokens, i + 2, 'e'), next: i + 3 };
  if (word !== 'week' && word !== 'wk') return null;
  if (second === 'ending') return { ending: true, next: i + 2 };
  return beginnings.has(second) ? { ending: false, next: i + 2 } : null;
};

/** `w/c 10 June 2013`: Monday to Sunday. `week ending 14 June 2013`: the week up to that day. */
const weekOfDay: Form = (tokens, i, calendar) => {
  const start = past(tokens, i, 'the');
  const word = weekWord(tokens, start);
  if (word === null) return null;
  const date = day(tokens, word.next, calendar);
  if (date === null) return null;
  return asWeek(date, i, word.ending);
};

/** The week of a day, or up to it. */
const asWeek = (date: Point, from: number, ending: boolean): Point => {
  const place: Point['place'] = (year, month) => {
    const placed = date.place(year, month);
    if (isPointProblem(placed))
      return { ...placed, suggestion: placed.suggestion === null ? null : `w/c ${placed.suggestion}` };
    const fromMonday = (weekdayOf(placed.start) + 6) % 7;
    const monday = addDays(placed.start, -fromMonday);
    return ending ? { start: monday, due: placed.due } : { start: monday, due: addDays(monday, 6) };
  };
  return { ...date, kind: 'week', from, approximate: true, notes: weekNotes(date, ending), place };
};

/** `w/c 10` of `w/c 10 and 17 June 2013`: its month and year are its neighbour's. */
export const bareWeek: Form = (tokens, i, calendar) => {
  const word = weekWord(tokens, past(tokens, i, 'the'));
  const date = word === null ? null : bareDay(tokens, word.next, calendar);
  return word === null || date === null ? null : asWeek(date, i, word.ending);
};

/** A day as a week, where the same words were said of a day before it. */
export const alsoWeek = (tokens: Tokens, before: Point, date: Point): Point =>
  asWeek(date, date.from, weekWord(tokens, past(tokens, before.from, 'the'))?.ending ?? false);

/** A week said to begin on another day than Monday is disputed: it is read as the week that holds the day. */
const weekNotes = (date: Point, ending: boolean): readonly string[] => {
  if (ending || date.year === null || date.month === null) return date.notes;
  const placed = date.place(date.year, date.month);
  if (isPointProblem(placed) || weekdayOf(placed.start) === 1) return date.notes;
  const name = weekdays[weekdayOf(placed.start)];
  return [...date.notes, `the day named is a ${name}, so the week is counted from the Monday before it`];
};

/** Which week or weekday of a month is said at a place, 1 to 4, or -1 for the last; null of anything else. */
export const placeOf = (tokens: Tokens, i: number): number | null => {
  const word = at(tokens, i);
  const place = word.ordinal ? word.value : (placeWords.get(word.text) ?? 0);
  return place > 4 || place === 0 ? null : place;
};

/** Seven days of a month, counted from its first or its last. */
export const weekIn = ({ start, due }: Window, place: number): Window =>
  place === -1
    ? { start: addDays(due, -6), due }
    : { start: addDays(start, place * 7 - 7), due: addDays(start, place * 7 - 1) };

/** The first, second or last of a weekday in a month. */
export const weekdayIn = ({ start, due }: Window, weekday: number, place: number): string =>
  place === -1
    ? addDays(due, -((weekdayOf(due) - weekday + 7) % 7))
    : addDays(start, ((weekday - weekdayOf(start) + 7) % 7) + (place - 1) * 7);

/** What is said of the first week of a month, or its last. */
export const daysOf = (place: number): string =>
  place === -1 ? 'its last seven days' : `the ${nth(place * 7 - 6)} to the ${nth(place * 7)}`;

/** `first week of June 2013`, `last week in June`: the first is the 1st to the 7th, the last the last seven days. */
const weekOfMonth: Form = (tokens, i, calendar) => {
  const start = past(tokens, i, 'the');
  const place = placeOf(tokens, start);
  if (place === null) return null;
  if (!isText(tokens, start + 1, 'week') && !isText(tokens, start + 1, 'wk')) return null;
  const span = month(tokens, pastAny(tokens, start + 2, ofInThe, 2), calendar);
  if (span === null) return null;
  return {
    ...span,
    kind: 'week',
    from: i,
    approximate: true,
    day: place === -1 ? 25 : place * 7 - 6,
    notes: [...span.notes, `“${between(tokens, start, start + 2)}” is read as ${daysOf(place)}`],
    place: (inYear, inMonth) => {
      const whole = span.place(inYear, inMonth);
      if (isPointProblem(whole)) return withWords(tokens, i, span, whole);
      return weekIn(whole, place);
    },
  };
};

/** `last Friday of June 2013`, `first Monday in May 2013`. */
const weekdayOfMonth: Form = (tokens, i, calendar) => {
  const start = past(tokens, i, 'the');
  const place = placeOf(tokens, start);
  const weekday = weekdayAt(tokens, start + 1);
  if (place === null || weekday === null) return null;
  if (!isText(tokens, start + 2, 'of') && !isText(tokens, start + 2, 'in')) return null;
  const span = month(tokens, start + 3, calendar);
  if (span === null) return null;
  return {
    ...span,
    kind: 'day',
    from: i,
    day: place === -1 ? 25 : place * 7 - 6,
    place: (inYear, inMonth) => {
      const whole = span.place(inYear, inMonth);
      if (isPointProblem(whole)) return withWords(tokens, i, span, whole);
      const date = weekdayIn(whole, weekday, place);
      return { start: date, due: date };
    },
  };
};

const nth = (n: number): string => `${n}${n === 1 || n === 21 ? 'st' : n === 22 ? 'nd' : 'th'}`;

/** A week, or a weekday of a month. */
export const week: Form = (tokens, i, calendar) =>
  weekOfDay(tokens, i, calendar) ?? weekOfMonth(tokens, i, calendar) ?? weekdayOfMonth(tokens, i, calendar);
