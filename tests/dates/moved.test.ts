import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareCalendar } from '../../src/dates/calendar.ts';
import { addDays } from '../../src/dates/day.ts';
import { printReading } from '../../src/dates/print.ts';
import { longDay } from '../../src/dates/words.ts';
import { reading, reads, refusal } from './reads.ts';

const september = 'month 2013-09-01..2013-09-30';

describe('a move in words is the date it was moved to, and the warning shows the entry to write', () => {
  it.each([
    'June 2013 → Sept 2013',
    'June → Sept 2013',
    'June 2013 → Sept',
    'June 2013 -> Sept 2013',
    'June 2013 --> Sept 2013',
    'June 2013 => Sept 2013',
    'Sept 2013 (revised from June)',
    'Sept 2013 (revised from June 2013)',
    'Sept 2013 (was June 2013)',
    'Sept 2013, revised from June 2013',
    'Sept 2013 (originally June 2013)',
    'June 2013 extended to Sept 2013',
    'June 2013 (extended to Sept 2013)',
    'June 2013 slipped to Sept 2013',
    'June 2013 - slipped to Sept 2013',
    'June 2013, moved to end of Sept 2013',
    'June 2013 put back to Sept 2013',
    'June 2013, revised date: Sept 2013',
    'June 2013 now Sept 2013',
    'June 2013, now Sept 2013',
    'was June 2013, now Sept 2013',
    'June 2013, now: Sept 2013',
    'Sept 2013 (was: June 2013)',
    'June 2013, brought forward to Sept 2013',
    'June 2013 pushed to Sept 2013',
    'by ~~June 2013~~ Sept 2013',
    'moved from June 2013 to Sept 2013',
    'June 2013, revised Sept 2013',
    '~~June~~ Sept',
    '~~June 2013~~ Sept 2013',
    '~~June 2013~~ by end of Sept 2013',
  ])('%s', (text) => {
    expect(reads(text)).toBe(september);
    expect(reading(text).warning).toContain('redated: { from: June 2013, to: September 2013 }');
  });

  it.each([
    'slipped to Sept 2013',
    'now Sept 2013',
    'moved to Sept 2013',
    'revised to Sept',
    'extended until Sept 2013',
  ])('%s does not say from when', (text) => {
    expect(reads(text)).toBe(september);
    expect(reading(text).warning).toContain('redated: { to: September 2013 }');
  });

  it('of several moves the last is in force', () => {
    expect(reads('March 2013 → June 2013 → Sept 2013')).toBe(september);
    expect(reading('March 2013 → June 2013 → Sept 2013').warning).toContain(
      'from: June 2013, to: September 2013',
    );
  });

  it('a year that is said once serves both, over the end of a year too', () => {
    expect(reads('Nov 2013 → Feb')).toBe('month 2014-02-01..2014-02-28');
    expect(reading('Nov → Feb 2014').warning).toContain('from: November 2013, to: February 2014');
  });

  it('days, quarters and terms move too', () => {
    expect(reads('28 May 2013 → 3 June 2013')).toBe('day 2013-06-03');
    expect(reading('28/5/13, now 3/6/13').warning).toContain('{ from: 28 May 2013, to: 3 June 2013 }');
    expect(reads('Q1 2013-14 slipped to Q2 2013-14')).toBe('quarter 2013-07-01..2013-09-30');
    expect(reading('Q1 slipped to Q2 2013-14').warning).toContain('{ from: Q1, to: Q2 2013-14 }');
    expect(reading('June 2013 → 03/14').warning).toContain('“03/14” is read as March 2014');
  });

  it('a year that nobody says is taken from the period, and the reading says so', () => {
    expect(reading('slipped to Oct').warning).toContain('the year is missing');
    expect(reading('June → Oct').warning).toContain('the year is missing');
    expect(reading('slipped to Oct 2013').warning).not.toContain('the year is missing');
    expect(refusal('slipped to Oct', bareCalendar).error).not.toBe('');
  });

  it('a move to a day that there is not is refused with the nearest', () => {
    expect(refusal('June 2013 → 31 Feb 2014')).toMatchObject({ suggestion: '28 February 2014' });
  });

  it('a word of change that is not before a date moves nothing', () => {
    expect(refusal('March 2013 draft extended, final June 2013').error).toContain('two dates');
  });

  it('what stands behind it is kept', () => {
    expect(reading('June 2013 → Sept 2013 (guidance came late)').remark).toBe('guidance came late');
  });

  it.each([
    ['Mar – Oct 2013', 'range 2013-03-01..2013-10-31'],
    ['June 2013 to Sept 2013', 'range 2013-06-01..2013-09-30'],
    ['Revised guidance June 2013', 'month 2013-06-01..2013-06-30'],
    ['revised June 2013', 'month 2013-06-01..2013-06-30'],
    ['> June 2013', 'month 2013-06-01..2013-06-30'],
    ['extended schools by June 2013', 'month 2013-06-01..2013-06-30'],
  ])('%s is no move', (text, expected) => {
    expect(reads(text)).toBe(expected);
    expect(reading(text).warning ?? '').not.toContain('redated');
  });

  it('a date that is struck out with nothing in its place is undated', () => {
    expect(reads('~~June 2013~~')).toBe('undated');
    expect(reading('~~June 2013~~').warning).toContain('struck out');
    expect(reading('~~June 2013~~ tbc')).toMatchObject({ kind: 'undated', windows: [] });
  });

  it.each(['June 2013 → tbc', 'June 2013 (moved to: tbc)', 'June 2013 -> ongoing', 'June 2013, now on hold'])(
    '%s is undated, and says so',
    (text) => {
      expect(reads(text)).toBe('undated');
      expect(reading(text).warning).toContain('names no date instead');
    },
  );

  it('whatever the days and the words, the last is read, and both are in the entry', () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays('1990-01-01', n));
    const joins = [' → ', ' -> ', ', moved to ', ' slipped to ', ' (revised to ', ', now ', ' extended to '];
    fc.assert(
      fc.property(day, day, fc.constantFrom(...joins), (old, now, join) => {
        const answer = reading(`${longDay(old)}${join}${longDay(now)}${join.includes('(') ? ')' : ''}`);
        expect(printReading(answer)).toBe(longDay(now));
        expect(answer.warning).toContain(`redated: { from: ${longDay(old)}, to: ${longDay(now)} }`);
      }),
      { numRuns: 200 },
    );
  });
});
