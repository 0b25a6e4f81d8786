import { describe, expect, it } from 'vitest';
import { readAgreed } from '../../src/dates/agreed.ts';
import { readCommandDate } from '../../src/dates/command.ts';
import { readDone } from '../../src/dates/done.ts';
import { bodyIn } from '../../src/dates/meeting.ts';
import { readPhrase } from '../../src/dates/phrase.ts';
import { clock, inFull, runs } from '../runs.ts';
import { bromley } from './reads.ts';

/** Of any length there is an answer; a phrase is read up to the longest that could be one. */
const lengths = runs([1_990, 400_000], [1_990, 11_900, 400_000]);
const many = (text: string, length: number): string =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length);

/** How dates begin, so that each form is tried over and over and never comes to its end. */
const beginnings = [
  ...[
    'May ',
    'May/',
    'May-',
    '28 ',
    '28/',
    '2013-',
    '2013-14 ',
    '2013 May ',
    '03/',
    '1, ',
    '10 and ',
    'Q1 ',
    'Q1/',
  ],
  ...[
    'every ',
    'every March 2014-',
    'each other ',
    '2 x ',
    'x4 ',
    'times ',
    'twice ',
    'half ',
    'half-',
    'six-',
    'p.',
  ],
  ...[
    'from ',
    'start date ',
    'w.e.f. ',
    'with effect ',
    'to begin ',
    'until ',
    'ongoing ',
    'ongoing / ',
    'on going ',
  ],
  ...[
    '→ ',
    '- ',
    '--',
    '=',
    '~~',
    '~~May~~ ',
    'May → ',
    'now ',
    'was May 2013 ',
    'moved to ',
    'revised from ',
    'put back ',
  ],
  ...[
    'Year 1 ',
    'Year 2 (',
    'first year of the ',
    'before ',
    'not before ',
    'no later than ',
    'within 3 ',
    '3 weeks after ',
  ],
  ...[
    'by end of ',
    'of the ',
    'early ',
    'first week of ',
    'last Friday of ',
    'w/c ',
    'w/',
    'Board ',
    'Board, ',
    'QA & ',
  ],
  ...[
    'Quality Assurance and ',
    'two meetings after Board ',
    'Done ',
    'Completed (',
    'not ',
    'to be ',
    'as per ',
    'see ',
  ],
  ...[
    '(',
    ')',
    '28 May 2013 / ',
    'May 2013 ',
    'May 2013 (a) ',
    '2O',
    'O0',
    'l1',
    '30 dates: ',
    'autumn term ',
    'April 13 & ',
  ],
  ...[
    'w/c 10 and ',
    '10, May ',
    '2013: May, ',
    'June 2, 3 ',
    'Q1 and 2 ',
    'first and ',
    'first two ',
    'last but one ',
    '2 meetings before ',
    'Board and ',
    '+ 2 weeks ',
    'monthly by end of ',
  ],
];
const letters = ['x', 'a', 'A', '0', '1', '.', '-', "'", '’', '"', '?', '/', 'é', '\u0301', '\u{1d400}'];
const blanks = [' ', '\u00a0', '\t', '\n', '\r\n', '\u200b', '\u3000'];

/** Beginnings are tried up to the longest phrase there is; longer texts, and printed lists, in full where CI is set. */
const texts = (length: number): string[] => [
  ...[...letters, ...blanks, ...(length > 2_000 ? runs([], beginnings) : beginnings)].map((one) =>
    many(one, length),
  ),
  ...runs([], [...letters, ...beginnings]).map((one) => `30 dates: ${many(one, length - 10)}`),
  ...['May', '2013', 'Done', 'to be agreed'].map((one) => `${one}${many('\u00a0', length)}${one}`),
];

/** A guard against hanging, not a measure of speed. */
const bound = 2_000;
const slowest = (reads: (text: string) => unknown): string => {
  for (const length of lengths)
    for (const text of texts(length)) {
      const goneBy = clock();
      reads(text);
      const took = goneBy();
      if (took > bound) return `${took} ms: ${JSON.stringify(text.slice(0, 30))} of ${length}`;
    }
  return 'in time';
};

describe.runIf(inFull)(
  'no text, however long or odd, holds up the reading of dates',
  { timeout: 240_000 },
  () => {
    const readers: readonly [string, (text: string) => unknown][] = [
      ['a phrase', (text) => readPhrase(text, bromley)],
      ['a mark of done', (text) => readDone(text, bromley)],
      ['an agreement', (text) => readAgreed(text, bromley)],
      ['a date on the command line', (text) => readCommandDate(text, bromley, '2013-09-10')],
      ['the name of a body', (text) => bodyIn(text, bromley)],
    ];
    it.each(readers)('%s', (_, reads) => {
      expect(slowest(reads)).toBe('in time');
    });

    it('what is too long to be a date is said to be', () => {
      expect(readPhrase('x'.repeat(400_000), bromley)).toMatchObject({
        error: 'it is too long to be a date',
      });
    });
  },
);
