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
