import { describe, expect, it } from 'vitest';
import { reading, reads, refusal } from './reads.ts';

const inYear = (year: number, number: string, last: number): string =>
  `${year}-${number}-01..${year}-${number}-${last}`;
const may = inYear(2013, '05', 31);
const june = inYear(2013, '06', 30);
const september = inYear(2013, '09', 30);

describe('a month and its year, as people write them', () => {
  it.each([
    ['May of 2013', may],
    ['May in 2013', may],
    ['May, 2013', may],
    ['May. 2013', may],
    ['May/2013', may],
    ['May-2013', may],
    ['2013.05', may],
    ['05.2013', may],
    ['5-2013', may],
    ['2013 May', may],
    ['2013 June', june],
    ["Jun'13", june],
    ['Sept.13', september],
    ['Sept. 13', september],
    ['2013 Sept.', september],
  ])('%s', (text, window) => {
    expect(reads(text)).toBe(`month ${window}`);
    expect(reading(text)).toMatchObject({ warning: null, remark: null });
  });

  it.each([
    ['03/14', '2014-03-01..2014-03-31', '“03/14” is read as March 2014'],
    ['1/14', '2014-01-01..2014-01-31', '“1/14” is read as January 2014'],
    ['12/14', '2014-12-01..2014-12-31', '“12/14” is read as December 2014'],
    ['2013-9', september, '“2013-9” is read as September 2013'],
    ['2013/9', september, '“2013/9” is read as September 2013'],
    [
      'Mar 2018/2019',
      inYear(2019, '03', 31),
      '“Mar 2018/2019” is read as March 2019, the March of that financial year',
    ],
    ['May 13/14', may, '“May 13/14” is read as May 2013, the May of that financial year'],
    [
      'April 2013 to 2014',
      inYear(2013, '04', 30),
      '“April 2013 to 2014” is read as April 2013, the April of that financial year',
    ],
  ])('%s is disputed, and the warning says how it was read', (text, window, warning) => {
    expect(reads(text)).toBe(`month ${window}`);
    expect(reading(text).warning).toBe(warning);
  });

  it.each([
    ['05/1913', 'the year 1913 is outside 1990 to 2099', 'May 2013'],
    ['2113 June', 'the year 2113 is outside 1990 to 2099', 'June 2013'],
    ['03/14/2015', 'there is no month 14; the day and the month may have changed places', '14 March 2015'],
  ])('%s is refused', (text, error, suggestion) => {
    expect(refusal(text)).toMatchObject({ error, suggestion });
  });

  it.each([
    ...['2013 may', '00/14', '03/14/', '123/14', '3/014', '3rd/14', '3/14th'],
    ...['03.14', '03-14', '003/14', '123 June', '123 May'],
  ])('%s is no month', (text) => {
    expect(refusal(text)).toMatchObject({
      error: 'no date can be read in it; write one such as June 2013, or tbc where there is none',
      suggestion: null,
    });
  });
});

describe('months in a row', () => {
  it.each([
    ['Sept. to Dec 2013', 'range 2013-09-01..2013-12-31'],
    ['Sept., Dec 2013', `series ${september} ${inYear(2013, '12', 31)}`],
    ['2013 June to 2014 May', 'range 2013-06-01..2014-05-31'],
    ['1/2013 to 3/2013', 'range 2013-01-01..2013-03-31'],
    ['2013-05 / 2013-07', `series ${may} ${inYear(2013, '07', 31)}`],
    ['03/14 May', 'series 2013-05-03 2013-05-14'],
    ['Mar 2018/20', `series ${inYear(2018, '03', 31)} ${inYear(2020, '03', 31)}`],
    [
      'April 2013, 2014, 2015',
      `series ${[2013, 2014, 2015].map((year) => inYear(year, '04', 30)).join(' ')}`,
    ],
    ['April 2013 and 2014-15', `series ${inYear(2013, '04', 30)} 2014-04-01..2015-03-31`],
    ['April 2013 & 14 May', `series ${inYear(2013, '04', 30)} 2013-05-14`],
    ['the 10th and the 17th of June 2013', 'series 2013-06-10 2013-06-17'],
    ['10 June & 17 June 2013 (draft), 24 June 2013', 'series 2013-06-10 2013-06-17 2013-06-24'],
    ['May 2013 -- June 2013', 'range 2013-05-01..2013-06-30'],
    ['May 2013 - by end of June 2013', 'range 2013-05-01..2013-06-30'],
    ['May 2013 (first draft of it) and June 2013', `series ${may} ${june}`],
    ['no later than the end of 5 June 2013', 'day 2013-06-01..2013-06-05'],
    ['deadline on the 5 June 2013', 'day 2013-06-05'],
  ])('%s', (text, expected) => {
    expect(reads(text)).toBe(expected);
  });

  it('a year in two figures behind a month and its year is that of the same month, and is said', () => {
    const both = `series ${inYear(2013, '04', 30)} ${inYear(2014, '04', 30)}`;
    for (const text of ['April 13 & 14', 'April 2013 and 14', 'April 2013, 14']) {
      expect(reads(text)).toBe(both);
      expect(reading(text).warning).toBe(
        `“${text}” is read as April 2013 and April 2014, not as days of the month`,
      );
    }
  });
});
