import type { Calendar } from '../dates/calendar.ts';
import { readCommandDate } from '../dates/command.ts';
import { isPhraseProblem, type PlanDate } from '../dates/reading.ts';
import { dayText } from '../dates/words.ts';
import { sentence } from '../model/sentence.ts';
import { CannotProceed } from './cannot-proceed.ts';

/** The day that an option names: a day, the last day of a month or a range, `next Board`, `in 6 weeks`, `6w`. An option
 * that looks back takes the first day of a month, and `6w` for six weeks ago. @throws CannotProceed where the words
 * name no day. */
export const askedDate = (
  option: string,
  text: string,
  calendar: Calendar,
  today: PlanDate,
  looking: 'ahead' | 'back' = 'ahead',
): PlanDate => {
  const answer = readCommandDate(text, calendar, today, looking);
  if (isPhraseProblem(answer)) {
    // A figure alone is a number of days, weeks or months to nobody for certain.
    const meant = /^\d{1,3}$/.test(text.trim()) ? `${text.trim()}w, for weeks` : answer.suggestion;
    const offer = meant === null ? '' : ` Did you mean ${meant}?`;
    const line =
      answer.suggestion === null
        ? `Write a date such as  ${option} ${today}  or  ${option} "${dayText(today)}".`
        : `Write:  ${option} "${answer.suggestion}"`;
    throw new CannotProceed(`${option}: ${sentence(answer.error)}.${offer}\n${line}`);
  }
  return looking === 'back' ? answer.window.start : answer.window.due;
};
