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
    .filter(({ rule }) => rule === 'not-yaml')
    .map(({ message, hint, at, severity }) => [severity, locate(at).line, message, hintText(hint ?? '')]);
  return { said, lost: plan?.unreadable.map(({ file }) => file), action: plan?.areas[0]?.actions[0] };
};

it.each(['lead', 'partners'])(
  'names below the first of %s are not taken for one name without a word',
  (key) => {
    const { said, lost, action } = read(
      `${key}: Head of Quality`,
      '  - Clerk',
      '  - Business',
      '    Manager',
    );
    expect(said).toEqual([
      [
        'error',
        5,
        `the names below the first of ${key} are read as one name with it`,
        `Write each name on a line of its own:\n  ${key}:\n    - Head of Quality\n    - Clerk\n    - Business Manager\nUntil it is corrected, 1.1 is read without it.`,
      ],
    ]);
    expect(lost).toEqual(['voice.yaml']);
    expect(action?.lead.concat(action.partners)).toEqual([]);
  },
);

it('a name on the line of a key that lacks nothing else is the first of the list below it', () => {
  const text =
    'area: 1\nactions:\n  - ref: "1.1"\n    action: Ask children\n    lead: Head of Quality\n      - Clerk\n';
  const { plan, problems } = readPlan('plan', typed({ 'plan.yaml': 'board: Anytown\n', 'voice.yaml': text }));
  expect(plan?.areas[0]?.actions[0]?.lead.map(({ name }) => name)).toEqual(['Head of Quality', 'Clerk']);
  expect(plan?.unreadable).toEqual([]);
  const said = problems
    .filter(({ severity }) => severity === 'error')
    .map(({ hint }) => hintText(hint ?? ''));
  expect(said).toEqual(['Write\n  lead:\n    - Head of Quality']);
});

it('the names as they are offered are three', () => {
  const { said, lost, action } = read('lead:', '  - Head of Quality', '  - Clerk', '  - Business Manager');
  expect([said, lost]).toEqual([[], []]);
  expect(action?.lead.map(({ name }) => name)).toEqual(['Head of Quality', 'Clerk', 'Business Manager']);
});

it.each([
  ['a name over two lines', ['lead: Head of', '  Quality']],
  ['a name with a dash in it', ['lead: Head of Service - Quality']],
  ['a name with a dash that begins no word', ['lead: Head of Service', '  -Quality']],
])('%s is one name', (_, lines) => {
  expect(read(...lines).said).toEqual([]);
});
