import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareCalendar } from '../../src/dates/calendar.ts';
import { addDays, dayExists, dayOf, daysInMonth, monthOf, planDate, yearOf } from '../../src/dates/day.ts';
import { readPhrase } from '../../src/dates/phrase.ts';
import { longDay } from '../../src/dates/words.ts';
import { bromley, reading, reads, refusal } from './reads.ts';

const dues = (text: string): string[] => reading(text).windows.map(({ due }) => due);

describe('a recurrence without a first date falls in even slices of the period, each due by its end', () => {
  it.each([
    ['quarterly', ['2013-06-30', '2013-09-30', '2013-12-31', '2014-03-31']],
    ['every 3 months', ['2013-06-30', '2013-09-30', '2013-12-31', '2014-03-31']],
    ['four times a year', ['2013-06-30', '2013-09-30', '2013-12-31', '2014-03-31']],
    ['on a quarterly basis', ['2013-06-30', '2013-09-30', '2013-12-31', '2014-03-31']],
    ['six monthly', ['2013-09-30', '2014-03-31']],
    ['6-monthly', ['2013-09-30', '2014-03-31']],
    ['half-yearly', ['2013-09-30', '2014-03-31']],
    ['twice a year', ['2013-09-30', '2014-03-31']],
    ['annually', ['2014-03-31']],
    [
      'every two months',
      ['2013-05-31', '2013-07-31', '2013-09-30', '2013-11-30', '2014-01-31', '2014-03-31'],
    ],
    ['quarterly in 2014-15', ['2014-06-30', '2014-09-30', '2014-12-31', '2015-03-31']],
    ['monthly until June 2013', ['2013-04-30', '2013-05-31', '2013-06-30']],
    ['fortnightly until the end of April 2013', ['2013-04-14', '2013-04-28']],
  ])('%s', (text, expected) => {
    expect(reading(text).kind).toBe('recurring');
    expect(dues(text)).toEqual(expected);
  });
});

describe('how often, beside a date or a time that is said before it', () => {
  const quarters = ['2013-06-30', '2013-09-30', '2013-12-31', '2014-03-31'];
  const spring = ['2013-04-30', '2013-05-31', '2013-06-30'];
  const twice =
    '“biannually” is read as twice a year, every six months; write every two years if that is meant';

  it.each([
    ['June 2013 and quarterly afterwards', quarters, null],
    ['June 2013, quarterly subsequently', quarters, null],
    ['June 2013 then quarterly onwards', quarters, null],
    ['June 2013, then quarterly after', quarters, null],
    ['June and quarterly thereafter', quarters, "the year is missing and taken from the plan's period: 2013"],
    ['Q1 2013-14 and quarterly thereafter', quarters, null],
    ['2013-14 (quarterly)', quarters, null],
    ['quarterly from 2013-14', quarters, null],
    ['30 June 2013 (quarterly) until December 2013', quarters.slice(0, 3), null],
    ['Apr – Jun 2013 (monthly)', spring, null],
    ['Apr – Jun 2013, monthly', spring, null],
    ['June 2013 and biannually thereafter', ['2013-06-30', '2013-12-31'], twice],
    ['2013-14 (biannually)', ['2013-09-30', '2014-03-31'], twice],
    ['31 March (annually) in 2014-15', ['2015-03-31'], null],
    ['31 March annually until March 2016', ['2014-03-31', '2015-03-31', '2016-03-31'], null],
    ['every 30 June from May 2013', ['2013-06-30'], null],
    ['every 30 June from May 2012 until July 2014', ['2012-06-30', '2013-06-30', '2014-06-30'], null],
    ['quarterly from 31 March 2014', ['2014-03-31'], null],
    [
      'quarterly from June 2014',
      ['2014-06-30', '2014-09-30', '2014-12-31', '2015-03-31'],
      'no end is said, so it is counted for one year, to 31 May 2015',
    ],
    [
      'quarterly in May 2013',
      ['2013-05-31'],
      'the period is shorter than that, so it is read as one date, due by its end',
    ],
    [
      'each 31 March 2014-16',
      ['2014-03-31', '2015-03-31', '2016-03-31'],
      '“each 31 March 2014-16” is read as 31 March 2014, 31 March 2015, 31 March 2016',
    ],
    ['every March 2014-15', ['2015-03-31'], '“every March 2014-15” is read as March 2015'],
  ])('%s', (text, expected, warning) => {
    expect(reading(text)).toMatchObject({ kind: 'recurring', remark: null, warning });
    expect(dues(text)).toEqual(expected);
  });

  it('a term that is not in the plan is guessed, and what recurs in it too', () => {
    expect(dues('Summer term 2013, monthly')).toEqual([...spring, '2013-07-31']);
    expect(reading('Summer term 2013, monthly').warning).toContain('add it under terms');
  });

  it('without a period it goes on for a year from its first date, and has no dates without one', () => {
    const { windows, warning } = reading('quarterly from June 2013', bareCalendar);
    expect(windows.map(({ due }) => due)).toEqual(quarters);
    expect(warning).toBe('no end is said, so it is counted for one year, to 31 May 2014');
    expect(reading('quarterly', bareCalendar).windows).toEqual([]);
    expect(reading('quarterly', bareCalendar).warning).not.toBeNull();
  });

  describe('a day of each year begins with the first date that is said, before or behind how often', () => {
    const year = 'no end is said, so it is counted for one year, to 31 May 2016';
    it.each([
      ['from April 2014 until March 2016', ['2015-03-31', '2016-03-31'], null],
      ['from June 2014 for two years', ['2015-03-31', '2016-03-31'], null],
      ['from June 2013', ['2014-03-31'], null],
      ['from June 2015', ['2016-03-31'], year],
    ])('%s', (time, expected, warning) => {
      for (const text of [`31 March annually ${time}`, `every 31 March ${time}`]) {
        expect(dues(text)).toEqual(expected);
        expect(reading(text).warning).toBe(warning);
      }
    });

    it('and an end before that is refused', () => {
      for (const text of ['31 March annually', 'every 31 March'])
        expect(refusal(`${text} from June 2015 until May 2014`).error).toBe('it ends before it begins');
    });
  });

  it('none of its dates in the time that is said is no date, and is said', () => {
    expect(reads('every August in May 2013')).toBe('undated');
    expect(reading('every August in May 2013').warning).toBe(
      'none of its dates falls between 1 May 2013 and 31 May 2013',
    );
  });

  it.each([
    ['monthly until March 2013', 'it ends before the plan’s period begins; say from when'],
    ['weekly from April 2013 until 31 December 2099', 'it means more than 600 dates; give it an end'],
    ['June 2013 and quarterly until 31 Feb 2014', 'February 2014 has 28 days'],
    ['every 30 June until 31 Feb 2014', 'February 2014 has 28 days'],
  ])('%s is refused', (text, error) => {
    expect(refusal(text).error).toBe(error);
  });
});

describe('a recurrence with an anchor is counted from it', () => {
  it.each([
    ['quarterly from June 2013', ['2013-06-30', '2013-09-30', '2013-12-31', '2014-03-31']],
    ['quarterly, starting in May 2013', ['2013-05-31', '2013-08-31', '2013-11-30', '2014-02-28']],
    [
      'monthly from 31 January 2013 until May 2013',
      ['2013-01-31', '2013-02-28', '2013-03-31', '2013-04-30', '2013-05-31'],
    ],
    [
      'monthly from 30 January 2013 until April 2013',
      ['2013-01-30', '2013-02-28', '2013-03-30', '2013-04-30'],
    ],
    ['every two weeks from 3 June 2013 until 1 July 2013', ['2013-06-03', '2013-06-17', '2013-07-01']],
    ['June 2013 and quarterly thereafter', ['2013-06-30', '2013-09-30', '2013-12-31', '2014-03-31']],
    ['quarterly from June 2013 to December 2013', ['2013-06-30', '2013-09-30', '2013-12-31']],
  ])('%s', (text, expected) => {
    expect(dues(text)).toEqual(expected);
  });

  it('once a year, on a month or a day', () => {
    expect(reads('every August')).toBe('recurring 2013-08-01..2013-08-31');
    expect(reads('31 August (annually)')).toBe('recurring 2013-08-31');
    expect(reads('By end of March annually')).toBe('recurring 2014-03-01..2014-03-31');
    expect(reads('annually by end of March')).toBe('recurring 2014-03-01..2014-03-31');
    expect(reads('March each year')).toBe('recurring 2014-03-01..2014-03-31');
    expect(dues('every April and October')).toEqual(['2013-04-30', '2013-10-31']);
  });

  it('months of one year are those of that year', () => {
    expect(reads('every April and October 2013')).toBe(
      'series 2013-04-01..2013-04-30 2013-10-01..2013-10-31',
    );
    expect(reads('every 30 June & 31 March 2014')).toBe('series 2013-06-30 2014-03-31');
    expect(reading('every April and October 2013').warning).toBeNull();
    expect(dues('every April, from 2013')).toEqual(['2013-04-30']);
  });

  it("in the action's life, where one is given", () => {
    const life = { start: '2013-07-01', due: '2013-12-31' };
    expect(readPhrase('quarterly', bromley, life)).toMatchObject({
      windows: [
        { start: '2013-07-01', due: '2013-09-30' },
        { start: '2013-10-01', due: '2013-12-31' },
      ],
    });
  });

  it('words that mean two things are read the usual way, with a warning', () => {
    expect(dues('biannually')).toEqual(['2013-09-30', '2014-03-31']);
    expect(reading('biannually').warning).toContain('every six months');
    expect(dues('bi-monthly')).toHaveLength(6);
    expect(reading('bi-monthly meetings')).toMatchObject({ remark: 'meetings' });
    expect(reading('bi-monthly').warning).toContain('every two months');
  });

  it('without a period nothing can be counted, and the warning says so', () => {
    expect(readPhrase('quarterly', bareCalendar)).toMatchObject({ kind: 'undated', windows: [] });
  });
});

/** Walks the calendar day by day: the slow way to say which days are so many months on from the first. */
const walk = (first: string, months: number, last: string): string[] => {
  const found: string[] = [];
  const anchorIsLast = dayOf(first) === daysInMonth(yearOf(first), monthOf(first));
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const apart = (yearOf(day) - yearOf(first)) * 12 + monthOf(day) - monthOf(first);
    const isLast = dayOf(day) === daysInMonth(yearOf(day), monthOf(day));
    const falls = anchorIsLast
      ? isLast
      : dayOf(day) === dayOf(first) || (isLast && dayOf(day) < dayOf(first));
    if (apart % months === 0 && falls) found.push(day);
  }
  return found;
};

describe('against a slow walk through the calendar', () => {
  const anyDay = fc
    .tuple(
      fc.integer({ min: 1995, max: 2090 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
    )
    .filter(([year, month, day]) => dayExists(year, month, day))
    .map(([year, month, day]) => planDate(year, month, day));

  it('so many months on from a day never drifts', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 13 }),
        fc.integer({ min: 0, max: 900 }),
        (first, months, length) => {
          const last = addDays(first, length);
          expect(dues(`every ${months} months from ${longDay(first)} until ${longDay(last)}`)).toEqual(
            walk(first, months, last),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('so many weeks on from a day', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: 300 }),
        (first, weeks, length) => {
          const expected: string[] = [];
          for (let k = 0; k <= length; k++) if (k % (weeks * 7) === 0) expected.push(addDays(first, k));
          expect(
            dues(`every ${weeks} weeks from ${longDay(first)} until ${longDay(addDays(first, length))}`),
          ).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('slices follow on from each other and fill the year', () => {
    for (const months of [1, 2, 3, 4, 6, 12]) {
      const { windows } = reading(`every ${months} months in 2013-14`);
      expect(windows).toHaveLength(12 / months);
      expect(windows[0]?.start).toBe('2013-04-01');
      expect(windows.at(-1)?.due).toBe('2014-03-31');
      windows.slice(1).forEach((window, i) => {
        expect(window.start).toBe(addDays(windows[i]!.due, 1));
      });
    }
  });
});

describe('how often, as boards write it', () => {
  const halves = ['2013-09-30', '2014-03-31'];
  const quarters = ['2013-06-30', '2013-09-30', '2013-12-31', '2014-03-31'];
  it.each([
    ['2 x per year', halves],
    ['2x a year', halves],
    ['x2 per annum', halves],
    ['2 per annum', halves],
    ['2 meetings per year', halves],
    ['2 audits a year', halves],
    ['four reports per annum', quarters],
    ['4 x reports per year', quarters],
    ['twice yearly', halves],
    ['2 × p.a.', halves],
    ['x4 per annum', quarters],
    ['x 4 per year', quarters],
    ['4 times pa', quarters],
    ['Qtly', quarters],
    ['Three times a year', ['2013-07-31', '2013-11-30', '2014-03-31']],
    [
      'alternate months',
      ['2013-05-31', '2013-07-31', '2013-09-30', '2013-11-30', '2014-01-31', '2014-03-31'],
    ],
    ['twice monthly until May 2013', ['2013-04-15', '2013-04-30', '2013-05-15', '2013-05-31']],
    ['twice a month until 30 April 2013', ['2013-04-15', '2013-04-30']],
    ['2013-14 quarterly', quarters],
    ['quarterly 2013-14', quarters],
    ['Apr – Sep 2013, quarterly', ['2013-06-30', '2013-09-30']],
    ['2013-14 (quarterly)', quarters],
  ])('%s', (text, expected) => {
    expect(reading(text)).toMatchObject({ kind: 'recurring', remark: null, warning: null });
    expect(dues(text)).toEqual(expected);
  });

  it.each(['10 audits per quarter', '3 meetings per month'])(
    '%s, more than two a month, are a target: the dates are the quarters or months',
    (text) => {
      const often = text.endsWith('quarter') ? 'quarterly' : 'monthly';
      expect(dues(text)).toEqual(dues(often));
      expect(reading(text).warning).toContain('is kept as a remark');
    },
  );

  it('spans of years count before and behind', () => {
    expect(dues('2016-2018 quarterly')).toEqual(dues('quarterly 2016-2018'));
    expect(dues('2016-2018 quarterly')).toHaveLength(8);
  });

  it('a term belongs to the time in which its last day falls, both edges included', () => {
    const termsIn = (start: string, due: string): string[] => {
      const answer = readPhrase('termly', { ...bromley, period: { start, due } });
      return 'windows' in answer ? answer.windows.map((window) => window.due) : [];
    };
    expect(termsIn('2013-12-20', '2014-03-31')).toEqual(['2013-12-20', '2014-03-31']);
    expect(termsIn('2013-12-21', '2014-03-30')).toEqual([]);
    expect(termsIn('2014-03-31', '2014-07-31')).toEqual(['2014-03-31', '2014-07-31']);
    expect(termsIn('2014-04-01', '2014-07-30')).toEqual([]);
    // the board's own term takes the place of the guess that it overlaps, by one day too
    const terms = new Map([['Autumn 2013', { start: '2013-12-31', due: '2014-01-10' }]]);
    expect(readPhrase('termly in 2013-14', { ...bromley, terms })).toMatchObject({
      windows: [{ due: '2013-07-31' }, { due: '2014-01-10' }],
    });
  });

  it('half termly is each half of each term, the board’s own terms first', () => {
    for (const text of ['half-termly', 'half termly', 'every half term'])
      expect(dues(text)).toEqual([
        ...['2013-05-31', '2013-07-31', '2013-10-27', '2013-12-20', '2014-02-14', '2014-03-31'],
      ]);
    expect(dues('termly')).toEqual(['2013-07-31', '2013-12-20', '2014-03-31']);
    expect(dues('termly in 2014-15')).toEqual(['2014-07-31', '2014-12-31', '2015-03-31']);
    expect(dues('termly from September 2013')).toEqual(['2013-12-20', '2014-03-31']);
    expect(dues('termly until December 2013')).toEqual(['2013-07-31', '2013-12-20']);
    expect(refusal('termly until 31 Feb 2014').error).toBe('February 2014 has 28 days');
    expect(reading('termly', bareCalendar)).toMatchObject({ windows: [], approximate: false });
    expect(reading('termly', bareCalendar).warning).not.toBeNull();
  });

  it.each([
    ['every March 2014-2016', ['2014-03-31', '2015-03-31', '2016-03-31']],
    ['every March 2014-16', ['2014-03-31', '2015-03-31', '2016-03-31']],
    ['every March 2013-14', ['2014-03-31']],
    ['every June 2013-14', ['2013-06-30']],
    ['every 31 March 2014-2016', ['2014-03-31', '2015-03-31', '2016-03-31']],
    ['every March 2014-2015', ['2014-03-31', '2015-03-31']],
  ])('%s is that month of each year, and says so', (text, expected) => {
    expect(dues(text)).toEqual(expected);
    expect(reading(text).warning).toContain('is read as');
  });

  it.each(['every two years', '3-yearly', 'biennially'])(
    '%s is longer than the plan: one date, and a warning',
    (text) => {
      expect(dues(text)).toEqual(['2014-03-31']);
      expect(reading(text).warning).toContain('shorter');
    },
  );

  it('in a plan that is long enough there is nothing to say', () => {
    const four = { ...bromley, period: { start: '2013-04-01', due: '2017-03-31' } };
    expect(reading('every two years', four).warning).toBeNull();
    expect(reading('every two years', four).windows.map(({ due }) => due)).toEqual([
      '2015-03-31',
      '2017-03-31',
    ]);
    expect(reading('annually').warning).toBeNull();
  });

  it('so many times in a unit cuts each unit in as many pieces that follow on and fill it', () => {
    const units = fc.constantFrom(['week', 7], ['month', 0], ['quarter', 0], ['year', 0]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), units, (times, [unit]) => {
        const pieces = reading(`${times} times a ${unit} in 2013-14`).windows;
        const whole = reading(`every ${unit} in 2013-14`).windows;
        expect(pieces.length).toBeGreaterThanOrEqual(times * whole.length);
        for (const [k, { start, due }] of whole.entries()) {
          const inside = pieces.slice(k * times, (k + 1) * times);
          expect(inside[0]?.start).toBe(start);
          expect(inside.at(-1)?.due).toBe(due);
          inside.slice(1).forEach((one, i) => {
            expect(one.start).toBe(addDays(inside[i]?.due ?? '', 1));
          });
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('every word for how often, by how many dates it gives in a year', () => {
  it.each([
    ['weekly', 52],
    ['every week', 52],
    ['fortnightly', 26],
    ['every fortnight', 26],
    ['every second week', 26],
    ['every other week', 26],
    ['alternate weeks', 26],
    ['two-weekly', 26],
    ['four weekly', 13],
    ['monthly', 12],
    ['mthly', 12],
    ['each calendar month', 12],
    ['once a month', 12],
    ['once in each month', 12],
    ['per month', 12],
    ['on a monthly basis', 12],
    ['3 x quarterly', 12],
    ['every 2nd month', 6],
    ['every alternate month', 6],
    ['two monthly', 6],
    ['quarterly', 4],
    ['qrtly', 4],
    ['every financial quarter', 4],
    ['every third month', 4],
    ['three-monthly', 4],
    ['thrice a year', 3],
    ['3 times annually', 3],
    ['half-annually', 2],
    ['halfyearly', 2],
    ['half yearly', 2],
    ['semi-annually', 2],
    ['2 times each year', 2],
    ['annual', 1],
    ['yearly', 1],
    ['every year', 1],
    ['per annum', 1],
    ['every 12 months', 1],
    ['once every year', 1],
  ])('%s', (text, count) => {
    expect(reading(text)).toMatchObject({ kind: 'recurring', remark: null, warning: null });
    expect(dues(text)).toHaveLength(count);
  });

  it.each([
    ['biweekly', 26, 'twice a week'],
    ['bi-weekly', 26, 'twice a week'],
    ['bimonthly', 6, 'twice a month'],
    ['biannual', 2, 'every two years'],
    ['bi annually', 2, 'every two years'],
    ['biyearly', 2, 'every two years'],
  ])('%s is disputed, and the warning says what to write for the other', (text, count, other) => {
    expect(dues(text)).toHaveLength(count);
    expect(reading(text).warning).toContain(`“${text}” is read as`);
    expect(reading(text).warning).toContain(`write ${other}`);
  });

  it.each([
    ['biennial', 3],
    ['biennially', 3],
    ['triennially', 2],
    ['3-yearly', 2],
    ['every second year', 3],
    ['every 60 months', 1],
  ])('%s in a plan of six years', (text, count) => {
    const six = { ...bromley, period: { start: '2013-04-01', due: '2019-03-31' } };
    expect(reading(text, six).windows).toHaveLength(count);
  });

  it.each([
    '4 times',
    '0 times a year',
    '61 times a year',
    'a times a year',
    'bi year',

    'once in a blue moon',
  ])('%s says nothing of how often', (text) => {
    expect(reads(text)).toBe('undated');
  });
});

describe('the months of a year that are as many as it comes back in one are its own, in each year', () => {
  const two = { ...bromley, period: { start: '2013-04-01', due: '2015-03-31' } };
  it.each([
    ['six monthly (Sept and March)', ['2013-09-30', '2014-03-31', '2014-09-30', '2015-03-31']],
    ['twice a year, June and December', ['2013-06-30', '2013-12-31', '2014-06-30', '2014-12-31']],
    ['bi annually (Apr/Oct)', ['2013-04-30', '2013-10-31', '2014-04-30', '2014-10-31']],
    ['annually in June', ['2013-06-30', '2014-06-30']],
    ['half-yearly on 31 May and 30 Nov', ['2013-05-31', '2013-11-30', '2014-05-31', '2014-11-30']],
  ])('%s', (text, days) => {
    const { windows, warning } = reading(text, two);
    expect(windows.map(({ due }) => due)).toEqual(days);
    expect(warning).toBeNull();
  });

  it('quarterly in four months of a plan of one year', () => {
    expect(dues('Quarterly: Jun/Sep/Dec/Mar')).toEqual([
      '2013-06-30',
      '2013-09-30',
      '2013-12-31',
      '2014-03-31',
    ]);
  });

  it('the months of a body are its meetings', () => {
    expect(reading('six monthly: Sept and March Board')).toMatchObject({
      kind: 'meeting',
      windows: [
        { start: '2013-09-23', due: '2013-09-23' },
        { start: '2014-03-17', due: '2014-03-17' },
      ],
    });
  });

  it('fewer or more are a list beside how often, as before', () => {
    expect(reading('Quarterly (June, Sept)')).toMatchObject({ kind: 'series', remark: 'Quarterly' });
    expect(reading('monthly, June and July').warning).toContain('the year is missing');
  });
});
