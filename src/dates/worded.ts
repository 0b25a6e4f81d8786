import { type Calendar, inYears, outsideYears } from './calendar.ts';
import { continuingAt } from './continuing.ts';
import { meetingAt } from './counted-meeting.ts';
import { countedAt, withAdded } from './counting.ts';
import { everyBodyUnknown } from './every-meeting.ts';
import { withoutMonths } from './except.ts';
import type { Match } from './match.ts';
import { boardAlone, bodyAt, bodyIn, notHeld } from './meeting.ts';
import { misspeltIn, slipIn } from './misspelt.ts';
import { movedAt, takenOut } from './moved.ts';
import { movingAt } from './moving.ts';
import { letterForDigit, type Slip } from './nearest.ts';
import { unknownPart } from './part-of-year.ts';
import { dateInProse, datesAlone, looksLikeDate, namesTime, unknownHalfTerm, unknownTerm } from './prose.ts';
import type { PhraseProblem, Reading, Window } from './reading.ts';
import { everyAt } from './recurring.ts';
import { endsCleanly, lastRemark, leadingRemark, pastDeadlineWords, trailingRemark } from './remark.ts';
import { saysDone } from './says-done.ts';
import { datesAt } from './series.ts';
import { at, isLabel, oneOf, pastAny, type Tokens, tokenise } from './tokens.ts';
import { namesNoDate, pointsElsewhere, waitsForSomething } from './undated.ts';
import { quoted } from './words.ts';

/** Longer text is no phrase: dates of five years, month by month, are half as long. What readings print is longer. */
const longest = 2_000;
const longestPrinted = 12_000;
const isPrinted = /^\d{1,3} (?:dates|meetings): /;

/** Words before a date are a sentence, not a paper. */
const furthest = 400;

type Clause = (tokens: Tokens, i: number, calendar: Calendar, life: Window | null) => Match | null;

/** What a phrase can be, in the order in which it is tried at a place. */
const clauses: readonly Clause[] = [countedAt, meetingAt, everyAt, continuingAt, datesAt];

const clauseAt: Clause = (tokens, i, calendar, life) => {
  for (const clause of clauses) {
    const found = clause(tokens, i, calendar, life);
    if (found !== null) return found;
  }
  return null;
};

/** The date in a phrase: where it begins, or, where it stands out, among other words. */
const search = (tokens: Tokens, calendar: Calendar, life: Window | null): Match | null => {
  const start = pastDeadlineWords(tokens, 0);
  const first = countedAt(tokens, 0, calendar) ?? clauseAt(tokens, start, calendar, life);
  if (first === null) {
    const body = everyBodyUnknown(tokens, start) ?? boardAlone(tokens, start, calendar);
    if (body !== null) return body;
  } else if (first.refused !== null || first.strong || endsCleanly(tokens, first.next)) return first;
  const moving = movingAt(tokens, calendar);
  if (moving !== null) return moving;
  for (let i = 1; i < Math.min(tokens.list.length, furthest); i++) {
    if (at(tokens, i).is === 'mark' || isLabel(tokens, i)) continue;
    const found = clauseAt(tokens, i, calendar, life);
    if (found?.strong) return found;
  }
  return null;
};

/** A time that is named in words that wait for something was not read: that is said. */
const timeIn = (tokens: Tokens): string | null =>
  namesTime(tokens)
    ? 'it waits for something, so no date is read in it; write the date itself if there is one'
    : null;

const undated = (text: string, warning: string | null = null): Reading => ({
  text,
  kind: 'undated',
  windows: [],
  remark: null,
  approximate: false,
  warning,
});

/** Reads a date in words of any kind, where its form is not a usual one. */
export const readWorded = (
  text: string,
  calendar: Calendar,
  life: Window | null,
): Reading | PhraseProblem => {
  const problem = (error: string, suggestion: string | null): PhraseProblem => ({ text, error, suggestion });
  if (text === '') return problem('nothing is written here; leave the line out, or write tbc', 'tbc');
  if (text.length > (isPrinted.test(text) ? longestPrinted : longest))
    return problem('it is too long to be a date', null);
  if (runTogether.test(text)) return problem('two dates run together', null);
  const tokens = tokenise(text);
  if (tokens.list.every((token) => token.text === '?'))
    return problem('a question mark is not a date', 'tbc');
  if (namesNoDate(tokens.line) || pointsElsewhere(tokens.line)) return undated(text);
  const letter = letterForDigit(tokens);
  if (letter?.isInDate) return unread(text, letter);
  const done = saysDone(tokens, calendar);
  if (done !== null) return undated(text, done);
  const out = takenOut(tokens, calendar);
  if (out !== null) return undated(text, out);
  const found = movedAt(tokens, calendar) ?? search(tokens, calendar, life);
  if (found !== null) {
    const whole = withAdded(tokens, found, calendar);
    const isLess = whole.kind === 'recurring' && whole.next < tokens.list.length;
    return placed(text, tokens, isLess ? withoutMonths(tokens, whole) : whole, calendar);
  }
  const half = unknownHalfTerm(tokens);
  if (half !== null) return undated(text, half);
  const isWaiting = waitsForSomething(tokens.line);
  const slip = isWaiting ? misspeltIn(tokens) : (letter ?? slipIn(tokens));
  if (isWaiting && slip === null) return undated(text, timeIn(tokens));
  if (slip !== null) return unread(text, slip);
  const one = dateInProse(tokens, calendar);
  if (one !== null) return placed(text, tokens, one, calendar);
  if (looksLikeDate(tokens)) {
    const suggestion = datesAlone(tokens, calendar);
    return problem((suggestion === null ? unknownTerm(tokens) : null) ?? notUnderstood(calendar), suggestion);
  }
  return undated(text, noDateFound(calendar));
};

/** A date in figures that goes on with the figures of another. */
const runTogether = /\d-\d{1,2}-\d{5,}|\d\/\d{1,2}\/\d{5,}/;

const beforeNames = oneOf('the to for at by of');

/** What is said of a body whose name, and no more, is beside a date: that this is no meeting, or that it does not meet then. */
const besideName = (
  { kind }: Match,
  remark: string,
  windows: readonly Window[],
  calendar: Calendar,
): string[] => {
  const tokens = tokenise(remark);
  const named = bodyAt(tokens, pastAny(tokens, 0, beforeNames, 2), calendar);
  if (named === null || named.next < tokens.list.length) return [];
  const isDays = windows.every(({ start, due }) => start === due);
  if (isDays) return windows.flatMap((day) => notHeld(tokens, day, calendar)?.error ?? []);
  const [{ name }, date] = [named.body, kind === 'month' || kind === 'quarter' ? kind : 'date'];
  return [`it is not read as a meeting of ${name}; write ${name} before the ${date} if one is meant`];
};

/** What is said of dates that are not the meetings of the body whose name is beside them. */
const notMeetings = (found: Match, remark: string, calendar: Calendar): string[] => {
  const { kind, windows } = found;
  if (kind === 'meeting' || kind === 'continuing' || windows.length === 0) return [];
  if (kind === 'recurring') {
    const body = bodyIn(remark, calendar);
    return body === null
      ? []
      : [`its dates are not the meetings of ${body}; write every ${body} if those are meant`];
  }
  // 3 June (Exec) and 24 June (Board)
  const each = remark.split('; ');
  const isEach = each.length === windows.length;
  const said = each.flatMap((one, k) =>
    besideName(found, one, isEach ? windows.slice(k, k + 1) : windows, calendar),
  );
  return [...new Set(said)];
};

/** What was found in a phrase, with the words round it. */
const placed = (text: string, tokens: Tokens, found: Match, calendar: Calendar): Reading | PhraseProblem => {
  const problem = (error: string, suggestion: string | null): PhraseProblem => ({ text, error, suggestion });
  if (found.refused !== null) {
    const slip = slipIn(tokens);
    return slip?.is === 'month' ? unread(text, slip) : problem(found.refused.error, found.refused.suggestion);
  }
  if (!found.windows.every((window) => inYears(window) && window.start <= window.due))
    return problem(outsideYears, null);
  const isAlone = found.from === 0 && found.next === tokens.list.length;
  const part = found.kind === 'year' && !isAlone ? unknownPart(tokens, found) : null;
  if (part !== null) return problem(part, null);
  const before = leadingRemark(tokens, found);
  const after = trailingRemark(tokens, found, calendar);
  const refused = before.refused ?? after.refused;
  const remark = lastRemark(before.remark, found.remark, after.remark);
  const slip = refused === null && remark === null ? null : misspeltIn(tokens);
  if (slip !== null) return unread(text, slip);
  if (refused !== null)
    return problem(refused, before.refused === null ? after.suggestion : before.suggestion);
  const held = remark === null ? [] : notMeetings(found, remark, calendar);
  const notes = [...new Set([...found.notes, ...before.notes, ...after.notes, ...held])];
  return {
    text,
    kind: found.kind,
    windows: found.windows,
    remark,
    approximate: found.approximate || before.approximate || after.approximate,
    warning: notes.join('; ') || null,
    ...(notes[0]?.startsWith(quoted(text)) ? { isQuoted: true } : {}),
  };
};

/** A month of the plan's own years, so that what is copied is in its time. */
const example = ({ period }: Calendar): string =>
  `write one such as June ${period?.start.slice(0, 4) ?? '2013'}, or tbc where there is none`;

/** What is said of a text in which nothing looks like a date. */
export const noDateFound = (calendar: Calendar): string =>
  `there is no date in it, so it is read as undated; ${example(calendar)}`;

/** What is said of a text with a trace of a date that nothing can be made of. */
export const notUnderstood = (calendar: Calendar): string =>
  `no date can be read in it; ${example(calendar)}`;

/** Text with a date that is not understood: what was probably meant. */
const unread = (text: string, slip: Slip): PhraseProblem => {
  const error = {
    month: `there is no month ${quoted(slip.written)}`,
    letter: `${quoted(slip.written)} has a letter in the number`,
    word: `${quoted(slip.written)} is not a word that is known in dates`,
  }[slip.is];
  return { text, error, suggestion: slip.phrase };
};
