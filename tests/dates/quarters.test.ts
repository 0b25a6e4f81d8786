import { describe, expect, it } from 'vitest';
import { bromley, reading, reads, refusal } from './reads.ts';

const [one, three, four] = ['2013-04-01..2013-06-30', '2013-10-01..2013-12-31', '2014-01-01..2014-03-31'];

describe('a quarter, as boards write it', () => {
  it.each([
    ['quarter one 2013-14', one],
    ['Q1 2013-14 financial year', one],
    ['last quarter 2013-14', four],
    ['2013-14 (Q3)', three],
    ['Q1: 2014-15', '2014-04-01..2014-06-30'],
    ['Q3 (Oct – Dec) 2013-14', three],
    ['Q3 (Oct to Dec 2013)', three],
    ['Q3 (July to September) 2013', '2013-07-01..2013-09-30'],
  ])('%s', (text, window) => {
    expect(reads(text)).toBe(`quarter ${window}`);
    expect(reading(text)).toMatchObject({ warning: null, remark: null });
  });

  it.each([
    ['Q1 of the financial year 2013', one],
    ['Q4 FY 2013', four],
    ['Q4 f/y 2013', four],
    ['Q4 FY 13', four],
  ])('%s has a financial year of one figure, and says which it is', (text, window) => {
    expect(reads(text)).toBe(`quarter ${window}`);
    expect(reading(text).warning).toBe('the financial year 2013 is read as 2013-14');
  });

  it.each(['Q2 year 2013', 'Q2 of the year 2013'])(
    '%s may be of either kind of year, as Q2 2013 is',
    (text) => {
      expect(reads(text)).toBe(reads('Q2 2013'));
      expect(reading(text).warning).toContain('write Q2 2013-14 for the financial one');
      expect(reads(text.replace('2013', '2013-14'))).toBe('quarter 2013-07-01..2013-09-30');
    },
  );

  it('with one year, in two figures too, it is a calendar quarter, and says how to write the other', () => {
    for (const text of ['Q1 2013', 'Q1 13', 'first quarter of 2013'])
      expect(reads(text)).toBe('quarter 2013-01-01..2013-03-31');
    expect(reading('Q1 13').warning).toBe(
      'with one year only it is read as a calendar quarter, January to March 2013; write Q1 2013-14 for the financial one',
    );
  });

  it('its months have to agree', () => {
    expect(refusal('Q1 (May – June 2013)').suggestion).toBe('April to June 2013');
    expect(refusal('Q2 (Apr-Jun)').error).toBe(
      'quarter 2 is July to September 2013, and the months beside it say otherwise (Apr-Jun)',
    );
    expect(reading('Q3 (Oct-Dec)').warning).toContain('the year is missing');
  });

  it.each([
    ['Q0 2013-14', 'Q1 2013-14'],
    ['Q5 2013-14', 'Q4 2013-14'],
    ['Q0', 'Q1'],
    ['Q9 2013', 'Q4 2013'],
  ])('there is no %s', (text, suggestion) => {
    expect(refusal(text)).toMatchObject({ error: 'a year has four quarters', suggestion });
  });
});

describe('other words and figures beside a quarter are no part of it', () => {
  it.each([
    ['Q1 2013-14 and 2 June 2013', `series 2013-06-02 ${one}`],
    ['Q1, 13 June 2013', `series 2013-06-13 ${one}`],
    ['Quarters 1 and 4 2013-14', `series ${one} ${four}`],
    ['2013-14 (Q3 report)', 'year 2013-04-01..2014-03-31'],
    ['2013-14 (H2 report)', 'year 2013-04-01..2014-03-31'],
    ['Quarter end report June 2013', 'month 2013-06-01..2013-06-30'],
    ['Report quarter, June 2013', 'month 2013-06-01..2013-06-30'],
    ['Q12 2013', 'year 2013-01-01..2013-12-31'],
    ['H1 June 2013', 'month 2013-06-01..2013-06-30'],
    ['Item B5 June 2013', 'month 2013-06-01..2013-06-30'],
    ['Stage 5 June 2013', 'month 2013-06-01..2013-06-30'],
    ['once agreed, w/c10 June 2013', 'week 2013-06-10..2013-06-16'],
  ])('%s', (text, expected) => {
    expect(reads(text)).toBe(expected);
  });

  it('are kept', () => {
    expect(reading('Q1 2013-14 financial report').remark).toBe('financial report');
    expect(reading('Q1 2013-14 (draft)').remark).toBe('draft');
    expect(reading('Q12 2013').remark).toBe('Q12');
  });
});

describe('what Q1 means is what plan.yaml says; else the plan’s own year, but beside a financial year', () => {
  const calendar = { ...bromley, quarters: null, period: { start: '2013-01-01', due: '2013-12-31' } };
  it.each([
    ['Q1', 'quarter 2013-01-01..2013-03-31'],
    ['Q1 2013-14', `quarter ${one}`],
    ['Q1 / Q3 2013-14', `series ${one} ${three}`],
    ['Q1 / Q3', 'series 2013-01-01..2013-03-31 2013-07-01..2013-09-30'],
  ])('%s', (text, expected) => {
    expect(reads(text, calendar)).toBe(expected);
  });

  it('calendar quarters beside a financial year are said', () => {
    expect(reading('Q1 2013-14', { ...bromley, quarters: 'calendar' })).toMatchObject({
      windows: [{ start: '2014-01-01', due: '2014-03-31' }],
      warning: 'quarters are calendar quarters here, so it is read as January to March 2014',
    });
  });
});

describe('a half or some months of a year', () => {
  it.each([
    ['first half-year 2013-14', '2013-04-01..2013-09-30'],
    ['last three months of the calendar year', '2013-10-01..2013-12-31'],
    ['once agreed, H1 2013-14 for all', '2013-04-01..2013-09-30'],
  ])('%s', (text, window) => {
    expect(reads(text)).toBe(`range ${window}`);
  });

  it('what is said of its year stays', () => {
    expect(reading('H1 FY 2013').warning).toBe('the financial year 2013 is read as 2013-14');
    expect(reads('first half of the academic year')).toBe('undated');
    expect(reading('3rd half of 2013-14')).toMatchObject({ kind: 'year', remark: '3rd half' });
  });
});

describe('a quarter without its year beside a date that has one is the nearest to it', () => {
  it.each([
    ['June 2013 to Q3', 'range 2013-06-01..2013-12-31'],
    ['June 2013 – Q4', 'range 2013-06-01..2014-03-31'],
    ['Sept 2013 – Q2', 'range 2013-09-01..2013-09-30'],
    ['Sept 2013 to H2', 'range 2013-09-01..2014-03-31'],
    ['Q4 to June 2014', 'range 2014-01-01..2014-06-30'],
    ['Q4 2013-14 to June', 'range 2014-01-01..2014-06-30'],
    ['24 June 2013 and Q3', 'series 2013-06-24 2013-10-01..2013-12-31'],
    ['Q4 and June 2014', 'series 2014-01-01..2014-03-31 2014-06-01..2014-06-30'],
    ['year end and June 2014', 'series 2013-04-01..2014-03-31 2014-06-01..2014-06-30'],
    ['Sept 2013 and year end', 'series 2013-09-01..2013-09-30 2013-04-01..2014-03-31'],
  ])('%s', (text, expected) => {
    expect(reads(text)).toBe(expected);
  });

  it('and where that goes over the end of a year, the months in which both are due are said', () => {
    expect(reading('June 2013 and Q4').warning).toBe(
      'the year is said once, so the dates are read in order over the end of a year, from June 2013 to March 2014',
    );
    expect(reading('June 2013 and Q3').warning).toBeNull();
  });
});
