import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/read/plan.ts';
import { quote, type TextProblem, together } from '../../src/read/text-problem.ts';

/** What reading an area with these lines below its first action finds of one rule. */
const found = (rule: string, lines: string) => {
  const text = `area: 1\ntitle: Voice\nactions:\n  - ref: "1.1"\n    action: Ask\n${lines}`;
  const source = { name: '1-voice.yaml', bytes: new TextEncoder().encode(text), fault: null };
  return readPlan('plan', [source]).problems.filter((one) => one.rule === rule);
};

describe('the keys that an unfinished merge is about', () => {
  const ours = '<<<<<<< HEAD\n    lead: Chair\n';
  const theirs = '=======\n    impact: More\n';
  const end = '>>>>>>> theirs\n';
  const was = '    was: "1.0"\n';
  it.each<[string, string, readonly (readonly string[])[]]>([
    ['those of both versions, and none below', ours + theirs + end + was, [['lead', 'impact']]],
    ['none where its end is missing, so that nobody knows how far it goes', ours + theirs + was, [[]]],
    ['none of the next, where that begins first', ours + ours + theirs + end, [[], ['lead', 'impact']]],
  ])('are %s', (_, lines, keys) => {
    expect(found('merge-conflict', lines).map(({ about }) => about?.keys)).toEqual(keys);
  });
});

describe('the keys that a slip is about', () => {
  it.each<[string, string, string, readonly string[]]>([
    [
      'the one of its line, and no word in it',
      'needs-quotes',
      '    impact: @lead agencies answered\n',
      ['impact'],
    ],
    ['the one of its line in quotes', 'needs-quotes', '    "impact": @all\n', ['impact']],
    ['the one behind a dash', 'colon-in-text', '    milestones:\n      - what: Draft: by May\n', ['what']],
    [
      'all of an entry in brackets',
      'colon-in-text',
      '    milestones:\n      - { what: Draft: for all, when: May 2013 }\n',
      ['what', 'when'],
    ],
    [
      'all of an entry in brackets, close together or in quotes',
      'colon-in-text',
      `    milestones:\n      - {what: Draft: for all,'when' : May 2013}\n`,
      ['what', 'when'],
    ],
    [
      'no word before a colon in a text',
      'colon-in-text',
      '    impact: Heard, as our lead: they said\n',
      ['impact'],
    ],
    [
      'none of a line that has no key',
      'broken-line',
      '    impact: All agencies answered\n  and lead on it\n',
      [],
    ],
  ])('are %s', (_, rule, lines, keys) => {
    expect(found(rule, lines).map(({ about }) => about?.keys)).toEqual([keys]);
  });
});

it('a slip that can be corrected says how, and no other does', () => {
  const [right] = found('bad-indent', '   lead: Chair\n');
  expect(right).toMatchObject({ fixable: true, edits: [{ text: '    ' }], about: { keys: ['lead'] } });
  const [wrong] = found('merge-conflict', '<<<<<<< HEAD\n    lead: Chair\n');
  expect(wrong).toMatchObject({ fixable: false, about: { unread: { key: null } } });
  expect(wrong).not.toHaveProperty('edits');
  const [lost] = found('unclosed-bracket', '    partners: [Police\n');
  expect(lost?.about?.unread).toEqual({ key: 'partners', text: null, shown: false });
  expect(lost?.about).not.toHaveProperty('from');
});

describe('settings in settings in settings, a line each', () => {
  const nested = (levels: number): string =>
    Array.from({ length: levels }, (_, level) => `${' '.repeat(4 + 2 * level)}progress:\n`).join('');
  it.each([
    [30, ['lists and settings are 20 levels deep here; a plan needs six']],
    [10, []],
  ])('are said once to be too deep, where they are: %i', (levels, messages) => {
    expect(found('too-deep', nested(levels)).map(({ message }) => message)).toEqual(messages);
  });

  it('count as lost', () => {
    expect(found('too-deep', nested(30))).toMatchObject([{ severity: 'error', about: { unread: {} } }]);
  });
});

describe('words of a plan in a message', () => {
  it.each([
    ['a bell', 'Ask\u0007', '"Ask\\u0007"'],
    ['a soft hyphen', 'safe\u00adguarding', '"safe\\u00adguarding"'],
    ['a space of no width', 'Ask\u200bTell', '"Ask\\u200bTell"'],
  ])('show what nobody would see: %s', (_, words, shown) => {
    expect(quote(words)).toBe(shown);
  });
});

it('quotes words of a plan on one line, with one space between them', () => {
  expect(quote(' Ask \t them\r\n  again ')).toBe('"Ask them again"');
});

it('quotes sixty characters whole, of any kind, and of more than that the first with a mark', () => {
  for (const one of ['a', '😀']) {
    expect(quote(one.repeat(60))).toBe(`"${one.repeat(60)}"`);
    expect(quote(one.repeat(61))).toBe(`"${one.repeat(59)}…"`);
  }
  expect(quote(`${'a'.repeat(58)} then more`)).toBe(`"${'a'.repeat(58)}…"`);
});

describe('one fault in many lines', () => {
  const at = (start: number, edits?: TextProblem['edits']): TextProblem => ({
    rule: 'tab',
    severity: 'error',
    message: 'a tab is here',
    hint: null,
    start,
    end: start + 1,
    ...(edits && { edits }),
  });
  const edit = (start: number) => [{ start, end: start + 1, text: ' ' }];
  const said = (...problems: readonly TextProblem[]) =>
    together(problems, new Set(['tab']), (offset) => offset / 10);

  it('is said once, with the other line or how many there are', () => {
    expect(said(at(10))).toEqual([at(10)]);
    expect(said(at(10), at(40)).map(({ message }) => message)).toEqual(['a tab is here, and so on line 4']);
    expect(said(at(10), at(40), at(50)).map(({ message }) => message)).toEqual([
      'a tab is here, and so on 2 more lines',
    ]);
  });

  it('is corrected in all of them', () => {
    expect(said(at(10, edit(10)), at(40, edit(40)))[0]?.edits).toEqual([...edit(10), ...edit(40)]);
    expect(said(at(10), at(40))[0]).not.toHaveProperty('edits');
  });

  it('stays apart from other rules', () => {
    const other = { ...at(20), rule: 'twice' };
    expect(said(at(10), other, at(40), { ...other, start: 30 }).map(({ rule }) => rule)).toEqual([
      'tab',
      'twice',
      'twice',
    ]);
  });
});
