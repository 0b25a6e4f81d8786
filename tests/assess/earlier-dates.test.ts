import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import type { Done, Milestone, Plan } from '../../src/model/plan.ts';
import { action, closed, continuing, done, milestone, moved, noted, plan, undated } from './a-plan.ts';

const now = (one: Parameters<typeof plan>[0][number], more: Partial<Plan> = {}) =>
  assess(plan([one], more), '2013-09-10').actions[0] ?? expect.fail();

describe('an earlier date of completion', () => {
  /** When the first part, due by the end of May, was done. */
  const first = (...milestones: Milestone[]) =>
    now(action('May 2013 / Dec 2013', { milestones })).completion?.earlier[0]?.done;
  const step = (...marks: Done[]) => milestone('May 2013', { done: marks });

  it('is met on the day of the last of the milestones due by then, however they are written', () => {
    const [early, late] = [step(done('2013-05-02')), step(done('2013-05-20'))];
    expect([first(early, late), first(late, early), first(late, late)]).toEqual([
      ...['2013-05-20', '2013-05-20', '2013-05-20'],
    ]);
    expect(first(milestone('Apr 2013', { done: [done('2013-06-03')] }), early)).toBe('2013-06-03');
  });

  it('is met on no known day where one of them is only said to be done', () => {
    const [known, yes] = [step(done('2013-05-20')), step(done('yes'))];
    expect([first(known, yes), first(yes, known), first(yes)]).toEqual([true, true, true]);
  });

  it('is open while one of them is, and where none is due by then', () => {
    const [open, met] = [step(), step(done('2013-05-20'))];
    expect([first(open, met), first(met, open)]).toEqual([null, null]);
    expect(first(milestone('Jun 2013', { done: [done('2013-05-20')] }))).toBe(null);
  });

  it('is not held up by a milestone without a date', () => {
    const dateless = milestone(undated('tbc'));
    expect(first(dateless, step(done('2013-05-20')))).toBe('2013-05-20');
  });
});

describe('completion', () => {
  it('of an action with milestones is not met by a mark on the action', () => {
    const one = action('Jul 2013', { done: [done('2013-07-20')], milestones: [milestone('Jul 2013')] });
    expect(now(one).completion?.last.done).toBe(null);
    expect(now(action('Jul 2013', { done: [done('2013-07-20')] })).completion?.last.done).toBe('2013-07-20');
  });

  it('without an end lies ahead: a milestone long past is amber', () => {
    const late = { milestones: [milestone('May 2013')] };
    const ongoing = (due: string) => now(action(continuing('Ongoing', '2013-04-01', due), late));
    expect(ongoing('2099-12-31').suggested.colour).toBe('amber');
    expect(ongoing('2013-08-31').suggested.colour).toBe('red');
    expect(now(action(undated('tbc'), late)).suggested.colour).toBe('red');
  });

  it('alone is asked for agreement where the board judges by it alone', () => {
    const byCompletion = { rag: { profile: { profile: 'completion' }, colours: null } };
    const redated = [moved('Oct 2013', 'Dec 2013', '2013-09-01')];
    const ofMilestone = action('Dec 2013', { milestones: [milestone('Dec 2013', { redated })] });
    expect(now(ofMilestone).suggested.colour).toBe('amber');
    expect(now(ofMilestone, byCompletion).suggested.colour).toBe('not-due');
    expect(now(action('Dec 2013', { redated }), byCompletion).suggested.colour).toBe('amber');
  });
});

it('what happens next is no progress: nothing has begun', () => {
  const next = { what: 'Ask the schools', by: null, who: [] };
  const only = (entry: Parameters<typeof noted>[1]) =>
    now(action('Dec 2013', { progress: [noted('2013-09-01', entry)] })).suggested.colour;
  expect([only({ next }), only({ next, note: 'Schools were asked' }), only({ next, rag: 'red' })]).toEqual([
    ...['not-due', 'green', 'green'],
  ]);
});

it('a hold until a day that nobody knows has no end', () => {
  const hold = { ...closed('on hold', '2013-06-01'), until: undated('tbc') };
  expect(now(action('Jul 2013', { closed: hold })).suggested).toMatchObject({
    ...{ colour: 'on-hold', transitions: [] },
  });
});
