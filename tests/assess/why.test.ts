import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { carriedFrom, toSettle } from '../../src/assess/carried.ts';
import { agreedWords } from '../../src/assess/reasons.ts';
import type { Action, Milestone, Plan } from '../../src/model/plan.ts';
import {
  action,
  closed,
  continuing,
  done,
  milestone,
  moved,
  noted,
  phrase,
  plan,
  undated,
} from './a-plan.ts';

const assessed = (one: Action, more: Partial<Plan> = {}) =>
  assess(plan([one], more), '2013-09-10').actions[0];
const why = (one: Action, more?: Partial<Plan>) => assessed(one, more)?.suggested.reason;
const of = (
  completion: Action['completion'] | string,
  milestones: readonly Milestone[] = [],
  more: Partial<Action> = {},
) => action(completion, { milestones, ...more });
const begun = { progress: [noted('2013-09-01', { note: 'Begun' })] };
const onlyCompletion: Partial<Plan> = { rag: { profile: { profile: 'completion' }, colours: null } };

describe('why an action is late', () => {
  it.each<[Action, RegExp]>([
    [of('2013-07-31'), /^Completion 2013-07-31 passed 41 days ago/],
    [of('Jul 2013'), /^Completion Jul 2013 was due by 31 July and passed 41 days ago/],
    [
      of('May 2013 / Jul 2013'),
      /^Completion, the last of its 2 dates, was due by 31 July 2013 and passed 41 days ago/,
    ],
    [
      of(null, [milestone('Jul 2013')]),
      /^Milestone 1\.1\/1 \(Jul 2013\) was due by 31 July and is 41 days late.*; no completion is given\.$/,
    ],
    [
      of(undated('tbc'), [milestone('2013-07-31')]),
      /^Milestone 1\.1\/1 \(2013-07-31\) is 41 days late.*; completion "tbc" has no date\.$/,
    ],
    [
      of(continuing('Ongoing', '2013-04-01', '2013-08-31'), [milestone('Jul 2013')]),
      /; "Ongoing" ended on 31 August 2013\.$/,
    ],
    [of('Aug 2013', [milestone('May 2013')]), /; completion Aug 2013 passed 10 days ago\.$/],
    [
      of(null, [milestone('May 2013 / Jul 2013 / Dec 2013'), milestone('2013-09-09')]),
      /^Three dates are late: the oldest is milestone 1\.1\/1 \(first of three dates\), due by 31 May 2013 and 102 days late/,
    ],
    [
      of(null, [milestone('2013-05-31'), milestone('2013-09-10'), milestone('Aug 2013')]),
      /^Two dates are late: the oldest is milestone 1\.1\/1 \(2013-05-31\), 102 days late/,
    ],
    [
      of('May 2013 / Dec 2013'),
      /^An earlier completion date \(first of two dates\) was due by 31 May 2013 and is 102 days late; completion still lies ahead, on 31 December 2013\.$/,
    ],
    [of('Dec 2013', [milestone('Aug 2013')]), /; completion Dec 2013 still lies ahead\.$/],
    [
      of(continuing('Ongoing', '2013-04-01', '2014-03-31'), [milestone('Aug 2013')]),
      /; "Ongoing" still lies ahead\.$/,
    ],
  ])('is said with the date and its sum: %#', (one, words) => {
    expect(why(one)).toMatch(words);
  });
});

describe('why nothing can be judged', () => {
  it.each<[Action, string, Partial<Plan>?]>([
    [of(null), 'No completion is given and there are no milestones: there is nothing to judge by.'],
    [
      of(undated('tbc'), [milestone(null)]),
      'Completion "tbc" has no date in it and its one milestone has no date: there is nothing to judge by.',
    ],
    [
      of(continuing('Ongoing', '2013-04-01', '2014-03-31'), [milestone(null), milestone(null)]),
      '"Ongoing" is never late itself and none of its two milestones has a date: there is nothing to judge by.',
    ],
    [
      of(null, [milestone('May 2013')]),
      "No completion is given and the board's rule judges by completion alone: there is nothing to judge by.",
      onlyCompletion,
    ],
  ])('%#', (one, words, more) => {
    expect(why(one, more)).toBe(words);
  });
});

describe('why an action is green, or not due', () => {
  const half = milestone('May 2013 / Dec 2013', { done: [done('2013-05-20')] });
  it.each<[Action, string]>([
    [of('Dec 2013', [half, milestone(null)]), 'Nothing is late; 1 of 2 milestone dates is done.'],
    [
      of('Dec 2013', [half, milestone(null, { done: [done('2013-05-20')] })], begun),
      'Nothing is late; 2 of 3 milestone dates are done, and progress was noted on 1 September 2013.',
    ],
    [of('May 2013 / Dec 2013', [], { done: [done('2013-05-20')] }), 'Nothing is late; 1 of 2 dates is done.'],
    [
      of('Dec 2013', [], { progress: [noted('2013-09-01', { rag: 'green' })] }),
      'Nothing is late; it was rated on 1 September 2013.',
    ],
    [
      of('Dec 2013', [], { progress: [noted(null, { note: 'Begun' })] }),
      'Nothing is late; progress is noted, undated.',
    ],
    [
      of('Dec 2013', [milestone('Dec 2013')]),
      'Nothing is late and nothing has happened yet: the next date is 31 December 2013, milestone 1.1/1.',
    ],
    [
      of('Oct 2013', [milestone('Dec 2013')]),
      'Nothing is late and nothing has happened yet: completion is due by 31 October 2013.',
    ],
    [
      of(null, [milestone('Dec 2013')]),
      'Nothing is late and nothing has happened yet: the next date is 31 December 2013, milestone 1.1/1.',
    ],
    [
      of('2013-09-10'),
      'Nothing is late and nothing has happened yet: completion is due by 10 September 2013.',
    ],
    [
      of('2013-09-10 / Dec 2013'),
      'Nothing is late and nothing has happened yet: the next date is 10 September 2013, an earlier completion date.',
    ],
  ])('%#', (one, words) => {
    expect(why(one)).toBe(words);
  });
});

describe('why a move of a date makes an action amber', () => {
  const move = moved('Nov 2013', 'Dec 2013', '2013-06-03');
  it.each<[Action, string]>([
    [
      of('Dec 2013', [], { redated: [move] }),
      'Completion was moved from Nov 2013 to Dec 2013 on 3 June 2013 without agreement, so Nov 2013 stays in force.',
    ],
    [
      of('Dec 2013', [], { redated: [moved('Nov 2013', null, null)] }),
      'Completion was moved from Nov 2013 to Dec 2013 without agreement, so Nov 2013 stays in force.',
    ],
    [
      of('Mar 2014', [
        milestone('Jan 2014'),
        milestone('Dec 2013', { redated: [moved('Nov 2013', null, '2013-06-03')] }),
      ]),
      'Milestone 1.1/2 was moved from Nov 2013 to Dec 2013 on 3 June 2013 without agreement, so Nov 2013 stays in force.',
    ],
    [
      of(
        'Dec 2013',
        [milestone('Dec 2013', { redated: [move] }), milestone('Dec 2013', { redated: [move] })],
        { redated: [move] },
      ),
      'Completion was moved from Nov 2013 to Dec 2013 on 3 June 2013 without agreement, so Nov 2013 stays in force. Two more dates were moved without agreement.',
    ],
    [
      of('Dec 2013', [milestone('Dec 2013', { redated: [move] })], { redated: [move] }),
      'Completion was moved from Nov 2013 to Dec 2013 on 3 June 2013 without agreement, so Nov 2013 stays in force. One more date was moved without agreement.',
    ],
  ])('%#', (one, words) => {
    expect(why(one)).toBe(words);
  });

  it('and who agreed to it is said of each', () => {
    const words = (...redated: Action['redated']) =>
      assessed(of('Dec 2013', [], { redated }))?.moved.map(agreedWords);
    expect(words(moved('Nov 2013', 'Dec 2013', '2013-06-03', 'Board 24 Jun 2013, item 6'))).toEqual([
      'agreed Board 24 Jun 2013, item 6',
    ]);
    expect(
      words(
        moved('Oct 2013', 'Nov 2013', '2013-05-03'),
        moved('Nov 2013', 'Dec 2013', '2013-06-03', 'Board 24 Jun 2013'),
      ),
    ).toEqual(['agreed with a later move', 'agreed Board 24 Jun 2013']);
    expect(words({ ...moved(null, 'Dec 2013', '2013-06-03'), from: undated('tbc') })).toEqual([
      'no agreement needed, as it had no date before',
    ]);
    expect(words(move)).toEqual(['not agreed']);
    expect(words(moved('Nov 2013', 'Dec 2013', '2013-06-03', 'Board 23 Sep 2013'))).toEqual([
      'not agreed before 23 September 2013',
    ]);
  });
});

describe('what is carried into the next plan', () => {
  const all = [
    of('Dec 2013', [milestone('May 2013', { done: [done('yes')] }), milestone('Jun 2013')], {
      progress: [
        noted('2013-04-01', { rag: 'red' }),
        noted('2013-05-01', { rag: 'amber' }),
        noted('2013-06-01', { note: 'x' }),
      ],
    }),
    of('Dec 2013', [], {
      ref: '1.2',
      closed: closed('on hold', null, 'Dec 2013'),
      progress: [noted('2013-04-01', { note: 'x' })],
    }),
    of('Dec 2013', [], { ref: '1.3', closed: closed('carried forward', null) }),
    of('Dec 2013', [], { ref: '1.4', closed: closed('complete', null) }),
    of('Dec 2013', [], { ref: '1.5', closed: closed('withdrawn', null) }),
  ];

  it('is what is open, on hold or carried forward, with what of it is open and the update that rates it', () => {
    const { carried, staying } = carriedFrom(assess(plan(all), '2013-09-10'));
    expect(carried.map(({ one, milestones, progress }) => [one.action.ref, milestones, progress])).toEqual([
      ['1.1', [1], [1, 2]],
      ['1.2', [], []],
      ['1.3', [], []],
    ]);
    expect(staying.map(({ action: { ref } }) => ref)).toEqual(['1.4', '1.5']);
  });

  it('has dates to settle that have passed, that mean other days there, or that recur', () => {
    const quarterly = phrase('Jun 2013 / Dec 2013', 'recurring');
    const one = of('Jan 2014', [
      milestone('Apr 2013', { done: [done('yes')] }),
      milestone('Mar 2014'),
      milestone('May 2014'),
      milestone(quarterly),
      milestone(null),
      milestone('Oct 2014 / Jun 2014'),
    ]);
    const [first] = carriedFrom(assess(plan([one]), '2013-09-10')).carried;
    const whens = [
      phrase('Mar 2014'),
      phrase('May 2014'),
      phrase('Jun 2014 / Dec 2014'),
      null,
      phrase('Oct 2014 / Jul 2014'),
    ];
    expect(
      first &&
        toSettle(first, '2014-04-01', { completion: phrase('Jan 2014'), whens }).map(
          ({ id, was, milestone, written, why, what }) => [id, was, milestone, written, why, what],
        ),
    ).toEqual([
      ['1.1/1', '1.1/2', 1, 'Mar 2014', 'passed', 'Report considered by the Board'],
      ['1.1/3', '1.1/4', 3, 'Jun 2013 / Dec 2013', 'recurs', 'Report considered by the Board'],
      ['1.1/5', '1.1/6', 5, 'Oct 2014 / Jun 2014', 'means other days', 'Report considered by the Board'],
      ['1.1', '1.1', null, 'Jan 2014', 'passed', 'Review the structure of the Board'],
    ]);
    expect(
      first &&
        toSettle(first, '2013-04-01', {
          completion: phrase('Jan 2014'),
          whens: [phrase('Mar 2014'), phrase('May 2014'), quarterly, null, phrase('Oct 2014 / Jun 2014')],
        }),
    ).toEqual([]);
  });

  it('has no date to settle that is done, that is the first day of the new plan, or that is still ahead', () => {
    const series = milestone('Mar 2013 / Jun 2014', { done: [done('2013-03-20')] });
    const meetings = phrase('2013-06-24 / 2014-06-24', 'meeting');
    const one = of(null, [series, milestone('2014-04-01'), milestone(meetings)]);
    const [first] = carriedFrom(assess(plan([one]), '2013-09-10')).carried;
    const settled = (last: Milestone['when']) =>
      first &&
      toSettle(first, '2014-04-01', { completion: null, whens: [series.when, phrase('2014-04-01'), last] });
    expect(settled(phrase('2014-06-24', 'meeting'))?.map(({ id, why }) => [id, why])).toEqual([
      ['1.1/3', 'recurs'],
    ]);
    expect(settled(meetings)?.map(({ id, why }) => [id, why])).toEqual([['1.1/3', 'passed']]);
  });
});
