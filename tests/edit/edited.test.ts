import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edited, lineEndOf, offsetsOf } from '../../src/edit/edited.ts';

describe('a text with edits', () => {
  it.each([
    [
      'of two places, in whatever order',
      [
        { start: 4, end: 5, text: 'X' },
        { start: 1, end: 2, text: 'Y' },
      ],
      'aYcdXf',
    ],
    [
      'that overlap: the later one is left out',
      [
        { start: 2, end: 4, text: 'Y' },
        { start: 0, end: 3, text: 'X' },
      ],
      'Xdef',
    ],
    [
      'that touch',
      [
        { start: 0, end: 2, text: 'X' },
        { start: 2, end: 4, text: 'Y' },
      ],
      'XYef',
    ],
    [
      'put in before what is replaced',
      [
        { start: 2, end: 4, text: 'X' },
        { start: 2, end: 2, text: 'I' },
      ],
      'abIXef',
    ],
    [
      'put in at one place, in their order',
      [
        { start: 2, end: 2, text: 'I' },
        { start: 2, end: 2, text: 'J' },
      ],
      'abIJcdef',
    ],
    ['none', [], 'abcdef'],
  ])('%s', (_, edits, after) => {
    expect(edited('abcdef', edits)).toBe(after);
  });

  it('keeps every character that no edit is at', () => {
    const place = fc.nat({ max: 20 });
    fc.assert(
      fc.property(fc.array(fc.tuple(place, fc.nat({ max: 3 })), { maxLength: 5 }), (places) => {
        const text = 'abcdefghijklmnopqrstuvwxyz';
        const edits = places.map(([start, length]) => ({ start, end: start + length, text: '' }));
        const gone = new Set(edits.flatMap(({ start, end }) => [...text.slice(start, end)]));
        const after = edited(text, edits);
        expect([...text].filter((one) => !gone.has(one) && !after.includes(one))).toEqual([]);
        expect([...after].toSorted().join('')).toBe(after);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the place of a line and a column', () => {
  it.each([
    ['a\nbc\n', 1, 1, 0],
    ['a\nbc\n', 2, 2, 3],
    ['a\nbc\n', 3, 1, 5],
    ['a\nbc\n', 2, 99, 5],
    ['a\nbc\n', 9, 1, 5],
    ['\nab', 2, 1, 1],
    ['\n\n\nab', 4, 2, 4],
    ['a\r\nb', 2, 1, 3],
  ])('of %j, line %i and column %i, is %i', (text, line, column, offset) => {
    expect(offsetsOf(text)(line, column)).toBe(offset);
  });

  it('is in lines that end as Windows ends them where one does', () => {
    expect(['a\r\nb', 'a\nb', 'a'].map(lineEndOf)).toEqual(['\r\n', '\n', '\n']);
  });
});
