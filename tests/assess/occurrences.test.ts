import { describe, expect, it } from 'vitest';
import { occurrences } from '../../src/assess/occurrences.ts';
import type { Done, Phrase } from '../../src/model/plan.ts';
import { done, phrase, undated } from './a-plan.ts';

const quarters = phrase('Mar 2013 / Jun 2013 / Sep 2013 / Dec 2013');
const marks = (when: Phrase | null, marked: Done[], today = '2013-09-10', written = when) =>
  occurrences(when, written, marked, today).map((date) => date.done);

describe('the dates of a milestone', () => {
  it('are late from the day after, by days', () => {
    const late = (today: string) => occurrences(quarters, quarters, [], today).map((date) => date.daysLate);
    expect(late('2013-03-31')).toEqual([0, 0, 0, 0]);
    expect(late('2013-04-01')).toEqual([1, 0, 0, 0]);
    expect(late('2013-07-01')).toEqual([92, 1, 0, 0]);
  });

  it('without a date there is one, which is never due', () => {
    const one = {
      start: null,
      due: null,
      done: null,
      doneWithin: null,
      overdue: false,
      daysLate: 0,
      nth: 1,
      of: 1,
    };
    expect(occurrences(null, null, [], '2013-09-10')).toEqual([one]);
    expect(occurrences(undated('various'), undated('various'), [], '2013-09-10')).toEqual([one]);
    expect(marks(null, [done('2013-05-01')])).toEqual(['2013-05-01']);
  });

  it('a mark meets the oldest open date first, whatever the order of the marks', () => {
    expect(marks(quarters, [done('2013-07-02'), done('2013-03-20')])).toEqual([
      '2013-03-20',
      '2013-07-02',
      null,
      null,
    ]);
    expect(marks(quarters, [done('yes')])).toEqual([true, null, null, null]);
  });

  it('a mark for a given date meets that one, and leaves the older open', () => {
    expect(marks(quarters, [done('2013-07-02', 'Jun 2013')])).toEqual([null, '2013-07-02', null, null]);
    expect(marks(quarters, [done('2013-07-02', 'Jun 2013'), done('2013-08-01')])).toEqual([
      '2013-08-01',
      '2013-07-02',
      null,
      null,
    ]);
    expect(marks(quarters, [done('2013-07-02', '2013-06-15')])).toEqual([null, '2013-07-02', null, null]);
  });

  it('each is met once, and a mark too many meets nothing', () => {
    expect(marks(quarters, [done('2013-07-02', 'Jun 2013'), done('2013-07-03', 'Jun 2013')])).toEqual([
      null,
      '2013-07-02',
      null,
      null,
    ]);
    expect(marks(phrase('May 2013'), [done('2013-05-01'), done('2013-05-02')])).toEqual(['2013-05-01']);
    expect(marks(quarters, [done('2013-01-10', 'Jan 2013')])).toEqual([null, null, null, null]);
  });

  it('what is marked for a day to come has not happened, and counts from its day', () => {
    const coming = [done('2013-09-11')];
    expect(marks(phrase('May 2013'), coming)).toEqual([null]);
    expect(marks(phrase('May 2013'), coming, '2013-09-11')).toEqual(['2013-09-11']);
  });

  it('a mark for the date as the file has it meets the old one that is still in force', () => {
    const old = phrase('Mar 2013 / Jun 2013');
    const written = phrase('Jul 2013 / Oct 2013');
    expect(marks(old, [done('2013-08-01', 'Jul 2013')], '2013-09-10', written)).toEqual(['2013-08-01', null]);
    expect(marks(phrase('Mar 2013'), [done('2013-08-01', 'Jul 2013')], '2013-09-10', written)).toEqual([
      '2013-08-01',
    ]);
  });

  it('a mark for a date that the milestone does not have counts for nothing', () => {
    const may = phrase('May 2013');
    expect(marks(may, [done('2013-06-03', 'Jun 2014')], '2013-09-10', may)).toEqual([null]);
    expect(marks(may, [done('2013-06-03', 'May 2013')], '2013-09-10', may)).toEqual(['2013-06-03']);
  });
});
