import { describe, expect, it } from 'vitest';
import { lifeOf } from '../../src/dates/life.ts';
import { bromley, reading, reads, refusal } from './reads.ts';

const three = { ...bromley, period: { start: '2013-04-01', due: '2016-03-31' } };
const calendarYears = { ...bromley, quarters: null, period: { start: '2013-01-01', due: '2015-12-31' } };

describe('a year of the plan by its number', () => {
  it.each([
    ['Year 1', '2013-04-01..2014-03-31', 'year 1 of the plan’s period is read as 2013-14'],
    ['yr 3', '2015-04-01..2016-03-31', 'year 3 of the plan’s period is read as 2015-16'],
    ['Year two', '2014-04-01..2015-03-31', 'year 2 of the plan’s period is read as 2014-15'],
    ['second year of the plan', '2014-04-01..2015-03-31', 'year 2 of the plan’s period is read as 2014-15'],
    ['the 3rd year of the plan', '2015-04-01..2016-03-31', 'year 3 of the plan’s period is read as 2015-16'],
    ['Years 1-2', '2013-04-01..2015-03-31', 'years 1 to 2 of the plan’s period are read as 2013-15'],
    ['years 1 and 3', '2013-04-01..2016-03-31', 'years 1 to 3 of the plan’s period are read as 2013-16'],
    ['Year 2 (2014/15)', '2014-04-01..2015-03-31', null],
    ['Year 3, 2015-16', '2015-04-01..2016-03-31', null],
  ])('%s', (text, window, warning) => {
    expect(reads(text, three)).toBe(`year ${window}`);
    expect(reading(text, three)).toMatchObject({ warning, remark: null });
  });

  it.each([
    ['Year 2', '2014-01-01..2014-12-31', 'year 2 of the plan’s period is read as 2014'],
    ['Years 1-2', '2013-01-01..2014-12-31', 'years 1 to 2 of the plan’s period are read as 2013 to 2014'],
  ])('%s in a plan of calendar years', (text, window, warning) => {
    expect(reads(text, calendarYears)).toBe(`year ${window}`);
    expect(reading(text, calendarYears).warning).toBe(warning);
  });

  it.each([
    ['Sept (Year 2)', 'month 2014-09-01..2014-09-30', '“Sept (Year 2)” is read as September 2014'],
    ['Sept Year 2', 'month 2014-09-01..2014-09-30', '“Sept Year 2” is read as September 2014'],
    ['March (Year 1)', 'month 2014-03-01..2014-03-31', '“March (Year 1)” is read as March 2014'],
    ['30 June (Year 3)', 'day 2015-06-30', '“30 June (Year 3)” is read as 30 June 2015'],
    [
      'Q2 (Year 2)',
      'quarter 2014-07-01..2014-09-30',
      '“Q2 (Year 2)” is read as 1 July 2014 to 30 September 2014',
    ],
    [
      'Sept (Year 2), Oct (Year 3)',
      'series 2014-09-01..2014-09-30 2015-10-01..2015-10-31',
      '“Sept (Year 2)” is read as September 2014; “Oct (Year 3)” is read as October 2015',
    ],
  ])('behind a date it is the year of that: %s', (text, expected, warning) => {
    expect(reads(text, three)).toBe(expected);
    expect(reading(text, three)).toMatchObject({ warning, remark: null });
  });

  it('behind a date it is one that the plan has, and beside a year it is a remark', () => {
    expect(refusal('Sept (Year 4)', three).error).toBe('the plan’s period is 2013-16 and has no year 4');
    expect(reading('Sept 2014 (Year 2)', three)).toMatchObject({ remark: 'Year 2', warning: null });
  });

  it.each([
    ['early in year 2', 'part 2014-04-01..2014-07-31'],
    ['beginning of Year 3', 'part 2015-04-01..2015-04-30'],
    ['by the end of the second year', 'year 2014-04-01..2015-03-31'],
  ])('it has an early part, and an end: %s', (text, expected) => {
    expect(reads(text, three)).toBe(expected);
  });

  it('every year of it has its quarters and its seasons', () => {
    expect(reads('annually in Q4', three)).toBe(
      'recurring 2014-01-01..2014-03-31 2015-01-01..2015-03-31 2016-01-01..2016-03-31',
    );
    expect(reads('annually in autumn', three)).toBe(
      'recurring 2013-09-01..2013-11-30 2014-09-01..2014-11-30 2015-09-01..2015-11-30',
    );
  });

  it('a quarter without its year says which of several years it is counted from', () => {
    expect(reading('Q4 each year', three).warning).toBe(
      "the year is missing and taken as 2013-14, the first that the plan's period has",
    );
  });

  it('the plan has to have it, and years beside it have to be the same', () => {
    expect(refusal('Year 4', three).error).toBe('the plan’s period is 2013-16 and has no year 4');
    expect(refusal('Year 4', calendarYears).error).toBe(
      'the plan’s period is 2013 to 2015 and has no year 4',
    );
    expect(refusal('Year 1 (2014/15)', three)).toMatchObject({
      error: 'year 1 of the plan’s period is 2013-14, and 2014-15 is written beside it',
      suggestion: '2014-15',
    });
    expect(refusal('Year 5').error).toContain('has no year 5');
  });

  it.each(['Year 6', 'Year 0', 'year a', 'first stage of the plan'])('%s is none', (text) => {
    expect(reads(text)).toBe('undated');
  });
});

describe('the life of an action', () => {
  const { period } = three;
  it.each([
    ['June 2014', { start: '2013-04-01', due: '2014-06-30' }],
    ['June 2014 / Sept 2014', { start: '2013-04-01', due: '2014-09-30' }],
    ['1 April 2013', { start: '2013-04-01', due: '2013-04-01' }],
    ['March 2013', null],
    ['tbc', null],
    ['quarterly', null],
  ])('to completion %s', (text, life) => {
    expect(lifeOf(period, reading(text))).toEqual(life);
  });

  it('without a completion or a period it is not known', () => {
    expect(lifeOf(period, null)).toBeNull();
    expect(lifeOf(null, reading('June 2014'))).toBeNull();
  });
});
