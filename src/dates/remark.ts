import type { Calendar } from './calendar.ts';
import { pastLasting } from './continuing.ts';
import { weekdaysAt } from './forms/day.ts';
import { pointAt } from './forms/index.ts';
import { frequencyAt } from './frequency.ts';
import { pastIncluding } from './joint.ts';
import type { Match } from './match.ts';
import { isMonthWithin, narrows } from './narrowing.ts';
import type { Point } from './point.ts';
import { isYearOfNext } from './starts.ts';
import { at, between, isOneOf, isText, oneOf, past, type Tokens } from './tokens.ts';
import { twoDates } from './two-dates.ts';
import { dayWords, monthNumbers, placeWords, quoted } from './words.ts';
import { yearAllowed } from './year.ts';

/** Words before a date that say no more than that it is a deadline. */
const deadlineWords = oneOf(
  'by the end of in on at due deadline target date dates for is be to no not later than latest completed complete ' +
    'completion finish finished delivered delivery deliver during within before was when timescale ready done cop cob',
);
const ofDay = oneOf('play business');

const roughWords = oneOf(
  '~ approx approximately circa around about roughly c ca est estimated expected provisional provisionally anticipated likely planned scheduled',
);

/** Words that would turn a date into another one: what is beside them is not read as if they were not there. */
export const turns = oneOf(
  'not never except excluding minus before after within following since prior unless than',
);
const lengths = oneOf('weeks months days years week month day year');

const conditions = oneOf(
  'if subject depending dependent dependant when once unless provided pending awaiting where with as website or sooner earlier latest approx tbc inclusive incl',
);

const edgeMarks = oneOf('. , ; : - ) ( * " \' “ ” • · _ – / ! >');

/** What the words round a date say. */
export interface Remark {
  readonly remark: string | null;
  readonly notes: readonly string[];
  readonly approximate: boolean;
  /** Why the words round the date do not let it stand. */
  readonly refused: string | null;
  readonly suggestion: string | null;
}

const nothing: Remark = { remark: null, notes: [], approximate: false, refused: null, suggestion: null };

/** `by`, `no later than`, `completed by`, `approx`: past what a date may begin with. */
export const pastDeadlineWords = (tokens: Tokens, i: number): number => {
  // 4 dates, as readings are printed
  const printed =
    at(tokens, i).is === 'number' && isOneOf(tokens, i + 1, datesOrMeetings) && isText(tokens, i + 2, ':');
  let j = printed ? i + 2 : i;
  while (j < i + 12 && isEdge(tokens, j)) j++;
  return j;
};

const datesOrMeetings = oneOf('dates meetings');

const isEdge = (tokens: Tokens, i: number): boolean =>
  isOneOf(tokens, i, edgeMarks) || isOneOf(tokens, i, roughWords) || isPlain(tokens, i);

/** `no later than`, `not to be later than`, at its last word. */
const isNoLater = (tokens: Tokens, i: number): boolean =>
  isText(tokens, i, 'than') &&
  isText(tokens, i - 1, 'later') &&
  (holds(tokens, i - 6, i - 1, 'no') || holds(tokens, i - 6, i - 1, 'not'));

/** Deadline words, but those that would turn the date only where they are harmless: `no later than`, `not later than`. */
const isPlain = (tokens: Tokens, i: number): boolean => {
  const word = at(tokens, i).text;
  // the last day of May
  if (word === 'last') return isText(tokens, i + 1, 'day') && isText(tokens, i + 2, 'of');
  if (word === 'day') return isText(tokens, i - 1, 'last') && isText(tokens, i + 1, 'of');
  // up to and including
  if (word === 'up') return isText(tokens, i + 1, 'to') && pastIncluding(tokens, i + 2) > i + 2;
  if (word === 'and' || word === 'including')
    return (
      isText(tokens, i - (word === 'and' ? 1 : 2), 'to') &&
      isText(tokens, i + (word === 'and' ? 1 : 0), 'including')
    );
  // close of play
  if (word === 'close') return isText(tokens, i + 1, 'of') && isOneOf(tokens, i + 2, ofDay);
  if (ofDay.has(word)) return isText(tokens, i - 1, 'of') && isText(tokens, i - 2, 'close');
  if (!deadlineWords.has(word)) return false;
  // on-going and on a quarterly basis are whole words
  if (word === 'on' && (isText(tokens, i + 1, 'a') || isText(tokens, past(tokens, i + 1, '-'), 'going')))
    return false;
  if (word === 'no' || word === 'not') return isText(tokens, i + 1, 'later') && isText(tokens, i + 2, 'than');
  if (word === 'later') return isNoLater(tokens, i + 1);
  if (word === 'than') return isNoLater(tokens, i);
  if (word === 'before') return isText(tokens, past(tokens, i + 1, 'the'), 'end');
  return true;
};

const inWords = (tokens: Tokens, from: number, next: number): string =>
  between(tokens, from, next)
    .replace(/\s+/g, ' ')
    .replace(/^\(([^()]*)\)$/, '$1')
    .trim();

const hasRough = (tokens: Tokens, from: number, next: number): boolean => {
  for (let j = from; j < next; j++) if (isOneOf(tokens, j, roughWords)) return true;
  return false;
};

const saysDone = 'it says that the work is done; if it is, put the date under done';

const saysPast = 'it says what the date was; if it was moved, write the date that it is now';

const doneWords = oneOf(
  'completed complete approved achieved agreed done finished published launched signed ✓ ✔ ☑ √',
);

/** What is before the date. */
export const leadingRemark = (tokens: Tokens, { from: to, kind }: Pick<Match, 'from' | 'kind'>): Remark => {
  const start = pastDeadlineWords(tokens, 0);
  const approximate = hasRough(tokens, 0, to);
  if (start >= to) {
    const isDone = isOneOf(tokens, 0, doneWords) && !holds(tokens, 0, to, 'by') && to > 0;
    const isPast = holds(tokens, 0, to, 'was') && !holds(tokens, 0, to, 'due');
    const notes = isDone ? [saysDone] : isPast ? [saysPast] : [];
    return { ...nothing, notes, approximate };
  }
  let end = to;
  while (end > 0 && isEdge(tokens, end - 1)) end--;
  const first = pastEdgeMarks(tokens, 0, end);
  if (first >= end) return { ...nothing, approximate };
  if (isText(tokens, end, ')') && holds(tokens, first, end, '(')) end++;
  const words = inWords(tokens, first, end);
  let depth = 0;
  for (let j = first; j < to; j++) {
    const word = at(tokens, j).text;
    if (word === '(') depth++;
    else if (word === ')') depth--;
    else if (depth <= 0 && (turns.has(word) || lengths.has(word)) && !isNoLater(tokens, j))
      return {
        ...nothing,
        refused: `the words before the date, ${quoted(words)}, change what it means; write the date itself`,
        // Board away day June 2013, and not three weeks before June 2013
        suggestion:
          kind !== 'year' && lengths.has(word) && !tokens.list.some(({ text }) => turns.has(text))
            ? `${between(tokens, to, tokens.list.length)} (${words})`
            : null,
      };
  }
  if (joinsOn(tokens, first, end))
    return {
      ...nothing,
      refused: `${quoted(words)} goes on to the date and cannot be read; write each date in full`,
    };
  const note =
    isOneOf(tokens, first, doneWords) && end - first === 1
      ? saysDone
      : `${quoted(words)} is kept as a remark`;
  return { ...nothing, remark: words, notes: [note], approximate };
};

const joins = oneOf('and & or + then');
const partWords = oneOf(
  'early mid middle late start beginning end half spring summer autumn winter term terms quarter',
);

/** True of `first and`, `early &`: one more date, of which only the last can be read. */
const joinsOn = (tokens: Tokens, from: number, end: number): boolean =>
  isOneOf(tokens, end - 1, joins) &&
  tokens.list
    .slice(from, end - 1)
    .some(
      ({ is, text }) =>
        is === 'number' ||
        placeWords.has(text) ||
        dayWords().has(text) ||
        partWords.has(text) ||
        monthNumbers.has(text),
    );

const pastEdgeMarks = (tokens: Tokens, from: number, end: number): number => {
  let j = from;
  while (j < end && isOneOf(tokens, j, edgeMarks) && !isText(tokens, j, '(')) j++;
  return j;
};

const holds = (tokens: Tokens, from: number, next: number, word: string): boolean => {
  for (let j = from; j < next; j++) if (isText(tokens, j, word)) return true;
  return false;
};

/** True where what follows a date is no part of it by its look: the end, brackets, a mark, a condition. */
export const endsCleanly = (tokens: Tokens, i: number): boolean => {
  const token = at(tokens, i);
  if (token.is === 'end' || conditions.has(token.text)) return true;
  // June end
  if (token.text === 'end') return at(tokens, i + 1).is === 'end';
  if (token.text === 'at' && isText(tokens, i + 1, 'the') && isText(tokens, i + 2, 'latest')) return true;
  return token.is === 'mark' && token.text !== '%' && token.text !== '£';
};

/** True of a date with a month by name, which `may` is not. */
const hasMonth = (tokens: Tokens, { from, next }: Pick<Point, 'from' | 'next'>): boolean =>
  tokens.list.slice(from, next).some(({ text }) => text !== 'may' && monthNumbers.has(text));

const isYearAt = (tokens: Tokens, i: number): boolean =>
  at(tokens, i).is === 'number' && at(tokens, i).text.length === 4 && yearAllowed(at(tokens, i).value);

const noEnd =
  'no date follows the dash; if the work goes on, write until when, or “onwards” instead of the dash';

const partKinds = oneOf('quarter term part week range');

/** True of words that begin with a number or join on, and so may be one more date. */
const goesOn = (tokens: Tokens, from: number, words: string): boolean =>
  (isText(tokens, from, '(') ? /^\W*\d\w*\W*$/ : /^[&+/]|^(?:or\s|\W*)\d|\bor$/i).test(words);

/** What is behind the date. A second date there, in words of its own, makes the phrase unplain. */
export const trailingRemark = (tokens: Tokens, found: Match, calendar: Calendar): Remark => {
  const from = found.next;
  const count = tokens.list.length;
  const start = pastEdgeMarks(tokens, from, count);
  let end = count;
  while (end > start && isOneOf(tokens, end - 1, edgeMarks) && !isText(tokens, end - 1, ')')) end--;
  if (isText(tokens, end - 1, ')') && !holds(tokens, start, end, '(')) end--;
  const isOpen = from + 1 === count && isText(tokens, from, '-') && !isText(tokens, 0, '-');
  if (start >= end) return isOpen ? { ...nothing, notes: [noEnd] } : nothing;
  const words = inWords(tokens, start, end);
  const unsure = /^(?:tb[acd]|to be (?:confirmed|agreed))\b|\?$/i.test(words);
  const approximate = hasRough(tokens, start, end) || unsure;
  const isDone = isOneOf(tokens, past(tokens, start, '('), doneWords) && /^\S+$/.test(words);
  const says = isDone ? [saysDone] : [];
  if (/^(?:at (?:the )?)?latest$/i.test(words) || (start === from && /^end$/i.test(words))) return nothing;
  const isYearless = !tokens.list.slice(found.from, from).some((_, k) => isYearAt(tokens, found.from + k));
  const isOfOneDate = !['year', 'recurring', 'meeting'].includes(found.kind);
  let depth = 0;
  let isOther = false;
  for (let j = start; j < end; j++) {
    if (isText(tokens, j, '(')) depth++;
    else if (isText(tokens, j, ')')) depth--;
    else {
      if (depth <= 0 && found.kind === 'year' && isYearOfNext(tokens, j))
        return { ...nothing, ...twoDates(tokens, found, { from: j, next: j + 1 }) };
      const point = pointAt(tokens, j, calendar);
      if (depth <= 0 && point?.strong) return { ...nothing, ...twoDates(tokens, found, point) };
      // 2013-15 (June), 2013-14 (summer term)
      const isWithin =
        point !== null &&
        ((found.kind === 'year' && point.kind !== 'year' && point.kind !== 'month') ||
          (hasMonth(tokens, point) && isMonthWithin(found, point.month)));
      const often = frequencyAt(tokens, j)?.next ?? pastLasting(tokens, j);
      // (annual report)
      const isOften = often > j && (depth <= 0 || at(tokens, often).is !== 'word');
      const isDay = found.kind === 'recurring' && weekdaysAt(tokens, j) !== null;
      const isDate = point !== null && (hasMonth(tokens, point) || partKinds.has(point.kind));
      const isBeside = isDate && (depth <= 0 || !isOfOneDate);
      isOther ||= isWithin || isDay || isOften || isBeside || (isYearless && isYearAt(tokens, j));
    }
  }
  const isAside = endsCleanly(tokens, from) || (isOneOf(tokens, start, roughWords) && end - start === 1);
  // monthly (not August)
  const isLess =
    found.kind === 'recurring' && /\b(?:not|except|excluding|minus|without|apart)\b/i.test(words);
  const isPart = found.kind !== 'day' && narrows(words);
  const clean =
    isAside && !isOther && !isLess && !isPart && !goesOn(tokens, from, between(tokens, from, end));
  return {
    ...nothing,
    remark: words,
    notes: clean
      ? says
      : [`${quoted(words)} is kept as a remark${isPart ? ', not as part of the date' : ''}`],
    approximate,
  };
};

/** Everything that is kept as a remark, in order. */
export const lastRemark = (...remarks: readonly (string | null)[]): string | null =>
  remarks.filter((remark) => remark !== null).join('; ') || null;
