import { describe, expect, it } from 'vitest';
import { hintText } from '../../src/model/hint.ts';
import { readPlan } from '../../src/read/plan.ts';
import { typed } from './folder.ts';

const action = 'area: 1\nactions:\n  - ref: "1.1"\n    action: Ask children\n    completion: May 2013\n';
const outcome = `${action}    outcomes:\n      - measure: Plans\n`;

interface Opened {
  readonly key: string;
  /** The lines above the key, and how far it is from the margin. */
  readonly above: string;
  readonly indent: number;
  /** What is written below it. */
  readonly lines: readonly string[];
  /** True where a text beside the key takes the lines below it for a part of itself. */
  readonly takesText?: boolean;
  /** False where the lines below are those of other keys as well. */
  readonly isClear?: boolean;
}

const inAction = (key: string, ...lines: string[]): Opened => ({ key, above: action, indent: 4, lines });
const names = { takesText: true, isClear: false };

const opened: readonly Opened[] = [
  inAction('milestones', '- what: Draft', '  when: May 2013'),
  inAction('outcomes', '- measure: Repeat plans', '  unit: people'),
  inAction('progress', '- date: 10 Jun 2013', '  rag: amber'),
  inAction('redated', '- from: Apr 2013', '  agreed: Board 3 Apr 2013'),
  { ...inAction('lead', '- Clerk', '- Business Manager'), ...names },
  { ...inAction('partners', '- Anytown Hospital', '- Anytown Council'), ...names },
  { ...inAction('done', '- date: 28 May 2013', '  evidence: minutes'), ...names },
  inAction('closed', 'as: complete', 'date: 12 Nov 2013'),
  inAction('waive', 'rule: no-lead', 'because: the post is new'),
  {
    key: 'readings',
    above: outcome,
    indent: 8,
    lines: ['- date: Mar 2012', '  value: 14'],
    isClear: false,
  },
];

const read = (text: string) =>
  readPlan('plan', typed({ 'plan.yaml': 'board: Anytown\nperiod: 2013-14\n', 'voice.yaml': text }));

/** The area with a line in place of the one that opens the lines below it. */
const withOpener = ({ above, indent, lines }: Opened, opener: string | null): string => {
  const lead = ' '.repeat(indent);
  return [
    above.trimEnd(),
    ...(opener === null ? [] : [`${lead}${opener}`]),
    ...lines.map((line) => `${lead}  ${line}`),
    '    impact: More of them come',
    '',
  ].join('\n');
};

/** What is said of the area; all of it is in the plan. */
const saidOf = (one: Opened, opener: string | null) => {
  const { plan, problems } = read(withOpener(one, opener));
  const right = read(withOpener(one, `${one.key}:`));
  expect(right.problems).toEqual([]);
  const bare = (of: typeof plan): string =>
    JSON.stringify(of?.areas[0]?.actions, (key, value) =>
      ['at', 'unread', 'life'].includes(key) ? undefined : value,
    );
  expect(bare(plan)).toBe(bare(right.plan));
  return problems.map(({ rule, message, hint }) => [rule, message, hintText(hint ?? '').split('\nUntil')[0]]);
};

describe.each(opened.map((one) => [one.key, one] as const))('the lines below %s', (key, one) => {
  it.runIf(one.isClear !== false)('are read where it is missing', () => {
    const [what, it] = one.lines[0]?.startsWith('-') ? ['a list begins', 'it'] : ['settings begin', 'them'];
    expect(saidOf(one, null)).toEqual([
      [
        'missing-key',
        `${what} here, and the line above that opens ${it} is missing`,
        `Write above this line\n  ${key}:`,
      ],
    ]);
  });

  it.each([`# ${key}:`, `#${key}:`, `#  ${key}: `])('are read where it is a comment: %s', (comment) => {
    expect(saidOf(one, comment)).toEqual([
      [
        'missing-key',
        `"${comment.trim().replace(/ +/g, ' ')}" is a comment, and what is below it has no other line that opens it`,
        `Take the # away:\n  ${key}:`,
      ],
    ]);
  });

  it('are read where it has no colon', () => {
    expect(saidOf(one, key)).toEqual([
      ['key-without-colon', `the key ${key} has no colon after it`, `Write\n  ${key}:`],
    ]);
  });

  it.each([key.slice(0, -1), `${key};`, ...(one.takesText ? [] : [`${key}: x`, `${key}: -`])])(
    'are read where it is spoilt: %s',
    (opener) => {
      expect(saidOf(one, opener)).toEqual([
        [
          'wrong-shape',
          `"${opener}" opens the lines below it, and is not a key by itself`,
          `Write\n  ${key}:`,
        ],
      ]);
    },
  );
});
