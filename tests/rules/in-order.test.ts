import { describe, expect, it } from 'vitest';
import { hintText } from '../../src/model/hint.ts';
import { checkPlan } from '../../src/rules/problems.ts';
import { exampleDay, readExample } from './example.ts';

const found = (example: string, rule: string): string[] =>
  checkPlan(readExample(example).read, exampleDay, [rule]).problems.map(
    ({ message, hint }) => `${message}; ${hint && hintText(hint)}`,
  );

describe('what a board would call in order', () => {
  it('lets a step of July come before a completion in the middle of July, and no step of 31 July before one of the 30th', () => {
    const action = (when: string, completion: string): string =>
      `- ref: "1.1"\n  action: Publish the report\n  milestones:\n    - what: Signed off\n      when: ${when}\n  completion: ${completion}\n`;
    expect(found(action('July 2013', '15 July 2013'), 'milestone-after-completion')).toEqual([]);
    expect(found(action('Mar – Oct 2013', '15 July 2013'), 'milestone-after-completion')).toHaveLength(1);
    expect(found(action('31 July 2013', '30 July 2013'), 'milestone-after-completion')).toHaveLength(1);
  });

  it('takes a body of the register that has the name of the board for the Board itself', () => {
    const plan = (name: string): string =>
      `# plan.yaml\nboard: Westshire Safeguarding Adults Board\nperiod: 2013-14\nbodies:\n  SAB:\n    name: ${name}\n  Executive: {}\n# 1-area.yaml\narea: 1\ntitle: Area\nactions:\n  - ref: "1.1"\n    action: Report\n    milestones:\n      - what: Paper\n        when: May 2013\n        at: Board\n`;
    for (const rule of ['two-spellings', 'unknown-name'])
      expect(found(plan('Westshire Safeguarding Adults Board'), rule)).toEqual([]);
    const bodies = readExample(plan('Westshire Safeguarding Adults Board')).read.plan!.bodies;
    expect(bodies.map((body) => body.name)).toEqual(['SAB', 'Executive']);
    expect(readExample(plan('Another group')).read.plan!.bodies.map((body) => body.name)).toEqual([
      'Board',
      'SAB',
      'Executive',
    ]);
  });

  it('does not say of two actions with one ref that they are alike as well', () => {
    const twice = '- ref: "1.1"\n  action: Audit of neglect in early years settings\n'.repeat(2);
    expect(found(twice, 'shared-ref')).toHaveLength(1);
    expect(found(twice, 'near-duplicate')).toEqual([]);
  });

  it('does not ask what TBC stands for', () => {
    expect(found('- ref: "1.1"\n  action: Venue TBC\n', 'unexplained-abbreviation')).toEqual([]);
  });
});

describe('names that are not as the register has them', () => {
  const lead = (text: string): string[] =>
    found(`- ref: "1.1"\n  action: Report\n  lead: ${text}\n`, 'unknown-name');

  it('sees two posts in one text, however they are joined, and shows how to write them', () => {
    for (const text of [
      'Business Manager, L&D Manager',
      'Business Manager and L&D Manager',
      'Business Manager / l&d manager',
    ])
      expect(lead(text)).toEqual([
        `two names are written as one here: "${text}" (1.1); write each on a line of its own, or all in brackets:\n  [Business Manager, L&D Manager]`,
      ]);
    expect(lead('Business Manager and Treasurer')[0]).toContain('is not in any register');
  });

  it('says of a lead that is nobody just that, and not that nobody is registered', () => {
    for (const text of ['everyone', 'TBC', 'Board members']) expect(lead(text)).toEqual([]);
    expect(lead('[Business Manager, TBC]')).toHaveLength(1);
  });
});

describe('a date that was moved', () => {
  it('is agreed by a minute with its day, once that has come, and by nothing else', () => {
    const moved = (agreed: string): string =>
      `- ref: "1.1"\n  action: Report\n  completion: Sep 2013\n  redated:\n    - { from: July 2013, to: Sep 2013, date: 3 Apr 2013, agreed: ${agreed} }\n`;
    for (const agreed of ['no', 'not yet', 'tbc', 'yes', 'Notts Board', 'Board 23 Sep 2013'])
      expect(found(moved(agreed), 'redated-without-agreement'), agreed).toHaveLength(1);
    for (const agreed of ['Board 3 Apr 2013', "Chair's action – 3/4/13"])
      expect(found(moved(agreed), 'redated-without-agreement'), agreed).toEqual([]);
    expect(found(moved('Board 23 Sep 2013'), 'redated-without-agreement')).toEqual([
      'the completion of 1.1 was moved from July 2013 and it is to be agreed on 23 September 2013, which has not come yet; it counts from that day on by itself; until then July 2013 is in force',
    ]);
  });

  it('waits no longer once its action is closed, or its milestone is done', () => {
    const redated = 'redated: [{ from: July 2013, to: Sep 2013, date: 3 Apr 2013 }]';
    const closed = `- ref: "1.1"\n  action: Report\n  completion: Sep 2013\n  ${redated}\n  closed: { as: withdrawn, date: 3 May 2013 }\n`;
    expect(found(closed, 'redated-without-agreement')).toEqual([]);
    const done = `- ref: "1.1"\n  action: Report\n  milestones:\n    - what: Draft\n      when: Sep 2013\n      done: 3 May 2013\n      ${redated}\n    - what: Report\n      when: Dec 2013\n`;
    expect(found(done, 'redated-without-agreement')).toEqual([]);
  });
});

describe('an abbreviation with a small word in it', () => {
  it('is known to be explained in two ways', () => {
    const plan =
      '# plan.yaml\nboard: B\nperiod: 2013-14\nabbreviations:\n  HOS: Head of Service\n# 1-area.yaml\narea: 1\ntitle: Area\nactions:\n  - ref: "1.1"\n    action: ';
    expect(found(`${plan}Review the Head of Strategy (HOS)\n`, 'abbreviation-explained-twice')).toHaveLength(
      1,
    );
    expect(found(`${plan}Review the Head of Service (HOS)\n`, 'abbreviation-explained-twice')).toEqual([]);
  });
});

describe('a file whose number is not that of its refs', () => {
  const file = (area: number, refs: readonly string[]): string =>
    `# 1-leadership.yaml\narea: ${area}\ntitle: Area\nactions:\n${refs.map((ref) => `  - ref: "${ref}"\n    action: Report\n`).join('')}`;

  it('is named for its number alone where its name and all its refs agree', () => {
    expect(found(file(2, ['1.1', '1.2']), 'ref-out-of-area')).toEqual([]);
    expect(found(file(2, ['1.1', '1.2']), 'area-number-differs')).toHaveLength(1);
    expect(found(file(2, ['1.1', '2.2']), 'ref-out-of-area')).toHaveLength(1);
    expect(found(file(1, ['1.1', '2.2']), 'ref-out-of-area')).toHaveLength(1);
  });
});
