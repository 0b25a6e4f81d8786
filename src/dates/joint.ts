import type { Point } from './point.ts';
import { at, isText, oneOf, past, pastAny, type Tokens } from './tokens.ts';
import type { Link } from './years.ts';

/** Words before a date that leave it as it is: due on its last day. */
const plainWords = oneOf('by the end of in on due at for and during ends');

/** The place of the date behind small words, `by end of`. */
export const pastPlainWords = (tokens: Tokens, i: number): number => pastAny(tokens, i, plainWords, 6);

/** The place past the `and including` of `up to and including`. */
export const pastIncluding = (tokens: Tokens, i: number): number =>
  isText(tokens, i, 'and') && isText(tokens, i + 1, 'including') ? i + 2 : i;

const rangeMarks = oneOf('- to until till through thru');
const seriesMarks = oneOf('/ , ; & + and then or |');

/** What joins two dates, and where the second begins. */
export interface Joint {
  readonly link: Link;
  readonly mark: string;
  readonly next: number;
}

/** What joins two dates at a place: `–`, `to`, `/`, `, and`; or nothing at all between two that are side by side. */
export const joint = (tokens: Tokens, i: number): Joint | null => {
  const { is, text: mark } = at(tokens, i);
  if (is === 'end') return null;
  if (rangeMarks.has(mark)) {
    const next = past(tokens, i + 1, mark === '-' ? '-' : 'to');
    return { link: 'to', mark, next: pastPlainWords(tokens, pastIncluding(tokens, next)) };
  }
  if (!seriesMarks.has(mark)) return { link: 'and', mark: '', next: i };
  return { link: 'and', mark, next: pastPlainWords(tokens, pastAny(tokens, i + 1, seriesMarks, 1)) };
};

/** One date of a row, and what joins it to the one before; null of the first. */
export interface RowDate {
  readonly point: Point;
  readonly join: Joint | null;
}
