import { figure } from '../model/sentence.ts';

/** What a number format shows: a day, a month, a time alone, a percentage, or a number with what is round it. */
export interface Shown {
  readonly date: 'day' | 'month' | 'time' | null;
  /** True of a day with its time. */
  readonly time: boolean;
  readonly percent: boolean;
  readonly number: NumberFormat | null;
  /** A format that shows a number by words or signs of its own or as a length of time, and is not understood; null of all others. */
  readonly odd: string | null;
}

/** A number with so many figures before its point and behind it, and what is before and behind those. */
interface NumberFormat {
  readonly before: string;
  readonly behind: string;
  readonly least: number;
  readonly places: number;
  readonly grouped: boolean;
}

/** Excel takes no longer number format. */
const longestFormat = 255;

/** The formats of numbers that have a number of their own in Excel. */
const known: Readonly<Record<number, string>> = { 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00' };

const literal = (text = ''): string => text.replace(/\[\$([^\]-]*)[^\]]*\]/g, '$1').replace(/["\\]/g, '');

/** A format that is one number, with words or a sign of money round it; null of any other. */
const numberFormat = (code: string): NumberFormat | null => {
  const [own = ''] = code.replace(/_.|\*./g, '').split(';');
  const around = String.raw`((?:"[^"]*"|\[\$[^\]]*\]|\\.|[£€$ ])*)`;
  const found = new RegExp(`^${around}(#,#*)?(0+)(?:\\.(0+))?${around}$`).exec(own);
  if (found === null) return null;
  const [, before, grouping, whole = '', decimals = '', behind] = found;
  return {
    before: literal(before),
    behind: literal(behind),
    least: grouping === undefined ? whole.length : 1,
    places: decimals.length,
    grouped: grouping !== undefined,
  };
};

/** What a format shows, by its number and its code. */
export const shownAs = (id: number, typed: string): Shown => {
  const code = (typed || (known[id] ?? '')).slice(0, longestFormat);
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  const isElapsed = /\[[hms]+\]/i.test(code);
  const isDate =
    !isElapsed && ((id >= 14 && id <= 22) || /[dy]|m(?!.*[#0])/i.test(bare.replace(/general/i, '')));
  const isTime = !isElapsed && ((id >= 18 && id <= 21) || (/h/i.test(bare) && !/[dy]/i.test(bare)));
  const showsDay = id === 17 ? false : (id >= 14 && id <= 22) || /d/i.test(bare);
  const percent = id === 9 || id === 10 || /%/.test(bare);
  const number = isDate || isTime ? null : numberFormat(code);
  const ownSigns = /["\\]|\[[<>=]/.test((code.split(';')[0] ?? '').replace(/_.|\*./g, ''));
  return {
    date: isTime ? 'time' : isDate ? (showsDay ? 'day' : 'month') : null,
    time: isDate && !isTime && (id === 22 || /h/i.test(bare)),
    percent,
    number,
    odd: !isDate && !isTime && !percent && number === null && (ownSigns || isElapsed) ? code : null,
  };
};

/** 1.1 is kept by a spreadsheet as 1.1000000000000001. */
const tidyNumber = (raw: string): string => {
  const value = Number(raw);
  return Number.isFinite(value) && /\.\d{6,}/.test(raw) ? String(Number(value.toFixed(6))) : raw;
};

/** A number as its sheet shows it: 4.1 is 4.10 there, and 5000 is £5,000; no figure is rounded away. */
export const numberShown = (raw: string, { percent, number }: Shown): string => {
  if (percent) return `${Number((Number(raw) * 100).toFixed(2))}%`;
  const plain = tidyNumber(raw);
  const value = Number(plain);
  if (number === null || !Number.isFinite(value) || value < 0) return plain;
  const exact = Number(value.toFixed(number.places)) === value ? value.toFixed(number.places) : plain;
  const [whole = '', decimals] = exact.split('.');
  const grouped =
    number.grouped && Number.isSafeInteger(Number(whole))
      ? figure(Number(whole))
      : whole.padStart(number.least, '0');
  return `${number.before}${decimals === undefined ? grouped : `${grouped}.${decimals}`}${number.behind}`.trim();
};
