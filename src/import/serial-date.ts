import { dayExists } from '../dates/day.ts';
import { months } from '../dates/words.ts';

const dayLength = 86_400_000;

/** A day that a spreadsheet counts, as a board writes it: `28 May 2014`, or `May 2014` where the sheet shows no day. */
export const serialDate = (serial: number, from1904: boolean, showsDay: boolean): string | null => {
  if (!(serial >= 1 && serial < 80_000)) return null;
  const first = Date.UTC(from1904 ? 1904 : 1899, from1904 ? 0 : 11, from1904 ? 1 : 30);
  const day = new Date(first + Math.floor(serial) * dayLength);
  const month = `${months[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
  return showsDay ? `${day.getUTCDate()} ${month}` : month;
};

/** A time that a spreadsheet keeps as a part of a day, `18:00`; null where it is more than a day. */
export const timeOf = (part: number): string | null => {
  const minutes = Math.min(Math.round(part * 24 * 60), 24 * 60 - 1);
  if (!(part >= 0 && part < 1)) return null;
  return [Math.floor(minutes / 60), minutes % 60].map((one) => String(one).padStart(2, '0')).join(':');
};

/** `2014-05-28`, with or without a time, as a board writes it; null where there is no such day. */
export const isoDate = (text: string): string | null => {
  const [year = 0, month = 0, day = 0] =
    /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(text)?.slice(1).map(Number) ?? [];
  return dayExists(year, month, day) ? `${day} ${months[month - 1]} ${year}` : null;
};

/** The time of `2014-05-28T14:30:00`; null where it has none. */
export const timeIn = (text: string): string | null => /^[\d-]+T(\d\d:\d\d)/.exec(text)?.[1] ?? null;

/** A day with its time behind it, which a plan keeps as a remark; midnight is no time that somebody wrote. */
export const withTime = (day: string, time: string | null): string =>
  time === null || time === '00:00' ? day : `${day}, ${time}`;
