import { describe, expect, it } from 'vitest';
import { meetingWindows } from '../../src/dates/meeting.ts';
import { inOrder } from '../../src/dates/order.ts';
import { readPhrase } from '../../src/dates/phrase.ts';
import { sameDates } from '../../src/dates/same.ts';
import { bromley, reading, reads, refusal } from './reads.ts';

describe('meetings are taken from the register', () => {
  it.each([
    ['each Board meeting', '2013-06-24 2013-09-23 2013-12-01..2013-12-31 2014-03-17'],
    ['every meeting of the Board', '2013-06-24 2013-09-23 2013-12-01..2013-12-31 2014-03-17'],
    ['Board, every meeting', '2013-06-24 2013-09-23 2013-12-01..2013-12-31 2014-03-17'],
    ['every Bromley Safeguarding Children Board', '2013-06-24 2013-09-23 2013-12-01..2013-12-31 2014-03-17'],
    ['every Board from Sept 2013', '2013-09-23 2013-12-01..2013-12-31 2014-03-17'],
    ['every Board until Sept 2013', '2013-06-24 2013-09-23'],
    ['Board Jun 2013', '2013-06-24'],
    ['Board, June 2013', '2013-06-24'],
    ['June 2013 Board', '2013-06-24'],
    ['at Board Sep 2013', '2013-09-23'],
    ['Board 24 June 2013', '2013-06-24'],
    ['Board Dec 2013', '2013-12-01..2013-12-31'],
    ['Board Jun 2013 and Board Sep 2013', '2013-06-24 2013-09-23'],
    ['two meetings after Board Jun 2013', '2013-12-01..2013-12-31'],
    ['first Board after June 2013', '2013-09-23'],
    ['first Board meeting of 2013-14', '2013-06-24'],
    ['last Board meeting of 2013-14', '2014-03-17'],
    ['Board (Sept 2013)', '2013-09-23'],
    ['every other Board', '2013-06-24 2013-12-01..2013-12-31'],
  ])('%s', (text, windows) => {
    expect(reads(text)).toBe(`meeting ${windows}`);
  });

  it('names match without case, spaces and marks', () => {
    for (const text of [
      'every QA&PM',
      'every qa & pm',
      'Every QA and PM Ctte',
      'each QA & PM Committee meeting',
    ])
      expect(reading(text).warning).toContain('no meetings of QA&PM');
  });

  it('a committee without a calendar: every meeting is undated, one in a month is its month', () => {
    expect(reads('every QA&PM')).toBe('undated');
    expect(reads('QA&PM Jun 2013')).toBe('meeting 2013-06-01..2013-06-30');
    expect(reading('QA&PM Jun 2013').warning).toContain('add meets:');
  });

  it('a body that no register knows is undated, and the warning says where it belongs', () => {
    expect(reads('each Executive meeting')).toBe('undated');
    expect(reading('each Executive meeting').warning).toContain('under bodies');
  });

  it('a month in which the body does not meet is refused, the nearest meeting offered', () => {
    expect(refusal('Board Oct 2013').suggestion).toBe('Board 23 September 2013');
  });

  it('dates can be counted from a meeting', () => {
    expect(reads('within six weeks of Board Jun 2013')).toBe('range 2013-06-24..2013-08-05');
    expect(reads('two weeks before Board Sep 2013')).toBe('day 2013-09-09');
  });

  it('a calendar given as a phrase is expanded', () => {
    const meets = ['quarterly from June 2013', '24 June 2013', 'nonsense'].map((text) =>
      readPhrase(text, bromley),
    );
    expect(meetingWindows(meets).map(({ due }) => due)).toEqual([
      '2013-06-24',
      '2013-06-30',
      '2013-09-30',
      '2013-12-31',
      '2014-03-31',
    ]);
  });
});

it('every other meeting is counted from the first in the period, which is said', () => {
  expect(reading('every other Board').warning).toBe('every other meeting is counted from the first');
  expect(reading('every Board').warning).toBeNull();
});

it('dates are in the order of their last days, then of their first, each once', () => {
  const [may, june] = [
    { start: '2013-05-01', due: '2013-05-31' },
    { start: '2013-06-01', due: '2013-06-30' },
  ];
  const mayToJune = { start: '2013-05-01', due: '2013-06-30' };
  const inTheirOrder = [may, mayToJune, june];
  for (const windows of [
    [june, may, mayToJune],
    [june, mayToJune, may, june, mayToJune],
    [mayToJune, june, june, may],
  ])
    expect(inOrder(windows)).toEqual(inTheirOrder);
});

it.each([
  ['May 2013', '2013-05', true],
  ['by end of May 2013', 'May 2013', true],
  ['31 May 2013', 'May 2013', false],
  ['May 2013', 'May 2014', false],
  ['May 2013 / July 2013', 'May 2013 / July 2013 / August 2013', false],
  ['May 2013 / July 2013', 'May 2013 / August 2013', false],
  ['tbc', 'TBC.', true],
  ['tbc', 'various', false],
  ['tbc', 'May 2013', false],
])('whether two phrases stand for the same dates: %s and %s', (one, other, expected) => {
  expect(sameDates(reading(one), reading(other))).toBe(expected);
  expect(sameDates(reading(other), reading(one))).toBe(expected);
});
