import { describe, expect, it } from 'vitest';
import { bromley, reading, reads, refusal } from './reads.ts';

describe('how often, beside a body, is not its meetings, and that is said', () => {
  const said = 'its dates are not the meetings of Board; write every Board if those are meant';
  it.each([
    ['quarterly - Board', said],
    ['quarterly (Board)', said],
    ['quarterly at Board', `“at Board” is kept as a remark; ${said}`],
    ['monthly until June 2013 - Board', said],
    ['quarterly (website permitting)', null],
  ])('%s', (text, warning) => {
    expect(reading(text)).toMatchObject({ kind: 'recurring', warning });
  });

  it('what it says to write is their meetings', () => {
    expect(reads('every Board')).toBe('meeting 2013-06-24 2013-09-23 2013-12-01..2013-12-31 2014-03-17');
  });
});

describe('a misspelt month with its year is named beside what could be read, too', () => {
  it.each([
    ['quarterly in Smarch 2013', 'quarterly in March 2013'],
    ['monthly until Janaury 2014', 'monthly until January 2014'],
    ['June 2013 (review Setpember 2013)', 'June 2013 (review September 2013)'],
  ])('%s', (text, suggestion) => {
    expect(refusal(text)).toMatchObject({ error: expect.stringMatching(/^there is no month “/), suggestion });
  });

  it.each(['quarterly (Children Act 2004)', 'June 2013 (Report 2012)', 'monthly, with P Marsh'])(
    '%s has none',
    (text) => {
      expect(reading(text).kind).not.toBe('undated');
    },
  );
});

describe('up to and including', () => {
  it.each([
    ['up to and including June 2013', 'month 2013-06-01..2013-06-30'],
    ['up to and including the end of June 2013', 'month 2013-06-01..2013-06-30'],
    ['up to and including 10 June 2013', 'day 2013-06-01..2013-06-10'],
    ['April to and including June 2013', 'range 2013-04-01..2013-06-30'],
    ['ongoing up to and including June 2013', 'continuing 2013-04-01..2013-06-30'],
    [
      'monthly up to and including June 2013',
      'recurring 2013-04-01..2013-04-30 2013-05-01..2013-05-31 2013-06-01..2013-06-30',
    ],
  ])('%s', (text, expected) => {
    expect(reads(text)).toBe(expected);
    expect(reading(text)).toMatchObject({ remark: null, warning: null });
  });

  it('“including” alone is no such words', () => {
    expect(reading('all reviews including June 2013').remark).toBe('all reviews including');
  });
});

describe('what is offered has all the words of what is refused', () => {
  it.each([
    ['last week of June 1989', 'last week of June 1998'],
    ['by the last Friday of June 1989', 'by the last Friday of June 1998'],
    ['mid-June 1989', 'mid-June 1998'],
    ['H1 1989-90', 'H1 1998-99'],
    ['H3 2013-14', 'H2 2013-14'],
    ['by H0 2013-14', 'by H2 2013-14'],
  ])('%s', (text, suggestion) => {
    expect(refusal(text)).toMatchObject({ suggestion });
  });

  it('there are two halves', () => {
    expect(refusal('H3 2013-14').error).toBe('a year has two halves, H1 and H2');
    expect(reads('H2 2013-14', bromley)).toBe('range 2013-10-01..2014-03-31');
  });
});
