import { describe, expect, it } from 'vitest';
import { made, midYear, planOf } from './a-report.ts';

const pageOf = (plan: Parameters<typeof made>[0], today: string) =>
  JSON.stringify(made(plan, 'annual', { today }).answer.page);

describe('the share of the year that is done', () => {
  it('counts what was done after the year ended, before the day of the report', () => {
    const plan = planOf(
      `  - ref: "1.1"
    action: Ask children
    milestones:
      - what: Survey sent
        when: Mar 2014
        done: 10 May 2014
      - what: Answers read
        when: Apr 2014
`,
    );
    expect(pageOf(plan, '2014-06-01')).toContain(
      '2 (100%) had fallen due before 1 June 2014 and 1 (50%) is done.',
    );
    expect(pageOf(plan, '2014-04-30')).toContain(
      '1 (50%) had fallen due before 30 April 2014 and none is done.',
    );
  });

  it('says how many dates it leaves out, so that its sum meets that of the progress report', () => {
    // 84 milestone dates in all; 4 stand undone in 4.8, 4.12 and 5.4, which are closed or on hold.
    expect(pageOf(midYear, '2013-09-10')).toContain(
      'Of 84 milestone dates, 4 not done are in actions that are closed or on hold. Of the other 80,',
    );
  });
});
