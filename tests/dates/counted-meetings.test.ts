import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../src/dates/calendar.ts';
import { addDays } from '../../src/dates/day.ts';
import { longDay } from '../../src/dates/words.ts';
import { runs } from '../runs.ts';
import { bromley, reading, reads, refusal } from './reads.ts';

const [board] = bromley.bodies;
const boardAlone: Calendar = { ...bromley, bodies: board === undefined ? [] : [board] };

describe('meetings before a date are counted back, as those after it are counted on', () => {
  it.each([
    ['2 meetings before Board Mar 2014', '2013-09-23'],
    ['two Boards before March 2014', '2013-09-23'],
    ['second Board before Mar 2014', '2013-09-23'],
    ['one meeting prior to Board Mar 2014', '2013-12-01..2013-12-31'],
    ['2 meetings ahead of Board Mar 2014', '2013-09-23'],
    ['the meeting before Board Sep 2013', '2013-06-24'],
    ['last Board before June 2013', '2013-03-11'],
    ['the Board before Sep 2013', '2013-06-24'],
    ['two Boards after June 2013', '2013-12-01..2013-12-31'],
    ['2 meetings later than Board Jun 2013', '2013-12-01..2013-12-31'],
    ['2 meetings from Board Jun 2013', '2013-12-01..2013-12-31'],
    ['second meeting of the Board after June 2013', '2013-12-01..2013-12-31'],
    ['2 meetings of the Board after June 2013', '2013-12-01..2013-12-31'],
    ['next Board after June 2013', '2013-09-23'],
    ['next two Boards after June 2013', '2013-09-23 2013-12-01..2013-12-31'],
    ['Board Jun 2013 + 2 meetings', '2013-12-01..2013-12-31'],
  ])('%s', (text, windows) => {
    expect(reads(text)).toBe(`meeting ${windows}`);
    expect(reading(text)).toMatchObject({ warning: null, remark: null });
  });

  it.each(['before', 'preceding', 'prior to', 'previous to', 'ahead of', 'earlier than'])(
    'two of them %s a month are counted back from it',
    (side) => {
      expect(reads(`two Board meetings ${side} December 2013`)).toBe('meeting 2013-06-24');
      expect(reading(`two Board meetings ${side} December 2013`).warning).toBeNull();
    },
  );

  it.each(['after', 'following', 'subsequent to', 'later than', 'from', 'since'])(
    'two of them %s a month are counted on from its end',
    (side) => {
      expect(reads(`two Board meetings ${side} March 2013`)).toBe('meeting 2013-09-23');
      const isSaid = side === 'from' || side === 'since';
      expect(reading(`two Board meetings ${side} March 2013`).warning).toBe(
        isSaid ? 'the meetings after March 2013 are counted' : null,
      );
    },
  );

  it('words that say no side count nothing', () => {
    expect(refusal('two Board meetings prior December 2013').error).toContain('change what it means');
    for (const text of ['two Board meetings ahead December 2013', 'two Board meetings later December 2013'])
      expect(reading(text)).toMatchObject({ kind: 'month', remark: expect.stringContaining('two Board') });
    for (const text of ['Board since September 2013', 'Board from September 2013'])
      expect(reading(text)).toMatchObject({ kind: 'continuing', remark: 'Board' });
  });

  it.each([
    'second Board in 2013-14',
    'second Board of 2013-14',
    'second Board (2013-14)',
    'second Board 2013-14',
  ])('%s is the second of that year', (text) => {
    expect(reads(text)).toBe('meeting 2013-09-23');
    expect(reading(text).remark).toBeNull();
  });

  const days = fc.uniqueArray(fc.integer({ min: 0, max: 1_000 }), { minLength: 4, maxLength: 12 });
  it('so many meetings after one and as many before that are that one', () => {
    fc.assert(
      fc.property(days, fc.nat(100), fc.nat(100), (offsets, at, on) => {
        const meets = [...offsets].sort((a, b) => a - b).map((n) => addDays('2012-01-01', n));
        const from = at % (meets.length - 1);
        const to = from + 1 + (on % (meets.length - 1 - from));
        const bodies = [
          { name: 'Forum', aliases: [], meets: meets.map((day) => ({ start: day, due: day })) },
        ];
        const calendar = { ...bromley, bodies };
        const [one, other] = [meets[from] ?? '', meets[to] ?? ''];
        expect(reads(`${to - from} meetings after Forum ${longDay(one)}`, calendar)).toBe(`meeting ${other}`);
        expect(reads(`${to - from} meetings before Forum ${longDay(other)}`, calendar)).toBe(
          `meeting ${one}`,
        );
      }),
      { numRuns: runs(50, 500) },
    );
  });
});

describe('a number of meetings is a whole one, from 1', () => {
  const error = 'a number of meetings is 1 or more';
  it.each([
    ['0 meetings after Board Jun 2013', `${error}; for that meeting itself write it alone`, 'Board Jun 2013'],
    [
      'no meetings after Board Jun 2013',
      `${error}; for that meeting itself write it alone`,
      'Board Jun 2013',
    ],
    ['0 Boards after June 2013', error, null],
    ['-1 meetings after Board Jun 2013', error, '1 meeting before Board Jun 2013'],
    ['-2 Boards before March 2014', error, '2 Board meetings after March 2014'],
    ['1.5 meetings after Board Jun 2013', 'meetings are counted in whole numbers', null],
    ['1/2 meeting after Board Jun 2013', 'meetings are counted in whole numbers', null],
    ['last Board after June 2013', 'there is no last meeting after a date', null],
    ['0th Board of 2013-14', 'meetings are counted from the first', null],
  ])('%s is refused', (text, error, suggestion) => {
    expect(refusal(text)).toMatchObject({ error, suggestion });
  });

  it('a dash with a space is that of a list', () => {
    expect(reads('- 2 meetings after Board Jun 2013')).toBe('meeting 2013-12-01..2013-12-31');
  });

  it.each(['-2 weeks after 10 June 2013', '1.5 weeks after 10 June 2013', '1/2 month after May 2013'])(
    '%s is no length of time',
    (text) => {
      expect(refusal(text).error).toContain('change what it means');
    },
  );
});

describe('meetings of nobody in particular are those of the only body; else undated, and the warning says so', () => {
  const whose = 'it does not say whose meetings are meant; name the body, as in Board meeting';
  const nobody =
    'no body that meets is in plan.yaml, so its meetings cannot be counted; add it under bodies, with meets:';

  it.each([
    ['2 meetings after June 2013', 'meeting 2013-12-01..2013-12-31', null],
    [
      '3 meetings from April 2013',
      'meeting 2013-12-01..2013-12-31',
      'the meetings after April 2013 are counted',
    ],
    ['meeting after June 2013', 'meeting 2013-09-23', null],
    ['first meeting of 2013-14', 'meeting 2013-06-24', null],
    [
      '3 meetings from April 2014',
      'undated',
      'no meetings of Board after that are in plan.yaml; add later ones to meets:',
    ],
  ])('%s', (text, expected, warning) => {
    expect(reads(text, boardAlone)).toBe(expected);
    expect(reading(text, boardAlone).warning).toBe(warning);
    expect(reads(text)).toBe('undated');
    expect(reading(text).warning).toBe(whose);
    const none = { ...bromley, bodies: [] };
    expect(reads(text, none)).toBe('undated');
    expect(reading(text, none).warning).toBe(nobody);
  });

  it('too few before it are said', () => {
    expect(reading('two meetings before Board Jun 2013').warning).toBe(
      'only 1 meeting of Board before that is in plan.yaml; add earlier ones to meets:',
    );
  });
});

describe('meetings of a year are found by their places', () => {
  it.each([
    ['first and third Board of 2013-14', '2013-06-24 2013-12-01..2013-12-31'],
    ['first & last Board of 2013-14', '2013-06-24 2014-03-17'],
    ['second to fourth Board of 2013-14', '2013-09-23 2013-12-01..2013-12-31 2014-03-17'],
    ['first two Boards of 2013-14', '2013-06-24 2013-09-23'],
    ['last two Boards of 2013-14', '2013-12-01..2013-12-31 2014-03-17'],
    ['penultimate Board of 2013-14', '2013-12-01..2013-12-31'],
    ['last but one Board of 2013-14', '2013-12-01..2013-12-31'],
    ['second meeting of the Board in 2013-14', '2013-09-23'],
    ['second Board, 2013-14', '2013-09-23'],
  ])('%s', (text, windows) => {
    expect(reads(text)).toBe(`meeting ${windows}`);
    expect(reading(text).warning).toBeNull();
  });

  it.each(['fifth Board of 2013-14', 'tenth Board of 2013-14', 'first five Boards of 2013-14'])(
    '%s is refused where there are four',
    (text) => {
      expect(refusal(text).error).toBe('Board has only 4 meetings then');
    },
  );
});

describe('bodies that share a date, and meetings from or until which work goes on', () => {
  it.each([
    ['Board and QA&PM Jun 2013', 'meeting 2013-06-24 2013-06-01..2013-06-30'],
    ['June 2013 Board and QA&PM', 'meeting 2013-06-24 2013-06-01..2013-06-30'],
    ['Boards June and Sept 2013', 'meeting 2013-06-24 2013-09-23'],
    ['from Board Jun 2013', 'continuing 2013-06-24..2014-03-31'],
    ['Board Jun 2013 onwards', 'continuing 2013-06-24..2014-03-31'],
    ['until Board Sep 2013', 'continuing 2013-04-01..2013-09-23'],
    ['from Board Jun 2013 to Board Sep 2013', 'range 2013-06-24..2013-09-23'],
    ['Board Jun 2013 + 2 weeks', 'day 2013-07-08'],
    ['10 June 2013 plus 14 days', 'day 2013-06-24'],
    ['June 2013 + 2 months', 'day 2013-08-01..2013-08-31'],
  ])('%s', (text, expected) => {
    expect(reads(text)).toBe(expected);
  });
});
