import { type Calendar, quartersOf } from '../calendar.ts';
import { addDays, addMonths } from '../day.ts';
import { type Form, type Point, partIn, point } from '../point.ts';
import type { Window } from '../reading.ts';
import { at, between, isText, oneOf, past, pastAny, type Tokens } from '../tokens.ts';
import { numberWords, quoted } from '../words.ts';
import { calendarYears, financialYearName, financialYears } from '../year.ts';
import { planYear } from './plan-year.ts';
import { spanAt } from './span.ts';
import { named, year, yearPair } from './year.ts';

/** The months of a year or the half of a month that is said, and the place behind those words. */
interface Share {
  /** None of a half that there is not, as H3. */
  readonly months: number;
  readonly last: boolean;
  readonly next: number;
  /** How a half is written; null where a number of months is. */
  readonly half: 'H1' | 'first half' | null;
}

const counts = oneOf('two three four six eight nine ten');

/** `H1`, `first half`, `second half-year`, `first six months`. */
const shareAt = (tokens: Tokens, i: number): Share | null => {
  const word = at(tokens, i);
  if (word.text === 'h' && at(tokens, i + 1).glued) {
    const { value } = at(tokens, i + 1);
    const months = value === 1 || value === 2 ? 6 : 0;
    return value < 0 || value > 9 ? null : { months, last: value === 2, next: i + 2, half: 'H1' };
  }
  const first = word.text === 'first' || (word.ordinal && word.value === 1);
  const second = word.text === 'second' || (word.ordinal && word.value === 2);
  const last = word.text === 'last' || word.text === 'final' || word.text === 'latter';
  if (!first && !second && !last) return null;
  if (isText(tokens, i + 1, 'half')) {
    const dash = past(tokens, i + 2, '-');
    const next = isText(tokens, dash, 'year') ? dash + 1 : i + 2;
    return { months: 6, last: !first, next, half: 'first half' };
  }
  const count = at(tokens, i + 1);
  const figure = count.is === 'number' && count.value < 12 && count.value > 0;
  const months = figure ? count.value : counts.has(count.text) ? numberWords.get(count.text) : undefined;
  if (months === undefined || !isText(tokens, i + 2, 'months') || (second && months !== 6)) return null;
  return { months, last: !first, next: i + 3, half: null };
};

const shareOf = ({ start, due }: Window, { months, last }: Share): Window =>
  last
    ? { start: addDays(addMonths(due, -months), 1), due }
    : { start, due: addDays(addMonths(start, months), -1) };

const noSuchHalf = 'a year has two halves, H1 and H2';
const yearJoins = oneOf('of in the for , -');
const headMarks = oneOf(', - :');
const yearWords = oneOf('year yr');

/** `2013-14 H1`, `2013/14 (second half)`: the year before it; null where none is. */
const underYear = (tokens: Tokens, i: number, calendar: Calendar): { span: Point; share: Share } | null => {
  const start = past(tokens, i, 'the');
  const { is, text } = at(tokens, start);
  const isYear = is === 'number' && (text.length === 4 || yearPair(tokens, start) !== null);
  const isSaid = isYear || named(tokens, start) !== null;
  const span = isSaid ? year(tokens, i, calendar) : planYear(tokens, start, calendar);
  if (span === null) return null;
  const bracket = isText(tokens, span.next, '(');
  const behind = bracket ? span.next + 1 : pastAny(tokens, span.next, headMarks, 1);
  const share = shareAt(tokens, past(tokens, behind, 'the'));
  if (share === null || (bracket && !isText(tokens, share.next, ')'))) return null;
  return { span, share: bracket ? { ...share, next: share.next + 1 } : share };
};

/** `H1`, `first half of the year`: of the plan's year, counted as its quarters are. */
const ofPlanYear = (tokens: Tokens, i: number, share: Share, calendar: Calendar): Point | null => {
  const joined = pastAny(tokens, share.next, yearJoins, 2);
  const name = named(tokens, joined);
  const isYear = name !== null || yearWords.has(at(tokens, joined).text);
  if (name?.kind === 'academic' || (!isYear && share.half === null)) return null;
  const kind = name?.kind ?? quartersOf(calendar, false);
  const whole = (inYear: number): Window =>
    kind === 'financial' ? financialYears(inYear, inYear + 1) : calendarYears(inYear, inYear);
  return point({
    kind: 'range',
    from: i,
    next: name?.next ?? (isYear ? joined + 1 : share.next),
    year: null,
    // of a calendar year that lies in two financial ones, the months say which is meant
    month: kind === 'financial' ? 4 : share.last ? 13 - share.months : 1,
    day: share.last ? 2 : 1,
    place: (inYear) =>
      share.months === 0
        ? { error: noSuchHalf, suggestion: `H2 ${financialYearName(inYear)}` }
        : shareOf(whole(inYear), share),
  });
};

/** `first half of June 2013`: to the 15th. */
const ofMonth = (tokens: Tokens, i: number, share: Share, span: Point): Point => ({
  ...span,
  kind: 'part',
  from: i,
  approximate: true,
  day: share.last ? 16 : 1,
  notes: [
    ...span.notes,
    `${quoted(between(tokens, i, share.next))} is read as ${share.last ? 'the 16th to the last day' : 'the 1st to the 15th'}`,
  ],
  place: partIn(tokens, i, span, (whole) => {
    const month = whole.start.slice(0, 8);
    return share.last ? { start: `${month}16`, due: whole.due } : { start: whole.start, due: `${month}15` };
  }),
});

/** What is said of half a year that is named by one year only. */
const notesOf = (tokens: Tokens, { notes, year: first, month, from, next }: Point, calendar: Calendar) =>
  notes.length === 0 || first === null || month !== 1
    ? notes
    : quartersOf(calendar, false) === 'calendar'
      ? []
      : [
          `${quoted(between(tokens, from, next))} is read as the calendar year; write ${financialYearName(first)} for the financial one`,
        ];

/** `first half of 2013-14`, `H1 2013-14`, `2013-14 H1`, `first six months of the 2018-2019 financial year`, `H1`. */
export const half: Form = (tokens, i, calendar) => {
  const front = underYear(tokens, i, calendar);
  const share = front?.share ?? shareAt(tokens, past(tokens, i, 'the'));
  if (share === null) return null;
  const behind = pastAny(tokens, share.next, yearJoins, 3);
  const span = front?.span ?? spanAt(tokens, behind, calendar) ?? planYear(tokens, behind, calendar);
  if (span?.kind === 'month' && share.half === 'first half') return ofMonth(tokens, i, share, span);
  if (span === null || span.kind !== 'year') return ofPlanYear(tokens, i, share, calendar);
  return {
    ...span,
    kind: 'range',
    from: i,
    next: front === null ? span.next : share.next,
    strong: span.year !== null,
    day: share.last ? 2 : 1,
    notes: notesOf(tokens, span, calendar),
    place: partIn(tokens, i, span, (whole) => {
      if (share.months === 0)
        return { error: noSuchHalf, suggestion: `H2 ${between(tokens, span.from, span.next)}` };
      return shareOf(whole, share);
    }),
  };
};
