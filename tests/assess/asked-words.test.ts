import { describe, expect, it } from 'vitest';
import { colourAsked, colourExists, colourWords } from '../../src/assess/asked-colours.ts';
import { nameExists, registeredName } from '../../src/assess/asked-names.ts';
import { assess } from '../../src/assess/assess.ts';
import { actionsCalled } from '../../src/assess/called.ts';
import { datesOf } from '../../src/assess/dates.ts';
import { type Filters, select } from '../../src/assess/filter.ts';
import type { RagPolicy } from '../../src/model/colour.ts';
import type { Action, Plan } from '../../src/model/plan.ts';
import { action, body, closed, done, milestone, name, noted, plan, post } from './a-plan.ts';

const at = { file: 'plan.yaml', path: [] };
const of = (actions: readonly Action[], more: Partial<Plan> = {}) =>
  assess(plan(actions, more), '2013-09-10');

/** A board that has a word of its own for amber, and two for complete. */
const ownWords: RagPolicy = {
  profile: { profile: 'months' },
  colours: [
    { word: 'Red', means: 'red', at },
    { word: 'orange', means: 'amber', at },
    { word: 'green', means: 'green', at },
    { word: 'achieved', means: 'complete', at },
    { word: 'archived', means: 'complete', at },
  ],
};
const usual = plan([]);
const own = plan([], { rag: ownWords });

describe('the words that a filter by colour knows', () => {
  it('are what people record, with the board’s own; what dates suggest; or either, each once', () => {
    expect(colourWords(usual, 'recorded')).toEqual(['red', 'amber', 'green', 'complete', 'not-rated']);
    expect(colourWords(own, 'recorded')).toEqual(
      expect.arrayContaining(['red', 'orange', 'achieved', 'archived', 'not-rated']),
    );
    expect(colourWords(usual, 'suggested')).toEqual(expect.arrayContaining(['not-due', 'none', 'on-hold']));
    expect(colourWords(usual, 'suggested')).not.toContain('not-rated');
    const either = colourWords(own, 'rag');
    expect(either).toEqual(expect.arrayContaining(['red', 'complete', 'orange', 'not-due', 'withdrawn']));
    expect(new Set(either).size).toBe(either.length);
  });

  it.each<['rag' | 'recorded' | 'suggested', string, boolean]>([
    ['recorded', 'blue', true],
    ['recorded', 'Completed', true],
    ['recorded', 'unrated', true],
    ['recorded', 'withdrawn', false],
    ['suggested', 'no date', true],
    ['suggested', 'hold', true],
    ['suggested', 'not rated', false],
    ['rag', 'On Hold', true],
    ['rag', 'purple', false],
  ])('are known however they are called: %s %s', (filter, word, isKnown) => {
    expect(colourExists(usual, filter, word)).toBe(isKnown);
  });

  it('ask for the usual word too where the board has several for it, for then both are listed', () => {
    expect(colourAsked(own, 'Achieved')).toEqual(['Achieved', 'complete']);
    expect(colourAsked(own, 'archived')).toEqual(['archived', 'complete']);
    expect(colourAsked(own, 'orange')).toEqual(['orange']);
    expect(colourAsked(usual, 'complete')).toEqual(['complete']);
  });

  it('find what they stand for', () => {
    const now = of([
      action('Jul 2013', { milestones: [milestone('Jul 2013', { done: [done('2013-07-01')] })] }),
      action(null, { ref: '1.2' }),
      action('Jul 2013', { ref: '1.3', closed: closed('on hold', '2013-07-01') }),
      action('Jul 2013', { ref: '1.4', progress: [noted('2013-08-01', { rag: 'red' })] }),
    ]);
    const refs = (filters: Filters) => select(now, filters).actions.map((one) => one.action.ref);
    expect(refs({ rag: ['Completed'] })).toEqual(['1.1']);
    expect(refs({ suggested: ['no date'] })).toEqual(['1.2']);
    expect(refs({ suggested: ['hold'] })).toEqual(['1.3']);
    expect(refs({ recorded: ['unrated'] })).toEqual(['1.1', '1.2', '1.3']);
  });

  it('are shown as the board has them: its one word for a usual one, and the usual one where it has two', () => {
    const shown = (rag: string) =>
      of([action('Dec 2013', { progress: [noted('2013-08-01', { rag })] })], { rag: ownWords }).actions[0]
        ?.recorded.colour;
    expect(['amber', 'RED', 'Blue', 'achieved', 'mauve'].map(shown)).toEqual([
      ...['orange', 'Red', 'complete', 'achieved', 'mauve'],
    ]);
  });
});

describe('a name that is asked for', () => {
  const registers: Partial<Plan> = {
    posts: [post('Business Manager', { aliases: ['Manager'], short: 'BM' })],
    bodies: [body('QA&PM', null, { fullName: 'Quality Committee', aliases: ['Manager'] })],
  };
  const partners = [name('All partners', 'all-agencies', 'All agencies')];
  const now = of([action('Dec 2013', { partners })], registers);

  it('is the registered one in any of its ways, the first in the register where two have it', () => {
    const named = (asked: string) => registeredName(now.plan, asked);
    expect(named('bm')).toBe('Business Manager');
    expect(named('quality committee')).toBe('QA&PM');
    expect(named('manager')).toBe('Business Manager');
    expect(named('Nobody')).toBe('Nobody');
  });

  it('is in the plan as it is written there, and as it is understood', () => {
    expect(['all partners', 'All Agencies', 'no partners'].map((asked) => nameExists(now, asked))).toEqual([
      ...[true, true, false],
    ]);
  });
});

it('a ref is told from another by capitals where both are there, and an old one is the last word of what it was', () => {
  const now = of([
    action('Dec 2013', { ref: '1.1a' }),
    action('Dec 2013', { ref: '1.1A' }),
    action('Dec 2013', { ref: '1.2', origin: 'Plan 2012-13  4.3' }),
  ]);
  const called = (asked: string) => actionsCalled(now, asked).map(({ action }) => action.ref);
  expect(['1.1a', '1.1A', '4.3', '2012-13'].map(called)).toEqual([['1.1a'], ['1.1A'], ['1.2'], []]);
});

it('of a completion in two parts the last is the second of two, also where the first is filtered out', () => {
  const step = milestone('May 2013', { done: [done('2013-05-20')] });
  const now = of([action('May 2013 / Jul 2013', { milestones: [step, milestone('Dec 2013')] })]);
  const dates = (filters: Filters) =>
    select(now, filters)
      .actions.flatMap(datesOf)
      .map((date) => [date.milestone === null, date.start, date.due, date.nth, date.of]);
  expect(dates({ states: ['late'] })).toEqual([[true, '2013-07-01', '2013-07-31', 2, 2]]);
  expect(dates({ before: '2013-06-30' })).toEqual([]);
  expect(dates({})).toEqual([
    [false, '2013-05-01', '2013-05-31', 1, 1],
    [false, '2013-12-01', '2013-12-31', 1, 1],
    [true, '2013-05-01', '2013-05-31', 1, 2],
    [true, '2013-07-01', '2013-07-31', 2, 2],
  ]);
});

it('of a completion in two parts a filter may leave the first alone', () => {
  const now = of([action('May 2013 / Dec 2013')]);
  const [first] = select(now, { before: '2013-06-30' }).actions;
  expect(first && datesOf(first).map(({ due, nth, of: all }) => [due, nth, all])).toEqual([
    ['2013-05-31', 1, 2],
  ]);
});
