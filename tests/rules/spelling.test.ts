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
