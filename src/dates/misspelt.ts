import { weekdayAt } from './forms/day.ts';
import { eachWords } from './frequency.ts';
import { nearestOf, type Slip, slips } from './nearest.ts';
import { at, between, isOneOf, isText, oneOf, type Tokens } from './tokens.ts';
import { monthNumbers, months, placeWords, seasonNames, weekdays } from './words.ts';

const noMonths = oneOf('now day days');

/** Seasons in short, which months are as like. */
const shortSeasons = new Map([
  ['aut', 'autumn'],
  ['spr', 'spring'],
]);

const welshMonths = oneOf(
  'ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr',
);

const nearestMonth = (word: string): string | null => {
  if (welshMonths.has(word)) return months[[...welshMonths].indexOf(word)] ?? null;
  if (word.length < 3 || monthNumbers.has(word) || noMonths.has(word) || shortSeasons.has(word)) return null;
  const away = (month: string): number =>
    Math.min(slips(word, month.toLowerCase()), slips(word, month.slice(0, 3).toLowerCase()));
  return nearestOf(months, away, word.length >= 6 ? 3 : 2);
};

/** `Sping 2013`, `sumer term`: a season beside its year, or alone. Other words are as like, `String 3`. */
const nearestSeason = (tokens: Tokens, i: number): string | null => {
  const { text } = at(tokens, i);
  const isBeside =
    isYear(tokens, i + 1) ||
    isText(tokens, i + 1, 'term') ||
    joinsNamed(tokens, i + 1) ||
    tokens.list.length === 1;
  return isBeside && !seasonNames.has(text)
    ? (shortSeasons.get(text) ?? nearestOf(seasonNames.keys(), (known) => slips(text, known), 2))
    : null;
};

const ofMonth = oneOf('of in each every monthly');
const weekWords = oneOf('week wk');
const places = ['first', 'second', 'third', 'fourth', 'fifth', 'last'];

/** True where a day picked of a month may end: before `of`, or at the end of a phrase. */
const isPicked = (tokens: Tokens, i: number): boolean =>
  isOneOf(tokens, i, ofMonth) || at(tokens, i).is === 'end';

/** `first Fryday of`, `every Mnday`: a weekday behind which of them is meant. */
const nearestWeekday = (tokens: Tokens, i: number): string | null => {
  const { text } = at(tokens, i);
  const before = at(tokens, i - 1);
  const isPlace = before.ordinal || placeWords.has(before.text);
  const isMeant = (isPlace && isPicked(tokens, i + 1)) || eachWords.has(before.text);
  return isMeant && text.length > 3 && !weekWords.has(text) && weekdayAt(tokens, i) === null
    ? nearestOf(weekdays, (known) => slips(text, known.toLowerCase()), text.length > 6 ? 3 : 2)
    : null;
};

/** `frist Friday of`: which of them is meant, before a weekday or a week of a month. */
const nearestPlace = (tokens: Tokens, i: number): string | null => {
  const { text } = at(tokens, i);
  const isBefore = weekdayAt(tokens, i + 1) !== null || isOneOf(tokens, i + 1, weekWords);
  return isBefore &&
    isPicked(tokens, i + 2) &&
    text.length > 3 &&
    !eachWords.has(text) &&
    !placeWords.has(text)
    ? nearestOf(places, (known) => slips(text, known), 2)
    : null;
};

const joins = oneOf('/ - , to');

/** True where a word stands as the name of a month would: beside a number, a dash, `every`. */
const isBesideDate = (tokens: Tokens, i: number): boolean =>
  at(tokens, i + 1).is === 'number' ||
  at(tokens, i - 1).is === 'number' ||
  isOneOf(tokens, i + 1, joins) ||
  isText(tokens, i - 1, 'every') ||
  isText(tokens, i - 1, 'each') ||
  tokens.list.length === 1;

const lists = oneOf('and & / or');

/** True where a month or a season by name is one more in a list behind this place. */
const joinsNamed = (tokens: Tokens, i: number): boolean => {
  const { text } = at(tokens, i + 1);
  return isOneOf(tokens, i, lists) && (monthNumbers.has(text) || seasonNames.has(text));
};

const isYear = (tokens: Tokens, i: number): boolean =>
  at(tokens, i).is === 'number' && at(tokens, i).text.length === 4;

/** `Smarch 2013`, `Smarch & April`, of words beside a date: long enough to be no `Act 2004`. */
const isMonthOfYear = (tokens: Tokens, i: number): boolean =>
  ((at(tokens, i).text.length >= 5 || isOneOf(tokens, i, welshMonths)) &&
    (isYear(tokens, i + 1) || joinsNamed(tokens, i + 1))) ||
  (at(tokens, i).text.length === 4 && isText(tokens, i + 1, '/') && joinsNamed(tokens, i + 1));

/** A misspelt month or season with its year, wherever it is among words that can be read. */
export const misspeltIn = (tokens: Tokens): Slip | null => slipIn(tokens, isMonthOfYear);

/** The word that keeps a phrase from being read: a misspelt month, season or weekday, or how often. */
export const slipIn = (tokens: Tokens, isMonth = isBesideDate): Slip | null => {
  for (let i = 0; i < tokens.list.length; i++) {
    const { is, text, from, to } = at(tokens, i);
    if (is !== 'word') continue;
    const often = isMonth === isBesideDate && i < 3 && text.length > 4 ? nearestFrequency(text) : null;
    const month = often === null && isMonth(tokens, i) ? nearestMonth(text) : null;
    const right =
      often ?? month ?? nearestSeason(tokens, i) ?? nearestWeekday(tokens, i) ?? nearestPlace(tokens, i);
    if (right === null) continue;
    const phrase = tokens.line.slice(0, from) + right + tokens.line.slice(to);
    return {
      written: between(tokens, i, i + 1),
      right,
      phrase,
      is: month === null || welshMonths.has(text) ? 'word' : 'month',
    };
  }
  return null;
};

const frequencies = oneOf(
  'weekly fortnightly monthly bimonthly quarterly annually biannually ongoing throughout',
);

const lengths = oneOf('weekday weekdays month months weeks annual quarter quarters through going');

const nearestFrequency = (word: string): string | null =>
  frequencies.has(word) || lengths.has(word)
    ? null
    : nearestOf(frequencies, (known) => slips(word, known), 3);
