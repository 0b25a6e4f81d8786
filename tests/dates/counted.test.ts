import { describe, expect, it } from 'vitest';
import { bareCalendar, outsideYears } from '../../src/dates/calendar.ts';
import { reading, reads, refusal } from './reads.ts';

describe('a date that is counted from another says from which, and where it comes to', () => {
  it.each([
    ['3 months after May 2013', 'day 2013-08-01..2013-08-31', '31 May 2013', '31 August 2013'],
    ['2 weeks following Board Jun 2013', 'day 2013-07-08', '24 June 2013', '8 July 2013'],
    ['two weeks before 24 June 2013', 'day 2013-06-10', '24 June 2013', '10 June 2013'],
    ['two weeks prior to 24 June 2013', 'day 2013-06-10', '24 June 2013', '10 June 2013'],
    ['two weeks ahead of 24 June 2013', 'day 2013-06-10', '24 June 2013', '10 June 2013'],
    ['a month before May 2013', 'day 2013-04-01', '1 May 2013', '1 April 2013'],
    ['within six weeks of 24 June 2013', 'range 2013-06-24..2013-08-05', '24 June 2013', '5 August 2013'],
    ['within six weeks of Board Jun 2013', 'range 2013-06-24..2013-08-05', '24 June 2013', '5 August 2013'],
    ['within two weeks before 24 June 2013', 'range 2013-06-10..2013-06-24', '24 June 2013', '24 June 2013'],
  ])('%s', (text, is, from, due) => {
    expect(reads(text)).toBe(is);
    expect(reading(text).warning).toBe(`it is counted from ${from}, so it is due on ${due}`);
  });

  it('comes to no day before the years that are read', () => {
    expect(refusal('2 years before June 1990').error).toBe(outsideYears);
  });
});

describe('before a date is by the day before it', () => {
  it.each([
    ['before May 2013', '2013-04-01..2013-04-30', '30 April 2013'],
    ['before Christmas 2013', '2013-12-01..2013-12-24', '24 December 2013'],
    ['prior to 10 June 2013', '2013-06-01..2013-06-09', '9 June 2013'],
    ['before Board Jun 2013', '2013-06-01..2013-06-23', '23 June 2013'],
  ])('%s', (text, window, due) => {
    expect(reads(text)).toBe(`day ${window}`);
    expect(reading(text).warning).toContain(`it is read as by ${due}, the day before`);
  });

  it('but before the end of a month is by that month', () => {
    for (const text of ['before the end of May 2013', 'before end of May 2013'])
      expect(reads(text)).toBe('month 2013-05-01..2013-05-31');
  });
});

describe('after a date, and not before one, have no last day of their own', () => {
  it.each([
    ['after May 2013', '2013-06-01..2014-03-31', '1 June 2013'],
    ['following 10 June 2013', '2013-06-11..2014-03-31', '11 June 2013'],
    ['not before May 2013', '2013-05-01..2014-03-31', '1 May 2013'],
    ['no earlier than May 2013', '2013-05-01..2014-03-31', '1 May 2013'],
    ['not sooner than May 2013', '2013-05-01..2014-03-31', '1 May 2013'],
    ['after 30 March 2014', '2014-03-31', '31 March 2014'],
    ['after June 2015', '2015-07-01..2099-12-31', '1 July 2015'],
  ])('%s', (text, window, from) => {
    expect(reads(text)).toBe(`continuing ${window}`);
    expect(reading(text).warning).toBe(`it names no last day, so it is read as from ${from} onwards`);
  });
});

it('without a period what is after a date goes on to the last day that is read', () => {
  expect(reads('after May 2013', bareCalendar)).toBe('continuing 2013-06-01..2099-12-31');
  expect(reads('from May 2013', bareCalendar)).toBe('continuing 2013-05-01..2099-12-31');
});

it('ongoing beside several dates leaves them several', () => {
  const text = 'Ongoing: June 2013 / September 2013';
  expect(reads(text)).toBe('series 2013-06-01..2013-06-30 2013-09-01..2013-09-30');
  expect(reading(text).remark).toBe('ongoing');
});

it.each([
  ['all year round, as needed', 'continuing 2013-04-01..2014-03-31'],
  ['all year groups', 'undated'],
  ['until 1 April 2013', 'continuing 2013-04-01'],
  ['from 31 March 2014', 'continuing 2014-03-31'],
  ['Start: 1 June 2013 End: 1 June 2013', 'range 2013-06-01'],
])('%s is %s', (text, expected) => {
  expect(reads(text)).toBe(expected);
});

it('without a period no phrase means the whole of it', () => {
  for (const text of ['throughout the year', 'all year round'])
    expect(reads(text, bareCalendar)).toBe('undated');
  expect(reads('until July 2014', bareCalendar)).toBe('continuing 2014-07-01..2014-07-31');
});

it.each([
  ['between 31 Feb 2013 and May 2013', 'February 2013 has 28 days'],
  ['after 31 Feb 2013', 'February 2013 has 28 days'],
  ['3 months after 31 Feb 2013', 'February 2013 has 28 days'],
  ['until 31 Feb 2014', 'February 2014 has 28 days'],
  ['quarterly from 31 Feb 2014', 'February 2014 has 28 days'],
  ['monthly up June 2013', 'with words between'],
  ['from 31 Feb 2014 onwards', 'February 2014 has 28 days'],
  ['ongoing 31 Feb 2014', 'February 2014 has 28 days'],
  ['every Board until 31 Feb 2014', 'February 2014 has 28 days'],
  ['2 weeks after May 2013 and June 2013', 'change what it means'],
  ['from June 2013 / September 2013 onwards', 'several dates cannot all be the one to go on from'],
  ['until June 2013 / September 2013', 'several dates cannot all be the end'],
])('%s is refused, since %s', (text, error) => {
  expect(refusal(text).error).toContain(error);
});

describe('between two dates is a range', () => {
  it('from the first day of the one to the last of the other', () => {
    for (const text of ['between May 2013 and July 2013', 'between May and July 2013'])
      expect(reads(text)).toBe('range 2013-05-01..2013-07-31');
    expect(reading('between May and June 2013').warning).toBeNull();
  });

  it.each(['between May 2013', 'between May 2013, June 2013 and August 2013'])('%s is refused', (text) => {
    expect(refusal(text).error).toBe('between needs two dates');
  });
});

describe('what comes back keeps to the limits beside it', () => {
  const dues = (text: string): string[] => reading(text).windows.map(({ due }) => due);
  const spring = ['2013-04-30', '2013-05-31', '2013-06-30'];
  const quarters = ['2013-06-30', '2013-09-30', '2013-12-31', '2014-03-31'];

  it.each([
    ['monthly up to June 2013', spring, null],
    ['monthly till June 2013', spring, null],
    ['monthly from April 2013 - June 2013', spring, null],
    ['quarterly, the first in June 2013', quarters, null],
    ['annually in June and September', ['2013-06-30', '2013-09-30'], null],
    ['monthly to June 2013', spring, null],
    ['monthly, ending June 2013', spring, null],
    ['monthly from May to July 2013', ['2013-05-31', '2013-06-30', '2013-07-31'], null],
    ['quarterly (from June 2013)', quarters, null],
    ['quarterly June 2013', quarters, 'it is counted from the date beside it'],
    ['quarterly throughout 2014-15', ['2014-06-30', '2014-09-30', '2014-12-31', '2015-03-31'], null],
    ['annually, 31 March', ['2014-03-31'], null],
    ['every April, July and October', ['2013-04-30', '2013-07-31', '2013-10-31'], null],
    ['quarterly from June', quarters, "the year is missing and taken from the plan's period: 2013"],
  ])('%s', (text, expected, warning) => {
    expect(reading(text).kind).toBe('recurring');
    expect(dues(text)).toEqual(expected);
    expect(reading(text).warning).toBe(warning);
  });
});
