import { describe, expect, it } from 'vitest';
import { add, changed, set } from './changed.ts';

const head = 'area: 1\ntitle: Voice\nactions:\n';
const fault = '  - ref: "1.8"\n    action: "Tell\n';
const windows = (text: string): string => text.replaceAll('\n', '\r\n');
const further = (text: string): string => text.replace(/^(?=[^\n])/gm, '  ');

describe('an action beside a fault of the file', () => {
  const action = (rest = ''): string =>
    `  - ref: "1.1"\n    action: Ask\n${rest}    milestones:\n      - what: News\n        when: May 2013\n      - Film\n`;
  const called = action('    short: Voices\n');
  const last = '  - ref: "1.9"\n    action: Hear\n';
  it.each([
    ['above it', (one: string) => fault + last + one, 2],
    ['below it', (one: string) => last + one + fault, 1],
    ['above and below it', (one: string) => fault + one + fault.replace('1.8', '1.9'), 1],
    ['below an empty line and a comment', (one: string) => `${one}\n# so far\n\n${last}${fault}`, 0],
    ['below a comment further in', (one: string) => `${one}        # so far\n  # now\n${last}${fault}`, 0],
  ])('is changed where the fault is %s, and every other byte is kept', (_, file, n) => {
    for (const dress of [
      (text: string) => text,
      windows,
      (text: string) => text.replace(/^ {2}/gm, ''),
      further,
    ]) {
      const [before, after] = [head + dress(file(action())), head + dress(file(called))];
      const text = before.includes('\r') ? windows(before).replaceAll('\r\r', '\r') : before;
      const wanted = text.includes('\r') ? windows(after).replaceAll('\r\r', '\r') : after;
      expect(changed(text, set(['actions', n], 'short', 'Voices'))).toBe(wanted);
    }
  });

  it('is changed in a milestone, an update or a list of it', () => {
    const file = (one: string): string => head + fault + one + last;
    expect(changed(file(action()), set(['actions', 1, 'milestones', 0], 'when', 'Jun 2013'))).toBe(
      file(action().replace('May', 'Jun')),
    );
    expect(changed(file(action()), add(['actions', 1], 'milestones', { what: 'Poster' }))).toBe(
      file(`${action()}      - what: Poster\n`),
    );
    expect(changed(file(last), set(['actions', 2], 'action', 'Heard'))).toBe(
      file(last).replace(/Hear\n(?!.*Hear\n)/s, 'Heard\n'),
    );
  });

  it('is not changed where the fault is in it, in the list or in the area', () => {
    const why = 'refused: the file has a fault that has to be corrected first';
    expect(changed(head + action() + fault, set(['actions', 1], 'lead', 'Chair'))).toBe(why);
    expect(changed(head + action() + fault, set([], 'title', 'Home'))).toBe(why);
    expect(changed(head + action() + fault, add([], 'actions', { ref: '1.2', action: 'x' }))).toBe(why);
  });
});

describe('where a value ends', () => {
  const row = (lines: string): string => `${head}  - ref: "1.1"\n    action: Ask\n${lines}`;
  const first = ['actions', 0];
  it.each([
    [
      'a text that keeps its last empty lines',
      '    partners: |+\n      A\n\n\n',
      '    partners: |+\n      A\n\n\n    was: "1.0"\n',
    ],
    [
      'a text that drops them',
      '    partners: |\n      A\n\n\n',
      '    partners: |\n      A\n    was: "1.0"\n\n\n',
    ],
    [
      'folded, and stripped',
      '    partners: >-\n      A\n      B\n\n',
      '    partners: >-\n      A\n      B\n    was: "1.0"\n\n',
    ],
    ['a key with nothing after it', '    partners: # none\n\n', '    partners: # none\n    was: "1.0"\n\n'],
    [
      'a list whose last entry is empty',
      '    partners:\n      - A\n      - # none\n',
      '    partners:\n      - A\n      - # none\n    was: "1.0"\n',
    ],
    [
      'quotes over several lines',
      '    partners: "A\n      B"\n',
      '    partners: "A\n      B"\n    was: "1.0"\n',
    ],
    [
      'brackets over several lines',
      '    partners: [A,\n      B\n      ] # so\n',
      '    partners: [A,\n      B\n      ] # so\n    was: "1.0"\n',
    ],
    [
      'an entry in an entry',
      '    partners:\n      - A\n    closed:\n      as: on hold\n      until:\n',
      '    partners:\n      - A\n    closed:\n      as: on hold\n      until:\n    was: "1.0"\n',
    ],
  ])('is after %s', (_, before, after) => {
    expect(changed(row(before), set(first, 'was', '1.0'))).toBe(row(after));
    expect(changed(windows(row(before)), set(first, 'was', '1.0'))).toBe(windows(row(after)));
  });

  it('is found in a file that is one entry in brackets, and one with keys that are no texts', () => {
    expect(changed('{ area: 1, title: Voice }', set([], 'title', 'Home'))).toBe('{ area: 1, title: Home }');
    expect(changed(row('    lead: Chair\n'), set([...first, 'lead', 0], 'x', 'y'))).toMatch(/^refused: /);
    expect(changed(row('    lead: Chair\n'), set([...first, 'partners', 0], 'x', 'y'))).toMatch(/^refused: /);
  });
});

describe('a # that is no comment', () => {
  const row = (note: string): string =>
    `${head}  - ref: "1.1"\n    action: Ask\n    outcomes:\n      - ${note}\n      - B\n`;
  it.each(['"A #1" ', "'# A' ", 'A#1 ', '"a \\" # b" ', "'it''s # b' "])(
    'does not keep %s from being taken out',
    (note) => {
      expect(changed(row(note.trim()), set(['actions', 0, 'outcomes'], 0, null))).toBe(
        `${head}  - ref: "1.1"\n    action: Ask\n    outcomes:\n      - B\n`,
      );
      expect(changed(row(`${note}# so`), set(['actions', 0, 'outcomes'], 0, null))).toMatch(
        /^refused: it holds a comment/,
      );
    },
  );

  it('is one in lines of text, whose # counts for nothing', () => {
    const lines = `|\n        # A\n        B #2`;
    expect(changed(row(lines), set(['actions', 0, 'outcomes'], 0, null))).toBe(
      `${head}  - ref: "1.1"\n    action: Ask\n    outcomes:\n      - B\n`,
    );
    expect(changed(row('| # so\n        A'), set(['actions', 0, 'outcomes'], 0, null))).toMatch(
      /^refused: it holds/,
    );
  });
});
