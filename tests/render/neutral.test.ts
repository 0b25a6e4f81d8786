import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ascii, harmlessLines, neutral, neutralLines } from '../../src/render/neutral.ts';
import { character } from '../characters.ts';

describe('text from a plan on its way to a terminal or a log', () => {
  it('shows control characters instead of obeying them', () => {
    expect(neutral('a\u001b[31mred\u0007 \u009b2J')).toBe('a\\x1b[31mred\\x07 \\x9b2J');
    expect(neutral('back\bspace')).toBe('back\\x08space');
  });

  it('shows bidirectional overrides, which turn words round', () => {
    expect(neutral('due \u202e3102 yaM')).toBe('due \\u202e3102 yaM');
    expect(neutral('\u2066x\u2069')).toBe('\\u2066x\\u2069');
  });

  it('keeps a text on one line', () => {
    expect(neutral('first\r\nsecond\nthird\tfourth')).toBe('first second third fourth');
    expect(neutral('one\u2028two')).toBe('one\\u2028two');
  });

  it('leaves letters, dashes and signs alone', () => {
    expect(neutral('Café – “QA & PM” ≥ 5 日本 👩‍👧')).toBe('Café – “QA & PM” ≥ 5 日本 👩‍👧');
  });

  it('breaks up what a CI runner would obey, wherever it stands', () => {
    expect(harmlessLines('::error::x\n   ::set-output::y\nfine: a::b\n')).toBe(
      ': :error::x\n   : :set-output::y\nfine: a::b\n',
    );
    expect(harmlessLines('see ##[command]rm and ##vso[task] but ## heading')).toBe(
      'see # #[command]rm and # #vso[task] but ## heading',
    );
  });

  it('keeps the line ends of our own messages and nothing else', () => {
    expect(neutralLines('one\ntwo \u001b]0;title\u0007')).toBe('one\ntwo \\x1b]0;title\\x07');
  });

  it('never lets any control or line break through, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: character }), (text) => {
        expect(neutral(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      }),
    );
  });
});

describe('a terminal that is not UTF-8', () => {
  it('gets a letter for each mark, and nothing that a board wrote is left out', () => {
    expect(ascii('■■▲○·')).toBe('RRAo-');
    expect(ascii('Option A• or B√')).toBe('Option A* or BC');
  });

  it('gets plain signs for printers’ signs, and names without their accents', () => {
    expect(ascii('Café – “yes”… ≥ 5')).toBe('Cafe - "yes"... >= 5');
    expect(ascii('8 worse ↓ 6 better ↑ → no change')).toBe('8 worse v 6 better ^ -> no change');
    expect(ascii('日本')).toBe('??');
  });
});
