import type { Calendar } from '../dates/calendar.ts';
import { hasDays, wholeDate } from './looks.ts';
import { month, wholeMonth } from './months.ts';

/** A text taken apart at its date. */
export interface Dated {
  readonly words: string;
  readonly when: string | null;
}

const separators =
  /\s+[–—-]+\s*|\s*[–—]\s+|\s*[:;]\s+|,\s+|\s*\((?=[^()]*\)\s*\.?$)|\s{2,}|\s*\[(?=[^[\]]*\]\s*\.?$)/gu;

const trimmed = (text: string): string =>
  text
    .replace(/^[\s([–—:;,-]+/u, '')
    .replace(/(?<![\s)\]–—:;,-])[\s)\]–—:;,-]+$/u, '')
    .trim();

/** Words without the marks and the open bracket that set off the date behind them. */
const before = (text: string): string => text.replace(/(?<![\s([–—:;,-])[\s([–—:;,-]+$/u, '').trim();

/** Words that belong to the date after them. */
const openers =
  /^(?:by|by the|by end|by the end|by end of|by the end of|end|end of|from|until|before|no later than|due|due by|early|mid|late|ongoing|throughout|during|in|w\/c|week commencing|complete by|completed by|every|each|commence|commencing|starting|start)$/i;

/** A month without a year, which a small word makes a date: `by end of June`. */
const monthSetOff = new RegExp(
  `^(?:by|by the end|by end|by the end of|by end of|end of|in|before|no later than|due|due by|early|mid|late|during) ${month}$`,
  'i',
);

/** More than the longest date at the end of a text, with the marks and blanks round it. */
const farFromEnd = 400;

const parts: readonly (readonly [RegExp, RegExp])[] = [
  [String.raw`\b${wholeMonth}(?: (?:19|20)?\d\d)?$`, `^${wholeMonth}\\b`],
  [
    String.raw`(?<!\d)\d{1,2}(?:st|nd|rd|th)? ${wholeMonth}(?: (?:19|20)?\d\d)?$`,
    String.raw`^\d{1,2}(?:st|nd|rd|th)? ${wholeMonth}\b`,
  ],
  [
    String.raw`\b(?:spring|summer|autumn|winter)(?: (?:19|20)?\d\d)?$`,
    String.raw`^(?:spring|summer|autumn|winter)\b`,
  ],
  [String.raw`\bq[1-4](?: (?:19|20)?\d\d)?$`, String.raw`^q[1-4]\b`],
  [
    String.raw`(?<!\S)(?:\d{1,2}(?:st|nd|rd|th)|(?:on|from|between|in) \d{1,2})$`,
    String.raw`^\d{1,2}(?:st|nd|rd|th)?\b(?![/.-]\d)`,
  ],
  [String.raw`(?<![\d/.])\d{1,2}[/.]\d{1,2}(?:[/.]\d\d(?:\d\d)?)?$`, String.raw`^\d{1,2}[/.]\d`],
].map(([end = '', start = '']) => [new RegExp(end, 'iu'), new RegExp(start, 'iu')] as const);

/** True where words end as a date begins that the next one goes on with: `Oct` and `Dec 2013`, `3rd` and `5th May 2013`. */
const beginsRange = (words: string, when: string): boolean =>
  parts.some(([end, start]) => start.test(when) && end.test(words.slice(-40)));

/** The words of a text from each of its places on, so that a date at its end is found whole. */
const tailAfterMark = (text: string, calendar: Calendar): Dated | null => {
  for (const mark of text.matchAll(separators)) {
    const end = mark.index + mark[0].length;
    if (text.length - end > farFromEnd) continue;
    const words = text.slice(0, mark.index).trim();
    const when = trimmed(text.slice(end).replace(/\.$/, ''));
    if (words === '' || when === '' || wholeDate(when, calendar) === null) continue;
    const goesOn = /[–—,-]/u.test(mark[0]) && beginsRange(words, when);
    const range = goesOn ? datesAtEnd(text, calendar, false) : null;
    return range !== null && range.when !== null && range.when.length > when.length ? range : { words, when };
  }
  return null;
};

/** A word, or a bracket that nothing but the date is in: `(done) May 2013` begins with no date. */
const startsDate = /^(?:[\p{L}\p{N}~]|[([](?=[\p{L}\p{N}~][^()[\]]*[)\]]?\.?$))/u;

/** Dates that are at the end of a text without a mark before them; those that are side by side go together. */
export const datesAtEnd = (text: string, calendar: Calendar, undated = true): Dated => {
  const words = text.split(/\s+/);
  const most = Math.min(words.length, 24);
  let best: number | null = null;
  for (let count = 1; count <= most; count++) {
    const tail = words.slice(-count).join(' ');
    const bare = trimmed(tail.replace(/\.$/, ''));
    const reading = startsDate.test(tail) && bare !== '' ? wholeDate(bare, calendar) : null;
    if (reading === null) continue;
    if (/^\d{4}$/.test(bare) || (!undated && !/\d/.test(bare) && !monthSetOff.test(bare))) continue;
    best = count;
  }
  if (best === null) return { words: text, when: null };
  while (best < words.length) {
    const next: number = best + 1;
    const opener = words.slice(-next, -best).join(' ');
    if (!openers.test(opener) || wholeDate(words.slice(-next).join(' '), calendar) === null) break;
    best = next;
  }
  const when = trimmed(words.slice(-best).join(' ').replace(/\.$/, ''));
  // `31 Feb 2013` is no date, and February is not what it says
  if (isDayNumber.test(words.at(-best - 1) ?? '') && beginsInMonth.test(when))
    return { words: text, when: null };
  return { words: before(words.slice(0, -best).join(' ')), when };
};

const isDayNumber = /^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/i;
const beginsInMonth = new RegExp(String.raw`^${wholeMonth} \d`, 'iu');

/** What may be one range, of which the end alone was taken: `Workshop 3 – 5 May 2013`; null where nothing is. */
export const maybeRange = (text: string, { words, when }: Dated, calendar: Calendar): string | null => {
  const [number = ''] = /(?<!\S)\d{1,4}$/.exec(words) ?? [];
  if (when === null || number === '' || !(number.length < 3 ? /^\d{1,2}\b/ : /^\d{4}\b/).test(when))
    return null;
  const range = text.slice(text.lastIndexOf(number, text.lastIndexOf(when) - 1)).replace(/\.$/, '');
  return /^\d+\s*[–—-]/u.test(range) && hasDays(range, calendar) ? range : null;
};

const beginsSeries = new RegExp(
  String.raw`^(?:${wholeMonth}|spring|summer|autumn|winter|q[1-4])(?: \d{4})?, `,
  'iu',
);

/** Several dates with a comma behind the first, which may be of the words before it: `Meeting with Mr May, June 2013`. */
export const maybeSeries = (text: string, { when }: Dated): string | null =>
  when !== null &&
  beginsSeries.test(when) &&
  /[\p{L}\p{N}] $/u.test(text.slice(0, Math.max(0, text.lastIndexOf(when))))
    ? when
    : null;

const headMarks = /(?:[:–—]|\s-)\s+(?=\S)/gu;

/** A date at the beginning of a text, before a colon or a dash: `May 2013: Draft agreed`, `Apr – Jun 2013: interviews`. */
const dateAtStart = (text: string, calendar: Calendar): Dated | null => {
  const marked = [...text.slice(0, 65).matchAll(headMarks)].flatMap(({ 0: mark, index }): Dated[] => {
    const when = text.slice(0, index);
    return hasDay(when, calendar) ? [{ words: text.slice(index + mark.length), when: trimmed(when) }] : [];
  });
  const last = marked.at(-1);
  if (last !== undefined && !/^\d|^\p{Lu}\p{L}+ \d/u.test(last.words)) return last;
  const parts = text.split(/\s+/);
  for (let count = Math.min(6, parts.length - 1); count >= 1; count--) {
    const head = parts
      .slice(0, count)
      .join(' ')
      .replace(/[,:;]$/, '');
    const rest = parts.slice(count).join(' ');
    if (/^\d{4}$/.test(head) || !hasDay(head, calendar) || !begins(head, rest)) continue;
    return last !== undefined && last.when !== null && last.when.length >= head.length
      ? last
      : { words: rest, when: trimmed(head) };
  }
  return last ?? null;
};

/** True where words begin behind a date: with a capital, or in any way behind `By June 2013`. */
const begins = (head: string, rest: string): boolean =>
  /^[\p{Lu}"“(]/u.test(rest) ||
  (/^(?:by|from|until|before|in)\b/iu.test(head) && /^(?!to |and |or )\p{Ll}/u.test(rest));

const hasDay = (text: string, calendar: Calendar): boolean => /\d/.test(text) && hasDays(text, calendar);

/** The date in a line of milestones: behind a mark, at its end, or at its beginning. */
export const takeDate = (text: string, calendar: Calendar): Dated & { readonly both: boolean } => {
  const end = tailAfterMark(text, calendar) ?? orNull(datesAtEnd(text, calendar, false));
  const start = dateAtStart(end?.words ?? text, calendar);
  if (end !== null && start !== null && end.words !== '') return { ...end, both: true };
  const found = end ?? start ?? { words: text, when: null };
  return { ...found, both: false };
};

/** True of a text with a date at its end or its beginning; what is between is not looked at. */
export const isDated = (text: string, calendar: Calendar): boolean => {
  const ends =
    text.length > 2 * farFromEnd ? `${text.slice(0, farFromEnd)} ${text.slice(-farFromEnd)}` : text;
  return takeDate(ends, calendar).when !== null;
};

const orNull = (dated: Dated): Dated | null => (dated.when === null || dated.words === '' ? null : dated);

/** Years that are looked at in one text; what comes after so many stays together. */
const mostYears = 100;

/** Where dates are in a text of several lines run together: each is at the end of its own. */
export const splitAfterDates = (text: string, calendar: Calendar): string[] => {
  const parts: string[] = [];
  let rest = text;
  const years = { left: mostYears };
  for (;;) {
    const at = breakAfterDate(rest, calendar, years);
    if (at === null) break;
    parts.push(rest.slice(0, at).trim());
    rest = rest.slice(at).trim();
  }
  return [...parts, rest].filter((part) => part !== '');
};

const yearThenWords =
  /\b(?:(?:19|20)\d\d(?:[-/]\d{2,4})?|\d{1,2}[/.]\d{1,2}[/.]\d\d)(?:[.,;)]{0,2}\s+(?=[\p{Lu}"“(]|\d{1,2}[.)] \p{Lu})|[.;)]{1,2}\s+(?=\p{Ll}))/gu;
const monthAfter = new RegExp(`^${month}\\b`, 'i');

/** The place after a date that words of another line follow; null where there is none. */
const breakAfterDate = (text: string, calendar: Calendar, years: { left: number }): number | null => {
  for (const year of text.matchAll(yearThenWords)) {
    years.left -= 1;
    if (years.left < 0) return null;
    const at = year.index + year[0].length;
    const after = text.slice(at);
    if (monthAfter.test(after) || (/^\p{Ll}/u.test(after) && !isDated(after, calendar))) continue;
    const left = text.slice(Math.max(0, at - 2 * farFromEnd), at).trim();
    // a date that the text begins with is that of the words behind it
    if (at < farFromEnd && hasDay(trimmed(left), calendar)) continue;
    // only where a mark or a small word sets it off: "Working Together 2013 is" has none
    const { when } = tailAfterMark(left, calendar) ?? datesAtEnd(left, calendar, false);
    if (when !== null) return at;
  }
  return null;
};

/** The day in `Completed 3/4/26`. */
export const completedOn = (line: string, calendar: Calendar): string | null => {
  const [, day = ''] = /^completed?(?:\s+on)?[\s:–—-]+(\S.*)$/iu.exec(line) ?? [];
  const bare = day.replace(/^\(([^()]*)\)$/u, '$1');
  return /\d/.test(bare) && wholeDate(bare, calendar)?.windows.length === 1 ? bare : null;
};
