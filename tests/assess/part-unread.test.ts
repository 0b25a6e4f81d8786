import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import type { Action, Unread } from '../../src/model/plan.ts';
import { action, closed, done, milestone, noted, plan } from './a-plan.ts';

const lost = (
  line: number,
  key: string | null = null,
  text: string | null = null,
  shown = false,
): Unread => ({ key, text, line, shown });
const said = (one: Action) => {
  const suggested = assess(plan([one]), '2013-09-10').actions[0]?.suggested;
  return [suggested?.colour, suggested?.done, suggested?.reason];
};

describe('an action of which a part cannot be read', () => {
  it.each<[readonly Unread[], string]>([
    [
      [lost(31, 'completion', '31 Feb 2013', true)],
      'Part of it cannot be read, so no colour is suggested: completion "31 Feb 2013" (line 31).',
    ],
    [[lost(31)], 'Part of it cannot be read, so no colour is suggested: line 31.'],
    [[lost(31, null, 'Sent')], 'Part of it cannot be read, so no colour is suggested: "Sent" (line 31).'],
    [
      [lost(31, 'milestones', null, true)],
      'Part of it cannot be read for certain, so no colour is suggested: milestones (line 31).',
    ],
    [
      [lost(31, 'lead', null, true), lost(32)],
      'Part of it cannot be read, so no colour is suggested: lead (line 31) and line 32.',
    ],
    [
      [lost(1), lost(2), lost(3)],
      'Part of it cannot be read, so no colour is suggested: line 1, line 2 and line 3.',
    ],
    [
      [lost(1), lost(2), lost(3), lost(4), lost(5)],
      'Part of it cannot be read, so no colour is suggested: line 1, line 2, line 3 and 2 more.',
    ],
  ])('has no colour, and says which: %#', (unread, words) => {
    expect(said(action('Dec 2013', { unread }))).toEqual(['none', false, words]);
  });

  it.each<[string, Action, string, boolean]>([
    ['green', action('Dec 2013', { progress: [noted('2013-09-01', { note: 'Begun' })] }), 'none', false],
    [
      'complete',
      action('Dec 2013', { milestones: [milestone('May 2013', { done: [done('yes')] })] }),
      'none',
      false,
    ],
    ['red', action('Jul 2013'), 'red', false],
    ['amber', action('Aug 2013'), 'amber', false],
    ['withdrawn', action('Dec 2013', { closed: closed('withdrawn', null) }), 'withdrawn', false],
    ['superseded', action('Dec 2013', { closed: closed('superseded', null) }), 'superseded', false],
    [
      'carried forward',
      action('Dec 2013', { closed: closed('carried forward', null) }),
      'carried-forward',
      false,
    ],
    ['on hold', action('Dec 2013', { closed: closed('on hold', null) }), 'on-hold', false],
    ['closed as complete', action('Dec 2013', { closed: closed('complete', null) }), 'complete', true],
  ])('is what holds whatever else it says, and no better: %s', (_, one, colour, isDone) => {
    expect(said({ ...one, unread: [lost(31)] }).slice(0, 2)).toEqual([colour, isDone]);
  });
});

describe('dates to agree where milestones are late', () => {
  const changes = (one: Action) =>
    (assess(plan([one]), '2013-09-10').actions[0]?.suggested.changes ?? []).flatMap(({ words, commands }) =>
      words.startsWith('agree') ? [[words, ...commands]] : [],
    );
  it('are the completion of the milestones to come, and other dates for those that are late, a command each or one for all', () => {
    const both = action('Jul 2013', { milestones: [milestone('Jun 2013'), milestone('Nov 2013')] });
    expect(changes(both)).toEqual([
      [
        'agree a completion of Nov 2013 at the Board',
        'bscb redate 1.1 --to "Nov 2013" --agreed "Board 10 Sep 2013"',
      ],
      [
        'agree new dates for completion and 1.1/1 at the Board, such as Nov 2013',
        'bscb redate 1.1 --to "Nov 2013" --agreed "Board 10 Sep 2013"',
        'bscb redate 1.1/1 --to "Nov 2013" --agreed "Board 10 Sep 2013"',
      ],
    ]);
    const all = action('Jul 2013', {
      milestones: [milestone('May 2013'), milestone('Jun 2013', { done: [done('yes')] })],
    });
    expect(changes(all).at(-1)?.slice(1)).toEqual([
      'bscb redate 1.1 --to "Mar 2014" --agreed "Board 10 Sep 2013" --all',
    ]);
  });

  it('are none for a series, one date of which is met rather than moved', () => {
    expect(changes(action('Dec 2013', { milestones: [milestone('May 2013 / Jun 2013')] }))).toEqual([]);
  });
});
