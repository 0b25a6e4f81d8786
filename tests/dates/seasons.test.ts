import { describe, expect, it } from 'vitest';
import { bromley, reading, reads, refusal } from './reads.ts';

const summer = 'part 2013-06-01..2013-08-31';

describe('a season has its year behind it', () => {
  it.each([
    'summer 2013',
    'summer, 2013',
    'summer of 2013',
    'summer in 2013',
    "summer '13",
    'summer 2013/14',
  ])('%s', (text) => {
    expect(reads(text)).toBe(summer);
    expect(reading(text)).toMatchObject({ remark: null, warning: 'summer is read as June to August' });
  });

  it('in two figures too, where no more of a date follows', () => {
    expect(reads('summer 13')).toBe(summer);
    expect(reads('summer 13 (draft)')).toBe(summer);
    expect(reads('summer 13 phase 2')).toBe(summer);
    expect(reads('summer 13/6/2013')).toBe('day 2013-06-13');
    expect(reads('summer 13 June 2013')).toBe('day 2013-06-13');
    expect(reading('summer 13 June 2013').remark).toBe('summer');
  });

  it.each([
    ['summer 1989', 'summer 1998'],
    ['Christmas 1989', 'Christmas 1998'],
    ['summer 2013-13', 'summer 2013-14'],
    ['Easter 2013-13', null],
    ['spring 2013/14', 'spring 2014'],
    ['Easter 2013/14', 'Easter 2014'],
  ])('%s is refused', (text, suggestion) => {
    expect(refusal(text).suggestion).toBe(suggestion);
  });

  it('two years have a spring and an Easter each, and one Christmas', () => {
    expect(refusal('Easter 2013/14').error).toBe('“Easter 2013/14” can be the Easter of either year');
    expect(reads('Christmas 2013/14')).toBe('part 2013-12-01..2013-12-25');
  });

  it('a term or a half of one is another matter', () => {
    for (const [text, suggestion] of [
      ['winter term 2013', 'autumn term 2013'],
      ['by end of winter term 2013/14', 'by end of autumn term 2013/14'],
      ['winter 2013 term', 'autumn 2013 term'],
    ])
      expect(refusal(text ?? '')).toMatchObject({
        error: expect.stringContaining('there is an autumn, a spring and a summer term'),
        suggestion,
      });
    const winter = { start: '2014-01-06', due: '2014-04-04' };
    const own = { ...bromley, terms: new Map([['Winter term 2013', winter]]) };
    expect(reading('winter term 2013', own)).toMatchObject({ windows: [winter], warning: null });
    expect(refusal('summer half').error).toContain('no date can be read');
  });
});

it.each(
  // as printed in calendars; 2049 and 2076 are those that a plain count has a week later
  [
    ...['1991-03-31', '1997-03-30', '2000-04-23', '2008-03-23', '2011-04-24', '2013-03-31', '2014-04-20'],
    ...['2016-03-27', '2019-04-21', '2020-04-12', '2024-03-31', '2025-04-20', '2026-04-05', '2038-04-25'],
    ...['2049-04-18', '2076-04-19'],
  ],
)('Easter Sunday is %s', (day) => {
  expect(reading(`Easter ${day.slice(0, 4)}`).windows).toEqual([{ start: `${day.slice(0, 8)}01`, due: day }]);
});
