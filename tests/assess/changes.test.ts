import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { transitionsInWords } from '../../src/assess/transitions.ts';
import type { Action } from '../../src/model/plan.ts';
import {
  action,
  body,
  closed,
  continuing,
  days,
  done,
  milestone,
  moved,
  noted,
  phrase,
  plan,
} from './a-plan.ts';

const now = (one: Action, today = '2013-09-10') => assess(plan([one]), today).actions[0]!.suggested;
const changes = (one: Action, today?: string) =>
  now(one, today).changes.map(({ to, words }) => `${to}: ${words}`);

describe('what would change a colour', () => {
  it('is to meet what is late, to agree other dates, or to meet everything', () => {
    const two = action('Dec 2013', { milestones: [milestone('May 2013'), milestone('Nov 2013')] });
    expect(changes(two)).toEqual([
      'green: meet 1.1/1, and give its day',
      'not-due: agree a new date for 1.1/1 at the Board, such as Dec 2013',
      'complete: meet both milestones, and give each its day',
    ]);
    expect(now(two).changes[1]!.write).toEqual([
      { under: '1.1/1', yaml: 'when: Dec 2013' },
      {
        under: '1.1/1',
        yaml: 'redated:\n  - from: May 2013\n    to: Dec 2013\n    date: 10 Sep 2013\n    agreed: Board 10 Sep 2013',
      },
    ]);
  });

  it('of an action without milestones is to close it, or to agree another completion', () => {
    expect(now(action('Jul 2013')).changes).toEqual([
      {
        to: 'not-due',
        words: 'agree a completion at the Board, such as Mar 2014',
        write: [
          { under: '1.1', yaml: 'completion: Mar 2014' },
          {
            under: '1.1',
            yaml: 'redated:\n  - from: Jul 2013\n    to: Mar 2014\n    date: 10 Sep 2013\n    agreed: Board 10 Sep 2013',
          },
        ],
        commands: ['bscb redate 1.1 --to "Mar 2014" --agreed "Board 10 Sep 2013"'],
      },
      {
        to: 'complete',
        words: 'close it as complete when the work is done',
        write: [{ under: '1.1', yaml: 'closed:\n  date: …\n  as: complete' }],
        commands: ['bscb close 1.1 --as complete --on "…"'],
      },
    ]);
  });

  it('past completion, with milestones late too, is to agree other dates for both', () => {
    expect(
      changes(action('Aug 2013', { milestones: [milestone('Jun 2013'), milestone('Jul 2013')] })),
    ).toEqual([
      'amber: agree a completion at the Board, such as Mar 2014',
      'not-due: agree new dates for completion and the two late milestones at the Board, such as Mar 2014',
      'complete: meet both milestones, and give each its day',
    ]);
  });

  it('is written beside what stands there already', () => {
    const newsletter = action('Dec 2013', {
      milestones: [
        milestone('Mar 2013 / Jun 2013 / Sep 2013', { done: [done('2013-03-20')] }),
        milestone('Dec 2013'),
      ],
    });
    expect(now(newsletter).changes.map(({ write }) => write)).toEqual([
      [{ under: '1.1/1', yaml: 'done:\n  - 2013-03-20\n  - …' }],
      [
        { under: '1.1/1', yaml: 'done:\n  - 2013-03-20\n  - …\n  - …' },
        { under: '1.1/2', yaml: 'done: …' },
      ],
    ]);
  });

  it('is never to meet what comes round again and has not begun: that action is closed when it is over', () => {
    const newsletter = action('Dec 2013', { milestones: [milestone('Mar 2013 / Jun 2013 / Dec 2013')] });
    expect(changes(newsletter)).toEqual([
      'green: meet 1.1/1, and give its day',
      'complete: close it as complete when the work is done',
    ]);
  });

  it('a move that waits is to be agreed first', () => {
    const waits = action('Nov 2013', { redated: [moved('Jul 2013', 'Nov 2013', '2013-09-05')] });
    expect(changes(waits)).toEqual([
      'not-due: have the move agreed at the Board',
      'complete: close it as complete when the work is done',
    ]);
  });

  it('of what has no date is a date; of what is closed there is none', () => {
    expect(changes(action(null))).toEqual([
      'not-due: agree a completion at the Board, such as Mar 2014',
      'complete: close it as complete when the work is done',
    ]);
    expect(changes(action('Jul 2013', { closed: closed('withdrawn', null) }))).toEqual([]);
    expect(changes(action('Jul 2013', { closed: closed('on hold', null, 'Dec 2013') }))).toEqual([
      'red: take "closed" out and go on with the work',
    ]);
  });

  it('after the end of the plan is a date within the quarter that work may run over, then one three months on', () => {
    expect(changes(action('Jul 2013'), '2014-04-30')[0]).toBe(
      'not-due: agree a completion at the Board, such as Jun 2014',
    );
    expect(changes(action('Jul 2013'), '2014-06-30')[0]).toBe(
      'not-due: agree a completion at the Board, such as Sep 2014',
    );
  });

  it('is no date for a milestone after a completion that stays', () => {
    const late = [milestone('May 2013'), milestone('Jun 2013')];
    const meeting = { bodies: [body('Board', ['2013-09-23'])] };
    const on = (one: Action) =>
      assess(plan([one], meeting), '2013-09-10').actions[0]!.suggested.changes.map(({ words }) => words);
    const dates = (one: Action) => on(one).filter((words) => words.startsWith('agree'));
    // it is over before the Board meets, so it has to move as well
    expect(dates(action('2013-09-16', { milestones: late }))).toEqual([
      'agree new dates for completion and the two late milestones at the Board on 23 September 2013, such as Mar 2014',
    ]);
    const until = continuing('until Dec 2013', '2013-04-01', '2013-12-31');
    expect(dates(action(until, { milestones: late }))).toEqual([
      'agree new dates for the two late milestones at the Board on 23 September 2013, such as Dec 2013',
    ]);
    // a move of completion that waits is agreed first, and until then no step goes past it
    const waits = { redated: [moved('Jul 2013', 'Nov 2013', '2013-09-05')], milestones: late };
    expect(dates(action('Nov 2013', waits)).filter((words) => words.includes('Mar 2014'))).toEqual([]);
  });
});

describe('the days on which a colour transitions', () => {
  const transitions = (one: Action, today = '2013-09-10') =>
    transitionsInWords(now(one, today).transitions, today);

  it('are said with the year only where it is another', () => {
    expect(transitions(action('Jul 2013'))).toBe('Amber from 1 August, red from 1 September.');
    expect(transitions(action('Dec 2013'))).toBe('Amber from 1 January 2014, red from 1 February 2014.');
  });

  it('come with the end of continuing work, and with the end of a hold', () => {
    const ongoing = continuing('Ongoing 2013-14', '2013-04-01', '2014-03-31');
    expect(transitions(action(ongoing, { milestones: [milestone('May 2013')] }))).toBe(
      'Amber from 1 June, red from 1 April 2014.',
    );
    expect(transitions(action('Aug 2013', { closed: closed('on hold', null, '2013-09-20') }))).toBe(
      'Amber from 21 September, red from 1 October.',
    );
  });

  it('are none where all is done, or nothing is dated', () => {
    expect(transitions(action(null))).toBe('');
    expect(transitions(action(continuing('Ongoing', '2013-04-01', '2013-12-31')))).toBe('');
    expect(transitions(action('Jul 2013', { closed: closed('complete', null) }))).toBe('');
  });
});

it('what is late within the grace of the board is no other colour than what is not due', () => {
  const rag = { profile: days, colours: null };
  const { actions } = assess(plan([action('Sep 2013')], { rag }), '2013-09-10');
  expect(transitionsInWords(actions[0]!.suggested.transitions, '2013-09-10')).toBe(
    'Amber from 7 October, red from 30 October.',
  );
});

describe('what speaks against a colour', () => {
  const against = (one: Action, today?: string) => now(one, today).against;

  it('milestones dated after completion, whether late or not', () => {
    expect(
      against(action('Apr 2013', { milestones: [milestone('Mar 2013'), milestone('May 2013')] })),
    ).toEqual([
      'Milestone 1.1/2 is dated May 2013, one month after completion: one of the two dates is probably wrong.',
    ]);
    expect(against(action('Jul 2013', { milestones: [milestone('2013-12-10')] }))).toEqual([
      'Its one milestone is dated 2013-12-10, four months after completion. It is not late: one of the two dates is probably wrong.',
    ]);
  });

  it('what is met already, and a move that waits', () => {
    const half = action('Nov 2013', {
      milestones: [milestone('May 2013', { done: [done('2013-05-20')] }), milestone('Jul 2013')],
      redated: [moved('Jul 2013', 'Nov 2013', '2013-09-05')],
    });
    expect(against(half)).toEqual([
      'One of its two milestones is met.',
      'Completion was moved from Jul 2013 to Nov 2013 on 5 September 2013, but without agreement: until the board agrees, the old date counts.',
    ]);
  });

  it('a phrase that people could read otherwise', () => {
    const summer = phrase('Aug 2013');
    const read = { ...summer.reading, text: 'summer 2013', approximate: true };
    expect(against(action({ ...summer, reading: read }))).toEqual([
      '"summer 2013" is approximate; it was read as ending on 31 August 2013.',
    ]);
    const warned = { ...read, warning: '"summer 2013" is read as June to August 2013' };
    expect(against(action({ ...summer, reading: warned }))).toEqual([
      'How it was read: "summer 2013" is read as June to August 2013.',
    ]);
  });

  it('a green with milestones that nobody can call late, or work that has come to its end', () => {
    const begun = { progress: [noted('2013-05-01', { note: 'Begun' })] };
    expect(
      against(action('Dec 2013', { ...begun, milestones: [milestone(null), milestone('Nov 2013')] })),
    ).toEqual(['One of its two milestones has no date, so nobody can say whether it is late.']);
    const ended = action(continuing('Ongoing 2013-14', '2013-04-01', '2014-03-31'), {
      milestones: [milestone('May 2013', { done: [done('yes')] }), milestone('Dec 2014')],
    });
    expect(against(ended, '2014-04-01')).toEqual([
      '"Ongoing 2013-14" ended on 31 March 2014 and the action is still open: close it, or carry it forward.',
    ]);
  });

  it('a completion that leaves milestones open', () => {
    expect(
      against(action('May 2013', { closed: closed('complete', null), milestones: [milestone('May 2013')] })),
    ).toEqual(['It is closed as complete, but milestone 1.1/1 is not marked done.']);
  });
});
