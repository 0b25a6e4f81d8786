import { describe, expect, it } from 'vitest';
import { bareCalendar } from '../../src/dates/calendar.ts';
import { readPhrase } from '../../src/dates/phrase.ts';
import { bromley, reading, reads, refusal } from './reads.ts';

describe('a part of a year that nobody has dated is not the whole year', () => {
  it.each([
    'Easter term 2014',
    'by Michaelmas term 2013',
    'summer holidays 2013',
    'Christmas break 2013',
    'Autumn 1 2013',
    'term 1 2013/14',
    '2013/14 term 1',
  ])('%s', (text) => {
    const { error, suggestion } = refusal(text);
    expect(error).toMatch(/^which days “.*” has is not known; write its last day or month, or add it under/);
    expect(suggestion).toBeNull();
  });

  it('of which the days are under terms is read', () => {
    const easter = { start: '2014-01-06', due: '2014-04-04' };
    const own = { ...bromley, terms: new Map([['Easter term 2014', easter]]) };
    expect(reading('by end of Easter term 2014', own).windows).toEqual([easter]);
  });

  it.each(['Terms of reference 2013-14', '2013-14 terms of reference', 'Long-term 2013-15'])(
    '%s is of that year',
    (text) => {
      expect(reading(text)).toMatchObject({ kind: 'year', remark: expect.stringMatching(/terms? ?/i) });
    },
  );
});

describe('what is before or after a date is not in it', () => {
  it.each([
    ['pre-March 2014', 'day 2014-02-01..2014-02-28'],
    ['pre Easter 2014', 'day 2014-04-01..2014-04-19'],
    ['post April 2013', 'continuing 2013-05-01..2014-03-31'],
  ])('%s', (text, expected) => {
    expect(reads(text)).toBe(expected);
  });

  it('a post to be filled is no time', () => {
    expect(reads('Recruit to post June 2013')).toBe('month 2013-06-01..2013-06-30');
  });
});

describe('the end of a year in letters', () => {
  it.each([
    ['FYE 2014', 'year 2013-04-01..2014-03-31', 'year end 2014 is read as 31 March 2014'],
    ['FYE 2013/14', 'year 2013-04-01..2014-03-31', null],
    ['EOY', reads('year end'), reading('year end').warning],
    ['EOY 2014', reads('year end 2014'), 'year end 2014 is read as 31 March 2014'],
  ])('%s', (text, expected, warning) => {
    expect(reads(text)).toBe(expected);
    expect(reading(text)).toMatchObject({ warning, remark: null });
  });
});

describe('weeks by number', () => {
  it.each(['week 3 of June 2013', 'wk 3 in June 2013'])('%s is the third of the month', (text) => {
    expect(reads(text)).toBe(reads('third week of June 2013'));
    expect(reading(text).warning).toContain('is read as the 15th to the 21st');
  });

  it.each(['week 2 June 2013', 'wk 24 June 2013'])('%s may be the week of a day', (text) => {
    expect(refusal(text)).toMatchObject({
      error: `“${text}” can be the week of that day, or one of the weeks of the month`,
      suggestion: text.replace(/we?e?k/, 'w/c'),
    });
  });
});

describe('a figure behind what it numbers is no day', () => {
  it.each(['Phase 1 June 2013', 'stage 2, June 2013', 'Wave 3 June 2013'])('%s is the month', (text) => {
    expect(reads(text)).toBe('month 2013-06-01..2013-06-30');
    expect(reading(text).remark).toMatch(/[123]$/);
  });

  it('and none in what is offered', () => {
    expect(refusal('Phase 1 June 2013, Phase 2 Sept 2013').suggestion).toBe('June 2013 / Sept 2013');
  });
});

describe('a month and a part of the next, or the other way round, are one range', () => {
  it.each([
    ['end May/early June 2013', '2013-05-01..2013-06-10'],
    ['late May/June 2013', '2013-05-21..2013-06-30'],
  ])('%s', (text, window) => {
    expect(reads(text)).toBe(`range ${window}`);
  });

  it('but with time between they are two dates', () => {
    expect(reads('May/late June 2013')).toBe('series 2013-05-01..2013-05-31 2013-06-21..2013-06-30');
  });
});

describe('half terms, seasons and terms that come back', () => {
  it.each([
    ['half-term Oct 2013', 'term 2013-10-21..2013-10-31'],
    ['by half term February 2014', 'term 2014-02-11..2014-02-20'],
    ['every autumn', 'recurring 2013-09-01..2013-11-30'],
    ['every winter', 'recurring 2013-12-01..2014-02-28'],
    ['each autumn term', 'recurring 2013-09-04..2013-12-20'],
    ['every summer from 2014 until 2015', 'recurring 2014-06-01..2014-08-31 2015-06-01..2015-08-31'],
  ])('%s', (text, expected) => {
    expect(reads(text)).toBe(expected);
  });

  it.each(['once a term', 'each school term'])('%s is termly', (text) => {
    expect(reads(text)).toBe(reads('termly'));
  });

  it('every winter term asks which term is meant', () => {
    expect(refusal('every winter term').error).toContain('there is an autumn, a spring and a summer term');
  });
});

describe('other words of boards', () => {
  it('alternate meetings are every other one, and 2 x year twice a year', () => {
    expect(reads('alternate Board meetings')).toBe(reads('every other Board'));
    expect(reads('2 x year')).toBe(reads('twice a year'));
  });

  it('what a date was is said to be that', () => {
    expect(reading('was June 2013').warning).toContain('it says what the date was');
    expect(reading('was due June 2013').warning).toBeNull();
  });

  it('days from an approval wait for it; days from now are refused', () => {
    for (const text of ['30 days from approval', 'within 30 days from receipt of the report'])
      expect(reads(text)).toBe('undated');
    for (const text of ['30 days from today', '3 months from now', '6 weeks from'])
      expect(refusal(text).error).toContain('it counts from the day it is read');
  });

  it('a year to begin with says on which day, and of none that it ends', () => {
    expect(reading('every September from 2013').warning).toBe('“2013” is read as 1 January 2013');
    expect(reading('every September from 2013-14').warning).toBeNull();
  });

  it('half in figures is no first of February', () => {
    expect(reads('1/2 yearly')).toBe(reads('half-yearly'));
    expect(reads('1/2-yearly from June 2013')).toBe(reads('half-yearly from June 2013'));
    expect(reads('1/2/13')).toBe('day 2013-02-01');
  });

  it('what goes on may say so behind its year', () => {
    expect(reads('2013/14 ongoing')).toBe(reads('ongoing 2013-14'));
    expect(reads('June 2013 ongoing')).toBe(reads('June 2013 and ongoing'));
    expect(reading('2013-14 ongoing work').remark).toBe('ongoing work');
  });

  it('the plan ends with its period', () => {
    for (const text of [
      'by the end of the plan',
      'end of plan',
      'by plan end',
      'end of the plan period',
      'by the end of the life of the plan',
    ])
      expect(reading(text)).toMatchObject({
        windows: [{ start: '2013-04-01', due: '2014-03-31' }],
        warning: 'the plan’s period ends on 31 March 2014',
      });
    for (const text of ['publish plan', 'end of planning']) expect(reads(text)).toBe('undated');
    expect(readPhrase('end of plan', bareCalendar)).toMatchObject({ kind: 'undated' });
  });

  it('a short month with a slash is asked about', () => {
    expect(refusal('Juen/July 2013').suggestion).toBe('June/July 2013');
    expect(reading('plan/July 2013').remark).toBe('plan');
  });

  it('the last month of each quarter is not last month', () => {
    expect(refusal('last month of each quarter').error).toContain('change what it means');
  });
});

describe('the board’s own terms', () => {
  const days = (start: string, due: string) => ({ start, due });
  const own = {
    ...bromley,
    terms: new Map([
      ['Autumn term 2013', days('2013-09-04', '2013-12-20')],
      ['October half term 2013', days('2013-10-28', '2013-11-01')],
      ['Christmas holidays 2013', days('2013-12-21', '2014-01-05')],
      ['Easter term 2014', days('2014-01-06', '2014-04-04')],
    ]),
  };

  it('a half term among them is found by its month, however it is written, and is no term', () => {
    for (const text of ['half term Oct 2013', 'October half term', 'autumn half term 2013'])
      expect(reading(text, own)).toMatchObject({
        windows: [days('2013-10-28', '2013-11-01')],
        approximate: false,
      });
    expect(reading('half term Oct 2014', own).warning).toContain('is not in plan.yaml');
    expect(reads('termly', own)).toBe('recurring 2013-04-01..2013-07-31 2013-09-04..2013-12-20');
  });

  it('halves of terms, which are no holiday, are counted as they are given', () => {
    const halves = new Map([
      ['Autumn half term 1 2013', days('2013-09-04', '2013-10-25')],
      ['Autumn half term 2 2013', days('2013-11-04', '2013-12-20')],
    ]);
    expect(reads('termly until December 2013', { ...own, terms: halves })).toBe(
      'recurring 2013-04-01..2013-07-31 2013-09-04..2013-10-25 2013-11-04..2013-12-20',
    );
  });

  it('one that ends after the time is named', () => {
    expect(reading('termly', own).warning).toContain(
      'Easter term 2014 ends after 31 March 2014, so it is left out',
    );
    expect(reading('termly until April 2014', own).warning).not.toContain('left out');
  });

  it('what is said of a guess is said of none of theirs', () => {
    expect(reading('every autumn term', own)).toMatchObject({ warning: null, approximate: false });
    expect(reading('each spring term', own).warning).toContain('is not in plan.yaml');
  });
});

describe('meetings', () => {
  it('from one to another are a range', () => {
    expect(reads('between Board Jun and Sep 2013')).toBe('range 2013-06-24..2013-09-23');
  });

  it('the last of a year is not the last before today', () => {
    expect(reads('last Board of 2013-14')).toBe('meeting 2014-03-17');
    expect(reading('last Board of the year').warning).toContain('there is no date in it');
  });
});

describe('what recurs leaves out the months that are excepted', () => {
  const months = (text: string): string =>
    reading(text)
      .windows.map(({ due }) => Number(due.slice(5, 7)))
      .join(' ');

  it.each([
    ['monthly except August', '4 5 6 7 9 10 11 12 1 2 3'],
    ['monthly (not Dec)', '4 5 6 7 8 9 10 11 1 2 3'],
    ['monthly, but not in July and August', '4 5 6 9 10 11 12 1 2 3'],
    ['first Friday of each month except Aug, Dec and Jan', '4 5 6 7 9 10 11 2 3'],
    ['monthly from June 2013 excluding August', '6 7 9 10 11 12 1 2 3'],
  ])('%s', (text, expected) => {
    expect(months(text)).toBe(expected);
    expect(reading(text)).toMatchObject({ kind: 'recurring', warning: null, remark: null });
  });

  it.each(['monthly excluding school holidays', 'quarterly except August', 'every August except August'])(
    '%s takes none away, and its words are kept',
    (text) => {
      expect(reading(text).warning).toContain('is kept as a remark');
    },
  );
});

describe('more words of boards', () => {
  it('alternate Mondays are every other Monday', () => {
    expect(reads('alternate Mondays')).toBe(reads('every other Monday'));
  });

  it('the last Friday of each term is not last Friday, and weekdays are not weekly', () => {
    expect(reading('last Friday of each term').remark).toBe('last Friday');
    expect(refusal('last Friday').error).toContain('it counts from the day it is read');
    expect(reads('each weekday')).toBe('undated');
  });
});
