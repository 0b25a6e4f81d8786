import { describe, expect, it } from 'vitest';
import { bareCalendar } from '../../src/dates/calendar.ts';
import { reads, refusal } from './reads.ts';

describe('what looks like a date and cannot be placed is refused with the nearest reading', () => {
  it.each([
    ['2017-2918', '2017-18'],
    ['31 Feb 2013', '28 February 2013'],
    ['31 Feb 2012', '29 February 2012'],
    ['29 February 2013', '28 February 2013'],
    ['31 September', '30 September 2013'],
    ['31/11/2013', '30 November 2013'],
    ['0/5/2013', '1 May 2013'],
    ['2013-13', '2013-14'],
    ['2013-2012', '2012-13'],
    ['Smarch 2013', 'March 2013'],
    ['Febuary 2013', 'February 2013'],
    ['20 Setpember 2013', '20 September 2013'],
    ['by 3 Janaury 2014', 'by 3 January 2014'],
    ['1 Aprli 2013 to 3 May 2013', '1 April 2013 to 3 May 2013'],
    ['2O13', '2013'],
    ['May 2O13', 'May 2013'],
    ['May 20l3', 'May 2013'],
    ['Mon 28 May 2013', 'Tuesday 28 May 2013'],
    ['05/28/2013', '28 May 2013'],
    ['13/13/2013', '13 December 2013'],
    ['2013-05-32', '31 May 2013'],
    ['May 1913', 'May 2013'],
    ['May 2103', 'May 2013'],
    ['Q5 2013-14', 'Q4 2013-14'],
    ['spring 2013/14', 'spring 2014'],
    ['Oct 2013 – Mar 2013', 'Mar 2013 to Oct 2013'],
    ['by 31 Feb 2013 (website permitting)', 'by 28 February 2013 (website permitting)'],
    ['Draft June 2013; final September 2013', 'June 2013 / September 2013'],
    ['Draft June; final Sept', 'June / Sept'],
    ['not in September', null],
    ['not until June', null],
    ['Draft 3 June; final 14 Sept', '3 June / 14 Sept'],
    ['Over the summer', 'summer'],
    ['summer and autumn terms', 'summer term / autumn term'],
    ['123 June', null],
    ['staff may agree', null],
    ['Board away day June 2013', 'June 2013 (Board away day)'],
    ['Safeguarding Week, 16-20 November 2013', '16-20 November 2013 (Safeguarding Week)'],
    ['two year programme from April 2013', 'from April 2013 (two year programme)'],
    ['two weeks before every Board', null],
    ['new year 2014', null],
    ['quaterly', 'quarterly'],
    ['byannually', 'biannually'],
    ['1989-90', '1998-99'],
    ['2013-13-01', '13 January 2013'],
    ['month 13 2013', null],
    ['2013-04-012013-04-01', null],
    ['1/4/20131/4/2013', null],
    ['Board after next', null],
    ['every Smarch', 'every March'],
    ['every 31 June', 'every 30 June 2013'],
    ['?', 'tbc'],
    ['??', 'tbc'],
    ['', 'tbc'],
    ['Board', 'every Board'],
    ['Board Oct 2013', 'Board 23 September 2013'],
  ])('%s → %s', (text, suggestion) => {
    expect(refusal(text).suggestion).toBe(suggestion);
    if (suggestion !== null && suggestion !== 'tbc') expect(reads(suggestion)).not.toBe('');
  });

  it.each([
    ['Smarch 2013', 'there is no month “Smarch”'],
    ['2O13', '“2O13” has a letter in the number'],
    ['quaterly', '“quaterly” is not a word that is known in dates'],
    ['', 'nothing is written here; leave the line out, or write tbc'],
    ['??', 'a question mark is not a date'],
    ['last week of term', 'which term it is, is not said; write one such as autumn term 2013'],
    ['01/12/201301/12/2013', 'two dates run together'],
    ['June 2013'.padEnd(2001, 'x'), 'it is too long to be a date'],
  ])('%s: the reason is said', (text, error) => {
    expect(refusal(text).error).toBe(error);
  });

  it('a phrase may be two thousand characters long', () => {
    expect(reads(`June 2013 (${'x'.repeat(1988)})`)).toBe('month 2013-06-01..2013-06-30');
  });

  it.each([
    '1.2.3.4',
    'market of 31 May and 2 June',
    '2000 leaflets',
    'Year 2',
    'not by May 2013',
    'three copies to May and June',
    '13/14 2013',
    '10/11 2013-14',
  ])('%s is not taken for a date', (text) => {
    expect(refusal(text).error).not.toBe('');
  });

  it.each([
    'next Board',
    'last QA&PM',
    'next meeting',
    'in 6 weeks',
    'within 3 months',
    '6 weeks',
    'tomorrow',
    'next month',
    'next March',
  ])('%s would move in a file', (text) => {
    expect(refusal(text).error).toContain('would move');
  });

  it('a year that is missing and a plan without a period leave nothing to take it from', () => {
    expect(refusal('May', bareCalendar).error).toContain('year is missing');
  });

  it('years before 1990 and after 2099 are refused', () => {
    expect(refusal('1 January 1989').error).toContain('1990 to 2099');
    expect(refusal('after 2099').error).toContain('1990 to 2099');
    expect(refusal('May 2099 and weekly thereafter').error).toContain('1990 to 2099');
    expect(refusal('2100-01-01').error).toContain('1990 to 2099');
    expect(reads('1 January 1990')).toBe('day 1990-01-01');
    expect(reads('31 December 2099')).toBe('day 2099-12-31');
  });
});
