import type { Calendar } from '../dates/calendar.ts';
import type { Doubting } from './action-text.ts';
import { type Cell, wordsOf } from './document.ts';
import type { DraftMove } from './draft.ts';
import { longestDate, wholeDate } from './looks.ts';
import { wholeMonth } from './months.ts';
import { strike, struckIn } from './struck.ts';

/** A date that is in force, empty where none is, and the moves that led to it. */
export interface Moved {
  readonly when: string;
  readonly redated: DraftMove[];
}

/** The dates that are struck out in a text, in their order, and what is left of it. */
const datesIn = (typed: string): { struck: string[]; when: string } => {
  const text = wholeMoves(typed);
  return {
    struck: struckIn(text),
    when: text
      .replace(strike, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[\s→>–—-]+|(?<![\s→>–—-])[\s→>–—-]+$/gu, '')
      .trim(),
  };
};

const movedYear = new RegExp(String.raw`(?<month>${wholeMonth}) ~~(?<from>\d{4})~~ ?(?<to>\d{4})\b`, 'giu');
const movedDay = new RegExp(
  String.raw`~~(?<from>\d{1,2}(?:st|nd|rd|th)?)~~ ?(?<to>\d{1,2}(?:st|nd|rd|th)?) (?<month>${wholeMonth}(?: \d{4})?)`,
  'giu',
);

const movedBoth = new RegExp(
  String.raw`~~(?<month>${wholeMonth})~~ ?(?<to>${wholeMonth}) ~~(?<year>\d{4})~~ ?(?<toYear>\d{4})\b`,
  'giu',
);
const movedMonth = new RegExp(
  String.raw`~~(?<month>${wholeMonth})~~ ?(?<to>${wholeMonth}) (?<year>\d{4})\b`,
  'giu',
);

/** A line where only the day, the month or the year of a date is struck out, with the whole dates: `May ~~2013~~ 2014`. */
export const wholeMoves = (text: string): string =>
  text
    .replace(movedBoth, '~~$<month> $<year>~~ $<to> $<toYear>')
    .replace(movedMonth, '~~$<month> $<year>~~ $<to> $<year>')
    .replace(movedYear, '~~$<month> $<from>~~ $<month> $<to>')
    .replace(movedDay, '~~$<from> $<month>~~ $<to> $<month>');

/** Dates one after the other as moves, the last of them in force. */
const movesOf = (dates: readonly string[]): Moved => {
  const said = dates.filter((date, i) => date !== '' && date !== dates[i - 1]);
  return {
    when: said.at(-1) ?? '',
    redated: said.slice(1).map((to, i) => ({ from: said[i] ?? '', to })),
  };
};

/** A date with the struck-out one before it, as a move. */
export const moveIn = (text: string): Moved => {
  const { struck, when } = datesIn(text);
  return when === '' ? { when, redated: [] } : movesOf([...struck, when]);
};

/** A date, with those that are struck out beside it and those in the column of revised dates, as moves. */
export const movedTo = (text: string, revised: Cell | undefined, doubt: Doubting): Moved => {
  const to = wordsOf(revised);
  const then = datesIn(to);
  if (revised === undefined || then.when === '' || /^(?:n\/?a|none|no change|[-–—])$/iu.test(then.when))
    return moveIn(text);
  const first = datesIn(text);
  if (then.when === first.when && then.struck.length === 0) return moveIn(text);
  doubt(revised, 'a revised date: it was read as moved, and no agreement is recorded', to);
  return movesOf([...first.struck, first.when, ...then.struck, then.when]);
};

/** Two or more dates side by side, as the series that they are: `March 2013 / June 2013`. */
export const asSeries = (when: string, calendar: Calendar): string => {
  const words = when.split(' ').filter((word) => word !== '/');
  const dates: string[] = [];
  let from = 0;
  for (let end = 1; end <= words.length; end++) {
    const part = words.slice(from, end).join(' ');
    if (part.length > longestDate || /^(?:[–—-]|to\b)/iu.test(part)) return when;
    if (!/\d{4}$/.test(part) || /^\d{4}$/.test(part)) continue;
    if (wholeDate(part, calendar)?.windows.length !== 1) return when;
    dates.push(part);
    from = end;
  }
  return dates.length > 1 && from === words.length ? dates.join(' / ') : when;
};
