import type { Calendar } from '../dates/calendar.ts';
import { readPhrase } from '../dates/phrase.ts';
import { isRefusal, type PlanDate } from '../dates/reading.ts';
import { CannotProceed } from './cannot-proceed.ts';

/**
 * The day that an option names: a day, the last day of a month or a range, `next Board`, `in 6 weeks`.
 * @throws CannotProceed where the words name no day.
 */
export const askedDate = (option: string, text: string, calendar: Calendar, _today: PlanDate): PlanDate => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text.trim())) return text.trim();
  const reading = readPhrase(text, calendar);
  if (isRefusal(reading))
    throw new CannotProceed(
      `${option}: ${reading.error}.${reading.suggestion ? ` Did you mean ${reading.suggestion}?` : ''}\n` +
        `Write a date such as  ${option} 2013-09-27  or  ${option} "27 Sep 2013".`,
    );
  const last = reading.windows.at(-1);
  if (!last) throw new CannotProceed(`${option}: there is no date in "${text}".`);
  return last.due;
};
