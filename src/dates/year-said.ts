import type { Calendar } from './calendar.ts';
import { yearOf } from './day.ts';
import { readPhrase } from './phrase.ts';
import { printReading } from './print.ts';
import { isPhraseProblem, type Reading } from './reading.ts';
import { sameDates } from './same.ts';
import { financialYearName } from './year.ts';

/** True of what comes back, and means other days in other years: the Board of one month is one day. */
export const comesBack = ({ kind, windows }: Reading): boolean =>
  kind === 'recurring' || (kind === 'meeting' && windows.length > 1);

/**
 * A date for a plan of other years: `Q3` of the plan of 2013-14 is `Q3 2013-14` in the next one, where it would be the
 * autumn of another year. What means the same days there stays as it is written.
 */
export const withItsYear = (text: string, was: Calendar, next: Calendar): string => {
  const before = readPhrase(text, was);
  if (isPhraseProblem(before) || comesBack(before)) return text;
  const readsSame = (words: string): Reading | null => {
    const after = readPhrase(words, next);
    return !isPhraseProblem(after) && sameDates(before, after) ? after : null;
  };
  if (readsSame(text) !== null) return text;
  const days = before.windows.flatMap(({ start, due }) => [start, due]);
  const years = [...new Set(days.map(yearOf))].reverse();
  const said = [
    ...years.map(String),
    ...years.map((year) => financialYearName(year)),
    ...years.map((year) => financialYearName(year - 1)),
  ];
  const all = said.map((year) => `${text} ${year}`);
  const plain = all.find((words) => readsSame(words)?.warning === null);
  return plain ?? all.find((words) => readsSame(words) !== null) ?? printed(before, readsSame);
};

/** Its days in full, and the words round them where they can be kept. */
const printed = (before: Reading, readsSame: (words: string) => Reading | null): string => {
  const days = printReading(before);
  const whole = `${days} (${before.remark})`;
  return before.remark !== null && readsSame(whole) !== null ? whole : days;
};
