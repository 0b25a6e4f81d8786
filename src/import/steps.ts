import type { Calendar } from '../dates/calendar.ts';
import { isDated, splitAfterDates } from './dates-in-text.ts';
import { type Cell, isBulleted, withTick } from './document.ts';
import { isUnfinished, looksDated, wholeDate } from './looks.ts';
import { month, wholeMonth } from './months.ts';
import { tickIn } from './ticks.ts';

const listMark = /^(?:\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]\s+)(?=\S)/u;

const placed = new RegExp(
  String.raw`\b(?:(?:\d{1,2}(?:st|nd|rd|th)? )?${month} (?:19|20)?\d\d\b|\d{1,2}[/.]\d{1,2}[/.]\d\d(?:\d\d)?\b|(?:19|20)\d\d-\d\d-\d\d\b|q(?:uarter )?[1-4] (?:of )?(?:19|20)?\d\d(?:[-/]\d\d)?\b)`,
  'giu',
);

const withoutYear = new RegExp(
  String.raw`\b(?:by|before|until|end of|by end|in|due) (?:the end of )?(?:${wholeMonth}|q[1-4]\b)(?! \d)`,
  'giu',
);

/** The dates with a day, a month or a quarter that a text says anywhere; a year alone may be of a title. */
export const datesInside = (text: string, calendar: Calendar): string[] => [
  ...[...text.matchAll(placed)]
    .map(([date]) => date)
    .filter((date) => (wholeDate(date, calendar)?.windows.length ?? 0) > 0),
  ...[...text.matchAll(withoutYear)].map(([date]) => date),
];

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
const partsOf = (line: string): string[] => {
  const parts: string[] = [];
  for (const piece of line.split(/;\s+/)) {
    const last = parts.at(-1);
    if (last !== undefined && endsInBracket(last) && piece.includes(')'))
      parts[parts.length - 1] = `${last}; ${piece}`;
    else parts.push(piece);
  }
  return parts;
};

const isDateAlone = (text: string, calendar: Calendar): boolean =>
  (wholeDate(text.replace(/\.$/, ''), calendar)?.windows.length ?? 0) > 0;

/** The milestones that semicolons keep apart: what has its own date is one, and so is what follows a date. */
const cutAtSemicolons = (line: string, calendar: Calendar): string[] => {
  const steps: string[] = [];
  for (const part of partsOf(line)) {
    const last = steps.at(-1);
    if (last === undefined) steps.push(part);
    else if (isDateAlone(last, calendar)) steps[steps.length - 1] = `${last}: ${part}`;
    else if (isDateAlone(part, calendar))
      steps[steps.length - 1] = `${last}${isDated(last, calendar) ? ' /' : ';'} ${part}`;
    else if (
      /^\p{Lu}/u.test(part) ||
      isDated(last, calendar) ||
      isDated(part, calendar) ||
      datesInside(part, calendar).length > 0
    )
      steps.push(part);
    else steps[steps.length - 1] = `${last}; ${part}`;
  }
  return steps;
};

/** A line of milestones, and the tick, the empty box or the cross before it; a mark may be that of a list. */
export interface Step {
  readonly text: string;
  readonly tick: 'done' | 'open' | 'cross' | 'mark' | null;
}

/** The lines of a cell that each say one thing: bullets, numbered lines, lines that end with a date. */
export const stepsOf = (cell: Cell, calendar: Calendar): { lines: Step[]; certain: boolean } => {
  const steps: string[] = [];
  let certain = true;
  const bulleted = cell.lines.some(isBulleted);
  for (const line of cell.lines) {
    const last = steps.at(-1);
    const own = isBulleted(line) || listMark.test(line) || tickIn(line) !== null;
    const goesOn =
      last !== undefined &&
      !own &&
      (bulleted
        ? !isDated(last, calendar) || isRestOf(last, line) || /^[\p{Ll}\d(&]/u.test(line)
        : isRestOf(last, line) || /^[\p{Ll}(&]/u.test(line));
    if (goesOn) steps[steps.length - 1] = `${last} ${line}`;
    else steps.push(withTick(line).replace(listMark, ''));
  }
  // a tick before every line may be the mark of its list
  const marks = steps.every((step) => /^[✓✔]/u.test(step)) && steps.length > 1;
  const split = steps.flatMap((step): Step[] => {
    const ticked = tickIn(step);
    const parts = cutAtSemicolons(ticked?.rest ?? step, calendar)
      .flatMap((part) => splitAfterDates(part, calendar))
      .map((part) => part.replace(listMark, ''));
    if (parts.length > 1) certain = false;
    return parts.map((text) => ({ text, tick: ticked === null ? null : marks ? 'mark' : ticked.says }));
  });
  return { lines: split, certain };
};
