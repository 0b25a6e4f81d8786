import { describe, expect, it } from 'vitest';
import { readPhrase } from '../../src/dates/phrase.ts';
import { isPhraseProblem } from '../../src/dates/reading.ts';
import { withItsYear } from '../../src/dates/year-said.ts';
import { bromley, reading } from './reads.ts';

const next = { ...bromley, leadIn: null, period: { start: '2014-04-01', due: '2015-03-31' } };

describe('a date without its year has it in the plan of other years, where it stays the day it was', () => {
  it.each([
    ['Q3', 'Q3 2013-14'],
    ['Q4', 'Q4 2013-14'],
    ['end of Q2', 'end of Q2 2013-14'],
    ['September', 'September 2013'],
    ['by 28 May', 'by 28 May 2013'],
    ['late March', 'late March 2014'],
    ['spring', 'spring 2014'],
    ['first half', 'first half 2013-14'],
    ['Q2 / Q4', 'Q2 / Q4 2013-14'],
    ['Nov to Feb', 'Nov to Feb 2014'],
    ['Apr, Jul, Oct and Jan', 'Apr, Jul, Oct and Jan 2014'],
    ['w/c 10 June', 'w/c 10 June 2013'],
    ['autumn term', 'autumn term 2013'],
    ['year end', 'year end 2013-14'],
    ['end of the financial year', 'end of the financial year 2013-14'],
    ['until July', 'ongoing, 1 April 2013 to 31 July 2013'],
    ['year 1', '1 April 2013 to 31 March 2014'],
    ['September, subject to funding', 'by 30 September 2013 (subject to funding)'],
  ])('%s', (text, expected) => {
    const written = withItsYear(text, bromley, next);
    expect(written).toBe(expected);
    const after = readPhrase(written, next);
    expect(isPhraseProblem(after) ? null : after.windows).toEqual(reading(text).windows);
  });

  it.each(['Sept 2013', 'Q3 2013-14', 'year end 2014', 'tbc', '31 Feb 2014', 'not a date'])(
    '%s says all it has to',
    (text) => {
      expect(withItsYear(text, bromley, next)).toBe(text);
    },
  );

  it.each(['monthly', 'every August', 'every Board', 'quarterly from June'])('%s begins anew', (text) => {
    expect(withItsYear(text, bromley, next)).toBe(text);
  });

  it('in the same years nothing has to be said', () => {
    expect(withItsYear('Q3', bromley, bromley)).toBe('Q3');
  });
});
