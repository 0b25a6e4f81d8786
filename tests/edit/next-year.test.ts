import { describe, expect, it } from 'vitest';
import { carriedAction, type Kept, type NewDate, nextSettings } from '../../src/edit/next-plan.ts';

const action = {
  ref: '1.3',
  action: 'Annual report',
  was: '1.2',
  origin: '2011-12 1.1',
  impact: 'More is known',
  lead: 'Chair',
  milestones: [
    { what: 'Draft', when: 'May 2013', done: '3 May 2013' },
    'Newsletter',
    { what: 'Printed', when: 'Jan 2014', redated: { from: 'Nov 2013', to: 'Jan 2014' } },
    { what: 'Each meeting', when: 'quarterly', done: ['May 2013'], evidence: 'Minutes', lead: 'Board' },
  ],
  progress: [{ note: 'Begun' }, { note: 'Late' }],
  completion: 'Mar 2014',
};
const none: Kept = {
  origin: '2013-14 1.3',
  milestones: [],
  progress: [],
  completion: null,
  whens: new Map(),
  anew: new Set(),
  dated: (text) => text,
};
const carried = (kept: Partial<Kept>, one = {}) => carriedAction({ ...action, ...one }, { ...none, ...kept });
const rest = {
  ref: '1.3',
  action: 'Annual report',
  lead: 'Chair',
  completion: 'Mar 2014',
  origin: '2013-14 1.3',
};

describe('an action that is carried into the next year', () => {
  it('keeps its words, lead and date, says where it comes from, and leaves the old year’s words behind', () => {
    expect(carried({})).toEqual(rest);
    expect(carriedAction({ ref: '7', action: 'Ask' }, { ...none, milestones: [0], progress: [0] })).toEqual({
      ref: '7',
      action: 'Ask',
      origin: '2013-14 1.3',
    });
  });

  it('brings the milestones that are open and the updates that still count, by their places', () => {
    expect(carried({ milestones: [1, 2], progress: [1] })).toEqual({
      ...rest,
      milestones: [{ what: 'Newsletter' }, action.milestones[2]],
      progress: [{ note: 'Late' }],
    });
  });

  it('brings the only one where it is not in a list', () => {
    const one = { milestones: { what: 'Draft' }, progress: { note: 'Begun' } };
    expect(carried({ milestones: [0], progress: [0] }, one)).toEqual({
      ...rest,
      milestones: [{ what: 'Draft' }],
      progress: [{ note: 'Begun' }],
    });
  });

  it('begins anew what recurs: what was marked done of it was done in the old year', () => {
    const kept = carried({ milestones: [0, 3], anew: new Set([3]) });
    expect(kept.milestones).toEqual([
      action.milestones[0],
      { what: 'Each meeting', when: 'quarterly', lead: 'Board' },
    ]);
    const own = { milestones: '', done: 'Jun 2013', evidence: 'Minutes' };
    expect(carried({ anew: new Set([null]) }, own)).toEqual(rest);
    expect(carried({ anew: new Set([0]) }, own)).toEqual({ ...rest, done: 'Jun 2013', evidence: 'Minutes' });
  });

  it('keeps the history of a date that moves as it comes along, with what was agreed', () => {
    const to = { to: 'Sept 2014', date: '2 Apr 2014', agreed: 'Board 24 Mar 2014' };
    expect(carried({ completion: to })).toEqual({
      ...rest,
      completion: 'Sept 2014',
      redated: [{ from: 'Mar 2014', to: 'Sept 2014', date: '2 Apr 2014', agreed: 'Board 24 Mar 2014' }],
    });
    const whens = new Map<number, NewDate>([
      [1, { ...to, agreed: null }],
      [2, to],
    ]);
    expect(carried({ milestones: [1, 2], whens }).milestones).toEqual([
      { what: 'Newsletter', when: 'Sept 2014', redated: [{ to: 'Sept 2014', date: '2 Apr 2014' }] },
      {
        what: 'Printed',
        when: 'Sept 2014',
        redated: [
          { from: 'Nov 2013', to: 'Jan 2014' },
          { from: 'Jan 2014', to: 'Sept 2014', date: '2 Apr 2014', agreed: 'Board 24 Mar 2014' },
        ],
      },
    ]);
    expect(carried({ completion: { ...to, agreed: null } }, { completion: '' }).redated).toEqual([
      { to: 'Sept 2014', date: '2 Apr 2014' },
    ]);
  });

  it('writes its dates, and those that they were moved from, as they stay the same days', () => {
    const moved = {
      completion: ['Q3', 'Q4'],
      redated: { from: 'Q2', to: 'Q3', agreed: 'Q2' },
      milestones: [{ what: 'Draft', when: 'Q1', done: 'Q1', redated: ['none', { from: 'tbc', to: 'Q1' }] }],
    };
    const dated = (text: string): string => (text.startsWith('Q') ? `${text} 2013-14` : text);
    expect(carried({ milestones: [0], dated }, moved)).toMatchObject({
      completion: ['Q3 2013-14', 'Q4 2013-14'],
      redated: { from: 'Q2 2013-14', to: 'Q3 2013-14', agreed: 'Q2' },
      milestones: [{ when: 'Q1 2013-14', done: 'Q1', redated: ['none', { from: 'tbc', to: 'Q1 2013-14' }] }],
    });
  });
});

it('plan.yaml of the next year has its settings, and nothing that is said of the old year alone', () => {
  const old = {
    board: 'Anytown',
    title: 'Plan 2013-14',
    version: 3,
    published: 'Mar 2013',
    introduction: 'This year',
    achievements: ['Film'],
    posts: ['Chair'],
  };
  expect(nextSettings(old, { title: 'Plan 2014-15', period: '2014-15' })).toEqual({
    board: 'Anytown',
    title: 'Plan 2014-15',
    posts: ['Chair'],
    period: '2014-15',
  });
});
