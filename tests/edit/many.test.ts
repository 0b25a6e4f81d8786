import { describe, expect, it } from 'vitest';
import { type Change, given, oneOrMore } from '../../src/edit/change.ts';
import { add, changed, changedSettings, readings, set } from './changed.ts';

const head = 'area: 1\ntitle: Voice\nactions:\n';
const action = (n: number, rest = ''): string => `  - ref: "1.${n}"\n    action: Ask ${n}\n${rest}`;
const numbers = [1, 2, 3, 4, 5, 6, 7, 8];
const eight = head + numbers.map((n) => action(n)).join('');
const leads = numbers.map((n) => set(['actions', n - 1], 'lead', `Post ${n}`));
const led = head + numbers.map((n) => action(n, `    lead: Post ${n}\n`)).join('');

describe('many changes of one plan', () => {
  it('are made with one reading, in the order that they are given in', () => {
    const two = leads.flatMap((one) => [
      one,
      set(one.at.path, 'lead', null),
      set(one.at.path, 'lead', 'Board'),
    ]);
    expect([changed(eight, ...leads), readings(eight, ...leads)]).toEqual([led, 1]);
    expect([changed(eight, ...two), readings(eight, ...two)]).toEqual([led.replace(/Post \d/g, 'Board'), 1]);
  });

  it('are made with one reading where they are of the area, of actions, and new actions', () => {
    const all = [
      set([], 'title', 'Hearing'),
      add([], 'actions', { ref: '1.9', action: 'Ask 9' }),
      ...leads,
      add([], 'actions', { ref: '1.10', action: 'Ask 10' }),
      set([], 'description', 'What we hear'),
    ];
    expect([changed(eight, ...all), readings(eight, ...all)]).toEqual([
      `${led.replace('Voice', 'Hearing\ndescription: What we hear')}${action(9)}${action(10)}`,
      1,
    ]);
  });

  it('are made one after the other where one of them gives actions other places', () => {
    const moved = [set(['actions'], 0, null), set(['actions', 0], 'lead', 'Board')];
    expect(changed(head + action(1) + action(2), ...moved)).toBe(head + action(2, '    lead: Board\n'));
    const before = [
      add([], 'actions', { ref: '1.0', action: 'Ask 0' }, 0),
      set(['actions', 1], 'lead', 'Board'),
    ];
    expect(changed(head + action(1), ...before)).toBe(head + action(0) + action(1, '    lead: Board\n'));
  });

  it('are made with few readings beside one that gives actions other places', () => {
    const all = [
      ...leads.slice(0, 4),
      add([], 'actions', { ref: '1.0', action: 'Ask 0' }, 0),
      ...leads
        .slice(5)
        .map((one) => ({ ...one, at: { ...one.at, path: ['actions', Number(one.at.path[1]) + 1] } })),
    ];
    expect(changed(eight, ...all)).toBe(
      led.replace('    lead: Post 5\n', '').replace(head, head + action(0)),
    );
    expect(readings(eight, ...all)).toBeLessThan(all.length);
  });

  it('are none of them made where one cannot be', () => {
    for (const at of [0, 3, 7]) {
      const twice = leads.toSpliced(at, 0, set(['actions', 12], 'lead', 'Board'));
      expect(changed(eight, ...twice)).toMatch(/^refused: the place in the file cannot be made out/);
      const wrong = leads.toSpliced(at, 0, set(['actions', at], 'completion', 'Smarch 2013'));
      expect(changed(eight, ...wrong)).toMatch(/^refused: .*Smarch 2013/);
    }
    expect(
      changed(eight, ...leads, { ...set([], 'title', 'x'), at: { file: '9-none.yaml', path: [] } }),
    ).toBe('refused: 9-none.yaml cannot be read');
  });

  it('are made in several files, each its own', () => {
    const version: Change = { at: { file: 'plan.yaml', path: [] }, key: 'version', value: '2' };
    expect(changed(eight, version, ...leads)).toBe(led);
    expect([readings(eight, version, ...leads), readings(eight, ...leads, version)]).toEqual([1, 1]);
    expect(changedSettings('board: A\nperiod: 2013-14\n', version, set([], 'title', 'Plan'))).toBe(
      'board: A\ntitle: Plan\nperiod: 2013-14\nversion: "2"\n',
    );
  });

  it('by names add and take out several, and leave out what is there already', () => {
    const names = (among: 'added' | 'gone', ...all: string[]): Change[] =>
      all.map((name) => ({ ...set(['actions', 0], 'partners', name), among }));
    const before = head + action(1, '    partners: [Police, Health]\n');
    const withList = (list: string): string => head + action(1, `    partners: [${list}]\n`);
    expect(changed(before, ...names('added', 'School', 'Health', 'Council'))).toBe(
      withList('Police, Health, School, Council'),
    );
    expect(changed(before, ...names('gone', 'Police'), ...names('added', 'Council'))).toBe(
      withList('Health, Council'),
    );
    expect(changed(before, ...names('gone', 'Police', 'Health'))).toBe(head + action(1));
    expect(changed(before, ...names('gone', 'Police', 'School'))).toMatch(/^refused: “School” is not there/);
  });
});

it('what is given is written, and a list of one as the one', () => {
  expect(given({ a: 'x', b: null, c: 0, d: [] })).toEqual({ a: 'x', c: 0, d: [] });
  expect([[], ['a'], ['a', 'b']].map(oneOrMore)).toEqual([null, 'a', ['a', 'b']]);
});
