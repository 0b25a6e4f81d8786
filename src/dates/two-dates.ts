import type { Match } from './match.ts';
import type { Point } from './point.ts';
import { between, type Tokens } from './tokens.ts';
import { quoted } from './words.ts';

/** Why a date does not stand with another behind it, in words of its own. */
export const twoDates = (
  tokens: Tokens,
  found: Pick<Match, 'kind' | 'from' | 'next'>,
  other: Pick<Point, 'from' | 'next'>,
): { readonly refused: string; readonly suggestion: string | null } => {
  const [one, two] = [between(tokens, found.from, found.next), between(tokens, other.from, other.next)];
  const apart = (what: string, suggestion: string) => ({
    refused: `${what} with words between; write them as one phrase, or keep one of them`,
    suggestion,
  });
  if (found.kind === 'recurring')
    return apart(`how often, and the date ${quoted(two)}, are in it`, `${one} from ${two}`);
  if (found.kind === 'continuing')
    return apart(`work that goes on, and the date ${quoted(two)}, are in it`, one);
  const refused = 'two dates are in it with words between; write them as one list, with / between them';
  const suggestion = found.kind !== 'year' ? `${one} / ${two}` : isOfYears(one, two) ? two : null;
  return { refused, suggestion };
};

/** True of a date whose year is one of those before it, so that no year is lost where it alone is kept. */
const isOfYears = (years: string, date: string): boolean => {
  const [first, year] = [years, date].map((one) => Number(/\d{4}/.exec(one)?.[0] ?? Number.NaN));
  // 2014 – 6 may be 2014 and a day of it
  return (
    !/[-–] ?\d$/.test(date) && (first === year || (years.length > 4 && Number(year) - Number(first) === 1))
  );
};
