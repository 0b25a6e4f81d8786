import { addDays, planDate } from '../day.ts';
import { type Form, point } from '../point.ts';
import { at, between, isOneOf, isText, oneOf, type Tokens } from '../tokens.ts';
import { seasonNames } from '../words.ts';
import { monthAt, threeMonths } from './month.ts';
import { oneYear, type YearMark, yearPair } from './year.ts';

const firstMonths: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['winter', 12],
]);

/** The year after a season's or a feast's name: `summer 2013`, `winter 2013/14`, `Christmas 2013`, `summer of 2013`. */
export const yearAfterName = (tokens: Tokens, i: number): YearMark | null => {
  let j = i;
  while (j < i + 2 && (isText(tokens, j, 'of') || isText(tokens, j, ',') || isText(tokens, j, 'in'))) j++;
  return yearPair(tokens, j) ?? oneYear(tokens, j, endsDate(tokens, j + 1));
};

/** True where two figures before this place can be a year: no month and no more of a date follows. */
const endsDate = (tokens: Tokens, i: number): boolean =>
  monthAt(tokens, i) === null && !(at(tokens, i).is === 'mark' && at(tokens, i + 1).is === 'number');

/** `summer 2013`: June to August; spring March to May, autumn September to November, winter December to February. */
export const season: Form = (tokens, i) => {
  const name = at(tokens, i).text;
  const first = firstMonths.get(name);
  if (first === undefined) return null;
  const mark = yearAfterName(tokens, i + 1);
  if (isText(tokens, mark?.next ?? i + 1, 'term') || isText(tokens, mark?.next ?? i + 1, 'half')) return null;
  const year = mark === null ? null : mark.first;
  const written = between(tokens, i, mark?.next ?? i + 1);
  const either = mark !== null && mark.last !== null && name === 'spring';
  const note = `${name} is read as ${seasonNames.get(name)}`;
  return point({
    kind: 'part',
    from: i,
    next: mark?.next ?? i + 1,
    year,
    month: first,
    approximate: true,
    notes: [note],
    place: (inYear) =>
      mark?.problem
        ? { error: mark.problem.error, suggestion: null }
        : either
          ? { error: `“${written}” can be the spring of either year`, suggestion: `spring ${mark?.last}` }
          : threeMonths(inYear, first),
  });
};

/** Easter Sunday by the rule of the Gregorian calendar, with the moon's age counted in a cycle of nineteen years. */
const easter = (year: number): string => {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const moon =
    (century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 19 * golden + 15) % 30;
  const full = moon - (moon > 28 || (moon === 28 && golden > 10) ? 1 : 0);
  const weekday = (year + Math.floor(year / 4) + full + 2 - century + Math.floor(century / 4)) % 7;
  return addDays(planDate(year, 3, 28), full - weekday);
};

const feasts = oneOf('christmas xmas easter');

/** True where a feast is named. */
export const isFeast = (tokens: Tokens, i: number): boolean => isOneOf(tokens, i, feasts);

/** `by Christmas 2013`, `Easter 2014`. */
export const feast: Form = (tokens, i) => {
  if (!isFeast(tokens, i)) return null;
  const mark = yearAfterName(tokens, i + 1);
  const isEaster = isText(tokens, i, 'easter');
  return point({
    kind: 'part',
    from: i,
    next: mark?.next ?? i + 1,
    year: mark?.first ?? null,
    month: isEaster ? 4 : 12,
    day: isEaster ? 0 : 25,
    approximate: true,
    notes: [isEaster ? 'Easter is read as Easter Sunday' : 'Christmas is read as 25 December'],
    place: (year) => {
      if (mark?.problem) return mark.problem;
      const date = isEaster ? easter(year) : planDate(year, 12, 25);
      return { start: `${date.slice(0, 8)}01`, due: date };
    },
  });
};
