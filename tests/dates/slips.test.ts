import { describe, expect, it } from 'vitest';
import { bareCalendar } from '../../src/dates/calendar.ts';
import { bromley, reading, reads, refusal } from './reads.ts';

describe('months with a year in two figures, before the plan’s time, long after it or beside others, may be days: both are said', () => {
  it.each([
    [
      'June 10 to July 12',
      'range 2010-06-01..2012-07-31',
      '“June 10” and “July 12” are read as June 2010 and July 2012; write 10 June and 12 July if days are meant',
    ],
    [
      'June 10, July 12 and Sept 15',
      'series 2010-06-01..2010-06-30 2012-07-01..2012-07-31 2015-09-01..2015-09-30',
      '“June 10”, “July 12” and “Sept 15” are read as June 2010, July 2012 and September 2015; write 10 June, 12 July and 15 September if days are meant',
    ],
    [
      'June 10',
      'month 2010-06-01..2010-06-30',
      '“June 10” is read as June 2010; write 10 June if the day is meant',
    ],
    [
      'March 31',
      'month 2031-03-01..2031-03-31',
      '“March 31” is read as March 2031; write 31 March if the day is meant',
    ],
    [
      'Mar-31',
      'month 2031-03-01..2031-03-31',
      '“Mar-31” is read as March 2031; write 31 March if the day is meant',
    ],
    [
      'March 10, April 2013',
      'series 2010-03-01..2010-03-31 2013-04-01..2013-04-30',
      '“March 10” is read as March 2010; write 10 March if the day is meant',
    ],
  ])('%s', (text, expected, warning) => {
    expect(reads(text)).toBe(expected);
    expect(reading(text).warning).toBe(warning);
  });

  it.each([
    'Apr 13 to Mar 14',
    'Mar 13 / Jun 13 / Sep 13',
    'June 13',
    'Jun-13',
    'Dec 15',
    'Dec-15',
    'June 2010 to July 2012',
    '2012-05',
    '2012-11 (draft)',
    'by 2012-06',
    '2012-05 / 2012-09',
    '2031-03',
  ])('%s is plain', (text) => {
    expect(reading(text).warning).toBeNull();
  });

  it('they may be days as well where the plan has no period', () => {
    expect(reading('June 10 to July 12', bareCalendar).warning).toContain('if days are meant');
  });

  it('what has no such day is a month alone', () => {
    expect(reading('Feb 30 to Mar 32').warning).toBeNull();
  });

  it.each(['May, 13', 'by May, 13'])('%s is the month, and the day is said', (text) => {
    expect(reads(text)).toBe('month 2013-05-01..2013-05-31');
    expect(reading(text)).toMatchObject({
      warning: '“May, 13” is read as May 2013; write 13 May if the day is meant',
      remark: null,
    });
  });
});

describe('a day cut off from its month behind a body’s name is that day at that body, and the month is said', () => {
  it('on which it meets', () => {
    expect(reads('Board 24, June 2013')).toBe('meeting 2013-06-24');
    expect(reading('Board 24, June 2013').warning).toBe(
      '“24, June 2013” is read as 24 June 2013; write Board June 2013 if the day is not meant',
    );
    expect(reads('Board June 2013')).toBe('meeting 2013-06-24');
  });

  it('and on which it does not', () => {
    expect(reading('Board 5, June 2013').warning).toContain(
      'write Board June 2013 if the day is not meant; no meeting of Board on 5 June 2013 is in plan.yaml',
    );
  });

  it('there has to be such a day', () => {
    expect(refusal('Board 31, June 2013')).toMatchObject({ suggestion: 'Board 30 June 2013' });
  });
});

describe('in a row of months in figures all are months', () => {
  const eachOf = (...read: string[]) => read.join('; ');
  it.each([
    [
      '06/13, 09/13, 12/13',
      'series 2013-06-01..2013-06-30 2013-09-01..2013-09-30 2013-12-01..2013-12-31',
      eachOf(
        '“06/13” is read as June 2013',
        '“09/13” is read as September 2013',
        '“12/13” is read as December 2013',
      ),
    ],
    [
      '12/12 and 03/13',
      'series 2012-12-01..2012-12-31 2013-03-01..2013-03-31',
      eachOf('“12/12” is read as December 2012', '“03/13” is read as March 2013'),
    ],
    [
      '06/13 to 12/13',
      'range 2013-06-01..2013-12-31',
      eachOf('“06/13” is read as June 2013', '“12/13” is read as December 2013'),
    ],
    [
      '06/13 / 12/13',
      'series 2013-06-01..2013-06-30 2013-12-01..2013-12-31',
      eachOf('“06/13” is read as June 2013', '“12/13” is read as December 2013'),
    ],
    [
      '06/12 / 12/13',
      'series 2012-06-01..2012-06-30 2013-12-01..2013-12-31',
      eachOf('“06/12” is read as June 2012', '“12/13” is read as December 2013'),
    ],
    [
      '11/12, 12/13',
      'series 2011-04-01..2012-03-31 2012-04-01..2013-03-31',
      eachOf(
        '“11/12” is read as the financial year 2011-12',
        '“12/13” is read as the financial year 2012-13',
      ),
    ],
  ])('%s', (text, expected, warning) => {
    expect(reads(text)).toBe(expected);
    expect(reading(text).warning).toBe(warning);
  });
});

it('blanks round one mark of a day in figures change nothing', () => {
  for (const text of ['28 / 5 / 13', '28 /5/13', '28/ 5/13', '28/5 /13', '28/5/ 13', '28 / 5/13', '28/5/13'])
    expect(`${text} ${reads(text)}`).toBe(`${text} day 2013-05-28`);
  expect(reads('3/6 / 4/6/13')).toBe('series 2013-06-03 2013-06-04');
});

it('blanks round the slash of a month in figures change nothing', () => {
  expect(reads('05 / 2013')).toBe('month 2013-05-01..2013-05-31');
  expect(reads('by 5 / 2013')).toBe(reads('by 5/2013'));
  expect(reads('05 / 2013 - 09 / 2013')).toBe('range 2013-05-01..2013-09-30');
  expect(reading('05 / 2013').warning).toBeNull();
  expect(reads('SCR 12 / 2013-14')).toBe('year 2013-04-01..2014-03-31');
});

describe('how often, beside a body, is not its meetings, and that is said', () => {
  const said = 'its dates are not the meetings of Board; write every Board if those are meant';
  it.each([
    ['quarterly - Board', said],
    ['quarterly (Board)', said],
    ['quarterly at Board', `“at Board” is kept as a remark; ${said}`],
    ['monthly until June 2013 - Board', said],
    ['quarterly (website permitting)', null],
  ])('%s', (text, warning) => {
    expect(reading(text)).toMatchObject({ kind: 'recurring', warning });
  });

  it('the body is all of the remark', () => {
    expect(reading('quarterly - Board').remark).toBe('Board');
  });

  it('what it says to write is their meetings', () => {
    expect(reads('every Board')).toBe('meeting 2013-06-24 2013-09-23 2013-12-01..2013-12-31 2014-03-17');
  });
});

describe('a misspelt month with its year is named beside what could be read, too', () => {
  it.each([
    ['quarterly in Smarch 2013', 'quarterly in March 2013'],
    ['monthly until Janaury 2014', 'monthly until January 2014'],
    ['June 2013 (review Setpember 2013)', 'June 2013 (review September 2013)'],
  ])('%s', (text, suggestion) => {
    expect(refusal(text)).toMatchObject({ error: expect.stringMatching(/^there is no month “/), suggestion });
  });

  it.each(['quarterly (Children Act 2004)', 'June 2013 (Report 2012)', 'monthly, with P Marsh'])(
    '%s has none',
    (text) => {
      expect(reading(text).kind).not.toBe('undated');
    },
  );
});

describe('a misspelt season is no remark beside the whole year: it is named, and the season offered', () => {
  it.each([
    ['Sping 2026', 'spring 2026'],
    ['late Sumer 2013', 'late summer 2013'],
    ['Autunm term 2013', 'autumn term 2013'],
    ['monthly in Wniter 2013', 'monthly in winter 2013'],
    ['Sping term', 'spring term'],
    ['Sping', 'spring'],
    ['Sumer & autumn 2013', 'summer & autumn 2013'],
    ['Spring/Sumer 2014', 'Spring/summer 2014'],
  ])('%s', (text, suggestion) => {
    expect(refusal(text)).toMatchObject({
      error: expect.stringMatching(/^“\w+” is not a word that is known in dates$/),
      suggestion,
    });
  });

  it.each(['during 2013', 'bring 2014', 'Sum 2013', 'Springfields 2013'])('%s has none', (text) => {
    expect(reads(text)).toMatch(/^year /);
  });

  it('a word that is like one, but beside no year, is a word', () => {
    for (const text of ['String 3', 'the sprint', 'winner of the award']) expect(reads(text)).toBe('undated');
  });
});

describe('a misspelt month is named before another date, and where something is awaited', () => {
  it.each([
    ['Setpember & October 2013', 'September & October 2013'],
    ['Septmber / October 2013', 'September / October 2013'],
    ['end of Febuary 2014', 'end of February 2014'],
    ['by the end of Sumer 2013', 'by the end of summer 2013'],
    ['awaiting guidance in Setpember 2013', 'awaiting guidance in September 2013'],
  ])('%s', (text, suggestion) => {
    expect(refusal(text)).toMatchObject({ suggestion });
  });

  it.each(['awaiting Working Together 2013', 'following Munro Report 2011', 'once item l2 is agreed'])(
    '%s waits, and has no date',
    (text) => {
      expect(reads(text)).toBe('undated');
    },
  );

  it.each(['Reports and March 2013', 'Training/June 2013', 'Board & June 2013'])(
    '%s is June or March',
    (text) => {
      expect(reads(text)).toMatch(/^(month|meeting) 2013-0[36]/);
    },
  );
});

describe('up to and including', () => {
  it.each([
    ['up to and including June 2013', 'month 2013-06-01..2013-06-30'],
    ['up to and including the end of June 2013', 'month 2013-06-01..2013-06-30'],
    ['up to and including 10 June 2013', 'day 2013-06-01..2013-06-10'],
    ['April to and including June 2013', 'range 2013-04-01..2013-06-30'],
    ['ongoing up to and including June 2013', 'continuing 2013-04-01..2013-06-30'],
    [
      'monthly up to and including June 2013',
      'recurring 2013-04-01..2013-04-30 2013-05-01..2013-05-31 2013-06-01..2013-06-30',
    ],
  ])('%s', (text, expected) => {
    expect(reads(text)).toBe(expected);
    expect(reading(text)).toMatchObject({ remark: null, warning: null });
  });

  it('“including” alone is no such words', () => {
    expect(reading('all reviews including June 2013').remark).toBe('all reviews including');
  });
});

describe('what is offered has all the words of what is refused', () => {
  it.each([
    ['last week of June 1989', 'last week of June 1998'],
    ['by the last Friday of June 1989', 'by the last Friday of June 1998'],
    ['mid-June 1989', 'mid-June 1998'],
    ['H1 1989-90', 'H1 1998-99'],
    ['H3 2013-14', 'H2 2013-14'],
    ['by H0 2013-14', 'by H2 2013-14'],
  ])('%s', (text, suggestion) => {
    expect(refusal(text)).toMatchObject({ suggestion });
  });

  it('there are two halves', () => {
    expect(refusal('H3 2013-14').error).toBe('a year has two halves, H1 and H2');
    expect(reads('H2 2013-14', bromley)).toBe('range 2013-10-01..2014-03-31');
  });
});
