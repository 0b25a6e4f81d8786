import { describe, expect, it } from 'vitest';
import { factsOf, made, midYear, planOf } from './a-report.ts';

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
      '2 (100%) had fallen due before 1 June 2014 and 1 (50%) is done. What fell due or was done after March 2014 is in these figures, and in no month below.',
    );
    expect(pageOf(plan, '2014-04-30')).toContain(
      '1 (50%) had fallen due before 30 April 2014 and none is done.',
    );
  });

  // Five dates of a plan for 2013-14. Three are ticked without a day: due in May, in October and next March.
  const ticked = planOf(
    `  - ref: "1.1"
    action: Ask adults what they want
    milestones:
      - { what: Plan written, when: 2013-05, done: yes }
      - { what: Survey sent, when: 2013-10, done: yes }
      - { what: Answers read, when: 3 Dec 2013, done: 4 Dec 2013 }
      - { what: Report written, when: 20 Dec 2013 }
      - { what: Report sent, when: 2014-03, done: yes }
`,
  );

  it('counts what was done on no recorded day from when it was due, and all of it by the day of asking', () => {
    const { months } = factsOf(made(ticked, 'annual', { today: '2013-12-11' })).overTheYear;
    const done = (month: string) => months.find((one: { day: string }) => one.day.startsWith(month)).done;
    expect(['2013-03', '2013-04', '2013-05', '2013-09', '2013-10', '2013-11'].map(done)).toEqual([
      0, 0, 1, 1, 2, 2,
    ]);
    expect(done('2013-12')).toBe(4);
    expect(done('2014-01')).toBeNull();
  });

  it('says so in the words of the paper', () => {
    for (const report of ['annual', 'progress'] as const)
      expect(JSON.stringify(made(ticked, report, { today: '2013-12-11' }).answer.page)).toContain(
        '3 (60%) had fallen due before 11 December 2013 and 4 (80%) are done. 3 were done on days that nobody recorded: they are shown as done from the month when each was due, or this month if that is earlier.',
      );
  });

  it('counts as due so far what the sentence above it counts: what was due before the day of asking', () => {
    const { months } = factsOf(made(ticked, 'annual', { today: '2013-12-11' })).overTheYear;
    const due = (month: string) => months.find((one: { day: string }) => one.day.startsWith(month)).due;
    expect(['2013-11', '2013-12', '2014-01', '2014-03'].map(due)).toEqual([2, 3, 4, 5]);
  });

  it('takes no date as due before its day is over, on the last day of a month as on any other', () => {
    // of the five, one is due by the end of May 2013; on 31 May it is done or not, and not late
    const page = pageOf(ticked, '2013-05-31');
    expect(page).toContain('Of 5 milestone dates, none had fallen due before 31 May 2013');
    expect(page).toContain('May 2013 (so far)');
    expect(page).toContain('in the month of asking before that day');
    const due = (today: string) =>
      factsOf(made(ticked, 'annual', { today })).overTheYear.months.find(
        (one: { day: string }) => one.day === '2013-05-31',
      ).due;
    expect(['2013-05-30', '2013-05-31', '2013-06-01'].map(due)).toEqual([0, 0, 1]);
  });

  it('says before the period what is late and done by then, and not that all is ahead', () => {
    const early = planOf(
      `  - ref: "1.1"
    action: Ask
    milestones:
      - { what: Asked, when: 2012-10, done: 30 Oct 2012 }
      - { what: Answered, when: 2012-11 }
      - { what: Told, when: 2013-06 }
`,
    );
    expect(pageOf(early, '2013-01-10')).toContain(
      'The period has not begun. Of 3 milestone dates, 2 (67%) had fallen due before 10 January 2013 and 1 (33%) is done.',
    );
  });

  it('says of one action and of several that their dates are in what is closed', () => {
    const told = (ref: string, milestones: string) => `  - ref: "${ref}"
    action: Tell them ${ref}
    milestones: ${milestones}
    closed: { date: 1 May 2013, as: withdrawn }
`;
    const asked = `  - ref: "1.1"
    action: Ask
    milestones: [{ what: Asked, when: 2013-06 }]
`;
    const page = (...closed: readonly string[]) => pageOf(planOf([asked, ...closed].join('')), '2013-09-10');
    const one = '[{ what: Told, when: 2013-07 }]';
    expect(page(told('1.2', one))).toContain('1 not done is in an action that is closed or on hold.');
    expect(
      page(told('1.2', '[{ what: Told, when: 2013-07 }, { what: Told again, when: 2013-08 }]')),
    ).toContain('2 not done are in an action that is closed or on hold.');
    expect(page(told('1.2', one), told('1.3', one))).toContain(
      '2 not done are in actions that are closed or on hold.',
    );
  });

  it('says how many dates it leaves out, so that its sum meets that of the progress report', () => {
    // 84 milestone dates in all; 4 stand undone in 4.8, 4.12 and 5.4, which are closed or on hold.
    expect(pageOf(midYear, '2013-09-10')).toContain(
      'Of 84 milestone dates, 4 not done are in actions that are closed or on hold. Of the other 80,',
    );
  });
});
