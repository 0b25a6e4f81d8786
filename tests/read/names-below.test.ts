import { expect, it } from 'vitest';
import { hintText } from '../../src/model/hint.ts';
import { readPlan } from '../../src/read/plan.ts';
import { typed } from './folder.ts';

const read = (...lines: string[]) => {
  const text = `area: 1\nactions:\n  - ref: "1.1"\n    action: Ask children\n${lines.map((line) => `    ${line}\n`).join('')}`;
  const { plan, problems, locate } = readPlan(
    'plan',
    typed({ 'plan.yaml': 'board: Anytown\n', 'voice.yaml': text }),
  );
  const said = problems
    .filter(({ rule, severity }) => severity === 'error' && rule !== 'dash-without-space')
    .map(({ message, hint, at }) => [locate(at).line, message, hintText(hint ?? '')]);
  const action = plan?.areas[0]?.actions[0];
  const names = (action?.lead ?? []).concat(action?.partners ?? []).map(({ name }) => name);
  const outcomes = action?.outcomes.map((one) => one.text);
  return { said, lost: plan?.unreadable.map(({ file }) => file), action, names, outcomes };
};

it.each(['lead', 'partners'])('names below the first of %s are names of their own, and it is said', (key) => {
  const { said, lost, names } = read(`${key}: Head of Quality`, '  - Clerk', '  - Business', '    Manager');
  expect(said).toEqual([
    [
      5,
      `${key} has three entries here, which are one text to YAML: the first has no dash`,
      `Write each on a line of its own:\n  ${key}:\n    - Head of Quality\n    - Clerk\n    - Business Manager`,
    ],
  ]);
  expect(lost).toEqual([]);
  expect(names).toEqual(['Head of Quality', 'Clerk', 'Business Manager']);
});

it.each(['–', '*', '•'])('names below the first that begin with %s are names of their own', (mark) => {
  const { said, names } = read('lead: Head of Quality', `  ${mark} Clerk`, `  ${mark} Business Manager`);
  expect(said).toHaveLength(1);
  expect(names).toEqual(['Head of Quality', 'Clerk', 'Business Manager']);
});

it.each([
  ['the first of which has no dash', ['outcomes: Children are heard', '  - Parents are heard'], 5],
  [
    'whose dashes are not below each other',
    ['outcomes:', '  - Children are heard', '    - Parents are heard'],
    6,
  ],
])('outcomes %s are two, and it is said', (_, lines, at) => {
  const { said, outcomes } = read(...lines);
  expect(outcomes).toEqual(['Children are heard', 'Parents are heard']);
  expect(said.map(([line]) => line)).toEqual([at]);
});

it.each([
  ['beside it', ['lead: Head of Quality', '  - Clerk'], '  - Head of Quality'],
  ['and below the key itself', ['lead: Head of Quality', '- Clerk', 'partners: Police'], '- Head of Quality'],
  ['in quotes', ['lead: "Head of Quality"', '  - Clerk'], '  - "Head of Quality"'],
  ['before a comment', ['lead: Head of Quality # till May', '  - Clerk'], '  - Head of Quality # till May'],
  ['above one', ['lead: Head of Quality', '  # and', '  - Clerk'], '  - Head of Quality'],
  ['behind a dash', ['lead: - Head of Quality', '    - Clerk'], '    - Head of Quality'],
])('a name on the line of the key, %s, is the first of the list below it', (_, lines, offered) => {
  const { said, lost, action } = read(...lines);
  expect(action?.lead.map(({ name }) => name)).toEqual(['Head of Quality', 'Clerk']);
  expect(action?.outcomes).toEqual([]);
  expect(lost).toEqual([]);
  expect(said.map(([, , hint]) => `${hint}`.split('\n').slice(1, 3).join('\n'))).toEqual([
    `  lead:\n  ${offered}`,
  ]);
});

it('the second lead of a milestone is no milestone', () => {
  const steps = (lead: string) =>
    read('milestones:', '  - what: Draft', '    when: May 2013', `    lead: ${lead}`, '      - Clerk');
  for (const lead of ['Head of Quality', '"Head of Quality"']) {
    const { said, action } = steps(lead);
    expect(action?.milestones.map((one) => [one.what, one.lead.map(({ name }) => name)])).toEqual([
      ['Draft', ['Head of Quality', 'Clerk']],
    ]);
    expect(said).toHaveLength(1);
  }
});

it('the names as they are offered are three', () => {
  const { said, lost, names } = read('lead:', '  - Head of Quality', '  - Clerk', '  - Business Manager');
  expect([said, lost]).toEqual([[], []]);
  expect(names).toEqual(['Head of Quality', 'Clerk', 'Business Manager']);
});

it.each([
  ['a name over two lines', ['lead: Head of', '  Quality']],
  ['a name with a dash in it', ['lead: Head of Service - Quality']],
  ['a name with a dash that begins no word', ['lead: Head of Service', '  -Quality']],
])('%s is one name', (_, lines) => {
  expect(read(...lines).said).toEqual([]);
});

it('names in { } are said to belong in [ ], on the last line of a file too', () => {
  const { said } = read('partners: {Police, Council}');
  expect(said[0]?.[0]).toBe(5);
  expect(said[0]?.[2]).toContain('A list goes in [ ], not in { }.');
});
