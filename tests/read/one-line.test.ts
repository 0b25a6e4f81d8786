import { describe, expect, it } from 'vitest';
import { hintText } from '../../src/model/hint.ts';
import { readPlan } from '../../src/read/plan.ts';
import { typed } from './folder.ts';

const settings = 'board: Anytown\nperiod: 2013-14\nposts: [Clerk]\n';
const right = `area: 1
title: Voice
actions:
  - ref: "1.1"
    action: Ask children
    outcomes:
      - Children are safe
      - Children are heard
    milestones:
      - what: Draft
        when: June 2013
        done: 3 Jun 2013
      - what: Final
        when: July 2013
    lead: Clerk
    redated:
      from: June 2013
      to: July 2013
    progress:
      - date: 10 Jun 2013
        note: Awaiting guidance

  # agreed in May
  - ref: "1.2"
    action: Tell children
`.split('\n');

/** What is read of an area file, whatever its places, and what is said of it. */
const read = (lines: readonly string[], end = '\n') => {
  const { plan, problems, locate } = readPlan(
    'plan',
    typed({ 'plan.yaml': settings, '1-voice.yaml': lines.join(end) }),
  );
  const errors = problems.filter(({ severity }) => severity === 'error');
  return {
    words: JSON.stringify(plan?.areas, (key, value) => (['at', 'unread'].includes(key) ? undefined : value)),
    said: errors.map(({ rule, at, message, hint }) => {
      const offer = hintText(hint ?? '').replace(/\n?Until it is corrected, .*$/, '');
      return [rule, locate(at).line, message, offer];
    }),
    missing: plan?.unreadable.length,
  };
};
const asRight = { words: read(right).words, missing: 0 };

/** The area with one line, known by its words, typed otherwise or left out. */
const withLine = (words: string, ...typedSo: readonly string[]) => {
  const at = right.findIndex((line) => line.trim() === words);
  const indent = right[at]!.length - words.length;
  const lines = right.toSpliced(at, 1, ...typedSo);
  return { at: at + 1, indent, lines, ...read(lines) };
};
const spaces = (count: number): string => ' '.repeat(count);
/** The line that opens a list, and what is below it. */
const openers = [
  ['outcomes', 'a list begins here, and the line above that opens it is missing'],
  ['milestones', 'a list begins here, and the line above that opens it is missing'],
  ['redated', 'settings begin here, and the line above that opens them is missing'],
  ['progress', 'a list begins here, and the line above that opens it is missing'],
] as const;

describe('one line that is typed wrongly is one error, and the file is read as it was meant', () => {
  it.each([
    ['area: 1', [1, 2, 3, 4]],
    ['- ref: "1.1"', [0, 1, 3, 4, 5, 6]],
    ['action: Ask children', [5, 6, 7, 8]],
    ['- Children are safe', [0, 3]],
    ['- Children are heard', [0, 3]],
    ['milestones:', [5, 6, 7, 8]],
    ['- what: Draft', [0, 2, 3, 4, 5, 7, 8, 9, 10]],
    ['when: June 2013', [2, 4]],
    ['done: 3 Jun 2013', [2, 4]],
    ['- what: Final', [0, 2, 3, 8, 9, 10]],
    ['when: July 2013', [2]],
    ['from: June 2013', [0, 2, 3, 4]],
    ['to: July 2013', [2, 3]],
    ['progress:', [5, 7, 8]],
    ['- date: 10 Jun 2013', [0, 2, 3]],
    ['note: Awaiting guidance', [2]],
    ['- ref: "1.2"', [4, 5, 6]],
    ['action: Tell children', [5, 6, 7, 8]],
  ] as const)('too far to one side: %s', (words, columns) => {
    for (const column of columns) {
      const { at, indent, said, ...rest } = withLine(words, `${spaces(column)}${words}`);
      const below = words.startsWith('-') ? 'dashes' : 'keys';
      const message = `this line is indented by ${column} space${column === 1 ? '' : 's'}; the lines that it belongs to are indented by ${indent}`;
      const offer = `Give it ${indent} spaces, so that it begins below the ${below} above. It is read as if it did.`;
      expect(said).toEqual([['bad-indent', at, message, offer]]);
      expect(rest).toMatchObject(asRight);
    }
  });

  const entries = ['- ref: "1.1"', '- what: Draft', '- what: Final', '- date: 10 Jun 2013', '- ref: "1.2"'];
  const lists = ['outcomes:', 'milestones:', 'redated:', 'progress:'];
  const most = [...entries, ...lists, 'title: Voice', 'actions:', 'when: June 2013', 'done: 3 Jun 2013'];
  const all = [...most, 'area: 1', 'action: Ask children', 'action: Tell children', 'lead: Clerk'];

  it.each([
    ['- ', 'a dash', all],
    [', ', ',', [...all, '- Children are safe']],
    ['} ', '}', [...all, '- Children are safe']],
    ['{', '{', most],
    ['[', '[', most],
    ['"', '"', most],
    ['& ', '&', most],
    ['@', '@', most],
    ['x ', 'x', entries],
    ['. ', '.', entries],
    ['\\ ', '\\', entries],
    ['~ ', '~', entries],
  ] as const)('a sign too many at its head: %s', (sign, called, lines) => {
    for (const words of lines) {
      const indent = spaces(right.find((line) => line.trim() === words)!.length - words.length);
      const { at, said, ...rest } = withLine(words, `${indent}${sign}${words}`);
      const message = `this line begins with ${called}, which belongs to no key and no entry`;
      expect(said).toEqual([['not-yaml', at, message, `Write\n  ${words}`]]);
      expect(rest).toMatchObject(asRight);
    }
  });

  it.each(['`', ']', '}'])('a sign too many behind it: %s', (sign) => {
    for (const key of ['actions:', 'milestones:', 'redated:', 'progress:']) {
      const indent = key === 'actions:' ? '' : '    ';
      const { at, said, ...rest } = withLine(key, `${indent}${key} ${sign}`);
      const message = `there is ${sign} after ${key} which belongs to no key and no entry`;
      expect(said).toEqual([['not-yaml', at, message, `Write\n  ${key}`]]);
      expect(rest).toMatchObject(asRight);
    }
  });

  it.each(openers)('left out: %s:', (key, message) => {
    const { at, said, ...rest } = withLine(`${key}:`);
    expect(said).toEqual([['missing-key', at, message, `Write above this line\n  ${key}:`]]);
    expect(rest).toMatchObject(asRight);
  });

  it.each(openers)('made a comment: %s:', (key) => {
    for (const comment of [`    # ${key}:`, `#    ${key}:`]) {
      const { at, said, lines, ...rest } = withLine(`${key}:`, comment);
      const shown = comment.trim().replace(/ +/, ' ');
      const message = `"${shown}" is a comment, and what is below it has no other line that opens it`;
      const expected = [['missing-key', at, message, `Take the # away:\n  ${key}:`]];
      expect(said).toEqual(expected);
      expect(rest).toMatchObject(asRight);
      expect(read(lines, '\r\n')).toMatchObject({ ...asRight, said: expected });
    }
  });
});

describe('of one line that is cut off or lost the rest is read, and something is said to be missing', () => {
  it.each(openers)('what opens a list or settings: %s', (key) => {
    for (const length of [2, 3, 4]) {
      const typedSo = key.slice(0, length);
      const { at, said, ...rest } = withLine(`${key}:`, `    ${typedSo}`);
      const message = `"${typedSo}" opens the lines below it, and is not a key by itself`;
      expect(said).toEqual([['wrong-shape', at, message, `Write\n  ${key}:`]]);
      expect(rest).toMatchObject({ ...asRight, missing: 1 });
    }
  });

  const nameless = (all: string) =>
    all.replaceAll('"1.1', '"no ref (line 4)').replace('"hasRef":true', '"hasRef":false');
  it.each([
    ['- ref: "1.1"', 'action: Ask children', nameless],
    ['- what: Draft', 'when: June 2013', (all: string) => all.replace('"Draft"', '"(not said)"')],
  ])('the first of an entry: %s', (words, next, isRead) => {
    const { at, said, ...rest } = withLine(words);
    const message = `an entry begins here without its dash: "${next}"`;
    const offer = `Write\n  - ${next}\nor put back the line that was above it.`;
    expect(said).toEqual([['missing-dash', at, message, offer]]);
    expect(rest).toMatchObject({ words: isRead(asRight.words), missing: 1 });
  });
});

it.each([
  'milestones: { Draft: June 2013, Final: July 2013 }',
  'progress: { note: Started, next: { a: Briefing, c: Clerk } }',
  'outcomes: { One: Children are safe, Two: Children are heard }',
])('no line is said to belong where its key has no place: %s', (line) => {
  const { said } = read([...right.slice(0, 5), `    ${line}`, '']);
  expect(said.map(([rule]) => rule)).toEqual([
    expect.stringMatching('missing-'),
    'unknown-key',
    'unknown-key',
  ]);
});
