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

/** `2014-05-28`, with or without a time, as a board writes it; null where it is none. */
export const isoDate = (text: string): string | null => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(text) ?? [];
  return year === undefined ? null : `${Number(day)} ${months[Number(month) - 1]} ${year}`;
};
