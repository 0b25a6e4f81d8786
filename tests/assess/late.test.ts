import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { lateActions, lateDates, missedDates } from '../../src/assess/overdue.ts';
import { action, closed, milestone, plan } from './a-plan.ts';

/** On 10 September 2013: dates late by different times, two by the same, one ahead, and one of a closed action. */
const { actions } = assess(
  plan([
    action('Aug 2013', { ref: '4.2', milestones: [milestone('May 2013'), milestone('Dec 2013')] }),
    action('Dec 2013', { ref: '4.10', milestones: [milestone('May 2013'), milestone('Mar 2013')] }),
    action('Apr 2013 / Jul 2013', { ref: '4.9' }),
    action('May 2013', { ref: '4.1', closed: closed('withdrawn', '2013-06-10') }),
  ]),
  '2013-09-10',
);

describe('what is late', () => {
  it('is listed the longest first, and of one day in the order of refs; what is closed or ahead is not', () => {
    expect(lateDates(actions).map(({ one, due }) => `${one.action.ref} ${due}`)).toEqual([
      ...['4.10 2013-03-31', '4.9 2013-04-30', '4.2 2013-05-31', '4.10 2013-05-31'],
      ...['4.9 2013-07-31', '4.2 2013-08-31'],
    ]);
  });

  it('is of milestones, or of completion: its last date alone, unless the earlier are asked for', () => {
    const lines = (dates: ReturnType<typeof lateDates>) =>
      dates.map(({ one, due }) => `${one.action.ref} ${due}`);
    expect(lines(missedDates(actions))).toEqual(['4.10 2013-03-31', '4.2 2013-05-31', '4.10 2013-05-31']);
    expect(lines(lateActions(actions))).toEqual(['4.9 2013-07-31', '4.2 2013-08-31']);
    expect(lines(lateActions(actions, { earlier: true }))).toEqual([
      ...['4.9 2013-04-30', '4.9 2013-07-31', '4.2 2013-08-31'],
    ]);
  });
});
