import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { ruleOf } from '../../src/assess/profiles/index.ts';
import { colourTable, rowsFor } from '../../src/assess/table.ts';
import type { Action } from '../../src/model/plan.ts';
import type { Profile } from '../../src/model/profile.ts';
import {
  action,
  boardMeetings,
  body,
  closed,
  continuing,
  days,
  done,
  milestone,
  moved,
  noted,
  plan,
  undated,
} from './a-plan.ts';

const months: Profile = { profile: 'months' };
/** Board days of 2013. */
const boardDays = ['2013-06-24', '2013-09-23', '2013-12-16'];
const now = (one: Action, today: string, profile: Profile = months, meets: string[] | null = boardDays) =>
  assess(plan([one], { bodies: [body('Board', meets)] }), today, { profile }).actions[0]!;

/** Each day with the row of the table that fits it. */
const expectRows = (one: Action, expected: Record<string, string>, profile: Profile = months): void => {
  const found = Object.keys(expected).map((day) => [day, now(one, day, profile).suggested.row]);
  expect(Object.fromEntries(found)).toEqual(expected);
};
const reason = (one: Action, today: string, profile: Profile = months, meets: string[] | null = boardDays) =>
  now(one, today, profile, meets).suggested.reason;

describe('colour by months', () => {
  it('a completion of July transitions amber on 1 August and red on 1 September', () => {
    expectRows(action('Jul 2013'), {
      '2013-07-31': 'not-due',
      '2013-08-01': 'completion-late',
      '2013-08-31': 'completion-late',
      '2013-09-01': 'completion-long-past',
    });
  });

  it('a day is red from the day after the same day of the next month', () => {
    expectRows(action('2013-07-15'), {
      '2013-07-15': 'not-due',
      '2013-07-16': 'completion-late',
      '2013-08-15': 'completion-late',
      '2013-08-16': 'completion-long-past',
    });
  });

  it('the end of a short month goes to the end of the next, and 30 January to the end of February', () => {
    expectRows(action('Feb 2013'), { '2013-03-31': 'completion-late', '2013-04-01': 'completion-long-past' });
    expectRows(action('2013-01-30'), {
      '2013-02-28': 'completion-late',
      '2013-03-01': 'completion-long-past',
    });
  });

  it('29 February counts as the end of its month', () => {
    expectRows(action('Feb 2012'), {
      '2012-02-29': 'not-due',
      '2012-03-01': 'completion-late',
      '2012-03-31': 'completion-late',
      '2012-04-01': 'completion-long-past',
    });
    expectRows(action('Jan 2012'), { '2012-02-29': 'completion-late', '2012-03-01': 'completion-long-past' });
  });

  it("the plan's year end and New Year are days like any other", () => {
    expectRows(action('Mar 2014'), { '2014-03-31': 'not-due', '2014-04-01': 'completion-late' });
    expectRows(action('Dec 2013'), {
      '2013-12-31': 'not-due',
      '2014-01-01': 'completion-late',
      '2014-01-31': 'completion-late',
      '2014-02-01': 'completion-long-past',
    });
  });

  it('a milestone is amber however late, as long as completion lies ahead', () => {
    const ahead = action('Oct 2013', { milestones: [milestone('May 2013'), milestone('Nov 2013')] });
    expectRows(ahead, {
      '2013-05-31': 'not-due',
      '2013-06-01': 'milestone-late',
      '2013-10-31': 'milestone-late',
      // Completion has passed and the milestone is long late.
      '2013-11-01': 'milestone-long-past',
      '2013-12-01': 'completion-long-past',
    });
  });

  it('a milestone without a completion is red after a month', () => {
    expectRows(action(null, { milestones: [milestone('May 2013')] }), {
      '2013-06-30': 'milestone-late',
      '2013-07-01': 'milestone-long-past',
    });
    expectRows(action(undated('as required'), { milestones: [milestone('May 2013')] }), {
      '2013-06-30': 'milestone-late',
      '2013-07-01': 'milestone-long-past',
    });
  });

  it('work that continues lies ahead until it ends, and is never late itself', () => {
    const ongoing = action(continuing('Ongoing 2013-14', '2013-04-01', '2014-03-31'), {
      milestones: [milestone('May 2013')],
    });
    expectRows(ongoing, { '2014-03-31': 'milestone-late', '2014-04-01': 'milestone-long-past' });
    expect(reason(ongoing, '2014-04-01')).toBe(
      'Milestone 1.1/1 (May 2013) was due by 31 May and is 305 days late, which is more than one month; "Ongoing 2013-14" ended on 31 March 2014.',
    );
    expectRows(
      { ...ongoing, milestones: [milestone('May 2013', { done: [done('yes')] }), milestone('Jun 2014')] },
      { '2013-09-10': 'begun', '2014-06-30': 'begun', '2014-07-01': 'milestone-late' },
    );
  });

  it('a milestone that continues is late after its end', () => {
    const steady = milestone(continuing('Throughout 2013-14', '2013-04-01', '2014-03-31'));
    expectRows(action('Dec 2014', { milestones: [steady] }), {
      '2014-03-31': 'not-due',
      '2014-04-01': 'milestone-late',
    });
  });

  it('a milestone that goes on without an end never falls due', () => {
    const endless = milestone(continuing('from Oct 2013 onwards', '2013-10-01', '2099-12-31'));
    expect(now(action(null, { milestones: [endless] }), '2014-04-01').milestones[0]!.occurrences).toEqual([
      {
        start: '2013-10-01',
        due: null,
        done: null,
        doneWithin: null,
        overdue: false,
        daysLate: 0,
        nth: 1,
        of: 1,
      },
    ]);
  });

  it('completion in a series is its last date; the earlier ones are late like milestones', () => {
    const series = action('Mar 2013 / Jun 2013 / Sep 2013');
    expectRows(series, {
      '2013-03-31': 'not-due',
      '2013-04-01': 'milestone-late',
      '2013-09-30': 'milestone-late',
      '2013-10-01': 'milestone-long-past',
      '2013-11-01': 'completion-long-past',
    });
    expect(reason(series, '2013-07-01')).toBe(
      'Two dates are late: the oldest is an earlier completion date (first of three dates), due by 31 March 2013 and 92 days late; completion still lies ahead, on 30 September 2013.',
    );
  });

  it('an earlier completion date is met by the milestone dates due until then', () => {
    const newsletter = (...marks: string[]) =>
      action('Mar 2013 / Jun 2013 / Sep 2013', {
        milestones: [milestone('Mar 2013 / Jun 2013 / Sep 2013', { done: marks.map((on) => done(on)) })],
      });
    expectRows(newsletter('2013-03-20'), { '2013-06-30': 'begun', '2013-07-01': 'milestone-late' });
    expectRows(newsletter('2013-03-20', '2013-06-28'), {
      '2013-07-01': 'begun',
      '2013-10-01': 'completion-late',
    });
    expect(now(newsletter('2013-03-20'), '2013-07-01').completion!.earlier.map((date) => date.done)).toEqual([
      '2013-03-20',
      null,
    ]);
  });

  it('nothing to judge by is never green, whatever is noted', () => {
    const entries = { progress: [noted('2013-06-01', { note: 'Two events held' })] };
    expectRows(action(null, entries), { '2013-09-10': 'no-date' });
    expectRows(action(undated('ongoing'), entries), { '2013-09-10': 'no-date' });
    expectRows(action(null, { milestones: [milestone(null, { done: [] })] }), { '2013-09-10': 'no-date' });
    expectRows(action(continuing('Ongoing 2013-14', '2013-04-01', '2014-03-31'), entries), {
      '2013-09-10': 'no-date',
    });
  });

  it('is green from the day that something is done or noted', () => {
    const ahead = {
      milestones: [milestone('Oct 2013', { done: [done('2013-08-02')] }), milestone('Nov 2013')],
    };
    expectRows(action('Nov 2013', ahead), {
      '2013-08-01': 'not-due',
      '2013-08-02': 'begun',
      '2013-08-03': 'begun',
    });
    expectRows(action('Nov 2013', { progress: [noted('2013-08-02', { note: 'A date is set' })] }), {
      '2013-08-01': 'not-due',
      '2013-08-02': 'begun',
    });
  });

  it('a note with a cause is a hindrance and no progress; a colour alone is a note of work', () => {
    const hindered = noted('2013-08-02', { note: 'Guidance is late', cause: 'guidance' });
    expectRows(action('Nov 2013', { progress: [hindered] }), { '2013-09-10': 'not-due' });
    const rated = action('Nov 2013', { progress: [noted('2013-08-02', { rag: 'green' })] });
    expectRows(rated, { '2013-08-01': 'not-due', '2013-09-10': 'begun' });
    expect(reason(rated, '2013-09-10')).toBe('Nothing is late; it was rated on 2 August 2013.');
    expectRows(action('Nov 2013', { progress: [noted('2013-08-02', { rag: 'amber', cause: 'funding' })] }), {
      '2013-09-10': 'not-due',
    });
  });

  it('is complete on the day that its last date is done, and not by those that have dates alone', () => {
    const milestones = [
      milestone('May 2013', { done: [done('2013-06-14')] }),
      milestone('Jun 2013 / Jul 2013', { done: [done('2013-07-01'), done('2013-08-20')] }),
    ];
    expectRows(action('Jul 2013', { milestones }), {
      '2013-08-19': 'completion-late',
      '2013-08-20': 'all-milestones-done',
      '2014-08-20': 'all-milestones-done',
    });
    expect(reason(action('Jul 2013', { milestones }), '2013-09-10')).toBe(
      'Both milestones are done, the last on 20 August 2013.',
    );
    expectRows(action('Dec 2013', { milestones: [...milestones, milestone(null)] }), {
      '2013-09-10': 'begun',
    });
  });
});

describe('closed actions', () => {
  it('have no colour from the day they are closed, whatever is late', () => {
    for (const [as, row] of [
      ['withdrawn', 'withdrawn'],
      ['superseded', 'superseded'],
      ['carried forward', 'carried-forward'],
      ['complete', 'closed-complete'],
    ] as const)
      expectRows(action('Jan 2013', { closed: closed(as, '2013-06-12') }), {
        '2013-06-11': 'completion-long-past',
        '2013-06-12': row,
        '2013-06-13': row,
      });
  });

  it('a hold ends after its last day', () => {
    const held = action('Jan 2013', { closed: closed('on hold', '2013-06-12', 'Aug 2013') });
    expectRows(held, {
      '2013-06-11': 'completion-long-past',
      '2013-06-12': 'on-hold',
      '2013-08-31': 'on-hold',
      '2013-09-01': 'completion-long-past',
    });
    expect(reason(held, '2013-07-01')).toBe('On hold since 12 June 2013 until 31 August 2013.');
    expect(now(held, '2013-07-01').suggested.transitions).toEqual([{ from: '2013-09-01', to: 'red' }]);
    expect(now(held, '2013-07-01')).toMatchObject({ open: false, late: false });
    expect(now(held, '2013-09-01')).toMatchObject({ open: true, late: true });
  });

  it('are not late, nor are their milestones', () => {
    const one = now(
      action('Jan 2013', { milestones: [milestone('Jan 2013')], closed: closed('withdrawn', null) }),
      '2013-09-10',
    );
    expect(one.late).toBe(false);
    expect(one.completion).toMatchObject({ late: false, daysLate: 0 });
    expect(one.milestones[0]!.occurrences[0]).toMatchObject({ overdue: false, daysLate: 0, done: null });
  });
});

describe('dates that were moved', () => {
  const agreed = action('Nov 2013', {
    redated: [moved('Jul 2013', 'Nov 2013', '2013-09-05', 'Board 5 Sep 2013')],
  });
  const alone = action('Nov 2013', { redated: [moved('Jul 2013', 'Nov 2013', '2013-09-05')] });

  it('an agreed move takes an action out of red on its day', () => {
    expectRows(agreed, {
      '2013-09-04': 'completion-long-past',
      '2013-09-05': 'not-due',
      '2013-11-30': 'not-due',
      '2013-12-01': 'completion-late',
    });
  });

  it('a move without agreement leaves the old date in force, and is amber at best', () => {
    expectRows(alone, {
      '2013-07-31': 'not-due',
      '2013-08-01': 'completion-late',
      '2013-09-04': 'completion-long-past',
      '2013-09-05': 'completion-long-past',
    });
    const early = action('Dec 2013', { redated: [moved('Nov 2013', 'Dec 2013', '2013-09-05')] });
    expectRows(early, { '2013-09-04': 'not-due', '2013-09-05': 'moved-without-agreement' });
    expect(reason(early, '2013-09-10')).toBe(
      'Completion was moved from Nov 2013 to Dec 2013 on 5 September 2013 without agreement, so Nov 2013 stays in force.',
    );
    expect(now(early, '2013-09-10').moved).toMatchObject([{ agreed: false, waiting: true, milestone: null }]);
  });

  it('of several moves each counts from its day, and a later agreed one settles those before', () => {
    const twice = action('Dec 2013', {
      redated: [
        moved('May 2013', 'Jul 2013', '2013-06-03', 'Board 3 Jun 2013'),
        moved('Jul 2013', 'Dec 2013', '2013-08-05'),
      ],
    });
    expect(now(twice, '2013-06-02').completion!.due).toBe('2013-05-31');
    expect(now(twice, '2013-06-03').completion!.due).toBe('2013-07-31');
    expect(now(twice, '2013-08-05').completion!.due).toBe('2013-07-31');
    const settled = {
      ...twice,
      redated: [...twice.redated, moved('Jul 2013', null, '2013-09-02', 'Board 2 Sep 2013')],
    };
    expect(now(settled, '2013-09-02').completion!.due).toBe('2013-12-31');
    expect(now(settled, '2013-09-02').moved.map((one) => one.agreed)).toEqual([true, true, true]);
    expectRows(settled, { '2013-09-01': 'completion-long-past', '2013-09-02': 'not-due' });
  });

  it('a milestone that was moved without agreement waits no longer once it is met', () => {
    const redated = [moved('Apr 2013', 'Oct 2013', '2013-04-20')];
    const one = (marks: string[]) =>
      action('Dec 2013', {
        milestones: [
          milestone('Oct 2013', { redated, done: marks.map((on) => done(on)) }),
          milestone('Dec 2013'),
        ],
      });
    expectRows(one([]), { '2013-04-30': 'moved-without-agreement', '2013-05-01': 'milestone-late' });
    expectRows(one(['2013-06-01']), { '2013-06-01': 'begun' });
  });
});

describe('colour by days', () => {
  it('transitions on the day that each threshold is reached; late before that is green and says so', () => {
    const june = action('2013-06-30');
    expectRows(
      june,
      {
        '2013-06-30': 'not-due',
        '2013-07-01': 'within-grace',
        '2013-07-06': 'within-grace',
        '2013-07-07': 'completion-late',
        '2013-07-29': 'completion-late',
        '2013-07-30': 'completion-long-past',
        '2013-07-31': 'completion-long-past',
      },
      days,
    );
    expect(now(june, '2013-07-03', days).suggested).toMatchObject({
      colour: 'green',
      reason:
        'Completion 2013-06-30 passed 3 days ago, within the grace; amber from 7 days late, red from 30.',
    });
    expect(now(june, '2013-07-03', days).late).toBe(true);
  });

  it('does not make a late milestone red while completion lies ahead', () => {
    expectRows(
      action('Dec 2013', { milestones: [milestone('May 2013')] }),
      {
        '2013-06-06': 'within-grace',
        '2013-06-07': 'milestone-late',
        '2013-12-31': 'milestone-late',
        '2014-01-01': 'milestone-long-past',
      },
      days,
    );
  });
});

describe('colour by meetings', () => {
  it('counts the meetings held since, each from the day after it', () => {
    const may = action('May 2013');
    expectRows(
      may,
      {
        '2013-05-31': 'not-due',
        '2013-06-01': 'within-grace',
        '2013-06-24': 'within-grace',
        '2013-06-25': 'completion-late',
        '2013-09-23': 'completion-late',
        '2013-09-24': 'completion-long-past',
      },
      boardMeetings,
    );
    expect(reason(may, '2013-10-01', boardMeetings)).toBe(
      'Completion May 2013 was due by 31 May and passed 123 days ago, and 2 Board meetings have been held since (24 June and 23 September 2013); amber from 1, red from 2.',
    );
  });

  it('a meeting on the due date itself is not missed, nor one in a month not known to the day', () => {
    expectRows(action('2013-06-24'), { '2013-06-25': 'within-grace' }, boardMeetings);
    const month = assess(
      plan([action('2013-06-15')], { bodies: [body('Board', ['Jun 2013', 'Sep 2013'])] }),
      '2013-10-01',
      {
        profile: boardMeetings,
      },
    );
    expect(month.actions[0]!.suggested.row).toBe('completion-late');
  });

  it('without a calendar nothing can be said of what is late, and the reason says what to write', () => {
    const { suggested } = now(action('May 2013'), '2013-09-10', boardMeetings, null);
    expect(suggested).toMatchObject({ colour: 'none', row: 'no-meetings' });
    expect(suggested.reason).toBe(
      'Completion May 2013 was due by 31 May and passed 102 days ago, but the rule counts Board meetings and plan.yaml gives no dates for them: write them under bodies, Board, meets.',
    );
    expect(now(action('Dec 2013'), '2013-09-10', boardMeetings, null).suggested.row).toBe('not-due');
  });
});

describe('the table of colours', () => {
  it('has a row for every suggestion, and no name twice', () => {
    expect(new Set(colourTable.map((row) => row.suggestion)).size).toBe(10);
    expect(new Set(colourTable.map((row) => row.name)).size).toBe(colourTable.length);
  });

  it('is explained by the rule in force', () => {
    const words = (profile: Profile) =>
      Object.fromEntries(rowsFor(ruleOf(plan([]), profile)).map((row) => [row.name, row.words]));
    expect(words(months)['completion-long-past']).toBe('completion is more than one month late');
    expect(words(days)['completion-long-past']).toBe('completion is 30 days late or more');
    expect(words(days)['within-grace']).toBe(
      'something is late, but within what the board allows before amber',
    );
    expect(words(boardMeetings)['completion-late']).toBe('completion is late by 1 Board meeting or more');
    expect(words(months)).not.toHaveProperty('within-grace');
    expect(words(months)).not.toHaveProperty('no-meetings');
  });
});
