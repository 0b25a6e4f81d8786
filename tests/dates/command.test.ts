import { describe, expect, it } from 'vitest';
import { bareCalendar } from '../../src/dates/calendar.ts';
import { readCommandDate } from '../../src/dates/command.ts';
import { isPhraseProblem } from '../../src/dates/reading.ts';
import { bromley } from './reads.ts';

const today = '2013-09-10'; // a Tuesday

const asked = (text: string, looking: 'ahead' | 'back' = 'ahead'): string => {
  const answer = readCommandDate(text, bromley, today, looking);
  if (isPhraseProblem(answer)) return `refused: ${answer.error}`;
  const { start, due } = answer.window;
  return start === due ? due : `${start}..${due}`;
};

describe('a date typed as an option', () => {
  it.each([
    ['2013-09-27', '2013-09-27'],
    ['27 Sep 2013', '2013-09-27'],
    ['Sept 2013', '2013-09-01..2013-09-30'],
    ['Q3 2013-14', '2013-10-01..2013-12-31'],
    ['today', '2013-09-10'],
    ['tomorrow', '2013-09-11'],
    ['yesterday', '2013-09-09'],
    ['in 6 weeks', '2013-10-22'],
    ['6 weeks', '2013-10-22'],
    ['6w', '2013-10-22'],
    ['30d', '2013-10-10'],
    ['2 months', '2013-11-10'],
    ['3m', '2013-12-10'],
    ["in six weeks' time", '2013-10-22'],
    ['6 weeks ago', '2013-07-30'],
    ['last 6 weeks', '2013-07-30'],
    ['next Board', '2013-09-23'],
    ['the next Board meeting', '2013-09-23'],
    ['next meeting of the Board', '2013-09-23'],
    ['next meeting', '2013-09-23'],
    ['last Board', '2013-06-24'],
    ['Board after next', '2013-12-01..2013-12-31'],
    ['Board Jun 2013', '2013-06-24'],
    ['next week', '2013-09-16..2013-09-22'],
    ['this month', '2013-09-01..2013-09-30'],
    ['next quarter', '2013-10-01..2013-12-31'],
    ['last year', '2012-04-01..2013-03-31'],
    ['next March', '2014-03-01..2014-03-31'],
    ['last March', '2013-03-01..2013-03-31'],
    ['next Friday', '2013-09-13'],
    ['next Tuesday', '2013-09-17'],
    ['end of October 2013', '2013-10-01..2013-10-31'],
    ['last day of Feb 2014', '2014-02-28'],
    ['the first day of next month', '2013-10-01'],
    ['Board 23 Sep 2013', '2013-09-23'],
    // the register has that meeting by its month
    ['Board 10 Dec 2013', '2013-12-10'],
    ['now', '2013-09-10'],
    ['in 6 weeks from now', '2013-10-22'],
    ['6 weeks from today', '2013-10-22'],
    ['6 weeks ahead', '2013-10-22'],
    ['past 6 weeks', '2013-07-30'],
    ['next 6 weeks', '2013-10-22'],
    ['within 6 weeks', '2013-10-22'],
    ['last week', '2013-09-02..2013-09-08'],
    ['this quarter', '2013-07-01..2013-09-30'],
    ['last quarter', '2013-04-01..2013-06-30'],
    ['this year', '2013-04-01..2014-03-31'],
    ['previous month', '2013-08-01..2013-08-31'],
    ['this September', '2013-09-01..2013-09-30'],
    ['next September', '2014-09-01..2014-09-30'],
    ['last September', '2012-09-01..2012-09-30'],
    ['this March', '2014-03-01..2014-03-31'],
    ['next October', '2013-10-01..2013-10-31'],
    ['last October', '2012-10-01..2012-10-31'],
    ['this Tuesday', '2013-09-10'],
    ['last Tuesday', '2013-09-03'],
    ['last Monday', '2013-09-09'],
    ['coming Monday', '2013-09-16'],
    ['last meeting', '2013-06-24'],
    ['last meeting of the Board', '2013-06-24'],
    ['2013-14', '2013-04-01..2014-03-31'],
    ['this week', '2013-09-09..2013-09-15'],
    ['January to December 2013', '2013-01-01..2013-12-31'],
  ])('%s is %s', (text, expected) => {
    expect(asked(text)).toBe(expected);
  });

  it.each([
    ['next Borad', 'next Board'],
    // the Board meets on the 23rd
    ['Board 24 Sep 2013', '23 September 2013'],
    ['the Board meeting on 24 Sep 2013', '23 September 2013'],
    ['last day of Smarch 2013', 'March 2013'],
    ['last QAPM', 'last QA&PM'],
    ['31 Sept 2013', '30 September 2013'],
    // every Board is no answer to which day: what an option would refuse is not offered
    ['Board', null],
    ['quaterly', null],
    ['27 Sept 2013 10:30', '27 September 2013'],
    ['2013', '31 December 2013'],
    // no day of that year is near what was typed
    ['2013-W50', null],
    ['Ramadan 2013', null],
    // 2010 and 1998 have the same figures in another order, and are years away
    ['2100-01-01', null],
    ['1989-01-01', null],
    ['2103-09-27', '27 September 2013'],
    ['30 Feb 1999', '28 February 1999'],
    ['31 Sept 15', '30 September 2015'],
    ['the next Borad', 'next Board'],
  ])('%s is refused, and %s offered', (text, suggestion) => {
    const answer = readCommandDate(text, bromley, today);
    expect(isPhraseProblem(answer) ? answer.suggestion : 'read').toBe(suggestion);
  });

  it('looking back, a length alone is behind us', () => {
    expect(asked('6 weeks', 'back')).toBe('2013-07-30');
    for (const ahead of [
      'in 6 weeks',
      'next 6 weeks',
      '6 weeks ahead',
      '6 weeks from today',
      '6 weeks from now',
    ])
      expect(asked(ahead, 'back')).toBe('2013-10-22');
  });

  it('a Board that meets today is the next one, not the last', () => {
    expect(readCommandDate('next Board', bromley, '2013-09-23')).toMatchObject({
      window: { due: '2013-09-23' },
    });
    expect(readCommandDate('last Board', bromley, '2013-09-23')).toMatchObject({
      window: { due: '2013-06-24' },
    });
  });

  it.each([
    ['next QA&PM', 'no meetings of QA&PM'],
    ['quarterly', '4 dates'],
    ['tbc', 'names no date'],
    ['31 Feb 2013', '28 days'],
    ['soonish', 'no date can be read in “soonish”'],
    ['2moons', 'no date can be read in “2moons”'],
    ['Completed June 2013', 'done: June 2013'],
    ['', 'no date is given'],
    ['next Borad', 'no body of this plan is called “Borad”'],
    ['2013-W50', 'part of it, “W50”, cannot be read'],
    ['Ramadan 2013', 'part of it, “Ramadan”, cannot be read'],
    ['2013', 'the financial year, such as 2013-14'],
    ['by 2013', 'it is a whole year'],
    ['Ongoing 2013-14', 'it says that something goes on; name one day'],
    ['every August', 'it says how often something comes back; name one day'],
    ['2090-01-01'.padEnd(201, 'x'), 'it is too long to be a date'],
    ['in 6 weeks or so', 'no date can be read'],
    ['next March 2013', 'it would move'],
    ['in 100 years', 'years'],
    ['123 June', 'no date can be read in “123 June”'],
    ...['next', 'next Board papers', 'Board after next year', 'next month please'].map((text) => [
      text,
      'refused',
    ]),
    ...['today or tomorrow', '6 weeks from Monday'].map((text) => [text, 'refused']),
  ])('%s is refused', (text, words) => {
    expect(asked(text)).toContain(words);
  });

  it.each([
    ['next Board', '2014-03-18', 'after 18 March 2014 is in plan.yaml; the last there is 17 March 2014'],
    ['last Board', '2013-01-01', 'before 1 January 2013 is in plan.yaml'],
  ])('%s on %s: past the meetings that are known, it says so', (text, on, words) => {
    expect(readCommandDate(text, bromley, on)).toMatchObject({ error: `no meeting of Board ${words}` });
  });

  it('the last of many meetings is the one just before today', () => {
    expect(readCommandDate('last Board', bromley, '2014-01-10')).toMatchObject({
      window: { due: '2013-12-31' },
    });
  });

  it('a meeting is one of the body that reviews the plan; without a calendar there is none', () => {
    const reviewed = readCommandDate('next meeting', { ...bromley, review: 'QA&PM' }, today);
    expect(reviewed).toHaveProperty(
      'error',
      expect.stringContaining('no meetings of QA&PM are in plan.yaml'),
    );
    expect(readCommandDate('next meeting', bareCalendar, today)).toHaveProperty('error');
    const never = { ...bromley, bodies: [{ name: 'Board', aliases: [], meets: [] }] };
    expect(readCommandDate('next Board', never, today)).toHaveProperty(
      'error',
      expect.stringContaining('add meets: under it in bodies'),
    );
  });

  it.each([
    ['2014-02-10', '2013-04-01..2014-03-31'],
    ['2014-03-31', '2013-04-01..2014-03-31'],
    ['2014-04-01', '2014-04-01..2015-03-31'],
  ])('this year is the financial year, on %s too', (on, expected) => {
    const [start, due] = expected.split('..');
    expect(readCommandDate('this year', bromley, on)).toMatchObject({ window: { start, due } });
  });

  it('spaces round it are no part of a date, and a long one is read up to its limit', () => {
    expect(readCommandDate(' 27 Sep 2013 ', bromley, today)).toEqual({
      text: '27 Sep 2013',
      window: { start: '2013-09-27', due: '2013-09-27' },
      warning: null,
    });
    expect(asked('x'.repeat(200))).not.toContain('too long');
  });

  it('looking back, no day of a whole year is offered', () => {
    expect(readCommandDate('2013', bromley, today, 'back')).toMatchObject({ suggestion: null });
  });
});

it.each([
  'wef Sept 2013',
  'Sept 2013/ongoing',
  'from 27 Sep 2013',
  'every August',
  'annually by end of March',
])('%s is no one day, and is refused', (text) => {
  expect(asked(text)).toMatch(/name one day$/);
});
