import type { Counts } from '../assess/counts.ts';
import { addDays, monthOf, yearOf } from '../dates/day.ts';
import { isWholeMonth } from '../dates/known.ts';
import type { PlanDate } from '../dates/reading.ts';
import { dayText, longDay, months, shortMonth } from '../dates/words.ts';
import type { Cause, Next, Phrase } from '../model/plan.ts';
import { counted, figure, listed, withoutStop } from '../model/sentence.ts';

/** What renders may import of it: they know no room but this. */
export { sentence } from '../model/sentence.ts';

/** When it was due, as short as its meaning allows: `Feb 2013` for a month, `28 May 2013` for a day. */
export const shortDue = (start: PlanDate | null, due: PlanDate): string =>
  start !== null && isWholeMonth({ start, due }) ? shortMonth(due) : dayText(due);

/** `September 2013` for a whole month, else the last day. */
export const longDue = (start: PlanDate | null, due: PlanDate): string =>
  start !== null && isWholeMonth({ start, due })
    ? `${months[monthOf(due) - 1]} ${yearOf(due)}`
    : longDay(due);

/** A date as it was written, and that nobody can read it where that is so; null where none is given. */
export const writtenDate = (phrase: Phrase | null | undefined): string | null =>
  phrase === null || phrase === undefined
    ? null
    : phrase.unreadable === undefined
      ? phrase.reading.text
      : `${phrase.reading.text} (cannot be read)`;

/** The day six weeks on: how far `status` and `due` look where no meeting is known. */
export const sixWeeksOn = (today: PlanDate): PlanDate => addDays(today, 42);

/** `10 September 2013`, for what is drawn and printed. */
export const dayInWords = (day: PlanDate): string => longDay(day);

/** Every way that a page writes a month: in full, and cut to three letters or four. */
export const monthNames: readonly string[] = [...months, ...months.map((name) => name.slice(0, 3)), 'Sept'];

/** `Sep`, for the axis of a drawing. */
export const monthShort = (day: PlanDate): string => shortMonth(day).slice(0, 3);

/** Which files a command wrote, or with --dry-run would have. */
export const wroteWords = ({
  written,
  dryRun,
}: {
  readonly written: readonly string[];
  readonly dryRun: boolean;
}): string => `${dryRun ? 'Would write' : 'Wrote'} ${written.join(', ')}.`;

/** A sentence in the middle of another; a name in capitals stays as it is. */
export const lowerFirst = (text: string): string =>
  /^(?:A |[A-Z][a-z])/.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;

const causes: Readonly<Record<Cause, string>> = {
  guidance: 'guidance',
  partner: 'a partner',
  funding: 'funding',
  other: 'something outside the board',
};

/** `7 milestone dates are late and 2 ahead`: of dates none of which is done. */
export const lateAndAhead = ({ datesMissed, datesAhead }: Counts): string => {
  const are = (n: number, word: string) =>
    `${counted(n, 'milestone date')} ${n === 1 ? 'is' : 'are'} ${word}`;
  if (datesMissed > 0)
    return `${are(datesMissed, 'late')}${datesAhead === 0 ? '' : ` and ${figure(datesAhead)} ahead`}`;
  return datesAhead > 0 ? are(datesAhead, 'ahead') : 'no milestone date is late';
};

/** What an action waits on, as a sentence has it: `waits on a partner`. */
export const causeWords = (cause: Cause): string => causes[cause];

/** `Bring the answers to the Executive, by 10 Oct 2013 (L&D Manager)`. */
export const nextWords = ({ what, by, who }: Next): string => {
  const date = by?.reading.text ?? '';
  const when = date === '' ? '' : `, ${/^(?:by|before|until|no later)\b/i.test(date) ? '' : 'by '}${date}`;
  const doer = who.length === 0 ? '' : ` (${listed(who.map((one) => one.name))})`;
  return `${withoutStop(what)}${when}${doer}`;
};
