import { describe, expect, it } from 'vitest';
import { hintText } from '../../src/model/hint.ts';
import { readPlan } from '../../src/read/plan.ts';
import { typed } from './folder.ts';

const head = 'area: 1\nactions:\n  - ref: "1.1"\n    action: Ask children\n';

/** The action with more lines, as it is read, and what is said of its lines: the words marked, the rule and the message. */
const read = (lines: string) => {
  const text = `${head}${lines}`;
  const found = readPlan('plan', typed({ 'plan.yaml': 'board: Anytown\n', '1-voice.yaml': text }));
  const action = found.plan?.areas[0]?.actions[0];
  return {
    impact: action?.impact,
    outcomes: action?.outcomes.map((one) => one.text),
    missing: found.plan?.unreadable.map((one) => one.missing),
    said: found.problems.map(({ rule, message, hint, at }) => {
      const { line, column, endColumn } = found.locate(at);
      const marked = text.split('\n')[line - 1]?.slice(column - 1, endColumn - 1);
      return [marked, rule, message, hintText(hint ?? '').split('\nUntil')[0]];
    }),
  };
};

describe('a comment sign in an unquoted text', () => {
  it.each([
    ['impact: heard #4', 'heard #4', 'impact is cut', '#4', 'heard #4'],
    ['impact: heard # 4 of 5', 'heard # 4 of 5', 'impact is cut', '# 4 of 5', 'heard # 4 of 5'],
    ['impact: heard\t #so  ', 'heard\t #so  ', 'impact is cut', '#so', 'heard #so'],
    ['impact: #4 of 5', '#4 of 5', 'impact is empty', '#4 of 5', '#4 of 5'],
    ['outcomes: [heard #4\n    ]', 'heard #4', 'outcomes is cut', '#4', 'heard #4'],
  ])('takes the rest of it away: %j', (line, marked, cut, lost, write) => {
    expect(read(`    ${line}\n`).said).toEqual([
      [
        marked,
        'cut-at-hash',
        `${cut}: a space and # start a comment, so "${lost}" is lost`,
        `Put the text in double quotes:\n  "${write}"`,
      ],
    ]);
  });

  it.each([
    'heard # so',
    'heard # so #4',
    'heard # so # 4',
    'heard ## so',
    'heard #! so',
    'heard #<so',
    'heard #=so',
    'heard #-so',
    '# 4',
    '# so',
    '#',
  ])('begins a comment that is one: %s', (text) => {
    const { said, impact } = read(`    impact: ${text}\n`);
    expect([said, impact]).toEqual([[], text.startsWith('#') ? null : 'heard']);
  });

  it('takes it from a file that is one text', () => {
    const { problems } = readPlan('plan', typed({ 'plan.yaml': 'board: A\n', '1.yaml': 'heard #4\n' }));
    expect(problems.find(({ rule }) => rule === 'cut-at-hash')?.message).toBe(
      'this text is cut: a space and # start a comment, so "#4" is lost',
    );
  });

  it('takes nothing from a text in quotes, and none is in a#b', () => {
    expect(read('    impact: "heard" #4\n')).toMatchObject({ said: [], impact: 'heard' });
    expect(read('    impact: heard#4\n')).toMatchObject({ said: [], impact: 'heard#4' });
  });
});

describe('a text', () => {
  it.each([
    ['~', null],
    ['null', null],
    ['"null"', 'null'],
    ["'~'", '~'],
    ['nullify', 'nullify'],
    ['|\n      null', 'null'],
  ])('%j is %j', (text, impact) => {
    expect(read(`    impact: ${text}\n    # so\n    lead: []\n`)).toMatchObject({ impact, said: [] });
  });

  it('is read up to 20,000 characters, and a longer one is lost', () => {
    expect(read(`    impact: ${'a'.repeat(20_000)}\n`)).toMatchObject({ said: [], missing: [] });
    const long = read(`    impact: ${'a'.repeat(20_001)}\n`);
    expect(long).toMatchObject({ impact: null, missing: ['1.1 is there in part'] });
    expect(long.said.map((one) => one.slice(1))).toEqual([
      [
        'too-long',
        'this text has 20001 characters; bscb reads up to 20,000 in one value',
        'Move the long text into a document of its own and name it here.',
      ],
    ]);
  });

  it('that cannot be a date is marked whole, and in block text by its sign', () => {
    const marked = (text: string) => read(`    completion: ${text}\n`).said.map(([one]) => one);
    expect(marked('31 Sep 2013')).toEqual(['31 Sep 2013']);
    expect(marked('"31 Sep 2013"')).toEqual(['"31 Sep 2013"']);
    expect(marked("'31 Sep 2013'")).toEqual(["'31 Sep 2013'"]);
    expect(marked('|\n      31 Sep 2013')).toEqual(['|']);
    expect(marked('>-\n      31 Sep 2013')).toEqual(['>-']);
  });
});

describe('entries below a text that is complete', () => {
  it.each([
    ['    short: Ask\n      - Hear them\n', 'short'],
    ['    completion: July 2013\n      - Hear them\n', 'completion'],
  ])('are no part of it, but the list whose line is missing: %j', (lines) => {
    const { outcomes, said } = read(lines);
    expect(outcomes).toEqual(['Hear them']);
    expect(said).toEqual([
      [
        '- Hear them',
        'missing-key',
        'a list begins here, and the line above that opens it is missing',
        'Write above this line\n  outcomes:',
      ],
    ]);
  });

  it('belong to one that is prose', () => {
    expect(read('    impact: Asked\n      - and heard\n')).toMatchObject({
      impact: 'Asked - and heard',
      said: [],
    });
  });
});

describe('entries that YAML takes for one text', () => {
  const apart =
    'outcomes has two entries here, which are one text to YAML: their dashes are not below each other';
  const beside = 'lead has two entries here, which are one text to YAML: the first has no dash';
  it.each([
    ['    outcomes:\n      - Heard\n        - Told\n', apart, 'Write\n  - Heard\n  - Told'],
    ['    outcomes:\n      - Heard\n        -  Told\n', apart, 'Write\n  - Heard\n  - Told'],
    [
      '    outcomes:\n      - Heard\n        by all\n        * Told\n',
      apart,
      'Write\n  - Heard by all\n  - Told',
    ],
    [
      '    lead: Chair\n      - Clerk\n',
      beside,
      'Write each on a line of its own:\n  lead:\n    - Chair\n    - Clerk',
    ],
  ])('are entries of their own: %j', (lines, message, offer) => {
    const { said, missing } = read(lines);
    expect(said.filter(([, rule]) => rule === 'wrong-shape').map((one) => one.slice(2))).toEqual([
      [message, offer],
    ]);
    expect(missing).toEqual([]);
  });
});
