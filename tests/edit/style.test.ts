import { describe, expect, it } from 'vitest';
import { add, changed, changedSettings, set } from './changed.ts';

const closed = { as: 'complete', date: '3 Jun 2013' };
const update = { date: '3 Jun 2013', note: 'Begun' };
const second = ['actions', 1];
/** Two actions, the second of which gets more. */
const two = (one: string, other = ''): string =>
  `area: 1\ntitle: Voice\nactions:\n  - ref: "1.1"\n    action: Ask\n${one}  - ref: "1.2"\n    action: Tell\n${other}`;

describe('what is written in a file is written as its neighbours are', () => {
  it.each([
    [
      'two in, where nothing tells otherwise',
      '',
      '    closed:\n      date: 3 Jun 2013\n      as: complete\n',
    ],
    [
      'four in, as beside it',
      '    closed:\n        as: complete\n',
      '    closed:\n        date: 3 Jun 2013\n        as: complete\n',
    ],
    [
      'two in, beside one in brackets of another key',
      '    progress: { note: x }\n',
      '    closed:\n      date: 3 Jun 2013\n      as: complete\n',
    ],
    [
      'in brackets, as beside it',
      '    closed: { as: complete }\n',
      '    closed: { date: 3 Jun 2013, as: complete }\n',
    ],
    ['in tight brackets', '    closed: {as: complete}\n', '    closed: {date: 3 Jun 2013, as: complete}\n'],
    [
      'in wide brackets where both are there',
      '    closed: { as: complete }\n    progress: [{note: x}]\n',
      '    closed: { date: 3 Jun 2013, as: complete }\n',
    ],
  ])('keys %s', (_, beside, lines) => {
    expect(changed(two(beside), set(second, 'closed', closed))).toBe(two(beside, lines));
  });

  it('keys in lines where some beside it have them in lines and some in brackets', () => {
    const both = two('    closed: { as: complete }\n', '    closed:\n      as: complete\n');
    expect(changed(`${both}  - ref: "1.3"\n    action: Hear\n`, set(['actions', 2], 'closed', closed))).toBe(
      `${both}  - ref: "1.3"\n    action: Hear\n    closed:\n      date: 3 Jun 2013\n      as: complete\n`,
    );
    const one = two('', '').replace(
      '  - ref: "1.1"\n    action: Ask\n',
      '  - { ref: "1.1", action: Ask, closed: { as: complete } }\n',
    );
    expect(changed(one, set(second, 'closed', closed))).toBe(
      `${one}    closed:\n      date: 3 Jun 2013\n      as: complete\n`,
    );
    expect(changed(two('    closed: complete\n'), set(second, 'closed', closed))).toBe(
      two('    closed: complete\n', '    closed:\n      date: 3 Jun 2013\n      as: complete\n'),
    );
  });

  it.each([
    [
      'as the list of actions, where no list is nearer',
      '',
      '',
      '      - date: 3 Jun 2013\n        note: Begun\n',
    ],
    [
      'under their key, as beside it',
      '    outcomes:\n    - Heard\n',
      '',
      '    - date: 3 Jun 2013\n      note: Begun\n',
    ],
    [
      'as in the action itself, whatever is beside it',
      '    outcomes:\n    - Heard\n',
      '    outcomes:\n        - Heard\n',
      '        - date: 3 Jun 2013\n          note: Begun\n',
    ],
    [
      'with the text as far behind them as beside it',
      '    milestones:\n      -   what: News\n',
      '',
      '      -   date: 3 Jun 2013\n          note: Begun\n',
    ],
    [
      'as usual, beside an empty list, which has no other form',
      '    progress: []\n',
      '',
      '      - date: 3 Jun 2013\n        note: Begun\n',
    ],
    [
      'as usual, beside lists in brackets',
      '    milestones: [{ what: News }]\n    outcomes: [Heard]\n',
      '',
      '      - date: 3 Jun 2013\n        note: Begun\n',
    ],
  ])('dashes %s', (_, beside, own, lines) => {
    expect(changed(two(beside, own), add(second, 'progress', update))).toBe(
      two(beside, `${own}    progress:\n${lines}`),
    );
  });

  it('dashes at the margin, where those of the actions are there', () => {
    const before = 'area: 1\ntitle: Voice\nactions:\n- ref: "1.1"\n  action: Ask\n';
    expect(changed(before, add(['actions', 0], 'progress', update))).toBe(
      `${before}  progress:\n  - date: 3 Jun 2013\n    note: Begun\n`,
    );
    expect(changedSettings('board: A\nperiod: 2013-14\n', set([], 'posts', ['Chair', 'Vice']))).toBe(
      'board: A\nperiod: 2013-14\nposts:\n  - Chair\n  - Vice\n',
    );
  });

  it.each([
    [
      'the order of the board',
      '    lead: Chair\n    closed: complete\n',
      '    lead: Chair\n    progress:\n      - date: 3 Jun 2013\n        note: Begun\n    closed: complete\n',
    ],
    [
      'after the last that comes before it, where the order is another',
      '    closed: complete\n    lead: Chair\n',
      '    closed: complete\n    lead: Chair\n    progress:\n      - date: 3 Jun 2013\n        note: Begun\n',
    ],
    [
      'that order, above a line with a comment far behind it',
      '    lead: Chair\n    was: "1.0"            # so\n',
      '    lead: Chair\n    progress:\n      - date: 3 Jun 2013\n        note: Begun\n    was: "1.0"            # so\n',
    ],
  ])('a new key is in %s', (_, before, after) => {
    expect(changed(two('', before), add(second, 'progress', update))).toBe(two('', after));
  });

  it('a key of the board is last, and a second one after it', () => {
    const fields = 'board: A\nperiod: 2013-14\nfields: { Priority: text, Cost: text }\n';
    expect(changedSettings(fields, set(['fields'], 'Age', 'text'))).toBe(
      fields.replace('Cost: text', 'Cost: text, Age: text'),
    );
    expect(changedSettings('fields:\n  Cost: text\nperiod: 2013-14\n', set([], 'board', 'A'))).toBe(
      'fields:\n  Cost: text\nboard: A\nperiod: 2013-14\n',
    );
  });

  it('the first key of an entry with no key before it comes before what is there', () => {
    const before = two('', '    progress:\n      - # so far\n        note: Begun\n');
    expect(changed(before, set([...second, 'progress', 0], 'date', '3 Jun 2013'))).toBe(
      before.replace('note: Begun', 'date: 3 Jun 2013\n        note: Begun'),
    );
    const inBrackets = two('', '    progress: [{ note: Begun }, {\n        note: Half done\n      }]\n');
    expect(changed(inBrackets, set([...second, 'progress', 0], 'date', '3 Jun 2013'))).toBe(
      inBrackets.replace('{ note: Begun', '{ date: 3 Jun 2013, note: Begun'),
    );
    expect(changed(inBrackets, set([...second, 'progress', 1], 'date', '3 Jun 2013'))).toBe(
      inBrackets.replace('note: Half', 'date: 3 Jun 2013,\n        note: Half'),
    );
  });

  it('an entry with nothing in its brackets gets them filled', () => {
    expect(changed(two('', '    progress: [{}]\n'), set([...second, 'progress', 0], 'note', 'Begun'))).toBe(
      two('', '    progress: [{ note: Begun }]\n'),
    );
  });
});
