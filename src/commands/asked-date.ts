import type { Calendar } from '../dates/calendar.ts';
import { readCommandDate } from '../dates/command.ts';
import { isRefusal, type PlanDate } from '../dates/reading.ts';
import { sentence } from '../model/sentence.ts';
import { CannotProceed } from './cannot-proceed.ts';

/**
 * The day that an option names: a day, the last day of a month or a range, `next Board`, `in 6 weeks`, `6w`.
 * @throws CannotProceed where the words name no day.
 */
export const askedDate = (option: string, text: string, calendar: Calendar, today: PlanDate): PlanDate => {
  const answer = readCommandDate(text, calendar, today);
  if (isRefusal(answer))
    throw new CannotProceed(
      `${option}: ${/^[a-z]+\.yaml/.test(answer.error) ? answer.error : sentence(answer.error)}.${answer.suggestion ? ` Did you mean ${answer.suggestion}?` : ''}\n` +
        `Write a date such as  ${option} 2013-09-27  or  ${option} "27 Sep 2013".`,
    );
  return answer.window.due;
};
