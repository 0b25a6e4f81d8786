import type { Calendar } from './calendar.ts';
import { weekdayAt } from './forms/day.ts';
import { pointAt } from './forms/index.ts';
import { monthAt } from './forms/month.ts';
import { pastHalfTerm } from './forms/term.ts';
import { type Match, refuse } from './match.ts';
import type { Point } from './point.ts';
import { turns } from './remark.ts';
import { datesAt } from './series.ts';
import { at, between, isLabel, isOneOf, isText, oneOf, type Tokens } from './tokens.ts';
import { twoDates } from './two-dates.ts';
import { seasonNames } from './words.ts';

const joining = oneOf('and or to then with for by in if subject until till but at');

/** A date that says its year. Four figures before a word count something: "2000 leaflets". */
const yearedAt = (tokens: Tokens, i: number, calendar: Calendar): Point | null => {
  const point = pointAt(tokens, i, calendar);
  if (point === null || point.year === null) return null;
  const figures = point.kind === 'year' && point.next === i + 1;
  const counts = at(tokens, point.next).is === 'word' && !isOneOf(tokens, point.next, joining);
  return figures && counts ? null : point;
};

/**
 * The one date in prose: "working towards completion by 2014". Of two, neither is it: that is refused. Null where
 * there is none.
 */
export const dateInProse = (tokens: Tokens, calendar: Calendar): Match | null => {
  let found: Match | null = null;
  for (let i = 0; i < tokens.list.length; ) {
    const isDate = at(tokens, i).is !== 'mark' && !isLabel(tokens, i);
    const point = isDate ? yearedAt(tokens, i, calendar) : null;
    if (point !== null && found !== null) {
      const { refused, suggestion } = twoDates(tokens, found, point);
      return refuse(found.from, point.next, refused, suggestion);
    }
    if (point !== null) found = datesAt(tokens, i, calendar);
    i = found?.from === i ? found.next : (point?.next ?? i + 1);
  }
  return found;
};

/** `June / Sept` of `Draft June; final Sept`: the dates by name, for want of more; null where there are none, figures beside, or a `not`. */
export const datesAlone = (tokens: Tokens, calendar: Calendar): string | null => {
  if (tokens.list.some(({ text }) => turns.has(text))) return null;
  const dates: string[] = [];
  const isOfTerms = tokens.list.some(({ text }) => text === 'terms');
  for (let i = 0; i < tokens.list.length; ) {
    const { is, text, from } = at(tokens, i);
    const isDate = isNamed(tokens, i) && !tokens.line.startsWith('may', from);
    const point = isDate || is === 'number' ? pointAt(tokens, i, calendar) : null;
    const next = point?.next ?? i + 1;
    if (is === 'number' && text.length > 2 && point === null) return null;
    if (point !== null && tokens.list.slice(i, next).some((_, k) => isNamed(tokens, i + k)))
      dates.push(between(tokens, i, next) + (isOfTerms && seasonNames.has(text) ? ' term' : ''));
    i = next;
  }
  return dates.length > 6 ? null : dates.join(' / ') || null;
};

const beforeTerm = oneOf('of the in during by');

/** What is said of `end of term`, where the term has no name; null where there is none. */
export const unknownTerm = (tokens: Tokens): string | null =>
  tokens.list.some(({ text }, i) => text === 'term' && isOneOf(tokens, i - 1, beforeTerm))
    ? 'which term it is, is not said; write one such as autumn term 2013'
    : null;

const timeWords = oneOf(
  'quarter quarters term terms fortnight today tomorrow yesterday christmas xmas easter',
);
const verbs = oneOf('be need have not require also change vary include');

/** True where something looks like a date: a month, a weekday, a season, four figures, figures and nothing else. */
export const looksLikeDate = (tokens: Tokens): boolean =>
  (tokens.list.some(({ is }) => is === 'number') && tokens.list.every(({ is }) => is !== 'word')) ||
  tokens.list.some(({ is, text, ordinal }, i) => {
    if (is === 'number') {
      const joined = isText(tokens, i + 1, '/') && at(tokens, i + 2).is === 'number';
      return text.length >= 4 || ordinal || (joined && at(tokens, i + 2).glued);
    }
    return isNamed(tokens, i);
  });

/** True of a month, a weekday, a season or a term by name; `may` is often a verb. */
const isNamed = (tokens: Tokens, i: number): boolean =>
  (monthAt(tokens, i) !== null && !(isText(tokens, i, 'may') && isOneOf(tokens, i + 1, verbs))) ||
  weekdayAt(tokens, i) !== null ||
  seasonNames.has(at(tokens, i).text) ||
  isOneOf(tokens, i, timeWords);

/** True where a year or another time is named: `before the summer holidays`. */
export const namesTime = (tokens: Tokens): boolean =>
  tokens.list.some(({ is, text }, i) =>
    is === 'number' ? text.length === 4 || isText(tokens, i - 1, 'q') : isNamed(tokens, i),
  );

/** What is said of a half term whose dates nobody has given; null where none is named. */
export const unknownHalfTerm = (tokens: Tokens): string | null =>
  tokens.list.some((_, i) => pastHalfTerm(tokens, i) > i)
    ? 'which half term it is, or its dates, are not known; write October half term 2013, or add it under terms'
    : null;
