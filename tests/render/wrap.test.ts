import fc from 'fast-check';
import { expect, it } from 'vitest';
import wrapAnsi from 'wrap-ansi';
import { wrap } from '../../src/render/wrap.ts';
import { runs } from '../runs.ts';

it('a text is broken between words, as near to the width as they allow', () => {
  expect(wrap('Safeguarding audit of cases of neglect', 20, true)).toEqual([
    'Safeguarding audit',
    'of cases of neglect',
  ]);
  expect(wrap('bscb show 4.7  – why it is red', 14, false)).toEqual(['bscb show 4.7', '– why it is', 'red']);
  expect(wrap('   ', 12, true)).toEqual(['']);
});

it('a word longer than a line is broken in a terminal, and whole in a pipe', () => {
  expect(wrap('See safeguarding-policies.pdf', 12, true)).toEqual(['See safeguar', 'ding-policie', 's.pdf']);
  expect(wrap('See safeguarding-policies.pdf', 12, false)).toEqual(['See', 'safeguarding-policies.pdf']);
});

it('a text without colour has the lines that the library gives it', () => {
  const words = fc.constantFrom(
    ...['a', 'of', 'Board', '4.7', '■', 'QA&PM,', '–', '“neglect”', 'é', 'safeguarding', '', '', ' '],
    ...[
      'multi-agency/partnership',
      '\u00a0',
      '\u00ad',
      'e\u0301',
      '児童',
      '\u001b[1mred\u001b[0m',
      '\t',
      '\n',
      '\u009b',
    ],
  );
  fc.assert(
    fc.property(
      fc.array(words, { maxLength: 24 }),
      fc.integer({ min: 1, max: 40 }),
      fc.boolean(),
      (parts, width, hard) => {
        const text = parts.join(' ');
        expect(wrap(text, width, hard).join('\n')).toBe(wrapAnsi(text, width, { hard, trim: true }));
      },
    ),
    { numRuns: runs(500, 5000) },
  );
});
