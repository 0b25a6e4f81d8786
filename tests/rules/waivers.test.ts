import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../src/rules/problems.ts';
import { exampleDay, readExample } from './example.ts';

const planWith = (waive: string): string => `
- ref: "4.7"
  action: Review the report on children from minority ethnic groups
  lead: Business Manager
  milestones:
    - what: Multi-agency re-audit
      when: Feb 2014
    - what: Analysis considered by the Board
      when: Feb 2014
  completion: July 2013
  waive: ${waive}
- ref: "4.8"
  action: Review the changes to the remand system
  milestones:
    - what: Report considered
      when: Feb 2014
  completion: July 2013
`;

const check = (waive: string, today = exampleDay) => {
  const { problems, waivers } = checkPlan(readExample(planWith(waive)).read, today);
  return {
    late: problems.filter((one) => one.rule === 'milestone-after-completion').map((one) => one.ref),
    about: problems.filter((one) => /waiver/.test(one.rule)).map((one) => `${one.rule}: ${one.message}`),
    waivers,
  };
};

describe('a waiver', () => {
  it('silences one rule on one action, and is counted', () => {
    const { late, about, waivers } = check(
      '{ rule: milestone-after-completion, because: the census is late }',
    );
    expect(late).toEqual(['4.8']);
    expect(about).toEqual([]);
    expect(waivers).toEqual([
      {
        ref: '4.7',
        rule: 'milestone-after-completion',
        because: 'the census is late',
        until: null,
        silenced: 2,
      },
    ]);
  });

  it('holds through its last day and lapses the day after', () => {
    const waive = '{ rule: milestone-after-completion, because: the census is late, until: Sept 2013 }';
    expect(check(waive, '2013-09-30').late).toEqual(['4.8']);
    expect(check(waive, '2013-10-01')).toMatchObject({
      late: ['4.7', '4.7', '4.8'],
      about: [
        'expired-waiver: the waiver of milestone-after-completion on 4.7 lapsed after 30 September 2013',
      ],
      waivers: [],
    });
  });

  it('is a problem itself where it silences nothing', () => {
    expect(check('{ rule: no-lead, because: it is shared }').about).toEqual([
      'useless-waiver: the waiver of no-lead on 4.7 silences nothing',
    ]);
    expect(check('{ rule: no-leed, because: it is shared }').about).toEqual([
      'useless-waiver: no rule is called "no-leed" (4.7)',
    ]);
  });

  it('of a rule that runs on request is not called useless where it was not asked for', () => {
    const waive = '{ rule: late-milestone, because: the audit waits for the census }';
    expect(check(waive).about).toEqual([]);
    const { read } = readExample(planWith(waive));
    expect(checkPlan(read, '2014-03-10', ['late-milestone'])).toMatchObject({
      problems: [{ rule: 'late-milestone', ref: '4.8' }],
      waivers: [{ ref: '4.7', silenced: 2 }],
    });
  });

  it('never silences what protects a child', () => {
    const { problems } = checkPlan(
      readExample(`
- ref: "4.3"
  action: Review the response to 999 000 0018
  waive: { rule: personal-data, because: it is only one }
`).read,
      exampleDay,
    );
    const about = problems.filter((one) => /personal|waiver/.test(one.rule));
    expect(about.map((one) => one.rule).sort()).toEqual(['personal-data', 'useless-waiver']);
    expect(JSON.stringify(problems)).not.toMatch(/999 000/);
  });
});

describe('the problems of one plan', () => {
  it('are those of the rules asked for, in order of file and line', () => {
    const { read } = readExample(planWith('{ rule: no-lead, because: it is shared }'));
    const found = checkPlan(read, exampleDay, ['milestone-after-completion', 'no-lead']).problems;
    expect(found.map((one) => `${one.ref} ${one.rule}`)).toEqual([
      '4.7 milestone-after-completion',
      '4.7 milestone-after-completion',
      '4.8 no-lead',
      '4.8 milestone-after-completion',
    ]);
  });

  it('has personal data even where the plan cannot be read', () => {
    const { read } = readExample(
      '\n# plan.yaml\n- nothing\n# 1-leadership.yaml\narea: 1\n# ask about 999 000 0018\n',
    );
    expect(read.plan).toBeNull();
    expect(checkPlan(read, exampleDay).problems.map((one) => one.rule)).toContain('personal-data');
  });
});

describe('a waiver of the whole plan', () => {
  const settings = (waive: string) => `
# plan.yaml
board: Bromley Safeguarding Children Board
period: 2013-14
posts: [Business Manager]
waive: ${waive}
# 4-area.yaml
area: 4
title: Area
actions:
  - ref: "4.7"
    action: Review the report on children from minority ethnic groups
    lead: Business Manager
  - ref: "4.8"
    action: Review the changes to the remand system
    lead: Business Manager
`;
  const found = (waive: string, today = exampleDay) => {
    const { problems, waivers } = checkPlan(readExample(settings(waive)).read, today);
    return {
      outcomes: problems.filter((one) => one.rule === 'no-outcome').map((one) => one.ref),
      about: problems.filter((one) => /waiver/.test(one.rule)).map((one) => `${one.rule}: ${one.message}`),
      waivers,
    };
  };

  it('silences one rule on every action until its last day, and is counted', () => {
    const waive = '{ rule: no-outcome, because: outcomes are in the scorecard, until: Mar 2014 }';
    expect(found(waive)).toEqual({
      outcomes: [],
      about: [],
      waivers: [
        {
          ref: null,
          rule: 'no-outcome',
          because: 'outcomes are in the scorecard',
          until: '2014-03-31',
          silenced: 2,
        },
      ],
    });
    expect(found(waive, '2014-04-01')).toMatchObject({
      outcomes: ['4.7', '4.8'],
      about: ['expired-waiver: the waiver of no-outcome on the whole plan lapsed after 31 March 2014'],
    });
  });

  it('silences no error', () => {
    expect(found('{ rule: shared-ref, because: we know }').about).toEqual([
      'useless-waiver: shared-ref cannot be waived (the whole plan)',
    ]);
  });
});
