import { listed } from '../model/sentence.ts';
import type { TextProblem } from './text-problem.ts';

/** How a character that nobody sees is called: by its U+ number and its name. */
export const nameCharacter = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const name = names.get(code);
  return name === undefined ? number : `${name} (${number})`;
};

/** What a character is that is none of ours: a letter or a figure is shown with its number. */
export const nameOutsider = (character: string): string => {
  const name = nameCharacter(character);
  if (/\p{Nd}/u.test(character)) return `a figure that is not one of 0 to 9: ${character} (${name})`;
  return /\p{L}/u.test(character) ? `a letter that is not one of A to Z: ${character} (${name})` : name;
};

const names: ReadonlyMap<number, string> = new Map([
  [0x00, 'a NUL character'],
  [0x07, 'a bell character'],
  [0x08, 'a backspace'],
  [0x09, 'a tab'],
  [0x0b, 'a vertical tab'],
  [0x0c, 'a page break'],
  [0x0d, 'a carriage return without a line feed'],
  [0x1b, 'an escape character'],
  [0x7f, 'a delete character'],
  [0x85, 'a next-line character'],
  [0xa0, 'a no-break space'],
  [0xad, 'a soft hyphen'],
  [0x200b, 'a zero-width space'],
  [0x200c, 'a zero-width non-joiner'],
  [0x200d, 'a zero-width joiner'],
  [0x2007, 'a figure space'],
  [0x202f, 'a narrow no-break space'],
  [0x2060, 'a word joiner'],
  [0xfeff, 'a byte order mark'],
  [0xfffd, 'a character that was lost'],
]);

/** Characters that no text may hold, however they were written. */
export const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff\ud800-\udfff]/gu;

/** The problem of characters that act on a terminal, all of one place. */
export const forbiddenProblem = (found: readonly string[], start: number, end: number): TextProblem => ({
  rule: 'control-character',
  severity: 'error',
  message: `${listed([...new Set(found)].slice(0, 4).map(nameCharacter))} is here, which no text may hold`,
  hint: 'Delete it and type the place again; it often comes along when text is pasted.',
  start,
  end,
});
