import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { countActions } from '../../src/assess/counts.ts';
import { everyMove } from '../../src/assess/dates.ts';
import { goesTo } from '../../src/assess/goes-to.ts';
import { ifAgreed } from '../../src/assess/if-agreed.ts';
import { bareCalendar } from '../../src/dates/calendar.ts';
import type { Action } from '../../src/model/plan.ts';
import {
  action,
  closed,
  done,
  indicator,
  milestone,
  moved,
  name,
  noted,
  phrase,
  plan,
  undated,
} from './a-plan.ts';

const now = (actions: readonly Action[]) => assess(plan(actions), '2013-09-10');

describe('a plan in which nothing at all is marked done', () => {
  const open = action('Jul 2013', { milestones: [milestone('May 2013'), milestone(null)] });
  const second = (more: Partial<Action>) => now([open, action('Jul 2013', { ref: '1.2', ...more })]);

  it('says so, whatever else is written of its actions', () => {
    expect(now([]).nothingDone).toBe(true);
    const progress = [noted('2013-05-01', { note: 'Begun', rag: 'green' })];
    expect(second({ progress, closed: closed('withdrawn', '2013-08-01') }).nothingDone).toBe(true);
    expect(second({ completion: null }).nothingDone).toBe(true);
  });

  it('is one no more with a milestone, a part of a completion or an action that is', () => {
    const step = milestone('May 2013 / Dec 2013', { done: [done('yes')] });
    expect(second({ milestones: [step] }).nothingDone).toBe(false);
    expect(second({ done: [done('2013-07-20')] }).nothingDone).toBe(false);
    const parts = { completion: phrase('May 2013 / Dec 2013'), done: [done('2013-05-20')] };
    expect(second(parts).nothingDone).toBe(false);
    expect(second({ closed: closed('complete', '2013-07-20') }).nothingDone).toBe(false);
  });
});

it('changes of date had they been agreed are judged by the same rule, and looked back at from the same day', () => {
  const redated = [moved('Jun 2013', 'Jul 2013', '2013-09-01')];
  const profile = { profile: 'days', amber: 7, red: 60 };
  const today = assess(plan([action('Jul 2013', { redated })]), '2013-09-10', {
    ...{ profile, since: '2013-08-15' },
  });
  const [then] = ifAgreed(today, 'Board').values();
  expect([today.actions[0]?.suggested.colour, then?.suggested.colour]).toEqual(['red', 'amber']);
  expect(then?.travel()?.since).toBe('2013-08-15');
});

it('every move of an action is one of its completion or of a milestone, and counts', () => {
  const [one, two] = [moved('Jun 2013', 'Jul 2013', '2013-09-01'), moved('Jul 2013', 'Dec 2013', null)];
  const { actions } = now([
    action('Jul 2013', { redated: [one] }),
    action('Dec 2013', {
      ref: '1.2',
      milestones: [milestone(null), milestone('Dec 2013', { redated: [two] })],
    }),
    action('Dec 2013', { ref: '1.3' }),
  ]);
  expect(actions.map((each) => everyMove(each).map(({ redating }) => redating))).toEqual([[one], [two], []]);
  expect(countActions(actions)).toMatchObject({ moved: 2, waiting: 2 });
});

it('a milestone goes to the body that it names, else to the one whose meetings are its dates', () => {
  const board = { name: 'Board', aliases: [], meets: null };
  const made = plan([], { calendar: { ...bareCalendar, bodies: [board] } });
  const going = (one: ReturnType<typeof milestone>) => {
    const { actions } = now([action(null, { milestones: [one] })]);
    return actions
      .flatMap(({ milestones }) => goesTo(made, milestones[0]!))
      .map((to) => [to.name, to.register]);
  };
  expect(going(milestone(undated('every Board'), { body: name('QA&PM', 'body') }))).toEqual([
    ...[['QA&PM', 'body']],
  ]);
  expect(going(milestone(undated('every Board')))).toEqual([['Board', 'body']]);
  expect(going(milestone(undated('tbc')))).toEqual([]);
  expect(going(milestone(null))).toEqual([]);
});

it('an action goes to the body whose meetings its completion in force is, whatever its milestones say', () => {
  const made = plan([], {
    calendar: { ...bareCalendar, bodies: [{ name: 'Board', aliases: [], meets: null }] },
  });
  const going = (completion: ReturnType<typeof undated> | null) =>
    now([action(completion, { milestones: [milestone(undated('tbc'))] })]).actions.flatMap((one) =>
      goesTo(made, one).map((to) => to.name),
    );
  expect(going(undated('each Board meeting'))).toEqual(['Board']);
  expect(going(undated('tbc'))).toEqual([]);
  expect(going(null)).toEqual([]);
});

it('a measure that is no better speaks only against work that is all done, and needs milestones to be so', () => {
  const value = (on: string, value: number) => ({ on, text: on, value });
  const flat = indicator({
    want: [{ want: 'down', until: null }],
    ...{ baseline: value('2012-03-31', 14), readings: [value('2013-06-30', 14)] },
  });
  const better = { ...flat, readings: [value('2013-06-30', 10)] };
  const measures = (...some: (typeof flat)[]) =>
    some.map((one) => ({ text: 'Repeat plans', indicator: one, at: { file: '', path: [] } }));
  const isFlat = (one: Action) => now([one]).actions[0]?.doneButFlat;
  const met = milestone('May 2013', { done: [done('2013-05-20')] });
  expect(isFlat(action('Jul 2013', { outcomes: measures(better, flat), milestones: [met] }))).toBe(true);
  expect(isFlat(action('Jul 2013', { outcomes: measures(better), milestones: [met] }))).toBe(false);
  const closing = { outcomes: measures(flat), closed: closed('complete', '2013-07-20') };
  expect(isFlat(action('Jul 2013', closing))).toBe(false);
  expect(isFlat(action('Jul 2013', { ...closing, milestones: [met, milestone('Jun 2013')] }))).toBe(false);
  expect(isFlat(action('Jul 2013', { ...closing, milestones: [met] }))).toBe(true);
});

it('green is as far as work can go where the board takes it for done: neither better nor worse than complete', () => {
  const rag = { profile: { profile: 'achieved' }, colours: null };
  const rated = (first: string, last: string) =>
    assess(
      plan(
        [
          action('Dec 2013', {
            progress: [noted('2013-06-01', { rag: first }), noted('2013-08-01', { rag: last })],
          }),
        ],
        { rag },
      ),
      '2013-09-10',
      { since: '2013-07-01' },
    ).actions[0]?.travel()?.direction;
  expect([rated('green', 'complete'), rated('amber', 'green'), rated('complete', 'amber')]).toEqual([
    ...['same', 'better', 'worse'],
  ]);
});
