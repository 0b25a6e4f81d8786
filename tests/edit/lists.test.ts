import { describe, expect, it } from 'vitest';
import { add, changed, set } from './changed.ts';

const first = ['actions', 0];
const head = 'area: 1\ntitle: Voice\nactions:\n  - ref: "1.1"\n    action: Ask\n';
/** An action with these lines below it. */
const row = (lines: string): string => head + lines;
const windows = (text: string): string => text.replaceAll('\n', '\r\n');

describe('one more entry of a list', () => {
  it.each([
    ['in empty brackets', '    partners: []\n', 'last', '    partners: [School]\n'],
    ['under a key alone', '    partners:\n', 'last', '    partners:\n      - School\n'],
    [
      'under a key with a comment',
      '    partners: # none\n',
      'last',
      '    partners: # none\n      - School\n',
    ],
    ['last in brackets', '    partners: [A, B]\n', 'last', '    partners: [A, B, School]\n'],
    [
      'in brackets before a comment',
      '    partners: [A, B] # so\n',
      'last',
      '    partners: [A, B, School] # so\n',
    ],
    [
      'behind a comma and blanks',
      '    partners: [\n      A,   # so\n    ]\n',
      'last',
      '    partners: [\n      A,   # so\n      School,\n    ]\n',
    ],
    [
      'below an empty line and a comment further in',
      '    partners:\n      - A\n\n        # further in\n',
      'last',
      '    partners:\n      - A\n\n        # further in\n      - School\n',
    ],
    ['first in brackets', '    partners: [A, B]\n', 0, '    partners: [School, A, B]\n'],
    ['between in brackets', '    partners: [A, B]\n', 1, '    partners: [A, School, B]\n'],
    ['past the end in brackets', '    partners: [A, B]\n', 7, '    partners: [A, B, School]\n'],
    [
      'last in lines',
      '    partners:\n      - A\n      - B # so\n',
      'last',
      '    partners:\n      - A\n      - B # so\n      - School\n',
    ],
    [
      'first in lines',
      '    partners:\n      # all\n      - A\n',
      0,
      '    partners:\n      # all\n      - School\n      - A\n',
    ],
    [
      'between in lines',
      '    partners:\n      - A # so\n      - B\n',
      1,
      '    partners:\n      - A # so\n      - School\n      - B\n',
    ],
    [
      'past the end in lines',
      '    partners:\n    - A\n    - B\n',
      7,
      '    partners:\n    - A\n    - B\n    - School\n',
    ],
    [
      'in brackets of several lines',
      '    partners: [A, # so\n      B # too\n    ]\n',
      'last',
      '    partners: [A, # so\n      B, # too\n      School\n    ]\n',
    ],
    [
      'after the last comma in brackets',
      '    partners: [\n      A, # so\n    ]\n',
      'last',
      '    partners: [\n      A, # so\n      School,\n    ]\n',
    ],
    [
      'below a list of its own lines',
      '    partners:\n      - A\n        # further in\n      # below\n',
      'last',
      '    partners:\n      - A\n        # further in\n      - School\n      # below\n',
    ],
  ] as const)('is added %s', (_, before, place, after) => {
    const change = add(first, 'partners', 'School', place);
    expect(changed(row(before), change)).toBe(row(after));
    expect(changed(windows(row(before)), change)).toBe(windows(row(after)));
  });

  const update = { note: 'Half done', date: '24 Jun 2013' };
  it.each([
    [
      'of the width that dashes have',
      '    progress:\n      -   date: 3 Jun 2013\n          note: Begun\n',
      '      -   date: 24 Jun 2013\n          note: Half done\n',
    ],
    [
      'in brackets as the one before it',
      '    progress:\n      - { date: 3 Jun 2013 }\n',
      '      - { date: 24 Jun 2013, note: Half done }\n',
    ],
    [
      'in tight brackets',
      '    progress:\n      - {date: 3 Jun 2013}\n',
      '      - {date: 24 Jun 2013, note: Half done}\n',
    ],
    [
      'below a text of several lines',
      '    progress:\n      - date: 3 Jun 2013\n        note: |\n          Begun\n\n          in May\n',
      '      - date: 24 Jun 2013\n        note: Half done\n',
    ],
  ])('with keys is written %s', (_, before, lines) => {
    expect(changed(row(before), add(first, 'progress', update))).toBe(row(before + lines));
  });
});

describe('the first entry with keys in a list that was empty brackets', () => {
  it.each([
    [
      'actions',
      [],
      'area: 1\ntitle: Voice\nactions: []\n',
      'area: 1\ntitle: Voice\nactions:\n  - ref: "1.1"\n    action: Ask\n',
    ],
    [
      'actions',
      [],
      'area: 1\nactions: [] # none yet\ntitle: Voice\n',
      'area: 1\nactions: # none yet\n  - ref: "1.1"\n    action: Ask\ntitle: Voice\n',
    ],
    [
      'actions',
      [],
      windows('area: 1\nactions: [ ]\n'),
      windows('area: 1\nactions:\n  - ref: "1.1"\n    action: Ask\n'),
    ],
    ['actions', [], '{ area: 1, actions: [] }', '{ area: 1, actions: [{ ref: "1.1", action: Ask }] }'],
  ])('gets lines of its own, as long as the list itself is on one: %s %s in %j', (key, at, before, after) => {
    expect(changed(before, add(at, key, { ref: '1.1', action: 'Ask' }, 'last'))).toBe(after);
  });
});

describe('one more entry beside one that is alone under its key', () => {
  const update = { date: '24 Jun 2013', note: 'Half done' };
  const lines = '      - date: 24 Jun 2013\n        note: Half done\n';
  it.each([
    [
      'a text',
      'partners',
      '    partners: A # so\n',
      'School',
      '    partners: # so\n      - A\n      - School\n',
      '    partners: # so\n      - School\n      - A\n',
    ],
    [
      'an entry in lines',
      'progress',
      '    progress:\n      date: 3 Jun 2013 # so\n      note: Begun\n',
      update,
      `    progress:\n      - date: 3 Jun 2013 # so\n        note: Begun\n${lines}`,
      `    progress:\n${lines}      - date: 3 Jun 2013 # so\n        note: Begun\n`,
    ],
    [
      'an entry in lines far in, with lines of text',
      'progress',
      '    progress: # all\n          date: 3 Jun 2013\n          note: |\n            Begun\n\n            in May\n',
      update,
      `    progress: # all\n      - date: 3 Jun 2013\n        note: |\n          Begun\n\n          in May\n${lines}`,
      `    progress: # all\n${lines}      - date: 3 Jun 2013\n        note: |\n          Begun\n\n          in May\n`,
    ],
    [
      'an entry in brackets',
      'progress',
      '    progress: { date: 3 Jun 2013 }\n',
      update,
      `    progress:\n      - { date: 3 Jun 2013 }\n${lines}`,
      `    progress:\n${lines}      - { date: 3 Jun 2013 }\n`,
    ],
    [
      'a text of several lines',
      'outcomes',
      '    outcomes: |\n      Heard\n\n      again\n',
      'Seen',
      '    outcomes:\n      - |\n          Heard\n\n          again\n      - Seen\n',
      '    outcomes:\n      - Seen\n      - |\n          Heard\n\n          again\n',
    ],
  ] as const)('makes a list of %s', (_, key, before, value, last, begun) => {
    for (const [place, after] of [
      ['last', last],
      [0, begun],
    ] as const) {
      const change = add(first, key, value, place);
      expect(changed(row(before), change)).toBe(row(after));
      expect(changed(windows(row(before)), change)).toBe(windows(row(after)));
    }
  });

  it('makes it with the dashes under the key where the file has them so', () => {
    const before = 'area: 1\ntitle: Voice\nactions:\n- ref: "1.1"\n  action: Ask\n  partners: A\n';
    expect(changed(before, add(first, 'partners', 'School'))).toBe(
      before.replace('partners: A', 'partners:\n  - A\n  - School'),
    );
  });

  it('makes it in brackets where the entry is in brackets', () => {
    const before =
      'area: 1\ntitle: Voice\nactions:\n  - { ref: "1.1", action: Ask, partners: A, was: "1.0" }\n';
    const withList = (list: string): string => before.replace('partners: A', `partners: ${list}`);
    expect(changed(before, add(first, 'partners', 'School'))).toBe(withList('[A, School]'));
    expect(changed(before, add(first, 'partners', 'School', 0))).toBe(withList('[School, A]'));
  });
});

describe('a value in the place of another', () => {
  it.each([
    ['a text by a text', '    lead: A # so\n', 'B', '    lead: B # so\n'],
    ['nothing by a text', '    lead: # who\n    was: "1.0"\n', 'B', '    lead: B # who\n    was: "1.0"\n'],
    [
      'nothing by a list',
      '    lead: # who\n    was: "1.0"\n',
      ['A', 'B'],
      '    lead: # who\n      - A\n      - B\n    was: "1.0"\n',
    ],
    ['a text by a list', '    lead: A # so\n', ['A', 'B'], '    lead: # so\n      - A\n      - B\n'],
    [
      'a list in lines by a text',
      '    lead:\n      - A\n      - B\n    was: "1.0"\n',
      'C',
      '    lead: C\n    was: "1.0"\n',
    ],
    [
      'a list in lines by a list',
      '    lead:\n      - A\n      - B\n    was: "1.0"\n',
      ['C'],
      '    lead:\n      - C\n    was: "1.0"\n',
    ],
    ['a list in brackets by a list', '    lead: [A, B] # so\n', ['C', 'D'], '    lead: [C, D] # so\n'],
    ['a list in brackets by a text', '    lead: [A, B] # so\n', 'C', '    lead: C # so\n'],
    ['a text by lines of text', '    impact: A # so\n', 'B\nC\n', '    impact: | # so\n      B\n      C\n'],
    [
      'lines of text by a text',
      '    impact: >-\n      A\n      B\n    was: "1.0"\n',
      'C',
      '    impact: C\n    was: "1.0"\n',
    ],
    [
      'lines of text by others',
      '    impact: |\n      A\n    was: "1.0"\n',
      'B\nC',
      '    impact: |-\n      B\n      C\n    was: "1.0"\n',
    ],
  ])('takes it: %s', (_, before, value, after) => {
    const key = before.trim().split(':')[0] ?? '';
    expect(changed(row(before), set(first, key, value))).toBe(row(after));
    expect(changed(windows(row(before)), set(first, key, value))).toBe(windows(row(after)));
  });

  it.each([
    ['a list with a comment', '    lead:\n      - A # so\n      - B\n', 'lead', 'C'],
    ['brackets with a comment', '    lead: [A, # so\n      B]\n', 'lead', ['C']],
    ['a list below a comment', '    lead: # so\n      - A\n      - B\n', 'lead', 'C'],
    ['a text below a comment', '    lead: # so\n      A\n', 'lead', ['C', 'D']],
    ['block text with a comment beside its mark', '    impact: | # so\n      A\n', 'impact', 'B'],
  ])('is refused where a comment would be lost: %s', (_, before, key, value) => {
    expect(changed(row(before), set(first, key, value))).toBe(
      'refused: the value that is there holds a comment, which would be lost: change it in a text editor',
    );
  });

  it('keeps a # that is no comment from being taken for one', () => {
    for (const one of ['[A, "B #1"]', '["#A", B#]'])
      expect(changed(row(`    lead: ${one} # so\n`), set(first, 'lead', 'C'))).toBe(
        row('    lead: C # so\n'),
      );
    expect(changed(row('    impact: |\n      # 1 heard\n'), set(first, 'impact', 'More'))).toBe(
      row('    impact: More\n'),
    );
  });

  it.each([
    ['in lines', '    partners:\n      - A # so\n      - B\n', '    partners:\n      - C # so\n      - B\n'],
    ['in brackets', '    partners: [A, B]\n', '    partners: [C, B]\n'],
  ])('takes the place of one name of a list %s', (_, before, after) => {
    expect(changed(row(before), set([...first, 'partners'], 0, 'C'))).toBe(row(after));
  });

  it.each([
    [
      'in lines',
      '    progress:\n      -   date: 3 Jun 2013\n          note: Begun\n      -   note: More\n',
      '    progress:\n      -   date: 4 Jun 2013\n          note: Done\n      -   note: More\n',
    ],
    [
      'in brackets',
      '    progress:\n      - { date: 3 Jun 2013 } # so\n',
      '    progress:\n      - { date: 4 Jun 2013, note: Done } # so\n',
    ],
    [
      'that is a text',
      '    milestones:\n      - Begun # so\n      - More\n',
      '    milestones:\n      - what: Done\n        when: 4 Jun 2013 # so\n      - More\n',
    ],
  ])('takes the place of one entry of a list %s', (_, before, after) => {
    const key = before.trim().split(':')[0] ?? '';
    const value =
      key === 'progress' ? { note: 'Done', date: '4 Jun 2013' } : { when: '4 Jun 2013', what: 'Done' };
    expect(changed(row(before), set([...first, key], 0, value))).toBe(row(after));
  });
});
