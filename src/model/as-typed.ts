import { isEveryday } from '../dates/english.ts';
import { lastAt } from './in-order.ts';

/** A text in which every space, dash and figure is the plain one, and the way back to where it was. */
export interface Plainly {
  readonly text: string;
  readonly back: (offset: number) => number;
}

const widthless = '\\u00ad\\u200b-\\u200f\\u2060\\ufeff';
/** Spaces, dashes and slashes, each of which stands for one plain sign. */
export const spaces = '\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';
export const dashes = '\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\uff0d';
export const slashes = '\\u2044\\u2215\\uff0f';
/** How YAML in double quotes, and markdown, spell a character without typing it. */
const escapes =
  '\\\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[_ \\t]|\\r?\\n[ \\t]{0,40})|&(?:#\\d{2,5}|#x[0-9a-fA-F]{2,5}|nbsp|ndash);';

const unusual = new RegExp(`[${widthless}${spaces}${dashes}${slashes}]|${escapes}`, 'g');
let orFigure: RegExp | null = null;

/** The same, and figures of other scripts, which only a text with letters of theirs is searched for. */
const unusualIn = (text: string): RegExp => {
  if (!/[\u0600-\u1fff\u2c00-\uffff]/.test(text)) return unusual;
  orFigure ??= new RegExp(`${unusual.source}|(?![\\x00-\\x7f])\\p{Nd}`, 'gu');
  return orFigure;
};
const isWidthless = new RegExp(`^[${widthless}]$`, 'u');
const isSpace = new RegExp(`^[${spaces}]$`, 'u');
const isDash = new RegExp(`^[${dashes}]$`, 'u');
const isSlash = new RegExp(`^[${slashes}]$`, 'u');

const longer = new RegExp(`[\\\\${widthless}\\u0600-\\u1fff\\u2c00-\\uffff]|&[#n]`);

/** True of a text in which every character stands for itself, or for the one plain sign that it is another kind of. */
export const isSignForSign = (text: string): boolean => !longer.test(text);

/** True of a text with nothing in it that is spelled or typed in another way: most are plain already. */
const isPlain = (text: string): boolean =>
  !text.includes('\\') &&
  !text.includes('&#') &&
  !text.includes('&n') &&
  (isEveryday(text) || !/[^\x00-\x7f]/.test(text));

/** Figures of every script are in tens, from nought to nine. */
const figure = (one: string): string => {
  const plain = one.normalize('NFKC');
  if (/^\d$/.test(plain)) return plain;
  const code = one.codePointAt(0) ?? 0;
  let nought = code;
  while (code - nought < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(nought - 1))) nought--;
  return String((code - nought) % 10);
};

const plainCharacter = (one: string): string => {
  if (isWidthless.test(one)) return '';
  if (isSpace.test(one)) return ' ';
  if (isDash.test(one)) return '-';
  if (isSlash.test(one)) return '/';
  return /^[^\0-\x7f]$/u.test(one) && /^\p{Nd}$/u.test(one) ? figure(one) : one;
};

const spelled = (typed: string): string => {
  if (typed === '&nbsp;' || /^\\[_ \t]/.test(typed)) return ' ';
  if (typed === '&ndash;') return '-';
  const hex = /^(?:\\[xuU]|&#x)([0-9a-f]+)/i.exec(typed)?.[1];
  const code = hex === undefined ? Number(/^&#(\d+)/.exec(typed)?.[1]) : Number.parseInt(hex, 16);
  return code <= 0x10ffff ? plainCharacter(String.fromCodePoint(code)) : '';
};

/** The text as a reader sees it: escapes are the characters they stand for, and odd spaces, dashes and figures plain. */
export const plainly = (text: string): Plainly => {
  if (isPlain(text)) return { text, back: (offset) => offset };
  const parts: string[] = [];
  const marks: { readonly was: number; readonly now: number }[] = [];
  let was = 0;
  let now = 0;
  for (const { 0: odd, index } of text.matchAll(unusualIn(text))) {
    const plain = /^[\\&]/.test(odd) ? spelled(odd) : plainCharacter(odd);
    parts.push(text.slice(was, index), plain);
    now += index - was + plain.length;
    was = index + odd.length;
    if (plain.length !== odd.length) marks.push({ was, now });
  }
  if (parts.length === 0) return { text, back: (offset) => offset };
  parts.push(text.slice(was));
  return { text: parts.join(''), back: (offset) => backFrom(marks, offset) };
};

/** The last mark at or before an offset says how far the text has moved. */
const backFrom = (
  marks: readonly { readonly was: number; readonly now: number }[],
  offset: number,
): number => {
  const mark = marks[lastAt(marks, offset, ({ now }) => now)];
  return mark === undefined ? offset : mark.was + offset - mark.now;
};
