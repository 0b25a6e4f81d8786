import type { Calendar } from '../calendar.ts';
import { yearOf } from '../day.ts';
import { type Form, point } from '../point.ts';
import { at, isOneOf, isText, oneOf, past, pastAny, type Tokens } from '../tokens.ts';
import { numberWords, placeWords } from '../words.ts';
import { financialYearName, financialYears, type YearMark, yearPair } from './year.ts';

/** More years than any plan has: year 6 and year 11 are school classes. */
const mostYears = 5;

interface Numbered {
  readonly number: number;
  /** The last of several years; the same where there is one. */
  readonly last: number;
  readonly next: number;
}

const yearWords = oneOf('year years yr yrs');
const ranges = oneOf('- to / and &');

const figureAt = (tokens: Tokens, i: number): number | null => {
  const { is, text, ordinal, value } = at(tokens, i);
  return is === 'number' && text.length === 1 && !ordinal ? value : null;
};

/** `Year 2`, `Years 1-3`, `year two`, `second year of the plan`. */
const numberedAt = (tokens: Tokens, i: number): Numbered | null => {
  const word = at(tokens, i);
  const after = at(tokens, i + 1);
  if (isOneOf(tokens, i, yearWords)) {
    const number = figureAt(tokens, i + 1) ?? numberWords.get(after.text);
    const article = after.text === 'a' || after.text === 'an';
    if (number === undefined || article) return null;
    const last = isOneOf(tokens, i + 2, ranges) ? figureAt(tokens, i + 3) : null;
    return last === null || last <= number
      ? { number, last: number, next: i + 2 }
      : { number, last, next: i + 4 };
  }
  const number = word.ordinal ? word.value : placeWords.get(word.text);
  const next = past(tokens, past(tokens, i + 2, 'of'), 'the');
  return number === undefined || number < 1 || after.text !== 'year' || !isText(tokens, next, 'plan')
    ? null
    : { number, last: number, next: next + 1 };
};

const joins = oneOf('( , : - of');

/** `(2014/15)`, `- 2014-15` behind the number: the years it is said to be. */
const yearsAfter = (tokens: Tokens, i: number): YearMark | null => {
  const start = pastAny(tokens, i, joins, 1);
  const mark = yearPair(tokens, start);
  return mark === null
    ? null
    : { ...mark, next: isText(tokens, i, '(') ? past(tokens, mark.next, ')') : mark.next };
};

const yearsOf = ({ period }: Calendar): { first: number; count: number } | null =>
  period === null ? null : { first: yearOf(period.start), count: yearOf(period.due) - yearOf(period.start) };

/** `Year 1`, `Year 2 (2014/15)`: a year of the plan's period. Years said beside it count, and have to be the same. */
export const planYear: Form = (tokens, i, calendar) => {
  const named = numberedAt(tokens, i);
  if (named === null || named.number < 1 || named.last > mostYears) return null;
  const { number, last } = named;
  const said = yearsAfter(tokens, named.next);
  const plan = yearsOf(calendar);
  const first = plan === null || last > plan.count ? null : plan.first + number - 1;
  const year = said?.first ?? first;
  const next = said?.next ?? named.next;
  const make = { kind: 'year', from: i, next, month: 4, strong: true } as const;
  const name = (from: number): string => financialYearName(from, from + 1 + last - number);
  const which = last === number ? `year ${number}` : `years ${number} to ${last}`;
  const missing =
    plan === null
      ? 'the plan has no period, so its years cannot be counted'
      : `the plan’s period is ${financialYearName(plan.first, plan.first + plan.count)} and has no year ${last}`;
  if (year === null)
    return point({ ...make, year: 2013, place: () => ({ error: missing, suggestion: null }) });
  if (said !== null && first !== null && said.first !== first) {
    const error = `${which} of the plan’s period is ${name(first)}, and ${name(said.first)} is written beside it`;
    return point({ ...make, year, place: () => ({ error, suggestion: name(said.first) }) });
  }
  const notes = said === null ? [`${which} of the plan’s period is read as ${name(year)}`] : [];
  return point({
    ...make,
    year,
    notes,
    place: () => said?.problem ?? financialYears(year, said?.last ?? year + 1 + last - number),
  });
};
