import { expect, it } from 'vitest';
import { readPlan } from '../../src/read/plan.ts';
import { checkPlan } from '../../src/rules/problems.ts';
import { typed } from '../read/folder.ts';

it('a name whose accents are typed as characters of their own is not said to be registered as itself', () => {
  const lead = 'Siân Évans'.normalize('NFD');
  const read = readPlan(
    'plan',
    typed({
      'plan.yaml': 'board: Bwrdd\nposts: [Siân Évans, Łukasz Wójcik]\n',
      'voice.yaml': `area: 1\nactions:\n  - ref: "1.1"\n    action: Ask children\n    lead: [${lead}, Lukasz Wojcik]\n`,
    }),
  );
  const { problems } = checkPlan(read, '2013-09-10');
  expect(problems.filter(({ rule }) => rule === 'spelling-differs').map(({ message }) => message)).toEqual([
    `"${lead}" looks as it does in the register, but its accents are typed another way`,
    '"Lukasz Wojcik" is registered as "Łukasz Wójcik"',
  ]);
  expect(problems.filter(({ rule }) => rule === 'unknown-name')).toEqual([]);
});

it('two names in one text are told apart without a register, where each is written alone elsewhere', () => {
  const action = (ref: string, lead: string, partners: string) =>
    `  - ref: "${ref}"\n    action: Ask children in group ${ref}\n    lead: ${lead}\n    partners: ${partners}\n`;
  const read = readPlan(
    'plan',
    typed({
      'plan.yaml': 'board: Anytown\n',
      'voice.yaml': `area: 1\nactions:\n${[
        action('1.1', 'Clerk', '[Police, Children and Families]'),
        action('1.2', 'Head of Quality', 'Health'),
        action('1.3', 'Head of Quality and Clerk', 'Police; Health'),
        action('1.4', 'Head of Quality and Performance', 'Children and Families, Police and Fire'),
      ].join('')}`,
    }),
  );
  const { problems } = checkPlan(read, '2013-09-10');
  expect(problems.filter(({ rule }) => rule === 'unknown-name').map(({ message }) => message)).toEqual([
    'two names are written as one here: "Head of Quality and Clerk" (1.3)',
    'two names are written as one here: "Police; Health" (1.3)',
  ]);
});

it('an “and” before the last name of a list is no part of that name', () => {
  const read = readPlan(
    'plan',
    typed({
      'plan.yaml': 'board: Anytown\nposts: [Clerk, Head of Quality]\n',
      'voice.yaml':
        'area: 1\nactions:\n  - ref: "1.1"\n    action: Ask children\n    lead: [Clerk, and head of quality]\n    partners: [Police, and Health]\n',
    }),
  );
  const found = checkPlan(read, '2013-09-10').problems.filter(({ rule }) => rule === 'unknown-name');
  expect(found.map(({ message, hint }) => [message, hint])).toEqual([
    ['"and head of quality" (1.1) begins with what joins it to the name before', 'write "Head of Quality"'],
    ['"and Health" (1.1) begins with what joins it to the name before', 'write "Health"'],
  ]);
});
