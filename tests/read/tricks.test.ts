import { expect, it } from 'vitest';
import { hintText } from '../../src/model/hint.ts';
import { readPlan } from '../../src/read/plan.ts';
import { typed } from './folder.ts';

const head = 'area: 1\nactions:\n  - ref: "1.1"\n    action: Ask\n';

const read = (lines: string) => {
  const text = `${head}    ${lines}\n    was: "1.0"\n`;
  const { plan, problems } = readPlan('plan', typed({ 'plan.yaml': 'board: B\n', '1-voice.yaml': text }));
  const action = plan?.areas[0]?.actions[0];
  const said = problems.flatMap(({ rule, message, hint, at }) => {
    if (!/^yaml-|needs-quotes/.test(rule)) return [];
    const { start, end } = at.part as { start: number; end: number };
    return [[text.slice(start, end), `${rule}: ${message}`, hintText(hint ?? '').split('\nUntil')[0]]];
  });
  const outcomes = action?.outcomes.map((one) => one.text);
  return {
    said,
    impact: action?.impact,
    outcomes,
    was: action?.was,
    missing: plan?.unreadable.map((one) => one.missing),
  };
};

const meaning = 'at the head of a value has a meaning of its own in YAML, which bscb does not read';

it.each([
  ['&a More', 'anchor', '&'],
  ['&a', 'anchor', '&'],
  ['*a', 'anchor', '*'],
  ['!b More', 'tag', '!'],
  ['!!str More', 'tag', '!'],
  ['! More', 'tag', '!'],
  ['&a !b More', 'anchor', '&'],
  ['!b &a More', 'tag', '!'],
  ['!b', 'tag', '!'],
  ['!b "More"', 'tag', '!'],
])('a text that begins with a sign of programmers is kept with it, and named: %s', (value, rule, sign) => {
  const one = read(`impact: ${value}`);
  expect(one).toMatchObject({ impact: value, was: '1.0', missing: [] });
  expect(one.said).toEqual([
    [
      value,
      `yaml-${rule}: ${sign} ${meaning}: "${value}"`,
      `Put the text in double quotes:\n  "${value.replaceAll('"', '\\"')}"`,
    ],
  ]);
});

it('is so in each entry of a list', () => {
  const one = read('outcomes: [&x More, "less", !y Heard]');
  expect(one.outcomes).toEqual(['&x More', 'less', '!y Heard']);
  expect(one.said.map(([marked]) => marked)).toEqual(['&x More', '!y Heard']);
});

it.each([
  ['outcomes: &x [More]', 'anchor', '&x [More]'],
  ['outcomes: !x\n      - More', 'tag', '!x\n      - More'],
  ['closed: &x { as: complete }', 'anchor', '&x { as: complete }'],
])('a list or settings that are named so are lost, and that is said: %s', (lines, rule, marked) => {
  const one = read(lines);
  expect(one).toMatchObject({ outcomes: [], was: '1.0', missing: ['1.1 is there in part'] });
  const words = marked.replace(/\s+/g, ' ');
  expect(one.said).toEqual([
    [
      marked,
      `yaml-${rule}: ${marked[0]} ${meaning}: "${words}"`,
      'Write the values out where they are needed.',
    ],
  ]);
});

it.each(['a & b', 'a !b', 'Heard! All', '"&a More"', 'a*b', 'R&D'])(
  'a text with such a sign elsewhere is none: %s',
  (value) => {
    expect(read(`impact: ${value}`)).toMatchObject({ said: [], impact: value.replaceAll('"', '') });
  },
);

const sign = 'Leave the question mark out, or put the text in double quotes.';
const question =
  'a question mark at the head of a line has a meaning of its own in YAML, which bscb does not read';
const noWord = 'what is before the colon here is not a plain word';
const word =
  'A key is one of the words that bscb knows; a text that begins with a bracket, & or ! goes in double quotes.';
const noKey = 'there is nothing before the colon here';

it.each([
  [': Heard', '', `complex-key: ${noKey}`, 'Write the key, or leave the line out.'],
  ['"": Heard', '""', `complex-key: ${noKey}`, 'Write the key, or leave the line out.'],
  ['? impact\n    : Heard', 'impact', `complex-key: ${question}`, sign],
  ['closed: { ? as : complete }', 'as', `complex-key: ${question}`, sign],
  ['outcomes:\n      - ? measure\n        : Visits', 'measure', `complex-key: ${question}`, sign],
  [
    '<<: Heard',
    '<<',
    'merge-key: << merges settings in YAML, which bscb does not read',
    'Write the values out.',
  ],
  ['&a impact: Heard', 'impact', `complex-key: ${noWord}`, word],
  ['!t impact: Heard', 'impact', `complex-key: ${noWord}`, word],
])(
  'a key that is none is named, and what is under it is said to be lost: %s',
  (lines, marked, says, hint) => {
    const one = read(lines);
    expect(one).toMatchObject({ impact: null, was: '1.0', missing: ['1.1 is there in part'] });
    expect(one.said).toEqual([[marked, `yaml-${says}`, hint]]);
  },
);

const leave = 'Leave the line out, or';
it.each([
  ['impact: ?', '?', 'text', `${leave} put the sign in double quotes.`],
  ['impact: -', '-', 'text', `${leave} put the sign in double quotes.`],
  ['completion: ?', '?', 'date', `${leave} write\n  completion: tbc`],
  ['completion: -', '-', 'date', `${leave} write\n  completion: tbc`],
])('a sign alone is kept as a text, or as no date yet, and named: %s', (line, marked, kind, hint) => {
  const one = read(line);
  expect(one).toMatchObject({ impact: kind === 'text' ? marked : null, was: '1.0', missing: [] });
  expect(one.said).toEqual([[marked, `needs-quotes: ${marked} alone is not a ${kind}`, hint]]);
});
