import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { ruleOf } from '../../src/assess/profiles/index.ts';
import { rowsFor } from '../../src/assess/table.ts';
import type { Action } from '../../src/model/plan.ts';
import { action, closed, done, milestone, plan } from './a-plan.ts';

const june = { start: '2013-06-01', due: '2013-06-30' };
const july = { start: '2013-07-01', due: '2013-07-31' };
const said = (one: Action) => {
  const suggested = assess(plan([one]), '2013-09-10').actions[0]?.suggested;
  return [suggested?.colour, suggested?.reason];
};

describe('why an action that is closed has no colour, or is complete', () => {
  it.each<[Partial<Action>['closed'], string, string]>([
    [closed('withdrawn', null), 'withdrawn', 'Withdrawn.'],
    [closed('withdrawn', '2013-06-12'), 'withdrawn', 'Withdrawn on 12 June 2013.'],
    [
      { ...closed('superseded', '2013-06-12'), by: '2.4' },
      'superseded',
      'Superseded by 2.4 on 12 June 2013.',
    ],
    [closed('superseded', null), 'superseded', 'Superseded.'],
    [
      { ...closed('carried forward', '2013-06-01'), within: june, reason: 'no money.' },
      'carried-forward',
      'Carried forward in June 2013: no money.',
    ],
    [
      { ...closed('on hold', '2013-06-01'), within: june },
      'on-hold',
      'On hold since June 2013, with no end given.',
    ],
    [closed('on hold', null, 'Dec 2013'), 'on-hold', 'On hold until 31 December 2013.'],
    [
      { ...closed('complete', '2013-06-12'), reason: 'printed' },
      'complete',
      'Closed as complete on 12 June 2013: printed.',
    ],
  ])('%#', (one, colour, reason) => {
    expect(said(action('Jul 2013', { closed: one ?? null }))).toEqual([colour, reason]);
  });
});

describe('why an action is complete of itself', () => {
  const on = (...all: string[]) => ({ done: all.map((day) => done(day)) });
  it.each<[string, Action, string]>([
    [
      'one milestone',
      action('Jul 2013', { milestones: [milestone('May 2013', on('2013-05-20'))] }),
      'Its one milestone is done, on 20 May 2013.',
    ],
    [
      'two',
      action('Jul 2013', {
        milestones: [milestone('May 2013', on('2013-06-20')), milestone('Jun 2013', on('2013-05-20'))],
      }),
      'Both milestones are done, the last on 20 June 2013.',
    ],
    [
      'three',
      action('Jul 2013', {
        milestones: [
          milestone('May 2013', on('2013-05-20')),
          milestone('Jun 2013', on('2013-06-20')),
          milestone('Jun 2013', { done: [{ ...done('2013-07-01'), within: july }] }),
        ],
      }),
      'All three milestones are done, the last in July 2013.',
    ],
    [
      'one without a day',
      action('Jul 2013', {
        milestones: [milestone('May 2013', on('2013-05-20')), milestone('Jun 2013', on('yes'))],
      }),
      'Both milestones are done.',
    ],
    ['itself', action('Jul 2013', on('2013-07-03')), 'It is marked done, on 3 July 2013.'],
    ['itself, without a day', action('Jul 2013', on('yes')), 'It is marked done.'],
    [
      'itself, in a series',
      action('May 2013 / Jul 2013', on('2013-05-03', '2013-07-03')),
      'It is marked done, the last time on 3 July 2013.',
    ],
  ])('%s', (_, one, reason) => {
    expect(said(one)).toEqual(['complete', reason]);
  });
});

describe('the rows of a rule', () => {
  it('are each in words, in their order, and end with what cannot be read', () => {
    expect(
      rowsFor(ruleOf(plan([]), { profile: 'months' })).map(({ name, suggestion }) => `${name} ${suggestion}`),
    ).toEqual([
      'withdrawn withdrawn',
      'superseded superseded',
      'carried-forward carried-forward',
      'on-hold on-hold',
      'closed-complete complete',
      'all-milestones-done complete',
      'no-date none',
      'completion-long-past red',
      'milestone-long-past red',
      'completion-late amber',
      'milestone-late amber',
      'moved-without-agreement amber',
      'begun green',
      'not-due not-due',
      'part-unread none',
    ]);
  });
});
