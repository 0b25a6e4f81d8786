import { describe, expect, it } from 'vitest';
import { nameExists } from '../../src/assess/asked-names.ts';
import { refExists } from '../../src/assess/asked-refs.ts';
import { assess } from '../../src/assess/assess.ts';
import { countActions, countAreas, countBy, leadsOf } from '../../src/assess/counts.ts';
import { datesDue } from '../../src/assess/due.ts';
import { type Filters, select, states } from '../../src/assess/filter.ts';
import { lateActions, missedDates } from '../../src/assess/overdue.ts';
import { action, body, closed, done, milestone, name, noted, plan, post, undated } from './a-plan.ts';

const qapm = name('QA & PM', 'body', 'QA&PM');

/** A plan with one of each: late, met, undated, closed, on hold, disputed. */
const board = plan(
  [
    action('Jul 2013', {
      ref: '1.1',
      milestones: [milestone('May 2013', { body: qapm }), milestone('Feb 2014')],
    }),
    action('Dec 2013', {
      ref: '1.2',
      lead: [name('All agencies', 'all-agencies')],
      milestones: [
        milestone('Mar 2013 / Jun 2013 / Sep 2013 / Dec 2013', { done: [done('2013-03-20')] }),
        milestone('Mar 2013', { lead: [name('L&D Manager')], done: [done('yes')] }),
      ],
      progress: [noted('2013-08-01', { rag: 'green' })],
    }),
    action(undated('Agreed dates throughout year'), { ref: '1.10' }),
    action('May 2013', {
      ref: '2.1',
      milestones: [milestone('Apr 2013'), milestone('May 2013', { done: [done('2013-05-01')] })],
      closed: closed('withdrawn', '2013-06-01'),
    }),
    action('May 2013', {
      ref: '2.2',
      lead: [name('L&D Manager')],
      partners: [name('Metropolitan Police', 'agency')],
      milestones: [milestone('Apr 2013')],
      closed: closed('on hold', '2013-06-01', 'Dec 2013'),
    }),
    action('Nov 2013', { ref: '4.10', lead: [qapm], milestones: [milestone(null), milestone('Oct 2013')] }),
    action('Sep 2013', { ref: '4.2', milestones: [milestone('Sep 2013', { done: [done('2013-09-01')] })] }),
  ],
  {
    bodies: [body('Board', null), body('QA&PM', null, { aliases: ['QA & PM Ctte'] })],
    posts: [
      post('Business Manager', { short: 'BM', agency: 'Bromley Council' }),
      post('L&D Manager', { aliases: ['Learning and Development Manager'], agency: 'Bromley Council' }),
    ],
    agencies: [
      { name: 'Bromley Council', aliases: ['LBB'], at: { file: '', path: [] } },
      { name: 'Metropolitan Police', aliases: [], at: { file: '', path: [] } },
    ],
  },
);
const today = assess(board, '2013-09-10');
const refs = (filters: Filters) => select(today, filters).actions.map((one) => one.action.ref);
const ids = (filters: Filters) => {
  const { actions } = select(today, filters);
  return actions.flatMap((one) => one.milestones.map((each) => each.milestone.id));
};

describe('filters', () => {
  it('take refs one by one, by area and by range, in natural order', () => {
    expect(refs({ refs: ['1'] })).toEqual(['1.1', '1.2', '1.10']);
    expect(refs({ refs: ['1.1'] })).toEqual(['1.1']);
    expect(refs({ refs: ['1.2-2.1'] })).toEqual(['1.2', '1.10', '2.1']);
    expect(refs({ refs: ['4.2', '2'] })).toEqual(['2.1', '2.2', '4.2']);
    expect(refs({ refs: ['2-4'] })).toEqual(['2.1', '2.2', '4.2', '4.10']);
    expect(ids({ refs: ['1.1/2'] })).toEqual(['1.1/2']);
  });

  it('know a lead, a body and an agency by any of their names', () => {
    expect(refs({ leads: ['bm'] })).toEqual(['1.1', '1.10', '2.1', '4.2']);
    expect(refs({ leads: ['learning & development manager'] })).toEqual(['1.2', '2.2']);
    expect(refs({ bodies: ['qa and pm ctte'] })).toEqual(['1.1', '4.10']);
    expect(refs({ agencies: ['metropolitan police'] })).toEqual(['1.2', '2.2']);
    expect(refs({ agencies: ['lbb'] })).toEqual(['1.1', '1.2', '1.10', '2.1', '2.2', '4.2']);
    expect(refs({ areas: ['2'] })).toEqual(['2.1', '2.2']);
    expect(refs({ areas: ['area 2', '4'] })).toEqual(['2.1', '2.2', '4.2', '4.10']);
  });

  it('pick the milestones that a lead leads or that go to a body', () => {
    expect(ids({ leads: ['L&D Manager'] })).toEqual(['1.2/2', '2.2/1']);
    expect(ids({ bodies: ['QA&PM'] })).toEqual(['1.1/1', '4.10/1', '4.10/2']);
  });

  it('pick dates and completions within an action, which count and are late on their own', () => {
    const picked = (filters: Filters) =>
      select(today, filters).actions.map((one) => ({
        ref: one.action.ref,
        dates: one.milestones.flatMap((each) => each.occurrences.map(({ due }) => due)),
        late: one.late,
        completion: one.completion?.counted === true ? one.completion.due : null,
      }));
    // 1.1 is late with its first milestone and past completion; of 1.2 one date of four is.
    expect(picked({ states: ['late'] })).toEqual([
      { ref: '1.1', dates: ['2013-05-31'], late: true, completion: '2013-07-31' },
      { ref: '1.2', dates: ['2013-06-30'], late: true, completion: null },
    ]);
    expect(picked({ before: '2013-06-30' })).toEqual([
      { ref: '1.1', dates: ['2013-05-31'], late: true, completion: null },
      { ref: '1.2', dates: ['2013-06-30'], late: true, completion: null },
    ]);
    // The committee leads 4.10, and of 1.1 only the first milestone goes to it.
    expect(picked({ bodies: ['QA&PM'] })).toEqual([
      { ref: '1.1', dates: ['2013-05-31'], late: true, completion: null },
      { ref: '4.10', dates: [null, '2013-10-31'], late: false, completion: '2013-11-30' },
    ]);
    // Nothing that the L&D Manager leads is late: the late date of 1.2 belongs to all agencies.
    expect(picked({ leads: ['L&D Manager'], states: ['late'] })).toEqual([]);
  });

  it('take either colour for --rag: 1.2 is rated green, and amber by its dates', () => {
    expect(refs({ rag: ['amber'] })).toEqual(['1.2']);
    expect(refs({ rag: ['green'] })).toEqual(['1.2']);
    expect(refs({ recorded: ['amber'] })).toEqual([]);
  });

  it('tell the colour shown from the recorded and the suggested one', () => {
    expect(refs({ rag: ['green'] })).toEqual(['1.2']);
    expect(refs({ suggested: ['amber'] })).toEqual(['1.2']);
    expect(refs({ suggested: ['red', 'not due'] })).toEqual(['1.1', '4.10']);
    expect(refs({ recorded: ['not-rated'] })).toHaveLength(6);
    expect(refs({ rag: ['blue'] })).toEqual(['4.2']);
    expect(refs({ rag: ['withdrawn'] })).toEqual(['2.1']);
  });

  it('know every state', () => {
    expect(Object.fromEntries(states.map((state) => [state, refs({ states: [state] })]))).toEqual({
      open: ['1.1', '1.2', '1.10', '4.10'],
      late: ['1.1', '1.2'],
      complete: ['4.2'],
      closed: ['2.1'],
      'on-hold': ['2.2'],
      undated: ['1.10', '4.10'],
      'not-rated': ['1.1', '1.10', '4.10'],
      stale: [],
      disputed: ['1.2'],
    });
    expect(ids({ states: ['undated'] })).toEqual(['4.10/1']);
    expect(ids({ states: ['late'] })).toEqual(['1.1/1', '1.2/1']);
  });

  it('take what is due by a day, that day included', () => {
    expect(refs({ before: '2013-05-30' })).toEqual([]);
    expect(refs({ before: '2013-05-31' })).toEqual(['1.1']);
    expect(refs({ before: '2013-06-30' })).toEqual(['1.1', '1.2']);
    expect(refs({ before: '2013-11-30' })).toEqual(['1.1', '1.2', '4.10']);
  });

  it('search for words in any order, without case and marks', () => {
    expect(refs({ search: 'BOARD structure' })).toHaveLength(7);
    expect(refs({ search: 'police' })).toEqual(['2.2']);
    expect(refs({ search: 'police nowhere' })).toEqual([]);
  });

  it('say which names and refs the plan does not know', () => {
    expect(nameExists(today, 'ld manager')).toBe(false);
    expect(nameExists(today, 'LBB')).toBe(true);
    expect(nameExists(today, 'all agencies')).toBe(true);
    expect(refExists(today, '3')).toBe(false);
    expect(refExists(today, '4.2-4.9')).toBe(true);
  });
});

describe('what is late, and what is due', () => {
  it('a missed date is a row of its own, the longest first', () => {
    expect(
      missedDates(today.actions).map(({ milestone, due, daysLate, nth, of }) => [
        milestone.milestone.id,
        due,
        daysLate,
        nth,
        of,
      ]),
    ).toEqual([
      ['1.1/1', '2013-05-31', 102, 1, 1],
      ['1.2/1', '2013-06-30', 72, 2, 4],
    ]);
    expect(
      lateActions(today.actions).map(({ one, due, daysLate }) => [one.action.ref, due, daysLate]),
    ).toEqual([['1.1', '2013-07-31', 41]]);
  });

  it('what is due today is due, and what is done, closed or on hold is not', () => {
    expect(
      datesDue(today.actions, '2013-09-10', '2013-11-30').map(({ one, milestone, due, nth, of }) => [
        milestone?.milestone.id ?? one.action.ref,
        due,
        nth,
        of,
      ]),
    ).toEqual([
      ['1.2/1', '2013-09-30', 3, 4],
      ['4.10/2', '2013-10-31', 1, 1],
      ['4.10', '2013-11-30', 1, 1],
    ]);
    expect(datesDue(today.actions, '2013-09-30', '2013-09-30')).toHaveLength(1);
  });
});

describe('counts', () => {
  const filters: Filters[] = [
    {},
    ...states.map((state) => ({ states: [state] })),
    { leads: ['BM'] },
    { bodies: ['QA&PM'] },
    { agencies: ['Metropolitan Police'] },
    { refs: ['1.2-2.1'] },
    { rag: ['red', 'amber'] },
    { before: '2013-06-30' },
    { search: 'nowhere' },
  ];

  it('add up under every filter', () => {
    for (const filter of filters) {
      const { actions } = select(today, filter);
      const counts = countActions(actions);
      const sum = (of: Readonly<Record<string, number>>) => Object.values(of).reduce((a, b) => a + b, 0);
      expect(counts.actions).toBe(actions.length);
      expect(sum(counts.bySuggested)).toBe(counts.actions);
      expect(sum(counts.byRecorded)).toBe(counts.actions);
      expect(counts.datesMet + counts.datesMissed + counts.datesAhead + counts.datesClosed).toBe(
        counts.dates,
      );
      expect(counts.datesMissed).toBe(missedDates(actions).length);
      expect(counts.completionsLate).toBe(lateActions(actions).length);
      expect(counts.rated + (counts.byRecorded['not-rated'] ?? 0)).toBe(counts.actions);
      const areas = countAreas(actions);
      for (const key of [
        'actions',
        'milestones',
        'dates',
        'datesMissed',
        'datesMet',
        'undated',
        'disputed',
        'notRated',
      ] as const)
        expect(areas.reduce((n, { counts: area }) => n + area[key], 0)).toBe(counts[key]);
    }
  });

  it('give each state as many actions as its filter lists', () => {
    const counts = countActions(today.actions);
    expect(counts.actionsLate).toBe(refs({ states: ['late'] }).length);
    expect(counts.notRated).toBe(refs({ states: ['not-rated'] }).length);
    expect(counts.disputed).toBe(refs({ states: ['disputed'] }).length);
  });

  it('of a plan by hand: 7 actions, 10 milestones, 12 dates', () => {
    expect(countActions(today.actions)).toMatchObject({
      actions: 7,
      milestones: 10,
      dates: 12,
      datesMissed: 2,
      datesMet: 4,
      datesAhead: 4,
      datesClosed: 2,
      undated: 1,
      actionsUndated: 1,
      milestonesLate: 2,
      milestonesMet: 3,
      rated: 1,
      notRated: 3,
    });
  });

  it('go by lead, the most red first', () => {
    expect(
      countBy(today.actions, leadsOf).map(({ name, counts }) => [
        name,
        counts.bySuggested.red,
        counts.actions,
      ]),
    ).toEqual([
      ['Business Manager', 1, 4],
      ['All agencies', 0, 1],
      ['L&D Manager', 0, 1],
      ['QA&PM', 0, 1],
    ]);
  });
});
