import type { Calendar } from './calendar.ts';
import { bareDay } from './forms/day.ts';
import { monthAt } from './forms/month.ts';
import { oneYear } from './forms/year.ts';
import { type Joint, joint, type RowDate } from './joint.ts';
import { isYearOfNext } from './starts.ts';
import { past, type Tokens } from './tokens.ts';

/** `June 10-12, 2013`, `June 2nd and 5th 2013`: days behind their month, where a year of four figures follows; else null. */
export const daysUnderMonth = (
  tokens: Tokens,
  i: number,
  { calendar, before }: { readonly calendar: Calendar; readonly before: Joint | null },
): { readonly dates: readonly RowDate[]; readonly next: number } | null => {
  const month = monthAt(tokens, i);
  if (month === null) return null;
  const days: RowDate[] = [];
  let next = past(tokens, i + 1, 'the');
  for (let j = next, join = before; ; j = join.next) {
    const point = bareDay(tokens, j, calendar);
    if (point === null) break;
    days.push({ join, point });
    next = point.next;
    join = joint(tokens, next);
    if (join === null || join.mark === '') break;
  }
  const behind = past(tokens, next, ',');
  const year = isYearOfNext(tokens, behind) ? null : oneYear(tokens, behind, false);
  if (days.length < 2 || year === null) return null;
  const dates = days.map(({ join, point }, k) => ({
    join,
    point: { ...point, from: k === 0 ? i : point.from, year: year.first, month, strong: true },
  }));
  return { dates, next: year.next };
};
