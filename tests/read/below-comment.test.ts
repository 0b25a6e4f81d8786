import { expect, it } from 'vitest';
import { hintText } from '../../src/model/hint.ts';
import { readPlan } from '../../src/read/plan.ts';
import { typed } from './folder.ts';

const read = (...lines: string[]) => {
  const text = `area: 1\nactions:\n  - ref: "1.1"\n    action: Ask children\n    outcomes:\n      - measure: Children heard\n${lines.map((line) => `        ${line}\n`).join('')}        want: up\n`;
  const { plan, problems, locate } = readPlan(
    'plan',
    typed({ 'plan.yaml': 'board: Anytown\n', 'voice.yaml': text }),
  );
  const said = problems
    .filter(({ severity }) => severity === 'error')
    .map(({ message, hint, at }) => [locate(at).line, message, hintText(hint ?? '')]);
  const { unit, target, baseline } = plan?.areas[0]?.actions[0]?.outcomes[0]?.indicator ?? {};
  return { said, unit, target: target?.value ?? null, baseline: baseline?.value ?? null };
};

const figure = ['  date: Mar 2014', '  value: 10'];

it.each([
  ['# target:', { target: 10, baseline: null }],
  ['# baseline: see the minutes', { target: null, baseline: 10 }],
])('the figure below %s is read, and the comment is named', (comment, figures) => {
  const { said, ...measure } = read('unit: "%"', comment, ...figure);
  expect(measure).toEqual({ unit: '%', ...figures });
  expect(said).toEqual([
    [
      8,
      `"${comment}" is a comment, and what is below it has no other line that opens it`,
      `Take the # away:\n  ${comment.split(' ')[1]}`,
    ],
  ]);
});

it.each([[[]], [['# as agreed by the Board']]])(
  'a figure below a text in quotes is no part of that text, and both of its keys are offered: %j',
  (between) => {
    const { said, unit } = read('unit: "%"', ...between, ...figure);
    expect(unit).toBe('%');
    expect(said.map(([, message]) => message)).toEqual([
      'settings begin here, and the line above that opens them is missing',
    ]);
    expect(said[0]?.[2]).toBe(
      'Write above this line\n  target:\nor baseline: where it is the figure that things began with.',
    );
  },
);

it('words above the first key of a file are named, and its keys are read', () => {
  const { plan, problems } = readPlan(
    'plan',
    typed({ 'plan.yaml': 'board: Anytown\n', 'voice.yaml': '@chair\narea: 1\ntitle: Voice\n' }),
  );
  expect(problems.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([
    '"@chair" is neither a key with its colon nor part of the text above',
  ]);
  expect(plan?.areas.map(({ title }) => title)).toEqual(['Voice']);
});
