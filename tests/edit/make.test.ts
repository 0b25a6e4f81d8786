import { describe, expect, it } from 'vitest';
import { make } from '../../src/edit/make.ts';
import type { Making } from '../../src/edit/making.ts';
import type { Problem } from '../../src/model/problem.ts';
import { readPlan } from '../../src/read/plan.ts';
import { settings } from './any-plan.ts';
import { file, set } from './changed.ts';

const area =
  'area: 1\ntitle: Voice\nactions:\n  - ref: "1.1"\n    action: Ask\n  - ref: "1.2"\n    action: Tell\n';
const texts = new Map([
  ['plan.yaml', settings],
  [file, area],
  ['2-home.yaml', area.replaceAll('1', '2')],
]);
const changes = [
  set(['actions', 0], 'lead', 'Chair'),
  set(['actions', 1], 'lead', 'Chair'),
  { ...set(['actions', 0], 'lead', 'Chair'), at: { file: '2-home.yaml', path: ['actions', 0] } },
];

const place = { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
const problem = (some: Partial<Problem> = {}): Problem => ({
  rule: 'late-milestone',
  severity: 'warning',
  message: '3 days late',
  hint: null,
  at: { file, path: ['actions', 0] },
  ref: '1.1',
  fixable: false,
  ...some,
});
/** What comes of some changes, where these problems are found before them and those after. */
const madeWith = (
  before: readonly Problem[],
  after: readonly Problem[],
  asked = changes,
  isReadable = true,
) => {
  const look: Making['look'] = (now) => {
    const sources = [...now].map(([name, text]) => ({
      name,
      bytes: new TextEncoder().encode(text),
      fault: null,
    }));
    const { plan, locate } = readPlan('plan', sources);
    const isBefore = now === texts;
    return {
      plan: isBefore || isReadable ? plan : null,
      locate,
      problems: () => (isBefore ? before : after),
    };
  };
  return make(texts, asked, { look, shapeOf: () => ({}) });
};
const told = (before: readonly Problem[], after: readonly Problem[]): readonly Problem[] | string => {
  const made = madeWith(before, after);
  return 'refused' in made ? made.refused : made.problems;
};
const error = problem({ severity: 'error', message: 'nobody can read this' });

describe('what check finds after a change and did not find before', () => {
  it.each<[string, readonly Problem[], readonly Problem[], readonly Problem[]]>([
    ['nothing', [], [], []],
    ['one that is new', [], [problem()], [problem()]],
    ['one that was there', [problem()], [problem()], []],
    ['one that is gone', [problem()], [], []],
    ['one that has other words', [problem()], [problem({ message: '4 days late' })], []],
    [
      'another beside one that has other words',
      [problem()],
      [problem({ message: '4 days late' }), problem()],
      [problem({ message: '4 days late' })],
    ],
    ['another rule', [problem()], [problem({ rule: 'no-lead' })], [problem({ rule: 'no-lead' })]],
    ['another ref', [problem()], [problem({ ref: '1.2' })], [problem({ ref: '1.2' })]],
    [
      'another file',
      [problem()],
      [problem({ at: { file: 'x.yaml', path: [] } })],
      [problem({ at: { file: 'x.yaml', path: [] } })],
    ],
    [
      'an action known by its line, on another line',
      [problem({ ref: 'no ref (line 4)' })],
      [problem({ ref: 'no ref (line 5)' })],
      [],
    ],
    ['none with a ref', [problem({ ref: null })], [problem({ ref: null })], []],
    ['two of one', [problem()], [problem(), problem()], [problem()]],
    ['an error that was there', [error], [error], []],
  ])('is told: %s', (_, before, after, found) => {
    expect(told(before, after)).toEqual(found);
  });

  it.each<[string, string, readonly (string | number)[], number]>([
    ['a value that was put in', file, ['actions', 1, 'lead'], 1],
    ['the same key of another action', file, ['actions', 5, 'lead'], 0],
    ['another key of the action', file, ['actions', 1, 'impact'], 0],
    ['the action', file, ['actions', 1], 0],
    ['a part of the value', file, ['actions', 1, 'lead', 'lead'], 0],
    ['the same place in another file', 'plan.yaml', ['actions', 1, 'lead'], 0],
  ])('is told in other words only of a value that was put in: %s', (_, name, path, count) => {
    const at = { file: name, path };
    const now = problem({ at, message: '4 days late' });
    expect(told([problem({ at })], [now])).toEqual([now].slice(0, count));
  });

  it('is refused where it is an error, in the words of check', () => {
    expect(told([], [problem(), error])).toBe('nobody can read this');
    expect(told([error], [error, error])).toBe('nobody can read this');
  });

  const other = changes.toReversed();
  it.each<[string, Problem['at'], number]>([
    ['the action that it is in', { file, path: ['actions', 1, 'lead'] }, 1],
    ['the action that it is in, later', { file, path: ['actions', 0, 'lead'] }, 2],
    ['the file that it is in', { file, path: ['title'] }, 1],
    ['the other file that it is in', { file: '2-home.yaml', path: ['actions', 5] }, 0],
    ['the first, where it is in none of them', { file: 'plan.yaml', path: [] }, 0],
  ])('is laid to the change of %s', (_, at, n) => {
    const not = madeWith([], [{ ...error, at }], other);
    expect('refused' in not && [not.change, not.problem]).toEqual([other[n], { ...error, at }]);
  });

  it('is laid to the change of an action before one of the file as a whole', () => {
    const two = [set([], 'title', 'Home'), ...changes];
    const not = madeWith([], [error], two);
    expect('refused' in not && not.change).toBe(changes[0]);
  });

  describe('where no plan could be read after it', () => {
    const at = { file: 'plan.yaml', path: ['period'] };
    const whenever = { ...set([], 'period', 'whenever'), at: { file: 'plan.yaml', path: [] } };
    it('is refused in the words of check', () => {
      const now = { ...error, at };
      const not = { refused: now.message, change: whenever, problem: now };
      expect(madeWith([], [problem(), now], [whenever], false)).toEqual(not);
      expect(madeWith([{ ...now, message: 'nobody can read that' }], [now], [whenever], false)).toEqual(not);
    });

    it('is refused where check has no words for it', () => {
      expect(madeWith([], [], [whenever], false)).toEqual({
        refused: 'bscb cannot write this so that it says only what was meant: make it in a text editor',
        change: whenever,
        problem: null,
      });
    });
  });

  it('tells which change was refused before anything was found', () => {
    const lost = set(['actions', 7], 'lead', 'Chair');
    expect(madeWith([], [], [...changes, lost])).toEqual({
      refused: 'the place in the file cannot be made out for certain',
      lost: { path: ['actions'], step: 7, is: 'list', keys: [], count: 2 },
      change: lost,
      problem: null,
    });
  });

  it('is not looked for where there was no plan to change', () => {
    const look: Making['look'] = () => ({ plan: null, locate: () => place, problems: () => [] });
    expect(make(texts, changes.slice(0, 1), { look, shapeOf: () => ({}) })).toMatchObject({
      refused: '1-voice.yaml cannot be read',
      change: changes[0],
      problem: null,
    });
  });

  it('leaves the texts that it was given as they were', () => {
    const made = madeWith([], []);
    expect(
      'texts' in made && [...made.texts.values()].map((text) => text.match(/lead: Chair/g)?.length),
    ).toEqual([undefined, 2, 1]);
    expect([texts.get(file), madeWith([], [], [])]).toMatchObject([area, { texts, problems: [] }]);
  });
});
