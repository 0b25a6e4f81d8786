import { describe, expect, it } from 'vitest';
import { tooDeepAt } from '../../src/read/depth.ts';

const lead = 'lead: ';

describe('text with more levels than any plan is stopped before the parser', () => {
  it.each([
    ['[', 1],
    ['{', 1],
    ['[ ', 2],
    ['- ', 2],
    ['-\t', 2],
    ['? ', 2],
    ['a: ', 3],
  ])('at the 21st %j of a line, and not before', (piece, width) => {
    expect(tooDeepAt(piece.repeat(20))).toBe(-1);
    expect(tooDeepAt(piece.repeat(21))).toBe(20 * width + piece.search(/\W/));
    expect(tooDeepAt(piece.repeat(60))).toBe(tooDeepAt(piece.repeat(21)));
  });

  it('where brackets of both kinds, with words between them, are open over several lines', () => {
    const opened = `${lead}[Chair, {a: \r\n`;
    expect(tooDeepAt(opened.repeat(10))).toBe(-1);
    expect(tooDeepAt(opened.repeat(11))).toBe(opened.length * 10 + lead.length);
  });

  it('where the last dash or colon ends the text', () => {
    expect(tooDeepAt(`${'- '.repeat(20)}-`)).toBe(40);
    expect(tooDeepAt(`${'a: '.repeat(20)}a:`)).toBe(61);
  });
});

it.each([
  ['an entry a line', '  - Ask the children\n'],
  ['a key a line', '  lead: Chair\r\n'],
  ['brackets that are closed', 'lead: [Chair, [Clerk]]\n'],
  ['braces that are closed', '- {what: Draft, when: {}}\n'],
  ['more brackets closed than opened', ']} '],
  ['brackets in words', 'impact: Heard [1\n'],
  ['brackets behind a comma, a question or a link', 'impact: Heard, asked, [1 why? [2 at:[3 x-[4\n'],
  ['brackets behind a dash in words', 'impact: Heard - [1\n'],
  ['two brackets in words', 'impact: Heard [[1\n'],
  ['dashes in words', 'Heard - '],
  ['questions in words', 'Heard ? '],
  ['times of a day', '10:30 '],
  ['a list of short words in one text', 'a-b '],
])('%s, however many, are no levels', (_, piece) => {
  expect(tooDeepAt(piece.repeat(50))).toBe(-1);
});

it('settings in brackets are one level, however many', () => {
  expect(tooDeepAt(`{${'a: b, '.repeat(50)}`)).toBe(-1);
});

it('a bracket behind one that was closed in the same value opens nothing', () => {
  expect(tooDeepAt('impact: [1] [\n'.repeat(50))).toBe(-1);
});
