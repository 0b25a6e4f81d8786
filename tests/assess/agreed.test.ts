import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import type { Action } from '../../src/model/plan.ts';
import { readPlan } from '../../src/read/plan.ts';
import { action, closed, done, milestone, moved, plan, undated } from './a-plan.ts';

const now = (one: Action, today: string) => assess(plan([one]), today).actions[0]!;
const due = (one: Action, today: string) => now(one, today).completion?.due;

/** From July to November, asked for on 3 June. */
const asked = (agreed: string | null) =>
  action('Nov 2013', { redated: [moved('Jul 2013', 'Nov 2013', '2013-06-03', agreed)] });

describe('a move of a date', () => {
  it('counts from the day that its minute names', () => {
    const one = asked('Board 24 Jun 2013, item 6');
    expect([due(one, '2013-06-23'), due(one, '2013-06-24')]).toEqual(['2013-07-31', '2013-11-30']);
    expect(now(one, '2013-06-23').moved).toMatchObject([{ agreed: false, waiting: true, settledBy: null }]);
    expect(now(one, '2013-06-24').moved).toMatchObject([
      { agreed: true, waiting: false, settledBy: 'minute' },
    ]);
    expect(now(one, '2013-06-23').suggested.row).toBe('moved-without-agreement');
  });

  it('counts from the first of the month, where the minute names no day of it', () => {
    expect([
      due(asked("Chair's action, Jul 2013"), '2013-06-30'),
      due(asked("Chair's action, Jul 2013"), '2013-07-01'),
    ]).toEqual(['2013-07-31', '2013-11-30']);
  });

  it('waits for ever where no day is named', () => {
    for (const said of [null, 'yes', 'to be agreed', '…', 'Board', 'to be agreed, Board 24 Jun 2013'])
      expect([
        said,
        due(asked(said), '2014-01-31'),
        now(asked(said), '2014-01-31').moved[0]!.waiting,
      ]).toEqual([said, '2013-07-31', true]);
  });

  it('that is entered after the meeting has not happened before it is entered', () => {
    const late = action('Nov 2013', {
      redated: [moved('Jul 2013', 'Nov 2013', '2013-07-08', 'Board 24 Jun 2013')],
    });
    expect([due(late, '2013-07-07'), due(late, '2013-07-08')]).toEqual(['2013-07-31', '2013-11-30']);
  });

  it('from no date to a date needs no agreement', () => {
    const dated = action('Nov 2013', {
      redated: [{ ...moved(null, 'Nov 2013', '2013-06-03'), from: undated('tbc') }],
    });
    expect(now(dated, '2013-06-03')).toMatchObject({
      completion: { due: '2013-11-30' },
      moved: [{ agreed: true, waiting: false, settledBy: 'nothing' }],
      suggested: { row: 'not-due' },
    });
    expect(now(dated, '2013-06-02').suggested.row).toBe('no-date');
  });

  it('is not got round by two moves: away from a date to none, and from none to another date', () => {
    const round = (agreed?: string) =>
      action('Mar 2014', {
        redated: [
          { ...moved('Jul 2013', null, '2013-10-01', agreed), to: undated('tbc') },
          { ...moved(null, 'Mar 2014', '2013-10-02'), from: undated('tbc') },
        ],
      });
    expect(now(round(), '2013-10-10')).toMatchObject({
      completion: { due: '2013-07-31' },
      moved: [{ waiting: true }, { waiting: true, agreed: false }],
    });
    expect(due(round('Board 1 Oct 2013'), '2013-10-10')).toBe('2014-03-31');
  });

  it('whose date before is not said waits all the same, though no other date is known', () => {
    const unsaid = action('Nov 2013', { redated: [moved(null, 'Nov 2013', '2013-06-03')] });
    expect(now(unsaid, '2013-06-03')).toMatchObject({
      completion: { due: '2013-11-30' },
      suggested: { row: 'moved-without-agreement' },
    });
  });

  it('is read in the order of the days of the changes, where every entry has its day', () => {
    const two = action('Dec 2013', {
      redated: [
        moved('Jul 2013', 'Dec 2013', '2013-06-20', 'Board 24 Jun 2013'),
        moved('May 2013', 'Jul 2013', '2013-05-01', 'Board 3 Jun 2013'),
      ],
    });
    expect([due(two, '2013-06-02'), due(two, '2013-06-03'), due(two, '2013-06-24')]).toEqual([
      '2013-05-31',
      '2013-07-31',
      '2013-12-31',
    ]);
    const { moved: moves } = now(two, '2013-06-21');
    expect(moves.map(({ agreed, redating }) => [redating.on, agreed])).toEqual([
      ['2013-05-01', true],
      ['2013-06-20', false],
    ]);
  });

  it('is read in the order of the file, where not every entry has its day', () => {
    const two = action('Dec 2013', {
      redated: [
        moved('May 2013', 'Jul 2013', null, 'Board 3 Jun 2013'),
        moved('Jul 2013', 'Dec 2013', '2013-05-01', 'Board 24 Jun 2013'),
      ],
    });
    expect([due(two, '2013-06-02'), due(two, '2013-06-03'), due(two, '2013-06-24')]).toEqual([
      '2013-05-31',
      '2013-07-31',
      '2013-12-31',
    ]);
  });

  it('waits no longer once its action is closed or complete, but does while that is on hold', () => {
    const waits = (more: Partial<Action>) => now({ ...asked(null), ...more }, '2013-06-30').moved[0]!.waiting;
    expect(waits({ closed: closed('withdrawn', '2013-06-10') })).toBe(false);
    expect(waits({ closed: closed('complete', '2013-06-10') })).toBe(false);
    expect(waits({ milestones: [milestone('May 2013', { done: [done('2013-05-20')] })] })).toBe(false);
    expect(waits({ closed: closed('on hold', '2013-06-10', 'Dec 2013') })).toBe(true);
  });

  it('two that wait are settled by agreeing to the last, and by one line', () => {
    const two = action('Dec 2013', {
      redated: [moved('Oct 2013', 'Nov 2013', '2013-06-03'), moved('Nov 2013', 'Dec 2013', '2013-08-05')],
    });
    const { changes } = now(two, '2013-09-10').suggested;
    expect(changes[0]).toMatchObject({
      to: 'not-due',
      words: 'have the move agreed at the Board',
      write: [{ under: '1.1, redated to Dec 2013', yaml: 'agreed: Board 10 Sep 2013' }],
    });
  });
});

describe('what recurs', () => {
  /** A monthly return in an action whose completion was moved. */
  const monthly = (agreed: string, done: string | null, when = 'monthly') => {
    const text = [
      'area: 4',
      'title: Improving outcomes',
      'actions:',
      '  - ref: "4.1"',
      '    action: Collect the returns',
      '    completion: May 2013',
      `    redated: [{ from: Jul 2013, to: May 2013, date: 8 Apr 2013, agreed: "${agreed}" }]`,
      '    milestones:',
      '      - what: Return collected',
      `        when: ${when}`,
      ...(done === null ? [] : [`        done: [${done}]`]),
      '',
    ].join('\n');
    const read = readPlan('plan', [
      { name: 'plan.yaml', bytes: Buffer.from('board: Our Board\nperiod: 2013-14\n'), fault: null },
      { name: '4.yaml', bytes: Buffer.from(text), fault: null },
    ]);
    return assess(read.plan!, '2013-06-10').actions[0]!;
  };

  it('fills the life in force, so that nobody completes an action by moving its date alone', () => {
    const two = monthly('yes', '29 Apr 2013, 28 May 2013');
    expect(two.milestones[0]!.occurrences.map(({ due, done }) => [due, done])).toEqual([
      ['2013-04-30', '2013-04-29'],
      ['2013-05-31', '2013-05-28'],
      ['2013-06-30', null],
      ['2013-07-31', null],
    ]);
    expect(two.suggested.colour).toBe('amber');
    const agreed = monthly('Board 8 Apr 2013', '29 Apr 2013, 28 May 2013');
    expect(agreed.milestones[0]!.occurrences).toHaveLength(2);
    expect(agreed.suggested.colour).toBe('complete');
  });

  it('has its dates in the life in force too where the move, not agreed, would leave it none', () => {
    const duesOf = (agreed: string) =>
      monthly(agreed, null, 'every July').milestones[0]!.occurrences.map(({ due }) => due);
    expect(duesOf('yes')).toEqual(['2013-07-31']);
    expect(duesOf('Board 8 Apr 2013')).toEqual([null]);
  });
});
