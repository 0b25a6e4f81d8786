import { addDays, addMonths } from './day.ts';
import { isFraction, isNegative } from './picks.ts';
import type { PlanDate } from './reading.ts';
import { at, oneOf, past, pastAny, type Tokens } from './tokens.ts';
import { numberWords } from './words.ts';

interface Unit {
  readonly days: number;
  readonly months: number;
}

/** Units of time that people count in, in days or months. */
export const units: ReadonlyMap<string, Unit> = new Map(
  (
    [
      ['d day days', { days: 1, months: 0 }],
      ['w wk wks week weeks', { days: 7, months: 0 }],
      ['fortnight fortnights', { days: 14, months: 0 }],
      ['m mth mths month months', { days: 0, months: 1 }],
      ['quarter quarters', { days: 0, months: 3 }],
      ['y yr yrs year years', { days: 0, months: 12 }],
    ] as const
  ).flatMap(([words, unit]) => words.split(' ').map((word) => [word, unit] as const)),
);

/** The day that is so long after another, or before it with -1 for the way. */
export const longAfter = (day: PlanDate, { days, months }: Unit, way: 1 | -1 = 1): PlanDate =>
  addDays(addMonths(day, way * months), way * days);

/** A length of time, `6 weeks`, `6w`, `two months`. */
export const lengthAt = (tokens: Tokens, i: number): (Unit & { readonly next: number }) | null => {
  const token = at(tokens, i);
  const count = token.is === 'number' && !token.ordinal ? token.value : numberWords.get(token.text);
  if (count === undefined || count > 1200) return null;
  const j = pastAny(tokens, past(tokens, i + 1, '-'), furtherWords, 1);
  const unit = units.get(at(tokens, j).text);
  if (unit === undefined || isFraction(tokens, i) || isNegative(tokens, i)) return null;
  return { days: unit.days * count, months: unit.months * count, next: j + 1 };
};

const furtherWords = oneOf('calendar further more');
