import { describe, expect, it } from 'vitest';
import { reading, reads, refusal } from './reads.ts';

describe('prose with one date, and no word that turns it, is that date with a warning', () => {
  it.each([
    ['working towards full implementation by 2014', 'year 2014-01-01..2014-12-31'],
    ['targeted for 2014', 'year 2014-01-01..2014-12-31'],
    ['targeted for June 2013', 'month 2013-06-01..2013-06-30'],
    ['across financial year 2013/14', 'year 2013-04-01..2014-03-31'],
    ['2013-14 strategy', 'year 2013-04-01..2014-03-31'],
    ['All schools to have signed up by 28 May 2013', 'day 2013-05-01..2013-05-28'],
  ])('%s', (text, expected) => {
    expect(reads(text)).toBe(expected);
    expect(reading(text).warning).not.toBeNull();
  });

  it.each([
    'implementation in 2013 and review in 2014',
    'pilot across 2013/14, roll-out across 2014/15',
    'Draft June 2013; final September 2013',
  ])('%s has two dates, so neither is taken', (text) => {
    expect(refusal(text).error).toContain('two dates');
  });

  it('a word that turns the date is not passed over', () => {
    expect(refusal('working to finish not later in 2014').error).toContain('change what it means');
    expect(refusal('not by May 2013').error).toContain('change what it means');
  });

  it('the reason is true: how often and a date are not two dates', () => {
    const { error, suggestion } = refusal('quarterly reports, first draft June 2013');
    expect(error).toContain('how often');
    expect(error).not.toContain('two dates');
    expect(reads(suggestion ?? '')).toContain('recurring');
  });
});

describe('what people write where there is no date is undated, and needs no warning', () => {
  it.each([
    ...[
      'Rolling programme',
      'varied',
      'to be arranged',
      'dates to be set',
      'Not known',
      'as they arise',
      'Ad hoc',
    ],
    ...[
      'agreed dates throughout the year',
      'Business as usual',
      'in due course',
      'under way',
      'Standing item',
    ],
    ...['long term', 'n/a', 'TBC.', '…', '-', '– –', '•', 'as and when', 'not yet', 'see below'],
    ...[
      'dependent on funding',
      'on completion of the review',
      'at the end of the review',
      'alongside the review',
    ],
    ...['when required by the court', 'in response to the inspection', 'following the audit', 'once agreed'],
    ...[
      'by the end of the project',
      'to be decided by partners',
      'to be arranged with schools',
      'subject to funding',
    ],
    ...['as per strategy', 'in line with the policy of 2013', 'As set out in the strategy for 2013-14'],
    ...['see the risk register 2013', 'Refer to Board minutes, June 2013', 'linked to the 2013-14 strategy'],
    ...[
      'within 3 months of approval',
      'Six weeks before the conference',
      'up to the first two weeks after launch',
    ],
    ...[
      'awaiting replies from 12 agencies',
      'by 3 working days from receipt',
      '3 months post training',
      'within a school year of approval',
    ],
  ])('%s', (text) => {
    expect(reads(text)).toBe('undated');
    expect(reading(text).warning).toBeNull();
  });

  it.each([
    'before the summer holidays',
    'by the end of term',
    'following the June audit',
    'once Ofsted of Easter',
    'TBC (Q2)',
  ])('a time in %s was not read, which is said', (text) => {
    expect(reading(text)).toMatchObject({
      kind: 'undated',
      warning: expect.stringContaining('no date is read in it'),
    });
  });

  it('a year in words that wait for something was not read, which is said', () => {
    expect(reading('awaiting the guidance of 2013').warning).toContain('no date is read in it');
  });
});

describe('prose without a trace of a date is undated, and the warning says so', () => {
  it.each([
    'For further details see Performance Management Framework',
    'May be later',
    'as may be agreed by partners',
    'All 12 agencies to sign up',
    'Six week programme',
    '12.5 posts to be filled',
    'items 4 / 5 to be agreed',
    'x',
    'soonish',
    'when the strategy is signed off by all partners involved',
  ])('%s', (text) => {
    expect(reads(text)).toBe('undated');
  });

  it('the warning says how a date is written', () => {
    expect(reading('soonish').warning).toContain('June 2013');
  });

  it.each([
    '2000 leaflets',
    'on the 3rd',
    'Autumn sessions and spring sessions',
    'some Tuesday',
    'papers 13/45 to follow',
    'changes in March also',
    '1.2.3/4',
    '24',
    '(13)',
    'three copies to May and June',
  ])('%s looks like a date, so it is an error', (text) => {
    expect(refusal(text).error).not.toBe('');
  });
});

describe('what says that the work was done names no date by which it is due', () => {
  it.each([
    ['Done', 'done: yes'],
    ['Completed', 'done: yes'],
    ['Complete.', 'done: yes'],
    ['Achieved', 'done: yes'],
    ['Completed June 2013', 'done: June 2013'],
    ['Completed in June 2013', 'done: June 2013'],
    ['Done – 28/5/13', 'done: 28/5/13'],
    ['Completed: 28 May 2013 (Executive)', 'done: 28 May 2013'],
  ])('%s: write %s', (text, line) => {
    expect(reads(text)).toBe('undated');
    expect(reading(text).warning).toContain(line);
  });

  it.each([
    'completed by June 2013',
    'Complete by June 2013',
    'Complete June 2013',
    'Completed by end of June 2013',
    'Completion June 2013',
    'To be completed June 2013',
    'Done by June 2013',
    'Completed, due June 2013',
  ])('%s is a deadline', (text) => {
    expect(reads(text)).toBe('month 2013-06-01..2013-06-30');
  });
});

describe('words that wait for something', () => {
  it.each(['as-required by partners', 'as  required\tby partners', 'when\u2011required by the court'])(
    '%s are known however they are typed',
    (text) => {
      expect(reading(text)).toMatchObject({ kind: 'undated', warning: null });
    },
  );

  it.each([
    'reports within 3 months of approval',
    'asrequired by partners',
    'x -',
    '- soonish',
    'the report is as per strategy',
    'it is later, and that is all that anybody could ever say of this action',
  ])('%s does not begin so', (text) => {
    expect(reading(text)).toMatchObject({
      kind: 'undated',
      warning: expect.stringContaining('no date in it'),
    });
  });
});
