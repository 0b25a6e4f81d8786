import { describe, expect, it } from 'vitest';
import { reading, reads, refusal } from './reads.ts';

const words =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first';

describe('a day in words is that day of the month', () => {
  it.each(words.split(' ').map((word, i) => [word, `2013-03-${String(i + 1).padStart(2, '0')}`]))(
    '%s of March 2013',
    (word, day) => {
      expect(reads(`the ${word} of March 2013`)).toBe(`day ${day}`);
      expect(reading(`${word} of March 2013`)).toMatchObject({ warning: null, remark: null });
    },
  );

  it.each([
    ['twenty second of May 2013', 'day 2013-05-22'],
    ['fifteenth June 2013', 'day 2013-06-15'],
    ['by the third of June 2013', 'day 2013-06-01..2013-06-03'],
    ['Monday the third of June 2013', 'day 2013-06-03'],
    ['w/c third of June 2013', 'week 2013-06-03..2013-06-09'],
    ['third of June to tenth of June 2013', 'range 2013-06-03..2013-06-10'],
    ['twentieth of June', 'day 2013-06-20'],
    ['quarterly from the thirty-first of July 2013', 'recurring 2013-07-31 2013-10-31 2014-01-31'],
    ['quarterly, the first of June 2013', 'recurring 2013-06-01 2013-09-01 2013-12-01 2014-03-01'],
  ])('%s', (text, expected) => {
    expect(reads(text)).toBe(expected);
  });

  it('there has to be such a day', () => {
    expect(refusal('thirty-first of June 2013')).toMatchObject({
      error: 'June 2013 has 30 days',
      suggestion: '30 June 2013',
    });
    expect(refusal('thirty-second of March 2013').suggestion).toBe('31 March 2013');
    expect(refusal('Tuesday the third of June 2013').suggestion).toBe('Monday 3 June 2013');
  });

  it('two days of which only the last has its month are refused', () => {
    expect(refusal('twentieth and twenty-first of June 2013').error).toContain('write each date in full');
  });
});

it('the first beside a month alone may be the first time, and a place before other words is no day', () => {
  for (const text of ['first June 2013', 'third Board paper, June 2013', 'twenty of June 2013'])
    expect(reads(text)).toBe('month 2013-06-01..2013-06-30');
  expect(reads('quarterly, first in June 2013')).toBe(
    'recurring 2013-06-01..2013-06-30 2013-09-01..2013-09-30 2013-12-01..2013-12-31 2014-03-01..2014-03-31',
  );
  expect(reading('first June 2013').warning).toBe('“first” is kept as a remark');
  expect(reads('twenty-tenth of June 2013')).toBe('day 2013-06-10');
  expect(reading('twenty-tenth of June 2013').warning).toContain('“twenty” is kept as a remark');
});
