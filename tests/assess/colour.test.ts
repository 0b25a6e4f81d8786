import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import type { Action } from '../../src/model/plan.ts';
import { action, plan } from './a-plan.ts';

const colour = (one: Action, today: string) => assess(plan([one]), today).actions[0]!.suggested.colour;

describe('colour by months', () => {
  it('a completion of July turns amber on 1 August and red on 1 September', () => {
    const july = action('Jul 2013');
    expect(colour(july, '2013-07-31')).toBe('not-due');
    expect(colour(july, '2013-08-01')).toBe('amber');
    expect(colour(july, '2013-08-31')).toBe('amber');
    expect(colour(july, '2013-09-01')).toBe('red');
  });

  it('a day is red from the day after the same day of the next month', () => {
    const day = action('2013-07-15');
    expect(colour(day, '2013-07-15')).toBe('not-due');
    expect(colour(day, '2013-07-16')).toBe('amber');
    expect(colour(day, '2013-08-15')).toBe('amber');
    expect(colour(day, '2013-08-16')).toBe('red');
  });

  it('the end of January is red from 1 March, in a leap year too', () => {
    expect(colour(action('Jan 2013'), '2013-02-28')).toBe('amber');
    expect(colour(action('Jan 2013'), '2013-03-01')).toBe('red');
    expect(colour(action('Jan 2012'), '2012-02-29')).toBe('amber');
    expect(colour(action('Jan 2012'), '2012-03-01')).toBe('red');
    expect(colour(action('Feb 2012'), '2012-03-31')).toBe('amber');
    expect(colour(action('Feb 2012'), '2012-04-01')).toBe('red');
  });

  it('the year-end and the new year turn nothing by themselves', () => {
    expect(colour(action('Mar 2014'), '2014-03-31')).toBe('not-due');
    expect(colour(action('Mar 2014'), '2014-04-01')).toBe('amber');
    expect(colour(action('Dec 2013'), '2013-12-31')).toBe('not-due');
    expect(colour(action('Dec 2013'), '2014-01-01')).toBe('amber');
    expect(colour(action('Dec 2013'), '2014-01-31')).toBe('amber');
    expect(colour(action('Dec 2013'), '2014-02-01')).toBe('red');
  });
});
