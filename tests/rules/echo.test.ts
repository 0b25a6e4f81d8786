import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/read/plan.ts';
import { errorCount } from '../../src/rules/error-count.ts';
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

  it('names each of four slips, where one line read otherwise would only hide the others', () => {
    const found = complaints(`  - { action: A, lead: Chair }
  - ref: "1.1"
    action: B
    closed: { date: 3 Jun 2013 }
    milestones:
      - { when: May 2013 }
    waive: { rule: no-lead }
`);
    expect(found.filter((rule) => rule.startsWith('missing') || rule === 'wrong-shape')).toEqual([
      'missing-ref',
      'missing-as',
      'missing-what',
      'missing-because',
    ]);
  });
});

describe('the dates of a milestone before the plan', () => {
  const said = (done: string): string[] => {
    const when = 'Jan 2012 / Apr 2012 / Jul 2012 / Oct 2012';
    const read = readPlan('plan', [
      { name: 'plan.yaml', bytes: new TextEncoder().encode('board: B\nperiod: 2013-14\n'), fault: null },
      {
        name: '1-voice.yaml',
        bytes: new TextEncoder().encode(
          `area: 1\ntitle: T\nactions:\n  - ref: "1.1"\n    action: A\n    completion: Mar 2014\n    milestones:\n      - { what: Report, when: ${when} / Sep 2013, done: [${done}] }\n${rest}`,
        ),
        fault: null,
      },
    ]);
    return checkPlan(read, '2013-09-10', ['milestone-out-of-period']).problems.map(({ message }) =>
      message.replace(/ \(.*?\)/g, ''),
    );
  };

  it('are counted where they are not marked done, and only there', () => {
    expect(said('20 Jan 2012, 20 Apr 2012')).toEqual([
      "2 dates of milestone 1.1/1 fall before the plan's period begins and are not marked done",
    ]);
    expect(said('20 Jan 2012, 20 Apr 2012, 20 Jul 2012')).toEqual([
      "1 date of milestone 1.1/1 falls before the plan's period begins and is not marked done",
    ]);
    expect(said('20 Jan 2012, 20 Apr 2012, 20 Jul 2012, 20 Oct 2012')).toEqual([]);
  });

  it('are not met by a mark that names a later date', () => {
    expect(said('{ date: 5 Sep 2013, for: Sep 2013 }')).toEqual([
      "4 dates of milestone 1.1/1 fall before the plan's period begins and are not marked done",
    ]);
  });
});

it('counts a ref that two actions share as an error of the files, as check does', () => {
  const action = (ref: string) =>
    `  - { ref: "${ref}", action: A, completion: May 2013, lead: Chair, outcomes: [O] }\n`;
  const errorsOf = (second: string): number | null => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    const read = readPlan('plan', [
      { name: 'plan.yaml', bytes: bytes('board: B\nperiod: 2013-14\n'), fault: null },
      { name: '1-a.yaml', bytes: bytes(`area: 1\ntitle: T\nactions:\n${action('1.1')}`), fault: null },
      { name: '2-b.yaml', bytes: bytes(`area: 2\ntitle: T\nactions:\n${action(second)}`), fault: null },
    ]);
    const asked = { today: '2013-09-10', isPersonal: false };
    return read.plan === null ? null : errorCount(read, read.plan, asked);
  };
  expect(errorsOf('1.1')).toBe(1);
  expect(errorsOf('2.1')).toBe(0);
});
