import { describe, expect, it } from 'vitest';
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
  ['missing-ref', '- ref: "4.10"', '- action:', '- ref: "4.10"\n    action:'],
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
      (one) => one.rule === rule && `${one.message}; ${one.hint}`.includes(offer),
    );
    expect(
      found,
      problemsOf(read)
        .map((one) => `${nameOf(one)}; ${one.hint}`)
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

describe('the waivers that one check offers, all of them followed', () => {
  /** The file with what the hint shows in it: a whole `waive` in the place of the one there, items at its end. */
  const followedIn = (text: string, hint: string): string => {
    const shown = hint.slice(hint.indexOf('\n') + 1).replaceAll('…', 'the board says so');
    const lines = shown.replace(/^ {2}/gm, '');
    const kept = lines.startsWith('waive:') ? text.replace(/^waive:.*\n(?:[ -].*\n)*/m, '') : text;
    return `${kept}${lines}\n`;
  };
  const bare = ['Lay members', 'Audit the files', 'Ask the children']
    .map((action, i) => `  - ref: "1.${i + 1}"\n    action: ${action}\n`)
    .join('');

  it.each([
    ['none yet', '', 3],
    ['one, as a single entry', 'waive: { rule: no-lead, because: "a post is vacant, see 2.1: later" }\n', 2],
    ['one in force until a day', 'waive:\n  rule: no-lead\n  because: vacant\n  until: Mar 2014\n', 2],
    [
      'two in a list',
      'waive:\n  - rule: no-lead\n    because: vacant\n  - { rule: no-outcome, because: kept apart }\n',
      1,
    ],
  ])('are in one list that reads: %s', (_, own, offered) => {
    const files = {
      'plan.yaml': `board: Anytown\nperiod: 2013-14\n${own}`,
      '1-voice.yaml': `area: 1\ntitle: Voice\nactions:\n${bare}`,
    };
    const before = problemsOf(readPlan('plan', typed(files)));
    const hints = before.flatMap(({ hint }) => (hint?.includes('keeps none') ? [hint] : []));
    expect(hints).toHaveLength(offered);
    const text = hints.reduce(followedIn, files['plan.yaml']);
    const read = readPlan('plan', typed({ ...files, 'plan.yaml': text }));
    expect(read.problems, text).toEqual([]);
    expect(read.plan?.waivers.map(({ rule }) => rule).sort(), text).toEqual(
      ['no-lead', 'no-measure', 'no-milestone', 'no-outcome'].filter(
        (rule) => own.includes(rule) || before.some((one) => one.rule === rule),
      ),
    );
    const left = problemsOf(read).filter(({ rule }) => /^no-(?:lead|outcome|mile|measure)|waiver/.test(rule));
    expect(left.map(nameOf), text).toEqual([]);
  });
});
