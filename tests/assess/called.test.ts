import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { actionsCalled } from '../../src/assess/called.ts';
import { datesDue } from '../../src/assess/due.ts';
import { ifAgreed } from '../../src/assess/if-agreed.ts';
import type { Action } from '../../src/model/plan.ts';
import { action, milestone, moved, noted, plan } from './a-plan.ts';

const now = (actions: readonly Action[]) => assess(plan(actions), '2013-09-10');

describe('an action is called', () => {
  const { actions, ...rest } = now([
    action('Dec 2013', { ref: '1.1A', was: 'SP9', action: 'Recruit two lay members' }),
    action('Dec 2013', { ref: '1.2b', origin: '2012-13  4.3', action: 'Audit lay visiting' }),
    action('Dec 2013', { ref: '4.4', was: '1.1A', action: 'Train lay members' }),
    action('Dec 2013', { ref: '5', hasRef: false, action: 'Recruit three lay members' }),
    action('Dec 2013', { ref: '6', hasRef: false, action: 'Recruit a chair' }),
  ]);
  const called = (asked: string) => actionsCalled({ actions, ...rest }, asked).map((one) => one.action.ref);

  it.each([
    ['1.1A', ['1.1A']],
    ['1.2B', ['1.2b']],
    ['sp9', ['1.1A']],
    ['2012-13  4.3', ['1.2b']],
    ['4.3', ['1.2b']],
    ['lay members', ['5']],
    [' Members, LAY ', ['5']],
    ['recruit', ['5', '6']],
    ['Audit lay', []],
    ['4.5', []],
    [' ', []],
  ])('by its ref, else by one that it had, else, where it has none, by its words: %s', (asked, refs) => {
    expect(called(asked)).toEqual(refs);
  });
});

describe('had the changes of date that wait been agreed today', () => {
  const place = (line: number) => ({ file: '1-leadership.yaml', path: ['actions', line] });
  const waits = moved('2013-06-30', '2013-10-31', '2013-09-01');
  const all = [
    action('2013-10-31', { at: place(0), redated: [waits] }),
    action('2013-06-30', { at: place(1), ref: '1.2' }),
    action(null, { at: place(2), ref: '1.3', milestones: [milestone('2013-10-31', { redated: [waits] })] }),
    action('2013-10-31', {
      ...{ at: place(3), ref: '1.4' },
      redated: [moved('2013-06-30', '2013-10-31', '2013-06-01', 'Board 24 Jun 2013')],
    }),
  ];

  it('those that have one would be judged by the new date, and the others are not asked about', () => {
    const today = now(all);
    const then = ifAgreed(today, 'Board');
    expect(today.actions.map(({ suggested }) => suggested.colour)).toEqual(['red', 'red', 'red', 'not-due']);
    expect([...then.values()].map((one) => [one.action.ref, one.suggested.colour])).toEqual([
      ['1.1', 'not-due'],
      ['1.3', 'not-due'],
    ]);
    expect(then.get(all[0]?.at ?? place(9))?.action.redated[0]?.agreed).toBe('Board 10 September 2013');
  });
});

it('what falls due comes by its day, milestones before completion, then by ref', () => {
  const { actions } = now([
    action('2013-10-31', { ref: '1.10', milestones: [milestone('2013-10-31'), milestone('2013-09-30')] }),
    action('2013-10-31', { ref: '1.9', progress: [noted('2013-09-01')] }),
    action('2013-10-01', { ref: '1.11' }),
    action('2013-11-01', { ref: '1.12' }),
    action('2013-09-29', { ref: '1.13' }),
  ]);
  expect(
    datesDue(actions, '2013-09-30', '2013-10-31').map(
      ({ one, milestone, due }) =>
        `${due.slice(5)} ${one.action.ref}${milestone === null ? '' : ' milestone'}`,
    ),
  ).toEqual(['09-30 1.10 milestone', '10-01 1.11', '10-31 1.10 milestone', '10-31 1.9', '10-31 1.10']);
});
