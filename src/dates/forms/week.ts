import { bareCalendar, type Calendar } from '../calendar.ts';
import { addDays, oneDay, weekdayOf } from '../day.ts';
import { type Place, placeAt, turnWords } from '../picks.ts';
import { type Form, isPointProblem, type Point, partIn } from '../point.ts';
import type { Window } from '../reading.ts';
import { at, between, isOneOf, isText, oneOf, past, pastAny, type Tokens } from '../tokens.ts';
import { longMonth, quoted, weekdays } from '../words.ts';
import { bareDay, day, weekdayAt } from './day.ts';
import { month } from './month.ts';
import { term } from './term.ts';

const beginnings = oneOf('commencing comm beginning starting of from');
const behindMark = oneOf('c b e commencing comm beginning ending');
const ofInThe = oneOf('of in the');
const ofIn = oneOf('of in');
const weekWords = oneOf('week wk');

/** Past `w/c`, `week commencing`, `week of`, `w/e`, `week ending`; null where no week is named. */
const weekWord = (tokens: Tokens, i: number): { ending: boolean; next: number } | null => {
  const word = at(tokens, i).text;
  const second = at(tokens, i + 1).text;
  if (word === 'w/c' || word === 'w/b' || word === 'wc') return { ending: false, next: i + 1 };
  if (word === 'w/e') return { ending: true, next: i + 1 };
  if (word === 'w' && second === '/' && isOneOf(tokens, i + 2, behindMark))
    return { ending: at(tokens, i + 2).text.startsWith('e'), next: i + 3 };
  if (word !== 'week' && word !== 'wk') return null;
  const behind = past(tokens, i + 1, '-');
  if (isText(tokens, behind, 'ending')) return { ending: true, next: behind + 1 };
  return isOneOf(tokens, behind, behind > i + 1 ? behindMark : beginnings)
    ? { ending: false, next: behind + 1 }
    : null;
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

/** `fortnight beginning 10 June 2013`: fourteen days from that day. */
const fortnightOfDay: Form = (tokens, i, calendar) => {
  const start = past(tokens, i, 'the');
  if (!isText(tokens, start, 'fortnight') || !isOneOf(tokens, start + 1, beginnings)) return null;
  const date = day(tokens, start + 2, calendar);
  if (date === null) return null;
  const place: Point['place'] = (year, month) => {
    const placed = date.place(year, month);
    return isPointProblem(placed) ? placed : { start: placed.start, due: addDays(placed.start, 13) };
  };
  const notes = [...date.notes, 'a fortnight is read as fourteen days'];
  return { ...date, kind: 'week', from: i, notes, place };
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

/** Which week or weekday of a month is said at a place: from 1, or from -1 for the last. Null of anything else. */
const placeOf = (tokens: Tokens, i: number): Place | null => {
  const said = isOneOf(tokens, i, turnWords) ? null : placeAt(tokens, i);
  return said === null || said.place === 0 ? null : said;
};

/** Seven days of a month, counted from its first or its last. */
export const weekIn = ({ start, due }: Window, place: number): Window =>
  place === -1
    ? { start: addDays(due, -6), due }
    : { start: addDays(start, place * 7 - 7), due: addDays(start, place * 7 - 1) };

/** The first, second or last of a weekday in a month; null where the month has fewer. */
export const weekdayIn = ({ start, due }: Window, weekday: number, place: number): string | null => {
  const date =
    place < 0
      ? addDays(due, (place + 1) * 7 - ((weekdayOf(due) - weekday + 7) % 7))
      : addDays(start, ((weekday - weekdayOf(start) + 7) % 7) + (place - 1) * 7);
  return date < start || date > due ? null : date;
};

/** What is said of the first week of a month, or its last. */
export const daysOf = (place: number): string =>
  place === -1 ? 'its last seven days' : `the ${nth(place * 7 - 6)} to the ${nth(place * 7)}`;

/** `week 3 of June 2013`; without `of` it may be the week of a day. */
const weekNumbered = (tokens: Tokens, i: number): Place | null => {
  const { is, text, ordinal, value } = at(tokens, i + 1);
  const isNumber = is === 'number' && text.length === 1 && !ordinal && value > 0;
  return isOneOf(tokens, i, weekWords) && isNumber && isOneOf(tokens, i + 2, ofIn)
    ? { place: value, next: i + 2 }
    : null;
};

/** `week 24 June 2013`: the week of a day or one of the month's, which has to be said. */
const weekOrDay: Form = (tokens, i, calendar) => {
  const start = past(tokens, i, 'the');
  const { is, value } = at(tokens, start + 1);
  const isDay = is === 'number' && value > 0 && value < 32;
  const span = isOneOf(tokens, start, weekWords) && isDay ? month(tokens, start + 2, calendar) : null;
  if (span === null) return null;
  const error = `${quoted(between(tokens, start, span.next))} can be the week of that day, or one of the weeks of the month`;
  const suggestion = `w/c ${between(tokens, start + 1, span.next)}`;
  return { ...span, from: i, kind: 'week', place: () => ({ error, suggestion }) };
};

/** `first week of June 2013`, `last week in June`: the first is the 1st to the 7th, the last the last seven days. */
const weekOfMonth = (tokens: Tokens, i: number, calendar: Calendar, other: Point | null): Point | null => {
  const start = past(tokens, i, 'the');
  const said = placeOf(tokens, start);
  const numbered = weekNumbered(tokens, start);
  if (numbered === null && (said === null || !isOneOf(tokens, said.next, weekWords))) return null;
  const { place, next } = numbered ?? { place: said?.place ?? 1, next: (said?.next ?? start) + 1 };
  const behind = pastAny(tokens, next, ofInThe, 2);
  const span = other ?? month(tokens, behind, calendar) ?? term(tokens, behind, calendar);
  if (span === null) return null;
  const isFar = place > 4 || place < -1;
  const isFirstOfTerm = span.kind === 'term' && place > 0;
  const days = isFirstOfTerm ? `its days ${place * 7 - 6} to ${place * 7}` : daysOf(place);
  return {
    ...span,
    kind: 'week',
    from: other?.from ?? i,
    approximate: true,
    day: place < 0 ? 25 : place * 7 - 6,
    notes: [...span.notes, `${quoted(between(tokens, start, next))} is read as ${days}`],
    place: partIn(tokens, i, span, (whole) => {
      const error = `which days ${quoted(between(tokens, start, next))} has is not known; a month has its first to fourth weeks, of seven days each, and its last`;
      return isFar ? { error, suggestion: `last week of ${longMonth(whole.start)}` } : weekIn(whole, place);
    }),
  };
};

/** `last Friday of June 2013`, `first Monday in May 2013`. */
const weekdayOfMonth = (tokens: Tokens, i: number, calendar: Calendar, other: Point | null): Point | null => {
  const start = past(tokens, i, 'the');
  const said = placeOf(tokens, start);
  const weekday = said === null ? null : weekdayAt(tokens, said.next);
  if (said === null || weekday === null || !isOneOf(tokens, said.next + 1, ofIn)) return null;
  const { place } = said;
  const span = other ?? month(tokens, said.next + 2, calendar);
  if (span === null) return null;
  return {
    ...span,
    kind: 'day',
    from: other?.from ?? i,
    day: place < 0 ? 25 : Math.min(place * 7 - 6, 29),
    place: partIn(tokens, i, span, (whole) => {
      const date = weekdayIn(whole, weekday, place);
      if (date !== null) return oneDay(date);
      const named = longMonth(whole.start);
      return {
        error: `${named} has no ${between(tokens, start, said.next + 1)}`,
        suggestion: `last ${weekdays[weekday]} of ${named}`,
      };
    }),
  };
};

/** `Sept` of `last Friday of June and Sept 2013`: what was said of the month before holds for it; null where that is any other date. */
export const alsoOfMonth = (tokens: Tokens, before: Point, one: Point): Point | null =>
  weekOfMonth(tokens, before.from, bareCalendar, one) ??
  weekdayOfMonth(tokens, before.from, bareCalendar, one);

const nth = (n: number): string => `${n}${n === 1 || n === 21 ? 'st' : n === 22 ? 'nd' : 'th'}`;

/** A week, or a weekday of a month. */
export const week: Form = (tokens, i, calendar) =>
  weekOfDay(tokens, i, calendar) ??
  fortnightOfDay(tokens, i, calendar) ??
  weekOfMonth(tokens, i, calendar, null) ??
  weekdayOfMonth(tokens, i, calendar, null) ??
  weekOrDay(tokens, i, calendar);
