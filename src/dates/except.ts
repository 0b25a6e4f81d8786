import { monthOf } from './day.ts';
import { monthAt } from './forms/month.ts';
import type { Match } from './match.ts';
import { at, isOneOf, oneOf, past, pastAny, type Tokens } from './tokens.ts';

const exceptWords = oneOf('except excepting excluding excl exc not without minus');
const leads = oneOf('( , - ; but apart');
const fillers = oneOf('in for from during . and');
const joins = oneOf('and & , / or');

/** `monthly except August`, `monthly (not in July and August)`: what recurs, without the dates due in those months. */
export const withoutMonths = (tokens: Tokens, found: Match): Match => {
  const word = pastAny(tokens, found.next, leads, 2);
  if (!isOneOf(tokens, word, exceptWords)) return found;
  const out = new Set<number>();
  let next = pastAny(tokens, word + 1, fillers, 2);
  for (let month = monthAt(tokens, next); month !== null; month = monthAt(tokens, next)) {
    out.add(month);
    const more = pastAny(tokens, next + 1, joins, 2);
    if (monthAt(tokens, more) === null) {
      next++;
      break;
    }
    next = more;
  }
  const end = past(tokens, next, ')');
  if (out.size === 0 || at(tokens, end).is !== 'end') return found;
  const windows = found.windows.filter(({ due }) => !out.has(monthOf(due)));
  const isLess = windows.length > 0 && windows.length < found.windows.length;
  return isLess ? { ...found, windows, next: end } : found;
};
