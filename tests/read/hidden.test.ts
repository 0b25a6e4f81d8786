import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/read/plan.ts';
import { checkPlan } from '../../src/rules/problems.ts';
import { sourcesOf, typed } from './folder.ts';

const aboutIn = (fixture: string) => {
  const read = readPlan('plan', [
    ...sourcesOf('tests/fixtures/faults'),
    ...sourcesOf(`tests/fixtures/faults/${fixture}`),
  ]);
  return checkPlan(read, '2013-09-10').problems.flatMap(({ rule, about }) =>
    about?.hides === undefined && about?.cuts === undefined
      ? []
      : [{ rule, ...(about.hides && { hides: about.hides }), ...(about.cuts && { cuts: about.cuts }) }],
  );
};

describe('a problem carries as data what it keeps out of the plan', () => {
  it('the actions that are missing until it is corrected', () => {
    expect(aboutIn('merge-conflict-over-actions')).toEqual([
      { rule: 'merge-conflict', hides: ['1.2', '1.3'] },
    ]);
    expect(aboutIn('hidden-actions')).toEqual([{ rule: 'hidden-action', hides: ['1.1'] }]);
    expect(aboutIn('second-document')).toEqual([{ rule: 'several-documents', hides: ['1.2'] }]);
  });

  it('the action that is read without it', () => {
    expect(aboutIn('unclosed-bracket')).toEqual([{ rule: 'unclosed-bracket', cuts: ['1.1'] }]);
  });

  it('what of an action could not be read, in the order of its lines', () => {
    const text =
      'area: 1\nactions:\n  - ref: "1.1"\n    action: Ask\n    owner: Chair\n    partners: [Police\n    xyz: Clerk\n';
    const { plan } = readPlan('plan', [
      ...sourcesOf('tests/fixtures/faults').filter(({ name }) => name === 'plan.yaml'),
      ...typed({ '1-leadership.yaml': text }),
    ]);
    expect(plan?.areas[0]?.actions[0]?.unread).toEqual([
      { key: 'owner', text: 'Chair', line: 5, shown: false },
      { key: 'partners', text: null, line: 6, shown: false },
      { key: 'xyz', text: 'Clerk', line: 7, shown: false },
    ]);
  });

  it('nothing, where everything was made out', () => {
    expect(aboutIn('colon-in-title')).toEqual([]);
  });

  it('nothing, where the second line of an action has a dash of its own', () => {
    const area = (lines: string) =>
      readPlan('plan', [
        ...sourcesOf('tests/fixtures/faults').filter(({ name }) => name === 'plan.yaml'),
        ...typed({ '1-leadership.yaml': `area: Leadership\nactions:\n${lines}` }),
      ]);
    const one = area('  - ref: "1.1"\n    - action: Ask the schools\n    completion: July 2013\n');
    const errors = one.problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ rule }) => rule)).toEqual(['not-yaml']);
    expect(one.plan?.areas[0]?.actions.map(({ ref, action }) => [ref, action])).toEqual([
      ['1.1', 'Ask the schools'],
    ]);
    const two = area('  - ref: "1.1"\n    action: Ask the schools\n    - action: Ask the nurseries\n');
    expect(two.plan?.unreadable.flatMap(({ actions }) => actions)).toEqual(['no ref, line 5']);
  });
});
