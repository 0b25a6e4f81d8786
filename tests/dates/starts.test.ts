import { describe, expect, it } from 'vitest';
import { readPhrase } from '../../src/dates/phrase.ts';
import { bromley, reading, reads, refusal } from './reads.ts';

const september = 'continuing 2013-09-01..2014-03-31';

describe('a start goes on from then, to the end of the plan', () => {
  it.each([
    'wef Sept 2013',
    'w.e.f. 1 September 2013',
    'with effect from 1/9/13',
    'effective from September 2013',
    'start date 1/9/13',
    'Start date: Sept 2013',
    'Start: Sept 2013',
    'commence Sept 13',
    'commences September 2013',
    'commencement date 1 September 2013',
    'begin Sept 2013',
    'to begin in Sept 2013',
    'To start September 2013',
    'from Sept 2013',
    'starting Sept 2013',
    'Sept 2013 start',
    'September 2013 start date',
    'Sept 2013/ongoing',
    'Sept 2013 / ongoing',
    'Sept 2013 and ongoing',
    'Sept 2013 + ongoing',
    'Sept 2013 then ongoing',
    'Sept 2013 and then onwards',
    'Sept 2013 or later',
    'Sept 2013 at the earliest',
    'Sept 2013 onwards',
  ])('%s', (text) => {
    expect(reads(text)).toBe(september);
    expect(reading(text).warning).toBeNull();
  });

  it('beside what comes back it is the first date', () => {
    const dues = '2013-09-01..2013-09-30 2013-12-01..2013-12-31 2014-03-01..2014-03-31';
    for (const text of [
      'quarterly to commence Sept 2013',
      'quarterly wef Sept 2013',
      'quarterly, commencing Sept 2013',
      'quarterly, start date: Sept 13',
    ])
      expect(reads(text)).toBe(`recurring ${dues}`);
  });

  it.each([
    ['start of 2013-14', 'part 2013-04-01..2013-04-30'],
    ['April 2013 start; guidance awaited', 'continuing 2013-04-01..2014-03-31'],
    ['beginning of October 2013', 'part 2013-10-01..2013-10-10'],
    ['April 2013 start of training', 'month 2013-04-01..2013-04-30'],
  ])('%s is %s', (text, expected) => {
    expect(reads(text)).toBe(expected);
  });
});

it.each([
  'from April 2013 onwards to Dec 2013',
  'April 2013 onwards until Dec 2013',
  'April 2013 onwards, to end Dec 2013',
])('%s goes on until its end', (text) => {
  expect(reads(text)).toBe('continuing 2013-04-01..2013-12-31');
  expect(reading(text).warning).toBeNull();
});

describe('a start and an end are a range', () => {
  it.each([
    'Start: April 2013 End: March 2014',
    'Start date: Apr 2013, end date: Mar 2014',
    'Start April 2013, complete March 2014',
    'Begin Apr 2013 and finish by March 2014',
    'from April 2013 until March 2014',
    'commence 1 April 2013; completion 31 March 2014',
    'April 2013 start, March 2014 end',
    'Q1 start; Q4 finish',
    'Q1 start and Q4 end',
  ])('%s', (text) => {
    expect(reads(text)).toBe('range 2013-04-01..2014-03-31');
  });

  it.each(['Sept start, July end', 'start Sept end July', 'start Sept, end July'])(
    '%s ends in the year after, and says its years once',
    (text) => {
      expect(reads(text)).toBe('range 2013-09-01..2014-07-31');
      expect(reading(text).warning).toBe(
        "the year is missing and taken from the plan's period: 2013 and 2014",
      );
    },
  );

  it('an end before its start is refused', () => {
    expect(refusal('Start: April 2014 End: March 2013').error).toBe('it ends before it starts');
  });
});

describe('the day before a feast is not the day before its month', () => {
  it.each([
    ['before Christmas 2013', 'day 2013-12-01..2013-12-24'],
    ['before Xmas', 'day 2013-12-01..2013-12-24'],
    ['before Easter 2014', 'day 2014-04-01..2014-04-19'],
    ['prior to Christmas 2013', 'day 2013-12-01..2013-12-24'],
    ['by Christmas 2013', 'part 2013-12-01..2013-12-25'],
    ['two weeks before Christmas 2013', 'day 2013-12-11'],
    ['after Easter 2013', 'continuing 2013-04-01..2014-03-31'],
    ['before December 2013', 'day 2013-11-01..2013-11-30'],
  ])('%s', (text, expected) => {
    expect(reads(text)).toBe(expected);
  });
});

describe('terms and half terms', () => {
  it.each([
    ['Summer Term 09', 'term 2009-04-01..2009-07-31'],
    ['Spring term 14', 'term 2014-01-01..2014-03-31'],
    ['Autumn term 13', 'term 2013-09-04..2013-12-20'],
    ['autumn term 13/14', 'term 2013-09-04..2013-12-20'],
    ['Summer 09', 'part 2009-06-01..2009-08-31'],
    ['Easter 14', 'part 2014-04-01..2014-04-20'],
    ['Easter 20 April 2014', 'day 2014-04-20'],
    ['October half term 2013', 'term 2013-10-21..2013-10-31'],
    ['by end of October half-term 2013', 'term 2013-10-21..2013-10-31'],
    ['autumn term half term 2013', 'term 2013-10-21..2013-10-31'],
    ['spring half term 2013-14', 'term 2014-02-11..2014-02-20'],
    ['May half term', 'term 2013-05-21..2013-05-31'],
    ['October 2013', 'month 2013-10-01..2013-10-31'],
  ])('%s', (text, expected) => {
    expect(reads(text)).toBe(expected);
  });

  const guessed = (name: string, months: string): string =>
    `the ${name} term is not in plan.yaml, so it is read as ${months}; add it under terms`;
  const halfGuessed = (said: string, days: string): string =>
    `“${said}” is not in plan.yaml, so it is read as ${days}; add it under terms`;
  const year = (number: number): string =>
    `the year is missing and taken from the plan's period: ${number}; `;

  it.each([
    ['autumn term 2014', '2014-09-01..2014-12-31', guessed('autumn', 'September to December')],
    ['autumn term 2014/15', '2014-09-01..2014-12-31', guessed('autumn', 'September to December')],
    ['spring term 2013/14', '2014-01-01..2014-03-31', guessed('spring', 'January to March')],
    ['spring 2014 term', '2014-01-01..2014-03-31', guessed('spring', 'January to March')],
    ['spring term', '2014-01-01..2014-03-31', year(2014) + guessed('spring', 'January to March')],
    ['summer term', '2013-04-01..2013-07-31', year(2013) + guessed('summer', 'April to July')],
    ['Feb half term 2014', '2014-02-11..2014-02-20', halfGuessed('Feb half term', '11 to 20 February')],
    [
      'October 2013 half term',
      '2013-10-21..2013-10-31',
      halfGuessed('October 2013 half term', '21 to 31 October'),
    ],
    ['May half term 2013/14', '2014-05-21..2014-05-31', halfGuessed('May half term', '21 to 31 May')],
    [
      'October half-term 2013/14',
      '2013-10-21..2013-10-31',
      halfGuessed('October half-term', '21 to 31 October'),
    ],
  ])('%s is a guess, and says so', (text, window, warning) => {
    expect(reads(text)).toBe(`term ${window}`);
    expect(reading(text)).toMatchObject({ approximate: true, remark: null, warning });
  });

  it('a term of the period that the board has set is no guess where no year is written', () => {
    expect(reads('autumn term')).toBe('term 2013-09-04..2013-12-20');
    expect(reading('autumn term')).toMatchObject({
      approximate: false,
      warning: "the year is missing and taken from the plan's period: 2013",
    });
    // the year that is written may be that of both
    expect(reading('autumn term, spring term 2016')).toMatchObject({ approximate: true });
    expect(reads('autumn 2013 term')).toBe('term 2013-09-04..2013-12-20');
  });

  it('a half term that the board has set is its own dates, and no guess', () => {
    const terms = new Map([['October half term 2013', { start: '2013-10-28', due: '2013-11-01' }]]);
    const answer = readPhrase('by end of October half term 2013', { ...bromley, terms });
    expect(answer).toMatchObject({ windows: [{ start: '2013-10-28', due: '2013-11-01' }], warning: null });
  });

  it('a half term of which nobody can say which is undated, and the warning says what to add', () => {
    for (const text of ['by end of half term', 'half-term']) {
      expect(reads(text)).toBe('undated');
      expect(reading(text).warning).toContain('under terms');
    }
  });
});

describe('years of the plan', () => {
  const three = { ...bromley, period: { start: '2013-04-01', due: '2016-03-31' } };
  it.each([
    ['Year 1', 'year 2013-04-01..2014-03-31'],
    ['Year 2', 'year 2014-04-01..2015-03-31'],
    ['by end of year three', 'year 2015-04-01..2016-03-31'],
    ['Years 1-2', 'year 2013-04-01..2015-03-31'],
    ['Year 1 to 3', 'year 2013-04-01..2016-03-31'],
    ['Year 1 / Year 3', 'series 2013-04-01..2014-03-31 2015-04-01..2016-03-31'],
    ['second year of the plan', 'year 2014-04-01..2015-03-31'],
    ['Year 2 (2014/15)', 'year 2014-04-01..2015-03-31'],
    ['Year 2 - 2014-15', 'year 2014-04-01..2015-03-31'],
  ])('%s of a plan of three years', (text, expected) => {
    expect(reads(text, three)).toBe(expected);
  });

  it('years written beside it have to be the same, and stand where the plan has no such year', () => {
    expect(refusal('Year 2 (2013/14)', three).suggestion).toBe('2013-14');
    expect(reads('Year 2 (2014/15)')).toBe('year 2014-04-01..2015-03-31');
    expect(refusal('Year 2').error).toContain('2013-14 and has no year 2');
    expect(refusal('Years 2-4', three).error).toContain('2013-16 and has no year 4');
    expect(refusal('Year 1', { ...bromley, period: null }).error).toContain('no period');
  });

  it('school years are not years of the plan', () => {
    expect(reads('Year 6 pupils')).toBe('undated');
    expect(reads('Year 11')).toBe('undated');
  });
});

describe('months as spreadsheets and forms write them', () => {
  it.each([
    ['2013 June', 'month 2013-06-01..2013-06-30', false],
    ['by end of 2013 June', 'month 2013-06-01..2013-06-30', false],
    ['Dec-13', 'month 2013-12-01..2013-12-31', false],
    ['03/14', 'month 2014-03-01..2014-03-31', true],
    ['3/14', 'month 2014-03-01..2014-03-31', true],
    ['09/10', 'year 2009-04-01..2010-03-31', true],
    ['12/13', 'year 2012-04-01..2013-03-31', true],
    ['28/5', 'day 2013-05-28', true],
    ['3/14/2013', 'not read', true],
    ['41365', 'day 2013-04-01', true],
    ['41364', 'day 2013-03-31', true],
    ['32874', 'day 1990-01-01', true],
    ['73050', 'day 2099-12-31', true],
    ['32873', 'not read', true],
    ['73051', 'not read', true],
    ['41365 children', 'not read', true],
  ])('%s', (text, expected, warns) => {
    if (expected === 'not read') expect(refusal(text).error).not.toBe('');
    else {
      expect(reads(text)).toBe(expected);
      expect(reading(text).warning !== null).toBe(warns);
    }
  });

  it('the same month of two years says so', () => {
    expect(reads('April 13 & 14')).toBe('series 2013-04-01..2013-04-30 2014-04-01..2014-04-30');
    expect(reading('April 13 & 14').warning).toContain('April 2013 and April 2014');
    expect(reads('April 2013 and 14')).toBe('series 2013-04-01..2013-04-30 2014-04-01..2014-04-30');
    expect(reads('13 & 14 April 2013')).toBe('series 2013-04-13 2013-04-14');
    expect(reading('April 2013 & April 2014').warning).toBeNull();
  });
});

describe('neighbouring quarters that share one year are a range', () => {
  it.each([
    ['Q2/Q3 2013-14', 'range 2013-07-01..2013-12-31', false],
    ['Q3/Q4 2013-14', 'range 2013-10-01..2014-03-31', false],
    ['Q2 and Q3 2013-14', 'range 2013-07-01..2013-12-31', true],
    ['Q1/Q2/Q3 2013-14', 'range 2013-04-01..2013-12-31', true],
    ['Q1-Q3 2013-14', 'range 2013-04-01..2013-12-31', false],
    ['Q1-Q4 2013-14', 'range 2013-04-01..2014-03-31', true],
    ['Q1 2013 to Q4 2013', 'range 2013-01-01..2013-12-31', true],
    ['Q1/Q3 2013-14', 'series 2013-04-01..2013-06-30 2013-10-01..2013-12-31', false],
    ['Q2 2013-14 / Q3 2013-14', 'series 2013-07-01..2013-09-30 2013-10-01..2013-12-31', false],
  ])('%s', (text, expected, warns) => {
    expect(reads(text)).toBe(expected);
    expect(reading(text).warning !== null).toBe(warns);
  });

  it.each([
    'Q1/Q2/Q3/Q4 2013-14',
    'Q1 / Q2 / Q3 / Q4 2013-14',
    'Q1/2/3/4 2013-14',
    'Q1, Q2, Q3 and Q4 2013-14',
  ])('all four of a year are four dates: %s', (text) => {
    const each =
      '2013-04-01..2013-06-30 2013-07-01..2013-09-30 2013-10-01..2013-12-31 2014-01-01..2014-03-31';
    expect(reads(text)).toBe(`series ${each}`);
    expect(reading(text).warning).toBeNull();
    const [, offered] = /write (.+) for separate dates/.exec(reading('Q1-Q4 2013-14').warning ?? '') ?? [];
    expect(reads(offered ?? '')).toBe(`series ${each}`);
  });

  it('what the warning offers for separate dates reads as separate dates', () => {
    const offered =
      /write (.+) for separate dates/.exec(reading('Q3 and Q4 2013-14').warning ?? '')?.[1] ?? '';
    expect(offered).toBe('Q3 2013-14 / Q4 2013-14');
    expect(reads(offered)).toBe('series 2013-10-01..2013-12-31 2014-01-01..2014-03-31');
  });
});

describe('a range from which work goes on ends nowhere, and its end is not dropped in silence', () => {
  it.each([
    ['April 2013 to Dec 2013 onwards', '“onwards” is behind “April 2013 to Dec 2013”', '31 December 2013'],
    ['from Apr to Dec 2013 and ongoing', '“and ongoing” is behind “Apr to Dec 2013”', '31 December 2013'],
    ['Apr – Oct 2013 and beyond', '“and beyond” is behind “Apr – Oct 2013”', '31 October 2013'],
  ])('%s', (text, said, end) => {
    expect(reads(text)).toBe('continuing 2013-04-01..2014-03-31');
    expect(reading(text).warning).toContain(`${said}, so ${end} is not read as its end`);
  });

  it('one that ends after the plan does goes on past that', () => {
    expect(reads('April 2013 to June 2014 onwards')).toBe('continuing 2013-04-01..2099-12-31');
  });

  it.each([
    'April 2013 until completion',
    'April 2013 until complete',
    'from April 2013 until further notice',
  ])('%s names no end', (text) => {
    expect(reads(text)).toBe('continuing 2013-04-01..2014-03-31');
    expect(reading(text)).toMatchObject({ remark: null, warning: null });
  });

  it.each(['April 2013 onwards', 'Q1 onwards', 'from 2013-14 onwards'])('%s has no end to drop', (text) => {
    expect(reads(text)).toBe('continuing 2013-04-01..2014-03-31');
    expect(reading(text).warning ?? '').not.toContain('its end');
  });
});
