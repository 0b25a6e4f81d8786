import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/read/plan.ts';
import { checkPlan } from '../../src/rules/problems.ts';

/** The names of all rules that complain of an action of area 1. */
const complaints = (action: string): string[] => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const read = readPlan('plan', [
    { name: 'plan.yaml', bytes: bytes('board: B\nperiod: 2013-14\n'), fault: null },
    {
      name: '1-leadership.yaml',
      bytes: bytes(`area: 1\ntitle: T\nactions:\n${action}`),
      fault: null,
    },
  ]);
  return checkPlan(read, '2013-09-10').problems.map((problem) => problem.rule);
};

const rest = '    lead: Chair\n    outcomes: [O]\n';

describe('one slip gives one problem', () => {
  it('does not call a completion missing that stands there and cannot be read', () => {
    const found = complaints(`  - ref: "1.1"\n    action: A\n    completion: 31 Sep 2013\n${rest}`);
    expect(found).toContain('unreadable-date');
    expect(found).not.toContain('no-completion');
  });

  it('does not call a lead missing that stands under owner', () => {
    const found = complaints('  - ref: "1.1"\n    action: A\n    owner: Chair\n    completion: May 2013\n');
    expect(found).toContain('unknown-key');
    expect(found).not.toContain('no-lead');
  });

  it('does not call a milestone undated whose date is a lone question mark', () => {
    const found = complaints(
      `  - ref: "1.1"\n    action: A\n    completion: May 2013\n    milestones:\n      - what: W\n        when: ?\n${rest}`,
    );
    expect(found).not.toContain('undated-milestone');
  });

  it('still names what is missing beside another slip', () => {
    expect(complaints('  - ref: "1.1"\n    action: A\n    completion: 31 Sep 2013\n')).toContain('no-lead');
  });

  it('does not call a completion missing that stands in an unfinished merge', () => {
    const found = complaints(
      `  - ref: "1.1"\n    action: A\n<<<<<<< HEAD\n    completion: May 2013\n=======\n    completion: July 2013\n>>>>>>> theirs\n${rest}`,
    );
    expect(found).toContain('merge-conflict');
    expect(found).not.toContain('no-completion');
  });

  it('does not miss the colour of an entry whose colour is none of the plan, in whatever form it is written', () => {
    for (const entry of [
      '- { date: 2 Sep 2013, rag: on track }',
      '- date: 2 Sep 2013\n        rag: on track',
    ]) {
      const found = complaints(
        `  - ref: "1.1"\n    action: A\n    completion: May 2013\n    progress:\n      ${entry}\n${rest}`,
      );
      expect(found).toContain('unknown-colour');
      expect(found).not.toContain('words-for-colour');
    }
  });

  it('does not call progress undated whose date stands under on', () => {
    const found = complaints(
      `  - ref: "1.1"\n    action: A\n    completion: May 2013\n    progress:\n      - on: 2 Sep 2013\n        note: Begun\n${rest}`,
    );
    expect(found).toContain('unknown-key');
    expect(found).not.toContain('undated-progress');
  });

  it('asks once for the date of a milestone that is a line of text', () => {
    const found = complaints(
      `  - ref: "1.1"\n    action: A\n    completion: May 2013\n    milestones:\n      - First draft\n${rest}`,
    );
    expect(found).toContain('one-line-milestone');
    expect(found).not.toContain('undated-milestone');
  });
});
