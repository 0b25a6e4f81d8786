import { type Calendar, firstYear, lastYear } from './calendar.ts';
import { dayExists, planDate } from './day.ts';
import { fold } from './fold.ts';
import { monthWindow } from './forms/month.ts';
import { kept } from './kept.ts';
import type { Kind, Reading, Window } from './reading.ts';
import { monthNumbers } from './words.ts';

/** True where a body or a term of the plan has a name that begins as a month does: its name comes first. */
const namesAMonth = kept((calendar: Calendar): boolean => {
  const names = [
    ...calendar.terms.keys(),
    ...calendar.bodies.flatMap(({ name, aliases }) => [name, ...aliases]),
  ];
  return names.some((name) => monthNumbers.has(fold(name).slice(0, 3)) || /^\W*\d/.test(name));
});

const written = /^(?:(\d{1,2}) )?([A-Za-z]{3,9}) (\d{4})$/;
const inFigures = /^(\d{4})-(\d\d)-(\d\d)$/;

/** The two forms that nearly every date has, `May 2013` and `28 May 2013` or `2013-05-28`; null for all else. */
export const quickReading = (text: string, calendar: Calendar): Reading | null => {
  const last = text.charCodeAt(text.length - 1);
  if (text.length > 20 || text.length < 8 || last < 48 || last > 57) return null;
  const words = written.exec(text);
  const figures = words === null ? inFigures.exec(text) : null;
  const month = words === null ? Number(figures?.[2]) : monthNumbers.get((words[2] ?? '').toLowerCase());
  const year = Number(words?.[3] ?? figures?.[1]);
  const day = words === null ? Number(figures?.[3]) : words[1] === undefined ? null : Number(words[1]);
  if (!month || !(year >= firstYear && year <= lastYear) || namesAMonth(calendar)) return null;
  if (day !== null && !dayExists(year, month, day)) return null;
  const found = (kind: Kind, window: Window): Reading => {
    return { text, kind, windows: [window], remark: null, approximate: false, warning: null };
  };
  if (day === null) return found('month', monthWindow(year, month));
  const date = planDate(year, month, day);
  return found('day', { start: date, due: date });
};
