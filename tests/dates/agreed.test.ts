import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAgreed } from '../../src/dates/agreed.ts';
import { addDays } from '../../src/dates/day.ts';
import { longDay } from '../../src/dates/words.ts';
import { character } from '../characters.ts';
import { inFull } from '../runs.ts';
import { bromley } from './reads.ts';

/** `Board 2013-04-03`, with `!` where the body did not meet then; what is not known is a dash. */
const agreed = (text: string): string => {
  const { body, on, met } = readAgreed(text, bromley);
  const day = on === null ? '-' : on.start === on.due ? on.due : `${on.start}..${on.due}`;
  return `${body ?? '-'} ${day}${met === false ? ' !' : ''}`;
};

describe('a move is agreed on the day that its minute names', () => {
  it.each([
    ['Board 24 Jun 2013', 'Board 2013-06-24'],
    ['Board 23 Sep 2013, item 4', 'Board 2013-09-23'],
    ['Board, 24 Jun 2013, item 7', 'Board 2013-06-24'],
    ['24 June 2013 Board', 'Board 2013-06-24'],
    ['Bromley Safeguarding Children Board 24/6/13', 'Board 2013-06-24'],
    ['Agreed at the Board meeting of 24 June 2013 (minute 6.2)', 'Board 2013-06-24'],
    ['Board (24 June 2013)', 'Board 2013-06-24'],
    ['yes, Board 24 June 2013', 'Board 2013-06-24'],
    ["Chair's action, 3 Apr 2013", '- 2013-04-03'],
    ['Chair’s action, 3 Apr 2013', '- 2013-04-03'],
    ['3 Apr 2013', '- 2013-04-03'],
    ['2013-04-03', '- 2013-04-03'],
    ['3 May 2013', '- 2013-05-03'],
    ['No objections, Board 24 Jun 2013', 'Board 2013-06-24'],
    ['Board 24 Jun 2013, no objections', 'Board 2013-06-24'],
    ['Board (item 4) 24 Jun 2013 (was due 30 Sep 2013)', 'Board 2013-06-24'],
    [' Board 24 Jun 2013 ', 'Board 2013-06-24'],
    ['QA & PM Ctte 28 May 2013', 'QA&PM 2013-05-28'],
    ['Executive minutes, 28 May 2013, item 4', '- 2013-05-28'],
  ])('%s', (text, expected) => {
    expect(agreed(text)).toBe(expected);
  });

  it.each([
    ['Board Sept 2013', 'Board 2013-09-23'],
    ['Board Dec 2013', 'Board 2013-12-01..2013-12-31'],
    ['QA&PM May 2013', 'QA&PM 2013-05-01..2013-05-31'],
    ["Chair's action, Apr 2013", '- 2013-04-01..2013-04-30'],
  ])('%s: a month is the meeting in it, else the month', (text, expected) => {
    expect(agreed(text)).toBe(expected);
  });

  it.each([
    ['Board 3 Apr 2013', 'Board 2013-04-03 !'],
    ['Board Oct 2013', 'Board 2013-10-01..2013-10-31 !'],
    ['Board 31 Dec 2013', 'Board 2013-12-31'],
  ])('%s: a day on which the body did not meet is said', (text, expected) => {
    expect(agreed(text)).toBe(expected);
  });

  it('whether a body met is not known without its calendar', () => {
    expect(readAgreed('QA&PM 28 May 2013', bromley).met).toBeNull();
    expect(readAgreed("Chair's action, 3 Apr 2013", bromley).met).toBeNull();
    expect(readAgreed('Board 24 Jun 2013', bromley).met).toBe(true);
    const never = { ...bromley, bodies: [{ name: 'Board', aliases: [], meets: [] }] };
    expect(readAgreed('Board 24 Jun 2013', never).met).toBeNull();
  });

  it.each([
    ['Board 24 Jun 2013', true],
    ['Board meeting held on 24 June 2013', true],
    ['Board, item 4, 24 Jun 2013', true],
    ["Chair's action of 3 Apr 2013", true],
    ['Executive minutes, 28 May 2013', true],
    ['the meeting dated 24 June 2013', true],
    ['24 June 2013 Board', true],
    ['on 24 June 2013 the Board agreed', true],
    ['3 Apr 2013', false],
    ['by email, 3 Apr 2013', false],
    ['Board papers sent 24 Jun 2013', false],
    ['tbc', false],
  ])('%s: whether it is the day of a meeting, its place says (%s)', (text, expected) => {
    expect(readAgreed(text, bromley).atMeeting).toBe(expected);
  });

  it('spaces round it are no part of a minute', () => {
    expect(readAgreed(' Board ', bromley).text).toBe('Board');
  });

  it('a text too long for a minute names nothing', () => {
    const minute = 'Board 24 Jun 2013, ';
    expect(agreed(minute + 'x'.repeat(400 - minute.length))).toBe('Board 2013-06-24');
    expect(agreed(minute + 'x'.repeat(401 - minute.length))).toBe('- -');
  });

  it('the last of several days counts, with the body that is named before it', () => {
    expect(agreed("Chair's action 3 Apr 2013, confirmed by Board 24 Jun 2013")).toBe('Board 2013-06-24');
    expect(agreed('Board 24 Jun 2013, QA&PM 28 May 2013')).toBe('Board 2013-06-24');
    expect(agreed('QA&PM 28 May 2013, Board 24 Jun 2013')).toBe('Board 2013-06-24');
    expect(agreed('Board 24 Jun 2013, QA&PM 28 May 2013, Board 23 Sep 2013')).toBe('Board 2013-09-23');
    expect(agreed('Board 24 Jun 2013 (was due 30 Sep 2013)')).toBe('Board 2013-06-24');
    expect(agreed('Board 24 Jun 2013: moved from June 2013 to Sept 2013')).toBe('Board 2013-06-24');
  });
});

describe('a move waits where its minute names no day', () => {
  it.each([
    ...['yes', 'to be agreed', '…', '...', '-', '', 'tbc', 'no', 'agreed', 'item 4', '2013-14', 'Q1 2013-14'],
    ...['31 Feb 2013', '3 Apr', '24', 'May be agreed', '1.3.4.5'],
    ...[
      'due 24 Jun 2013',

      'to be agreed 24 Jun 2013',
      'not agreed, 24 Jun 2013',
      'No, 3 Apr 2013',
      'pending, 3 Apr 2013',
    ],
  ])('%s', (text) => {
    expect(agreed(text)).toBe('- -');
  });

  it.each([
    'Board',
    'Board …',
    'next Board',
    'Board to agree 24 Jun 2013',
    'deferred by Board 24 Jun 2013',
    'Board Jun',
    'Board item 4',
    'Board may agree 24 Jun 2013',
  ])('%s: the body is named', (text) => {
    expect(agreed(text)).toBe('Board -');
  });
});

describe('laws of what was agreed', () => {
  it('a body, a day and anything about items answers that body and that day', () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays('1990-01-01', n));
    const tail = fc.constantFrom('', ', item 4', ' (minute 6.2)', '; see the minutes', '.');
    fc.assert(
      fc.property(day, fc.constantFrom('Board', 'QA&PM', "Chair's action"), tail, (on, who, after) => {
        const answer = readAgreed(`${who}, ${longDay(on)}${after}`, bromley);
        expect(answer.on).toEqual({ start: on, due: on });
        expect(answer.body).toBe(who === "Chair's action" ? null : who);
      }),
      { numRuns: 200 },
    );
  });

  it.runIf(inFull)('text of any kind is answered', () => {
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 500 }), (text) => {
        expect(readAgreed(text, bromley).text).toBe(text.trim());
      }),
    );
  });
});
