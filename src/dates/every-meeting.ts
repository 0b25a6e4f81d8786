import type { Calendar } from './calendar.ts';
import { limitsAt, saidOf, untilOf } from './limits.ts';
import type { Match } from './match.ts';
import { type BodyAt, bodyAt, everyMeeting } from './meeting.ts';
import type { Window } from './reading.ts';
import { recurrence, unbounded } from './recurrence.ts';
import { between, isOneOf, isText, oneOf, past, pastAny, type Tokens } from './tokens.ts';

const everyWords = oneOf('every each all alternate');
const otherWords = oneOf('other second alternate 2');
const dashOrComma = oneOf('- ,');
const ofOrOther = oneOf('of other second alternate 2');

const isMeeting = (tokens: Tokens, i: number): boolean =>
  isText(tokens, i, 'meeting') || isText(tokens, i, 'meetings');

const everyThenBody = (tokens: Tokens, i: number, calendar: Calendar): BodyAt | null => {
  const j = pastAny(tokens, isMeeting(tokens, i + 1) ? i + 2 : i + 1, ofOrOther, 1);
  return bodyAt(tokens, past(tokens, j, 'the'), calendar);
};

const bodyThenEvery = (tokens: Tokens, i: number, calendar: Calendar): BodyAt | null => {
  const body = bodyAt(tokens, i, calendar);
  if (body === null) return null;
  const j = pastAny(tokens, body.next, dashOrComma, 1);
  return isOneOf(tokens, j, everyWords) && isMeeting(tokens, j + 1) ? { body: body.body, next: j + 2 } : null;
};

/** `every QA&PM`, `each Board meeting`, `each meeting of the Board`, with `from`, `until`, `in`. */
export const everyBody = (
  tokens: Tokens,
  i: number,
  calendar: Calendar,
  outer: Window | null,
): Match | null => {
  const body = isOneOf(tokens, i, everyWords)
    ? everyThenBody(tokens, i, calendar)
    : bodyThenEvery(tokens, i, calendar);
  if (body === null) return null;
  const limits = limitsAt(tokens, body.next, calendar);
  if (limits.refused?.refused) return { ...limits.refused, from: i };
  const around = limits.bounds ?? outer;
  const from = limits.anchor?.start ?? around?.start ?? null;
  const until = untilOf(limits, around) ?? around?.due ?? null;
  if (limits.lasts !== null && from === null) return unbounded(i, limits.next, limits.notes);
  const notes = saidOf(limits, outer);
  const all = everyMeeting(body.body, i, limits.next, { from, until }, notes);
  const isOther = isText(tokens, i, 'alternate') || isOneOf(tokens, i + 1, otherWords);
  if (!isOther || all.windows.length === 0) return all;
  const note = 'every other meeting is counted from the first';
  return { ...all, windows: all.windows.filter((_, k) => k % 2 === 0), notes: [...all.notes, note] };
};

const gatherings = oneOf(
  'meeting meetings committee ctte cttee group subgroup board executive panel forum network partnership',
);

/** `each Executive meeting` of a body that no register knows: no dates, and what is missing is said. */
export const everyBodyUnknown = (tokens: Tokens, i: number): Match | null => {
  if (!isOneOf(tokens, i, everyWords)) return null;
  const count = tokens.list.length;
  if (count > i + 10) return null;
  for (let j = i + 1; j < count; j++)
    if (isOneOf(tokens, j, gatherings)) {
      const note = `“${between(tokens, i + 1, count)}” is not in the register of bodies, so its meetings cannot be counted; add it under bodies`;
      return recurrence(i, count, [], [note]);
    }
  return null;
};
