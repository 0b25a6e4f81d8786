import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { meaning } from '../../src/assess/recorded.ts';
import type { RagPolicy } from '../../src/model/colour.ts';
import { meaningsInOrder } from '../../src/model/colour.ts';
import type { Action, Plan } from '../../src/model/plan.ts';
import { action, body, closed, done, milestone, moved, noted, plan, undated } from './a-plan.ts';

const now = (one: Action, today: string, more: Partial<Plan> = {}, since?: string) =>
  assess(plan([one], more), today, since === undefined ? {} : { since }).actions[0]!;
const rated = (...entries: [string | null, string][]) => entries.map(([on, rag]) => noted(on, { rag }));
const months: RagPolicy = { profile: { profile: 'months' }, colours: null };

describe('what is recorded', () => {
  it('is the latest colour by its date, and counts from its day', () => {
    const one = action('Dec 2013', {
      progress: rated(['2013-07-01', 'amber'], ['2013-05-01', 'green'], [null, 'red']),
    });
    expect(now(one, '2013-04-30').recorded).toMatchObject({ colour: 'red', on: null });
    expect(now(one, '2013-05-01').recorded).toMatchObject({ colour: 'green', on: '2013-05-01' });
    expect(now(one, '2013-09-10').recorded).toMatchObject({
      colour: 'amber',
      on: '2013-07-01',
      means: 'amber',
    });
    expect(now(one, '2013-09-10').shown).toBe('amber');
  });

  it('keeps the latest note and its cause beside an older colour', () => {
    const one = action('May 2013', {
      progress: [
        noted('2013-06-10', { rag: 'amber', by: 'Business Manager' }),
        noted('2013-07-01', { note: 'Awaiting revised guidance', cause: 'guidance' }),
      ],
    });
    expect(now(one, '2013-09-10').recorded).toMatchObject({
      colour: 'amber',
      means: 'amber',
      on: '2013-06-10',
      note: 'Awaiting revised guidance',
      noteOn: '2013-07-01',
      cause: 'guidance',
      by: 'Business Manager',
    });
  });

  it('keeps what was last said of what happens next, whatever is said later of other things', () => {
    const next = (what: string) => ({ what, by: null, who: [] });
    const one = action('Dec 2013', {
      progress: [
        noted('2013-05-10', { next: next('Ask the schools') }),
        noted('2013-06-10', { rag: 'green', next: next('Meet the schools') }),
        noted('2013-07-01', { note: 'The schools agree' }),
        noted('2013-08-01', { rag: 'amber' }),
        noted('2013-10-01', { note: 'Not yet said', next: next('Not yet to be done') }),
      ],
    });
    expect(now(one, '2013-09-10').recorded).toMatchObject({
      ...{ next: next('Meet the schools'), nextOn: '2013-06-10' },
      ...{ note: 'The schools agree', noteOn: '2013-07-01' },
      noteWithin: { start: '2013-07-01', due: '2013-07-01' },
      within: { start: '2013-08-01', due: '2013-08-01' },
    });
    expect(now(action('Dec 2013'), '2013-09-10').recorded).toMatchObject({
      ...{ next: null, nextOn: null, note: null, noteWithin: null, within: null, colour: null },
    });
  });

  it('has the updates made by the day, the latest last, one without a day first, and two of a day as written', () => {
    const said = (on: string | null, note: string) => noted(on, { note });
    const one = action('Dec 2013', {
      progress: [
        said('2013-07-01', 'second'),
        said('2013-10-01', 'not yet'),
        said('2013-05-01', 'first'),
        said('2013-07-01', 'third'),
        said(null, 'on no day'),
        said('2013-09-10', 'today'),
      ],
    });
    const notes = now(one, '2013-09-10').updates.map(({ note }) => note);
    expect(notes).toEqual(['on no day', 'first', 'second', 'third', 'today']);
  });

  it('means complete by green where the board’s rule is that green is done', () => {
    const achieved = { rag: { profile: { profile: 'achieved' }, colours: null } };
    const one = (rag: string) => action('Dec 2013', { progress: rated(['2013-07-01', rag]) });
    expect(now(one('green'), '2013-09-10').recorded.means).toBe('green');
    expect(now(one('green'), '2013-09-10', achieved)).toMatchObject({
      recorded: { colour: 'green', means: 'complete' },
      disputed: true,
    });
    expect(now(one('red'), '2013-09-10', achieved).recorded.means).toBe('red');
  });

  it('amber says nothing against work on its way, where green is done', () => {
    const achieved = { rag: { profile: { profile: 'achieved' }, colours: null } };
    const amber = action('Dec 2013', { progress: rated(['2013-07-01', 'amber']) });
    expect(now(amber, '2013-09-10', achieved)).toMatchObject({
      suggested: { colour: 'not-due' },
      disputed: false,
    });
    expect(now(amber, '2014-03-10', achieved)).toMatchObject({
      suggested: { colour: 'red' },
      disputed: true,
    });
    expect(now(amber, '2013-09-10').disputed).toBe(true);
  });

  it('knows blue as complete, and a board’s own words by their place, worst first', () => {
    const words = ['red', 'orange', 'yellow', 'Green', 'blue'];
    const means = meaningsInOrder(words);
    const own: RagPolicy = {
      ...months,
      colours: words.map((word, i) => ({
        word,
        means: means[i]!,
        at: { file: 'plan.yaml', path: ['rag', 'colours', i] },
      })),
    };
    expect(['red', 'Orange', 'yellow', 'green', 'blue', 'pink'].map((word) => meaning(word, own))).toEqual([
      'red',
      'amber',
      'amber',
      'green',
      'complete',
      null,
    ]);
    expect(['RED', 'Amber', 'blue', 'yellow'].map((word) => meaning(word, months))).toEqual([
      'red',
      'amber',
      'complete',
      null,
    ]);
    const one = action('May 2013', { progress: rated(['2013-06-10', 'green']) });
    expect(now(one, '2013-09-10', { rag: own })).toMatchObject({
      shown: 'Green',
      disputed: true,
      dispute: 8,
    });
  });
});

describe('stale and not rated', () => {
  const one = action('Dec 2013', { progress: rated(['2013-06-10', 'green']) });

  it('a rating is stale after three months, where the reviewing body has no dates', () => {
    expect(now(one, '2013-09-10').stale).toBe(false);
    expect(now(one, '2013-09-11').stale).toBe(true);
  });

  it('three months are counted forward from the rating', () => {
    const stale = (on: string, today: string) =>
      now(action('Dec 2014', { progress: rated([on, 'green']) }), today).stale;
    // 28, 29 and 30 November all come to the last of February
    expect([stale('2013-11-28', '2014-02-28'), stale('2013-11-28', '2014-03-01')]).toEqual([false, true]);
    expect([stale('2013-11-30', '2014-02-28'), stale('2013-11-30', '2014-03-01')]).toEqual([false, true]);
    expect([stale('2013-11-27', '2014-02-27'), stale('2013-11-27', '2014-02-28')]).toEqual([false, true]);
  });

  it('a rating without a date is not stale: nobody knows how old it is', () => {
    expect(now(action('Dec 2013', { progress: rated([null, 'green']) }), '2013-09-10').stale).toBe(false);
  });

  it('a rating from before the last meeting of the reviewing body is stale from the day after it', () => {
    const reviewed = { review: 'Board', bodies: [body('Board', ['2013-06-24', '2013-09-23'])] };
    expect(now(one, '2013-06-24', reviewed).stale).toBe(false);
    expect(now(one, '2013-06-25', reviewed).stale).toBe(true);
    const fresh = action('Dec 2013', { progress: rated(['2013-06-24', 'green']) });
    expect(now(fresh, '2013-09-23', reviewed).stale).toBe(false);
    expect(now(fresh, '2013-09-24', reviewed).stale).toBe(true);
  });

  it('what is closed needs no rating', () => {
    const shut = closed('withdrawn', '2013-06-12');
    expect(now(action('Dec 2013', { closed: shut }), '2013-09-10')).toMatchObject({
      notRated: false,
      shown: 'withdrawn',
      open: false,
    });
    expect(now({ ...one, closed: shut }, '2013-12-10')).toMatchObject({ stale: false, shown: 'withdrawn' });
    expect(now(action('Dec 2013'), '2013-09-10').notRated).toBe(true);
  });
});

describe('disputes', () => {
  const red = action('May 2013');
  const amber = action('Aug 2013');
  const ahead = action('Dec 2013');
  const dispute = (one: Action, rag: string) =>
    now({ ...one, progress: rated(['2013-09-01', rag]) }, '2013-09-10').dispute;

  it('are the worse, the more the record flatters', () => {
    const order = [
      dispute(red, 'green'),
      dispute(red, 'complete'),
      dispute(amber, 'complete'),
      dispute(amber, 'green'),
      dispute(red, 'amber'),
      dispute(ahead, 'complete'),
      dispute(ahead, 'red'),
      dispute(ahead, 'amber'),
    ];
    expect(order).toEqual([...order].sort((a, b) => b - a));
    expect(Math.min(...order)).toBeGreaterThan(0);
  });

  it('are none where both agree, where not due is rated green, or where there is no colour to compare', () => {
    expect([
      dispute(red, 'red'),
      dispute(amber, 'amber'),
      dispute(ahead, 'green'),
      dispute(action(null), 'red'),
    ]).toEqual([0, 0, 0, 0]);
    expect(dispute({ ...red, closed: closed('withdrawn', null) }, 'green')).toBe(0);
    expect(dispute({ ...red, closed: closed('complete', null) }, 'amber')).toBe(0);
    expect(dispute(action(null), 'complete')).toBeGreaterThan(0);
  });
});

describe('direction of travel', () => {
  const reviewed = { review: 'Board', bodies: [body('Board', ['2013-03-25', '2013-06-24', '2013-09-23'])] };
  const july = action('Jul 2013');

  it('looks back to the last review meeting, or to the day asked for', () => {
    expect(now(july, '2013-09-10', reviewed).travel()).toEqual({
      since: '2013-06-24',
      before: 'not-due',
      direction: 'worse',
    });
    expect(now(july, '2013-09-24', reviewed).travel()).toEqual({
      since: '2013-09-23',
      before: 'red',
      direction: 'same',
    });
    expect(now(july, '2013-09-10', {}, '2013-08-15').travel()).toMatchObject({
      before: 'amber',
      direction: 'worse',
    });
    expect(now(july, '2013-09-10').travel()).toBeNull();
  });

  it('is better where milestones were done or a better colour recorded since', () => {
    const met = action('May 2013', { milestones: [milestone('May 2013', { done: [done('2013-08-01')] })] });
    expect(now(met, '2013-09-10', reviewed).travel()).toMatchObject({ before: 'amber', direction: 'better' });
    const raised = action('May 2013', { progress: rated(['2013-06-01', 'red'], ['2013-08-01', 'amber']) });
    expect(now(raised, '2013-09-10', reviewed).travel()).toMatchObject({
      before: 'red',
      direction: 'better',
    });
  });

  it('takes no first rating for a better or a worse colour: its dates have not moved', () => {
    // The last milestone was due in May 2013: amber by its dates in June as in July, and nobody had rated it by then.
    const first = action('Dec 2013', {
      milestones: [milestone('May 2013')],
      progress: rated(['2013-07-01', 'green']),
    });
    const asked = now(first, '2013-07-02', {}, '2013-06-24');
    expect(asked.shown).toBe('green');
    expect(asked.travel()).toEqual({ since: '2013-06-24', before: 'amber', direction: 'newly-rated' });
    // Rated green and then, for the same lateness, red: that is worse.
    const again = action('Dec 2013', {
      milestones: [milestone('May 2013')],
      progress: rated(['2013-06-01', 'green'], ['2013-07-01', 'red']),
    });
    expect(now(again, '2013-07-02', {}, '2013-06-24').travel()?.direction).toBe('worse');
    // What is closed as complete is better than it was, rated before or not.
    const finished = action('May 2013', { closed: closed('complete', '2013-07-01') });
    expect(now(finished, '2013-07-02', {}, '2013-06-24').travel()?.direction).toBe('better');
  });

  it('from not due to green nothing has moved; without a colour then it is new, without one now it is none', () => {
    const begun = action('Dec 2013', { progress: [noted('2013-08-01', { note: 'Begun' })] });
    expect(now(begun, '2013-09-10', reviewed).travel()).toMatchObject({
      before: 'not-due',
      direction: 'same',
    });
    const dated = action('May 2013', {
      redated: [{ ...moved(null, 'May 2013', '2013-08-01'), from: undated('tbc') }],
    });
    expect(now(dated, '2013-09-10', reviewed).travel()).toEqual({
      since: '2013-06-24',
      before: null,
      direction: 'new',
    });
    const held = action('May 2013', { closed: closed('on hold', '2013-06-01', 'Aug 2013') });
    expect(now(held, '2013-09-10', reviewed).travel()).toBeNull();
    expect(
      now(action('May 2013', { closed: closed('withdrawn', '2013-08-01') }), '2013-09-10', reviewed).travel(),
    ).toBeNull();
  });
});
