import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { figuresHelp, ruleOf, usualProfiles } from '../../src/assess/profiles/index.ts';
import { rowsFor } from '../../src/assess/table.ts';
import { addDays, addMonths } from '../../src/dates/day.ts';
import type { Profile } from '../../src/model/profile.ts';
import { action, boardMeetings, body, done, milestone, plan } from './a-plan.ts';

const strictly: Profile = { profile: 'strict' };
const meets = ['2013-03-25', '2013-06-24', '2013-09-23', '2013-12-09'];

/** What is suggested of one action, and why. */
const suggested = (
  of: ReturnType<typeof action>,
  profile: Profile,
  day: string,
  board: readonly string[] | null,
) => {
  const rag = { profile, colours: null };
  const { actions } = assess(plan([of], { bodies: [body('Board', board)], rag }), day);
  return actions[0]?.suggested ?? expect.fail();
};

describe('by the strict rule', () => {
  const rule = (board: readonly string[] | null) =>
    ruleOf(plan([], { bodies: [body('Board', board)] }), strictly);

  it('a date is amber on the first day after which no review comes before it, and on no other day', () => {
    const calendars = [
      null,
      [],
      ['2013-03-25'],
      ['2013-07-31'],
      meets,
      ['2013-07-30', '2013-08-01'],
      ['2014-01-01'],
    ];
    for (const board of calendars)
      for (const due of ['2013-07-31', '2013-05-30', '2014-02-28']) {
        /** The review on or after a day, else three months on; a date is before it where it falls due sooner. */
        const isBefore = (day: string): boolean =>
          due < ((board ?? []).find((meeting) => meeting >= day) ?? addMonths(day, 3));
        const expected: string[] = [];
        for (let day = addDays(due, -400); day <= due; day = addDays(day, 1))
          if (isBefore(day) && !isBefore(addDays(day, -1))) expected.push(day);
        const moves = rule(board)
          .transitions(due)
          .filter((day) => day <= due && day > addDays(due, -400));
        expect([board, due, moves]).toEqual([board, due, expected]);
        expect(rule(board).transitions(due)).toContain(addDays(due, 1));
      }
  });

  it('it says so of itself', () => {
    const { title, words, rows } = rule(meets);
    expect(title).toBe('strict (red as soon as late)');
    expect(words).toEqual({ amber: 'late at all', red: 'late at all' });
    const names = rows.map(({ name }) => name);
    expect(names).not.toContain('completion-late');
    expect(names).not.toContain('milestone-late');
    expect(names.indexOf('due-before-review')).toBe(names.indexOf('begun') - 1);
    const wordsOf = (name: string) => rows.find((row) => row.name === name)?.words(rule(meets));
    expect(wordsOf('due-before-review')).toBe(
      'a date falls due before the next review, and nothing is done, rated or noted',
    );
    expect(wordsOf('milestone-long-past')).toBe(
      'a milestone, or an earlier date of completion, is late at all',
    );
  });

  it('a date on the day of the review is not before it', () => {
    expect(suggested(action('2013-09-23'), strictly, '2013-07-01', meets).colour).toBe('not-due');
    expect(suggested(action('2013-09-22'), strictly, '2013-07-01', meets).colour).toBe('amber');
    // the review of today is still to come
    expect(suggested(action('2013-09-23'), strictly, '2013-09-23', meets).colour).toBe('not-due');
  });

  it('the first of its dates counts, and what has begun is no longer asked about', () => {
    const two = action('2014-02-28', { milestones: [milestone('2013-08-31')] });
    expect(suggested(two, strictly, '2013-07-01', meets).colour).toBe('amber');
    const begun = action('2013-08-31', {
      milestones: [milestone('2013-06-01', { done: [done('2013-06-01')] }), milestone('2013-08-31')],
    });
    expect(suggested(begun, strictly, '2013-07-01', meets).colour).toBe('green');
  });

  it('a milestone that is late is red on the next day, with its sum', () => {
    const late = action('2013-12-31', { milestones: [milestone('2013-06-30')] });
    expect(suggested(late, strictly, '2013-06-30', meets).colour).toBe('amber');
    expect(suggested(late, strictly, '2013-07-01', meets)).toMatchObject({
      colour: 'red',
      reason: expect.stringContaining('; late at all is red'),
    });
  });
});

describe('by the rule that counts meetings', () => {
  const rule = (board: readonly string[] | null, more: Partial<Parameters<typeof plan>[1]> = {}) =>
    ruleOf(plan([], { bodies: [body('Board', board)], ...more }), boardMeetings);
  const end = '; amber from 1, red from 2';

  it.each([
    ['2013-06-30', '2013-09-23', `, and no Board meeting has been held since${end}`],
    ['2013-06-30', '2013-09-24', `, and 1 Board meeting has been held since (23 September 2013)${end}`],
    ['2013-06-24', '2013-09-24', `, and 1 Board meeting has been held since (23 September 2013)${end}`],
    [
      '2013-04-30',
      '2013-09-24',
      `, and 2 Board meetings have been held since (24 June and 23 September 2013)${end}`,
    ],
  ])('due on %s, on %s', (due, day, said) => {
    expect(rule(meets).sum(due, day)).toBe(said);
  });

  it('more than four meetings, or one of which the day is not known, are only counted', () => {
    const many = ['2013-05-01', '2013-06-01', '2013-07-01', '2013-08-01', '2013-09-01'];
    const said = (board: readonly string[]) => rule(board).sum('2013-04-01', '2013-12-01');
    expect(said(many)).toBe(`, and 5 Board meetings have been held since${end}`);
    expect(said(many.slice(1))).toContain(' (1 June, 1 July, 1 August and 1 September 2013)');
    expect(said(['2013-05-01', 'Jun 2013'])).toBe(`, and 2 Board meetings have been held since${end}`);
  });

  it('it says so of itself, by the name of the body', () => {
    expect(rule(meets).title).toBe('Board meetings (amber from 1, red from 2)');
    expect(rule(meets).words).toEqual({
      amber: 'late by 1 Board meeting or more',
      red: 'late by 2 Board meetings or more',
    });
    const forum = { bodies: [body('Board', null), body('Forum', meets)], review: 'Forum' };
    expect(rule(null, forum).title).toBe('Forum meetings (amber from 1, red from 2)');
    const both = { bodies: [body('Board', meets), body('Forum', meets)], review: 'Forum' };
    expect(rule(null, both).title).toBe('Board meetings (amber from 1, red from 2)');
    const ofForum = ruleOf(plan([], both), { ...boardMeetings, of: 'Forum' });
    expect(ofForum.title).toBe('Forum meetings (amber from 1, red from 2)');
    const unknown = ruleOf(plan([], both), { ...boardMeetings, of: 'Panel' });
    expect(unknown.title).toBe('Panel meetings (amber from 1, red from 2)');
  });

  it('without meetings nothing late has a colour, and what to write is said', () => {
    const write =
      ', but the rule counts Board meetings and plan.yaml gives no dates for them: write them under bodies, Board, meets.';
    const late = suggested(action('2013-05-31'), boardMeetings, '2013-07-01', null);
    expect(late.colour).toBe('none');
    expect(late.reason).toBe(`Completion 2013-05-31 passed 31 days ago${write}`);
    const step = action('2013-12-31', { milestones: [milestone('2013-05-31')] });
    expect(suggested(step, boardMeetings, '2013-07-01', null)).toMatchObject({
      colour: 'none',
      reason: expect.stringContaining(write),
    });
    expect(suggested(action('2013-12-31'), boardMeetings, '2013-07-01', null).colour).toBe('not-due');
    expect(
      rule(null)
        .rows.find(({ name }) => name === 'no-meetings')
        ?.words(rule(null)),
    ).toBe('something is late, and the rule counts Board meetings, of which plan.yaml gives no dates');
  });

  it('what is late but within the grace has a row of its own, where amber begins with a meeting', () => {
    const names = (amber: number) =>
      ruleOf(plan([], { bodies: [body('Board', meets)] }), { ...boardMeetings, amber }).rows.map(
        ({ name }) => name,
      );
    expect(names(1).length).toBe(names(0).length + 1);
  });
});

describe('every rule of colour', () => {
  it.each(usualProfiles)(
    'says of each row of its table when it fits, and of no two the same: $profile',
    (profile) => {
      const words = rowsFor(ruleOf(plan([], { bodies: [body('Board', meets)] }), profile)).map(
        (row) => row.words,
      );
      expect(words.filter((said) => typeof said !== 'string' || said.length < 10)).toEqual([]);
      expect(new Set(words).size).toBe(words.length);
    },
  );

  it('says what its figures stand for, where it has any', () => {
    const help = Object.fromEntries(usualProfiles.map((one) => [one.profile, figuresHelp(one)]));
    expect(help).toMatchObject({ months: null, completion: null, strict: null, achieved: null });
    expect(help.days).toMatch(/\bdays\b/);
    expect(help.meetings).toMatch(/\bmeetings\b/);
  });

  it('by months, a month to the day is not yet more than a month, and says so', () => {
    const { grade, sum } = ruleOf(plan([]), { profile: 'months' });
    expect([grade('2013-07-31', '2013-08-31'), grade('2013-07-31', '2013-09-01')]).toEqual(['amber', 'red']);
    expect(sum('2013-07-31', '2013-08-31')).toMatch(/ not more than one month/);
    expect(sum('2013-07-31', '2013-09-01')).toMatch(/ is more than one month/);
  });

  it('by meetings, the one on the day of a date is not missed: the work may go to it', () => {
    const { grade } = ruleOf(plan([], { bodies: [body('Board', meets)] }), boardMeetings);
    expect(grade('2013-06-24', '2013-09-23')).toBe('grace');
    expect(grade('2013-06-23', '2013-06-25')).toBe('amber');
  });
});
