import { months } from '../dates/words.ts';

const begins = months.map((name) => name.slice(0, 3)).join('|');

/** A month as documents write it, in full or short: for use in a pattern. */
export const month = `(?:${begins})[a-z]*`;

/** A month in full, or as it is usually shortened, and no other word that begins so: for use in a pattern. */
export const wholeMonth = `(?:${months.join('|')}|${begins}|[Ss]ept)\\b`;

const monthLast = new RegExp(`\\b${month}$`, 'i');

/** True of a text whose last word is a month, without a year after it. */
export const endsInMonth = (text: string): boolean => monthLast.test(text.trim());

/** A month in full: for use in a pattern. */
export const longMonth = `(?:${months.join('|')})`;

/** A list mark's dash that is none: what follows is a date, as in `- June 2013`. For use in a pattern, behind the dash. */
export const noDateFollows = `(?!\\s*(?:by |end |end of |early |mid |late |from )?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?(?:${begins}|q[1-4]\\b|20\\d\\d|ongoing|various|tbc|quarterly|monthly|annual))`;

const dateWord = new RegExp(
  String.raw`^(?:${wholeMonth}|q[1-4]|(?:19|20)\d\d|\d{1,2}[/.]\d{1,2}[/.]\d\d(?:\d\d)?)$`,
  'iu',
);
const dayWord = /^\d{1,2}(?:st|nd|rd|th)?$/i;

/** True of words that only a date, or a part of one, has: `12 Dec 2025`, `Dec`, `2025`; a number alone may be of anything. */
export const isOfDate = (text: string): boolean => {
  const words = text.split(/[\s,()–—-]+/u).filter((word) => word !== '');
  return (
    words.some((word) => dateWord.test(word)) &&
    words.every((word) => dateWord.test(word) || dayWord.test(word))
  );
};

const dayBegins = new RegExp(
  String.raw`^(?:\d|${wholeMonth}|q[1-4]\b|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b)`,
  'iu',
);

/** True of a text that begins as a day or a month that was; `by May` and `expected May` say when it should be. */
export const beginsAsDate = (text: string): boolean => dayBegins.test(text);
