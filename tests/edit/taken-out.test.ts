import { describe, expect, it } from 'vitest';
import { changed, changedSettings, set } from './changed.ts';

const first = ['actions', 0];
const row = (lines: string): string =>
  `area: 1\ntitle: Voice\nactions:\n  - ref: "1.1"\n    action: Ask\n${lines}`;
const windows = (text: string): string => text.replaceAll('\n', '\r\n');
const ownWords = 'take it out in a text editor';

describe('a key that is taken out', () => {
  it.each([
    ['with its lines', '    impact: |\n      Heard\n\n      again\n    was: "1.0"\n', '    was: "1.0"\n'],
    [
      'and leaves the comment above it',
      '    # so far\n    impact: More\n    was: "1.0"\n',
      '    # so far\n    was: "1.0"\n',
    ],
    [
      'and leaves the comment below it',
      '    impact: More\n    # an older ref\n    was: "1.0"\n',
      '    # an older ref\n    was: "1.0"\n',
    ],
    [
      'and leaves the empty line above what follows',
      '    impact: More\n\n    was: "1.0"\n',
      '\n    was: "1.0"\n',
    ],
    [
      'with a # in its text, which is no comment',
      '    # so far\n    impact: |\n      Aim #1\n      # 2\n    was: "1.0" # an older ref\n',
      '    # so far\n    was: "1.0" # an older ref\n',
    ],
    [
      'with its lines, whatever is in them',
      '    impact: |\n      Aim |+\n\n    was: "1.0"\n',
      '\n    was: "1.0"\n',
    ],
    [
      'with the empty lines that belong to its text',
      '    impact: |2+\n      More\n\n    was: "1.0"\n',
      '    was: "1.0"\n',
    ],
    [
      'with a list under it that ends in nothing',
      '    impact:\n      - More\n      -\n    was: "1.0"\n',
      '    was: "1.0"\n',
    ],
    ['with nothing under it', '    impact:\n    was: "1.0"\n', '    was: "1.0"\n'],
  ])('goes %s', (_, before, after) => {
    expect(changed(row(before), set(first, 'impact', null))).toBe(row(after));
    expect(changed(windows(row(before)), set(first, 'impact', null))).toBe(windows(row(after)));
  });

  it('is nothing to do where it is not there', () => {
    expect(changed(row(''), set(first, 'impact', null))).toBe(row(''));
  });

  it.each([
    [
      'the first key of an entry',
      '      - note: Begun\n        date: 3 Jun 2013 # so\n',
      '      - date: 3 Jun 2013 # so\n',
    ],
    [
      'the first of an entry far in',
      '      -   note: Begun\n\n          date: 3 Jun 2013\n',
      '      -   date: 3 Jun 2013\n',
    ],
    [
      'one in brackets, the first',
      '      - { note: Begun, date: 3 Jun 2013, rag: red }\n',
      '      - { date: 3 Jun 2013, rag: red }\n',
    ],
    [
      'one in brackets, between',
      '      - { rag: red, note: Begun, date: 3 Jun 2013 }\n',
      '      - { rag: red, date: 3 Jun 2013 }\n',
    ],
    [
      'one in brackets, the last',
      '      - { date: 3 Jun 2013, note: Begun }\n',
      '      - { date: 3 Jun 2013 }\n',
    ],
    [
      'one in brackets with nothing under it',
      '      - { date: 3 Jun 2013, note :, rag: red }\n',
      '      - { date: 3 Jun 2013, rag: red }\n',
    ],
    [
      'one in brackets in lines of its own',
      '      - {\n          date: 3 Jun 2013,\n          note: Begun\n        }\n',
      '      - {\n          date: 3 Jun 2013\n        }\n',
    ],
    [
      'one between comments',
      '      - { date: 3 Jun 2013, # on\n          note: Begun, # colour\n          rag: red }\n',
      null,
    ],
    [
      'one below a comment, with its comma',
      '      - { date: 3 Jun 2013, # on\n          note: Begun,\n          rag: red }\n',
      '      - { date: 3 Jun 2013, # on\n          rag: red }\n',
    ],
    [
      'one below a comment, beside what follows it',
      '      - { date: 3 Jun 2013, # on\n          note: Begun, rag: red }\n',
      '      - { date: 3 Jun 2013, # on\n          rag: red }\n',
    ],
    [
      'the last below a comment, in a line of its own',
      '      - { date: 3 Jun 2013, # on\n          note: Begun\n        }\n',
      '      - { date: 3 Jun 2013 # on\n        }\n',
    ],
  ])('goes as %s', (_, before, after) => {
    const text = `    progress:\n${before}`;
    const change = set([...first, 'progress', 0], 'note', null);
    const wanted =
      after === null
        ? `refused: a comment follows it, which would be lost: ${ownWords}`
        : row(`    progress:\n${after}`);
    expect(changed(row(text), change)).toBe(wanted);
    expect(changed(windows(row(text)), change)).toBe(after === null ? wanted : windows(wanted));
  });

  it.each([
    ['      - note: Begun\n', `it is the only key of its entry: take the entry out in a text editor`],
    [
      '      - date: 3 Jun 2013\n        note: Begun # so\n',
      `it holds a comment, which would be lost: ${ownWords}`,
    ],
    [
      '      - note: Begun # so\n        date: 3 Jun 2013\n',
      `a comment follows it, which would be lost: ${ownWords}`,
    ],
    [
      '      - note: Begun\n        # on\n        date: 3 Jun 2013\n',
      `a comment follows it, which would be lost: ${ownWords}`,
    ],
    [
      '      - { note: Begun, # on\n          date: 3 Jun 2013 }\n',
      `a comment follows it, which would be lost: ${ownWords}`,
    ],
    [
      '      - { date: # on\n          3 Jun 2013, note: # so\n          Begun }\n',
      `it holds a comment, which would be lost: ${ownWords}`,
    ],
  ])('stays where it is the only one, or a comment would be lost: %j', (before, why) => {
    const text = row(`    progress:\n${before}`);
    expect(changed(text, set([...first, 'progress', 0], 'note', null))).toBe(`refused: ${why}`);
  });

  it('stays where what else the entry says could not be read before, named by its key', () => {
    const text = row('    progress:\n      - { date: 3 Jun 2013, note, rag: red }\n');
    expect(changed(text, set([...first, 'progress', 0], 'note', null))).toBe(
      `refused: it would also change “date” (1-voice.yaml, line 7): make the change in a text editor`,
    );
  });

  it('stays with its comment below any number of lists in brackets', () => {
    const lists = '    partners: [A, B]\n    lead: [Chair, Vice]\n';
    const text = row(`${lists}    impact: More # x\n    was: "1.0"\n`);
    expect(changed(text, set(first, 'impact', null))).toBe(
      `refused: it holds a comment, which would be lost: ${ownWords}`,
    );
  });

  it('is the first line of a file, or the last, also without a newline at its end', () => {
    const [introduction, board] = ['introduction: |\n  One\n\n  Two\n', 'board: Anytown\nperiod: 2013-14'];
    for (const end of ['', '\n', '\n\n# end\n']) {
      expect(changedSettings(introduction + board + end, set([], 'introduction', null))).toBe(board + end);
      expect(changedSettings(windows(introduction + board + end), set([], 'introduction', null))).toBe(
        windows(board + end),
      );
      const below = `${board}\nversion: 2${end}`;
      expect(changedSettings(below, set([], 'version', null))).toBe(board + end);
      expect(changedSettings(windows(below), set([], 'version', null))).toBe(windows(board + end));
    }
  });
});

describe('an entry that is taken out of a list', () => {
  it('stays where the file has a fault, as a whole action', () => {
    expect(changed(row('    lead: [Chair\n  - action: Tell\n'), set(['actions'], 1, null))).toBe(
      'refused: the file has a fault that has to be corrected first',
    );
  });

  const partners = [...first, 'partners'];
  it.each([
    ['in lines, the first', '      - A\n      - B # so\n', 0, '      - B # so\n'],
    [
      'in lines, between',
      '      - A # so\n      - B\n      # too\n      - C\n',
      1,
      '      - A # so\n      # too\n      - C\n',
    ],
    ['in lines, the last', '      - A\n      # so\n      - B\n', 1, '      - A\n      # so\n'],
    ['in brackets in lines', '      [A,\n      B,\n      C]\n', 1, '      [A,\n      C]\n'],
    ['below a comment in brackets', '      [A, # so\n      B,\n      C]\n', 1, '      [A, # so\n      C]\n'],
    [
      'below a comment in brackets, the last',
      '      [A, # so\n      B\n      ]\n',
      1,
      '      [A # so\n      ]\n',
    ],
  ])('goes: %s', (_, before, place, after) => {
    const text = (lines: string): string => row(`    partners:\n${lines}`);
    expect(changed(text(before), set(partners, place, null))).toBe(text(after));
    expect(changed(windows(text(before)), set(partners, place, null))).toBe(windows(text(after)));
  });

  it.each([
    ['      - A\n', 0, 'there is no such entry to take out: change the list in a text editor'],
    ['      - A\n      - B\n', 2, 'there is no such entry to take out: change the list in a text editor'],
    ['      - A # so\n      - B\n', 0, `it holds a comment, which would be lost: ${ownWords}`],
    ['      [A, # so\n      B]\n', 0, `a comment follows it, which would be lost: ${ownWords}`],
    ['      [A # so\n      , B]\n', 1, `a comment is beside it: ${ownWords}`],
    ['      [A, B, # so\n      C]\n', 1, null],
    ['      [A, # so\n      B, C, # too\n      D]\n', 2, null],
    [
      '      [A, # so\n      B # too\n      , C]\n',
      1,
      `a comment follows it, which would be lost: ${ownWords}`,
    ],
  ])('stays where it is not there or alone, or a comment would be lost: %j', (before, place, why) => {
    const text = row(`    partners:\n${before}`);
    const after = changed(text, set(partners, place, null));
    if (why === null) expect(after.match(/#/g)?.length).toBe(text.match(/#/g)?.length);
    else expect(after).toBe(`refused: ${why}`);
  });
});
