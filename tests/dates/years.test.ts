import { describe, expect, it } from 'vitest';
import { daysInMonth } from '../../src/dates/day.ts';
import { readPhrase } from '../../src/dates/phrase.ts';
import { bromley, reading, reads, refusal, windowsOf } from './reads.ts';

const two = (n: number): string => String(n).padStart(2, '0');
const years = (first: number, last: number): string => `year ${first}-04-01..${last}-03-31`;
const month = (year: number, m: number): string =>
  `month ${year}-${two(m)}-01..${year}-${two(m)}-${daysInMonth(year, m)}`;

const read = (text: string): string => {
  const answer = readPhrase(text, bromley);
  return 'error' in answer ? 'refused' : `${answer.kind} ${windowsOf(answer)}`;
};

/** How many years on a second part ends that is written short; it goes over a round number only just before it. */
const yearsOn = (first: number, second: string): number | null => {
  const round = 10 ** second.length;
  for (let on = 1; on <= 10; on++) {
    const over = Math.floor((first + on) / round) > Math.floor(first / round);
    if (over && first % round < round - round / 10) continue;
    if (String(first + on).endsWith(second)) return on;
  }
  return null;
};

/** Two numbers as the board means them: years if up to five years on, else a month, else years if up to ten on. */
const meant = (first: number, second: string): string => {
  const on = yearsOn(first, second);
  const isMonth = Number(second) >= 1 && Number(second) <= 12;
  if (on !== null && on <= 5) return years(first, first + on);
  if (isMonth) return month(first, Number(second));
  return on !== null && second.length === 2 ? years(first, first + on) : 'refused';
};

describe('a year and a second number, against the rule said slowly', () => {
  const firsts = [1994, 1995, 1998, 1999, 2000, 2005, 2008, 2009, 2010, 2011, 2012, 2013, 2014, 2019];

  it.each(['-', '/'])('with two figures after %s', (join) => {
    for (const first of firsts)
      for (let second = 0; second <= 99; second++)
        expect(`${first}${join}${two(second)} ${read(`${first}${join}${two(second)}`)}`).toBe(
          `${first}${join}${two(second)} ${meant(first, two(second))}`,
        );
  });

  it('with one figure', () => {
    for (const first of firsts)
      for (let second = 0; second <= 9; second++)
        expect(`${first}-${second} ${read(`${first}-${second}`)}`).toBe(
          `${first}-${second} ${meant(first, String(second))}`,
        );
  });

  it.each(['-', '/', ' to '])('with four figures after “%s”', (join) => {
    for (const first of firsts)
      for (let second = first - 12; second <= first + 12; second++) {
        const on = second - first;
        const expected = on >= 1 && on <= 10 ? years(first, second) : 'refused';
        expect(`${first}${join}${second} ${read(`${first}${join}${second}`)}`).toBe(
          `${first}${join}${second} ${expected}`,
        );
      }
  });

  it('two short numbers are years where they follow on, over the end of a century too', () => {
    expect(read('09/10')).toBe(years(2009, 2010));
    expect(read('89/90')).toBe(years(2089, 2090));
    expect(read('90/91')).toBe(years(1990, 1991));
    expect(read('99/00')).toBe(years(1999, 2000));
    expect(read('98/99')).toBe(years(1998, 1999));
  });

  it('years that run backwards by a few are offered the right way round', () => {
    expect(refusal('2013-2008')).toMatchObject({
      suggestion: '2008-13',
      error: 'the years in “2013-2008” run backwards',
    });
    expect(refusal('2013-2007').suggestion).toBe('2013-14');
  });
});

describe('a year by its name', () => {
  it.each([
    ['fiscal year 2013-14', years(2013, 2014)],
    ['financial years 2013-15', years(2013, 2015)],
    ['f/y 2013-14', years(2013, 2014)],
    ['FY 13', years(2013, 2014)],
    ['2013-14 financial year', years(2013, 2014)],
    ['the 2013-14 fiscal year', years(2013, 2014)],
    ['academic year 2013-14', 'year 2013-09-01..2014-08-31'],
    ['school year 2013/14', 'year 2013-09-01..2014-08-31'],
    ['2013-14 academic year', 'year 2013-09-01..2014-08-31'],
    ['academic years 2013-15', 'year 2013-09-01..2015-08-31'],
    ['academic year 2013', 'year 2013-09-01..2014-08-31'],
    ['calendar year 2013', 'year 2013-01-01..2013-12-31'],
    ['year end', years(2013, 2014)],
    ['yr end', years(2013, 2014)],
    ['year-end 2013-14', years(2013, 2014)],
    ['by the end of the year', years(2013, 2014)],
    ['end of year', years(2013, 2014)],
    ['end of the financial year', years(2013, 2014)],
    ['financial year end', years(2013, 2014)],
    ['financial year end 2014', years(2013, 2014)],
  ])('%s', (text, expected) => {
    expect(reads(text)).toBe(expected);
  });
});

describe('a day that there is not says why, and which is nearest', () => {
  it.each([
    ['05/28/2013', 'changed places', '28 May 2013'],
    ['2013-28-05', 'changed places', '28 May 2013'],
    ['2013-31-12', 'changed places', '31 December 2013'],
    ['2013-13-01', 'changed places', '13 January 2013'],
    ['2013-30-02', 'there is no month 30', '2 December 2013'],
    ['28/13/2013', 'there is no month 13', '28 December 2013'],
    ['12/0/2013', 'there is no month 0', '12 January 2013'],
    ['0/5/2013', 'there is no day 0', '1 May 2013'],
    ['31 April 2013', 'April 2013 has 30 days', '30 April 2013'],
    ['29 Feb 2013', 'February 2013 has 28 days', '28 February 2013'],
    ['Mon 28 May 2013', '28 May 2013 is a Tuesday', 'Tuesday 28 May 2013'],
    ['28 May 1913', 'the year 1913 is outside', '28 May 2013'],
  ])('%s: %s', (text, error, suggestion) => {
    expect(refusal(text).error).toContain(error);
    expect(refusal(text).suggestion).toBe(suggestion);
  });
});

describe('a quarter or a half of a year of the plan', () => {
  const three = { ...bromley, period: { start: '2013-04-01', due: '2016-03-31' } };
  it.each([
    ['Year 2 Q1', 'quarter 2014-04-01..2014-06-30'],
    ['Q4 of year 3', 'quarter 2016-01-01..2016-03-31'],
    ['Q2, Year 1', 'quarter 2013-07-01..2013-09-30'],
    ['Year 1 (Q3)', 'quarter 2013-10-01..2013-12-31'],
    ['end of Q2 year two', 'quarter 2014-07-01..2014-09-30'],
    ['Q1 / Q2 of year 2', 'range 2014-04-01..2014-09-30'],
    ['Year 2 H1', 'range 2014-04-01..2014-09-30'],
    ['Year 2, second half', 'range 2014-10-01..2015-03-31'],
    ['first half of year 1', 'range 2013-04-01..2013-09-30'],
  ])('%s', (text, expected) => {
    expect(reads(text, three)).toBe(expected);
    expect(reading(text, three).remark).toBeNull();
  });

  it('the plan has to have that year', () => {
    for (const text of ['Year 4 Q1', 'Q1 of year 4', 'H1 of year 4'])
      expect(refusal(text, three).error).toBe('the plan’s period is 2013-16 and has no year 4');
  });

  it('several years have no first quarter', () => {
    expect(reading('Years 1-2 Q1', three)).toMatchObject({ kind: 'year', remark: 'Q1' });
  });

  it('in a plan of calendar years it is one of those', () => {
    const calendar = { ...bromley, quarters: null, period: { start: '2013-01-01', due: '2014-12-31' } };
    expect(reads('Year 2 Q1', calendar)).toBe('quarter 2014-01-01..2014-03-31');
    expect(reads('Year 2 H2', calendar)).toBe('range 2014-07-01..2014-12-31');
  });

  it('1Q is Q1', () => {
    expect(reads('1Q 2013-14')).toBe('quarter 2013-04-01..2013-06-30');
    expect(reads('3Q')).toBe('quarter 2013-10-01..2013-12-31');
    expect(refusal('5Q 2013-14').suggestion).toBe('Q4 2013-14');
  });
});

describe('the end of a year is that of the sort of year that is said', () => {
  const missing = "the year is missing and taken from the plan's period: 2013";
  it.each([
    ['end of the calendar year', '2013-01-01..2013-12-31', missing],
    ['calendar year end 2013', '2013-01-01..2013-12-31', 'year end 2013 is read as 31 December 2013'],
    [
      'by the end of the school year',
      '2012-09-01..2013-08-31',
      `${missing}; the year is read as the academic year, which ends on 31 August`,
    ],
    ['academic year end 2014', '2013-09-01..2014-08-31', 'year end 2014 is read as 31 August 2014'],
    ['end of the financial year', '2013-04-01..2014-03-31', `${missing}-14`],
  ])('%s', (text, window, warning) => {
    expect(reads(text)).toBe(`year ${window}`);
    expect(reading(text)).toMatchObject({ warning, approximate: warning.includes('August') });
  });

  it('the end of years that are said is theirs in a plan from January to December too', () => {
    const calendar = { ...bromley, period: { start: '2013-01-01', due: '2013-12-31' } };
    expect(reads('end of year 2013-14', calendar)).toBe('year 2013-04-01..2014-03-31');
    expect(reads('end of year 2013', calendar)).toBe('year 2013-01-01..2013-12-31');
  });
});

describe('this year, this term and this autumn move with the day they are read on, and are refused', () => {
  it.each(['end of this financial year', 'by the end of this term', 'this autumn', 'next summer term'])(
    '%s',
    (text) => {
      expect(refusal(text).error).toContain('in a file it would move');
    },
  );

  it('with its year it stays where it is', () => {
    expect(reads('this autumn 2013')).toBe('part 2013-09-01..2013-11-30');
    expect(reads('this autumn term 2013')).toBe('term 2013-09-04..2013-12-20');
    expect(reads('this school improvement plan')).toBe('undated');
  });
});

it('a term of a school year is the board’s own where it has that one', () => {
  const terms = new Map([
    ['Autumn term 2013', { start: '2013-09-04', due: '2013-12-20' }],
    ['Spring term 2013', { start: '2013-01-07', due: '2013-03-28' }],
    ['Spring term 2014', { start: '2014-01-06', due: '2014-04-04' }],
  ]);
  expect(reads('autumn term 2013/14', { ...bromley, terms })).toBe('term 2013-09-04..2013-12-20');
  expect(reads('spring term 2013/14', { ...bromley, terms })).toBe('term 2014-01-06..2014-04-04');
  expect(reading('spring term 2013/14', { ...bromley, terms })).toMatchObject({
    warning: null,
    remark: null,
  });
});
