import { describe, expect, it } from 'vitest';
import { hintParts, hintText } from '../../src/model/hint.ts';
import type { Problem } from '../../src/model/problem.ts';
import { type ReadPlan, readPlan } from '../../src/read/plan.ts';
import { rules } from '../../src/rules/index.ts';
import { checkPlan } from '../../src/rules/problems.ts';
import { typed } from '../read/folder.ts';
import { exampleDay, readExample, rulesIn } from './example.ts';

/** What a hint offers within its sentence, and how somebody who reads it types it: the words that are there, and those in
 * their place. */
const followed: readonly (readonly [rule: string, offer: string, from: string | RegExp, to: string])[] = [
  ['unknown-ref', 'close it as withdrawn', /as: superseded,? ?(by: "1.9")?/, 'as: withdrawn'],
  [
    'undated-milestone',
    'with a month or the meeting',
    /(what: Findings shared with agencies)/,
    '$1\n        when: May 2013',
  ],
  ['no-completion', '"Throughout 2013-14"', 'Agreed dates throughout year', 'Throughout 2013-14'],
  ['unknown-name', 'write "Business Manager"', 'Buisness Manager', 'Business Manager'],
  ['unknown-name', 'write "Metropolitan Police"', 'Metropolitan Polise', 'Metropolitan Police'],
  ['spelling-differs', 'write "Business Manager"', 'business manager', 'Business Manager'],
  [
    'unexplained-abbreviation',
    'under abbreviations in plan.yaml:  MARAC: ',
    /(?<=abbreviations:)/,
    '\n  MARAC: Risk',
  ],
  ['useless-waiver', 'did you mean no-milestone?', 'no-mile-stone', 'no-milestone'],
  ['unquoted-ref', 'write "4.10"', 'ref: 4.10', 'ref: "4.10"'],
  ['curly-quotes', 'write "4.1"', '“4.1”', '"4.1"'],
  ['bad-backslash', 'two backslashes for one', /\\(?!\\)/, '\\\\'],
  ['unclosed-bracket', 'Close it with ]', /(lead: \[[^\n\]]*)\n/, '$1]\n'],
  ['tab', 'use 4 spaces', /^[ \t]*\t[ \t]*/m, '    '],
  ['no-break-space', 'type a space', '\u00a0', ' '],
  ['bad-indent', 'Give it 8 spaces', /\n {7}(?=\w)/, '\n        '],
  ['broken-line', 'indent it by 6 spaces', 'of the Board', '      of the Board'],
  ['unknown-key', 'Did you mean completion?', 'deadline:', 'completion:'],
  ['unknown-key', 'Did you mean lead?', 'owner:', 'lead:'],
  [
    'wrong-shape',
    'on one line: Mar 2013 / Jun 2013',
    /completion: *(\[[^\]]*\]|(\n *- [^\n]*)+)/,
    'completion: Mar 2013 / Jun 2013',
  ],
  ['unknown-word', 'it should be complete', 'as: finished', 'as: complete'],
  ['missing-ref', '- ref: "1.1"', '- action:', '- ref: "1.1"\n    action:'],
  ['missing-action', 'action: …', /(- ref: "[^"]*")/, '$1\n    action: Review lay membership'],
  ['missing-what', 'what: …', /- when:|- \{ when:|- date:/, '- what: Review\n        when:'],
  ['missing-because', 'because: …', /(rule: [\w-]+)/, '$1, because: The board decided so'],
  ['missing-key', 'date: …', /baseline: \{ */, 'baseline: { date: Mar 2012, '],
  ['missing-as', 'as: …', /closed: \{ */, 'closed: { as: complete, '],
  ['unclear-done', 'done: 28 May 2013', 'done: ✓', 'done: 28 May 2013'],
  ['not-done', 'Leave the line out', /\n *done: not yet/, ''],
  ['unreadable-date', 'Did you mean 28 February 2014?', '31 Feb 2014', '28 February 2014'],
  ['disputed-date', 'write twice a month', 'bi-monthly', 'twice a month'],
  ['unknown-colour', 'Write one of red', 'rag: Awaiting revised guidance', 'rag: red'],
  ['no-area-number', 'area: 1', /^(?=title: Leadership)/, 'area: 1\n'],
  ['idle-setting', 'profile days', 'profile: months', 'profile: days'],
  [
    'yaml-merge-key',
    'Write the values out',
    /<<: [^\n]*/,
    'lead: Business Manager\n    completion: July 2013',
  ],
  ['yaml-directive', 'Leave this line out', /%[^\n]*\n(---\n)?/, ''],
];

const nameOf = ({ rule, message }: Problem): string => `${rule}: ${message}`;

const problemsOf = (read: ReadPlan): readonly Problem[] => checkPlan(read, exampleDay).problems;

describe('what a message offers in a sentence', () => {
  it.each(followed)('does what it says when it is typed: %s, %s', (rule, offer, from, to) => {
    const { read } = readExample(rules.find(({ name }) => name === rule)?.bad ?? '');
    const [found] = problemsOf(read).filter(
      (one) => one.rule === rule && `${one.message}; ${one.hint && hintText(one.hint)}`.includes(offer),
    );
    expect(
      found,
      problemsOf(read)
        .map((one) => `${nameOf(one)}; ${one.hint && hintText(one.hint)}`)
        .join('\n'),
    ).toBeDefined();
    const texts = Object.fromEntries(read.texts);
    const [file = ''] = Object.keys(texts).filter((name) => texts[name]?.replace(from, to) !== texts[name]);
    expect(file, JSON.stringify(texts)).not.toBe('');
    const text = texts[file]?.replace(from, to) ?? '';
    const after = problemsOf(readPlan('plan', typed({ ...texts, [file]: text })));
    expect(after.map(nameOf), text).not.toContain(nameOf(found!));
    const before = rulesIn(problemsOf(read));
    const more = [...rulesIn(after)].filter(([name, count]) => count > (before.get(name) ?? 0));
    expect(more, text).toEqual([]);
  });
});

describe('the waivers that one check offers', () => {
  /** A plan.yaml with this `waive`, and the rules whose waivers are offered. */
  const plans: readonly (readonly [
    what: string,
    own: string,
    offered: readonly string[],
    kept: readonly string[],
  ])[] = [
    ['none yet', '', ['no-lead', 'no-outcome', 'no-milestone'], []],
    [
      'one, as a single entry',
      'waive: { rule: no-lead, because: "a post is vacant, see 2.1: later" }\n',
      ['no-outcome', 'no-milestone'],
      ['no-lead'],
    ],
    [
      'one in force until a day',
      'waive:\n  rule: no-lead\n  because: vacant\n  until: Mar 2014\n',
      ['no-outcome', 'no-milestone'],
      ['no-lead'],
    ],
    [
      'two in a list',
      'waive:\n  - rule: no-lead\n    because: vacant\n  - { rule: no-outcome, because: kept apart }\n',
      ['no-milestone'],
      ['no-lead', 'no-outcome'],
    ],
    [
      'one that has lapsed',
      'waive:\n  - { rule: no-lead, because: vacant, until: Mar 2012 }\n  - { rule: no-outcome, because: apart }\n',
      ['no-lead', 'no-milestone'],
      ['no-outcome'],
    ],
    [
      'one of a rule that there is not',
      'waive:\n  - { rule: no-outcom, because: apart }\n  - { rule: no-lead, because: vacant }\n',
      ['no-outcome', 'no-milestone'],
      ['no-lead'],
    ],
    ['one without its reason', 'waive:\n  - rule: no-lead\n', ['no-lead', 'no-outcome', 'no-milestone'], []],
    [
      'one alone without its reason',
      'waive: { rule: no-lead }\n',
      ['no-lead', 'no-outcome', 'no-milestone'],
      [],
    ],
  ];
  const bare = ['Lay members', 'Audit the files', 'Ask the children']
    .map((action, i) => `  - ref: "1.${i + 1}"\n    action: ${action}\n`)
    .join('');
  const withWaive = (waive: string) =>
    readPlan(
      'plan',
      typed({
        'plan.yaml': `board: Anytown\nperiod: 2013-14\n${waive}`,
        '1-voice.yaml': `area: 1\ntitle: Voice\nactions:\n${bare}`,
      }),
    );
  const offersOf = (own: string): { rule: string; lines: string }[] =>
    problemsOf(withWaive(own)).flatMap(({ rule, hint }) =>
      hintParts(hint ?? '').write[0]?.startsWith('waive:')
        ? [
            {
              rule,
              lines: hintParts(hint ?? '')
                .write.join('\n')
                .replaceAll('…', 'agreed, see 2.1: later'),
            },
          ]
        : [],
    );
  /** The rules that a plan.yaml with this `waive` waives, where it reads and each of them silences something. */
  const waivedBy = (waive: string): string[] => {
    const read = withWaive(waive);
    expect(read.problems, waive).toEqual([]);
    expect(
      problemsOf(read)
        .filter(({ rule }) => /waiver$/.test(rule))
        .map(nameOf),
      waive,
    ).toEqual([]);
    return read.plan?.waivers.map(({ rule }) => rule) ?? [];
  };

  it.each(plans)('can each be written alone, in one line too: %s', (_, own, offered, kept) => {
    const offers = offersOf(own);
    expect(offers.map(({ rule }) => rule).sort()).toEqual([...offered].sort());
    for (const { rule, lines } of offers) {
      expect(lines, rule).toMatch(/^waive:/);
      expect(waivedBy(`${lines}\n`)).toEqual([...kept, rule]);
      expect(waivedBy(`${lines.trim().replace(/\s+/g, ' ')}\n`)).toEqual([...kept, rule]);
    }
  });

  it.each(plans)(
    'can all be written together, in one list with those that are kept: %s',
    (_, own, offered, kept) => {
      const entries = offersOf(own).flatMap(({ lines }) => lines.match(/\{ .*? \}/g) ?? []);
      const waived = waivedBy(`waive: [${[...new Set(entries)].join(', ')}]\n`);
      expect(waived.sort()).toEqual([...kept, ...offered].sort());
    },
  );
});
