import wrapAnsi from 'wrap-ansi';
import { plainWidth } from './plain-width.ts';

/** The lines of a text, broken between words; one that is longer than a line is broken too where that is `hard`. Text
 * without colour, each character of one column, needs no library. */
export const wrap = (text: string, width: number, hard: boolean): string[] =>
  plainLines(text, width, hard) ?? wrapAnsi(text, width, { hard, trim: true }).split('\n');

/** Null where a sign may be a colour or no column wide, or a word has to be broken. */
const plainLines = (text: string, width: number, hard: boolean): string[] | null => {
  if (plainWidth(text) !== text.length) return null;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (hard && word.length > width) return null;
    if (line === '') line = word;
    else if (word === '' || line.length + 1 + word.length <= width) line += ` ${word}`;
    else {
      lines.push(line.trimEnd());
      line = word;
    }
  }
  return [...lines, line.trimEnd()];
};
