import { type Calendar, inYears, outsideYears } from './calendar.ts';
import { openEnd } from './continuing.ts';
import { addedMeetings, meetingAt } from './counted-meeting.ts';
import { addDays } from './day.ts';
import { isFeast } from './forms/season.ts';
import { pastPlainWords } from './joint.ts';
import { lengthAt, longAfter } from './length.ts';
import { type Match, refuse, soleWindow } from './match.ts';
import type { Window } from './reading.ts';
import { datesAt } from './series.ts';
import { at, isOneOf, isText, oneOf, past, pastAny, type Tokens } from './tokens.ts';
import { longDay } from './words.ts';

const later = oneOf('after from following since post');
const earlier = oneOf('before prior ahead');

/** A date or one meeting, with its window; null where there is none. */
const oneDate = (
  tokens: Tokens,
  i: number,
  calendar: Calendar,
): { base: Match; window: Window } | Match | null => {
  const start = pastPlainWords(tokens, i);
  const base = meetingAt(tokens, start, calendar) ?? datesAt(tokens, start, calendar);
  const window = soleWindow(base);
  if (base === null || base.refused !== null) return base;
  if (window === null) return null;
  // before Christmas is before the day itself
  return { base, window: isFeast(tokens, start) ? { start: window.due, due: window.due } : window };
};

/** `within six weeks of Board Jun 2013`, `3 months after May 2013`, `two weeks before 24 June 2013`. */
const lengthFromDate = (tokens: Tokens, i: number, calendar: Calendar): Match | null => {
  const within = isText(tokens, i, 'within');
  const length = lengthAt(tokens, within ? i + 1 : i);
  if (length === null) return null;
  const { next } = length;
  const back = isOneOf(tokens, next, earlier);
  if (!back && !isOneOf(tokens, next, later) && !(within && isText(tokens, next, 'of'))) return null;
  const found = oneDate(tokens, pastAny(tokens, next + 1, toOrOf, 1), calendar);
  if (found === null || 'refused' in found) return found;
  const { base, window: from } = found;
  const move = (day: string): string => longAfter(day, length, back ? -1 : 1);
  // before a month is before it begins
  const [start, due] = back
    ? [move(from.start), within ? from.start : move(from.start)]
    : [within ? from.start : move(from.start), move(from.due)];
  const note = countedFrom(back ? from.start : from.due, due);
  const kind = within ? 'range' : 'day';
  return { ...base, from: i, kind, windows: [{ start, due }], notes: [...base.notes, note] };
};

const toOrOf = oneOf('to of');

const plus = oneOf('+ plus');

/** `Board Jun 2013 + 2 weeks`: the date that is so long after the one that was found; the one found where nothing is added. */
export const withAdded = (tokens: Tokens, found: Match, calendar: Calendar): Match => {
  const meetings = isOneOf(tokens, found.next, plus) ? addedMeetings(tokens, found, calendar) : null;
  if (meetings !== null) return meetings;
  const length = isOneOf(tokens, found.next, plus) ? lengthAt(tokens, found.next + 1) : null;
  const from = soleWindow(found);
  if (length === null || from === null) return found;
  const due = longAfter(from.due, length);
  const notes = [...found.notes, countedFrom(from.due, due)];
  return {
    ...found,
    kind: 'day',
    windows: [{ start: longAfter(from.start, length), due }],
    next: length.next,
    notes,
  };
};

const countedFrom = (from: string, due: string): string =>
  `it is counted from ${longDay(from)}, so it is due on ${longDay(due)}`;

const sides = oneOf('before after');

interface Side {
  readonly side: 'before' | 'by' | 'after' | 'not before';
  readonly next: number;
}

/** `before`, `prior to`, `on or before`, `after`, `following`, `not before`, `no earlier than`; null for all else. */
const sideAt = (tokens: Tokens, i: number): Side | null => {
  const not = isText(tokens, i, 'not') || isText(tokens, i, 'no');
  const { text: word } = at(tokens, not ? i + 1 : i);
  if (not && (word === 'earlier' || word === 'sooner') && isText(tokens, i + 2, 'than'))
    return { side: 'not before', next: i + 3 };
  if (isText(tokens, i, 'on') && isText(tokens, i + 1, 'or') && isOneOf(tokens, i + 2, sides))
    return { side: isText(tokens, i + 2, 'before') ? 'by' : 'not before', next: i + 3 };
  // pre-March 2014; a post may be one of staff
  if (i === 0 && (word === 'pre' || word === 'post'))
    return { side: word === 'pre' ? 'before' : 'after', next: past(tokens, 1, '-') };
  if (word === 'before') return { side: not ? 'not before' : 'before', next: not ? i + 2 : i + 1 };
  if (word === 'prior' && isText(tokens, i + 1, 'to')) return { side: 'before', next: i + 2 };
  return !not && (word === 'after' || word === 'following') ? { side: 'after', next: i + 1 } : null;
};

/** `before May 2013`, `after May 2013`, `not before May 2013`: the first is due the day before, the others have no last day. */
const beforeOrAfter = (tokens: Tokens, i: number, calendar: Calendar): Match | null => {
  const said = sideAt(tokens, i);
  if (said === null) return null;
  const { side, next } = said;
  // before the end of May is by May
  if (side !== 'not before' && isText(tokens, past(tokens, next, 'the'), 'end')) return null;
  const found = oneDate(tokens, next, calendar);
  if (found === null || 'refused' in found) return found;
  const { base, window } = found;
  if (side === 'before' || side === 'by') {
    const due = side === 'by' ? window.due : addDays(window.start, -1);
    const said = side === 'by' ? [] : [`it is read as by ${longDay(due)}, the day before`];
    const notes = [...base.notes, ...said];
    return { ...base, from: i, kind: 'day', windows: [{ start: `${due.slice(0, 8)}01`, due }], notes };
  }
  const start = side === 'after' ? addDays(window.due, 1) : window.start;
  const due = openEnd(start, calendar);
  const notes = [...base.notes, `it names no last day, so it is read as from ${longDay(start)} onwards`];
  return { ...base, from: i, kind: 'continuing', windows: [{ start, due }], notes };
};

const between = (tokens: Tokens, i: number, calendar: Calendar): Match | null => {
  if (!isText(tokens, i, 'between')) return null;
  const start = pastPlainWords(tokens, i + 1);
  const dates = meetingAt(tokens, start, calendar) ?? datesAt(tokens, start, calendar);
  if (dates === null || dates.refused !== null) return dates;
  const [first, last, more] = dates.windows;
  if (last === undefined && dates.kind === 'range')
    return { ...dates, from: i, notes: dates.notes.slice(0, -1) };
  if (first === undefined || last === undefined || more !== undefined)
    return refuse(i, dates.next, 'between needs two dates', null);
  return { ...dates, from: i, kind: 'range', windows: [{ start: first.start, due: last.due }] };
};

/** Dates that are counted from another, and ranges between two. */
export const countedAt = (tokens: Tokens, i: number, calendar: Calendar): Match | null => {
  const found =
    lengthFromDate(tokens, i, calendar) ?? beforeOrAfter(tokens, i, calendar) ?? between(tokens, i, calendar);
  return found === null || found.windows.every(inYears) ? found : refuse(i, found.next, outsideYears, null);
};
