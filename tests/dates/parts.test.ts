import { describe, expect, it } from 'vitest';
import { bromley, reading, reads, refusal } from './reads.ts';

describe('a part of a month, of a season or of a year is a guess, and says which days it takes', () => {
  it.each([
    ['early October 2013', '2013-10-01..2013-10-10', 'the 1st to the 10th'],
    ['mid October 2013', '2013-10-11..2013-10-20', 'the 11th to the 20th'],
    ['middle of October 2013', '2013-10-11..2013-10-20', 'the 11th to the 20th'],
    ['early to mid October 2013', '2013-10-01..2013-10-20', 'the 1st to the 20th'],
    ['mid-late October 2013', '2013-10-11..2013-10-31', 'the 11th to the last day'],
    ['early/mid October 2013', '2013-10-01..2013-10-20', 'the 1st to the 20th'],
    ['beginning to mid October 2013', '2013-10-01..2013-10-20', 'the 1st to the 20th'],
    ['mid to late 2013-14', '2013-08-01..2014-03-31', 'the second to the last third of it'],
    ['in late February 2012', '2012-02-21..2012-02-29', 'the 21st to the last day'],
    ['the start of October 2013', '2013-10-01..2013-10-10', 'the 1st to the 10th'],
    ['early 2013-14', '2013-04-01..2013-07-31', 'the first third of it'],
    ['mid-year 2013-14', '2013-08-01..2013-11-30', 'the second third of it'],
    ['mid 2013-14', '2013-08-01..2013-11-30', 'the second third of it'],
    ['late 2013-14', '2013-12-01..2014-03-31', 'the last third of it'],
    ['late 2014', '2014-09-01..2014-12-31', 'the last third of it'],
    ['start of 2013-14', '2013-04-01..2013-04-30', 'its first month'],
    ['early autumn 2013', '2013-09-01..2013-09-30', 'the first third of it'],
    ['mid autumn 2013', '2013-10-01..2013-10-31', 'the second third of it'],
    ['late winter 2013', '2014-02-01..2014-02-28', 'the last third of it'],
    ['beginning of summer 2013', '2013-06-01..2013-06-30', 'its first month'],
  ])('%s', (text, window, days) => {
    expect(reads(text)).toBe(`part ${window}`);
    const { approximate, warning } = reading(text);
    expect([approximate, warning]).toEqual([
      true,
      expect.stringMatching(new RegExp(`” is read as ${days}$`)),
    ]);
  });

  it.each([
    ['spring 2014', '2014-03-01..2014-05-31', 'spring is read as March to May'],
    ['summer 2013', '2013-06-01..2013-08-31', 'summer is read as June to August'],
    ['autumn of 2013', '2013-09-01..2013-11-30', 'autumn is read as September to November'],
    ['winter 2013/14', '2013-12-01..2014-02-28', 'winter is read as December to February'],
    ['Easter 2014', '2014-04-01..2014-04-20', 'Easter is read as Easter Sunday'],
    ['Easter 2013', '2013-03-01..2013-03-31', 'Easter is read as Easter Sunday'],
    ['Christmas 2013', '2013-12-01..2013-12-25', 'Christmas is read as 25 December'],
  ])('%s', (text, window, warning) => {
    expect(reads(text)).toBe(`part ${window}`);
    expect(reading(text)).toMatchObject({ approximate: true, warning });
  });

  it.each([
    ['first week of autumn term 2013', '2013-09-04..2013-09-10', 'its days 1 to 7'],
    ['last week of the autumn term', '2013-12-14..2013-12-20', 'its last seven days'],
    ['last week of spring term 2014', '2014-03-25..2014-03-31', 'its last seven days'],
  ])('%s is counted in the term', (text, window, days) => {
    expect(reads(text)).toBe(`week ${window}`);
    expect(reading(text).warning).toContain(`week” is read as ${days}`);
  });

  it('the last third of a term ends with it, and early 2013 says nothing of the whole year', () => {
    expect(reads('late autumn term 2013')).toBe('part 2013-11-04..2013-12-20');
    expect(reading('early 2013').warning).toBe('“early 2013” is read as the first third of it');
    expect(reading('early 03/14').warning).toBe(
      '“03/14” is read as March 2014; “early 03/14” is read as the 1st to the 10th',
    );
    expect(reads('once agreed, early 2013 for all')).toBe('part 2013-01-01..2013-04-30');
    expect(reads('once agreed, early June for all')).toBe('undated');
  });

  it.each([
    ['early June and late June 2014', 'series 2014-06-01..2014-06-10 2014-06-21..2014-06-30'],
    ['start of June and mid June 2014', 'series 2014-06-01..2014-06-10 2014-06-11..2014-06-20'],
    ['late June and early June 2014', 'series 2013-06-21..2013-06-30 2014-06-01..2014-06-10'],
    ['first week of June and last week of June 2013', 'series 2013-06-01..2013-06-07 2013-06-24..2013-06-30'],
    ['last week of June and first week of June 2014', 'series 2013-06-24..2013-06-30 2014-06-01..2014-06-07'],
    ['first Friday of June and last Friday of June 2013', 'series 2013-06-07 2013-06-28'],
    ['last Friday of June and first Friday of June 2014', 'series 2013-06-28 2014-06-06'],
  ])('%s are in their order', (text, expected) => {
    expect(reads(text)).toBe(expected);
  });

  it.each([
    ['first Monday of June 2013 and Sept 2013', 'series 2013-06-03 2013-09-02', 'first Monday of June 2013'],
    [
      'last Friday in June 2013, Sept 2013 and Dec 2013',
      'series 2013-06-28 2013-09-27 2013-12-27',
      'last Friday in June 2013',
    ],
    [
      'first week of June 2013 and Sept 2013',
      'series 2013-06-01..2013-06-07 2013-09-01..2013-09-07',
      'first week of June 2013',
    ],
  ])('%s: the months behind it are read so too, and that is said', (text, expected, like) => {
    expect(reads(text)).toBe(expected);
    expect(reading(text).warning).toContain(`“Sept 2013” is read as “${like}” is, which is before it`);
  });

  it.each([
    ['first week of June and end of Sept 2013', 'series 2013-06-01..2013-06-07 2013-09-01..2013-09-30'],
    ['first Monday of June 2013 and end Sept 2013', 'series 2013-06-03 2013-09-01..2013-09-30'],
    ['first Monday of June 2013 and by Sept 2013', 'series 2013-06-03 2013-09-01..2013-09-30'],
    ['last Friday of June 2013, then by Dec 2013', 'series 2013-06-28 2013-12-01..2013-12-31'],
    ['first Monday of June 2013 and during Sept 2013', 'series 2013-06-03 2013-09-01..2013-09-30'],
    ['24 June 2013 and Sept 2013', 'series 2013-06-24 2013-09-01..2013-09-30'],
  ])('%s: the end of a month is its own', (text, expected) => {
    expect(reads(text)).toBe(expected);
  });

  it('the spring of two years is asked about', () => {
    expect(refusal('spring 2013/14').error).toContain('can be the spring of either year');
    expect(refusal('spring 2013/14').suggestion).toBe('spring 2014');
  });
});

describe('so many months of a year are its own days, and no guess', () => {
  it.each([
    ['the 1st half of 2013-14', '2013-04-01..2013-09-30'],
    ['latter half of 2013-14', '2013-10-01..2014-03-31'],
    ['last half of 2013-14', '2013-10-01..2014-03-31'],
    ['2nd half of 2013', '2013-07-01..2013-12-31'],
    ['H2 2013-14', '2013-10-01..2014-03-31'],
    ['first nine months of 2013-14', '2013-04-01..2013-12-31'],
    ['last 3 months of 2013-14', '2014-01-01..2014-03-31'],
    ['final two months of 2013-14', '2014-02-01..2014-03-31'],
    ['second six months of 2013-14', '2013-10-01..2014-03-31'],
  ])('%s', (text, window) => {
    expect(reads(text)).toBe(`range ${window}`);
    expect(reading(text).approximate).toBe(false);
  });

  it.each([
    'H3 2013-14',
    'first half of May 2013',
    'second three months of 2013-14',
    'first 12 months of 2013-14',
  ])('%s is no half and no number of months that is read', (text) => {
    expect(() => expect(reads(text)).toMatch(/^range/)).toThrow();
  });
});

describe('half of a year is read wherever the year is, and without one is half of the plan’s own', () => {
  const missing = "the year is missing and taken from the plan's period: 2013-14";
  it.each([
    ['H1', '2013-04-01..2013-09-30', missing],
    ['by the end of H2', '2013-10-01..2014-03-31', missing],
    ['the first half', '2013-04-01..2013-09-30', missing],
    ['first half-year', '2013-04-01..2013-09-30', missing],
    ['second half of the year', '2013-10-01..2014-03-31', missing],
    ['first six months of the financial year', '2013-04-01..2013-09-30', missing],
    [
      'second half of the calendar year',
      '2013-07-01..2013-12-31',
      "the year is missing and taken from the plan's period: 2013",
    ],
    ['2013-14 H1', '2013-04-01..2013-09-30', null],
    ['2013-14 (H2)', '2013-10-01..2014-03-31', null],
    ['2013-14: second half', '2013-10-01..2014-03-31', null],
    ['2013/14, the first half', '2013-04-01..2013-09-30', null],
    ['FY 2013-14 H1', '2013-04-01..2013-09-30', null],
    ['first half year 2013-14', '2013-04-01..2013-09-30', null],
    [
      'H1 2013',
      '2013-01-01..2013-06-30',
      '“2013” is read as the calendar year; write 2013-14 for the financial one',
    ],
    ['first half of calendar year 2013', '2013-01-01..2013-06-30', null],
  ])('%s', (text, window, warning) => {
    expect(reads(text)).toBe(`range ${window}`);
    expect(reading(text)).toMatchObject({ warning, remark: null, approximate: false });
  });

  it('two halves are two dates, the year said once', () => {
    expect(reads('H1 / H2 2013-14')).toBe('series 2013-04-01..2013-09-30 2013-10-01..2014-03-31');
    expect(reads('H2 2013-14 / H1')).toBe('series 2013-10-01..2014-03-31 2014-04-01..2014-09-30');
    expect(reading('H2 2013-14 / H1').warning).toContain('from March 2014 to September 2014');
  });

  it('in a plan from January to December it is counted from January, and one year says all', () => {
    const calendar = { ...bromley, quarters: null, period: { start: '2013-01-01', due: '2013-12-31' } };
    expect(reads('H2', calendar)).toBe('range 2013-07-01..2013-12-31');
    expect(reading('H2', calendar).warning).toContain("the plan's period: 2013");
    expect(reads('H1 2013', calendar)).toBe('range 2013-01-01..2013-06-30');
    expect(reading('H1 2013', calendar).warning).toBeNull();
    expect(reads('first half of the financial year', calendar)).toBe('range 2013-04-01..2013-09-30');
  });

  it('half of a month is to its 15th, or from its 16th', () => {
    expect(reads('first half of June 2013')).toBe('part 2013-06-01..2013-06-15');
    expect(reads('2nd half of February 2012')).toBe('part 2012-02-16..2012-02-29');
    expect(reading('first half of June 2013')).toMatchObject({
      approximate: true,
      warning: '“first half” is read as the 1st to the 15th',
    });
    expect(reading('last half of June 2013').warning).toBe('“last half” is read as the 16th to the last day');
    expect(refusal('first half of June 1989').suggestion).toBe('first half of June 1998');
  });

  it('there is no third half, with a year or without', () => {
    for (const text of ['H3', '2013-14 H3', 'H3 2013-14'])
      expect(refusal(text)).toMatchObject({
        error: 'a year has two halves, H1 and H2',
        suggestion: expect.stringContaining('H2 2013-14'),
      });
  });

  it.each(['first half of the training', 'second half of the project', 'first six months', 'H10'])(
    '%s names no half of a year',
    (text) => {
      expect(reads(text)).toBe('undated');
    },
  );
});

describe('a week of a month is seven of its days, counted from the 1st or the last', () => {
  it.each([
    ['first week of June 2013', '2013-06-01..2013-06-07', '“first week” is read as the 1st to the 7th'],
    ['second week of June 2013', '2013-06-08..2013-06-14', '“second week” is read as the 8th to the 14th'],
    ['the 3rd week in June 2013', '2013-06-15..2013-06-21', '“3rd week” is read as the 15th to the 21st'],
    ['4th wk of June 2013', '2013-06-22..2013-06-28', '“4th wk” is read as the 22nd to the 28th'],
    ['final week of February 2012', '2012-02-23..2012-02-29', '“final week” is read as its last seven days'],
  ])('%s', (text, window, warning) => {
    expect(reads(text)).toBe(`week ${window}`);
    expect(reading(text)).toMatchObject({ approximate: true, warning });
  });

  it.each([
    ['w/e 14 June 2013', '2013-06-10..2013-06-14'],
    ['week ending 14 June 2013', '2013-06-10..2013-06-14'],
    ['week-ending 14 June 2013', '2013-06-10..2013-06-14'],
    ['wk-commencing 10 June 2013', '2013-06-10..2013-06-16'],
    ['wk commencing 10 June 2013', '2013-06-10..2013-06-16'],
    ['week of 10 June 2013', '2013-06-10..2013-06-16'],
    ['the week beginning 10 June 2013', '2013-06-10..2013-06-16'],
    ['week starting 10 June 2013', '2013-06-10..2013-06-16'],
    ['wc 10 June 2013', '2013-06-10..2013-06-16'],
    ['w / c 10 June 2013', '2013-06-10..2013-06-16'],
    ['w / b 10 June 2013', '2013-06-10..2013-06-16'],
    ['w / e 16 June 2013', '2013-06-10..2013-06-16'],
  ])('%s is counted from Monday', (text, window) => {
    expect(reads(text)).toBe(`week ${window}`);
    expect(reading(text).warning).toBeNull();
  });

  it('a week that begins on another day is that of its Monday, and says so', () => {
    expect(reads('w/b 12 June 2013')).toBe('week 2013-06-10..2013-06-16');
    expect(reading('w/b 12 June 2013').warning).toContain('the day named is a Wednesday');
    expect(reads('w/c 9 June 2013')).toBe('week 2013-06-03..2013-06-09');
    expect(reading('w/c 9 June 2013').warning).toContain('the day named is a Sunday');
  });

  it('a week without its year is one of the period', () => {
    expect(reads('w/c 10 June')).toBe('week 2013-06-10..2013-06-16');
    expect(reads('last week of June')).toBe('week 2013-06-24..2013-06-30');
    expect(reads('last Friday in June')).toBe('day 2013-06-28');
    for (const text of ['w/c 10 June', 'last week of June', 'last Friday in June'])
      expect(reading(text).warning).toContain('the year is missing');
  });

  it('a week of a day that there is not is refused, and the week of the nearest offered', () => {
    expect(refusal('w/c 31 June 2013')).toMatchObject({
      error: 'June 2013 has 30 days',
      suggestion: 'w/c 30 June 2013',
    });
    for (const text of ['last week of June 1989', 'first Monday of June 1989', 'w/c 10 June 1989'])
      expect(refusal(text).error).toBe('the year 1989 is outside 1990 to 2099');
  });

  it('there is no 0th week of a month', () => {
    expect(refusal('0th week of June 2013').error).toContain('change what it means');
  });

  it.each(['5th', 'fifth', 'second last'])('which days the %s week of a month has is not known', (place) => {
    expect(refusal(`${place} week of June 2013`)).toMatchObject({
      error: expect.stringContaining(`which days “${place} week” has is not known`),
      suggestion: 'last week of June 2013',
    });
  });

  it.each([
    ['fifth Monday of Feb 2013', 'February 2013 has no fifth Monday', 'last Monday of February 2013'],
    ['by the 5th Friday in June 2013', 'June 2013 has no 5th Friday', 'by the last Friday of June 2013'],
    ['sixth Monday of April 2013', 'April 2013 has no sixth Monday', 'last Monday of April 2013'],
  ])('%s is no day', (text, error, suggestion) => {
    expect(refusal(text)).toMatchObject({ error, suggestion });
  });

  it.each(['0th Monday of', 'first Monday for'])('%s a month is that month', (words) => {
    expect(reads(`${words} June 2013`)).toBe('month 2013-06-01..2013-06-30');
    expect(reading(`${words} June 2013`).warning).toContain('is kept as a remark');
  });

  it.each([
    ['first Monday in May 2013', '2013-05-06'],
    ['second Tuesday of June 2013', '2013-06-11'],
    ['the last Friday of June 2013', '2013-06-28'],
    ['last Sunday of June 2013', '2013-06-30'],
    ['first Saturday of June 2013', '2013-06-01'],
    ['3rd Monday of June 2013', '2013-06-17'],
    ['4th Friday in June 2013', '2013-06-28'],
    ['fifth Monday of April 2013', '2013-04-29'],
    ['penultimate Friday of June 2013', '2013-06-21'],
    ['second last Friday of June 2013', '2013-06-21'],
    ['last but one Friday in June 2013', '2013-06-21'],
  ])('%s is one day', (text, day) => {
    expect(reads(text)).toBe(`day ${day}`);
  });
});

describe('what goes on begins and ends where its words say, else with the plan’s period', () => {
  const whole = 'it names no year and is read as the whole of the plan’s period';
  const until = 'it is read as going on until then';

  it.each([
    ['from October 2013 at the earliest', '2013-10-01..2014-03-31', null],
    ['October 2013 or later', '2013-10-01..2014-03-31', null],
    ['October 2013 and beyond', '2013-10-01..2014-03-31', null],
    ['October 2013 and then ongoing', '2013-10-01..2014-03-31', null],
    ['as from October 2013', '2013-10-01..2014-03-31', null],
    ['as of October 2013', '2013-10-01..2014-03-31', null],
    ['October 2013 onward', '2013-10-01..2014-03-31', null],
    ['start May 2013', '2013-05-01..2014-03-31', null],
    ['from May 2015 onwards', '2015-05-01..2099-12-31', null],
    ['up to July 2013', '2013-04-01..2013-07-31', null],
    ['up until July 2013', '2013-04-01..2013-07-31', null],
    ['till July 2013', '2013-04-01..2013-07-31', null],
    ['ongoing to July 2013', '2013-04-01..2013-07-31', null],
    ['until July 2012', '2012-07-01..2012-07-31', null],
    ['on going 2013-14', '2013-04-01..2014-03-31', null],
    ['rolling programme 2013-14', '2013-04-01..2014-03-31', null],
    ['throughout October 2013', '2013-10-01..2013-10-31', null],
    ['throughout May to July 2013', '2013-05-01..2013-07-31', null],
    ['ongoing from May to July 2013', '2013-05-01..2013-07-31', null],
    ['throughout the year', '2013-04-01..2014-03-31', whole],
    ['throughout the period', '2013-04-01..2014-03-31', whole],
    ['throughout the plan period', '2013-04-01..2014-03-31', whole],
    ['throughout the life of the plan', '2013-04-01..2014-03-31', whole],
    ['for the duration of the plan', '2013-04-01..2014-03-31', whole],
    ['life of plan', '2013-04-01..2014-03-31', whole],
    ['life of the plan (2013-16)', '2013-04-01..2016-03-31', null],
    ['throughout the year - 2014-15', '2014-04-01..2015-03-31', null],
    ['all year round', '2013-04-01..2014-03-31', whole],
    ['ongoing October 2013', '2013-04-01..2013-10-31', until],
    ['ongoing 14 October 2013', '2013-04-01..2013-10-14', until],
  ])('%s', (text, window, warning) => {
    expect(reads(text)).toBe(`continuing ${window}`);
    expect(reading(text)).toMatchObject({ approximate: false, remark: null, warning });
  });

  it('what comes back in the life of the plan keeps its dates', () => {
    expect(reads('life of the plan, quarterly')).toBe(reads('quarterly'));
    expect(reading('life of the plan, quarterly').remark).toBe('life of the plan');
  });

  it('a guess stays one: ongoing early October 2013', () => {
    expect(reads('ongoing early October 2013')).toBe('continuing 2013-04-01..2013-10-10');
    expect(reading('ongoing early October 2013').approximate).toBe(true);
  });

  it('a start with its end is a range, and no end comes before its start', () => {
    expect(reads('Start: May 2013 End: March 2014')).toBe('range 2013-05-01..2014-03-31');
    expect(reads('from May to July 2013')).toBe('range 2013-05-01..2013-07-31');
    expect(refusal('Start: May 2013 End: March 2013').error).toContain('it ends before it starts');
  });
});
