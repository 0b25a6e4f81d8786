import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/read/plan.ts';
import { typed } from './folder.ts';

/** The settings of a plan, and the rules of what is said of them. */
const read = (lines: string, board = 'Anytown Board') => {
  const { plan, problems } = readPlan('plan', typed({ 'plan.yaml': `board: ${board}\n${lines}\n` }));
  const bodies = plan?.bodies.map(({ name, fullName, aliases }) => [name, fullName, ...aliases]);
  return {
    ...plan,
    bodies,
    first: plan?.bodies[0],
    all: plan?.bodies,
    rules: problems.map(({ rule }) => rule),
  };
};

describe('papers are due so many days before a meeting', () => {
  it.each([
    ['7 days', 7],
    ['7', 7],
    ['1 day', 1],
    ['10days', 10],
    ['120  days', 120],
    ['two weeks', 14],
    ['Three Weeks before', 21],
    ['four days beforehand', 4],
    ['a week', 7],
    ['one week', 7],
    ['1 WEEK  before', 7],
    ['5 calendar days', 5],
    ['1 calendar day', 1],
  ])('%s', (papers, days) => {
    const { first, rules } = read(`bodies: { Board: { papers: ${papers} } }`);
    expect([first?.papersDays, rules]).toEqual([days, []]);
  });

  it.each(['about 7 days', '7 days at least', '7 months', 'a lot', '1000 days', 'days', '7 workdays'])(
    'and not %s',
    (papers) => {
      const { first, rules } = read(`bodies: { Board: { papers: ${papers} } }`);
      expect([first?.papersDays, rules]).toEqual([null, ['unreadable-number']]);
    },
  );
});

describe('the meetings of a body', () => {
  it('are in order, each once, however they are written', () => {
    const { first } = read('bodies: { Board: { meets: [23 Sep 2013, 24 Jun 2013, 3 Dec 2013, 24/6/2013] } }');
    expect(first?.meets?.map(({ due }) => due)).toEqual(['2013-06-24', '2013-09-23', '2013-12-03']);
    expect(first?.meetsPhrases).toHaveLength(4);
  });

  it('are not known where it has no such line', () => {
    expect(read('bodies: { Board: { papers: 7 days } }').first?.meets).toBeNull();
  });
});

describe('one of the bodies is the Board', () => {
  it.each([
    ['bodies: [Executive]', ['Board', 'Anytown Board'], ['Executive', null]],
    ['bodies: [Executive, Board]', ['Executive', null], ['Board', 'Anytown Board']],
    ['bodies: { board: { name: The Partnership } }', ['board', 'The Partnership']],
    ['bodies: { SAB: { name: Anytown  board }, QA: }', ['SAB', 'Anytown board', 'Board'], ['QA', null]],
    [
      'bodies: { QA: , SAB: { aliases: anytown board } }',
      ['QA', null],
      ['SAB', null, 'anytown board', 'Board'],
    ],
    ['bodies: [Anytown Board]', ['Anytown Board', null, 'Board']],
    ['bodies: { SAB: { aliases: [the Board, board] } }', ['SAB', null, 'the Board', 'board']],
  ])('%s', (lines, ...bodies) => {
    expect(read(lines).bodies).toEqual(bodies);
  });

  it('whatever the plan says of itself', () => {
    expect(read('bodies: [Executive]', '""').bodies).toEqual([
      ['Board', null],
      ['Executive', null],
    ]);
    expect(read('bodies: [Board]', '""').bodies).toEqual([['Board', null]]);
    expect(read('').bodies).toEqual([['Board', 'Anytown Board']]);
  });

  it('and is shown where the bodies are, or where the board has its name', () => {
    expect(read('').all?.[0]?.at.path).toEqual(['board']);
    expect(read('bodies: [Executive]').all?.[0]?.at.path).toEqual(['bodies']);
  });
});

describe('what stands for nothing is in no register', () => {
  it.each([
    ['posts: [Chair, "", Clerk]', ['Chair', 'Clerk']],
    ['posts: [Chair, " "]', ['Chair']],
    ['posts: { Chair: , "": { short: C } }', ['Chair']],
    ['posts: { Chair: { short: C }, Clerk: [x] }', ['Chair', 'Clerk']],
    ['posts: Chair', ['Chair']],
    ['posts: { "Head  of\\nService": }', ['Head of Service']],
  ])('%s', (lines, posts) => {
    expect(read(lines).posts?.map(({ name }) => name)).toEqual(posts);
  });

  it('and an abbreviation without words is none', () => {
    const { abbreviations } = read('abbreviations: { MASH: , CSE: Child sexual exploitation }');
    expect([...(abbreviations ?? [])]).toEqual([['CSE', 'Child sexual exploitation']]);
  });
});
