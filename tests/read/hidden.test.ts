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
    expect(aboutIn('second-document')).toEqual([{ rule: 'several-documents', hides: ['1.2'] }]);
  });

  it('the action that begins above an unfinished merge and is broken by it', () => {
    const area = `area: 1
actions:
  - ref: "1.1"
    action: Publish the annual report
  - ref: "1.2"
    action: Review lay membership
<<<<<<< HEAD
    lead: Business Manager
  - ref: "1.3"
    action: Train board members
=======
  - ref: "1.4"
    action: Audit case files
>>>>>>> other
  - ref: "1.5"
    action: Hold a conference
`;
    const sources = [...sourcesOf('tests/fixtures/faults'), ...typed({ '1-leadership.yaml': area })];
    const { plan, problems } = readPlan('plan', sources);
    expect(plan?.areas[0]?.actions.map(({ ref }) => ref)).toEqual(['1.1', '1.5']);
    expect(problems.map(({ rule, about }) => [rule, about?.hides])).toEqual([
      ['merge-conflict', ['1.2', '1.3', '1.4']],
    ]);
  });

  const action = (ref: string): string => `  - ref: "${ref}"\n    action: Review of ${ref}\n`;
  const [ours, between, theirs] = ['<<<<<<< HEAD\n', '=======\n', '>>>>>>> other\n'];
  it.each([
    [
      'lines of one action only, and no action',
      `${action('1.1')}${ours}    lead: Chair\n${between}    lead: Business Manager\n${theirs}${action('1.2')}`,
      ['1.1', '1.2'],
      [undefined],
    ],
    [
      'all that follows, where the last mark is gone',
      `${action('1.1')}${ours}${action('1.2')}${between}${action('1.3')}`,
      ['1.1'],
      [['1.2', '1.3']],
    ],
    [
      'the actions of each of two merges',
      `${action('1.1')}${ours}${action('1.2')}${between}${theirs}${action('1.3')}${ours}${action('1.4')}${between}${action('1.5')}${theirs}`,
      ['1.1', '1.3'],
      [['1.2'], ['1.4', '1.5']],
    ],
    [
      'the first actions, and not the line that opens their list',
      `${ours}    # agreed in June\n${action('1.1')}${between}${action('1.2')}${theirs}${action('1.3')}`,
      ['1.3'],
      [['1.1', '1.2']],
    ],
  ])('an unfinished merge: %s', (_, actions, refs, hides) => {
    const sources = [
      ...sourcesOf('tests/fixtures/faults'),
      ...typed({ '1-leadership.yaml': `area: 1\nactions:\n${actions}` }),
    ];
    const { plan, problems } = readPlan('plan', sources);
    expect(plan?.areas[0]?.actions.map(({ ref }) => ref)).toEqual(refs);
    expect(problems.map(({ rule }) => rule)).toEqual(hides.map(() => 'merge-conflict'));
    expect(problems.map(({ about }) => about?.hides)).toEqual(hides);
  });

  it('the action that is read without it', () => {
    expect(aboutIn('unclosed-bracket')).toEqual([{ rule: 'unclosed-bracket', cuts: ['1.1'] }]);
  });

  it('nothing, where everything was made out', () => {
    expect(aboutIn('colon-in-title')).toEqual([]);
  });
});
