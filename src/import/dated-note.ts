import type { Calendar } from '../dates/calendar.ts';
import type { Doubting } from './action-text.ts';
import { type Cell, unbulleted, withTick } from './document.ts';
import { hasDays, isFinished, wholeDate } from './looks.ts';
import { month, wholeMonth } from './months.ts';

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

/** Words that a day of a note begins with; `Delayed to Feb` and `by May` say when something will be. */
const isWhen = new RegExp(
  String.raw`^(?:(?:as )?(?:at|of|on|in) |update(?:d| of|) )?(?:w\/c |early |mid |mid-|late |end (?:of )?)?(?:the )?(?:\d|${month}\b|q[1-4]\b|quarter|spring|summer|autumn|winter|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b)`,
  'iu',
);

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
  if (head !== '' && !goesOn && isWhen.test(head) && hasDays(head, calendar))
    return { date: head, note: said, certain: true };
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
const looksLikeMonth = new RegExp(String.raw`^\W{0,2}${wholeMonth} \d\d(?:\d\d)?\W{0,2} \p{Lu}`, 'u');

const ofUpdates = '(?:(?:progress|monthly|quarterly|latest) )?(?:updates?|position|progress)';
/** A day or a month, and words of updates beside it: `April update`, `Update (May 2024): agreed`. */
const head = new RegExp(
  String.raw`^\W{0,2}(?<before>${ofUpdates}(?: (?:for|at|as at|as of))?[ :(–—-]{1,3})?(?<date>${fullDay}|${wholeMonth}(?: \d\d(?:\d\d)?)?)(?<behind>[ :–—-]{1,3}(?:${ofUpdates}|report))?\W{0,3}(?:(?<=\W) (?<note>\S.*))?$`,
  'isu',
);

/** The words of an update in the head of a note, which the plan has no need of. */
export const wordsOfHead = (line: string): string => {
  const { before = '', behind = '' } = head.exec(line)?.groups ?? {};
  return before + behind;
};

/** True of a note that begins as one with a day does. */
export const beginsAsDay = (line: string): boolean => {
  const text = line.replace(opening, '');
  return looksLikeDay.test(text) || looksLikeMonth.test(text) || wordsOfHead(line) !== '';
};

/** The day that a head gives to its note, or to the lines below; a date alone is such a head where the cell begins with one. */
const headIn = (line: string, isOpen: boolean, calendar: Calendar): DatedNote | null => {
  const { date = '', note = '' } = head.exec(line)?.groups ?? {};
  if (!isDay(date, calendar) || !(wordsOfHead(line) !== '' || (isOpen && note === ''))) return null;
  return { date, note, certain: /\d{4}|\d[/.]\d/.test(date) };
};

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

const yearless =
  'a month before a note, or above it, was taken as its day; the year is not plain, so see that it is right';

/** The lines of a cell of updates; those where somebody could read another day are named. */
export const datedLines = (cell: Cell, calendar: Calendar, doubt: Doubting): DatedLine[] => {
  const lines = cell.lines.flatMap((typed) => {
    const bare = unbulleted(typed);
    const tick = withTick(typed).slice(0, -bare.length);
    return notesIn(bare).map((line, i) => ({ line, tick: i === 0 ? tick : '' }));
  });
  const isOpen = headIn(lines[0]?.line ?? '', true, calendar) !== null;
  const heads = lines.map(({ line }) => headIn(line, isOpen, calendar));
  const isOverNext = (i: number): boolean => {
    const next = lines[i + 1]?.line ?? '';
    return (
      heads[i]?.note === '' && next !== '' && heads[i + 1] === null && datedNote(next, calendar) === null
    );
  };
  return lines.flatMap((typed, i): DatedLine[] => {
    if (isOverNext(i)) return [];
    const above = isOverNext(i - 1) ? heads[i - 1] : null;
    const own = above ?? heads[i];
    if (own == null || (own.note === '' && above == null)) {
      const before = lines[i - 1]?.line;
      return [withOwnDay(typed, before, calendar, (why, read) => doubt(cell, why, read))];
    }
    if (!own.certain) doubt(cell, yearless, own.date);
    return [{ ...typed, date: own.date, note: above == null ? own.note : typed.line }];
  });
};

/** A line with the day that it begins with itself. */
const withOwnDay = (
  typed: Pick<DatedLine, 'line' | 'tick'>,
  before: string | undefined,
  calendar: Calendar,
  say: (why: string, read: string) => void,
): DatedLine => {
  const { line } = typed;
  const none = { ...typed, date: null, note: '' };
  const found = datedNote(line, calendar);
  if (found?.certain === true) return { ...none, date: found.date, note: found.note };
  if (found === null && !beginsAsDay(line)) return none;
  // A line that the one before runs into may only be cut there.
  const begins = before === undefined || isFinished(before) || beginsAsDay(before);
  if (found === null || !begins) {
    say(`“${line}” begins with a day, and was not read as a note of that day`, line);
    return none;
  }
  say(`the day at the beginning of “${line}” was taken as the day of the note`, found.date);
  return { ...none, date: found.date, note: found.note };
};

const dayAlone = new RegExp(String.raw`^[[(\s–—:-]*(?<date>${fullDay})[\])\s.]*$`, 'iu');

/** The day that what is said behind a colour is, or begins with; null where that is not certain. */
export const dayBehind = (rest: string, calendar: Calendar): { date: string; note: string } | null => {
  const { date = '' } = dayAlone.exec(rest)?.groups ?? {};
  if (isDay(date, calendar)) return { date, note: '' };
  const found = datedNote(rest, calendar);
  return found?.certain === true ? found : null;
};
