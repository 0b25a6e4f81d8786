import { describe, expect, it } from 'vitest';
import { readDone } from '../../src/dates/done.ts';
import { bromley, reading, reads, refusal } from './reads.ts';

const june = 'month 2013-06-01..2013-06-30';

describe('words that change no date leave nothing behind', () => {
  it.each([
    'not later than June 2013',
    'to be no later than June 2013',
    'to be completed no later than the end of June 2013',
    'before the end of June 2013',
    'before end of June 2013',
    'the last day of June 2013',
    'June end 2013',
    'June-end 2013',
    'June 2013 latest',
    'June 2013 at the latest',
    'Done by June 2013',
    '• June 2013',
    '“June 2013”',
    '(June 2013)',
    'June 2013)',
    '_June 2013_',
    'June 2013!',
  ])('%s', (text) => {
    expect(reads(text)).toBe(june);
    expect(reading(text)).toMatchObject({ remark: null, warning: null, approximate: false });
  });
});

describe('words for the end of a day or a month are no remark', () => {
  it.each([
    ['close of play Friday 28 June', 'day 2013-06-28'],
    ['by close of business on 28 June', 'day 2013-06-28'],
    ['COP 28 June', 'day 2013-06-28'],
    ['June end', june],
    ['by June 2013 end', june],
  ])('%s', (text, read) => {
    expect(reads(text)).toBe(read);
    expect(reading(text).remark).toBeNull();
  });

  it('an end that follows a dash is kept: a range may have lost its last month', () => {
    expect(reading('June 2013 – end').remark).toBe('end');
  });

  it('the closing of what is not a day is kept as a remark', () => {
    expect(reading('close of consultation June 2013').remark).toBe('close of consultation');
  });
});

it.each([
  ['June, draft, 2014', 'draft, 2014'],
  ['April-ish 2014', 'ish 2014'],
])('a year that words part from its date is said: %s', (text, words) => {
  expect(reading(text).warning).toContain(`“${words}” is kept as a remark`);
});

describe('words that say a date is rough make it rough, and need no warning', () => {
  it.each([
    ['~June 2013', null],
    ['ca June 2013', null],
    ['approx. June 2013', null],
    ['est June 2013', null],
    ['provisional: June 2013', null],
    ['planned for June 2013', null],
    ['June 2013 estimated', 'estimated'],
    ['June 2013 (approx)', 'approx'],
    ['June 2013?', '?'],
    ['June 2013 tbc', 'tbc'],
    ['June 2013 – TBA', 'TBA'],
  ])('%s', (text, remark) => {
    expect(reads(text)).toBe(june);
    expect(reading(text)).toMatchObject({ remark, warning: null, approximate: true });
  });

  it.each(['to be confirmed', 'to be agreed'])('June 2013 %s is said as well', (words) => {
    expect(reading(`June 2013 ${words}`)).toMatchObject({
      remark: words,
      warning: `“${words}” is kept as a remark`,
      approximate: true,
    });
  });
});

describe('other words are kept, with their brackets, and said where they are no plain aside', () => {
  it.each([
    ['(draft) June 2013', 'draft', true],
    ['first (draft) June 2013', 'first (draft)', true],
    ['Draft; June 2013', 'Draft', true],
    ['Report ready by June 2013', 'Report', true],
    ['(draft before sign-off) June 2013', 'draft before sign-off', true],
    ['signed off by June 2013', 'signed off', true],
    ['June 2013 £500', '£500', true],
    ['June 2013 % done', '% done', true],
    ['June 2013 at the conference', 'at the conference', true],
    ['June 2013 (draft) and final', '(draft) and final', false],
    ['June 2013 when funded', 'when funded', false],
    ['June 2013 or sooner', 'or sooner', false],
    ['June 2013 with partners', 'with partners', false],
    ['June 2013 (if funded)', 'if funded', false],
    ['June 2013 (review September 2013)', 'review September 2013', false],
    ['June 2013 (12 copies)', '12 copies', false],
    ['June 2013 (who? where)', 'who? where', false],
    ['June 2013 or', 'or', true],
    ['June 2013, or', 'or', true],
    ['June 2013 (ongoing)', 'ongoing', true],
    ['June 2013 with quarterly reviews', 'with quarterly reviews', true],
    ['June 2013 (launch), then ongoing', '(launch), then ongoing', true],
    ['June 2013 draft.', 'draft', true],
    ['June 2013 draft)', 'draft', true],
    ['June 2013 (draft) then (final)', '(draft) then (final)', false],
    ['Draft. Final June 2013 (web)', 'Draft. Final; web', true],
  ])('%s', (text, remark, isSaid) => {
    expect(reads(text)).toBe(june);
    const said = remark.replace('; web', '');
    expect(reading(text)).toMatchObject({
      remark,
      warning: isSaid ? `“${said}” is kept as a remark` : null,
      approximate: false,
    });
  });

  it.each([
    ...['signed June 2013', 'Launched: June 2013', 'Agreed June 2013', 'Complete in June 2013'],
    ...['Approved for June 2013', 'Published: in June 2013', 'June 2013 - signed'],
  ])('%s may be done, which is asked', (text) => {
    expect(reads(text)).toBe(june);
    expect(reading(text).warning).toBe('it says that the work is done; if it is, put the date under done');
  });
});

describe('a number behind a date may be one more date, and is said', () => {
  it.each([
    ['April 2013 & 25', 'month 2013-04-01..2013-04-30', '& 25'],
    ['Apr 2018/17', 'month 2018-04-01..2018-04-30', '17'],
    ['June 2013 (12)', june, '12'],
    ['June 2013 (10th)', june, '10th'],
    ['June 2013, 11, 12', june, '11, 12'],
    ['June 2013 & 11 & 12', june, '& 11 & 12'],
    ['June 2013 or 1', june, 'or 1'],
    ['June 2013 & following', june, '& following'],
    ['June 2013, then not in September', june, 'then not in September'],
  ])('%s', (text, expected, remark) => {
    expect(reads(text)).toBe(expected);
    expect(reading(text)).toMatchObject({ remark, warning: `“${remark}” is kept as a remark` });
  });

  it('a number among words is an aside', () => {
    expect(reading('June 2013 (paper 12)')).toMatchObject({ remark: 'paper 12', warning: null });
  });
});

describe('words that turn a date into another are never passed over', () => {
  it.each([
    ['later than June 2013', 'later than'],
    ['never before June 2013', 'never'],
    ['except June 2013', 'except'],
    ['excluding June 2013', 'excluding'],
    ['following approval, June 2013', 'following approval'],
    ['unless agreed June 2013', 'unless agreed'],
    ['2 weeks June 2013', '2 weeks'],
    ['day June 2013', 'day'],
    ['the day of June 2013', 'the day'],
    ['not later June 2013', 'not later'],
    ['(draft) never June 2013', '(draft) never'],
  ])('%s', (text, words) => {
    expect(refusal(text).error).toBe(
      `the words before the date, “${words}”, change what it means; write the date itself`,
    );
  });

  it('what goes on and a date are two phrases', () => {
    expect(refusal('ongoing 2013-14, review June 2015')).toMatchObject({
      error:
        'work that goes on, and the date “June 2015”, are in it with words between; write them as one phrase, or keep one of them',
      suggestion: 'ongoing 2013-14',
    });
  });

  it('at the latest is said of a year too', () => {
    expect(reads('2013-14 at the latest')).toBe('year 2013-04-01..2014-03-31');
    expect(reading('2013-14 at the latest')).toMatchObject({ remark: null, warning: null });
  });

  it.each([
    ['first and second half of June and July 2013', 'first and'],
    ['early & late June 2013', 'early &'],
  ])('%s is refused, as more than its last part is meant', (text, words) => {
    expect(refusal(text).error).toBe(
      `“${words}” goes on to the date and cannot be read; write each date in full`,
    );
  });

  it('two dates with words between are one list or none', () => {
    expect(refusal('June 2013 first draft, September 2013')).toMatchObject({
      error: 'two dates are in it with words between; write them as one list, with / between them',
      suggestion: 'June 2013 / September 2013',
    });
    expect(refusal('monthly reports, review September 2013')).toMatchObject({
      error:
        'how often, and the date “September 2013”, are in it with words between; write them as one phrase, or keep one of them',
      suggestion: 'monthly reports from September 2013',
    });
  });
});

it('a warning that begins with the whole phrase in quotes is known by its reading, and needs no second quote', () => {
  expect(reading('03/14')).toMatchObject({ warning: '“03/14” is read as March 2014', isQuoted: true });
  expect(reading('by 03/14').isQuoted ?? false).toBe(false);
  expect(reading('April 2013 & 25').isQuoted ?? false).toBe(false);
  expect(readDone('03/14', bromley)).toMatchObject({ isQuoted: true });
  expect(readDone('Completed 03/14', bromley)).not.toHaveProperty('isQuoted');
});

describe('words that would make a date shorter are said to be no part of it, in brackets too', () => {
  it.each([
    ['June 2013 (early)', june, 'early'],
    ['June 2013, late', june, 'late'],
    ['June 2013 (w/c 10)', june, 'w/c 10'],
    ['June 2013 (wk 3)', june, 'wk 3'],
    ['June 2013 (second week)', june, 'second week'],
    ['June 2013 (not before 10th)', june, 'not before 10th'],
    ['June 2013 (minus 2 weeks)', june, 'minus 2 weeks'],
    ['2013-14 (early)', 'year 2013-04-01..2014-03-31', 'early'],
  ])('%s', (text, read, words) => {
    expect(reads(text)).toBe(read);
    expect(reading(text)).toMatchObject({
      remark: words,
      warning: `“${words}” is kept as a remark, not as part of the date`,
    });
  });

  it('of dates that come back too', () => {
    expect(reading('monthly - last working day').warning).toContain('not as part of the date');
  });

  it('a month in which a quarter does not end is said, and the one in which it does is not', () => {
    expect(reading('Q2 2013-14 (August)').warning).toBe('“August” is kept as a remark');
    expect(reading('Q2 2013-14 (Sept)')).toMatchObject({ remark: 'Sept', warning: null });
  });

  it.each(['first draft', 'last meeting of the year', 'start of training', 'early help', 'mid-point review'])(
    'June 2013 (%s) is none of these',
    (words) => {
      expect(reads(`June 2013 (${words})`)).toBe(june);
      expect(reading(`June 2013 (${words})`)).toMatchObject({ remark: words, warning: null });
    },
  );
});

describe('words that say how often a paper comes do not say how often the date does', () => {
  it.each(['annual report', 'quarterly return', 'monthly meetings', 'subject to quarterly review'])(
    'June 2013 (%s)',
    (words) => {
      expect(reads(`June 2013 (${words})`)).toBe(june);
      expect(reading(`June 2013 (${words})`)).toMatchObject({ remark: words, warning: null });
    },
  );

  it.each([
    ['June 2013, monthly meetings', 'monthly from June 2013', 'meetings'],
    ['June 2013 quarterly audits', 'quarterly from June 2013', 'audits'],
    ['15 June annual report', '15 June annually', 'report'],
  ])('%s comes back', (text, same, remark) => {
    expect(reading(text)).toMatchObject({ windows: reading(same).windows, remark });
    expect(reading(text).warning).toContain('is kept as a remark');
  });

  it.each([', annual report', ' annual report'])('June 2013%s is said to be so', (words) => {
    expect(reads(`June 2013${words}`)).toBe(june);
    expect(reading(`June 2013${words}`).warning).toBe('“annual report” is kept as a remark');
  });

  it.each(['(quarterly)', '(quarterly to Exec)', 'then quarterly reports', ', quarterly at Exec'])(
    'June 2013 %s comes back',
    (words) => {
      expect(reads(`June 2013 ${words}`)).toBe(
        'recurring 2013-06-01..2013-06-30 2013-09-01..2013-09-30 2013-12-01..2013-12-31 2014-03-01..2014-03-31',
      );
    },
  );
});

it.each([
  ['Q1 2013-14 start; Q3 finish of pilot', 'Q3 finish of pilot'],
  ['Sept 2013: autumn term', 'autumn term'],
  ['June 2013; review in Q3', 'review in Q3'],
  ['June 2013, final at Christmas', 'final at Christmas'],
])('another part of a year behind a date, in words of its own, is said: %s', (text, words) => {
  expect(reading(text).warning).toContain(`“${words}” is kept as a remark`);
});
