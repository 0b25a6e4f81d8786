import { describe, expect, it } from 'vitest';
import { forbidden, forbiddenProblem, nameCharacter, nameOutsider } from '../../src/read/characters.ts';
import { readPlan } from '../../src/read/plan.ts';
import { typed } from './folder.ts';

describe('a character that nobody sees', () => {
  it.each([
    ['\u0000', 'a NUL character (U+0000)'],
    ['\u0007', 'a bell character (U+0007)'],
    ['\b', 'a backspace (U+0008)'],
    ['\t', 'a tab (U+0009)'],
    ['\v', 'a vertical tab (U+000B)'],
    ['\f', 'a page break (U+000C)'],
    ['\r', 'a carriage return without a line feed (U+000D)'],
    ['\u001b', 'an escape character (U+001B)'],
    ['\u007f', 'a delete character (U+007F)'],
    ['\u0085', 'a next-line character (U+0085)'],
    ['\u00a0', 'a no-break space (U+00A0)'],
    ['\u00ad', 'a soft hyphen (U+00AD)'],
    ['\u2007', 'a figure space (U+2007)'],
    ['\u200b', 'a zero-width space (U+200B)'],
    ['\u200c', 'a zero-width non-joiner (U+200C)'],
    ['\u200d', 'a zero-width joiner (U+200D)'],
    ['\u202f', 'a narrow no-break space (U+202F)'],
    ['\u2060', 'a word joiner (U+2060)'],
    ['\ufeff', 'a byte order mark (U+FEFF)'],
    ['\ufffd', 'a character that was lost (U+FFFD)'],
    ['\u0001', 'U+0001'],
    ['😀', 'U+1F600'],
  ])('is called by its name and number: %j', (character, name) => {
    expect(nameCharacter(character)).toBe(name);
  });

  it('is said to be a letter or a figure, where it is one of another alphabet', () => {
    expect(nameOutsider('е')).toBe('a letter that is not one of A to Z: е (U+0435)');
    expect(nameOutsider('１')).toBe('a figure that is not one of 0 to 9: １ (U+FF11)');
    expect(nameOutsider('\u200b')).toBe('a zero-width space (U+200B)');
  });

  it('may be in no text where it acts on a terminal', () => {
    const some = (...codes: number[]): string => String.fromCodePoint(...codes);
    const acting = some(0, 8, 0xb, 0xc, 0xe, 0x1f, 0x7f, 0x9f, 0xfffe, 0xffff, 0xd800);
    const harmless = some(9, 0xa, 0xd, 0x20, 0x7e, 0xa0, 0xad, 0x200b, 0xfffd, 0x1f600);
    expect([...`${harmless}${acting}`.matchAll(forbidden)].map(([one]) => one).join('')).toBe(acting);
  });

  it('is named with others once, and of many kinds the first four are', () => {
    expect(forbiddenProblem(['\u0007', '\b', '\u0007'], 3, 4)).toMatchObject({
      message: 'a bell character (U+0007) and a backspace (U+0008) is here, which no text may hold',
      start: 3,
      end: 4,
    });
    expect(forbiddenProblem([...'\u0001\u0002\u0003\u0004\u0005'], 0, 1).message).toMatch(
      /^U\+0001, U\+0002, U\+0003 and U\+0004 is here/,
    );
  });

  it.each(['"a\\u0007": x', 'a: "b\\u0007"', '- "\\u0007"'])(
    'is found behind its code in quotes too: %s',
    (line) => {
      const text = `area: 1\nactions:\n  - ref: "1.1"\n    action: Ask\n    outcomes:\n      ${line}\n`;
      const { problems, plan } = readPlan('plan', typed({ 'plan.yaml': 'board: B\n', '1-a.yaml': text }));
      expect(problems.map(({ rule }) => rule)).toContain('control-character');
      expect(plan?.unreadable.map(({ missing }) => missing)).toEqual(['1.1 is there in part']);
    },
  );
});
