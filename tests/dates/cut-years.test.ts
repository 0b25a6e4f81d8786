import { describe, expect, it } from 'vitest';
import { reading, reads, refusal } from './reads.ts';

describe('a year that is cut off from its date is the year of that date', () => {
  it.each([
    ['June / 2013-14', 'month 2013-06-01..2013-06-30'],
    ['April / 2013-14', 'month 2013-04-01..2013-04-30'],
    ['Jan / 2013-14', 'month 2014-01-01..2014-01-31'],
    ['April 13 / 2013', 'day 2013-04-13'],
    ['April 01 / 2013', 'day 2013-04-01'],
    ['early May / 2013', 'part 2013-05-01..2013-05-10'],
    ['25, of April 2013', 'day 2013-04-25'],
    ['Apr 13 / 2013-14', 'series 2013-04-01..2013-04-30 2013-04-01..2014-03-31'],
    ['June / end of year', 'series 2013-06-01..2013-06-30 2013-04-01..2014-03-31'],
    ['06/13 and 12/13 financial year', 'series 2012-04-01..2013-03-31 2013-06-01..2013-06-30'],
  ])('%s', (text, expected) => {
    expect(reads(text)).toBe(expected);
  });

  it('a part of a month keeps its word', () => {
    expect(reading('early May / 2013').warning).toContain('“early May / 2013” is read as early May 2013');
  });

  it('words between the two are too much, and years that are none are refused', () => {
    expect(refusal('25, by the end of April 2013')).toMatchObject({
      error: '“25, by the end of April 2013” has “,” between the day and its month',
      suggestion: '25 April 2013',
    });
    expect(refusal('June / 2013-13').error).toContain('does not stand for financial years');
  });

  it('it stands out among other words, where a date without its year does not', () => {
    const joined = 'once agreed, June / 2013 for the Board';
    expect(reads(joined)).toBe('month 2013-06-01..2013-06-30');
    expect(reads('once agreed, 25, April 2013 for the Board')).toBe('day 2013-04-25');
    expect(reads('once agreed, 25, April for the Board')).toBe('undated');
    expect(reads('once agreed, 2013: June and September for the Board')).toBe(
      'series 2013-06-01..2013-06-30 2013-09-01..2013-09-30',
    );
  });

  it('a row that begins with a whole date may stand behind any word', () => {
    expect(reads('Report 5 June, 25, July 2013')).toBe('series 2013-06-05 2013-07-25');
  });
});

describe('a year before its dates is that of each, until another is said', () => {
  it.each([
    [
      '2013: June, July 2014, August 2014',
      'series 2013-06-01..2013-06-30 2014-07-01..2014-07-31 2014-08-01..2014-08-31',
      '“2013: June, July 2014, August 2014” is read as June 2013, July 2014 and August 2014',
    ],
    [
      '2013-14, 5 and 6 June',
      'series 2013-06-05 2013-06-06',
      '“2013-14, 5 and 6 June” is read as 5 June 2013 and 6 June 2013',
    ],
    ['FY 2013-14: June', 'month 2013-06-01..2013-06-30', '“FY 2013-14: June” is read as June 2013'],
    ['FY 2013: Jan', 'month 2014-01-01..2014-01-31', '“FY 2013: Jan” is read as January 2014'],
    ['Year 1: June', 'month 2013-06-01..2013-06-30', '“Year 1: June” is read as June 2013'],
    ['(2013: June)', 'month 2013-06-01..2013-06-30', '“2013: June” is read as June 2013'],
    [
      '2013: Jan – Mar – May',
      'series 2013-01-01..2013-01-31 2013-03-01..2013-03-31 2013-05-01..2013-05-31',
      '“2013: Jan – Mar – May” is read as January 2013, March 2013 and May 2013; a chain of dashes is read as separate dates, each due on its own',
    ],
  ])('%s', (text, expected, warning) => {
    expect(reads(text)).toBe(expected);
    expect(reading(text)).toMatchObject({ warning, remark: null });
  });

  it('may is a verb, and a date with a year of its own is another date, which is offered', () => {
    expect(reads('2014 (may change)')).toBe('year 2014-01-01..2014-12-31');
    expect(refusal('2013: 5 June 2013').suggestion).toBe('5 June 2013');
    expect(refusal('2013 & June').suggestion).toBe('2013 June');
  });
});

it.each(['2013-15: June', 'academic year 2013-14: June'])('%s is no one year of the plan', (text) => {
  expect(reading(text)).toMatchObject({ kind: 'year', remark: 'June' });
});

it('a month in brackets behind years is not lost without a word', () => {
  expect(reading('2013-15 (June)').warning).toBe('“June” is kept as a remark');
  expect(reading('2013-15 (all of it)').warning).toBeNull();
});

describe('further years are of each date that has its year from the first one', () => {
  it.each([
    [
      'Apr and Oct 2013, 2014, June 2015',
      'series 2013-04-01..2013-04-30 2013-10-01..2013-10-31 2014-04-01..2014-04-30 2014-10-01..2014-10-31 2015-06-01..2015-06-30',
    ],
    [
      'April 2012, October 2013 and 2014',
      'series 2012-04-01..2012-04-30 2013-10-01..2013-10-31 2014-10-01..2014-10-31',
    ],
    ['10 and 17 June 2013 and 2014', 'series 2013-06-10 2013-06-17 2014-06-10 2014-06-17'],
    ['10-17 June 2013 and 2014', 'series 2013-06-10..2013-06-17 2014-06-10..2014-06-17'],
    [
      'Apr to Jun 2013, 2014 and 2015',
      'series 2013-04-01..2013-06-30 2014-04-01..2014-06-30 2015-04-01..2015-06-30',
    ],
    ['Dec to Feb 2013 and 2014', 'series 2012-12-01..2013-02-28 2013-12-01..2014-02-28'],
  ])('%s', (text, expected) => {
    expect(reads(text)).toBe(expected);
    expect(reading(text).warning).toBeNull();
  });

  it('two figures are such years too, and that is said', () => {
    expect(reads('April and October 13 and 14')).toBe(reads('April and October 2013 and 2014'));
    expect(reading('April and October 13 and 14').warning).toBe(
      '“October 13 and 14” is read as October 2013 and October 2014, not as days of the month',
    );
  });

  it('months without any year are no years', () => {
    expect(reads('May, June and July')).toBe('range 2013-05-01..2013-07-31');
    expect(reads('April, July and October')).toBe(
      'series 2013-04-01..2013-04-30 2013-07-01..2013-07-31 2013-10-01..2013-10-31',
    );
  });
});

describe('a month and two figures beside a day that is written month first is a day', () => {
  it.each([
    ['June 10 to July 5', 'range 2013-06-10..2013-07-05'],
    ['March 31 to April 12, 2013', 'range 2013-03-31..2013-04-12'],
    ['June 32 to July 12, 2033', 'range 2032-06-01..2033-07-12'],
    ['May. to June 12, 2013', 'range 2013-05-01..2013-06-12'],
    ['Apr 13 to 12 May 2014', 'range 2013-04-01..2014-05-12'],
  ])('%s', (text, expected) => {
    expect(reads(text)).toBe(expected);
  });
});

it('a week to a day of it ends on that day', () => {
  expect(reads('w/c 10 to 14 June 2013')).toBe('range 2013-06-10..2013-06-14');
  expect(refusal('w/c 10 to 9 June 2013').error).toBe('the range ends before it begins');
});

describe('each year before its own months has those alone', () => {
  it.each([
    ['2013: June, 2014: July', 'series 2013-06-01..2013-06-30 2014-07-01..2014-07-31'],
    ['2013 (June), 2014 (July)', 'series 2013-06-01..2013-06-30 2014-07-01..2014-07-31'],
    ['2013: 5 June, 2014: 6 July', 'series 2013-06-05 2014-07-06'],
    ['2013: June 5, 2014: July', 'series 2013-06-05 2014-07-01..2014-07-31'],
    ['2013: June 10, 2014: July', 'series 2013-06-10 2014-07-01..2014-07-31'],
    ['2013 (June) 2014 (July)', 'series 2013-06-01..2013-06-30 2014-07-01..2014-07-31'],
    ['2013: June 10, July 2014', 'series 2013-06-10 2014-07-01..2014-07-31'],
    ['2013 (June 10)', 'day 2013-06-10'],
    ['2013-14: June, 2014-15: May', 'series 2013-06-01..2013-06-30 2014-05-01..2014-05-31'],
    ['June, 2014: review', 'month 2014-06-01..2014-06-30'],
    ['2013 – June, 2014 – July', 'series 2013-06-01..2013-06-30 2014-07-01..2014-07-31'],
    ['2013 – June; 2014 – July', 'series 2013-06-01..2013-06-30 2014-07-01..2014-07-31'],
    [
      '2013 – May and June; 2014 – July',
      'series 2013-05-01..2013-05-31 2013-06-01..2013-06-30 2014-07-01..2014-07-31',
    ],
    ['2013/14 – June, 2014/15 – May', 'series 2013-06-01..2013-06-30 2014-05-01..2014-05-31'],
    ['June 2013 – July, Sept 2014 – October', 'series 2013-06-01..2014-07-31 2014-09-01..2014-10-31'],
    ['June, 2014 – July 2015', 'range 2014-06-01..2015-07-31'],
  ])('%s', (text, expected) => {
    expect(reads(text)).toBe(expected);
  });

  it('what was read of each is said', () => {
    const said = '“2013 (June)” is read as June 2013; “2014 (July)” is read as July 2014';
    for (const text of ['2013 (June), 2014 (July)', '2013 (June) 2014 (July)'])
      expect(reading(text)).toMatchObject({ remark: null, warning: said });
    expect(reading('2013: June 10, 2014: July').warning).toContain('“2013: June 10” is read as 10 June 2013');
  });

  it.each([
    '2013: 10 and 12 June, 2014: 5 July',
    '2013: tbc, 2014: July',
    '2013 = June, 2014 = July',
    '2013 – 5 June, 2014 – 6 July',
  ])('%s is refused, and no part of it is offered as the whole', (text) => {
    expect(refusal(text)).toMatchObject({ error: expect.stringContaining('two dates'), suggestion: null });
  });

  it('a day whose month is missing has none of the next year', () => {
    expect(refusal('2013: June 5 and 6, 2014: July').error).toContain('“6” is a day without a month');
  });
});

describe('a month with two figures, beside a day of a year that is not near that one, is a day too', () => {
  it.each([
    ['June 10 12 July 2013', 'series 2013-06-10 2013-07-12'],
    ['June 10, 12 July 2013', 'series 2013-06-10 2013-07-12'],
    ['June 10 and 12 July 2013', 'series 2013-06-10 2013-07-12'],
    ['June 10 to 12 July 2013', 'range 2013-06-10..2013-07-12'],
  ])('%s', (text, expected) => {
    expect(reads(text)).toBe(expected);
    expect(reading(text).warning).toContain('“June 10” is read as 10 June 2013');
  });

  it.each([
    ['June 13, 12 July 2013', 'series 2013-06-01..2013-06-30 2013-07-12'],
    ['June 13, 12 July 2014', 'series 2013-06-01..2013-06-30 2014-07-12'],
  ])('and a month of that year or the one before is that month: %s', (text, expected) => {
    expect(reads(text)).toBe(expected);
  });
});

describe('a month with two figures and another year behind it may be a day, and is not read as a year', () => {
  it.each([
    ['June 10 12 2013', '10 and 12 June 2013'],
    ['June 10. 2013', '10 June 2013'],
    ['June 10 and 45, 2013', null],
    ['June 10 (12 places) 2013', '10 June 2013'],
  ])('%s', (text, suggestion) => {
    expect(refusal(text)).toMatchObject({ suggestion });
    expect(refusal(text).error).toContain(
      '“June 10” can be a day, or June 2010, with another year behind it',
    );
  });

  it.each(['June 13', 'June 13 (Board 2013)', 'June 13, report of 2014'])(
    '%s is a month as before',
    (text) => {
      expect(reads(text)).toBe('month 2013-06-01..2013-06-30');
    },
  );
});
