import { isBulleted } from './document.ts';
import type { Role } from './heads.ts';
import { beginsInside, colourIn, endsInDate, looksDated, looksLikeName, wholeDate } from './looks.ts';
import { longMonth } from './months.ts';
import { isRestOfName } from './names.ts';
import { unwrapped } from './unwrap.ts';

const isDate = (text: string): boolean => {
  if (/^(?:19|20)\d\d$/.test(text)) return false;
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
  const inside = beginsInside(text) ? -4 : 0;
  if (bulleted && !isBulleted(lines[0] ?? '')) return -6;
  switch (role) {
    case 'when':
    case 'revised':
    case 'start':
    case 'done':
      if (isDate(text)) return 8;
      return looksDated(text) && text.length < 30 ? -1 : -8;
    case 'lead':
    case 'partners':
      if (bulleted || isDate(text) || hasMonth.test(text) || colourIn(text)?.rest === '') return -8;
      if (isRestOfName(text)) return -3;
      return isName(text) ? 6 : isCapital(text) ? 2 : -6;
    case 'lead+when':
      return isDate(text) ? 2 : endsInDate(text) && text.length < 90 ? 7 : isName(text) ? 2 : -6;
    case 'rag':
      return colourIn(text)?.rest === '' ? 8 : -8;
    case 'milestone':
      return bulleted ? 6 : /\b20\d\d\b/.test(text) && !isDate(text) ? 1 : -4;
    default:
      if (isDate(text) || colourIn(text)?.rest === '') return -6;
      if (bulleted) return role === 'outcome' ? 3 : -2;
      return inside + (isName(text) && text.split(' ').length < 5 ? -3 : 2) + (hasLineOfDate(lines) ? -4 : 0);
  }
};

/** True where a line of a text is a date and nothing else, or begins or ends so: it is of another column. */
const hasLineOfDate = (lines: readonly string[]): boolean => lines.length > 1 && lines.some(isDate);
