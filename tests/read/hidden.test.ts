import { describe, expect, it } from 'vitest';
import { hintText } from '../../src/model/hint.ts';
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
    expect(two.plan?.unreadable.flatMap(({ actions }) => actions)).toEqual(['no ref (line 5)']);
  });
});

/** An area, and of what is said the rule, the message, and what is offered. */
const read = (text: string) => {
  const { plan, problems } = readPlan('plan', typed({ 'plan.yaml': 'board: A\n', '1.yaml': text }));
  return {
    refs: plan?.areas[0]?.actions.map(({ ref }) => ref),
    unread: plan?.areas[0]?.actions.flatMap((action) => action.unread),
    unreadable: plan?.unreadable,
    problems: problems.map(({ rule, message, hint, ref }) => ({
      rule,
      message,
      hint: hintText(hint ?? ''),
      ref,
    })),
  };
};
const entries = (count: number) =>
  Array.from({ length: count }, (_, i) => `  - ref: "1.${i + 1}"\n    action: Ask\n`).join('');

describe('actions where none are looked for', () => {
  const told = (words: string, ref: string) => ({
    rule: 'hidden-action',
    message: words,
    hint: 'Actions are below a line\n  actions:\neach beginning with a dash. See whether that line is missing above, or is too far to the right.',
    ref,
  });

  it('are named together, and one alone', () => {
    const one = read(`area: 1\ndescription: |\n  actions:\n${entries(1)}`);
    expect(one.problems).toContainEqual(
      told('1.1 is in a place where actions are not looked for, so it is not read', '1.1'),
    );
    const two = read(`area: 1\ndescription: |\n  actions:\n${entries(2)}`);
    expect(two.problems).toContainEqual(
      told('1.1 and 1.2 are in a place where actions are not looked for, so they are not read', '1.1'),
    );
    expect(two.unreadable).toMatchObject([{ missing: '1.1 and 1.2 are missing', whole: false }]);
  });

  it('are named up to twelve, and counted all', () => {
    const { problems, unreadable } = read(`area: 1\ndescription: |\n  actions:\n${entries(13)}`);
    expect(problems.map(({ message }) => message)).toContain(
      '1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9, 1.10, 1.11 and 1.12 and more are in a place where actions are not looked for, so they are not read',
    );
    expect(unreadable?.[0]?.actions).toHaveLength(13);
  });
});

it('what is missing and what is there in part is said in the order of the refs', () => {
  const { unreadable } = read(
    'area: 1\nactions:\n  - ref: "1.10"\n    action: Ask\n    partners: [Police\n  - ref: "1.9"\n    action: Tell\n    partners: [Police\n',
  );
  expect(unreadable).toMatchObject([{ missing: '1.9 and 1.10 are there in part', whole: false }]);
});
