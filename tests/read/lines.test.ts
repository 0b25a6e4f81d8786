import { describe, expect, it } from 'vitest';
import { columnPastDashes, endOf, lineAt, lineEnd, linesOf, startsOf } from '../../src/read/lines.ts';

/** The numbers of the lines, from 0, that are block text. */
const inBlock = (text: string): number[] => linesOf(text).flatMap((one, at) => (one.inBlock ? [at] : []));

describe('the lines of a file', () => {
  it('are cut at both kinds of line end, and say how far in they begin', () => {
    const lines = linesOf('area: 1\r\n  title: Voice\n\n \t\r\n');
    expect(lines.map(({ start, end, indent, blank }) => [start, end, indent, blank])).toEqual([
      [0, 7, 0, false],
      [9, 23, 2, false],
      [24, 24, 0, true],
      [25, 27, 1, true],
      [29, 29, 0, true],
    ]);
    expect(linesOf('')).toEqual([{ start: 0, end: 0, indent: 0, blank: true, inBlock: false }]);
    expect(linesOf('a\rb')).toHaveLength(1);
  });

  it.each(['|', '>', '|-', '>+', '|2', '>2-', '|-2', '|  ', '| # so', '|\t#'])(
    'are block text below a: %s',
    (sign) => {
      expect(inBlock(`a: ${sign}\n  All\n\n    of it\n  - b: c\nd: e\n`)).toEqual([1, 2, 3, 4]);
    },
  );

  it.each(['- |', '-  >', 'b: |', '- b: |', '? |', '|'])('are block text below %s', (head) => {
    expect(inBlock(`${head}\n      All\nd: e\n`)).toEqual([1]);
  });

  it.each(['a:|', 'a: |x', 'a: |10', 'a: |0', 'a: b |x', 'a: ||', '# a: |', '  # |', 'a: |++'])(
    'are none below %s',
    (head) => {
      expect(inBlock(`${head}\n      All\n`)).toEqual([]);
    },
  );

  it('are block text only further in than the key or the dash that holds it', () => {
    expect(inBlock('- a: |\n    All\n  b: c\n')).toEqual([1]);
    expect(inBlock('- |\n  All\n- b\n')).toEqual([1]);
    expect(inBlock('  - - |\n      All\n    - b\n')).toEqual([1]);
    expect(inBlock('a: |\n  All\n\nb: |\n  More')).toEqual([1, 2, 4]);
  });
});

it('the words of a line begin past its dashes', () => {
  expect([
    columnPastDashes('a: b', 0),
    columnPastDashes('  - a', 2),
    columnPastDashes('  -  - a', 2),
  ]).toEqual([0, 4, 7]);
  expect([columnPastDashes('- |', 0), columnPastDashes('-a', 0), columnPastDashes('  a - b', 2)]).toEqual([
    0, 0, 2,
  ]);
});

it('a place is in the line that begins last above it', () => {
  const lines = linesOf('a\nbc\n\nd');
  expect([0, 1, 2, 4, 5, 6, 9].map((at) => lineAt(lines, at))).toEqual([0, 0, 1, 1, 2, 3, 3]);
  expect(lineAt([], 3)).toBe(-1);
  expect(startsOf('a\nbc\n\nd')).toEqual([0, 2, 5, 6]);
  expect(startsOf('')).toEqual([0]);
});

it('a line ends before its line end', () => {
  expect([lineEnd('a\r\nb', 0), endOf('a\r\nb', 0), endOf('a\r\nb', 3), endOf('\r\n', 1)]).toEqual([
    2, 1, 4, 1,
  ]);
  expect([lineEnd('a\nb', 0), endOf('a\nb', 0), lineEnd('ab', 1)]).toEqual([1, 1, 2]);
});
