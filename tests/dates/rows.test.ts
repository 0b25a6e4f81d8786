import { describe, expect, it } from 'vitest';
import { bareCalendar } from '../../src/dates/calendar.ts';
import { readPhrase } from '../../src/dates/phrase.ts';
import { sameDates } from '../../src/dates/same.ts';
import { bromley, reading, reads, refusal } from './reads.ts';

const march = '2013-03-01..2013-03-31';

describe('a year alone behind a date is the same date of that year, where nothing else is meant', () => {
  it.each([
    ['March 2013 and 2023', `series ${march} 2023-03-01..2023-03-31`],
    ['March 2013, 2014 - draft', `series ${march} 2014-03-01..2014-03-31`],
    ['March 2013, 14/11/2014', `series ${march} 2014-11-14`],
    ['March 2013 and 2014 June', `series ${march} 2014-06-01..2014-06-30`],
    ['March 2013, 2014/15', `series ${march} 2014-04-01..2015-03-31`],
    ['March 2013 and 14 June 2013', `series ${march} 2013-06-14`],
    ['Q1 2013-14 and 2014', 'series 2013-04-01..2013-06-30 2014-01-01..2014-12-31'],
    ['31 March 2013 and 14', 'day 2013-03-31'],
    ['March 2013 or 14', `month ${march}`],
    ['10 May 2013 to 2014', 'range 2013-05-10..2014-12-31'],
  ])('%s', (text, expected) => {
    expect(reads(text)).toBe(expected);
  });

  it('two figures behind a comma may be days, so it is said how they are read', () => {
    const warning = '“March 2013,14” is read as March 2013 and March 2014, not as days of the month';
    expect(reading('March 2013,14')).toMatchObject({ kind: 'series', warning });
    expect(reading('March 2013/14/15').warning).toBeNull();
  });

  it('side by side it is a word more', () => {
    expect(reading('March 2013 2014').remark).toBe('2014');
  });
});

describe('days behind their month', () => {
  it.each([
    ['March 5 and 31, 2013', 'series 2013-03-05 2013-03-31'],
    ['June 1 and 5, 2013', 'series 2013-06-01 2013-06-05'],
    ['June the 2nd and the 5th 2013', 'series 2013-06-02 2013-06-05'],
    ['by June 10 and 12, 2013', 'series 2013-06-01..2013-06-10 2013-06-01..2013-06-12'],
    ['not later than June 10 and 12, 2013', 'series 2013-06-01..2013-06-10 2013-06-01..2013-06-12'],
    ['no earlier than 10 June 2013', 'continuing 2013-06-10..2014-03-31'],
    ['June 10-12, 2013', 'range 2013-06-10..2013-06-12'],
    ['June Mon 10 and Tue 11 2013', 'series 2013-06-10 2013-06-11'],
    ['May 2013 to June 10 and 12, 2013', 'series 2013-05-01..2013-06-10 2013-06-12'],
  ])('%s', (text, expected) => {
    expect(reads(text)).toBe(expected);
  });

  it('in a year that is not accepted are refused', () => {
    expect(refusal('June 2 & 3, 1989').error).toBe('the year 1989 is outside 1990 to 2099');
  });
});

describe('side by side', () => {
  it.each([
    ['early June late July 2013', 'series 2013-06-01..2013-06-10 2013-07-21..2013-07-31'],
    ['w/c 10 June w/c 17 June 2013', 'series 2013-06-10..2013-06-16 2013-06-17..2013-06-23'],
    ['first half of June first half of July 2013', 'series 2013-06-01..2013-06-15 2013-07-01..2013-07-15'],
    ['Q1 2013-14 3 June 2013', 'series 2013-06-03 2013-04-01..2013-06-30'],
  ])('dates that name their months are a list: %s', (text, expected) => {
    expect(reads(text)).toBe(expected);
  });

  it.each([
    ['10/6 11/7/2013', 'day 2013-07-11', '10/6'],
    ['10 June may 11 July 2013', 'day 2013-07-11', '10 June may'],
    ['10 11 July 2013', 'day 2013-07-11', '10'],
    ['summer winter 2013', 'part 2013-12-01..2014-02-28', 'summer'],
  ])('what else is before a date is a remark: %s', (text, expected, remark) => {
    expect(reads(text)).toBe(expected);
    expect(reading(text)).toMatchObject({ remark, warning: expect.stringContaining(`“${remark}” is kept`) });
  });
});

it('what is behind the dates of a year in brackets is a remark', () => {
  expect(reading('2013 (June, July) at the Board')).toMatchObject({
    remark: 'at the Board',
    warning:
      '“2013 (June, July)” is read as June 2013 and July 2013; “at the Board” is kept as a remark; it is not read as a meeting of Board; write Board before the date if one is meant',
  });
  expect(reading('2013: June (draft), July').remark).toBe('draft');
  expect(reading('June (draft / July 2013').remark).toBe('(draft / July 2013');
});

describe('what comes back every year, at the edges of its time', () => {
  it.each([
    ['every 1 April', '2013-04-01'],
    ['every 31 March', '2014-03-31'],
    ['every June from 15 June 2013', '2013-06-01..2013-06-30'],
    ['every 10 June from 15 June 2013 until June 2014', '2014-06-10'],
    ['every May from 15 June 2013 until July 2014', '2014-05-01..2014-05-31'],
    ['June 2013 annually until June 2014', '2013-06-01..2013-06-30 2014-06-01..2014-06-30'],
    ['June and twice a year thereafter', '2013-06-01..2013-06-30 2013-12-01..2013-12-31'],
  ])('%s', (text, windows) => {
    expect(reads(text)).toBe(`recurring ${windows}`);
  });

  it('a day that there is not is refused, and without a period a year is asked for', () => {
    expect(refusal('every 31 June').error).toBe('June 2013 has 30 days');
    expect(readPhrase('June and quarterly thereafter', bareCalendar)).toMatchObject({
      error: 'the year is missing, and the plan has no period to take it from',
    });
    expect(reading('every June 2013')).toMatchObject({ kind: 'month', remark: 'every' });
  });
});

it.each([
  ['2013-01-01', '2014-03-31'],
  ['2013-04-01', '2013-12-31'],
  ['2013-04-01', '2014-03-31'],
])('Q1 of a plan from %s to %s is April to June', (start, due) => {
  const calendar = { ...bromley, quarters: null, period: { start, due } };
  expect(reads('Q1', calendar)).toBe('quarter 2013-04-01..2013-06-30');
});

it('two phrases are the same where their days are, and without any where their words are', () => {
  const same = (one: string, other: string): boolean => sameDates(reading(one), reading(other));
  expect(same('June 2013', '1-30 June 2013')).toBe(true);
  expect(same('June 2013', 'early June 2013')).toBe(false);
  expect(same('by 10 June 2013', '10 June 2013')).toBe(false);
  expect(same('June 2013', 'June 2013 / July 2014')).toBe(false);
  expect(same('June 2013 / July 2014', 'June 2013')).toBe(false);
  expect(same('June 2013', 'tbc')).toBe(false);
  expect(same('tbc', 'June 2013')).toBe(false);
  expect(same('tbc', 'TBC.')).toBe(true);
  expect(same('tbc', 'ongoing')).toBe(false);
});
