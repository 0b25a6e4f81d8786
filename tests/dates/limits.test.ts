import { describe, expect, it } from 'vitest';
import { reading, reads, refusal } from './reads.ts';

const dues = (text: string): string =>
  reading(text)
    .windows.map(({ due }) => due)
    .join(' ');
const missing = "the year is missing and taken from the plan's period: 2013";
const beside = 'it is counted from the date beside it';
const juneOn = '2013-06-30 2013-09-30 2013-12-31 2014-03-31';
const toAugust = '2013-04-30 2013-05-31 2013-06-30 2013-07-31 2013-08-31';

describe('what recurs begins and ends where its words say', () => {
  it.each([
    ['quarterly from June 2013 to March 2014', juneOn, null],
    ['quarterly (from June 2013)', juneOn, null],
    ['quarterly from June', juneOn, missing],
    ['quarterly from June to December', '2013-06-30 2013-09-30 2013-12-31', missing],
    ['quarterly until March 2014 from June 2013', juneOn, null],
    ['quarterly, from June 2013, until the end of March 2014', juneOn, null],
    ['quarterly – June 2013', juneOn, beside],
    ['quarterly: June 2013', juneOn, beside],
    ['quarterly, first June 2013', juneOn, beside],
    ['quarterly, first in June 2013', juneOn, null],
    ['quarterly, the first in June 2013', juneOn, null],
    ['quarterly in 2013-14', '2013-06-30 2013-09-30 2013-12-31 2014-03-31', null],
    ['monthly until Aug 2013', toAugust, null],
    ['monthly (until Aug 2013)', toAugust, null],
    ['monthly up to August 2013', toAugust, null],
    ['monthly, ending August 2013', toAugust, null],
    ['monthly to August 2013', toAugust, null],
    ['monthly through August 2013', toAugust, null],
    ['monthly from June 2013 – August 2013', '2013-06-30 2013-07-31 2013-08-31', null],
    ['monthly from June 2013 till August 2013', '2013-06-30 2013-07-31 2013-08-31', null],
    ['monthly – June 2013 to August 2013', '2013-06-30 2013-07-31 2013-08-31', null],
    ['monthly across June to August 2013', '2013-06-30 2013-07-31 2013-08-31', null],
    ['weekly in June 2013', '2013-06-07 2013-06-14 2013-06-21 2013-06-28', null],
    ['weekly in June', '2013-06-07 2013-06-14 2013-06-21 2013-06-28', missing],
    ['quarterly – 5 June 2013', '2013-06-05 2013-09-05 2013-12-05 2014-03-05', beside],
    ['annually in April and October', '2013-04-30 2013-10-31', null],
    ['annually, April / October', '2013-04-30 2013-10-31', null],
    ['annually by 31 March and by 30 September', '2013-09-30 2014-03-31', null],
    ['annually on 29 February', '2014-02-28', null],
    ['annually in June 2013', '2013-06-30', null],
    ['annually, first in June 2013', '2013-06-30', null],
    ['annually in 2013-14', '2014-03-31', null],
  ])('%s', (text, expected, warning) => {
    expect(dues(text)).toBe(expected);
    expect(reading(text)).toMatchObject({ remark: null, warning });
  });

  it.each([
    ['monthly from 31 Feb 2013', 'February 2013 has 28 days', 'monthly from 28 February 2013'],
    ['monthly until 31 June 2013', 'June 2013 has 30 days', 'monthly until 30 June 2013'],
    ['annually, 31 June', 'June 2013 has 30 days', 'annually, 30 June 2013'],
    ['monthly in 31 June 2013', 'June 2013 has 30 days', 'monthly in 30 June 2013'],
    ['monthly from August 2013 to June 2013', 'it ends before it begins', null],
  ])('%s is refused', (text, error, suggestion) => {
    expect(refusal(text)).toMatchObject({ error, suggestion });
  });

  it('a month without a year is that of a range, and of each year', () => {
    expect(reads('annually, June')).toBe('recurring 2013-06-01..2013-06-30');
    expect(dues('monthly, June')).toBe(
      '2013-06-30 2013-07-31 2013-08-31 2013-09-30 2013-10-31 2013-11-30 2013-12-31 2014-01-31 2014-02-28 2014-03-31',
    );
  });

  it.each([
    ['quarterly by end of March 2014', '2013-06-30 2013-09-30 2013-12-31 2014-03-31', 'by end of March 2014'],
    ['six monthly, due by March 2014', '2013-09-30 2014-03-31', 'due by March 2014'],
    ['quarterly no later than Sept 2013', '2013-06-30 2013-09-30', 'no later than Sept 2013'],
    ['six monthly from June 2013 by March 2014', '2013-06-30 2013-12-31', 'by March 2014'],
    ['monthly by end of Q1 2013-14', '2013-04-30 2013-05-31 2013-06-30', 'by end of Q1 2013-14'],
  ])('%s goes on until then, and that is said', (text, expected, words) => {
    expect(dues(text)).toBe(expected);
    expect(reading(text)).toMatchObject({ remark: null, warning: `“${words}” is read as until then` });
  });

  it('a second date beside the first does not take its place', () => {
    expect(dues('quarterly from June and March')).toBe('2013-06-30 2013-09-30 2013-12-31 2014-03-31');
    expect(reading('quarterly from June and March').warning).toContain('“and March” is kept as a remark');
  });

  it.each(['from Sept 2013, quarterly', 'from Sept 2013 (quarterly)', 'start Sept 2013, quarterly'])(
    '%s is quarterly from then, and no work that goes on',
    (text) => {
      expect(dues(text)).toBe('2013-09-30 2013-12-31 2014-03-31');
      expect(reading(text)).toMatchObject({ remark: null, warning: null });
    },
  );

  it('every 2nd Board is every other one', () => {
    expect(reads('every 2nd Board')).toBe(reads('every second Board'));
  });
});
