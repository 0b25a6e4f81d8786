import { describe, expect, it } from 'vitest';
import { bromley, reading, reads, refusal } from './reads.ts';

const month = (year: number, number: string, last: number): string =>
  `${year}-${number}-01..${year}-${number}-${last}`;

describe('a day, in every form that UK boards use, is that day', () => {
  it.each([
    '28 May 2013',
    '28th May 2013',
    '28th of May 2013',
    'the 28th of May 2013',
    '28 MAY 2013',
    '28May2013',
    '28-May-13',
    '28 May 13',
    "28 May '13",
    '28/5/13',
    '28/05/2013',
    '28/5 2013',
    "28/5 '13",
    '28 / 5 / 2013',
    '28.05.2013',
    '28-05-2013',
    '2013-05-28',
    '2013/05/28',
    'Tue 28 May 2013',
    'Tuesday, 28th May 2013',
    'Tues. 28 May 2013',
    'May 28, 2013',
    'May 28th 2013',
    '28\u00a0May\u00a02013',
    '28ᵗʰ May 2013',
    '28 May 2013.',
    'on 28 May 2013',
    'Tuesday the 28th of May 2013',
    'Tues, the 28th May 2013',
  ])('%s', (text) => {
    expect(reads(text)).toBe('day 2013-05-28');
    expect(reading(text).warning).toBeNull();
  });

  it('29 February 2000 was one: that century was a leap year', () => {
    expect(reads('29 February 2000')).toBe('day 2000-02-29');
  });
});

describe('a month is due on its last day', () => {
  it.each([
    ['May 2013', month(2013, '05', 31)],
    ['Sept 2013', month(2013, '09', 30)],
    ['Sept. 2013', month(2013, '09', 30)],
    ['2013-05', month(2013, '05', 31)],
    ['05/2013', month(2013, '05', 31)],
    ['Dec 15', month(2015, '12', 31)],
    ['December 15', month(2015, '12', 31)],
    ["Dec '15", month(2015, '12', 31)],
    ['May-13', month(2013, '05', 31)],
    ['Feb 2012', month(2012, '02', 29)],
    ['by Sept 2013', month(2013, '09', 30)],
    ['by end of Sept 2013', month(2013, '09', 30)],
    ['By end Oct 2015', month(2015, '10', 31)],
    ['by the end of October 2015', month(2015, '10', 31)],
    ['no later than October 2015', month(2015, '10', 31)],
    ['not later than the end of October 2015', month(2015, '10', 31)],
    ['Due October 2015', month(2015, '10', 31)],
    ['To be completed by October 2015', month(2015, '10', 31)],
    ['October 2015 at the latest', month(2015, '10', 31)],
    ['by October 2015 at latest', month(2015, '10', 31)],
    ['target date: October 2015', month(2015, '10', 31)],
  ])('%s', (text, window) => {
    expect(reads(text)).toBe(`month ${window}`);
    expect(reading(text)).toMatchObject({ warning: null, remark: null, approximate: false });
  });

  it('a deadline on a day is open from the first of its month', () => {
    expect(reads('by 28 May 2013')).toBe('day 2013-05-01..2013-05-28');
    expect(reads('no later than 3 June 2013')).toBe('day 2013-06-01..2013-06-03');
  });
});

describe('two numbers with a dash are a month or years', () => {
  it.each([
    ['2013-05', `month ${month(2013, '05', 31)}`, false],
    ['2008-11', 'year 2008-04-01..2011-03-31', true],
    ['2009-10', 'year 2009-04-01..2010-03-31', true],
    ['2013-14', 'year 2013-04-01..2014-03-31', false],
    ['2014-16', 'year 2014-04-01..2016-03-31', false],
    ['2013-12', `month ${month(2013, '12', 31)}`, false],
    ['2013-4', 'year 2013-04-01..2014-03-31', true],
    ['1999-00', 'year 1999-04-01..2000-03-31', false],
  ])('%s is %s', (text, expected, warns) => {
    expect(reads(text)).toBe(expected);
    expect(reading(text).warning !== null).toBe(warns);
  });
});

describe('what is only roughly a date says so', () => {
  it.each([
    ['early Oct 2013', 'part 2013-10-01..2013-10-10'],
    ['mid Oct 2013', 'part 2013-10-11..2013-10-20'],
    ['mid-October 2013', 'part 2013-10-11..2013-10-20'],
    ['late Oct 2013', 'part 2013-10-21..2013-10-31'],
    ['beginning of October 2013', 'part 2013-10-01..2013-10-10'],
    ['late February 2012', 'part 2012-02-21..2012-02-29'],
    ['w/c 10 June 2013', 'week 2013-06-10..2013-06-16'],
    ['week commencing Monday 10th June 2013', 'week 2013-06-10..2013-06-16'],
    ['w/commencing 10 June 2013', 'week 2013-06-10..2013-06-16'],
    ['week ending 14 June 2013', 'week 2013-06-10..2013-06-14'],
    ['w/ending 14 June 2013', 'week 2013-06-10..2013-06-14'],
    ['first week of June 2013', 'week 2013-06-01..2013-06-07'],
    ['last week in June 2013', 'week 2013-06-24..2013-06-30'],
    ['spring 2013', 'part 2013-03-01..2013-05-31'],
    ['summer 2013', 'part 2013-06-01..2013-08-31'],
    ['autumn 2013', 'part 2013-09-01..2013-11-30'],
    ['winter 2013', 'part 2013-12-01..2014-02-28'],
    ['winter 2013/14', 'part 2013-12-01..2014-02-28'],
    ['spring term 2014', 'term 2014-01-01..2014-03-31'],
    ['summer term 2013/14', 'term 2014-04-01..2014-07-31'],
    ['early 2014', 'part 2014-01-01..2014-04-30'],
    ['start of 2014-15', 'part 2014-04-01..2014-04-30'],
    ['academic year 2013/14', 'year 2013-09-01..2014-08-31'],
    ['AY 2013/14', 'year 2013-09-01..2014-08-31'],
    ['by Christmas 2013', 'part 2013-12-01..2013-12-25'],
    ['Easter 2014', 'part 2014-04-01..2014-04-20'],
  ])('%s', (text, expected) => {
    expect(reads(text)).toBe(expected);
    expect(reading(text).approximate).toBe(true);
  });

  it('a term that the board has set is its own dates, and no guess', () => {
    expect(reads('autumn term 2013')).toBe('term 2013-09-04..2013-12-20');
    expect(reads('Autumn Term 2013/14')).toBe('term 2013-09-04..2013-12-20');
    expect(reading('autumn term 2013')).toMatchObject({ approximate: false, warning: null });
  });

  it('Easter Sunday falls where the church put it', () => {
    expect(
      ['2008', '2011', '2013', '2016', '2019', '2024', '2025'].map((year) =>
        reads(`Easter ${year}`).slice(-5),
      ),
    ).toEqual(['03-23', '04-24', '03-31', '03-27', '04-21', '03-31', '04-20']);
  });
});

describe('quarters and years', () => {
  it.each([
    ['Q1 2013-14', 'quarter 2013-04-01..2013-06-30'],
    ['Q4 2013/14', 'quarter 2014-01-01..2014-03-31'],
    ['Quarter 3 2014/15', 'quarter 2014-10-01..2014-12-31'],
    ['third quarter 2008/09', 'quarter 2008-10-01..2008-12-31'],
    ['2nd quarter of 2013-14', 'quarter 2013-07-01..2013-09-30'],
    ['last quarter of 2013-14', 'quarter 2014-01-01..2014-03-31'],
    ['2013-14 Q2', 'quarter 2013-07-01..2013-09-30'],
    ['Q1 13/14', 'quarter 2013-04-01..2013-06-30'],
    ['Quarter 4 (January to March) of 2014/15', 'quarter 2015-01-01..2015-03-31'],
    ['Third Quarter 2008/09 October-December 2008', 'quarter 2008-10-01..2008-12-31'],
    ['Q3 (Oct-Dec 2013)', 'quarter 2013-10-01..2013-12-31'],
    ['2013-14 (Q3)', 'quarter 2013-10-01..2013-12-31'],
    ['2013-14, Q2', 'quarter 2013-07-01..2013-09-30'],
    ['2013-14 - Q2', 'quarter 2013-07-01..2013-09-30'],
    ['Qtr 2 2013-14', 'quarter 2013-07-01..2013-09-30'],
    ['quarter one 2013-14', 'quarter 2013-04-01..2013-06-30'],
    ['quarter two of 2013-14', 'quarter 2013-07-01..2013-09-30'],
    ['Q1, 2013-14', 'quarter 2013-04-01..2013-06-30'],
    ['Q1 FY 2013/14', 'quarter 2013-04-01..2013-06-30'],
    ['Q1 of the financial year 2013-14', 'quarter 2013-04-01..2013-06-30'],
    ['Q2 2013-14 financial year', 'quarter 2013-07-01..2013-09-30'],
    ['Q1: Apr-Jun 2013', 'quarter 2013-04-01..2013-06-30'],
    ['Q1 (April to June) 2013-14', 'quarter 2013-04-01..2013-06-30'],
    ['first six months of the 2018-2019 financial year', 'range 2018-04-01..2018-09-30'],
    ['second half of 2013-14', 'range 2013-10-01..2014-03-31'],
    ['H1 2013-14', 'range 2013-04-01..2013-09-30'],
    ['2013-14', 'year 2013-04-01..2014-03-31'],
    ['2013/14', 'year 2013-04-01..2014-03-31'],
    ['2013-2014', 'year 2013-04-01..2014-03-31'],
    ['2010 /11', 'year 2010-04-01..2011-03-31'],
    ['2013 to 2014', 'year 2013-04-01..2014-03-31'],
    ['FY 2013-14', 'year 2013-04-01..2014-03-31'],
    ['financial year 2013-14', 'year 2013-04-01..2014-03-31'],
    ['the 2013-14 financial year', 'year 2013-04-01..2014-03-31'],
    ['2016-2019', 'year 2016-04-01..2019-03-31'],
    ['calendar year 2013', 'year 2013-01-01..2013-12-31'],
  ])('%s', (text, expected) => {
    expect(reads(text)).toBe(expected);
    expect(reading(text).warning).toBeNull();
  });

  it.each([
    ['09/10', 'year 2009-04-01..2010-03-31', 'financial year 2009-10'],
    ['Q1 2013', 'quarter 2013-01-01..2013-03-31', 'calendar quarter'],
    ['2013 Q2', 'quarter 2013-04-01..2013-06-30', 'write Q2 2013-14 for the financial one'],
    ['By 2018', 'year 2018-01-01..2018-12-31', 'calendar year'],
    ['FY 2013', 'year 2013-04-01..2014-03-31', '2013-14'],
    ['year end', 'year 2013-04-01..2014-03-31', 'period'],
    ['year-end 2014', 'year 2013-04-01..2014-03-31', '31 March 2014'],
    ['Mar 2018/19', `month ${month(2019, '03', 31)}`, 'March 2019'],
    ['Apr 2013/14', `month ${month(2013, '04', 30)}`, 'April 2013'],
    ['Dec 2013/14', `month ${month(2013, '12', 31)}`, 'December 2013'],
    ['Jan 2013/14', `month ${month(2014, '01', 31)}`, 'January 2014'],
    ['Mar 2013/14', `month ${month(2014, '03', 31)}`, 'March 2014'],
  ])('%s is disputed, and the warning says how it was read', (text, expected, words) => {
    expect(reads(text)).toBe(expected);
    expect(reading(text).warning).toContain(words);
  });

  it('months beside a quarter that contradict it are refused', () => {
    expect(refusal('Q4 2014/15 (April to June)').suggestion).toBe('January to March 2015');
    expect(refusal('Q3 2013-14 (Oct-Dec 2014)').suggestion).toBe('October to December 2013');
    expect(refusal('Q3 (Oct-Nov 2013)')).toMatchObject({
      error: 'quarter 3 is October to December 2013, and the months beside it say otherwise (Oct-Nov 2013)',
      suggestion: 'October to December 2013',
    });
  });

  it.each([
    ['Q0 2013-14', 'a year has four quarters', 'Q1 2013-14'],
    ['Q5 2013', 'a year has four quarters', 'Q4 2013'],
    ['Q5', 'a year has four quarters', 'Q4'],
    ['Q1 1989-90', 'the year 1989 is outside 1990 to 2099', 'Q1 1998-99'],
  ])('%s is refused', (text, error, suggestion) => {
    expect(refusal(text)).toMatchObject({ error, suggestion });
  });

  it('a board that counts by calendar quarters has the one that lies in the financial year', () => {
    const calendar = { ...bromley, quarters: 'calendar' as const };
    expect(reads('Q1 2013-14', calendar)).toBe('quarter 2014-01-01..2014-03-31');
    expect(reading('Q1 2013-14', calendar).warning).toBe(
      'quarters are calendar quarters here, so it is read as January to March 2014',
    );
    expect(reads('Q2 2013-14', calendar)).toBe('quarter 2013-04-01..2013-06-30');
    expect(reads('Q1 2013', calendar)).toBe('quarter 2013-01-01..2013-03-31');
    expect(reading('Q1 2013', calendar).warning).toBeNull();
    expect(reads('Q2', calendar)).toBe('quarter 2013-04-01..2013-06-30');
    expect(reads('Q1', calendar)).toBe('quarter 2014-01-01..2014-03-31');
  });
});

describe('ranges are due at their end', () => {
  it.each([
    ['Mar – Oct 2013', '2013-03-01..2013-10-31'],
    ['Apr 2013 to Jan 2014', '2013-04-01..2014-01-31'],
    ['from June 2013 to March 2014', '2013-06-01..2014-03-31'],
    ['between April and October 2013', '2013-04-01..2013-10-31'],
    ['Oct – Jan 2014', '2013-10-01..2014-01-31'],
    ['November 2013 - Feb', '2013-11-01..2014-02-28'],
    ['17-19 November 2014', '2014-11-17..2014-11-19'],
    ['10/11 June 2013', '2013-06-10..2013-06-11'],
    ['30 May - 2 June 2013', '2013-05-30..2013-06-02'],
    ['30 December 2013 – 3 January 2014', '2013-12-30..2014-01-03'],
    ['June/July 2012', '2012-06-01..2012-07-31'],
    ['Dec/Jan 2014', '2013-12-01..2014-01-31'],
    ['Q1-Q3 2013-14', '2013-04-01..2013-12-31'],
    ['2013-14 to 2015-16', '2013-04-01..2016-03-31'],
    ['1 April 2013 - 31 March 2014', '2013-04-01..2014-03-31'],
  ])('%s', (text, window) => {
    expect(reads(text)).toBe(`range ${window}`);
    expect(reading(text).warning).toBeNull();
  });
});

describe('a series is several dates, each due on its own', () => {
  const march = month(2013, '03', 31);
  const june = month(2013, '06', 30);
  const september = month(2013, '09', 30);
  it.each([
    ['Mar 2013 / Jun 2013', `${march} ${june}`],
    ['Mar 2013, Jun 2013 and Sep 2013', `${march} ${june} ${september}`],
    ['Mar, Jun and Sep 2013', `${march} ${june} ${september}`],
    ['Mar/Jun/Sep 2013', `${march} ${june} ${september}`],
    ['Mar & Jun 2013', `${march} ${june}`],
    ['Mar 2013; Jun 2013', `${march} ${june}`],
    ['March 2013 June 2013', `${march} ${june}`],
    ['March 2013\nJune 2013\nSeptember 2013', `${march} ${june} ${september}`],
    ['by Mar 2013 and by Jun 2013', `${march} ${june}`],
    ['Mar 2018/19/20', '2018-03-01..2018-03-31 2019-03-01..2019-03-31 2020-03-01..2020-03-31'],
    ['10, 17 and 24 June 2013', '2013-06-10 2013-06-17 2013-06-24'],
    ['Q1 and Q3 2013-14', '2013-04-01..2013-06-30 2013-10-01..2013-12-31'],
    ['Apr–Jun 2013 and Oct–Dec 2013', '2013-04-01..2013-06-30 2013-10-01..2013-12-31'],
    ['quarterly – Apr 2013 / Jul 2013', '2013-04-01..2013-04-30 2013-07-01..2013-07-31'],
  ])('%s', (text, windows) => {
    expect(reads(text)).toBe(`series ${windows}`);
  });

  it('a remark at each of them is kept', () => {
    expect(reading('June 2013 (draft), September 2013 (final)').remark).toBe('draft; final');
  });

  it('months without a year are each placed in the period', () => {
    expect(reads('Apr, Jul, Oct and Jan')).toBe(
      'series 2013-04-01..2013-04-30 2013-07-01..2013-07-31 2013-10-01..2013-10-31 2014-01-01..2014-01-31',
    );
  });
});

describe('what goes on is never late before its end', () => {
  it.each([
    ['Ongoing 2013-14', '2013-04-01..2014-03-31'],
    ['on-going 2013/14', '2013-04-01..2014-03-31'],
    ['Throughout 2013', '2013-01-01..2013-12-31'],
    ['throughout May 2013', '2013-05-01..2013-05-31'],
    ['from October 2013 onwards', '2013-10-01..2014-03-31'],
    ['October 2013 onwards', '2013-10-01..2014-03-31'],
    ['from October 2015 onwards', '2015-10-01..2099-12-31'],
    ['Oct 2013 and ongoing', '2013-10-01..2014-03-31'],
    ['until July 2014', '2013-04-01..2014-07-31'],
    ['ongoing until March 2014', '2013-04-01..2014-03-31'],
    ['ongoing from June 2013 to March 2014', '2013-06-01..2014-03-31'],
    ['throughout the year', '2013-04-01..2014-03-31'],
    ['Rolling programme 2013-14', '2013-04-01..2014-03-31'],
    ['Ongoing through 2013/14', '2013-04-01..2014-03-31'],
    ['not before May 2013', '2013-05-01..2014-03-31'],
  ])('%s', (text, window) => {
    expect(reads(text)).toBe(`continuing ${window}`);
  });
});

describe('phrases without a date in them are undated', () => {
  it.each([
    'ongoing',
    'On-going',
    'various',
    'agreed dates throughout year',
    'as required',
    'tbc',
    'TBC',
    't.b.c.',
    'To be confirmed',
    'n/a',
    'N/A',
    '-',
    '–',
    'as per strategy',
    'as per Strategy 2013-14',
    'see Business Plan 2013-14',
    'awaiting guidance',
    'pending publication of the review',
    'within 3 months of approval',
    'Within three months of approval by the Board',
    'six weeks before the conference',
    'once agreed by partners',
    'on completion of the audit',
    'immediately',
    'in due course',
    'every meeting',
    'no date',
  ])('%s', (text) => {
    expect(reads(text)).toBe('undated');
  });
});

describe('words round a date are kept as a remark', () => {
  it.each([
    ['completed by September 2012 (website permitting)', 'website permitting', false],
    ['June 2013 – draft', 'draft', false],
    ['June 2013, subject to funding', 'subject to funding', false],
    ['June 2013 if funding allows', 'if funding allows', false],
    ['Agreed by Executive. Due January 2013', 'Agreed by Executive', true],
    ['Newsletter June 2013', 'Newsletter', true],
    ['June 2013 first draft', 'first draft', true],
    ['Completed January 2016', null, true],
  ])('%s', (text, remark, warns) => {
    expect(reading(text).remark).toBe(remark);
    expect(reading(text).warning !== null).toBe(warns);
  });
});

describe('a missing year is taken from the period, and the reading says so', () => {
  it.each([
    ['May', '2013-05-01..2013-05-31'],
    ['March', '2014-03-01..2014-03-31'],
    ['15 Dec', '2013-12-15'],
    ['28/5', '2013-05-28'],
    ['June 5th', '2013-06-05'],
    ['Q4', '2014-01-01..2014-03-31'],
    ['Oct – Jan', '2013-10-01..2014-01-31'],
  ])('%s', (text, window) => {
    expect(reads(text).split(' ')[1]).toBe(window);
    expect(reading(text).warning).toContain("the plan's period");
  });
});
