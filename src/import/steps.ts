import type { Calendar } from '../dates/calendar.ts';
import { joinedWhere } from '../model/joined.ts';
import { isDated, splitAfterDates, takeDate } from './dates-in-text.ts';
import { type Cell, isBulleted, withTick } from './document.ts';
import { hasDays, isUnfinished, looksDated, wholeDate } from './looks.ts';
import { beginsAsDate, month, wholeMonth } from './months.ts';
import { strike } from './struck.ts';
import { type Says, tickIn, ticksIn } from './ticks.ts';

const listMark = /^(?:\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]\s+)(?=\S)/u;

const placed = new RegExp(
  String.raw`\b(?:(?:\d{1,2}(?:st|nd|rd|th)? )?${month} (?:19|20)?\d\d\b|\d{1,2}[/.]\d{1,2}[/.]\d\d(?:\d\d)?\b|(?:19|20)\d\d-\d\d-\d\d\b|q(?:uarter )?[1-4] (?:of )?(?:19|20)?\d\d(?:[-/]\d\d)?\b)`,
  'giu',
);

/** Seasons, and years of money behind a small word; a year alone may be of a title. */
const vague =
  /\b(?:(?:spring|summer|autumn|winter|easter|christmas)(?: term)? (?:19|20)\d\d|(?:by|before|until|during|throughout|in) (?:19|20)\d\d[-/–]\d\d(?:\d\d)?)\b/giu;

const withoutYear = new RegExp(
  String.raw`\b(?:by|before|until|end of|by end|in|due) (?:the end of )?(?:${wholeMonth}|q[1-4]\b)(?! \d)`,
  'giu',
);

/** A month without a year, wherever it is; `May` only where a mark or the end sets it off. */
const monthAlone = new RegExp(
  String.raw`\b(?!May\b(?! ?(?:[.,;:)–-]|and\b|or\b|$)))(?=\p{Lu})${wholeMonth}(?! \d)`,
  'gu',
);

/** A day of a month, even where the month has none such: `31 Feb 2013`. */
const dayOfMonth = new RegExp(String.raw`^\d{1,2}(?:st|nd|rd|th)? ${wholeMonth} (?:19|20)\d\d$`, 'iu');

/** The dates with a day, a month or a quarter that a text says anywhere; a year alone may be of a title. */
export const datesInside = (text: string, calendar: Calendar): string[] => {
  const found = [...text.matchAll(placed)]
    .map(([date]) => date)
    .filter((date) => dayOfMonth.test(date) || hasDays(date, calendar));
  for (const pattern of [withoutYear, vague, monthAlone])
    for (const [date] of text.matchAll(pattern))
      if (!found.some((one) => one.includes(date))) found.push(date);
  return found;
};

/** True of a text that opens a bracket and does not close it. */
export const endsInBracket = (text: string): boolean => openBrackets(text) > 0;

const openBrackets = (text: string): number =>
  [...text].reduce(
    (open, sign) => (sign === '(' ? open + 1 : sign === ')' ? Math.max(0, open - 1) : open),
    0,
  );

/** True where a line is the rest of one that ends open; a bracket that it does not close says nothing. */
const isRestOf = (last: string, line: string): boolean =>
  isUnfinished(last) &&
  (!endsInBracket(last) ||
    isUnfinished(last.replaceAll('(', ' ')) ||
    looksDated(line.split(' ').slice(0, 2).join(' ')) ||
    line.includes(')'));

/** The parts of a line that semicolons keep apart; one in a bracket parts nothing. */
const partsOf = (line: string): string[] =>
  joinedWhere(line.split(/;\s+/), (last, piece) =>
    endsInBracket(last) && piece.includes(')') ? `${last}; ${piece}` : null,
  );

/** True of a text that is a date and nothing else. */
export const isDateAlone = (text: string, calendar: Calendar): boolean =>
  hasDays(text.replace(/\.$/, ''), calendar);

/** The milestones that semicolons keep apart: what has its own date is one, and so is what follows a date. */
const cutAtSemicolons = (line: string, calendar: Calendar): string[] =>
  joinedWhere(partsOf(line), (last, part) => {
    if (isDateAlone(last, calendar)) return `${last}${isDateAlone(part, calendar) ? ' /' : ':'} ${part}`;
    if (isDateAlone(part, calendar)) return `${last}${isDated(last, calendar) ? ' /' : ';'} ${part}`;
    const isDatedPart = isDated(part, calendar) || datesInside(part, calendar).length > 0;
    return /^\p{Lu}/u.test(part) || isDated(last, calendar) || isDatedPart ? null : `${last}; ${part}`;
  });

/** A milestone as a cell has it, and what is said of it beside its words. */
export interface Step {
  readonly text: string;
  /** A tick, an empty box or a cross; a tick before every line of a document may be the mark of a list. */
  readonly tick: Says | 'mark' | 'unsure' | null;
  /** The day that `completed May 2013` gives, `yes` where it gives none; null where nothing says that it is done. */
  readonly said: string | null;
}

/** True of a line that begins with a day or a month of its own, and is not the end of one above. */
const beginsDated = (line: string, calendar: Calendar): boolean => {
  const { when } = takeDate(line, calendar);
  return when !== null && !/^(?:19|20)\d\d\b/.test(when) && line.startsWith(when);
};

/** True of a line with a date at one of its ends; the middle of a long one is not looked at. */
const endsDated = (line: string, calendar: Calendar): boolean => {
  const ends = line.length > 200 ? `${line.slice(0, 100)} ${line.slice(-100)}` : line;
  return (/\d/.test(ends) || monthInside.test(ends)) && isDated(ticksIn(ends).words, calendar);
};

const monthInside = new RegExp(String.raw`\b${month}\b`, 'iu');

/** A line that goes on with a sentence, and begins no milestone. */
const goesOnWords = /^(?:[(&]|(?:and|or|to|until|with|including)\b)/u;

/** What lines of milestones are read against; `torn` where pages may have broken them. */
export interface LineReading {
  readonly calendar: Calendar;
  readonly torn: boolean;
}

/** The lines of a cell, each put together where the cell has broken it. */
const wholeLines = (cell: Cell, { calendar, torn }: LineReading): string[] => {
  const whole: string[] = [];
  const bulleted = cell.lines.some((line) => isBulleted(line) && tickIn(withTick(line)) === null);
  for (const line of cell.lines) {
    const last = whole.at(-1);
    const own = isBulleted(line) || listMark.test(line) || tickIn(line) !== null;
    const small = /^[\p{Ll}(&]/u.test(line);
    const goesOn = (before: string): boolean => {
      if (isRestOf(before, line)) return true;
      if (!bulleted && !small) return false;
      const hasDate = endsDated(before, calendar);
      if (hasDate && beginsDated(line, calendar)) return false;
      // outside torn pages, a line with its date or its tick has ended, whatever letter the next begins with
      const hasTick = ticksIn(before).says.length > 0;
      if (!torn && (hasDate || hasTick))
        return !hasTick && goesOnWords.test(line) && !endsDated(line, calendar);
      return bulleted ? !hasDate || small || /^\d/.test(line) : small;
    };
    if (last !== undefined && !own && goesOn(last)) whole[whole.length - 1] = `${last} ${line}`;
    else whole.push(withTick(line).replace(listMark, ''));
  }
  return whole;
};

const isTicked = (line: string): boolean => /^[✓✔]/u.test(line);

/** True of a document whose lists have a tick for their mark: it is before every line, and no cell has it before some alone. */
export const ticksAreMarks = (cells: readonly Cell[], reading: LineReading): boolean => {
  const lines = cells.map((cell) => wholeLines(cell, reading));
  const all = lines.flat();
  return (
    all.length > 1 &&
    lines.every((some) => some.every(isTicked) || !some.some(isTicked)) &&
    (all.every(isTicked) || lines.some((some) => some.length > 1 && some.every(isTicked)))
  );
};

const doneWord = String.raw`(?:complete|(?:done|completed|achieved)(?:\s+(?:on |in )?(?<on>[^)\]]{3,30}?))?)`;

/** True of words that say that something is done, and nothing else. */
export const isDoneWord = (text: string): boolean => {
  const { on } = saysDone.exec(text)?.groups ?? { on: 'never' };
  return on === undefined || beginsAsDate(on);
};

const saysDone = new RegExp(String.raw`^[\s([–—:,-]*${doneWord}\s*[)\]]?\.?$`, 'iu');
const endsDone = new RegExp(
  String.raw`^(?<words>.*[^\s([–—:,-])(?:\s*(?<bracket>[([])|[\s–—:,-]+)${doneWord}\s*[)\]]?\.?$`,
  'isu',
);
const beginsDone = /^(?:done|completed|achieved)\s*:\s+(?<words>\S.*)$/isu;
const movedFrom =
  /^\((?:(?:re)?(?:moved|dated|scheduled) from|was|originally|previously):?\s+(?<from>[^()]{3,40})\)\.?$/iu;
const movedOn = /^\((?:re)?(?:moved|dated|scheduled)(?: back| on)? to\s+(?<to>[^()]{3,40})\)\.?$/iu;
const bracketed = /^\([^()]*\)\.?$/u;
const letter = /(?:^|\s)(?<mark>[xyn]|yes|no)\.?$/iu;

const dayOf = (on: string | undefined, calendar: Calendar): string | null =>
  on === undefined ? 'yes' : beginsAsDate(on) && wholeDate(on, calendar)?.windows.length === 1 ? on : null;

/** A milestone with the bracket behind its date: the date before it, or more of its words. */
const withBracket = (step: Step, bracket: string, calendar: Calendar): Step => {
  const { words, when } = takeDate(step.text, calendar);
  if (when === null) return { ...step, text: `${step.text} ${bracket}` };
  const from = movedFrom.exec(bracket)?.groups?.from;
  const to = movedOn.exec(bracket)?.groups?.to;
  if (to !== undefined && wholeDate(to, calendar)?.windows.length === 1)
    return { ...step, text: `${words} – ~~${when}~~ ${to}` };
  return from !== undefined && wholeDate(from, calendar)?.windows.length === 1
    ? { ...step, text: `${words} – ~~${from}~~ ${when}` }
    : { ...step, text: `${words} ${bracket.replace(/\.$/, '')} – ${when}` };
};

/** A milestone with a letter behind its date, which may say that it is done or that it is not: `May 2013 X`. */
const withLetter = (step: Step, mark: string, calendar: Calendar): Step => ({
  ...withBracket(step, `(${mark})`, calendar),
  tick: 'unsure',
});

/** What a text ends with that says that it is done, behind a date or in a bracket; null where nothing does. */
export const saidBehind = (text: string, calendar: Calendar): { words: string; said: string } | null => {
  const { words, on, bracket } = endsDone.exec(text)?.groups ?? {};
  if (words === undefined) return null;
  const said = dayOf(on, calendar);
  const bare = words.replace(strike, '$1');
  const isBehind = bracket !== undefined || isDated(bare, calendar) || isDateAlone(bare, calendar);
  return said !== null && isBehind ? { words, said } : null;
};

/** False of a milestone whose box is empty or crossed: words beside it do not say that it is done. */
const mayBeDone = ({ tick }: Step): boolean => tick === null || tick === 'done' || tick === 'mark';

/** Milestones with what is said before and behind them: `(done)`, `completed May 2013` behind a date, `(moved from May)`. */
const withSaid = (steps: readonly Step[], calendar: Calendar): Step[] => {
  const all: Step[] = [];
  for (const step of steps) {
    const last = all.at(-1);
    const alone = saysDone.exec(step.text)?.groups;
    const said = alone === undefined ? null : dayOf(alone.on, calendar);
    if (last !== undefined && (said !== null || bracketed.test(step.text))) {
      const done = mayBeDone(last) ? { ...last, said } : last;
      all[all.length - 1] = said === null ? withBracket(last, step.text, calendar) : done;
      continue;
    }
    const mark = letter.exec(step.text);
    const beforeMark = step.text.slice(0, mark?.index);
    if (mark !== null && beforeMark === '' && last !== undefined) {
      all[all.length - 1] = withLetter(last, mark.groups?.mark ?? '', calendar);
      continue;
    }
    const begun = beginsDone.exec(step.text)?.groups?.words;
    const behind = saidBehind(step.text, calendar);
    if (behind !== null && mayBeDone(step)) all.push({ ...step, text: behind.words, said: behind.said });
    else if (mark !== null && isDated(beforeMark, calendar))
      all.push(withLetter({ ...step, text: beforeMark }, mark.groups?.mark ?? '', calendar));
    else if (begun !== undefined && mayBeDone(step) && isDated(begun, calendar))
      all.push({ ...step, text: begun, said: 'yes' });
    else all.push(step);
  }
  return all;
};

/** The sign of one part of a line; of several parts, one sign is that of the first or the last, and of others it is not known. */
const tickOf = (
  { says, isBefore, isBehind }: ReturnType<typeof ticksIn>,
  part: number,
  parts: number,
): Step['tick'] => {
  const [only] = new Set(says);
  if (only === undefined) return null;
  if (says.length === parts) return says[part] ?? null;
  if (says.length === 1 && (isBefore || isBehind)) return part === (isBefore ? 0 : parts - 1) ? only : null;
  return parts === 1 && says.every((one) => one === only) ? only : 'unsure';
};

/** The lines of a cell that each say one thing: bullets, numbered lines, lines that end with a date. */
export const stepsOf = (
  cell: Cell,
  reading: LineReading & { readonly marks: boolean },
): { lines: Step[]; certain: boolean } => {
  const { calendar, marks } = reading;
  let certain = true;
  const whole = wholeLines(cell, reading);
  // a sign in a line of its own may be of the line above it or of the one below
  const isLoose = (line = ''): boolean => tickIn(line)?.rest === '';
  const split = whole.flatMap((line, i): Step[] => {
    if (isLoose(line) && whole.length > 1) return [];
    const ticks = ticksIn(line);
    // a sign between two dates of one milestone may be of a part of it
    const isAmid = !ticks.isBefore && !ticks.isBehind && datesInside(ticks.words, calendar).length > 1;
    const unsure = isLoose(whole[i - 1]) || isLoose(whole[i + 1]) || (ticks.says.length > 0 && isAmid);
    const parts = cutAtSemicolons(ticks.words, calendar)
      .flatMap((part) => splitAfterDates(part, calendar))
      .map((part) => part.replace(listMark, ''));
    const steps = parts.filter(
      (part, p) => p === 0 || !(isDoneWord(part) || bracketed.test(part) || letter.test(part)),
    ).length;
    if (steps > 1) certain = false;
    return parts.map((text, part) => ({
      text,
      tick: unsure ? 'unsure' : marks && isTicked(line) ? 'mark' : tickOf(ticks, part, parts.length),
      said: null,
    }));
  });
  return { lines: withSaid(split, calendar), certain };
};
