import { describe, expect, it } from 'vitest';
import { reading, reads } from './reads.ts';

describe('every date phrase of the Bromley plan 2013-14', () => {
  it.each([
    ['Mar 2013', 'month 2013-03-01..2013-03-31'],
    ['April 2013', 'month 2013-04-01..2013-04-30'],
    ['Sept 2013', 'month 2013-09-01..2013-09-30'],
    ['Feb 2014', 'month 2014-02-01..2014-02-28'],
    ['by Sept 2013', 'month 2013-09-01..2013-09-30'],
    ['Mar – Oct 2013', 'range 2013-03-01..2013-10-31'],
    [
      'Mar 2013 / Jun 2013 / Sep 2013 / Dec 2013',
      'series 2013-03-01..2013-03-31 2013-06-01..2013-06-30 2013-09-01..2013-09-30 2013-12-01..2013-12-31',
    ],
    ['Feb 2013 / Sep 2013', 'series 2013-02-01..2013-02-28 2013-09-01..2013-09-30'],
    [
      'April 2013 September 2013 November 2013',
      'series 2013-04-01..2013-04-30 2013-09-01..2013-09-30 2013-11-01..2013-11-30',
    ],
    ['Throughout 2013-14', 'continuing 2013-04-01..2014-03-31'],
    ['Throughout 2013-4', 'continuing 2013-04-01..2014-03-31'],
    ['Ongoing 2013-14', 'continuing 2013-04-01..2014-03-31'],
    ['ongoing 2013-14', 'continuing 2013-04-01..2014-03-31'],
    ['every QA & PM Ctte', 'undated'],
    ['various', 'undated'],
    ['Agreed dates throughout year', 'undated'],
    ['Awaiting revised guidance', 'undated'],
  ])('%s is %s', (text, expected) => {
    expect(reads(text)).toBe(expected);
  });

  it('a year of one digit is read as the financial year, and the reading says so', () => {
    expect(reading('Throughout 2013-4').warning).toContain('financial year 2013-14');
  });

  it('a committee without a calendar is undated, and what is missing is said', () => {
    expect(reading('every QA & PM Ctte').warning).toContain('no meetings of QA&PM');
  });

  it('a pointer to another paper is undated, and the warning says so', () => {
    const text = 'For further details see Performance Management Framework';
    expect(reads(text)).toBe('undated');
    expect(reading(text).warning).toContain('no date in it');
  });
});
