import { describe, expect, it } from 'vitest';
import { bodyIn, nearestBody } from '../../src/dates/meeting.ts';
import { bromley, reading, reads, refusal } from './reads.ts';

const noCalendar =
  'no meetings of QA&PM are in plan.yaml; add meets: under it in bodies, and they are counted';

describe('a meeting that is named is a date of the register', () => {
  it.each([
    ['the Board Jun 2013', '2013-06-24'],
    ['Board: June 2013', '2013-06-24'],
    ['Board – June 2013', '2013-06-24'],
    ['Board, by 24 June 2013', '2013-06-24'],
    ['Board 10 Dec 2013', '2013-12-10'],
    ['Board Q1 2013-14', '2013-06-24'],
    ['Board June 2013 to September 2013', '2013-06-24 2013-09-23'],
    ['Board 2013-14', '2013-06-24 2013-09-23 2013-12-01..2013-12-31 2014-03-17'],
    ['Board Jun 2013 and Sep 2013', '2013-06-24 2013-09-23'],
    ['Board Sep 2013, Board Jun 2013', '2013-06-24 2013-09-23'],
    ['Board Jun 2013 / Board Sep 2013; Board Mar 2014', '2013-06-24 2013-09-23 2014-03-17'],
    ['Board Jun 2013 & Board Sep 2013', '2013-06-24 2013-09-23'],
    ['Board (Jun 2013), Board (Sep 2013)', '2013-06-24 2013-09-23'],
    ['Board (June and Sept 2013); Board (17 Mar 2014)', '2013-06-24 2013-09-23 2014-03-17'],
    ['Board Jun 2013, then Board Sep 2013', '2013-06-24 2013-09-23'],
    ['2nd Board following June 2013', '2013-12-01..2013-12-31'],
    ['second Board after 24 June 2013', '2013-12-01..2013-12-31'],
    ['2 meetings after Board Jun 2013', '2013-12-01..2013-12-31'],
    ['Board meeting after June 2013', '2013-09-23'],
    ['meeting after Board Jun 2013', '2013-09-23'],
    ['first Board after 23 June 2013', '2013-06-24'],
    ['third Board of 2013-14', '2013-12-01..2013-12-31'],
    ['4th Board of 2013-14', '2014-03-17'],
    ['last Board in 2013', '2013-12-01..2013-12-31'],
    ['final Board in 2013', '2013-12-01..2013-12-31'],
    ['every Board from 24 June 2013 until 23 Sept 2013', '2013-06-24 2013-09-23'],
    ['every Board from 25 June 2013 until 23 Dec 2013', '2013-09-23 2013-12-01..2013-12-31'],
  ])('%s', (text, windows) => {
    expect(reads(text)).toBe(`meeting ${windows}`);
    expect(reading(text)).toMatchObject({ warning: null, remark: null, approximate: false });
  });

  it.each(['June 2013 (Board)', 'June 2013, Board'])(
    'a month before a body is no meeting, and that is said: %s',
    (text) => {
      expect(reads(text)).toBe('month 2013-06-01..2013-06-30');
      expect(reading(text).warning).toBe(
        'it is not read as a meeting of Board; write Board before the month if one is meant',
      );
      expect(reads('Board June 2013')).toBe('meeting 2013-06-24');
      expect(reading('June 2013 (subject to Board)').warning).toBeNull();
    },
  );

  it.each([
    ['June 2013, the Board', 'month'],
    ['June 2013 (to Board)', 'month'],
    ['Q1 2013-14 (Board)', 'quarter'],
    ['June and Sept 2013 (Board)', 'date'],
    ['June 2013 / Sept 2013 (Board meeting)', 'date'],
    ['autumn 2013 (Board)', 'date'],
  ])('nor is any other date that is longer than a day: %s', (text, date) => {
    expect(reading(text).kind).not.toBe('meeting');
    expect(reading(text).warning).toContain(
      `it is not read as a meeting of Board; write Board before the ${date} if one is meant`,
    );
  });

  it.each([
    ['25 June 2013 (Board)', '25 June 2013'],
    ['3 June 2013 (Board) and 23 Sept 2013 (QA&PM)', '3 June 2013'],
  ])('a day before a body that does not meet on it is said: %s', (text, day) => {
    expect(reading(text).warning).toContain(
      `no meeting of Board on ${day} is in plan.yaml; the nearest is 24 June 2013`,
    );
  });

  it.each(['24 June 2013 (Board)', '25 June 2013 (QA&PM)', '3 June 2013 (QA&PM) and 24 June 2013 (Board)'])(
    'a day on which it meets needs no more: %s',
    (text) => {
      expect(reading(text).warning).toBeNull();
    },
  );

  it.each([
    ['Board Sept 2013, then annually', 'then annually'],
    ['Board (24 June 2013) / QA&PM once ready', 'QA&PM once ready'],
  ])('what is not read behind a meeting is said: %s', (text, words) => {
    expect(reading(text).warning).toContain(`“${words}” is kept as a remark`);
  });

  it('the last of two in a month is meant, and that is said', () => {
    const bodies = [
      {
        name: 'Forum',
        aliases: [],
        meets: ['2013-06-03', '2013-06-17'].map((day) => ({ start: day, due: day })),
      },
    ];
    const found = reading('Forum June 2013', { ...bromley, bodies });
    expect(found.windows).toEqual([{ start: '2013-06-17', due: '2013-06-17' }]);
    expect(found.warning).toBe('Forum meets 2 times in Jun 2013; the last is meant');
    expect(reads('Forum 1 June 2013 to 30 June 2013', { ...bromley, bodies })).toBe(
      'meeting 2013-06-03 2013-06-17',
    );
  });

  it.each([
    [
      'Board 25 June 2013',
      'meeting 2013-06-25',
      'no meeting of Board on 25 June 2013 is in plan.yaml; the day is kept as written',
    ],
    ['QA&PM 25 June 2013', 'meeting 2013-06-25', `${noCalendar}; until then the date is kept as written`],
    [
      'five meetings after Board Jun 2013',
      'undated',
      'only 3 meetings of Board after that are in plan.yaml; add later ones to meets:',
    ],
    ['first QA&PM after June 2013', 'undated', noCalendar],
    ['last QA&PM of 2013-14', 'undated', noCalendar],
    ['2 meetings after QA&PM Jun 2013', 'undated', noCalendar],
    ['2 meetings before QA&PM Mar 2014', 'undated', noCalendar],
    ['QA&PM Jun 2013 + 2 meetings', 'undated', noCalendar],
    ['first Board of 2020-21', 'undated', 'no meeting of Board in that time is in plan.yaml'],
    ['every Board until 23 June 2013', 'undated', 'no meeting of Board in that time is in plan.yaml'],
    [
      'first Board after QA&PM Jun 2013',
      'meeting 2013-09-23',
      `${noCalendar}; until then the date is kept as written`,
    ],
    ['Board June', 'meeting 2013-06-24', "the year is missing and taken from the plan's period: 2013"],
    [
      'Board Jun 2013 and QA&PM Jul 2013',
      'meeting 2013-06-24 2013-07-01..2013-07-31',
      `${noCalendar}; until then the date is kept as written`,
    ],
  ])('%s says what is missing', (text, expected, warning) => {
    expect(reads(text)).toBe(expected);
    expect(reading(text).warning).toBe(warning);
  });
});

describe('a meeting that there is not is refused, and the rest of the phrase stays in what is offered', () => {
  it.each([
    ['Board Nov 2013', 'no meeting of Board in Nov 2013 is in plan.yaml', 'Board Dec 2013'],
    [
      'Board Jun 2013 and Board Oct 2013',
      'no meeting of Board in Oct 2013 is in plan.yaml',
      'Board Jun 2013 and Board 23 September 2013',
    ],
    [
      'first Board after Board Oct 2013',
      'no meeting of Board in Oct 2013 is in plan.yaml',
      'first Board after Board 23 September 2013',
    ],
    [
      'report to Board Oct 2013 (draft)',
      'no meeting of Board in Oct 2013 is in plan.yaml',
      'report to Board 23 September 2013 (draft)',
    ],
    ['October 2013 Board', 'no meeting of Board in Oct 2013 is in plan.yaml', 'Board 23 September 2013'],
    ['Board Jun 2013 and Oct 2013', 'no meeting of Board in Oct 2013 is in plan.yaml', null],
    ['5th Board of 2013-14', 'Board has only 4 meetings then', null],
    ['first Board after 31 June 2013', 'June 2013 has 30 days', 'first Board after 30 June 2013'],
    ['Board 31 Feb 2013', 'February 2013 has 28 days', 'Board 28 February 2013'],
    ['the Board meeting', 'which meeting of Board is meant is not said', 'every Board'],
  ])('%s', (text, error, suggestion) => {
    expect(refusal(text)).toMatchObject({ error, suggestion });
  });
});

it('a body is known in a sentence, and near where it is misspelt', () => {
  expect(bodyIn('draft to the QA & PM Ctte in June', bromley)).toBe('QA&PM');
  expect(bodyIn('draft to the Executive', bromley)).toBeNull();
  expect(nearestBody('Borad', bromley)).toBe('Board');
  expect(nearestBody('QA and PN', bromley)).toBe('QA&PM');
  expect(nearestBody('Brd', bromley)).toBeNull();
  expect(nearestBody('Executive', bromley)).toBeNull();
  expect(nearestBody('Boa', bromley)).toBeNull();
  expect(bodyIn('', { ...bromley, bodies: [] })).toBeNull();
});
