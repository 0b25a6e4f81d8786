import { monthAt } from './forms/month.ts';
import { fullYear } from './forms/year.ts';
import { type Match, refuse } from './match.ts';
import type { Point } from './point.ts';
import { at, between, oneOf, type Tokens } from './tokens.ts';
import { months, quoted } from './words.ts';
import { yearAllowed } from './year.ts';

const joins = oneOf('and & , / . ; : - the of');

/** The days and the year of four figures behind `June 10`, in figures alone or past brackets; null where a word is first. */
const figuresBehind = (
  tokens: Tokens,
  i: number,
): { readonly days: readonly number[]; readonly year: number; readonly next: number } | null => {
  const days: number[] = [];
  let depth = 0;
  for (let j = i; at(tokens, j).is !== 'end'; j++) {
    const { is, text, value } = at(tokens, j);
    if (text === '(') depth++;
    else if (text === ')') depth--;
    else if (depth > 0 || joins.has(text)) continue;
    else if (is !== 'number') return null;
    else if (text.length > 2)
      return text.length === 4 && yearAllowed(value) ? { days, year: value, next: j + 1 } : null;
    // June 20 13
    else if (j === i && text.length === 2 && at(tokens, j + 1).is === 'end')
      return { days, year: fullYear(value), next: j + 1 };
    else days.push(value);
  }
  return null;
};

/** `June 10 12 2013`, `June 10 and 45, 2013`: a month with two figures is no year where another year is behind it. */
export const dayOrYear = (tokens: Tokens, from: number, { from: first, next }: Point): Match | null => {
  const behind = figuresBehind(tokens, next);
  const month = monthAt(tokens, first);
  if (behind === null || month === null) return null;
  const { value } = at(tokens, next - 1);
  const said = quoted(between(tokens, first, next));
  const days = [value, ...behind.days].join(' and ');
  return refuse(
    from,
    behind.next,
    `${said} can be a day, or ${months[month - 1]} ${fullYear(value)}, with another year behind it; write each day before its month`,
    from === first ? `${days} ${months[month - 1]} ${behind.year}` : null,
  );
};
