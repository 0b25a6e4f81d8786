import { isEnglish } from '../dates/english.ts';
import { type RuleProblem, rule } from './rule.ts';

/** Characters that nobody sees but that change how text is read, compared or printed. */
const names: readonly [RegExp, string][] = [
  [/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/u, 'a character that turns the direction of the text'],
  [/[\u200b\u2060\ufeff\u180e]/u, 'a space of no width'],
  [/\u00ad/u, 'a soft hyphen'],
];
const hidden = (): RegExp =>
  /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\u200b\u2060\ufeff\u180e\u00ad\u2061-\u2064\u{e0000}-\u{e007f}\u115f\u1160\u3164]+|(?<!\p{Extended_Pictographic}\ufe0f?)[\u200c\u200d]+/gu;

const codes = (text: string): string =>
  [...new Set(text)]
    .map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');

export const hiddenCharacter = rule({
  name: 'hidden-character',
  summary: 'The text holds a character that nobody can see',
  why: 'It comes with text pasted from Word or the web. Names that look the same are then two, and a line can be made to look like something else.',
  example: `
  - ref: "1.3"
!   action: Develop the annual\u200b report
+   action: Develop the annual report
`,
  scan: (text, file, refAt) =>
    [...(isEnglish(text) ? [] : text.matchAll(hidden()))]
      .filter((match) => !(match.index === 0 && match[0] === '\ufeff'))
      .map((match): RuleProblem => {
        const name = names.find(([pattern]) => pattern.test(match[0]))?.[1] ?? 'an invisible character';
        return {
          message: `${name} (${codes(match[0])}) is here and cannot be seen`,
          hint: 'type the words again instead of pasting them',
          at: { file, path: [], part: { start: match.index, end: match.index + match[0].length } },
          ref: refAt(match.index),
        };
      }),
});
