import type { Calendar } from './calendar.ts';
import { weekdayAt } from './forms/day.ts';
import { monthAt } from './forms/month.ts';
import { named } from './forms/year.ts';
import { lengthAt, units } from './length.ts';
import { type Match, refuse } from './match.ts';
import { bodyAt } from './meeting.ts';
import { at, isOneOf, isText, oneOf, past, pastAny, type Tokens } from './tokens.ts';
import { seasonNames } from './words.ts';

const days = oneOf('today tomorrow yesterday now tonight');
const turns = oneOf('next last this coming previous following');

/** `this autumn`, `next term`; with its year it is that year's. */
const isSpan = (tokens: Tokens, i: number): boolean =>
  (isText(tokens, i, 'term') || seasonNames.has(at(tokens, i).text)) &&
  at(tokens, past(tokens, i + 1, 'term')).is !== 'number';

const lead = oneOf('by in within at the for to about around over before end of on');
const afterLength = oneOf('ago time from maximum max');

/** Phrases that count from today, `next Board`, `in 6 weeks`: in a file they would move, so they are refused. */
export const movingAt = (tokens: Tokens, calendar: Calendar): Match | null => {
  const i = pastAny(tokens, 0, lead, 5);
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
    if (body !== null && !isText(tokens, body.next, 'of')) return moves(`${body.body.name} Jun 2013`);
    if (isText(tokens, i + 1, 'meeting')) return moves('Board Jun 2013');
    const said =
      monthAt(tokens, i + 1) ?? weekdayAt(tokens, i + 1) ?? lengthAt(tokens, i + 1) ?? named(tokens, i + 1);
    const isPart = isText(tokens, i + 2, 'of');
    const isTime = said !== null || units.has(at(tokens, i + 1).text) || isSpan(tokens, i + 1);
    if (isTime && !isPart) return moves('June 2013');
  }
  const length = lengthAt(tokens, i);
  if (length === null) return null;
  const after = at(tokens, length.next);
  // 30 days from approval waits for that
  const isWait =
    after.text === 'from' &&
    at(tokens, length.next + 1).is === 'word' &&
    !isOneOf(tokens, length.next + 1, days);
  const alone = after.is === 'end' || after.is === 'mark' || (afterLength.has(after.text) && !isWait);
  return alone ? moves('June 2013') : null;
};
