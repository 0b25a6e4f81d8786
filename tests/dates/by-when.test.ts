import { describe, expect, it } from 'vitest';
import { bromley, reading, reads, refusal } from './reads.ts';

const dues = (text: string): string[] => reading(text).windows.map(({ due }) => due);

describe('a start and an end are a range, however they are parted', () => {
  it.each([
    ['start April 2013, end June 2013', 'range 2013-04-01..2013-06-30'],
    ['Start April 2013 / end June 2013', 'range 2013-04-01..2013-06-30'],
    ['starts April, ends June 2013', 'range 2013-04-01..2013-06-30'],
    ['April through to June 2013', 'range 2013-04-01..2013-06-30'],
    ['April 2013 thru June 2013', 'range 2013-04-01..2013-06-30'],
  ])('%s', (text, expected) => {
    expect(reads(text)).toBe(expected);
  });

  it('in their order', () => {
    expect(refusal('start June 2013, end April 2013').error).toBe('it ends before it starts');
  });

  it('several dates to go on from are offered as the dates that they are', () => {
    const list = 'June 2013, July 2013 and August 2013';
    expect(refusal(`from ${list}`).suggestion).toBe(list);
  });
});

describe('a weekday of every second month, or of each quarter', () => {
  it('is counted from the first month of the plan, which is said, or from the month that is named', () => {
    const dates = ['2013-04-05', '2013-06-07', '2013-08-02', '2013-10-04', '2013-12-06', '2014-02-07'];
    for (const text of [
      'first Friday of every second month',
      'first Friday of every other month',
      '1st Friday of alternate months',
      'first Friday every two months',
      'every second month, on the first Friday',
    ]) {
      expect(dues(text)).toEqual(dates);
      expect(reading(text)).toMatchObject({
        ...{ kind: 'recurring', remark: null },
        warning: `“${text}” is counted from April 2013`,
      });
    }
    expect(reading('first Friday of every second month from May 2013').warning).toBeNull();
    expect(dues('first Friday of every second month from May 2013 until Sept 2013')).toEqual([
      ...['2013-05-03', '2013-07-05', '2013-09-06'],
    ]);
  });

  it('every third Thursday says that it can mean two things, and what to write for each', () => {
    expect(refusal('every third Thursday')).toEqual({
      text: 'every third Thursday',
      error:
        '“every third Thursday” can mean two things; write every 3 weeks and from when, or third Thursday of each month',
      suggestion: 'third Thursday of each month',
    });
  });

  it('several weeks of one month are each that week', () => {
    expect(reading('first and third weeks of June 2013')).toMatchObject({
      ...{ kind: 'series', approximate: true },
      warning: expect.stringContaining('is read as the 1st to the 7th and the 15th to the 21st'),
    });
    expect(dues('first and third weeks of June 2013')).toEqual(['2013-06-07', '2013-06-21']);
  });

  it('is one of the whole quarter', () => {
    const firsts = ['2013-04-01', '2013-07-01', '2013-10-07', '2014-01-06'];
    for (const text of [
      'first Monday of each quarter',
      'the first Monday in every quarter',
      'quarterly, on the first Monday',
      'every quarter (first Monday)',
    ])
      expect([text, dues(text), reading(text).warning]).toEqual([text, firsts, null]);
    expect(dues('last Thursday of each quarter')).toEqual([
      ...['2013-06-27', '2013-09-26', '2013-12-26', '2014-03-27'],
    ]);
    // one that begins within a quarter has what is left of it
    expect(dues('last Thursday of each quarter from June 2013')[0]).toBe('2013-06-27');
    expect(dues('first Monday of each quarter from June 2013')[0]).toBe('2013-07-01');
  });

  it('a second quarterly report is no second day of the quarter', () => {
    for (const text of ['second quarterly report', '2nd quarterly review'])
      expect(dues(text)[0]).toBe('2013-06-30');
  });
});

describe('what would have been left out without a word', () => {
  it.each([
    ['June 2013 onwards, quarterly', 'recurring', '2013-06-30 2013-09-30 2013-12-31 2014-03-31'],
    ['from June 2013 onwards (quarterly)', 'recurring', '2013-06-30 2013-09-30 2013-12-31 2014-03-31'],
    ['2013-14: Q2 and Q4', 'series', '2013-09-30 2014-03-31'],
    ['2013-14: Q2', 'quarter', '2013-09-30'],
    ['28 th June 2013', 'day', '2013-06-28'],
    ['1 st to 3 rd July 2013', 'range', '2013-07-03'],
    ['wk comm 10.06.13', 'week', '2013-06-16'],
    ['April 2013 to ongoing', 'continuing', '2014-03-31'],
    ['every 6 mths', 'recurring', '2013-09-30 2014-03-31'],
    ['6mthly', 'recurring', '2013-09-30 2014-03-31'],
    ['last Friday of June, Sept and Dec 2013', 'series', '2013-06-28 2013-09-27 2013-12-27'],
    ['first Friday of June, 10 July 2013', 'series', '2013-06-07 2013-07-10'],
    ['June, first Friday of July 2013', 'series', '2013-06-30 2013-07-05'],
    ['every two yrs from Sept 2013', 'recurring', '2013-09-30'],
    ['on or before 30 June 2013', 'day', '2013-06-30'],
    ['on or before June 2013', 'day', '2013-06-30'],
    ['30 06 2013', 'day', '2013-06-30'],
    ['30 6 2013', 'day', '2013-06-30'],
  ])('is read: %s', (text, kind, expected) => {
    expect([reading(text).kind, dues(text).join(' '), reading(text).warning]).toEqual([kind, expected, null]);
  });

  it.each([
    ['2013-14 (summer term)', '“summer term” is kept as a remark'],
    ['2013-14 (w/c 3 June)', '“w/c 3 June” is kept as a remark'],
    ['every two months, on Fridays', '“on Fridays” is kept as a remark'],
    ['April 2013 –', 'no date follows the dash'],
    ['ongoing from April 2013 - quarterly review', '“quarterly review” is kept as a remark'],
    ['Termly (Dec, Apr, Jul)', '“Dec, Apr, Jul” is kept as a remark'],
    ['monthly or quarterly', '“or quarterly” is kept as a remark'],
    ['monthly in Q1, quarterly thereafter', '“quarterly thereafter” is kept as a remark'],
    ['March 31', '“March 31” is read as March 2031; write 31 March if the day is meant'],
    ['June 2013 ✓', 'it says that the work is done'],
    ['June 2013 (done)', 'it says that the work is done'],
    ['Sept to Dec inclusive', 'the year is missing'],
    ['2013-14 -', 'no date follows the dash'],
  ])('is said: %s', (text, said) => {
    expect(reading(text).warning).toContain(said);
  });

  it('is no week of the months behind a week: first week of June and Sept 2013', () => {
    expect(reads('first week of June and Sept 2013')).toBe(
      'series 2013-06-01..2013-06-07 2013-09-01..2013-09-07',
    );
    expect(reads('first week of June to Sept 2013')).toBe('range 2013-06-01..2013-09-30');
  });

  it.each([
    'Dec 15',
    '- June 2013 -',
    'June 2013',
    '2013-14 (year 1)',
    '2013-15 (may change)',
    '2013-14 (4 meetings)',
  ])('is nothing: %s', (text) => {
    expect(reading(text).warning).toBeNull();
  });

  it('is no month that recurs: monthly exc. August', () => {
    expect(dues('monthly exc. August')).toHaveLength(11);
  });

  it('is no place in a month behind a dash: monthly - last Thurs', () => {
    expect(dues('monthly - last Thurs').slice(0, 2)).toEqual(['2013-04-25', '2013-05-30']);
  });

  it('is no day on which work may begin: on or after 1 July 2013', () => {
    expect(reads('on or after 1 July 2013')).toBe('continuing 2013-07-01..2014-03-31');
  });

  it('St Mary’s is no first of the month', () => {
    expect(reads('Ward 1 St Mary’s, June 2013')).toBe('month 2013-06-01..2013-06-30');
  });
});

describe('what is to be confirmed, with the date that it was', () => {
  it.each([
    'TBC (previously June 2013)',
    'TBC - was June 2013',
    'tbc, originally Sept 2013',
    'Date tbc (was due June)',
  ])('has no date now: %s', (text) => {
    expect(reading(text)).toMatchObject({
      ...{ kind: 'undated', windows: [] },
      warning: expect.stringContaining('it says what the date was, and names no date now'),
    });
  });

  it('but what is in progress or outstanding keeps the date that it had', () => {
    for (const text of ['outstanding - was due June 2013', 'In progress (was June 2013)'])
      expect(dues(text)).toEqual(['2013-06-30']);
  });
});

it('a word that is no slip is not taken for a month', () => {
  expect(refusal('Now to June 2013').error).toContain('it counts from the day it is read');
  expect(refusal('St Andrew’s Day 2013', bromley).suggestion).toBeNull();
});

describe('a financial year before its month', () => {
  it.each([
    ['2013/14 June', 'month 2013-06-01..2013-06-30', 'the June of that financial year'],
    ['2013-14 Jan', 'month 2014-01-01..2014-01-31', 'the January of that financial year'],
    [
      '2013/14 June, 2014/15 Sept',
      'series 2013-06-01..2013-06-30 2014-09-01..2014-09-30',
      'the September of that financial year',
    ],
    ['2013-14 may be', 'year 2013-04-01..2014-03-31', '“may be” is kept as a remark'],
  ])('%s', (text, expected, said) => {
    expect(reads(text)).toBe(expected);
    expect(reading(text).warning).toContain(said);
  });

  it('and a number behind that is a day or a year, which has to be said', () => {
    expect(refusal('2013/14 June 10')).toMatchObject({
      ...{ error: '“10” can be a day or a year', suggestion: '10 June 2013' },
    });
    expect(reads('2013/14 June 2013')).toBe('month 2013-06-01..2013-06-30');
  });
});

it('the first year of the plan in short is that year: by end of Y1, Y1 Q2', () => {
  expect(reads('by end of Y1')).toBe('year 2013-04-01..2014-03-31');
  expect(reads('Y1 Q2')).toBe('quarter 2013-07-01..2013-09-30');
});

it('a term each year is offered as every such term', () => {
  for (const text of ['autumn term each year', 'autumn term annually'])
    expect(refusal(text).suggestion).toBe('every autumn term');
});

describe('a year that other words part from its date is not taken from the plan', () => {
  it.each([
    ['June (tbc) 2014', 'June 2014 (tbc)'],
    ['28 June (provisional) 2014', '28 June 2014 (provisional)'],
    ['June/July (draft) 2014', 'June/July 2014 (draft)'],
    ['Jan (Board) 2014-15', 'Jan 2014-15 (Board)'],
  ])('%s', (text, suggestion) => {
    expect(refusal(text)).toMatchObject({
      ...{ suggestion, error: expect.stringContaining('is apart from its date') },
    });
  });

  it('and figures that are no year are a remark', () => {
    expect(reads('June (tbc) 4000 leaflets')).toBe('month 2013-06-01..2013-06-30');
  });
});

it('a month with two figures is that month where what is behind it is no year', () => {
  for (const text of ['June 13 123 2014', 'June 13 5', 'June 13 14 places'])
    expect(reads(text)).toBe('month 2013-06-01..2013-06-30');
});

it('weekdays that would end before they begin are refused, and one of several months says so', () => {
  expect(refusal('every Monday and Thursday from June 2013 until May 2013').error).toBe(
    'it ends before it begins',
  );
  expect(refusal('first and third Monday of June and July 2013').error).toContain('write each date in full');
});

it.each(['June 20 13', 'June20 13'])(
  'a day and a year in two figures are no month of that day: %s',
  (text) => {
    expect(refusal(text).suggestion).toBe('20 June 2013');
  },
);

it.each([
  ['Mehefin 2013', 'June 2013'],
  ['Medi 2013', 'September 2013'],
  ['erbyn Mai 2014', 'erbyn May 2014'],
  ['Rhagfyr', 'December'],
])(
  'a month in Welsh is offered in English, and the year before it is not all of the date: %s',
  (text, suggestion) => {
    expect(refusal(text).suggestion).toBe(suggestion);
  },
);

it.each([
  ['Aut 2013', 'autumn 2013'],
  ['Spr 2014', 'spring 2014'],
])('a season in short is offered whole: %s', (text, suggestion) => {
  expect(refusal(text).suggestion).toBe(suggestion);
});
