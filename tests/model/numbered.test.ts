import { describe, expect, it } from 'vitest';
import { compareNumbered } from '../../src/model/numbered.ts';

const inOrder = (names: readonly string[]): string[] => [...names].sort(compareNumbered);

describe('names with figures in them', () => {
  it('go by their numbers, and letter by letter besides', () => {
    expect(inOrder(['p10', 'p2', 'p1', 'p', 'p11', 'q1', 'P3'])).toEqual([
      ...['P3', 'p', 'p1', 'p2', 'p10', 'p11', 'q1'],
    ]);
    expect(inOrder(['2013-14', '2009-10', '10', '9', 'board 12 b', 'board 12 a', 'board 4'])).toEqual([
      ...['9', '10', '2009-10', '2013-14', 'board 4', 'board 12 a', 'board 12 b'],
    ]);
  });

  it('are never the same place for two names', () => {
    expect(inOrder(['p01', 'p1', 'p001'])).toEqual(['p001', 'p01', 'p1']);
    const all = ['p', 'p0', 'p00', 'p1', 'p01', 'p1a', 'p10', '1p', '01p', 'a1b2', 'a01b1', 'é2', 'é10', ''];
    const signOf = (a: string, b: string): number => Math.sign(compareNumbered(a, b));
    for (const a of all)
      for (const b of all) {
        expect(signOf(a, b) + signOf(b, a)).toBe(0);
        expect(signOf(a, b) === 0).toBe(a === b);
        for (const c of all)
          if (signOf(a, b) < 0 && signOf(b, c) < 0) expect([a, b, c, signOf(a, c)]).toEqual([a, b, c, -1]);
      }
  });
});
