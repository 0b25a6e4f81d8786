import { placeDay } from './forms/day.ts';
import { monthAt } from './forms/month.ts';
import { oneYear } from './forms/year.ts';
import { type Joint, joint, type RowDate } from './joint.ts';
import { point } from './point.ts';
import { at, past, type Tokens } from './tokens.ts';

const isDay = (tokens: Tokens, i: number): boolean => {
  const { is, text, value } = at(tokens, i);
  return is === 'number' && text.length <= 2 && value >= 1 && value <= 31;
};

interface Day {
  readonly from: number;
  readonly next: number;
  readonly join: Joint | null;
}

/** `June 10-12, 2013`, `June 2nd and 5th 2013`: days behind their month, where a year of four figures follows; else null. */
export const daysUnderMonth = (
  tokens: Tokens,
  i: number,
): { readonly dates: readonly RowDate[]; readonly next: number } | null => {
  const month = monthAt(tokens, i);
  let day = past(tokens, i + 1, 'the');
  if (month === null || !isDay(tokens, day)) return null;
  const days: Day[] = [{ from: i, next: day + 1, join: null }];
  for (let join = joint(tokens, day + 1); join !== null && join.mark !== ''; join = joint(tokens, day + 1)) {
    day = join.next;
    if (!isDay(tokens, day)) break;
    days.push({ from: day, next: day + 1, join });
  }
  const last = days.at(-1);
  const year = oneYear(tokens, past(tokens, last?.next ?? i, ','), false);
  if (days.length < 2 || year === null) return null;
  const dates = days.map(({ from, next, join }) => {
    const number = at(tokens, next - 1).value;
    const place = () => placeDay(year.first, month, number, null);
    return { join, point: point({ kind: 'day', from, next, year: year.first, month, day: number, place }) };
  });
  return { dates, next: year.next };
};
