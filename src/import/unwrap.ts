import { endsAsPost } from './looks.ts';
import { noDateFollows } from './months.ts';

/** A line of a cell on a page, null where the page has a gap in it. */
export type Wrapped = string | null;

const marks = new RegExp(`^(?:[•●○▪■□‣·\\uf0b7\\uf0a7]|[-–—*o](?=\\s)${noDateFollows})`, 'iu');

/** How much of the width of a column may be free before a line must have been ended by its writer. */
const slack = 4;

/** True where the next word would have fitted on the line, so that the writer ended it. */
const endedByWriter = (line: string, next: string, width: number): boolean => {
  const word = /^\S+/.exec(next)?.[0] ?? '';
  return line.length + 1 + word.length + slack <= width;
};

/** Puts the lines of a cell together to the paragraphs that its column wrapped. */
export const unwrapped = (lines: readonly Wrapped[], width: number): string[] => {
  const paragraphs: string[] = [];
  let gap = true;
  let last = '';
  for (const line of lines) {
    if (line === null) {
      gap = true;
      continue;
    }
    const before = paragraphs.at(-1);
    if (
      before === undefined ||
      marks.test(line) ||
      (gap && endsItself(before, line)) ||
      (!isLastWord(before, line) && endedByWriter(last, line, width))
    )
      paragraphs.push(line);
    else
      paragraphs[paragraphs.length - 1] =
        (/\p{L}-$/u.test(before) && /^\p{Ll}/u.test(line)) || (/\d{4}-$/.test(before) && /^\d\d\b/.test(line))
          ? `${before}${line}`
          : `${before} ${line}`;
    gap = false;
    last = line;
  }
  return paragraphs;
};

/** The last word of a name, or the year of a date, that is alone. */
const isLastWord = (before: string, line: string): boolean =>
  /^(?:19|20)\d\d$/.test(line) || (!line.includes(' ') && endsAsPost(line) && !endsAsPost(before));

/** After a gap a line begins anew, where it does not plainly go on. */
const endsItself = (before: string, line: string): boolean =>
  !isLastWord(before, line) &&
  !/^\p{Ll}/u.test(line) &&
  !/(?:[,–-]|\b(?:and|of|the|to|for|in))$/u.test(before);
