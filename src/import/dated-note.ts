import type { Calendar } from '../dates/calendar.ts';
import type { Doubting } from './action-text.ts';
import { type Cell, unbulleted, withTick } from './document.ts';
import { hasDays, isFinished, wholeDate } from './looks.ts';
import { month } from './months.ts';

/** A note with the day that it begins with. */
interface DatedNote {
  readonly date: string;
  readonly note: string;
  /** False where the date may belong to the words of the note. */
  readonly certain: boolean;
}

const numeric = String.raw`\d{1,2}[/.-]\d{1,2}[/.-]\d{2}(?:\d\d)?|\d{4}-\d\d-\d\d`;
const written = String.raw`\d{1,2}(?:st|nd|rd|th)?[ -]${month}[ -]\d{2}(?:\d\d)?`;
/** A day with its year. */
const fullDay = String.raw`(?:${numeric}|${written})(?![\d/])`;
const opening = /^(?:(?:updated?|as at|as of|noted?|on)[ :]+)?/iu;

const colon = /^(?:\(?(?<date>[^:–—()]{3,30}?)\)?\s*(?<mark>[:–—])\s+)(?<note>\S.*)$/su;
const bracketed = new RegExp(
  String.raw`^[[(]\s*(?<date>${fullDay})\s*[\])]\s*(?:[:–—-]\s*)?(?<note>\S.*)$`,
  'isu',
);
const marked = new RegExp(
  String.raw`^(?<date>${fullDay})\s*(?:[:;,]|[–—-]+(?=\s|\p{Lu}))\s*(?<note>\S.*)$`,
  'isu',
);
const shortMarked = new RegExp(
  String.raw`^(?<date>\d{1,2}[/.]\d{1,2}|(?:\d{1,2}(?:st|nd|rd|th)? )?${month}(?: \d{4}| \d\d)?)\s+-+\s+(?<note>\S.*)$`,
  'isu',
);
const bare = new RegExp(String.raw`^(?<date>${fullDay})\s+(?<note>\S.*)$`, 'isu');

const isRange = new RegExp(String.raw`^(?:to|until|and|or)\b|^[&–—-]|^(?:${fullDay}|${month} \d)`, 'iu');

/** True of a text that is one day or one month. */
export const isDay = (text: string, calendar: Calendar): boolean => {
  const reading = wholeDate(text, calendar);
  return reading?.windows.length === 1 && (reading.kind === 'day' || reading.kind === 'month');
};

/** The day that a note begins with: `12/05/2026 - agreed`, `[12/05/26] agreed`; null where it begins with none. */
const datedNote = (line: string, calendar: Calendar): DatedNote | null => {
  const { date: head = '', mark = '', note: said = '' } = colon.exec(line)?.groups ?? {};
  const goesOn = mark !== ':' && isRange.test(said);
  if (head !== '' && !goesOn && hasDays(head, calendar)) return { date: head, note: said, certain: true };
  const text = line.replace(opening, '');
  for (const [pattern, certain] of [
    [bracketed, true],
    [marked, true],
    [shortMarked, text === line],
    [text === line ? bare : bracketed, false],
  ] as const) {
    const { date = '', note = '' } = pattern.exec(text)?.groups ?? {};
    if (date === '' || !isDay(date, calendar) || isRange.test(note)) continue;
    return { date, note, certain: certain && !/^\d{1,2}(?:[/.]\d{1,2}|\.\d\.\d\d)$/.test(date) };
  }
  return null;
};

const looksLikeDay = new RegExp(String.raw`^\W{0,2}${fullDay}`, 'iu');

/** True of a note that begins as one with a day does. */
export const beginsAsDay = (line: string): boolean => looksLikeDay.test(line.replace(opening, ''));

const nextNote = new RegExp(String.raw`(?<=[.;!?)\]”"]) +(?=[[(]?${fullDay}(?:[\])]| *[:–—-]+ ))`, 'giu');

/** The notes of one line, each with its day at its beginning. */
const notesIn = (line: string): string[] => (beginsAsDay(line) ? line.split(nextNote) : [line]);

/** A line of a cell of updates, with the day that it begins with and what comes after it. */
interface DatedLine {
  /** The tick before it, with its space; it says that what is noted is done. */
  readonly tick: string;
  readonly line: string;
  readonly date: string | null;
  readonly note: string;
}

/** The lines of a cell of updates; those where somebody could read another day are named. */
export const datedLines = (cell: Cell, calendar: Calendar, doubt: Doubting): DatedLine[] => {
  const lines = cell.lines.flatMap((typed) => {
    const bare = unbulleted(typed);
    const tick = withTick(typed).slice(0, -bare.length);
    return notesIn(bare).map((line, i) => ({ line, tick: i === 0 ? tick : '' }));
  });
  return lines.map(({ line, tick }, i): DatedLine => {
    const none = { line, tick, date: null, note: '' };
    const before = lines[i - 1]?.line;
    const found = datedNote(line, calendar);
    if (found?.certain === true) return { ...none, date: found.date, note: found.note };
    if (found === null && !beginsAsDay(line)) return none;
    // A line that the one before runs into may only be cut there.
    const begins = before === undefined || isFinished(before) || beginsAsDay(before);
    if (found === null || !begins) {
      doubt(cell, `“${line}” begins with a day, and was not read as a note of that day`, line);
      return none;
    }
    doubt(cell, `the day at the beginning of “${line}” was taken as the day of the note`, found.date);
    return { ...none, date: found.date, note: found.note };
  });
};

const dayAlone = new RegExp(String.raw`^[[(\s–—:-]*(?<date>${fullDay})[\])\s.]*$`, 'iu');

/** The day that what is said behind a colour is, or begins with; null where that is not certain. */
export const dayBehind = (rest: string, calendar: Calendar): { date: string; note: string } | null => {
  const { date = '' } = dayAlone.exec(rest)?.groups ?? {};
  if (isDay(date, calendar)) return { date, note: '' };
  const found = datedNote(rest, calendar);
  return found?.certain === true ? found : null;
};
