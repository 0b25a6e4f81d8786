import { describe, expect, it } from 'vitest';
import { headsIn, refsOf } from '../../src/read/entries.ts';
import { linesOf } from '../../src/read/lines.ts';

const refsIn = (text: string) => refsOf(text, linesOf(text));

describe('the action that a line belongs to', () => {
  const text = 'actions:\n  - ref: "1.1"\n    action: Lay members\n  - { ref: 1.2, action: Annual report }\n';

  it('is that of the nearest ref above it, in either style', () => {
    const refAt = refsIn(text);
    expect(refAt(0)).toBeNull();
    expect(refAt(text.indexOf('Lay'))).toBe('1.1');
    expect(refAt(text.indexOf('Annual'))).toBe('1.2');
  });

  it('is found past a line of nothing but spaces, however long', () => {
    expect(refsIn(`${text}${' '.repeat(500_000)}\n`)(text.length)).toBe('1.2');
  });
});

describe('the actions and milestones of a file, as they can be counted in its lines', () => {
  const heads = (text: string) =>
    headsIn(text, linesOf(text)).map(({ line, ref, milestones }) => [line, ref, milestones]);
  const first = '  - ref: "1.1"\n    action: Ask\n';
  const list = `${first}    milestones:\n`;

  it.each<[string, string, (readonly (number | string | null)[])[]]>([
    [
      'a ref each',
      `${first}  - ref: "1.2"\n    action: Tell\n`,
      [
        [1, '1.1', 0],
        [3, '1.2', 0],
      ],
    ],
    [
      'no ref',
      '  - action: Ask\n    lead: Chair\n  - action: Tell\n',
      [
        [1, null, 0],
        [3, null, 0],
      ],
    ],
    ['a ref that is not its first key', '  - action: Ask\n    ref: "1.1"\n', [[1, '1.1', 0]]],
    [
      'a ref of a line further in',
      '  - action: Ask\n      ref: 1.1\n',
      [
        [1, null, 0],
        [2, '1.1', 0],
      ],
    ],
    [
      'a dash without its space, or no dash',
      '  -ref: "1.1"\nref: "1.2"\n',
      [
        [1, '1.1', 0],
        [2, '1.2', 0],
      ],
    ],
    ['a ref in a comment', `${first}  # - ref: "1.2"\n`, [[1, '1.1', 0]]],
    ['a ref in block text', `    impact: |\n      - ref: "1.2"\n`, [[2, '1.2', 0]]],
    [
      'words in block text',
      `${first}    impact: |\n      - ref: none\n      - what: it is\n`,
      [[1, '1.1', 0]],
    ],
    ['milestones', `${list}      - what: A\n        when: May 2013\n      - what: B\n`, [[1, '1.1', 2]]],
    [
      'milestones below their key',
      `${list}    - what: A\n    - when: May 2013\n      what: B\n`,
      [[1, '1.1', 2]],
    ],
    ['milestones of words alone', `${list}      - A\n      -B\n      • C\n`, [[1, '1.1', 3]]],
    [
      'a list in a milestone',
      `${list}      - what: A\n        done:\n          - May 2013\n`,
      [[1, '1.1', 1]],
    ],
    ['a list behind them', `${list}      - what: A\n    partners:\n      - Police\n`, [[1, '1.1', 1]]],
    [
      'another list further out',
      `${list}      - what: A\n  - ref: "1.2"\n    lead:\n      - Chair\n`,
      [
        [1, '1.1', 1],
        [5, '1.2', 0],
      ],
    ],
    [
      'milestones made one text by a sign',
      `${first}    milestones: |\n      - what: A\n      - what: B\n`,
      [[1, '1.1', 2]],
    ],
    [
      'milestones whose key is lost',
      `${first}      - what: A\n      - { what: B }\n      {"what": C}\n`,
      [[1, '1.1', 3]],
    ],
    ['milestones in one line', `${first}    milestones: [{ what: A }, { what: B }]\n`, [[1, '1.1', 2]]],
    ['milestones of nobody', '      - what: A\n    milestones: [{ what: B }]\n', []],
    ['text that speaks of them', `${first}    impact: what: is\n    lead: somewhat: x\n`, [[1, '1.1', 0]]],
  ])('%s', (_, text, expected) => {
    expect(heads(text)).toEqual(expected);
  });

  it('leave out what was read in brackets, and what an action is to do', () => {
    const text = `${first}      - action: Tell\n    milestones: [{ what: A }]\n      - ref: "1.2"\n`;
    const sure = {
      actions: new Set([1]),
      parts: new Set([3]),
      inBrackets: (at: number) => at > text.indexOf('[') - 1,
    };
    expect(headsIn(text, linesOf(text), sure)).toMatchObject([{ line: 1, ref: '1.1', milestones: 0 }]);
    expect(headsIn(text, linesOf(text))).toHaveLength(3);
  });

  it('are also those of which a line is known, whatever it begins with', () => {
    const sure = { actions: new Set([2]), parts: new Set<number>(), inBrackets: () => false };
    expect(
      headsIn('actions:\n  - lead: Chair\n', linesOf('actions:\n  - lead: Chair\n'), sure),
    ).toMatchObject([{ start: 9, line: 2, ref: null, milestones: 0 }]);
  });
});
