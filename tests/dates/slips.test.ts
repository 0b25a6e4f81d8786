import { describe, expect, it } from 'vitest';
import { reading, reads, refusal } from './reads.ts';

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
