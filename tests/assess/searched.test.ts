import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { completionDates, datedOf, datesOf, everyMove } from '../../src/assess/dates.ts';
import { goesTo } from '../../src/assess/goes-to.ts';
import { wordsOfAction } from '../../src/assess/searched.ts';
import type { Action, Plan } from '../../src/model/plan.ts';
import { action, body, closed, done, milestone, moved, name, noted, plan, undated } from './a-plan.ts';

const now = (one: Action, more: Partial<Plan> = {}) =>
  assess(plan([one], more), '2013-09-10').actions[0] ?? expect.fail();

it('every word that people wrote in an action is looked through', () => {
  const own = (text: string) => ({ key: 'Priority', text }) as unknown as Action['own'][number];
  const one = action('Dec 2013', {
    ref: 'C1.1',
    action: 'Lay members',
    short: 'Lay',
    impact: 'Two were found',
    was: '1.9',
    origin: '2012-13 4.3',
    lead: [name('BM', 'post', 'Business Manager')],
    partners: [name('Met', 'agency', 'Metropolitan Police')],
    own: [own('high')],
    closed: { ...closed('withdrawn', '2013-05-01'), reason: 'No funding' },
    done: [{ ...done('2013-05-01'), evidence: 'Minutes of May' }],
    redated: [{ ...moved('Oct 2013', 'Dec 2013', '2013-04-01', 'Board 1 Apr 2013'), reason: 'Figures late' }],
    progress: [
      noted('2013-05-02', {
        note: 'Advert placed',
        by: 'Chair',
        next: { what: 'Interviews', who: [name('Vice', 'post', 'Vice Chair')] } as unknown as NonNullable<
          Action['progress'][number]['next']
        >,
      }),
    ],
    milestones: [
      milestone('Nov 2013', {
        what: 'Advert written',
        evidence: 'Draft 2',
        body: name('QA', 'body', 'QA&PM'),
        lead: [name('L&D', 'post', 'L&D Manager')],
        own: [own('low')],
        done: [{ ...done('2013-06-01'), evidence: 'Item 4' }],
        redated: [{ ...moved('Sep 2013', 'Nov 2013', '2013-04-02', 'Chair'), reason: 'Leave' }],
      }),
    ],
  });
  const words = wordsOfAction(one);
  const written = [
    ...[
      'C1.1',
      'Lay members',
      'Lay',
      'Two were found',
      '1.9',
      '2012-13 4.3',
      'Dec 2013',
      'No funding',
      'high',
    ],
    ...['BM', 'Business Manager', 'Met', 'Metropolitan Police', 'Minutes of May', 'Board 1 Apr 2013'],
    ...['Figures late', 'Advert placed', 'Chair', 'Interviews', 'Vice', 'Vice Chair', 'Advert written'],
    ...['Nov 2013', 'Draft 2', 'QA', 'QA&PM', 'L&D', 'L&D Manager', 'low', 'Item 4', 'Leave'],
  ];
  expect(written.filter((text) => !words.includes(text))).toEqual([]);
});

describe('a milestone goes', () => {
  const bodies = (milestones: Action['milestones']) => {
    const of = plan([action('Dec 2013', { milestones })], {
      bodies: [body('Board', ['2013-06-24']), body('QA&PM', null)],
    });
    const calendar = {
      ...of.calendar,
      bodies: [
        { name: 'Board', aliases: [], meets: [] },
        { name: 'QA&PM', aliases: [], meets: null },
      ],
    };
    const withBodies = { ...of, calendar };
    return assess(withBodies, '2013-05-01').actions[0]?.milestones.map((one) =>
      goesTo(withBodies, one).map((to) => to.name),
    );
  };

  it('to the body that it names, else to those at whose meetings it is due', () => {
    const board = name('Board', 'body');
    const every = undated('every QA&PM');
    expect(
      bodies([
        milestone('Jun 2013', { body: board }),
        milestone(every),
        milestone(every, { body: board }),
        milestone('Jun 2013'),
        milestone(null),
      ]),
    ).toEqual([['Board'], ['QA&PM'], ['Board'], [], []]);
  });
});

describe('the dates of an action', () => {
  const one = action('Jul 2013 / Dec 2013', {
    milestones: [milestone('Jun 2013'), milestone(undated('tbc')), milestone('Oct 2013')],
  });

  it('are those of its milestones, then of its completion, the earlier ones first', () => {
    const dues = datesOf(now(one)).map(({ due, milestone }) => [milestone === null, due]);
    expect(dues).toEqual([
      [false, '2013-06-30'],
      [false, null],
      [false, '2013-10-31'],
      [true, '2013-07-31'],
      [true, '2013-12-31'],
    ]);
    expect(datedOf(now(one), () => true).map(({ due }) => due)).toEqual([
      ...['2013-06-30', '2013-10-31', '2013-07-31', '2013-12-31'],
    ]);
    expect(datedOf(now(one), ({ overdue }) => overdue).map(({ due }) => due)).toEqual([
      ...['2013-06-30', '2013-07-31'],
    ]);
  });

  it('the last of completion is told with its number, its first day and whether it is done', () => {
    expect(completionDates(now(one)).at(-1)).toMatchObject({
      start: '2013-12-01',
      due: '2013-12-31',
      done: null,
      overdue: false,
      daysLate: 0,
      nth: 2,
      of: 2,
    });
    const complete = action('Jul 2013', { closed: closed('complete', '2013-08-01') });
    expect(completionDates(now(complete))).toMatchObject([{ done: '2013-08-01', nth: 1, of: 1 }]);
    expect(completionDates(now(action(null)))).toMatchObject([
      { start: null, due: null, done: null, doneWithin: null, overdue: false, daysLate: 0 },
    ]);
  });

  it('every move of them is told: of completion, then of each milestone', () => {
    const move = (to: string) => [moved('May 2013', to, '2013-04-01')];
    const to = (of: Action) => everyMove(now(of)).map(({ redating }) => redating.to?.reading.text);
    expect(to(one)).toEqual([]);
    expect(to(action('Dec 2013', { redated: move('Dec 2013') }))).toEqual(['Dec 2013']);
    const steps = [milestone('Jun 2013'), milestone('Oct 2013', { redated: move('Oct 2013') })];
    expect(to(action('Dec 2013', { milestones: steps }))).toEqual(['Oct 2013']);
    expect(to(action('Dec 2013', { milestones: steps, redated: move('Dec 2013') }))).toEqual([
      'Dec 2013',
      'Oct 2013',
    ]);
  });
});
