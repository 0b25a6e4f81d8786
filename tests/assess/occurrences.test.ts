import { describe, expect, it } from 'vitest';
import { dueOf, lift, occurrences, telling } from '../../src/assess/occurrences.ts';
import type { Window } from '../../src/dates/reading.ts';
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

  it('a mark without a day leaves the marks in the order of the file', () => {
    const mixed = [done('2013-07-02'), done('yes'), done('2013-03-20')];
    expect(marks(quarters, mixed)).toEqual(['2013-07-02', true, '2013-03-20', null]);
  });
});

/** A date of several spans, by their first and last days. */
const spans = (...windows: readonly Window[]): Phrase => {
  const { reading, at } = phrase('May 2013');
  return { reading: { ...reading, windows }, at };
};
const span = (start: string, due: string): Window => ({ start, due });

describe('a mark that names its date', () => {
  const named = (when: Phrase, name: Phrase, written = when) =>
    marks(when, [{ ...done('2013-09-01'), for: name }], '2013-09-10', written).indexOf('2013-09-01');
  const day = (on: string) => phrase(on);

  it('meets the one that is due in it before one that only overlaps it', () => {
    const when = spans(span('2013-03-01', '2013-08-31'), span('2013-05-01', '2013-05-31'));
    expect(named(when, phrase('May 2013'))).toBe(1);
    expect(named(when, phrase('Jan 2013 / May 2013'))).toBe(1);
  });

  it('meets one that is due on its first day, or on its last', () => {
    const when = spans(span('2013-03-01', '2013-08-31'), span('2013-06-15', '2013-06-15'));
    expect(named(when, day('2013-06-15'))).toBe(1);
    expect(named(when, spans(span('2013-06-15', '2013-06-20')))).toBe(1);
    expect(named(when, spans(span('2013-06-10', '2013-06-15')))).toBe(1);
  });

  it('meets one that overlaps it by a day, where none is due in it', () => {
    const when = spans(span('2013-05-01', '2013-05-31'), span('2013-06-15', '2013-08-31'));
    expect(named(when, day('2013-06-15'))).toBe(1);
    expect(named(when, phrase('Jan 2013 / Jul 2013'))).toBe(1);
    expect(named(when, day('2013-06-14'))).toBe(-1);
  });

  it('meets the date in force that stands where the file has the one it names', () => {
    const inForce = phrase('Jun 2013 / Jul 2013');
    expect(named(inForce, phrase('Oct 2013'), phrase('Sep 2013 / Oct 2013'))).toBe(1);
    expect(named(inForce, phrase('Jan 2013 / Oct 2013'), phrase('Sep 2013 / Oct 2013'))).toBe(1);
    expect(named(inForce, day('2013-10-15'), phrase('2013-09-15 / 2013-10-15'))).toBe(1);
  });

  it('meets none where the file has other dates than are in force, but for one alone', () => {
    const written = phrase('Sep 2013 / Oct 2013 / Nov 2013');
    expect(named(phrase('Jun 2013 / Jul 2013'), phrase('Oct 2013'), written)).toBe(-1);
    expect(named(phrase('Jun 2013'), phrase('Oct 2013'), written)).toBe(0);
    expect(named(phrase('Jun 2013'), phrase('Jan 2013'), written)).toBe(-1);
  });
});

describe('several dates of one thing', () => {
  it('are told by the first that is open, else by the last', () => {
    const of = (marked: Done[]) => telling(occurrences(quarters, quarters, marked, '2013-12-31'))?.nth;
    expect(of([])).toBe(1);
    expect(of([done('2013-03-20')])).toBe(2);
    expect(of(['Mar', 'Jun', 'Sep', 'Dec'].map((month) => done('2013-12-01', `${month} 2013`)))).toBe(4);
    expect(telling([])).toBeUndefined();
  });

  it('are late no more once all is over, though one of them was not late', () => {
    const lifted = lift(occurrences(quarters, quarters, [done('2013-03-20')], '2013-07-10'));
    expect(lifted.map(({ overdue, daysLate }) => [overdue, daysLate])).toEqual(
      [1, 2, 3, 4].map(() => [false, 0]),
    );
  });

  it('have no last day only where continuing work goes on for ever', () => {
    const forever = span('2013-04-01', '2099-12-31');
    const continuing = (window: Window) => {
      const { reading, at } = spans(window);
      return dueOf({ reading: { ...reading, kind: 'continuing' }, at }, window);
    };
    expect(continuing(forever)).toBeNull();
    expect(continuing(span('2013-04-01', '2014-03-31'))).toBe('2014-03-31');
    expect(dueOf(spans(forever), forever)).toBe('2099-12-31');
  });
});
