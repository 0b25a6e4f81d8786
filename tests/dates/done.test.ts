import { describe, expect, it } from 'vitest';
import { readDone } from '../../src/dates/done.ts';
import { isPhraseProblem } from '../../src/dates/reading.ts';
import { bromley } from './reads.ts';

const done = (text: string) => {
  const answer = readDone(text, bromley);
  return isPhraseProblem(answer) ? answer.error : answer.days;
};

describe('what stands under done', () => {
  it.each(['yes', 'Yes', 'done', 'Complete', 'completed.', 'true'])('%s is done, no day said', (text) => {
    expect(done(text)).toEqual([null]);
  });

  it.each([
    ['28 May 2013', '2013-05-28'],
    ['May 2013', '2013-05-01'],
    ['Completed January 2016', '2016-01-01'],
    ['Approved in January 2015', '2015-01-01'],
    ['Agreed at Board Jun 2013', '2013-06-24'],
    ['yes, 28 May 2013', '2013-05-28'],
    ['Done – 28/5/13', '2013-05-28'],
    ['completed (28 May 2013)', '2013-05-28'],
    ['Signed off 3 Apr 2013 (Executive)', '2013-04-03'],
    ['Completed by May 2013', '2013-05-01'],
    ['Completed! 3 May 2013', '2013-05-03'],
  ])('%s counts from %s', (text, day) => {
    expect(done(text)).toEqual([day]);
  });

  it('a list in one text is a mark for each', () => {
    expect(done('20 Mar 2013, 12 Jun 2013')).toEqual(['2013-03-20', '2013-06-12']);
  });

  it.each([
    ...[
      'no',
      'No',
      'not yet',
      'partly',
      'partially complete',
      'in progress',
      'ongoing',
      'nearly',
      '✓',
      '✔',
      '-',
      '50%',
      '100%',
    ],
    ...[
      'tbc',
      'awaiting sign-off',
      'by June 2013',
      'Due June 2013',
      'expected June 2013',
      'throughout 2013-14',
      'quarterly',
      'banana',
      '',
    ],
  ])('%s is not done, and the answer says so in words', (text) => {
    expect(done(text)).toContain('not done');
  });

  it.each([
    ...[
      'no',
      'n/a',
      'never',
      'partial',
      'half',
      'some of it',
      'mostly',
      'begun',
      'almost done',
      'x',
      '–',
      '✗',
    ],
    ...['started May 2013', 'underway', 'draft May 2013', 'on track', 'pending', 'delayed', 'tbd', 'tba'],
    ...[
      'no, June 2013',
      'will be June 2013',
      'to be done June 2013',
      'on-going',
      'awaits June 2013',
      ' not yet ',
    ],
  ])('%s says that it is not done', (text) => {
    expect(done(text)).toContain('says that it is not done');
  });

  it.each(['✓', '✔️', '100%'])('%s is answered with the word that would do', (text) => {
    expect(readDone(text, bromley)).toMatchObject({ suggestion: 'yes' });
  });

  it('yes is one mark without a day, and spaces are no part of it', () => {
    expect(readDone(' yes ', bromley)).toEqual({
      ...{ text: 'yes', days: [null], within: [null] },
      ...{ remark: null, warning: null },
    });
    expect(done(' ')).toContain('nothing is written here');
  });
});
