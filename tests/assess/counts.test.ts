import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { countActions, countAreas, countBy, leadsOf } from '../../src/assess/counts.ts';
import type { Action, Plan } from '../../src/model/plan.ts';
import { action, closed, done, milestone, moved, name, noted, phrase, plan, undated } from './a-plan.ts';

const actionsNow = (actions: readonly Action[], more: Partial<Plan> = {}) =>
  assess(plan(actions, more), '2013-09-10').actions;
const counted = (...actions: readonly Action[]) => countActions(actionsNow(actions));
const unread = { ...undated('Smarch 2013'), unreadable: 'there is no month Smarch' };

describe('the sums of some actions', () => {
  it('are nought for every count and every colour where there is no action', () => {
    const { bySuggested, byRecorded, byRated, ...sums } = counted();
    expect(byRecorded).toEqual({ red: 0, amber: 0, green: 0, complete: 0, 'not-rated': 0 });
    expect(byRated).toEqual({ red: 0, amber: 0, green: 0, complete: 0 });
    for (const all of [bySuggested, sums]) expect(new Set(Object.values(all))).toEqual(new Set([0]));
  });

  it('count a date that nobody can read once, of a completion or a milestone, and as no date without one', () => {
    const sums = counted(
      action(unread, { milestones: [milestone(unread), milestone(null), milestone('May 2013')] }),
      action('Jul 2013'),
      action(null, { ref: '1.3' }),
    );
    expect(sums).toMatchObject({ datesUnread: 2, undated: 1, dates: 1, datesMissed: 1, completionsLate: 1 });
  });

  it('count a date by what became of it: met, missed, ahead, or closed with its action', () => {
    const milestones = [
      milestone('May 2013', { done: [done('2013-05-20')] }),
      milestone('Jun 2013 / Nov 2013'),
      milestone('Jul 2013'),
    ];
    expect(counted(action('Mar 2014', { milestones }))).toMatchObject({
      milestones: 3,
      milestonesMet: 1,
      milestonesLate: 2,
      dates: 4,
      datesMet: 1,
      datesMissed: 2,
      datesAhead: 1,
      datesClosed: 0,
      actionsLate: 1,
    });
    const withdrawn = { milestones, closed: closed('withdrawn', '2013-06-01') };
    expect(counted(action('Mar 2014', withdrawn))).toMatchObject({
      dates: 4,
      datesMet: 1,
      datesMissed: 0,
      datesAhead: 0,
      datesClosed: 3,
      actionsLate: 0,
    });
  });

  it('count every move of a date, and those that wait to be agreed', () => {
    const redated = [
      moved('May 2013', 'Jul 2013', '2013-04-03', 'Board 3 Apr 2013'),
      moved('Jul 2013', 'Nov 2013', '2013-09-05'),
    ];
    expect(counted(action('Nov 2013', { redated }), action('Nov 2013', { ref: '1.2' }))).toMatchObject({
      moved: 2,
      waiting: 1,
    });
  });

  it('count ratings by their word and by what it stands for, old ones and those that dates speak against', () => {
    const rated = (rag: string, on: string, ref: string) =>
      action('Dec 2013', { ref, progress: [noted(on, { rag })] });
    const at = { file: 'plan.yaml', path: [] };
    const colours = [
      { word: 'blue', means: 'complete', at },
      { word: 'orange', means: 'amber', at },
    ] as const;
    const rag: Plan['rag'] = { profile: { profile: 'months' }, colours };
    const all = [
      rated('orange', '2013-01-10', '1.1'),
      rated('orange', '2013-09-01', '1.2'),
      rated('blue', '2013-09-01', '1.3'),
      action('Dec 2013', { ref: '1.4' }),
      action('Dec 2013', { ref: '1.5', closed: closed('complete', null) }),
    ];
    expect(countActions(actionsNow(all, { rag }))).toMatchObject({
      rated: 3,
      notRated: 1,
      stale: 1,
      byRecorded: { orange: 2, blue: 1, 'not-rated': 2, red: 0 },
      byRated: { amber: 2, complete: 1, red: 0, green: 0 },
    });
  });

  it('count what no date can judge', () => {
    expect(
      counted(action(null), action(null, { ref: '1.2', milestones: [milestone('Nov 2013')] })),
    ).toMatchObject({
      actionsUndated: 1,
    });
  });
});

describe('the sums by name', () => {
  const of = (ref: string, completion: string, ...lead: string[]) =>
    action(phrase(completion), { ref, lead: lead.map((one) => name(one)) });
  const all = [
    of('10.1', 'Dec 2013', 'Chair'),
    of('2.1', 'Dec 2013', 'Vice', 'Chair', 'Vice'),
    of('2.2', 'May 2013', 'Nurse'),
    of('2.3', 'Dec 2013', 'Vice'),
    of('1.1', 'Dec 2013', 'Vice'),
  ];

  it('have the most red first, then the most actions, and an action under each of its names once', () => {
    expect(
      countBy(actionsNow(all), leadsOf).map((one) => [one.name, one.counts.actions, one.actions.length]),
    ).toEqual([
      ['Nurse', 1, 1],
      ['Vice', 3, 3],
      ['Chair', 2, 2],
    ]);
  });

  it('of areas come in the order of their numbers', () => {
    expect(
      countAreas(actionsNow(all).toReversed()).map(({ area, counts }) => [area.area, counts.actions]),
    ).toEqual([
      [1, 1],
      [2, 3],
      [10, 1],
    ]);
  });
});
