import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { publishable } from '../../src/assess/indicators.ts';
import type { Indicator, Measured } from '../../src/model/plan.ts';
import { action, done, indicator, milestone, plan } from './a-plan.ts';

const at = { file: '', path: [] };
const value = (on: string, n: number): Measured => ({ on, text: on, value: n });
const withMeasure = (of: Indicator, met = false) =>
  action('Dec 2013', {
    outcomes: [
      { text: 'The Board is held to account', indicator: null, at },
      { text: 'Repeat child protection plans', indicator: of, at },
    ],
    milestones: [milestone('May 2013', { done: met ? [done('2013-05-20')] : [] })],
  });
const now = (of: Indicator, today = '2013-09-10', met = false) =>
  assess(plan([withMeasure(of, met)]), today).actions[0]!;

/** Fourteen in March 2013, ten wanted by March 2014. */
const falling = indicator({
  unit: '%',
  want: [{ until: null, want: 'down' }],
  baseline: value('2013-03-31', 14),
  target: value('2014-03-31', 10),
});

describe('indicators', () => {
  it('stand on a straight line from baseline to target', () => {
    expect(now(falling, '2013-03-01').indicators[0]!.line).toBe(14);
    expect(now(falling, '2014-03-31').indicators[0]!.line).toBe(10);
    expect(now(falling, '2015-03-31').indicators[0]!.line).toBe(10);
    // Half a year of 365 days: 183 days on.
    expect(now(falling, '2013-09-30').indicators[0]!.line).toBeCloseTo(14 - (4 * 183) / 365, 10);
  });

  it('are on track by the line on the day of the reading, and count no reading to come', () => {
    const read = { ...falling, readings: [value('2013-06-30', 13), value('2013-09-30', 12.5)] };
    // 91 days on the line is at 13.003.
    expect(now(read).indicators[0]).toMatchObject({
      outcome: 2,
      latest: { on: '2013-06-30', value: 13 },
      onTrack: true,
      direction: 'better',
      wanted: 'down',
    });
    expect(now(read, '2013-09-30').indicators[0]).toMatchObject({ latest: { value: 12.5 }, onTrack: false });
    expect(now(falling).indicators[0]).toMatchObject({ latest: null, onTrack: null, direction: null });
  });

  it('that rise first and fall later are judged by the way wanted then, without a line', () => {
    const both = {
      ...falling,
      want: [
        { until: '2014-03-31', want: 'up' as const },
        { until: null, want: 'down' as const },
      ],
      readings: [value('2013-06-30', 16), value('2014-06-30', 18)],
    };
    expect(now(both).indicators[0]).toMatchObject({
      wanted: 'up',
      direction: 'better',
      line: null,
      onTrack: null,
    });
    expect(now(both, '2014-03-31').indicators[0]!.wanted).toBe('up');
    expect(now(both, '2014-04-01').indicators[0]!.wanted).toBe('down');
    expect(now(both, '2014-07-01').indicators[0]!.direction).toBe('worse');
  });

  it('go the way of their target where nothing else is said', () => {
    expect(now({ ...falling, want: [] }).indicators[0]!.wanted).toBe('down');
    expect(now({ ...falling, want: [], target: null }).indicators[0]!.wanted).toBeNull();
  });

  it('done but flat: all milestones done and the measure no better than it began', () => {
    const flat = { ...falling, readings: [value('2013-06-30', 14)] };
    expect(now(flat, '2013-09-10', true)).toMatchObject({ doneButFlat: true });
    expect(now(flat, '2013-09-10', true).suggested.against).toEqual([
      'All milestones are done, but the measure "Repeat child protection plans" is no better than it began.',
    ]);
    expect(now(flat).doneButFlat).toBe(false);
    expect(now({ ...falling, readings: [value('2013-06-30', 15)] }, '2013-09-10', true).doneButFlat).toBe(
      true,
    );
    expect(now({ ...falling, readings: [value('2013-06-30', 13.9)] }, '2013-09-10', true).doneButFlat).toBe(
      false,
    );
    expect(now(falling, '2013-09-10', true).doneButFlat).toBe(false);
  });

  it('a count of few people is not printed', () => {
    const people = indicator({ people: true, unit: 'children' });
    expect([0, 4, 5, 6].map((n) => publishable(n, people, { smallNumbers: 5 }))).toEqual([
      'fewer than 5',
      'fewer than 5',
      '5 children',
      '6 children',
    ]);
    expect(publishable(3, falling, { smallNumbers: 5 })).toBe('3%');
    expect(publishable(3, indicator(), { smallNumbers: 5 })).toBe('3');
  });
});
