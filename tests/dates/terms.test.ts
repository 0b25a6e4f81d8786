import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../src/dates/calendar.ts';
import { asKnown, isWholeMonth, whenKnown } from '../../src/dates/known.ts';
import { bodiesMet } from '../../src/dates/meeting-bodies.ts';
import { bromley, reading, refusal } from './reads.ts';

const terms = new Map([
  ['Summer term 2013', { start: '2013-04-15', due: '2013-07-24' }],
  ['Autumn term 2013', { start: '2013-09-04', due: '2013-12-20' }],
  ['Spring term 2014', { start: '2014-01-06', due: '2014-03-31' }],
]);
const whole: Calendar = { ...bromley, terms };
const dues = (text: string, calendar = whole): string[] =>
  reading(text, calendar).windows.map(({ due }) => due);

describe('what comes back with each term', () => {
  const all = ['2013-07-24', '2013-12-20', '2014-03-31'];
  it.each(['termly', 'every term', 'each term'])('%s is exact where the board has set its terms', (text) => {
    expect(dues(text)).toEqual(all);
    expect(reading(text, whole)).toMatchObject({ kind: 'recurring', warning: null, approximate: false });
  });

  it.each(['half-termly', 'half termly', 'every half term', 'each half-term'])(
    '%s is in two halves',
    (text) => {
      expect(dues(text).filter((_, k) => k % 2 === 1)).toEqual(all);
      expect(dues(text)).toHaveLength(6);
      expect(reading(text, whole)).toMatchObject({
        warning: 'each term is read as two halves',
        approximate: true,
      });
    },
  );

  it('terms that are not set are guessed, which is said', () => {
    const said =
      'not every term is in plan.yaml, so the others are read as ending in March, July or December; add them under terms';
    expect(reading('termly')).toMatchObject({ warning: said, approximate: true });
    expect(reading('half-termly').warning).toBe(`each term is read as two halves; ${said}`);
    expect(dues('termly', bromley)).toEqual(['2013-07-31', '2013-12-20', '2014-03-31']);
  });

  it('every half of something else is none', () => {
    expect(refusal('every half terminal of 2O13').error).toContain('has a letter');
    expect(reading('every half hour').kind).toBe('undated');
  });
});

describe('the bodies at whose meetings something is due', () => {
  const bodies = (text: string, calendar = whole) => bodiesMet(reading(text, calendar), calendar);
  it.each([
    ['every Board', ['Board']],
    ['Board Jun 2013 and Board Sept 2013', ['Board']],
    // of whose meetings nothing is known yet
    ['every QA&PM', ['QA&PM']],
    ['each meeting of the QA & PM', ['QA&PM']],
    ['June 2013', []],
    ['June 2013 (Board)', []],
    ['as per Board strategy', []],
    ['tbc', []],
  ])('%s', (text, names) => {
    expect(bodies(text)).toEqual(names);
  });

  it('there are none in a plan without bodies', () => {
    expect(bodies('every Board', { ...whole, bodies: [] })).toEqual([]);
  });
});

describe('a day as far as it is known', () => {
  it.each([
    ['2013-05-28', '2013-05-28', '28 May 2013', 'on 28 May 2013'],
    ['2013-09-01', '2013-09-30', 'September 2013', 'in September 2013'],
    ['2012-02-01', '2012-02-29', 'February 2012', 'in February 2012'],
    [
      '2013-09-01',
      '2013-09-29',
      '1 September 2013 to 29 September 2013',
      'between 1 September 2013 and 29 September 2013',
    ],
    [
      '2013-09-02',
      '2013-09-30',
      '2 September 2013 to 30 September 2013',
      'between 2 September 2013 and 30 September 2013',
    ],
    ['2013-04-01', '2013-06-30', '1 April 2013 to 30 June 2013', 'between 1 April 2013 and 30 June 2013'],
  ])('%s to %s', (start, due, day, when) => {
    expect([asKnown({ start, due }), whenKnown({ start, due })]).toEqual([day, when]);
    expect(isWholeMonth({ start, due })).toBe(when.startsWith('in'));
  });
});

describe('a term with a dash, and a fortnight', () => {
  it('is the term that it is without the dash', () => {
    expect(dues('autumn-term 2013')).toEqual(['2013-12-20']);
    expect(dues('spring-term 2014')).toEqual(['2014-03-31']);
    expect(refusal('Easter-term 2014').error).toBe(
      'which days “Easter-term 2014” has is not known; write its last day or month, or add it under terms',
    );
    expect(dues('Easter 2014')).toEqual(['2014-04-20']);
  });

  it('that begins on a day ends on the thirteenth after it', () => {
    expect(reading('fortnight beginning 10 June 2013').windows).toEqual([
      { start: '2013-06-10', due: '2013-06-23' },
    ]);
    expect(reading('the fortnight commencing 24 June').windows).toEqual([
      { start: '2013-06-24', due: '2013-07-07' },
    ]);
    expect(refusal('fortnight beginning 31 June 2013').error).toContain('30 days');
  });
});
