import { addDays, planDate } from '../day.ts';
import { threeMonths } from '../month.ts';
import { type Form, type PointProblem, point } from '../point.ts';
import { at, between, isOneOf, isText, oneOf, pastAny, type Tokens } from '../tokens.ts';
import { seasonNames } from '../words.ts';
import { monthAt } from './month.ts';
import { nearestYear, oneYear, type YearMark, yearPair } from './year.ts';

const firstMonths: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['winter', 12],
]);

const yearJoins = oneOf('of in ,');

/** The year after a season's or a feast's name: `summer 2013`, `winter 2013/14`, `Christmas 2013`, `summer of 2013`. */
export const yearAfterName = (tokens: Tokens, i: number): YearMark | null => {
  const j = pastAny(tokens, i, yearJoins, 2);
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
  const year = mark === null ? null : mark.first;
  return point({
    kind: 'part',
    from: i,
    next: mark?.next ?? i + 1,
    year,
    month: first,
    approximate: true,
    notes: [`${name} is read as ${seasonNames.get(name)}`],
    place: (inYear) => problemOf(tokens, i, name === 'spring', mark) ?? threeMonths(inYear, first),
  });
};

/** Why a season or a feast is in no year: it is not accepted, or there are two that it may be in. */
const problemOf = (
  tokens: Tokens,
  i: number,
  isEither: boolean,
  mark: YearMark | null,
): PointProblem | null => {
  if (mark === null) return null;
  const name = between(tokens, i, i + 1);
  const { problem, first, last, next } = mark;
  if (problem !== null)
    return { error: problem.error, suggestion: `${name} ${problem.suggestion ?? nearestYear(first)}` };
  return last === null || !isEither
    ? null
    : {
        error: `“${between(tokens, i, next)}” can be the ${name} of either year`,
        suggestion: `${name} ${last}`,
      };
};

/** Easter Sunday of 1900 to 2099 by Gauss’s rule, with the moon’s age counted in a cycle of nineteen years. */
const easter = (year: number): string => {
  const moon = (19 * (year % 19) + 24) % 30;
  const full = moon > 27 ? moon - 1 : moon;
  const weekday = (year + Math.floor(year / 4) + full + 1) % 7;
  return addDays(planDate(year, 3, 28), full - weekday);
};

const feasts = oneOf('christmas xmas easter');

/** True where a feast is named. */
export const isFeast = (tokens: Tokens, i: number): boolean => isOneOf(tokens, i, feasts);

/** `by Christmas 2013`, `Easter 2014`. */
export const feast: Form = (tokens, i) => {
  // Easter-term
  if (!isFeast(tokens, i) || (isText(tokens, i + 1, '-') && isText(tokens, i + 2, 'term'))) return null;
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
      const problem = problemOf(tokens, i, isEaster, mark);
      if (problem !== null) return problem;
      const date = isEaster ? easter(year) : planDate(year, 12, 25);
      return { start: `${date.slice(0, 8)}01`, due: date };
    },
  });
};
