import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { completionDates } from '../../src/assess/dates.ts';
import { indicatorsOn, publishable } from '../../src/assess/indicators.ts';
import { datesAgreed } from '../../src/assess/logged.ts';
import type { Action, Indicator, Plan } from '../../src/model/plan.ts';
import { action, body, closed, done, indicator, milestone, phrase, plan } from './a-plan.ts';

const on = (day: string, value: number) => ({ on: day, text: String(value), value });
const outcome = (figures: Indicator | null) => ({
  text: 'Repeat plans',
  indicator: figures,
  at: { file: 'x', path: [] },
});
const now = (figures: Partial<Indicator>, today = '2013-10-01') =>
  indicatorsOn(action(null, { outcomes: [outcome(null), outcome(indicator(figures))] }), today)[0];
const baseline = on('2013-04-01', 10);
const target = on('2014-04-01', 20);

describe('the figures of an outcome', () => {
  it('are those of the outcomes that are counted, by their places', () => {
    expect(indicatorsOn(action(null, { outcomes: [outcome(null)] }), '2013-10-01')).toEqual([]);
    expect(now({})).toMatchObject({
      outcome: 2,
      latest: null,
      wanted: null,
      direction: null,
      onTrack: null,
      line: null,
    });
  });

  it.each<[number, Indicator['want'], boolean]>([
    [16, [], true],
    [14, [], false],
    [16, [{ until: null, want: 'down' }], false],
    [14, [{ until: null, want: 'down' }], true],
  ])('are on track by the line from the first to the one aimed at: %i, %j', (value, want, onTrack) => {
    expect(now({ baseline, target, want, readings: [on('2013-10-01', value)] })).toMatchObject({ onTrack });
  });

  it('are on track on the line itself, whichever way is wanted', () => {
    const met = { baseline, target, readings: [target] };
    expect(now(met, '2014-04-01')).toMatchObject({ onTrack: true, wanted: 'up', line: 20 });
    expect(now({ ...met, want: [{ until: null, want: 'down' }] }, '2014-04-01')).toMatchObject({
      onTrack: true,
    });
  });

  it('have a line that is level before the first day and after the last', () => {
    const line = (day: string, more = {}) => now({ baseline, target, ...more }, day)?.line;
    expect([line('2013-01-01'), line('2013-04-01'), line('2014-04-01'), line('2015-01-01')]).toEqual([
      10, 10, 20, 20,
    ]);
    expect(line('2013-04-11')).toBeCloseTo(10 + 100 / 365);
    expect(line('2013-01-01', { target: on('2013-04-01', 20) })).toBe(20);
    const both = [
      { until: '2013-12-31', want: 'up' as const },
      { until: null, want: 'down' as const },
    ];
    expect(line('2013-10-01', { want: both })).toBeNull();
  });

  it('are wanted up or down until a day, that day too; without a word, from the first to the one aimed at', () => {
    const want = [
      { until: '2013-10-01', want: 'up' as const },
      { until: '2013-12-31', want: 'down' as const },
    ];
    const wanted = (day: string, figures: Partial<Indicator> = { want, baseline, target }) =>
      now(figures, day)?.wanted;
    expect([wanted('2013-10-01'), wanted('2013-10-02'), wanted('2014-01-01')]).toEqual(['up', 'down', null]);
    expect(wanted('2013-10-01', { baseline, target: on('2014-04-01', 5) })).toBe('down');
    expect(wanted('2013-10-01', { baseline, target: on('2014-04-01', 10) })).toBeNull();
    expect([wanted('2013-10-01', { baseline }), wanted('2013-10-01', { target })]).toEqual([null, null]);
  });

  it('are better or worse than the reading before, and than the first; readings to come count for nothing', () => {
    const moved = (values: readonly number[], more: Partial<Indicator> = {}) => {
      const readings = values.map((value, i) => on(`2013-0${i + 5}-01`, value));
      const one = now({
        want: [{ until: null, want: 'down' }],
        readings: [...readings, on('2014-01-01', 99)],
        ...more,
      });
      return [one?.direction, one?.sinceBaseline];
    };
    expect(moved([12, 8], { baseline })).toEqual(['better', 'better']);
    expect(moved([8, 9, 9], { baseline })).toEqual(['same', 'better']);
    expect(moved([12], { baseline })).toEqual(['worse', 'worse']);
    expect(moved([12, 13])).toEqual(['worse', 'worse']);
    expect(moved([12])).toEqual([null, null]);
    expect(moved([12, 13], { want: [] })).toEqual([null, null]);
  });

  it('are printed with their unit, and small counts of people as fewer', () => {
    const printed = (value: number, unit: string | null, people = false) =>
      publishable(value, indicator({ unit, people }), { smallNumbers: 5 });
    expect([printed(14, '%'), printed(14, '°'), printed(14, 'in %'), printed(14, null)]).toEqual([
      '14%',
      '14°',
      '14 in %',
      '14',
    ]);
    expect([printed(4, 'children', true), printed(5, 'children', true), printed(4, 'visits')]).toEqual([
      'fewer than 5',
      '5 children',
      '4 visits',
    ]);
  });
});

describe('the dates of a completion', () => {
  const dates = (one: Action) =>
    completionDates(assess(plan([one]), '2013-09-10').actions[0]!).map(({ due, done, nth, of }) => [
      due,
      done,
      nth,
      of,
    ]);
  it('are one for each that is written, and one without a day where none is', () => {
    expect(dates(action('May 2013 / Dec 2013'))).toEqual([
      ['2013-05-31', null, 1, 2],
      ['2013-12-31', null, 2, 2],
    ]);
    expect(dates(action(null))).toEqual([[null, null, 1, 1]]);
    expect(dates(action(null, { closed: closed('complete', '2013-06-12') }))).toEqual([
      [null, '2013-06-12', 1, 1],
    ]);
    expect(dates(action(null, { milestones: [milestone('May 2013', { done: [done('yes')] })] }))).toEqual([
      [null, true, 1, 1],
    ]);
  });
});

describe('what a meeting agreed that comes back', () => {
  const dues = (when: ReturnType<typeof phrase>, day: string | null) =>
    datesAgreed({ on: day }, { when, done: [] }, '2013-09-10').map(({ due }) => due);
  const meetings = phrase('2013-06-24 / 2013-09-23', 'meeting');
  const monthly = phrase('May 2013 / Jun 2013 / Jul 2013', 'recurring');
  it('is first due at the meeting after it, or in the month that it is in', () => {
    expect(dues(meetings, '2013-06-24')).toEqual(['2013-09-23']);
    expect(dues(meetings, '2013-06-23')).toEqual(['2013-06-24', '2013-09-23']);
    expect(dues(monthly, '2013-06-30')).toEqual(['2013-06-30', '2013-07-31']);
    expect(dues(monthly, '2013-07-01')).toEqual(['2013-07-31']);
  });

  it('is due as written where all of it is before, where it does not come back or the meeting has no day', () => {
    expect(dues(meetings, '2013-12-01')).toEqual(['2013-06-24', '2013-09-23']);
    expect(dues(phrase('May 2013 / Jun 2013'), '2013-06-24')).toEqual(['2013-05-31', '2013-06-30']);
    expect(dues(monthly, null)).toEqual(['2013-05-31', '2013-06-30', '2013-07-31']);
  });
});

describe('another date is agreed', () => {
  const first = (more: Partial<Plan>, one: Action = action('Jul 2013'), today = '2013-09-10') =>
    assess(plan([one], more), today).actions[0]?.suggested.changes[0];
  it.each<[readonly string[], string, string]>([
    [['2013-09-09', '2013-09-10', '2013-09-23'], 'the Board on 10 September 2013', 'Board 10 Sep 2013'],
    [['2013-09-23'], 'the Board on 23 September 2013', 'Board 23 Sep 2013'],
    [['Sep 2013'], 'the Board', 'Board 10 Sep 2013'],
    [['2013-09-09'], 'the Board', 'Board 10 Sep 2013'],
  ])('at the next meeting whose day is known: %j', (meets, at, minute) => {
    const change = first({ bodies: [body('Board', meets)] });
    expect([change?.words, change?.commands]).toEqual([
      `agree a completion at ${at}, such as Mar 2014`,
      [`bscb redate 1.1 --to "Mar 2014" --agreed "${minute}"`],
    ]);
  });

  it('by the body that reviews the plan, for the end of the plan, or a day three months on', () => {
    expect(first({ review: 'Executive' })?.words).toBe(
      'agree a completion at the Executive, such as Mar 2014',
    );
    expect(first({ period: null })?.words).toBe('agree a completion at the Board, such as 10 Dec 2013');
    expect(first({}, action('Jul 2013'), '2014-03-31')?.words).toBe(
      'agree a completion at the Board, such as Jun 2014',
    );
  });

  it('of an action without a ref by what it is called, in quotes', () => {
    expect(first({}, action('Jul 2013', { ref: '1 no ref (line 4)' }))?.commands[0]).toMatch(
      /^bscb redate "1 no ref \(line 4\)" --to /,
    );
  });
});
