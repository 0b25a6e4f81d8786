import { describe, expect, it } from 'vitest';
import { canonical } from '../../src/edit/canonical.ts';
import type { Value } from '../../src/edit/change.ts';
import { entriesOf, entryIn, isEntry, valueIn, without } from '../../src/edit/value.ts';
import { files } from '../../src/read/keys/index.ts';

const plan = (value: Value): string => canonical('plan', value, files.plan);
const area = (value: Value): string => canonical('area', value, files.area);

describe('a new file of a plan', () => {
  it('begins with the line by which editors know its keys, of its own kind', () => {
    expect(plan({})).toBe('# yaml-language-server: $schema=.schema/plan.json\n');
    expect(area('')).toBe('# yaml-language-server: $schema=.schema/area.json\n');
  });

  it('has its keys in the order of the board, and an empty line round what takes several', () => {
    const own = {
      period: '2013-14',
      posts: ['Chair', 'L&D: all'],
      board: 'Anytown',
      version: 2,
      title: 'Plan',
    };
    expect(plan(own)).toBe(
      `# yaml-language-server: $schema=.schema/plan.json
board: Anytown
title: Plan
period: "2013-14"
version: 2

posts:
  - Chair
  - "L&D: all"
`,
    );
  });

  it('has a key that nobody knows last, and two of them in the order that they came in', () => {
    expect(plan({ zeta: 'x', alpha: 'y', board: 'Anytown' })).toBe(
      '# yaml-language-server: $schema=.schema/plan.json\nboard: Anytown\nzeta: x\nalpha: "y"\n',
    );
  });

  it('sets a text of several lines off from its neighbours', () => {
    expect(plan({ board: 'Anytown', introduction: 'One\nTwo\n', review: 'Board' })).toBe(
      `# yaml-language-server: $schema=.schema/plan.json
board: Anytown

introduction: |
  One
  Two

review: Board
`,
    );
  });

  it('has no empty line above its first key', () => {
    expect(plan({ posts: ['Chair'], review: 'Board' })).toBe(
      '# yaml-language-server: $schema=.schema/plan.json\nposts:\n  - Chair\n\nreview: Board\n',
    );
  });

  it('has a name with no settings as its key alone', () => {
    const posts = { Chair: '', 'Business Manager': { short: 'BM' }, 'L&D Manager': {} };
    expect(plan({ board: 'Anytown', posts })).toBe(
      `# yaml-language-server: $schema=.schema/plan.json
board: Anytown

posts:
  Chair:
  Business Manager:
    short: BM
  L&D Manager:
`,
    );
  });

  it('has an empty line between actions, whose keys are in their order, and none where there is no action', () => {
    const actions = [
      { action: 'Ask', ref: '1.1', milestones: [{ when: 'May 2013', what: 'News' }, 'Film'] },
      { lead: ['Chair', 'Board'], ref: '1.10', action: 'Tell' },
    ];
    expect(area({ actions, area: 1, title: 'Voice' })).toBe(
      `# yaml-language-server: $schema=.schema/area.json
area: 1
title: Voice

actions:
  - ref: "1.1"
    action: Ask
    milestones:
      - what: News
        when: May 2013
      - Film

  - ref: "1.10"
    action: Tell
    lead:
      - Chair
      - Board
`,
    );
    expect(area({ area: 1, actions: [] })).toBe(
      '# yaml-language-server: $schema=.schema/area.json\narea: 1\n\nactions:\n',
    );
  });

  it('of meetings is a list, each with an empty line before the next', () => {
    const meetings = [
      { date: '24 Jun 2013', body: 'Board' },
      { body: 'Executive', decisions: ['Agreed', 'Noted, again'] },
    ];
    expect(canonical('meetings', meetings, files.meetings)).toBe(
      `# yaml-language-server: $schema=.schema/meetings.json
- body: Board
  date: 24 Jun 2013

- body: Executive
  decisions:
    - Agreed
    - "Noted, again"
`,
    );
  });
});

describe('what a file says, read to be written elsewhere', () => {
  it('has texts as they are in the file, and a figure as a figure where writing it gives the same', () => {
    const text =
      'a: 12\nb: 1.10\nc: -0.5\nd: "7"\ne: 007\nf: 1.\ng: yes\nh: 10.25 # so\ni: x12\nj: 12x\nk:\nl: 0\nm: |\n  12\nn: -3.20\n';
    expect(valueIn(text)).toEqual({
      a: 12,
      b: '1.10',
      c: -0.5,
      d: '7',
      e: '007',
      f: '1.',
      g: 'yes',
      h: 10.25,
      i: 'x12',
      j: '12x',
      k: '',
      l: 0,
      m: '12\n',
      n: '-3.20',
    });
  });

  it('has lists and entries, and of a key that is there twice the last', () => {
    expect(valueIn('- [a, { b: 1 }]\n- *gone\n')).toEqual([['a', { b: 1 }], '']);
    expect(entryIn('a: 1\na: 2\n')).toEqual({ a: 2 });
  });

  it('has no keys where the file is a text, a list or empty', () => {
    for (const text of ['', 'a text', '- a: 1\n']) expect(entryIn(text)).toEqual({});
  });

  it('is an entry, or a list of entries, also where one is alone', () => {
    expect([{ a: 1 }, {}, ['a'], 'a', 1, undefined].map(isEntry)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect([undefined, '', [], ['a', ''], 'a', { a: '' }, 0].map(entriesOf)).toEqual([
      [],
      [],
      [],
      ['a', ''],
      ['a'],
      [{ a: '' }],
      [0],
    ]);
    expect(without({ a: 1, b: 2, c: 3 }, ['a', 'c'])).toEqual({ b: 2 });
  });
});
