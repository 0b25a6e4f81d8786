import type { Calendar } from './calendar.ts';
import { continuingAt } from './continuing.ts';
import { countedAt } from './counting.ts';
import type { Found } from './found.ts';
import { boardAlone, meetingAt } from './meeting.ts';
import { movingAt } from './moving.ts';
import { letterForDigit, slipIn } from './nearest.ts';
import { isRefusal, type Reading, type Refusal, type Window } from './reading.ts';
import { everyAt, everyBodyUnknown } from './recurring.ts';
import { endsCleanly, lastRemark, leadingRemark, pastDeadlineWords, trailingRemark } from './remark.ts';
import { datesAt } from './series.ts';
import { at, type Tokens, tokenise } from './tokens.ts';
import { namesNoDate, pointsElsewhere, waitsForSomething } from './undated.ts';

/** Longer text is no phrase; what is written of a plan's dates is far below it. */
const longest = 20_000;

/** What a phrase can be, in the order in which it is tried at a place. */
const clauses: readonly ((
  tokens: Tokens,
  i: number,
  calendar: Calendar,
  life: Window | null,
) => Found | null)[] = [countedAt, meetingAt, everyAt, continuingAt, datesAt];

const clauseAt = (tokens: Tokens, i: number, calendar: Calendar, life: Window | null): Found | null => {
  for (const clause of clauses) {
    const found = clause(tokens, i, calendar, life);
    if (found !== null) return found;
  }
  return null;
};

/** The date in a phrase: where it begins, or, where it stands out, among other words. */
const search = (tokens: Tokens, calendar: Calendar, life: Window | null): Found | null => {
  const start = pastDeadlineWords(tokens, 0);
  const first = countedAt(tokens, 0, calendar) ?? clauseAt(tokens, start, calendar, life);
  const whole = everyBodyUnknown(tokens, start) ?? boardAlone(tokens, start, calendar);
  if (first === null && whole !== null) return whole;
  if (first !== null && (first.refused !== null || first.strong || endsCleanly(tokens, first.next)))
    return first;
  const moving = movingAt(tokens, calendar);
  if (moving !== null) return moving;
  for (let i = 1; i < tokens.list.length; i++) {
    if (at(tokens, i).is === 'mark') continue;
    const found = clauseAt(tokens, i, calendar, life);
    if (found?.strong) return found;
  }
  return null;
};

const quoted = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 57)}…` : text}”`;

/** Text with no date that is understood: what was probably meant, else what would do. */
const unread = (text: string, tokens: Tokens, calendar: Calendar): Refusal => {
  const slip = slipIn(tokens);
  const meant = slip === null ? null : readsWell(slip.phrase, calendar);
  if (slip !== null && meant !== null) {
    const error = {
      month: `there is no month ${quoted(slip.written)}`,
      letter: `${quoted(slip.written)} has a letter in the number`,
      word: `${quoted(slip.written)} is no word that is known in dates`,
    }[slip.is];
    return { text, error, suggestion: meant };
  }
  const error = `no date is understood in ${quoted(text)}; write one such as June 2013, or tbc where there is none`;
  return { text, error, suggestion: null };
};

/** The suggestion, where it reads as a date itself. */
const readsWell = (suggestion: string | null, calendar: Calendar): string | null =>
  suggestion === null || isRefusal(readPhrase(suggestion, calendar)) ? null : suggestion;

const undated = (text: string, warning: string | null): Reading => ({
  text,
  kind: 'undated',
  windows: [],
  remark: null,
  approximate: false,
  warning,
});

/**
 * Reads a date as boards write it. Text of any kind gets an answer; nothing throws, nothing is guessed silently.
 * Recurrences run in the action's life where one is given, else in the plan's period.
 */
export const readPhrase = (
  text: string,
  calendar: Calendar,
  life: Window | null = null,
): Reading | Refusal => {
  const trimmed = text.trim();
  const refusal = (error: string, suggestion: string | null): Refusal => ({
    text: trimmed,
    error,
    suggestion,
  });
  if (trimmed === '') return refusal('nothing is written here; leave the line out, or write tbc', 'tbc');
  if (trimmed.length > longest) return refusal('it is too long to be a date', null);
  const tokens = tokenise(trimmed);
  if (tokens.list.every((token) => token.text === '?')) return refusal('a question mark is no date', 'tbc');
  if (namesNoDate(tokens.line)) return undated(trimmed, null);
  if (pointsElsewhere(tokens.line)) return undated(trimmed, null);
  const letter = letterForDigit(tokens);
  if (letter !== null && letter.right.length === 4) return unread(trimmed, tokens, calendar);
  const found = search(tokens, calendar, life);
  if (found === null) {
    if (waitsForSomething(tokens.line)) return undated(trimmed, null);
    return unread(trimmed, tokens, calendar);
  }
  if (found.refused && slipIn(tokens)?.is === 'month') return unread(trimmed, tokens, calendar);
  if (found.refused) return refusal(found.refused.error, readsWell(found.refused.suggestion, calendar));
  const before = leadingRemark(tokens, found.from);
  const after = trailingRemark(tokens, found, calendar);
  const refused = before.refused ?? after.refused;
  if (refused !== null) return refusal(refused, readsWell(after.suggestion, calendar));
  return {
    text: trimmed,
    kind: found.kind,
    windows: found.windows,
    remark: lastRemark(before.remark, found.remark, after.remark),
    approximate: found.approximate || before.approximate || after.approximate,
    warning: [...found.notes, ...before.notes, ...after.notes].join('; ') || null,
  };
};
