import { once } from './once.ts';
import { at, between, isOneOf, isText, oneOf, past, pastAny, type Tokens } from './tokens.ts';
import { numberWords, placeWords } from './words.ts';

/** How often: so many days, or so many months, cut in so many parts (twice a month is a month in two). */
export interface Step {
  readonly days: number;
  readonly months: number;
  readonly parts: number;
}

/** How often something comes back, as said at a place. */
export interface Frequency {
  readonly step: Step;
  readonly next: number;
  readonly note: string | null;
}

const inDays = (days: number): Step => ({ days, months: 0, parts: 1 });
const inMonths = (months: number): Step => ({ days: 0, months, parts: 1 });
const week = inDays(7);
const month = inMonths(1);
const year = inMonths(12);
const halfYear = inMonths(6);

const stepsOf = (...lines: readonly [string, Step][]): (() => ReadonlyMap<string, Step>) =>
  once(
    () => new Map(lines.flatMap(([words, step]) => words.split(' ').map((word) => [word, step] as const))),
  );

const adverbs = stepsOf(
  ['weekly', week],
  ['fortnightly biweekly', inDays(14)],
  ['monthly mthly', month],
  ['bimonthly', inMonths(2)],
  ['quarterly qtly qrtly qtrly', inMonths(3)],
  ['biannual biannually biyearly halfyearly', halfYear],
  ['annual annually yearly', year],
  ['biennial biennially', inMonths(24)],
  ['triennially', inMonths(36)],
);

const twiceAYear = 'twice a year, every six months; write every two years if that is meant';
const disputed: ReadonlyMap<string, string> = new Map([
  ['bimonthly', 'every two months; write twice a month if that is meant'],
  ['biweekly', 'every two weeks; write twice a week if that is meant'],
  ['biannual', twiceAYear],
  ['biannually', twiceAYear],
  ['biyearly', twiceAYear],
]);

const units = stepsOf(
  ['week weeks wk wks', week],
  ['fortnight', inDays(14)],
  ['month months mth mths', month],
  ['quarter quarters qtr qtrs', inMonths(3)],
  ['year years yr yrs annum', year],
);

const lyUnits = stepsOf(['weekly', week], ['monthly mthly', month], ['yearly', year]);

/** What times are counted in: `twice yearly`, `3 x quarterly`. */
const timesUnits = stepsOf(
  ['weekly', week],
  ['monthly', month],
  ['quarterly', inMonths(3)],
  ['yearly annually pa', year],
);

const times = (step: Step, count: number): Step => ({
  ...step,
  days: step.days * count,
  months: step.months * count,
});

const countAt = (tokens: Tokens, i: number): number | null => {
  const token = at(tokens, i);
  if (token.is === 'number') return token.value >= 1 && token.value <= 60 ? token.value : null;
  return token.text === 'a' ? null : (numberWords.get(token.text) ?? null);
};

/** Words before what comes back. */
export const eachWords = oneOf('every each');

const kinds = oneOf('calendar financial');
const perWords = oneOf('a per each every in');

/** `every month`, `every two months`, `every other month`, `each quarter`, `every second year`. */
const every = (tokens: Tokens, i: number): Frequency | null => {
  if (!isText(tokens, i, 'every') && !isText(tokens, i, 'each') && !isText(tokens, i, 'per')) return null;
  const word = at(tokens, i + 1);
  const counted = countAt(tokens, i + 1) ?? (word.ordinal ? word.value : (placeWords.get(word.text) ?? null));
  const other = word.text === 'other' || word.text === 'alternate' ? 2 : counted;
  const count = other ?? 1;
  const named = pastAny(tokens, other === null ? i + 1 : past(tokens, i + 2, '-'), kinds, 1);
  const unit = units().get(at(tokens, named).text);
  // every month end
  const next = past(tokens, named + 1, 'end');
  return unit === undefined || count < 1 ? null : { step: times(unit, count), next, note: null };
};

const rates: ReadonlyMap<string, number> = new Map([
  ['once', 1],
  ['twice', 2],
  ['thrice', 3],
]);

const timesWords = oneOf('times x ×');
const happenings = oneOf(
  'meetings reports updates reviews audits newsletters bulletins events sessions briefings workshops conferences meeting report update review audit newsletter bulletin event session briefing workshop conference',
);

/** Half a month, in which one of many audits may still be a date of its own. */
const shortest = 1 / 2;

/** `twice`, `3 times`, `2 x`, `x4`, `2 meetings`; a number alone only before `per`. */
const rateAt = (tokens: Tokens, i: number): { rate: number; next: number } | null => {
  const word = rates.get(at(tokens, i).text);
  if (word !== undefined) return { rate: word, next: i + 1 };
  const before = isOneOf(tokens, i, timesWords) ? i + 1 : i;
  const rate = countAt(tokens, before);
  const after = pastAny(tokens, pastAny(tokens, before + 1, timesWords, 1), happenings, 1);
  return rate === null || (after === i + 1 && !isText(tokens, after, 'per')) ? null : { rate, next: after };
};

/** `twice a year`, `four times a year`, `2 x per annum`, `x4 p.a.`, `twice monthly`, `3 times yearly`. */
const timesA = (tokens: Tokens, i: number): Frequency | null => {
  const said = rateAt(tokens, i);
  if (said === null) return null;
  const j = past(tokens, said.next, '-');
  const { rate } = said;
  const unit = timesUnits().get(at(tokens, j).text);
  if (unit !== undefined) return rated(unit, rate, j + 1);
  if (isText(tokens, j, 'p') && isText(tokens, j + 1, '.') && isText(tokens, j + 2, 'a'))
    return rated(year, rate, past(tokens, j + 3, '.'));
  const isTimes = isOneOf(tokens, said.next - 1, timesWords);
  if (!isOneOf(tokens, j, perWords) && !isTimes) return null;
  const k = isText(tokens, j, 'in') ? j + 2 : isOneOf(tokens, j, perWords) ? j + 1 : j;
  const per = units().get(at(tokens, k).text);
  // 10 audits per quarter are a target
  const isMany =
    isOneOf(tokens, said.next - 1, happenings) && per !== undefined && per.months / rate < shortest;
  return per === undefined || isMany ? null : rated(per, rate, k + 1);
};

const rated = (unit: Step, rate: number, next: number): Frequency => {
  const even = unit.months % rate === 0 && unit.days % rate === 0;
  const step = even
    ? { days: unit.days / rate, months: unit.months / rate, parts: 1 }
    : { ...unit, parts: rate };
  return { step, next, note: null };
};

/** `1/2 yearly`: no first of February. */
export const isHalfInFigures = (tokens: Tokens, i: number): boolean =>
  isText(tokens, i, '1') &&
  isText(tokens, i + 1, '/') &&
  isText(tokens, i + 2, '2') &&
  isOneOf(tokens, past(tokens, i + 3, '-'), yearlyWords);

const yearlyWords = oneOf('yearly annually');

/** `six monthly`, `6-monthly`, `half-yearly`, `bi-monthly`, `quarterly`. */
const adverb = (tokens: Tokens, i: number): Frequency | null => {
  const alternate = isText(tokens, i, 'alternate') ? units().get(at(tokens, i + 1).text) : undefined;
  if (alternate !== undefined) return { step: times(alternate, 2), next: i + 2, note: null };
  if (isHalfInFigures(tokens, i)) return { step: halfYear, next: past(tokens, i + 3, '-') + 1, note: null };
  const word = at(tokens, i).text;
  const j = past(tokens, i + 1, '-');
  const second = at(tokens, j).text;
  if (word === 'bi') {
    const joined = `bi${second}`;
    const step = adverbs().get(joined);
    if (step === undefined) return null;
    return { step, next: j + 1, note: noteOf(joined, tokens, i, j + 1) };
  }
  const isHalf = word === 'half' && (second === 'yearly' || second === 'annually');
  if (isHalf || (word === 'semi' && second === 'annually'))
    return { step: halfYear, next: j + 1, note: null };
  const unit = lyUnits().get(second);
  const count = unit === undefined ? null : countAt(tokens, i);
  if (unit !== undefined && count !== null) return { step: times(unit, count), next: j + 1, note: null };
  const step = adverbs().get(word);
  return step === undefined ? null : { step, next: i + 1, note: noteOf(word, tokens, i, i + 1) };
};

const noteOf = (word: string, tokens: Tokens, from: number, next: number): string | null => {
  const how = disputed.get(word);
  if (how === undefined) return null;
  return `“${between(tokens, from, next)}” is read as ${how}`;
};

/** How often, where that is said at a place: `monthly`, `on a quarterly basis`, `every two months`, `twice a year`. */
export const frequencyAt = (tokens: Tokens, i: number): Frequency | null => {
  const start = isText(tokens, i, 'on') && isText(tokens, i + 1, 'a') ? i + 2 : i;
  const found = every(tokens, start) ?? timesA(tokens, start) ?? adverb(tokens, start);
  if (found === null) return null;
  return isText(tokens, found.next, 'basis') ? { ...found, next: found.next + 1 } : found;
};
