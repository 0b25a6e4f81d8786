import type { Calendar } from './calendar.ts';
import { readPhrase } from './phrase.ts';
import { isPhraseProblem, type PhraseProblem, type PlanDate, type Window } from './reading.ts';
import { quoted } from './words.ts';

/** What a mark of done says. */
export interface DoneReading {
  readonly text: string;
  /** The day that each mark counts from, in order: of a month its first; null where no day is said. Never empty. */
  readonly days: readonly (PlanDate | null)[];
  /** All the days that each may have been: of a month every one; null where no day is said. */
  readonly within: readonly (Window | null)[];
  readonly remark: string | null;
  readonly warning: string | null;
  /** True where the warning begins with all that was written, in quotes. */
  readonly isQuoted?: boolean;
}

/** Words that say it is done, as alternatives of a pattern. */
export const doneWords =
  'yes|y|true|done|completed|complete|met|achieved|finished|approved|agreed|published|launched|delivered|signed off|held|sent|in place|closed|now complete|fully met|received|considered|presented';
const yes = new RegExp(`^(?:${doneWords})[.!]*$`, 'i');
const yesThenDate = (): RegExp =>
  new RegExp(`^(?:${doneWords})\\b[\\s,;:.(–—-]*(?:(?:in|on|at|during|by) (?:the )?)?(?=[\\p{L}\\d])`, 'iu');

const notYet =
  /^(?:not\b|no\b|n\b|n\/a\b|false\b|never\b|part(?:ly|ial|ially)?\b|nearly\b|almost\b|in progress\b|on-? ?going\b|started\b|under ?way\b|pending\b|await|outstanding\b|delayed\b|slipped\b|draft|on track\b|on target\b|on schedule\b|to be\b|will be\b|tb[acd]\b|half\b|some\b|mostly\b|begun\b|continuing\b|[-–—x✗✘✕☐□❌]$)/i;

const stillDue =
  /^(?:due|by|no later than|not later than|expected|planned|scheduled|target|until|from|before|after|within)\b/i;

const ticks = /^[✓✔☑√✅🗸\u2713\u2714]\uFE0F?$/u;

/** True of words that say it is not done: `no`, `not yet`, `partly`, `in progress`. */
export const saysNotDone = (text: string): boolean => notYet.test(text.trim());

/**
 * Reads what is under `done`: `yes`, a day, a month, `Completed January 2016`, several days. What is not a yes
 * and not a day is never done: it is refused with the reason in words.
 */
export const readDone = (text: string, calendar: Calendar): DoneReading | PhraseProblem => {
  const trimmed = text.trim();
  const problem = (error: string, suggestion: string | null): PhraseProblem => ({
    text: trimmed,
    error,
    suggestion,
  });
  const said = quoted(trimmed);
  if (trimmed === '') return problem('nothing is written here, so it counts as not done', null);
  if (yes.test(trimmed)) return { text: trimmed, days: [null], within: [null], remark: null, warning: null };
  if (ticks.test(trimmed) || trimmed === '100%')
    return problem(
      `${said} gives no day and no word, so it counts as not done; write the day it was done, or yes`,
      'yes',
    );
  if (saysNotDone(trimmed))
    return problem(
      `${said} says that it is not done, so it counts as not done; leave done out until it is, and put what is in the way under progress`,
      null,
    );
  if (stillDue.test(trimmed))
    return problem(`${said} says when it is due and not when it was done, so it counts as not done`, null);
  const rest = trimmed.replace(yesThenDate(), '');
  const reading = readPhrase(rest, calendar);
  if (isPhraseProblem(reading))
    return problem(
      `${said} is neither a day nor yes, so it counts as not done: ${reading.error}`,
      reading.suggestion,
    );
  const { kind, windows, remark, warning } = reading;
  const quotes = reading.isQuoted === true && rest === trimmed ? { isQuoted: true } : {};
  if (windows.length === 0 || kind === 'continuing' || kind === 'recurring')
    return problem(`${said} names no day on which it was done, so it counts as not done`, null);
  const days = windows.map((window) => window.start);
  return { text: trimmed, days, within: windows, remark, warning, ...quotes };
};
