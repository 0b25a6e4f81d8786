import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { areasAsked, type Filters, type State, select } from '../../src/assess/filter.ts';
import type { Action, Area, Plan } from '../../src/model/plan.ts';
import {
  action,
  closed,
  done,
  indicator,
  milestone,
  moved,
  name,
  noted,
  plan,
  post,
  undated,
} from './a-plan.ts';

const selected = (actions: readonly Action[], filters: Filters, more: Partial<Plan> = {}) =>
  select(assess(plan(actions, more), '2013-09-10'), filters);
/** The refs that are let through, with the milestones of each. */
const letThrough = (actions: readonly Action[], filters: Filters, more: Partial<Plan> = {}): string[] =>
  selected(actions, filters, more).actions.map(({ action: { ref }, milestones }) =>
    [ref, ...milestones.map(({ milestone }) => milestone.id.slice(ref.length))].join(' '),
  );

describe('what filters let through', () => {
  it.each<[Filters, boolean]>([
    [{}, false],
    [{ before: '2013-09-30' }, true],
    [{ states: ['late'] }, true],
    [{ states: ['late', 'open'] }, false],
    [{ states: [] }, false],
    [{ states: ['open'], before: '2013-09-30' }, true],
  ])('is said to have nothing done, where it asks for what is late or due alone: %j', (filters, noneDone) => {
    expect(selected([action('Jul 2013')], filters).noneDone).toBe(noneDone);
  });

  it('is every action where nothing is asked, and where blanks are searched for', () => {
    const all = [action('Jul 2013'), action(null, { ref: '1.2' })];
    for (const filters of [{}, { refs: [], leads: [], states: [], search: '' }, { search: '  ' }])
      expect(letThrough(all, filters)).toEqual(['1.1', '1.2']);
  });

  it('has the milestones of a lead, also of one who leads with others, and the whole of who leads the action', () => {
    const milestones = [
      milestone('May 2013', { lead: [name('Nurse'), name('Vice')] }),
      milestone('Jun 2013'),
      milestone('Jul 2013', { lead: [name('Chair')] }),
    ];
    const all = [action('Dec 2013', { lead: [name('Chair'), name('Board')], milestones })];
    expect(letThrough(all, { leads: ['vice'] })).toEqual(['1.1 /1']);
    expect(letThrough(all, { leads: ['Chair'] })).toEqual(['1.1 /2 /3']);
    expect(letThrough(all, { bodies: ['Vice'] })).toEqual(['1.1 /1']);
    expect(letThrough(all, { refs: [' 1.1/2 '] })).toEqual(['1.1 /2']);
  });

  it('has what an agency has a hand in: as a lead, a partner, by its post or among all', () => {
    const posts = [post('Nurse', { agency: 'Health' }), post('Chair')];
    const of = (ref: string, more: Partial<Action>) =>
      action('Dec 2013', { ref, lead: [name('Chair')], ...more });
    const all = [
      of('1.1', { lead: [name('Nurse')] }),
      of('1.2', { partners: [name('Police', 'agency'), name('Health', 'agency')] }),
      of('1.3', { partners: [name('All agencies', 'all-agencies')] }),
      of('1.4', {}),
      of('1.5', { milestones: [milestone('May 2013', { lead: [name('nurse')] })] }),
    ];
    expect(letThrough(all, { agencies: ['health'] }, { posts })).toEqual(['1.1', '1.2', '1.3', '1.5 /1']);
    expect(letThrough(all, { agencies: ['Police'] }, { posts })).toEqual(['1.2', '1.3']);
  });

  it('has no undated milestone where a date is there and cannot be read, or where one of several has none', () => {
    const unread = { ...undated('Smarch 2013'), unreadable: 'there is no month Smarch' };
    const milestones = [
      milestone(unread),
      milestone(undated('tbc')),
      milestone(null),
      milestone(null, { done: [done('yes')] }),
      milestone('May 2013'),
    ];
    expect(letThrough([action('Dec 2013', { milestones })], { states: ['undated'] })).toEqual(['1.1 /2 /3']);
    const onHold = closed('withdrawn', null);
    expect(letThrough([action('Dec 2013', { milestones, closed: onHold })], { states: ['undated'] })).toEqual(
      [],
    );
  });

  it.each<[readonly State[], string[]]>([
    [['open'], ['1.1', '1.5']],
    [['late'], ['1.1']],
    [['complete'], ['1.3']],
    [['closed'], ['1.2', '1.3']],
    [['on-hold'], ['1.4']],
    [
      ['closed', 'on-hold'],
      ['1.2', '1.3', '1.4'],
    ],
    [['stale'], ['1.5']],
    [['not-rated'], ['1.1']],
  ])('is in one of the states that are asked for: %j', (states, refs) => {
    const all = [
      action('May 2013'),
      action('Dec 2013', { ref: '1.2', closed: closed('withdrawn', null) }),
      action('Dec 2013', { ref: '1.3', closed: closed('complete', null) }),
      action('Dec 2013', { ref: '1.4', closed: closed('on hold', null, 'Dec 2013') }),
      action('Dec 2013', { ref: '1.5', progress: [noted('2013-01-10', { rag: 'green' })] }),
    ];
    expect(letThrough(all, { states })).toEqual(refs);
  });

  it('has of completion the dates that fit, and its moves with them', () => {
    const [late] = selected([action('May 2013 / Dec 2013')], { states: ['late'] }).actions;
    expect(late?.completion).toMatchObject({ late: false, daysLate: 0, counted: false });
    expect(late?.completion?.earlier.map(({ due }) => due)).toEqual(['2013-05-31']);
    const redated = [moved('Mar 2013', 'May 2013', '2013-04-03', 'Board 3 Apr 2013')];
    const [once] = selected([action('May 2013', { redated })], { states: ['late'] }).actions;
    expect([late?.late, once?.late, once?.moved.length]).toEqual([true, true, 1]);
    const past = action('May 2013 / Aug 2013');
    const [all] = selected([past], { before: '2013-09-01' }).actions;
    expect(all?.completion).toMatchObject({ late: true, daysLate: 10, counted: true });
    expect(all?.completion?.earlier.map(({ due }) => due)).toEqual(['2013-05-31']);
    const agreed = [moved('Nov 2013', 'Dec 2013', '2013-04-03', 'Board 3 Apr 2013')];
    const other = action('Dec 2013', { redated: agreed, milestones: [milestone('May 2013')] });
    const [none] = selected([other], { states: ['late'] }).actions;
    expect([none?.moved, none?.completion?.earlier, none?.completion?.counted]).toEqual([[], [], false]);
  });

  it('is what holds every word that is searched for, wherever it is and however it is typed', () => {
    const one = action('Dec 2013', {
      action: 'Review children’s homes',
      short: 'Homes',
      impact: 'Fewer moves',
      outcomes: [{ text: 'Repeat plans', indicator: indicator(), at: { file: 'x', path: [] } }],
      milestones: [milestone('May 2013', { what: 'Café visited' })],
      progress: [noted('2013-05-01', { note: 'Begun slowly' }), noted('2013-05-02', { rag: 'red' })],
      lead: [name('BM', 'post', 'Business Manager')],
      partners: [name('Met', 'agency', 'Metropolitan Police')],
    });
    for (const search of [
      'REVIEW',
      "children's",
      'children‘s',
      '1.1',
      'homes moves',
      'repeat',
      'cafe',
      'slowly',
      'BM',
      'business',
      ' police   met ',
    ])
      expect(letThrough([one], { search }), search).toEqual(['1.1 /1']);
    for (const search of ['review nothing', 'null', 'undefined', 'movesrepeat', 'stryker'])
      expect(letThrough([one], { search }), search).toEqual([]);
    expect(letThrough([action('Dec 2013')], { search: 'null' })).toEqual([]);
  });

  it('is of a colour by the word of the board and by what it stands for', () => {
    const colours = [{ word: 'orange', means: 'amber', at: { file: 'x', path: [] } }] as const;
    const rag: Plan['rag'] = { profile: { profile: 'months' }, colours };
    const all = [
      action('Dec 2013', { progress: [noted('2013-09-01', { rag: 'orange' })] }),
      action('Dec 2013', { ref: '1.2' }),
    ];
    for (const word of ['orange', 'Amber'])
      expect(letThrough(all, { recorded: [word] }, { rag })).toEqual(['1.1']);
    expect(letThrough(all, { recorded: ['not-rated'] }, { rag })).toEqual(['1.2']);
    expect(letThrough(all, { recorded: [''] }, { rag })).toEqual([]);
    expect(letThrough(all, { suggested: ['not-due'] }, { rag })).toEqual(['1.2']);
  });
});

describe('an area that is asked for', () => {
  const area: Area = {
    area: 10,
    title: 'Voice of the Child in 2013',
    short: 'Hearing',
    description: null,
    file: 'x',
    actions: [],
    at: { file: 'x', path: [] },
  };
  it.each([
    ['10', true],
    ['Area 10', true],
    ['area10', true],
    ['1', false],
    ['0', false],
    ['2013', false],
    ['in 2013', true],
    ['2013 child', true],
    ['CHILD  voice', true],
    ['hearing', true],
    ['hear', true],
    ['hearing child', false],
    ['family', false],
    ['', false],
    [' ', false],
  ])('is meant by its number, or by all the words in one of its titles: %j', (words, is) => {
    expect(areasAsked([area], words)).toEqual(is ? [area] : []);
    const untold = { ...area, short: null };
    expect(areasAsked([untold], words)).toEqual(is && !words.startsWith('hear') ? [untold] : []);
  });
});
