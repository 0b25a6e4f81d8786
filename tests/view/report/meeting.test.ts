import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess/assess.ts';
import { select } from '../../../src/assess/filter.ts';
import { meetingFor } from '../../../src/view/report/meeting.ts';
import { factsOf, made, midYear, planOf, published } from './a-report.ts';

describe('the meeting that a pack is for', () => {
  it('is the next Board, with its papers a week before and the meeting after it as the horizon', () => {
    expect(meetingFor(midYear, null, '2013-09-10')).toEqual({
      body: 'Board',
      on: { start: '2013-09-23', due: '2013-09-23' },
      papersDue: '2013-09-16',
      papersDays: 7,
      previous: '2013-06-24',
      until: '2013-12-09',
      next: { start: '2013-12-09', due: '2013-12-09' },
    });
  });

  it('is today’s meeting on its own day, and the next one the day after', () => {
    expect(meetingFor(midYear, null, '2013-09-23')).toMatchObject({ on: { due: '2013-09-23' } });
    expect(meetingFor(midYear, null, '2013-09-24')).toMatchObject({ on: { due: '2013-12-09' } });
  });

  it('is found by body and month, whatever the spelling, and by body alone', () => {
    for (const text of [
      'Board Sep 2013',
      'board September 2013',
      'BSCB Sept 2013',
      'Board 23 Sep 2013',
      'Board',
      'next Board',
    ])
      expect(meetingFor(midYear, text, '2013-09-10')).toMatchObject({
        body: 'Board',
        on: { due: '2013-09-23' },
      });
    expect(meetingFor(midYear, 'Executive', '2013-09-10')).toMatchObject({
      body: 'Executive',
      on: { due: '2013-10-10' },
    });
  });

  it('is the month where the plan gives a body no dates', () => {
    expect(meetingFor(published, 'QA & PM Oct 2013', '2013-09-10')).toMatchObject({
      body: 'QA&PM',
      on: { start: '2013-10-01', due: '2013-10-31' },
      papersDue: null,
      until: '2013-12-12',
    });
  });

  it('is six weeks where no Board is known', () => {
    expect(meetingFor(published, null, '2013-09-10')).toMatchObject({ body: null, until: '2013-10-22' });
  });

  it('is refused in words where there is none, with the nearest', () => {
    expect(meetingFor(midYear, 'Board Oct 2013', '2013-09-10')).toEqual({
      problem: 'the plan has no meeting of Board in Oct 2013; the nearest is Board 9 December 2013',
    });
    expect(meetingFor(midYear, 'Bored', '2013-09-10')).toMatchObject({
      problem: expect.stringContaining('no body'),
    });
    expect(meetingFor(midYear, 'Board someday', '2013-09-10')).toMatchObject({
      problem: expect.stringContaining('cannot read a date'),
    });
    expect(meetingFor(published, 'Board', '2013-09-10')).toMatchObject({
      problem: expect.stringContaining('name its date'),
    });
  });
});

describe('what comes to a meeting', () => {
  const plan = (when: string) =>
    planOf(
      `  - ref: "1.1"\n    action: Annual report\n    milestones:\n      - what: Considered by the Board\n        when: ${when}\n        at: Board\n`,
      'bodies:\n  Board:\n    meets: [24 Jun 2013, 23 Sep 2013, 9 Dec 2013]\n',
    );
  const itemsOf = (when: string) => {
    const { thisMeeting, beforeNext } = factsOf(made(plan(when), 'pack')).items;
    return [thisMeeting.length, beforeNext.length];
  };

  it('is a milestone of that month, though its last day falls after the meeting', () => {
    expect(itemsOf('Sep 2013')).toEqual([1, 0]);
  });

  it('is one that a meeting before should have had', () => {
    expect(itemsOf('Jun 2013')).toEqual([1, 0]);
  });

  it('is one that falls due before the body meets again, told apart', () => {
    expect(itemsOf('Nov 2013')).toEqual([0, 1]);
    expect(itemsOf('6 Dec 2013')).toEqual([0, 1]);
  });

  it('is not one that the next meeting is in time for', () => {
    expect(itemsOf('Dec 2013')).toEqual([0, 0]);
    expect(itemsOf('9 Dec 2013')).toEqual([0, 0]);
  });

  it('comes with the decisions and actions of the last meeting of that body, none later than today', () => {
    const facts = factsOf(made(midYear, 'pack'));
    expect(facts.lastMeeting.on).toBe('2013-06-24');
    expect(facts.lastMeeting.decisions).toHaveLength(4);
    expect(
      facts.lastMeeting.actions.map((one: { late: boolean; done: string | null }) => [one.late, one.done]),
    ).toEqual([
      [true, null],
      [true, null],
      [false, null],
      [false, '2013-07-31'],
    ]);
    expect(factsOf(made(midYear, 'pack', { today: '2013-06-01' })).lastMeeting).toBeNull();
  });

  it('says so where nobody wrote down what the last meeting decided', () => {
    const words = (today: string) => JSON.stringify(made(midYear, 'pack', { today }).answer.page);
    expect(words('2013-10-01')).toContain('has nothing of the meeting of 23 September 2013;');
    expect(words('2013-09-23')).not.toContain('has nothing of the meeting');
  });
});

describe('what is due at the meetings of a body', () => {
  const plan = planOf(
    `  - ref: "1.1"
    action: Learning reaches the Board
    milestones:
      - what: Learning report
        when: every Board
        done: [24 Jun 2013]
      - what: Panel hears it
        when: each Panel meeting
      - what: As the Board asks
        when: as required
      - what: Shown to the Panel
        when: every Board
        at: Panel
`,
    'bodies: { Board: { meets: [24 Jun 2013, 23 Sep 2013, 9 Dec 2013] }, Panel: {} }\n',
  );
  const items = (meeting: string) => {
    const { items } = factsOf(made(plan, 'pack', { meeting })) as {
      items: Record<'thisMeeting' | 'beforeNext' | 'undated', { id: string; due: string; body: string }[]>;
    };
    return [...items.thisMeeting, ...items.beforeNext, ...items.undated].map(({ id, due, body }) => [
      id,
      due,
      body,
    ]);
  };

  it('has what falls due at every meeting of the body, also where nothing else says where it goes', () => {
    expect(items('Board Sep 2013')).toEqual([['1.1/1', '2013-09-23', 'Board']]);
  });

  it('has what waits for meetings of which no date is known, and what at names, and not what is for another', () => {
    expect(items('Panel Sep 2013').map(([id]) => id)).toEqual(['1.1/4', '1.1/4', '1.1/2']);
  });

  it('is what the filter by that body lists', () => {
    const now = assess(plan, '2013-09-10');
    const ids = (body: string) =>
      select(now, { bodies: [body] }).actions.flatMap((one) =>
        one.milestones.map((each) => each.milestone.id),
      );
    expect(ids('Board')).toEqual(['1.1/1']);
    expect(ids('Panel')).toEqual(['1.1/2', '1.1/4']);
  });
});
