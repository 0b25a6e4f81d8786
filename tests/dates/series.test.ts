import { describe, expect, it } from 'vitest';
import { bareCalendar } from '../../src/dates/calendar.ts';
import { readPhrase } from '../../src/dates/phrase.ts';
import { bromley, reading, reads, refusal } from './reads.ts';

const neighbouring = (what: string, each: string): string =>
  `neighbouring ${what} that share one year are read as one range, due at its end; write ${each} for separate dates`;

describe('neighbours that share one year are a range, and where that may be doubted it is said how to part them', () => {
  it.each([
    ['May and June 2013', '2013-05-01..2013-06-30', neighbouring('months', 'May 2013 / June 2013')],
    [
      'May, June and July 2013',
      '2013-05-01..2013-07-31',
      neighbouring('months', 'May 2013 / June 2013 / July 2013'),
    ],
    [
      'May / June, July 2013',
      '2013-05-01..2013-07-31',
      neighbouring('months', 'May 2013 / June 2013 / July 2013'),
    ],
    ['Dec and Jan 2014', '2013-12-01..2014-01-31', neighbouring('months', 'December 2013 / January 2014')],
    ['Q1 and Q2 2013-14', '2013-04-01..2013-09-30', neighbouring('quarters', 'Q1 2013-14 / Q2 2013-14')],
    ['Q3 and Q4 2013-14', '2013-10-01..2014-03-31', neighbouring('quarters', 'Q3 2013-14 / Q4 2013-14')],
    ['June/July 2012', '2012-06-01..2012-07-31', null],
    ['10/11 June 2013', '2013-06-10..2013-06-11', null],
    [
      'May and June',
      '2013-05-01..2013-06-30',
      `the year is missing and taken from the plan's period: 2013; ${neighbouring('months', 'May 2013 / June 2013')}`,
    ],
    [
      'Autumn/Winter 2013',
      '2013-09-01..2014-02-28',
      'autumn is read as September to November; winter is read as December to February',
    ],
    ['May, June or July 2013', '2013-05-01..2013-07-31', '“or” is read as by the end of the later one'],
  ])('%s', (text, window, warning) => {
    expect(reads(text)).toBe(`range ${window}`);
    expect(reading(text).warning).toBe(warning);
    const each = / write (.*) for separate dates$/.exec(warning ?? '')?.[1];
    if (each !== undefined) expect(reading(each)).toMatchObject({ kind: 'series', warning: null });
  });

  it('calendar quarters have the name that they have in such a plan', () => {
    const calendar = { ...bromley, quarters: 'calendar' as const };
    expect(reading('Q1 and Q2 2013', calendar).warning).toContain('write Q1 2013 / Q2 2013 for');
  });

  it.each([
    ['May / July 2013', 'series 2013-05-01..2013-05-31 2013-07-01..2013-07-31'],
    ['10/12 June 2013', 'series 2013-06-10 2013-06-12'],
    ['Q1 and July', 'series 2013-04-01..2013-06-30 2013-07-01..2013-07-31'],
    ['autumn / Dec 2013', 'series 2013-09-01..2013-11-30 2013-12-01..2013-12-31'],
    ['autumn and winter 2013', 'series 2013-09-01..2013-11-30 2013-12-01..2014-02-28'],
    ['May to June, July 2013', 'series 2013-05-01..2013-06-30 2013-07-01..2013-07-31'],
    ['March 2013 June 2013', 'series 2013-03-01..2013-03-31 2013-06-01..2013-06-30'],
  ])('%s are dates of their own', (text, expected) => {
    expect(reads(text)).toBe(expected);
  });
});

describe('what people would dispute in a row is said', () => {
  it.each([
    ['May or Sept 2013', '“or” is read as “and”: each date is due on its own'],
    ['Jan 2013 – Mar 2013 – May 2013', 'a chain of dashes is read as separate dates, each due on its own'],
    ['Sept 2013 / June 2013', 'the dates are not in order and were put so'],
    ['June 2013, June 2013 and Sept 2013', 'a date is in it twice and counts once'],
    ['May 2013 / May 2013', 'a date is in it twice and counts once'],
    ['Jun Sep 2013', 'dates side by side are read as a list'],
    ['March 2013 June 2013', null],
    ['April 2013 / Sept 2025', null],
    ['Mar 2013 / Jun 2013', null],
  ])('%s', (text, warning) => {
    expect(reading(text).warning).toBe(warning);
  });

  it('two figures that are years far from the others, and only those', () => {
    expect(reading('June 25 / April 2013').warning).toContain('its dates are 12 years apart');
    expect(reading('Mar 25 / April 2015').warning).not.toContain('years apart');
    expect(reading('June 2013 / 5 July / Mar 2030').warning).not.toContain('years apart');
  });

  it('a year that is not said at all, by the name of the years that are meant', () => {
    const missing = (text: string, calendar = bromley) => reading(text, calendar).warning;
    expect(missing('Q3')).toBe("the year is missing and taken from the plan's period: 2013-14");
    expect(missing('Q1 / Sept')).toBe("the year is missing and taken from the plan's period: 2013-14");
    expect(missing('March, May and June')).toContain("the plan's period: 2014 and 2013");
    expect(missing('Q3', { ...bromley, quarters: 'calendar' })).toBe(
      "the year is missing and taken from the plan's period: 2013",
    );
    const three = { ...bromley, period: { start: '2013-04-01', due: '2016-03-31' } };
    expect(missing('June', three)).toBe(
      "the year is missing and taken as 2013, the first that the plan's period has",
    );
  });

  it('what was said of each date is said of all: remarks, and that one is only about', () => {
    expect(reading('June 2013 (draft) / Sept 2013 (revised) / Dec 2013').remark).toBe('draft; revised');
    expect(reading('early June 2013 and 10 July 2013').approximate).toBe(true);
    expect(reads('once agreed, June and 10 July 2013 for all')).toBe(
      'series 2013-06-01..2013-06-30 2013-07-10',
    );
  });
});

describe('a range that ends before it begins is refused, and the two in their order offered', () => {
  it.each([
    ['June 2013 to May 2013', 'May 2013 to June 2013'],
    ['June 2013 to 5 June 2013', '5 June 2013 to June 2013'],
    ['20 to 10 June 2013', '10 to 20 June 2013'],
    ['by 20 to 10 June 2013 at the latest', 'by 10 to 20 June 2013 at the latest'],
  ])('%s', (text, suggestion) => {
    expect(refusal(text)).toMatchObject({ error: 'the range ends before it begins', suggestion });
  });

  it('within a row it is named', () => {
    expect(refusal('Mar 2013, 10 June 2013 to 5 May 2013 and Dec 2013').error).toBe(
      'the range to 5 May 2013 ends before it begins',
    );
  });

  it('one that ends with the month that it begins with does not', () => {
    expect(reads('May 2013 to 31 May 2013')).toBe('range 2013-05-01..2013-05-31');
    expect(reads('by 10 June to 12 June 2013')).toBe('range 2013-06-10..2013-06-12');
  });
});

it('the same range twice is one range', () => {
  expect(reads('May to June 2013, May to June 2013')).toBe('range 2013-05-01..2013-06-30');
});

it('a date outside all years is refused, with nothing to offer', () => {
  expect(refusal('w/c 31 December 2099')).toMatchObject({
    error: 'it falls outside the years 1990 to 2099',
    suggestion: null,
  });
});

it('without a period a date without its year is passed over for one that has it', () => {
  expect(readPhrase('Phase 2 June review by 10 July 2013', bareCalendar)).toMatchObject({
    windows: [{ due: '2013-07-10' }],
  });
});
