import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { datesDue } from '../../src/assess/due.ts';
import { lateActions } from '../../src/assess/overdue.ts';
import type { Action } from '../../src/model/plan.ts';
import { action, done, milestone, plan, undated } from './a-plan.ts';

const all = (one: Action, today: string) => assess(plan([one]), today).actions;
const now = (one: Action, today: string) => all(one, today)[0]!;

describe('done on an action without milestones', () => {
  const leaflet = action('Jul 2013', { done: [done('2013-08-05')] });

  it('completes it from its day', () => {
    expect(now(leaflet, '2013-08-04').suggested).toMatchObject({ colour: 'amber', done: false });
    expect(now(leaflet, '2013-08-05').suggested).toMatchObject({
      colour: 'complete',
      done: true,
      reason: 'It is marked done, on 5 August 2013.',
    });
    expect(now(leaflet, '2013-08-05')).toMatchObject({ open: false, late: false });
    expect(lateActions(all(leaflet, '2013-08-05'))).toEqual([]);
  });

  it('meets the dates of its completion one by one', () => {
    const quarterly = action('Mar 2013 / Jun 2013 / Sep 2013', { done: [done('2013-03-20')] });
    expect(now(quarterly, '2013-06-30').suggested.reason).toBe('Nothing is late; 1 of 3 dates is done.');
    expect(now(quarterly, '2013-07-01').suggested.colour).toBe('amber');
    expect(datesDue(all(quarterly, '2013-06-01'), '2013-01-01', '2013-12-31').map(({ due }) => due)).toEqual([
      '2013-06-30',
      '2013-09-30',
    ]);
    const named = { ...quarterly, done: [done('2013-09-02', 'Sep 2013')] };
    expect(now(named, '2013-12-01').completion).toMatchObject({ late: false, last: { done: '2013-09-02' } });
    // Its last date is done and the two before it are not.
    expect(now(named, '2013-12-01').suggested).toMatchObject({ colour: 'red', row: 'milestone-long-past' });
  });

  it('completes what has no date too', () => {
    expect(now(action(undated('as required'), { done: [done('yes')] }), '2013-09-10').suggested.reason).toBe(
      'It is marked done.',
    );
    expect(now(action(null, { done: [done('2013-05-02')] }), '2013-09-10').suggested.colour).toBe('complete');
  });

  it('counts nothing beside milestones', () => {
    const beside = { ...leaflet, milestones: [milestone('May 2013')] };
    expect(now(beside, '2013-09-10').suggested.colour).toBe('red');
  });
});
