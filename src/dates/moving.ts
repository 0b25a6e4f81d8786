import type { Calendar } from './calendar.ts';
import { weekdayAt } from './forms/day.ts';
import { monthAt } from './forms/month.ts';
import { type Match, refuse } from './match.ts';
import { bodyAt } from './meeting.ts';
import { at, isText, type Tokens } from './tokens.ts';
import { numberWords } from './words.ts';

const days = new Set(['today', 'tomorrow', 'yesterday', 'now', 'tonight']);
const turns = new Set(['next', 'last', 'this', 'coming', 'previous', 'following']);

/** Units of time that people count in, in days or months. */
export const units: ReadonlyMap<string, { readonly days: number; readonly months: number }> = new Map([
  ['d', { days: 1, months: 0 }],
  ['day', { days: 1, months: 0 }],
  ['days', { days: 1, months: 0 }],
  ['w', { days: 7, months: 0 }],
  ['wk', { days: 7, months: 0 }],
  ['wks', { days: 7, months: 0 }],
  ['week', { days: 7, months: 0 }],
  ['weeks', { days: 7, months: 0 }],
  ['fortnight', { days: 14, months: 0 }],
  ['fortnights', { days: 14, months: 0 }],
  ['month', { days: 0, months: 1 }],
  ['months', { days: 0, months: 1 }],
  ['m', { days: 0, months: 1 }],
  ['y', { days: 0, months: 12 }],
  ['mth', { days: 0, months: 1 }],
  ['mths', { days: 0, months: 1 }],
  ['quarter', { days: 0, months: 3 }],
  ['quarters', { days: 0, months: 3 }],
  ['year', { days: 0, months: 12 }],
  ['years', { days: 0, months: 12 }],
  ['yr', { days: 0, months: 12 }],
  ['yrs', { days: 0, months: 12 }],
]);

/** A length of time, `6 weeks`, `6w`, `two months`. */
export const lengthAt = (
  tokens: Tokens,
  i: number,
): { readonly days: number; readonly months: number; readonly next: number } | null => {
  const token = at(tokens, i);
  const count = token.is === 'number' && !token.ordinal ? token.value : numberWords.get(token.text);
  if (count === undefined || count > 1200) return null;
  const j = isText(tokens, i + 1, '-') ? i + 2 : i + 1;
  const k = ['calendar', 'further', 'more'].includes(at(tokens, j).text) ? j + 1 : j;
  const unit = units.get(at(tokens, k).text);
  return unit === undefined ? null : { days: unit.days * count, months: unit.months * count, next: k + 1 };
};

const lead = new Set([
  'by',
  'in',
  'within',
  'at',
  'the',
  'for',
  'to',
  'about',
  'around',
  'over',
  'before',
  'end',
  'of',
  'on',
]);

/** Phrases that count from today, `next Board`, `in 6 weeks`: in a file they would move, so they are refused. */
export const movingAt = (tokens: Tokens, calendar: Calendar): Match | null => {
  let i = 0;
  while (i < 5 && lead.has(at(tokens, i).text)) i++;
  const word = at(tokens, i).text;
  const moves = (example: string): Match =>
    refuse(
      i,
      i + 1,
      `it counts from the day it is read, so in a file it would move; write the date itself, such as ${example}`,
      null,
    );
  if (days.has(word)) return moves('28 May 2013');
  const body = bodyAt(tokens, i, calendar);
  if (body !== null && isText(tokens, body.next, 'after') && isText(tokens, body.next + 1, 'next'))
    return moves(`${body.body.name} Jun 2013`);
  if (turns.has(word)) {
    const body = bodyAt(tokens, i + 1, calendar);
    if (body !== null) return moves(`${body.body.name} Jun 2013`);
    if (isText(tokens, i + 1, 'meeting')) return moves('Board Jun 2013');
    if (
      units.has(at(tokens, i + 1).text) ||
      monthAt(tokens, i + 1) !== null ||
      weekdayAt(tokens, i + 1) !== null
    )
      return moves('June 2013');
    const few = lengthAt(tokens, i + 1);
    if (few !== null) return moves('June 2013');
  }
  const length = lengthAt(tokens, i);
  if (length === null) return null;
  const after = at(tokens, length.next);
  return after.is === 'end' ||
    after.is === 'mark' ||
    ['ago', 'time', 'from', 'maximum', 'max'].includes(after.text)
    ? moves('June 2013')
    : null;
};
