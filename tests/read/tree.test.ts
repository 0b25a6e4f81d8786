import { describe, expect, it } from 'vitest';
import { type Branch, entryAt, isAnyTwice, movedTree, type Tree, walk } from '../../src/read/tree.ts';

const text = (value: string, start = 0): Tree => ({
  is: 'text',
  value,
  style: 'plain',
  start,
  end: start + value.length,
});
const map = (...entries: readonly (readonly [string, Tree])[]): Branch => ({
  is: 'map',
  flow: false,
  start: 0,
  end: 40,
  entries: entries.map(([key, value], i) => ({
    key,
    keyStart: i,
    keyEnd: i + key.length,
    quoted: false,
    value,
  })),
});
const list = (...items: readonly Tree[]): Tree => ({ is: 'list', flow: false, start: 5, end: 30, items });

const few = map(['ref', text('1.1')], ['lead', list(text('Chair', 7), text('Clerk', 15))]);
const many = map(...Array.from({ length: 30 }, (_, i): [string, Tree] => [`post ${i}`, text(`${i}`)]));

describe('the entry of a key', () => {
  it('is found among few and among many', () => {
    expect([entryAt(few, 'lead')?.keyStart, entryAt(few, 'ref')?.value]).toEqual([1, text('1.1')]);
    expect([entryAt(many, 'post 0')?.value, entryAt(many, 'post 29')?.value]).toEqual([
      text('0'),
      text('29'),
    ]);
    expect([entryAt(few, 'post'), entryAt(many, 'post'), entryAt(map(), 'post')]).toEqual(
      Array(3).fill(undefined),
    );
  });

  it('is known to be there twice, among few and among many', () => {
    expect([isAnyTwice(few.entries), isAnyTwice(many.entries), isAnyTwice([])]).toEqual([
      false,
      false,
      false,
    ]);
    const [first] = few.entries;
    const again = first === undefined ? [] : [first];
    expect(isAnyTwice([...few.entries, ...again])).toBe(true);
    expect(isAnyTwice([...again, ...few.entries])).toBe(true);
    expect(isAnyTwice([...many.entries, ...again])).toBe(false);
    expect(isAnyTwice([...again, ...many.entries, ...again])).toBe(true);
  });
});

describe('a path leads', () => {
  const reached = (...path: (string | number)[]) => {
    const { tree, entry, whole } = walk(few, path);
    return [tree.is === 'text' ? tree.value : tree.is, entry?.key ?? null, whole];
  };

  it('to the value of a key, and to an entry of a list', () => {
    expect([reached(), reached('ref'), reached('lead'), reached('lead', 1)]).toEqual([
      ['map', null, true],
      ['1.1', 'ref', true],
      ['list', 'lead', true],
      ['Clerk', null, true],
    ]);
  });

  it('to a single value where there may be a list of one', () => {
    expect([reached('ref', 0), reached('ref', 0, 0)]).toEqual(Array(2).fill(['1.1', 'ref', true]));
  });

  it('to the nearest thing above it that is there, and says so', () => {
    expect([
      reached('title'),
      reached('lead', 2),
      reached('lead', 'ref'),
      reached('ref', 1),
      reached('ref', 'x'),
    ]).toEqual([
      ['map', null, false],
      ['list', 'lead', false],
      ['list', 'lead', false],
      ['1.1', 'ref', false],
      ['1.1', 'ref', false],
    ]);
    expect(reached('lead', 0, 'name')).toEqual(['Chair', null, false]);
  });
});

it('a tree with its places moved has all of them moved', () => {
  const nothing: Tree = { is: 'nothing', start: 3, end: 4 };
  const moved = movedTree(map(['lead', list(text('Chair', 7), nothing)]), (at) => at + 100);
  const places: number[] = [];
  JSON.stringify(moved, (key, value) => {
    if (['start', 'end', 'keyStart', 'keyEnd'].includes(key)) places.push(value as number);
    return value;
  });
  expect(places.sort((a, b) => a - b)).toEqual([100, 100, 103, 104, 104, 105, 107, 112, 130, 140]);
});
