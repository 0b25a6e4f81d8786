import { isBulleted } from './document.ts';
import type { Role } from './heads.ts';
import {
  beginsInside,
  colourIn,
  endsAsBody,
  endsAsPost,
  endsInDate,
  isUnfinished,
  looksDated,
  looksLikeName,
  refIn,
  wholeDate,
} from './looks.ts';
import { endsInMonth, longMonth } from './months.ts';
import { isRestOfName } from './names.ts';
import { unwrapped } from './unwrap.ts';

/** A longer text is no date of a column; reading it as one takes long. */
const longestDate = 45;

const isDate = (text: string): boolean => {
  if (/^(?:19|20)\d\d$/.test(text) || text.length > longestDate) return false;
  const reading = wholeDate(text);
  return reading !== null && (reading.windows.length > 0 || text.length < 40);
};

/** A month in full; *may* is a verb too. */
const hasMonth = new RegExp(`\\b(?!may\\b)(?:${longMonth}|sept)\\b`, 'i');

/** A post or a body: nearly all its words begin with a capital. */
const isName = (text: string): boolean =>
  text.length < 90 &&
  !/\b(?:19|20)\d\d\b|[.;]$/.test(text) &&
  text.split(' ').every((word) => /^(?:[\p{Lu}\d(&/–-]|of|and|for|the|with|to$)/u.test(word)) &&
  /^\p{Lu}/u.test(text) &&
  looksLikeName(text);

/** True of a few words with capitals, which can name somebody without saying a post. */
const isCapital = (text: string): boolean =>
  text.split(' ').length <= 4 &&
  text.split(' ').every((word) => /^(?:[\p{Lu}\d(&]|of$|and$|for$)/u.test(word));

/** How well the lines of a cell fit what a column holds. */
export const fitOfCell = (lines: readonly string[], role: Role): number => {
  const text = unwrapped(lines, 0).join(' ');
  const bulleted = lines.some(isBulleted);
  const ends = lines.length > 1 && isRestOfName(lines.at(-1) ?? '') && !/ /.test(lines.at(-1) ?? '');
  const inside = (beginsInside(text) ? -4 : 0) + (isUnfinished(text) || ends ? -4 : 0);
  if (bulleted && !isBulleted(lines[0] ?? '')) return -6;
  if (/^(?:19|20)\d\d$/.test(lines[0] ?? '')) return -8;
  if (refIn(text) !== null && /\d/.test(text) && !isDate(text)) return -8;
  switch (role) {
    case 'when':
    case 'revised':
    case 'start':
    case 'done':
    case 'updated':
      if (isDate(text)) return 8;
      return looksDated(text) && text.length < 30 ? -1 : -8;
    case 'lead':
    case 'partners':
      if (bulleted || isDate(text) || hasMonth.test(text) || colourIn(text)?.rest === '') return -8;
      if (isRestOfName(text) || isUnfinished(text)) return -3;
      return isName(text) ? (endsAsPost(text) || endsAsBody(text) ? 6 : 3) : isCapital(text) ? 2 : -6;
    case 'lead+when':
      return isDate(text) ? 2 : endsInDate(text) && text.length < 90 ? 7 : isName(text) ? 2 : -6;
    case 'rag':
      return colourIn(text)?.rest === '' ? 8 : -8;
    case 'milestone':
      if (endsInMonth(text)) return -4;
      return bulleted ? 6 : /\b20\d\d\b/.test(text) && !isDate(text) ? 1 : -4;
    default:
      if (isDate(text) || colourIn(text)?.rest === '') return -6;
      if (bulleted) return role === 'outcome' ? 3 : -2;
      return inside + (isName(text) && text.split(' ').length < 5 ? -6 : 2) + (hasLineOfDate(lines) ? -4 : 0);
  }
};

/** True where a line of a text is a date and nothing else, or somebody and a date: it is of another column. */
const hasLineOfDate = (lines: readonly string[]): boolean =>
  lines.length > 1 && lines.some((line) => isDate(line) || isPostAndDate(line));

const isPostAndDate = (line: string): boolean => {
  if (!/(?:\d|ly|ongoing)$/i.test(line)) return false;
  const words = line.split(' ');
  return [1, 2, 3].some(
    (count) =>
      words.length > count + 1 &&
      isDate(words.slice(-count).join(' ')) &&
      isName(words.slice(0, -count).join(' ')),
  );
};
