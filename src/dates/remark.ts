import type { Calendar } from './calendar.ts';
import { pointAt } from './forms/index.ts';
import { at, between, isText, type Tokens } from './tokens.ts';
import { quoted } from './words.ts';

/** Words before a date that say no more than that it is a deadline. */
const deadlineWords = new Set(
  (
    'by the end of in on at due deadline target date dates for is be to no not later than latest completed complete ' +
    'completion finish finished delivered delivery deliver during within before is was when timescale ready done'
  ).split(' '),
);

/** Words that make a date a guess. */
const roughWords = new Set(
  '~ approx approximately circa around about roughly c ca est estimated expected provisional provisionally anticipated likely planned scheduled'.split(
    ' ',
  ),
);

/** Words that would turn a date into another one: what stands beside them is not read as if they were not there. */
const turning = new Set(
  'not never except before after within following since prior unless weeks months days years week month day year than'.split(
    ' ',
  ),
);

/** Words with which a condition or an aside begins. */
const conditions = new Set(
  'if subject depending dependent dependant when once unless provided pending awaiting where with as website or sooner earlier latest approx tbc'.split(
    ' ',
  ),
);

const edgeMarks = new Set([
  '.',
  ',',
  ';',
  ':',
  '-',
  ')',
  '(',
  '*',
  '"',
  "'",
  '“',
  '”',
  '•',
  '·',
  '_',
  '–',
  '/',
  '!',
  '>',
]);

export interface Remark {
  readonly remark: string | null;
  readonly notes: readonly string[];
  readonly approximate: boolean;
  /** Why the words round the date do not let it stand. */
  readonly refused: string | null;
  /** What would do instead. */
  readonly suggestion: string | null;
}

interface Stretch {
  readonly from: number;
  readonly next: number;
}

const nothing: Remark = { remark: null, notes: [], approximate: false, refused: null, suggestion: null };

/** `by`, `no later than`, `completed by`, `approx`: past what a date may begin with. */
export const pastDeadlineWords = (tokens: Tokens, i: number): number => {
  let j = i;
  // 4 dates, as readings are printed
  if (at(tokens, i).is === 'number' && (isText(tokens, i + 1, 'dates') || isText(tokens, i + 1, 'meetings')))
    j += 2;
  while (
    j < i + 12 &&
    (edgeMarks.has(at(tokens, j).text) || roughWords.has(at(tokens, j).text) || isPlain(tokens, j))
  )
    j++;
  return j;
};

/** Deadline words, but those that would turn the date only where they are harmless: `no later than`, `not later than`. */
const isPlain = (tokens: Tokens, i: number): boolean => {
  const word = at(tokens, i).text;
  if (!deadlineWords.has(word)) return false;
  if (word === 'on' && (isText(tokens, i + 1, 'going') || isText(tokens, i + 2, 'going'))) return false;
  if (word === 'no' || word === 'not') return isText(tokens, i + 1, 'later') && isText(tokens, i + 2, 'than');
  if (word === 'later') return isText(tokens, i + 1, 'than');
  if (word === 'than') return isText(tokens, i - 1, 'later');
  if (word === 'before')
    return isText(tokens, i + 1, 'end') || (isText(tokens, i + 1, 'the') && isText(tokens, i + 2, 'end'));
  return true;
};

const inWords = (tokens: Tokens, from: number, next: number): string =>
  between(tokens, from, next)
    .replace(/\s+/g, ' ')
    .replace(/^\(([^()]*)\)$/, '$1')
    .trim();

const hasRough = (tokens: Tokens, from: number, next: number): boolean => {
  for (let j = from; j < next; j++) if (roughWords.has(at(tokens, j).text)) return true;
  return false;
};

const saysDone = 'it says that the work is done; if it is, put the date under done';

const doneWords = new Set([
  'completed',
  'complete',
  'approved',
  'achieved',
  'agreed',
  'done',
  'finished',
  'published',
  'launched',
  'signed',
]);

/** What stands before the date. */
export const leadingRemark = (tokens: Tokens, to: number): Remark => {
  const start = pastDeadlineWords(tokens, 0);
  const approximate = hasRough(tokens, 0, to);
  if (start >= to) {
    const notes =
      doneWords.has(at(tokens, 0).text) && !holds(tokens, 0, to, 'by') && to > 0 ? [saysDone] : [];
    return { ...nothing, notes, approximate };
  }
  let end = to;
  while (
    end > 0 &&
    (edgeMarks.has(at(tokens, end - 1).text) ||
      isPlain(tokens, end - 1) ||
      roughWords.has(at(tokens, end - 1).text))
  )
    end--;
  let first = 0;
  while (first < end && edgeMarks.has(at(tokens, first).text) && !isText(tokens, first, '(')) first++;
  if (first >= end) return { ...nothing, approximate };
  const words = inWords(tokens, first, end);
  let depth = 0;
  for (let j = first; j < to; j++) {
    const word = at(tokens, j).text;
    if (word === '(') depth++;
    else if (word === ')') depth--;
    else if (depth <= 0 && turning.has(word) && !(word === 'than' && isText(tokens, j - 1, 'later')))
      return {
        ...nothing,
        refused: `the words before the date, ${quoted(words)}, change what it means; write the date itself`,
      };
  }
  if (doneWords.has(at(tokens, first).text) && end - first === 1)
    return {
      ...nothing,
      remark: words,
      notes: [saysDone],
      approximate,
    };
  return { ...nothing, remark: words, notes: [`${quoted(words)} is kept as a remark`], approximate };
};

const holds = (tokens: Tokens, from: number, next: number, word: string): boolean => {
  for (let j = from; j < next; j++) if (isText(tokens, j, word)) return true;
  return false;
};

/** True where what follows a date is no part of it by its look: the end, brackets, a mark, a condition. */
export const endsCleanly = (tokens: Tokens, i: number): boolean => {
  const token = at(tokens, i);
  if (token.is === 'end' || conditions.has(token.text)) return true;
  if (token.text === 'at' && isText(tokens, i + 1, 'the') && isText(tokens, i + 2, 'latest')) return true;
  return token.is === 'mark' && token.text !== '%' && token.text !== '£';
};

/** What stands behind the date. A second date there, in words of its own, makes the phrase unplain. */
export const trailingRemark = (tokens: Tokens, found: Stretch, calendar: Calendar): Remark => {
  const from = found.next;
  const count = tokens.list.length;
  let start = from;
  while (start < count && edgeMarks.has(at(tokens, start).text) && !isText(tokens, start, '(')) start++;
  let end = count;
  while (end > start && edgeMarks.has(at(tokens, end - 1).text) && !isText(tokens, end - 1, ')')) end--;
  if (isText(tokens, end - 1, ')') && !holds(tokens, start, end, '(')) end--;
  if (start >= end) return nothing;
  const words = inWords(tokens, start, end);
  const unsure = /^(?:tb[acd]|to be (?:confirmed|agreed))\b|\?$/i.test(words);
  const approximate = hasRough(tokens, start, end) || unsure;
  const says = doneWords.has(at(tokens, start).text) && end - start === 1 ? [saysDone] : [];
  if (/^(?:at (?:the )?)?latest$/i.test(words)) return nothing;
  let depth = 0;
  for (let j = start; j < end; j++) {
    if (isText(tokens, j, '(')) depth++;
    else if (isText(tokens, j, ')')) depth--;
    else if (depth <= 0) {
      const point = pointAt(tokens, j, calendar);
      if (point?.strong) {
        const refused =
          'two dates stand in it with words between; write them as one list, with / between them';
        const first = between(tokens, found.from, found.next);
        return { ...nothing, refused, suggestion: `${first} / ${between(tokens, point.from, point.next)}` };
      }
    }
  }
  const clean = endsCleanly(tokens, from) || (roughWords.has(at(tokens, start).text) && end - start === 1);
  return {
    remark: words,
    notes: clean ? says : [`${quoted(words)} is kept as a remark`],
    approximate,
    refused: null,
    suggestion: null,
  };
};

/** Everything that is kept as a remark, in order. */
export const lastRemark = (...remarks: readonly (string | null)[]): string | null =>
  remarks.filter((remark) => remark !== null).join('; ') || null;
