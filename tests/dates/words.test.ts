import { describe, expect, it } from 'vitest';
import {
  dayAndMonth,
  dayBeside,
  dayText,
  longDay,
  longMonth,
  quoted,
  shortDay,
  shortMonth,
  weekdayAndDay,
  weekdays,
} from '../../src/dates/words.ts';
import { reading, reads } from './reads.ts';

describe('numbers in words', () => {
  it.each(
    'one two three four five six seven eight nine ten eleven twelve'
      .split(' ')
      .map((word, i) => [word, i + 1] as const)
      .concat([['eighteen', 18]]),
  )('every %s weeks', (word, number) => {
    const from = 'weeks from 3 June 2013 until 31 May 2015';
    expect(reads(`every ${word} ${from}`)).toBe(reads(`every ${number} ${from}`));
    expect(reads(`within ${word} days of 3 June 2013`)).toBe(
      `range 2013-06-03..2013-06-${String(number + 3).padStart(2, '0')}`,
    );
  });

  it.each(['a week after 3 June 2013', '1 week after 3 June 2013'])('%s', (text) => {
    expect(reads(text)).toBe('day 2013-06-10');
  });
});

it('a weekday may be short', () => {
  const short = ['Sun', 'Mon', 'Tue Tues', 'Wed Weds', 'Thu Thur Thurs', 'Fri', 'Sat'];
  weekdays.forEach((name, weekday) => {
    // 2 June 2013 was a Sunday
    for (const word of [name, ...(short[weekday] ?? '').split(' ')])
      expect(reading(`${word} ${weekday + 2} June 2013`)).toMatchObject({
        windows: [{ due: `2013-06-0${weekday + 2}` }],
        remark: null,
      });
  });
});

it('a day and a month are written as boards do, long and for narrow tables', () => {
  const day = '2013-09-03';
  expect([longDay(day), dayAndMonth(day), shortDay(day), dayText(day)]).toEqual([
    ...['3 September 2013', '3 September', '3 Sep', '3 Sep 2013'],
  ]);
  expect([longMonth(day), shortMonth(day), weekdayAndDay(day)]).toEqual([
    ...['September 2013', 'Sep 2013', 'Tuesday 3 September 2013'],
  ]);
});

describe('a day beside a phrase has its year where the phrase leaves any doubt', () => {
  it.each([
    ['July 2013', '2013-07-31', '31 July'],
    ['by end of July 2013', '2013-07-31', '31 July'],
    ['July', '2013-07-31', '31 July 2013'],
    ['July 2013', '2014-07-31', '31 July 2014'],
    ['Mar 2013 / Mar 2014', '2014-03-31', '31 March 2014'],
    ['Mar 2013 / Jun 2013', '2013-06-30', '30 June'],
    ['2013-14', '2013-06-30', '30 June 2013'],
    ['Q1 2013/14', '2013-06-30', '30 June 2013'],
    ['2013 – 14', '2013-06-30', '30 June 2013'],
    ['by 2013 - the report', '2013-06-30', '30 June'],
    ['item 20134', '2013-06-30', '30 June 2013'],
  ])('%s', (phrase, day, written) => {
    expect(dayBeside(phrase, day)).toBe(written);
  });
});

it('long words in a sentence are cut, short ones are whole', () => {
  const sixty = 'a'.repeat(60);
  expect(quoted(sixty)).toBe(`“${sixty}”`);
  expect(quoted(`${sixty}b`)).toBe(`“${'a'.repeat(57)}…”`);
  // a character of two units is not cut in two
  expect(quoted('𝄞'.repeat(61))).toBe(`“${'𝄞'.repeat(57)}…”`);
  expect(reading(`June 2013 ${sixty}b`).warning).toContain(`${'a'.repeat(57)}…`);
});
