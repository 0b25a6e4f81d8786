import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yearOf } from '../../src/dates/day.ts';
import { readPhrase } from '../../src/dates/phrase.ts';
import { isPhraseProblem } from '../../src/dates/reading.ts';
import { months } from '../../src/dates/words.ts';
import { runs } from '../runs.ts';
import { bromley, reading, reads, refusal, windowsOf } from './reads.ts';

const marks = [', ', ',', ' - ', ' – ', ' -', ' / ', '; '];
const words = [' & ', ' and ', ' or ', ' + ', ' to ', ' until '];

describe('a day that is cut off from its month by a mark is that day, and the warning says so', () => {
  it.each([
    ['25, April 2013', 'day 2013-04-25', '“25, April 2013” is read as 25 April 2013'],
    ['25 - April 2013', 'day 2013-04-25', '“25 - April 2013” is read as 25 April 2013'],
    ['25 / April 2013', 'day 2013-04-25', '“25 / April 2013” is read as 25 April 2013'],
    ['by 25, April 2013', 'day 2013-04-01..2013-04-25', '“25, April 2013” is read as 25 April 2013'],
    ['25 and 26, April 2013', 'series 2013-04-25 2013-04-26', '“26, April 2013” is read as 26 April 2013'],
    ['10 / June / 2013', 'day 2013-06-10', '“10 / June / 2013” is read as 10 June 2013'],
    ['10 June - 2013', 'day 2013-06-10', '“10 June - 2013” is read as 10 June 2013'],
    ['June / 2013', 'month 2013-06-01..2013-06-30', '“June / 2013” is read as June 2013'],
    ['April 25 / 2013', 'day 2013-04-25', '“April 25 / 2013” is read as 25 April 2013'],
    [
      'w/c 10, June 2013',
      'week 2013-06-10..2013-06-16',
      '“w/c 10, June 2013” is read as the week from 10 June 2013',
    ],
  ])('%s', (text, expected, warning) => {
    expect(reads(text)).toBe(expected);
    expect(reading(text).warning).toBe(warning);
  });

  it('its weekday has to match', () => {
    expect(reads('Thursday 25, April 2013')).toBe('day 2013-04-25');
    expect(refusal('Friday 25, April 2013').error).toBe('25 April 2013 is a Thursday');
  });
});

describe('a joining word between a day and its month means that something is missing: it is refused', () => {
  it.each([
    ['25 & April 2013', '“25 & April 2013” has “&” between the day and its month', '25 April 2013'],
    ['10 and May 2013', '“10 and May 2013” has “and” between the day and its month', '10 May 2013'],
    ['10 to May 2013', '“10 to May 2013” has “to” between the day and its month', '10 May 2013'],
    ['by 25 & April 2013', '“25 & April 2013” has “&” between the day and its month', 'by 25 April 2013'],
    ['25, 26 & April 2013', '“26 & April 2013” has “&” between the day and its month', '25, 26 April 2013'],
    ['25 April & 2013', '“25 April & 2013” has “&” between the date and its year', '25 April 2013'],
    ['June and 2013', '“June and 2013” has “and” between the month and its year', 'June 2013'],
    ['June to 2013', '“June to 2013” has “to” between the month and its year', 'June 2013'],
    ['2013 & June', '“2013 & June” has “&” between the year and its month', '2013 June'],
    ['early May & 2013', '“early May & 2013” has “&” between the date and its year', 'early May 2013'],
    ['25 April & 26, 2013', '“26” is a day without a month; write its month beside it', null],
    ['10, Q1 2013-14', '“10” is a day without a month; write its month beside it', null],
  ])('%s', (text, error, suggestion) => {
    expect(refusal(text)).toMatchObject({ error, suggestion });
  });
});

it('a day, its month and its year are one date of that year whatever is between them, or are refused', () => {
  const join = fc.constantFrom(...marks, ...words, ' ');
  const day = fc.integer({ min: 1, max: 28 });
  const year = fc.integer({ min: 1995, max: 2060 });
  const parts = fc.tuple(day, fc.integer({ min: 1, max: 12 }), year, join, join, fc.nat(2));
  fc.assert(
    fc.property(parts, ([day, month, year, one, two, order]) => {
      const name = months[month - 1] ?? '';
      const said =
        [
          [day, name, year],
          [year, name, day],
          [year, day, name],
        ][order] ?? [];
      const text = `${said[0]}${one}${said[1]}${two}${said[2]}`;
      // 2013/14, January is a financial year
      if (order === 2 && /^\d+ ?[-–/]/.test(text)) return;
      const number = (n: number): string => String(n).padStart(2, '0');
      const answer = readPhrase(text, bromley);
      if (isPhraseProblem(answer) || answer.warning?.endsWith('not as days of the month')) return;
      const isDay = windowsOf(answer).endsWith(`${year}-${number(month)}-${number(day)}`);
      expect(`${text}: ${answer.windows.length}, ${isDay || answer.warning !== null}`).toBe(
        `${text}: 1, true`,
      );
      expect([text, yearOf(answer.windows[0]?.start ?? '')]).toEqual([text, year]);
    }),
    { numRuns: runs(300, 3000) },
  );
});

it('days that share one month are all in it, in their order', () => {
  const days = fc.array(fc.integer({ min: 1, max: 28 }), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(days, fc.constantFrom(', ', ' and ', ' & ', ' / '), (days, join) => {
      const year = '2013';
      const text = `${days.join(join)} March ${year}`;
      const answer = readPhrase(text, bromley);
      // 13/14 is a financial year
      if (isPhraseProblem(answer) || join === ' / ') return;
      const each = [...new Set(days)].sort((a, b) => a - b);
      const dues = each.map((day) => `2013-03-${String(day).padStart(2, '0')}`);
      expect(answer.windows.map(({ due }) => due)).toEqual(dues);
    }),
    { numRuns: runs(100, 1000) },
  );
});

describe('a number behind other words counts something, and is no day', () => {
  it.each([
    ['item 4, June 2013', 'item 4'],
    ['Stage 2 - June 2013', 'Stage 2'],
    ['SCR 13 / June 2013', 'SCR 13'],
  ])('%s', (text, remark) => {
    expect(reads(text)).toBe('month 2013-06-01..2013-06-30');
    expect(reading(text)).toMatchObject({ remark, warning: `“${remark}” is kept as a remark` });
  });
});

describe('a range of days in one month is in that month', () => {
  it.each([
    ['5 to 1 June 2013', '1 to 5 June 2013'],
    ['28-3 June 2013', '28 May 2013 to 3 June 2013'],
    ['28 to 3 January 2014', '28 December 2013 to 3 January 2014'],
    ['31 - 3 March 2014', '3 to 31 March 2014'],
  ])('%s is refused', (text, suggestion) => {
    expect(refusal(text)).toMatchObject({ error: 'the range ends before it begins', suggestion });
  });

  it('to the end of the month is to its last day', () => {
    expect(reads('10 to end of May 2013')).toBe('range 2013-05-10..2013-05-31');
  });
});

describe('a year that is said first is the year of the dates behind it', () => {
  it.each([
    ['2013, June', 'month 2013-06-01..2013-06-30', '“2013, June” is read as June 2013'],
    ['2013: June', 'month 2013-06-01..2013-06-30', '“2013: June” is read as June 2013'],
    ['2013; May 25', 'day 2013-05-25', '“2013; May 25” is read as 25 May 2013'],
    [
      '2013 (June and September)',
      'series 2013-06-01..2013-06-30 2013-09-01..2013-09-30',
      '“2013 (June and September)” is read as June 2013 and September 2013',
    ],
    [
      '2013-14: June, September, March',
      'series 2013-06-01..2013-06-30 2013-09-01..2013-09-30 2014-03-01..2014-03-31',
      '“2013-14: June, September, March” is read as June 2013, September 2013 and March 2014',
    ],
  ])('%s', (text, expected, warning) => {
    expect(reads(text)).toBe(expected);
    expect(reading(text)).toMatchObject({ warning, remark: null });
  });

  it.each(['2013 June 5', '2013 5 June', '2013-Jun-05', '2013/Jun/5', '2013, June 5', '2013, 5 June'])(
    '%s',
    (text) => {
      expect(reads(text)).toBe('day 2013-06-05');
      expect(reading(text).warning).toBeNull();
    },
  );

  it('the year in brackets or behind a colon is the year, and not the period’s', () => {
    for (const text of ['June (2014)', 'June: 2014'])
      expect(reads(text)).toBe('month 2014-06-01..2014-06-30');
    expect(reads('10 June (2014)')).toBe('day 2014-06-10');
  });
});

describe('days behind their month are days where the year follows in four figures', () => {
  it.each([
    ['June 2 & 3, 2013', 'series 2013-06-02 2013-06-03'],
    ['June 2, 3 and 4 2013', 'series 2013-06-02 2013-06-03 2013-06-04'],
    ['June 10-12, 2013', 'range 2013-06-10..2013-06-12'],
    ['June 2nd to 5th 2013', 'range 2013-06-02..2013-06-05'],
    ['10 June 11 July 2013', 'series 2013-06-10 2013-07-11'],
    ['10/11/12 June 2013', 'series 2013-06-10 2013-06-11 2013-06-12'],
    ['June 10 to July 12, 2013', 'range 2013-06-10..2013-07-12'],
    ['March 25, April 10, 2013', 'series 2013-03-25 2013-04-10'],
    ['June, 5 July 2013', 'series 2013-06-01..2013-06-30 2013-07-05'],
  ])('%s', (text, expected) => {
    expect(reads(text)).toBe(expected);
  });

  it('two figures that would be years far from the other date are said', () => {
    expect(reading('March 25, April 2013').warning).toContain('its dates are 12 years apart');
  });
});

describe('what is said once in a list is of each date in it', () => {
  it.each([
    ['31 March 2014, 2015 and 2016', 'series 2014-03-31 2015-03-31 2016-03-31'],
    [
      'Apr & Oct 2013 & 2014',
      'series 2013-04-01..2013-04-30 2013-10-01..2013-10-31 2014-04-01..2014-04-30 2014-10-01..2014-10-31',
    ],
    ['w/c 10 & 17 June 2013', 'series 2013-06-10..2013-06-16 2013-06-17..2013-06-23'],
    ['w/e 14 and 21 June 2013', 'series 2013-06-10..2013-06-14 2013-06-17..2013-06-21'],
    ['Q1/2 2013-14', 'range 2013-04-01..2013-09-30'],
    ['Q1 to 3 2013-14', 'range 2013-04-01..2013-12-31'],
    ['Quarters 1 & 3 2013-14', 'series 2013-04-01..2013-06-30 2013-10-01..2013-12-31'],
    ['1st & 3rd quarters 2013-14', 'series 2013-04-01..2013-06-30 2013-10-01..2013-12-31'],
    ['first and third quarter 2013-14', 'series 2013-04-01..2013-06-30 2013-10-01..2013-12-31'],
  ])('%s', (text, expected) => {
    expect(reads(text)).toBe(expected);
  });

  it('a year that is read over its end names the first and the last date', () => {
    expect(reading('Jun, Sep, Dec, Mar 2014').warning).toBe(
      'the year is said once, so the dates are read in order over the end of a year, from June 2013 to March 2014',
    );
  });

  it('dates side by side are a list, and that is said', () => {
    expect(reads('Jun Sep Dec 2013')).toBe(
      'series 2013-06-01..2013-06-30 2013-09-01..2013-09-30 2013-12-01..2013-12-31',
    );
    expect(reading('Jun Sep Dec 2013').warning).toBe('dates side by side are read as a list');
  });
});

it.each([
  ['13/2013', 'there is no month 13', 'December 2013'],
  ['0/2013', 'there is no month 0', 'January 2013'],
])('%s is refused', (text, error, suggestion) => {
  expect(refusal(text)).toMatchObject({ error, suggestion });
});
