import { describe, expect, it } from 'vitest';
import { hintText } from '../../src/model/hint.ts';
import { readPlan } from '../../src/read/plan.ts';
import { typed } from './folder.ts';

const read = (text: string) => {
  const { plan, problems } = readPlan('plan', typed({ 'plan.yaml': 'board: A\n', '1.yaml': text }));
  const values = JSON.stringify(plan?.areas[0]?.actions, (key, value) =>
    key === 'at' || key === 'unread' || key === 'line' ? undefined : value,
  );
  return { values, problems };
};

const area = `area: 1
actions:
  - ref: "1.1"
    action: Ask children
    completion: May 2013
  - ref: "1.2"
    action: Tell the Board
    completion: July 2013
    progress:
      - date: 1 May 2013
        rag: green
      - date: 1 June 2013
        rag: amber
        note: Begun
    milestones:
      -   what: Draft
          when: May 2013
      -   what: Final
          # after the Board
          when: June 2013
      -   what: Newsletter
          when: July 2013
          done:
            - for: June 2013
              date: 3 June 2013
            - for: July 2013
              date: 3 July 2013
`;
const lines = area.split('\n');
/** The first line of each entry below another, with where that one begins. */
const entries = lines.flatMap((line, at) => {
  const [, indent = '', key] = /^( +)- +(\w+):/.exec(line) ?? [];
  const begins = (other: string): boolean => new RegExp(`^${indent}- +${key}:`).test(other);
  const above = lines
    .slice(0, at)
    .findLastIndex((other) => begins(other) || other.search(/\S/) < indent.length);
  return key !== undefined && begins(lines[above] ?? '') ? [{ line, at, key, above }] : [];
});

describe('two entries of a list with one dash are two', () => {
  it('in every kind of list', () =>
    expect(entries.map(({ key }) => key)).toEqual(['ref', 'date', 'what', 'what', 'for']));

  it.each(entries)('$line', ({ line, at, key, above }) => {
    const text = lines.with(at, line.replace('-', ' ')).join('\n');
    const { values, problems } = read(text);
    expect(values).toBe(read(area).values);
    expect(problems.map(({ rule, message, hint }) => [rule, message, hintText(hint ?? '')])).toEqual([
      [
        'missing-dash',
        `${key} is here a second time, after line ${above + 1}: the dash of a new entry is missing. It is read as if it were there`,
        `Write\n  ${line.trim().replace(/- +/, '- ')}`,
      ],
    ]);
    const [edit] = problems.flatMap(({ edits }) => edits ?? []);
    expect(edit && text.slice(0, edit.start) + edit.text + text.slice(edit.end)).toBe(area);
  });
});

it('a key that is there twice begins no entry, where it alone is', () => {
  const head = 'area: 1\nactions:\n  - ref: "1.1"\n    action: Ask\n    milestones:\n';
  const { problems } = read(`${head}      - what: Draft\n        when: May 2013\n        what: Final\n`);
  expect(problems.map(({ rule }) => rule)).toEqual(['duplicate-key']);
});
