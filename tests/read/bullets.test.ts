import { describe, expect, it } from 'vitest';
import { hintText } from '../../src/model/hint.ts';
import { readPlan } from '../../src/read/plan.ts';
import { typed } from './folder.ts';

const head = 'area: 1\nactions:\n  - ref: "1.1"\n    action: Ask children\n    outcomes:\n';

/** The outcomes that are read, with what is said of them. */
const read = (...lines: string[]) => {
  const text = `${head}${lines.map((line) => `      ${line}\n`).join('')}    impact: More of them come\n`;
  const { plan, problems } = readPlan('plan', typed({ 'plan.yaml': 'board: Anytown\n', 'voice.yaml': text }));
  const action = plan?.areas[0]?.actions[0];
  expect(action?.impact).toBe('More of them come');
  const said = problems.map(({ rule, message, hint, fixable }) => ({
    rule,
    message,
    offer: hintText(hint ?? ''),
    fixable,
  }));
  const edits = problems.flatMap((one) => one.edits ?? []).sort((a, b) => a.start - b.start);
  const corrected = edits
    .reduceRight((now, one) => now.slice(0, one.start) + one.text + now.slice(one.end), text)
    .slice(head.length, -'    impact: More of them come\n'.length);
  return { texts: action?.outcomes.map(({ text: one }) => one), said, corrected };
};

const both = ['Children are heard', 'They say so'];
const dashes = 'Begin each entry with a dash and a space:\n  - Children are heard';

describe('a list that was typed without its dashes', () => {
  it.each([
    ...['•', '◦', '▪', '‣', '·', '●', '○', '∙', '\uf0b7', '\uf0a7'].flatMap((one) => [
      one,
      `${one} `,
      `${one}\t`,
    ]),
    ...['– ', '— '],
  ])('is a list of as many entries, with the bullet %j', (bullet) => {
    const { texts, said } = read(...both.map((one) => `${bullet}${one}`));
    expect(texts).toEqual(both);
    expect(said).toEqual([
      {
        rule: 'pasted-bullet',
        message: expect.stringMatching(/^this begins with a pasted bullet: .*; 2 lines became one text$/),
        offer: dashes,
        fixable: true,
      },
    ]);
  });

  it.each(['o ', 'o\t'])(
    'is one with the hollow bullet of Word too, which a person puts right: %j',
    (bullet) => {
      const { texts, said } = read(...both.map((one) => `${bullet}${one}`));
      expect(texts).toEqual(both);
      expect(said).toMatchObject([{ rule: 'pasted-bullet', offer: dashes, fixable: false }]);
    },
  );

  it.each([
    ['1. ', '2. '],
    ['1) ', '2) '],
    ['11. ', '12. '],
    ['1.  ', '2.  '],
  ])('is one where its lines are numbered: %j', (first, second) => {
    const { texts, said } = read(`${first}Children are heard`, `${second}They say so`);
    expect(texts).toEqual(both);
    expect(said).toMatchObject([{ rule: 'pasted-bullet', offer: dashes, fixable: false }]);
  });

  it('is one where the dashes touch their words', () => {
    const { texts, said } = read('-Children are heard', '-They say so');
    expect(texts).toEqual(both);
    expect(said).toEqual([
      {
        rule: 'dash-without-space',
        message:
          'a dash needs a space after it: "-Children are heard" is one word to YAML, and 2 entries became one',
        offer: dashes,
        fixable: true,
      },
    ]);
  });

  it('keeps a line without a bullet with the entry above it', () => {
    const { texts } = read('• Children are heard', 'by all of us', '• They say so');
    expect(texts).toEqual(['Children are heard by all of us', 'They say so']);
    expect(read('First of all', '• They say so').texts).toEqual(['First of all', 'They say so']);
    expect(read('First of all', '-They say so').texts).toEqual(['First of all', 'They say so']);
    for (const line of ['-they say so', '2. They say so', 'and • so', 'no -Told'])
      expect(read('First of all', line)).toMatchObject({ texts: [`First of all ${line}`], said: [] });
    expect(read('1. Heard', 'by 2. all')).toMatchObject({ texts: ['1. Heard by 2. all'], said: [] });
  });

  it.each([
    [['• Heard', '  by all', '• Told'], '      - Heard\n        by all\n      - Told\n'],
    [['•Heard\r', '•Told\r'], '      - Heard\r\n      - Told\r\n'],
    [['-Heard', '-Told'], '      - Heard\n      - Told\n'],
    [['- • Heard', '- Told'], '      - Heard\n      - Told\n'],
    [['- -Heard', '- Told'], '      - Heard\n      - Told\n'],
    [['1. Heard', '2. Told'], '      1. Heard\n      2. Told\n'],
    [['• Heard', 'o\tTold'], '      • Heard\n      o\tTold\n'],
    [['First', '• Told'], '      First\n      • Told\n'],
    [['- • Heard', '  • Told'], '      - • Heard\n        • Told\n'],
  ])('is given them where nothing else is lost: %j', (lines, corrected) => {
    expect(read(...lines).corrected).toBe(corrected);
  });

  it('is put right by a person where it begins beside its key', () => {
    const text = `${head.trimEnd()} • Heard\n      • Told\n`;
    const { plan, problems } = readPlan(
      'plan',
      typed({ 'plan.yaml': 'board: Anytown\n', 'voice.yaml': text }),
    );
    expect(plan?.areas[0]?.actions[0]?.outcomes.map((one) => one.text)).toEqual(['Heard', 'Told']);
    expect(problems.map(({ rule, fixable }) => [rule, fixable])).toEqual([['pasted-bullet', false]]);
  });

  it('has entries without the line ends of Windows', () => {
    expect(read('• Heard\r', '  by all\r', '• Told\r').texts).toEqual(['Heard by all', 'Told']);
  });
});

describe('a bullet behind the dash of an entry', () => {
  it.each(['•', '▪ ', '– '])('is taken off: %j', (bullet) => {
    const { texts, said } = read(`- ${bullet}Children are heard`, '- They say so');
    expect(texts).toEqual(both);
    expect(said).toEqual([
      {
        rule: 'pasted-bullet',
        message: expect.stringMatching(/^this begins with a pasted bullet: .*heard"$/),
        offer: 'Write\n  - Children are heard',
        fixable: true,
      },
    ]);
  });
});

it('bullets behind the dash of one entry, below each other, are a list of their own', () => {
  const { texts, said } = read('- • Children are heard', '  • They say so');
  expect(texts).toEqual(both);
  expect(said).toMatchObject([{ offer: dashes, fixable: false }]);
});

describe('a text that only looks like a list', () => {
  it.each([
    ...[
      '1. Children are heard',
      '20 children are heard',
      '-5 days',
      '-.5 and less',
      'o no, they say',
      '–5 days',
    ],
    ...[
      '2013. A year',
      'Children – all of them – are heard',
      'Children • all of them • are heard',
      '"• Children"',
      '1.5 visits a week',
      'ongoing work',
    ],
  ])('is one text: %s', (text) => {
    const { texts, said } = read(text);
    expect(texts).toEqual([text.replace(/"/g, '')]);
    expect(said).toEqual([]);
  });
});
