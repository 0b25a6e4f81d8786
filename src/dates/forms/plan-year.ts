import { type Calendar, usualQuarters } from '../calendar.ts';
import { yearOf } from '../day.ts';
import { type Form, isPointProblem, point } from '../point.ts';
import type { Window } from '../reading.ts';
import { at, isOneOf, isText, oneOf, past, pastAny, type Tokens } from '../tokens.ts';
import { longDay, numberWords, placeWords } from '../words.ts';
import { calendarYears, financialYearName, financialYears } from '../year.ts';
import { type YearMark, yearPair } from './year.ts';

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

/** True behind `end of`, `end of the`. */
export const isBehindEnd = (tokens: Tokens, i: number): boolean => {
  const of = isText(tokens, i - 1, 'the') ? i - 2 : i - 1;
  return isText(tokens, of, 'of') && isText(tokens, of - 1, 'end');
};

const lives = oneOf('life lifetime duration');

/** Past `life of`, `duration of the`; the place itself where none is there. */
export const pastLifeOf = (tokens: Tokens, i: number): number =>
  isOneOf(tokens, i, lives) && isText(tokens, i + 1, 'of') ? past(tokens, i + 2, 'the') : i;

/** `Year 2`, `Years 1-3`, `year two`, `second year of the plan`. */
const numberedAt = (tokens: Tokens, i: number): Numbered | null => {
  const word = at(tokens, i);
  const after = at(tokens, i + 1);
  // Y1
  if (isOneOf(tokens, i, yearWords) || (word.text === 'y' && after.glued)) {
    const number = figureAt(tokens, i + 1) ?? numberWords.get(after.text);
    if (number === undefined || after.text === 'a') return null;
    const last = isOneOf(tokens, i + 2, ranges) ? figureAt(tokens, i + 3) : null;
    return last === null || last <= number
      ? { number, last: number, next: i + 2 }
      : { number, last, next: i + 4 };
  }
  const number = word.ordinal ? word.value : placeWords.get(word.text);
  if (number === undefined || number < 1 || after.text !== 'year') return null;
  const next = past(tokens, past(tokens, i + 2, 'of'), 'the');
  if (isText(tokens, next, 'plan')) return { number, last: number, next: next + 1 };
  // end of the second year
  const isEnd = isBehindEnd(tokens, i) && at(tokens, i + 2).is !== 'word';
  return isEnd ? { number, last: number, next: i + 2 } : null;
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

/** The years of a plan: how many there are, how some of them are called, and their days. */
interface PlanYears {
  readonly first: number;
  readonly count: number;
  readonly name: (first: number, count: number) => string;
  readonly days: (first: number, count: number) => Window;
}

const financial: Pick<PlanYears, 'name' | 'days'> = {
  name: (first, count) => financialYearName(first, first + count),
  days: (first, count) => financialYears(first, first + count),
};

const inCalendarYears: Pick<PlanYears, 'name' | 'days'> = {
  name: (first, count) => (count === 1 ? `${first}` : `${first} to ${first + count - 1}`),
  days: (first, count) => calendarYears(first, first + count - 1),
};

const yearsOf = ({ period }: Calendar): PlanYears | null => {
  if (period === null) return null;
  const first = yearOf(period.start);
  const count = yearOf(period.due) - first;
  return usualQuarters(period) === 'calendar'
    ? { first, count: count + 1, ...inCalendarYears }
    : { first, count, ...financial };
};

/** One year of the plan, as a quarter needs it: `Year 1 Q2`; null of several. */
export const planYearMark = (tokens: Tokens, i: number, calendar: Calendar): YearMark | null => {
  const found = planYear(tokens, i, calendar);
  if (found === null || found.year === null) return null;
  const window = found.place(found.year, 1);
  const { next, year: first, month } = found;
  const last = month === 4 ? first + 1 : null;
  if (isPointProblem(window)) return { first, last, next, note: null, problem: window };
  const isOne = yearOf(window.due) === (last ?? first);
  return isOne ? { first, last, next, note: null, problem: null } : null;
};

/** `Year 1`, `Year 2 (2014/15)`: a year of the plan's period. Years said beside it count, and have to be the same. */
export const planYear: Form = (tokens, i, calendar) => {
  const named = numberedAt(tokens, i);
  if (named === null || named.number < 1 || named.last > mostYears) return null;
  const { number, last } = named;
  const said = yearsAfter(tokens, named.next);
  const plan = yearsOf(calendar);
  const { name, days } = said === null && plan !== null ? plan : financial;
  const count = last - number + 1;
  const first = plan === null || last > plan.count ? null : plan.first + number - 1;
  const year = said?.first ?? first;
  const next = said?.next ?? named.next;
  const month = days === inCalendarYears.days ? 1 : 4;
  const make = { kind: 'year', from: i, next, month, strong: true } as const;
  const [which, are] = last === number ? [`year ${number}`, 'is'] : [`years ${number} to ${last}`, 'are'];
  const missing =
    plan === null
      ? 'the plan has no period, so its years cannot be counted'
      : `the plan’s period is ${plan.name(plan.first, plan.count)} and has no year ${last}`;
  if (year === null)
    return point({ ...make, year: 2013, place: () => ({ error: missing, suggestion: null }) });
  if (said !== null && first !== null && said.first !== first) {
    const error = `${which} of the plan’s period ${are} ${name(first, count)}, and ${name(said.first, count)} is written beside it`;
    return point({ ...make, year, place: () => ({ error, suggestion: name(said.first, count) }) });
  }
  const notes = said === null ? [`${which} of the plan’s period ${are} read as ${name(year, count)}`] : [];
  return point({
    ...make,
    year,
    notes,
    place: () => said?.problem ?? days(year, (said?.last ?? year + count) - year),
  });
};

/** `end of the plan`, `end of the life of the plan`, `plan end`: the last day of its period. */
export const planEnd: Form = (tokens, i, { period }) => {
  const first = past(tokens, i, 'the');
  const start = pastLifeOf(tokens, first);
  const next = past(tokens, start + 1, 'period');
  if (period === null || !isText(tokens, start, 'plan')) return null;
  const isBehind = isBehindEnd(tokens, first);
  const isBefore = isText(tokens, next, 'end');
  const after = isBefore ? next + 1 : next;
  if ((!isBehind && !isBefore) || at(tokens, after).is !== 'end') return null;
  const notes = [`the plan’s period ends on ${longDay(period.due)}`];
  return point({
    kind: 'year',
    from: i,
    next: after,
    year: yearOf(period.start),
    month: 4,
    notes,
    place: () => period,
  });
};
