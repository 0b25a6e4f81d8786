import { describe, expect, it } from 'vitest';
import { bareCalendar } from '../../src/dates/calendar.ts';
import { addDays, dayOf, daysInMonth, monthOf, weekdayOf, yearOf } from '../../src/dates/day.ts';
import { readPhrase } from '../../src/dates/phrase.ts';
import { weekdays } from '../../src/dates/words.ts';
import { bromley, reading, reads, refusal } from './reads.ts';

const dues = (text: string): string[] => reading(text).windows.map(({ due }) => due);

/** The days of the plan's year for which something holds, looked at one after the other. */
const daysThat = (holds: (day: string) => boolean): string[] => {
  const found: string[] = [];
  for (let day = '2013-04-01'; day <= '2014-03-31'; day = addDays(day, 1)) if (holds(day)) found.push(day);
  return found;
};

describe('a weekday of each month is that day in every month of the plan', () => {
  const places = ['first', 'second', 'third', 'fourth'];
  it.each(weekdays.map((name, weekday) => [name, weekday] as const))('%s', (name, weekday) => {
    places.forEach((place, k) => {
      const isIt = (day: string): boolean =>
        weekdayOf(day) === weekday && Math.ceil(dayOf(day) / 7) === k + 1;
      expect(dues(`${place} ${name} of each month`)).toEqual(daysThat(isIt));
    });
    const isLast = (day: string): boolean =>
      weekdayOf(day) === weekday && dayOf(day) + 7 > daysInMonth(yearOf(day), monthOf(day));
    expect(dues(`the last ${name} of every month`)).toEqual(daysThat(isLast));
  });

  it.each([
    ['2nd Tuesday of the month', '2013-04-09'],
    ['every first Friday of the month', '2013-04-05'],
    ['1st Friday in each calendar month', '2013-04-05'],
    ['1st Fri of month', '2013-04-05'],
    ['first Friday monthly', '2013-04-05'],
    ['on the first Friday of each month', '2013-04-05'],
  ])('%s', (text, first) => {
    expect(dues(text)).toHaveLength(12);
    expect(dues(text)[0]).toBe(first);
    expect(reading(text)).toMatchObject({
      kind: 'recurring',
      warning: null,
      remark: null,
      approximate: false,
    });
  });
});

describe('several days of each month are each due on their own', () => {
  const isNth = (day: string, weekday: number, ...places: number[]): boolean =>
    weekdayOf(day) === weekday && places.includes(Math.ceil(dayOf(day) / 7));

  it.each([
    ['first and third Monday of each month', (day: string) => isNth(day, 1, 1, 3)],
    ['1st & 3rd Mondays of the month', (day: string) => isNth(day, 1, 1, 3)],
    ['first two Mondays of every month', (day: string) => isNth(day, 1, 1, 2)],
    ['first Wednesday and third Friday of each month', (day: string) => isNth(day, 3, 1) || isNth(day, 5, 3)],
    ['the 1st and 15th of each month', (day: string) => [1, 15].includes(dayOf(day))],
    ['the 5th, 15th and 25th of each month', (day: string) => [5, 15, 25].includes(dayOf(day))],
    ['fifth Monday of each month', (day: string) => isNth(day, 1, 5)],
  ])('%s', (text, isIt) => {
    expect(dues(text)).toEqual(daysThat(isIt));
    expect(reading(text).remark).toBeNull();
  });

  it('a month that has none is left out, and that is said', () => {
    expect(reading('fifth Monday of each month').warning).toBe('months that do not have one are left out');
    expect(reading('fourth Monday of each month').warning).toBeNull();
  });

  it('days that are the same are one date, and a range of days is one too', () => {
    expect(reads('fourth and last Friday of each month until May 2013')).toBe(
      'recurring 2013-04-26 2013-05-24 2013-05-31',
    );
    expect(reads('1st to 5th of each month until May 2013')).toBe(
      'recurring 2013-04-01..2013-04-05 2013-05-01..2013-05-05',
    );
    expect(reads('first and third week of each month until April 2013')).toBe(
      'recurring 2013-04-01..2013-04-07 2013-04-15..2013-04-21',
    );
  });

  it('of one month by its name they are a series', () => {
    expect(reads('first and third Monday of June 2013')).toBe('series 2013-06-03 2013-06-17');
    expect(reads('first Friday and last Friday in June 2013')).toBe('series 2013-06-07 2013-06-28');
    expect(reads('first and last week of June 2013')).toBe(
      'series 2013-06-01..2013-06-07 2013-06-24..2013-06-30',
    );
    expect(refusal('first and fifth Monday of June 2013').error).toContain('there are only');
  });
});

describe('monthly or weekly, and the day said behind it', () => {
  it.each([
    ['monthly on the first Friday', 'first Friday of each month'],
    ['monthly, first Friday', 'first Friday of each month'],
    ['monthly (last Thursday)', 'last Thursday of each month'],
    ['every month on the 15th', '15th of each month'],
    ['monthly first Friday from June 2013', 'first Friday of each month from June 2013'],
    ['weekly on Fridays', 'every Friday'],
    ['weekly (Friday)', 'every Friday'],
    ['fortnightly on Tuesdays', 'every other Tuesday'],
  ])('%s is %s', (text, same) => {
    expect(reads(text)).toBe(reads(same));
    expect(reading(text).remark).toBeNull();
  });

  it.each([['monthly, first drafts'], ['monthly 1st draft']])('%s names no day', (text) => {
    expect(dues(text)).toEqual(dues('monthly'));
    expect(reading(text).remark).not.toBeNull();
  });

  it('every Monday and Thursday is both', () => {
    expect(dues('every Monday and Thursday')).toEqual(daysThat((day) => [1, 4].includes(weekdayOf(day))));
  });
});

describe('which of them is meant has to be said', () => {
  it.each([
    ['each first Friday', 'first Friday of each month'],
    ['every last Friday', 'last Friday of each month'],
    ['every second Friday', 'every other Friday'],
    ['every third Monday', 'third Monday of each month'],
  ])('%s is refused, and %s offered', (text, suggestion) => {
    expect(refusal(text).suggestion).toBe(suggestion);
    expect(reading(suggestion).kind).toBe('recurring');
  });
});

describe('a day of each month is due on it, or on the last day of a shorter month', () => {
  it.each([
    ['the 15th of each month', 15],
    ['fifteenth of every month', 15],
    ['5th day of each month', 5],
    ['first of each month', 1],
    ['31st of each month', 31],
  ])('%s', (text, number) => {
    expect(dues(text)).toEqual(
      daysThat((day) => dayOf(day) === Math.min(number, daysInMonth(yearOf(day), monthOf(day)))),
    );
    expect(reading(text)).toMatchObject({ warning: null, remark: null });
  });

  it('every month end is the end of every month', () => {
    expect(dues('every month end')).toEqual(dues('monthly'));
    expect(reading('every month end')).toMatchObject({ warning: null, remark: null });
  });
});

it('a week of each month is seven of its days, and says which', () => {
  expect(reads('first week of each month until May 2013')).toBe(
    'recurring 2013-04-01..2013-04-07 2013-05-01..2013-05-07',
  );
  expect(reads('last week of every month until May 2013')).toBe(
    'recurring 2013-04-24..2013-04-30 2013-05-25..2013-05-31',
  );
  expect(reading('first week of each month')).toMatchObject({
    approximate: true,
    warning: '“first week” is read as the 1st to the 7th',
  });
});

describe('every Monday is each Monday of its time', () => {
  it.each(weekdays.map((name, weekday) => [name, weekday] as const))('every %s', (name, weekday) => {
    expect(dues(`every ${name}`)).toEqual(daysThat((day) => weekdayOf(day) === weekday));
    expect(reading(`each ${name}`).warning).toBeNull();
  });

  it.each([
    ['every Tuesday from June 2013 until 18 June 2013', '2013-06-04 2013-06-11 2013-06-18'],
    ['each Friday in June 2013', '2013-06-07 2013-06-14 2013-06-21 2013-06-28'],
    ['every other Friday from 7 June 2013 until July 2013', '2013-06-07 2013-06-21 2013-07-05 2013-07-19'],
    ['every Friday for 3 weeks from 3 June 2013', '2013-06-07 2013-06-14 2013-06-21'],
  ])('%s', (text, days) => {
    expect(reads(text)).toBe(`recurring ${days}`);
    expect(reading(text)).toMatchObject({ warning: null, remark: null });
  });

  it('which of every other Friday they are is said, where the first is not', () => {
    expect(reads('every other Friday until April 2013')).toBe('recurring 2013-04-05 2013-04-19');
    expect(reading('every other Friday').warning).toBe('“every other Friday” is counted from 5 April 2013');
  });
});

describe('their time is limited as that of any recurrence', () => {
  it.each([
    ['first Friday of each month from June 2013 to August 2013', '2013-06-07 2013-07-05 2013-08-02'],
    ['first Friday of each month until June 2013', '2013-04-05 2013-05-03 2013-06-07'],
    ['first Friday of each month in June 2013', '2013-06-07'],
    ['first Friday of each month for 2 months', '2013-04-05 2013-05-03'],
    ['the 15th of each month from 15 April 2013 until 15 May 2013', '2013-04-15 2013-05-15'],
    ['the 15th of each month from 16 April 2013 until 14 June 2013', '2013-05-15'],
  ])('%s', (text, days) => {
    expect(reads(text)).toBe(`recurring ${days}`);
  });

  it.each(['first Friday of each month for 2 months', 'every Friday for 2 months', 'termly for six months'])(
    'from when %s is counted is said',
    (text) => {
      expect(reading(text).warning).toContain('it is counted from 1 April 2013, as no first date is said');
      expect(reading(`${text} from 1 May 2013`).warning ?? '').not.toContain('no first date');
    },
  );

  it('none of them in that time is no date, and is said', () => {
    expect(reads('the 15th of each month from 16 June 2013 until 14 July 2013')).toBe('undated');
    expect(reading('the 15th of each month from 16 June 2013 until 14 July 2013').warning).toBe(
      'none of its dates falls between 16 June 2013 and 14 July 2013',
    );
  });

  it('a time that cannot be is refused', () => {
    expect(refusal('first Friday of each month from June 2014').error).toBe(
      'it begins after 31 March 2014; say until when',
    );
    for (const text of ['first Friday of each month', 'every Friday'])
      expect(refusal(`${text} until 31 Feb 2014`)).toMatchObject({
        error: 'February 2014 has 28 days',
        suggestion: `${text} until 28 February 2014`,
      });
  });

  it('without a period nothing can be counted, and that is said', () => {
    for (const text of ['first Friday of each month', 'every Friday'])
      expect(readPhrase(text, bareCalendar)).toMatchObject({
        kind: 'undated',
        windows: [],
        warning: expect.stringContaining('the plan has no period'),
      });
  });

  it.each(['0th Friday of each month', 'first Friday of each year'])(
    '%s is not read, and its words are not lost',
    (text) => {
      expect(reading(text)).toMatchObject({ kind: 'recurring', remark: expect.stringContaining('Friday') });
      expect(reading(text).warning).toContain('is kept as a remark');
    },
  );
});

describe('for so long is counted from the first date, or from where the time begins, which is said', () => {
  const counted = 'it is counted from 1 April 2013, as no first date is said';
  it.each([
    ['monthly for 2 months', '2013-04-30 2013-05-31', counted],
    ['monthly for the first two months', '2013-04-30 2013-05-31', counted],
    ['monthly from June 2013 for 2 months', '2013-06-30 2013-07-31', null],
    ['monthly for 2 months from 15 June 2013', '2013-06-15 2013-07-15', null],
    ['quarterly for a year from June 2014', '2014-06-30 2014-09-30 2014-12-31 2015-03-31', null],
    ['weekly for 3 weeks from 3 June 2013', '2013-06-03 2013-06-10 2013-06-17', null],
    ['June 2013 and monthly for 2 months', '2013-06-30 2013-07-31', null],
    ['every August for 2 years', '2013-08-31 2014-08-31', counted],
    ['every August from June 2013 for 2 years', '2013-08-31 2014-08-31', null],
    ['every August from June 2014 for a year', '2014-08-31', null],
  ])('%s', (text, expected, warning) => {
    expect(dues(text).join(' ')).toBe(expected);
    expect(reading(text)).toMatchObject({ kind: 'recurring', warning, remark: null });
  });

  it('terms too', () => {
    expect(dues('termly for a year')).toEqual(['2013-07-31', '2013-12-20', '2014-03-31']);
    expect(dues('termly for 2 years')).toHaveLength(6);
  });

  it('meetings too', () => {
    expect(dues('every Board for 6 months')).toEqual(['2013-06-24', '2013-09-23']);
    expect(reading('every Board for 6 months').warning).toBe(counted);
    expect(dues('every Board from Sept 2013 for 4 months')).toEqual(['2013-09-23', '2013-12-31']);
    expect(reading('every Board from Sept 2013 for 4 months').warning).toBeNull();
    expect(reading('every Board for 6 months', { ...bromley, period: null })).toMatchObject({
      kind: 'undated',
      warning: 'it cannot be counted, as the plan has no period; say from when and until when',
    });
  });

  it('how long and until when are one too many', () => {
    expect(refusal('monthly for 3 months until July 2013').error).toBe(
      'it says both for how long and until when; keep one of them',
    );
  });

  it('what it is not for is said, in brackets too', () => {
    expect(reading('monthly (not in holidays)').warning).toBe('“not in holidays” is kept as a remark');
    expect(reading('monthly (website permitting)').warning).toBeNull();
    expect(reading('June 2013 (not the draft)').warning).toBeNull();
  });

  it('in the life of an action, where that is shorter', () => {
    const life = { start: '2013-04-01', due: '2013-05-31' };
    expect(readPhrase('first Friday of each month', bromley, life)).toMatchObject({
      windows: [{ due: '2013-04-05' }, { due: '2013-05-03' }],
    });
  });
});
