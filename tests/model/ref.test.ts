import { describe, expect, it } from 'vitest';
import {
  areaCode,
  beginningOf,
  compareAreas,
  compareRefs,
  refPattern,
  refsAsked,
} from '../../src/model/ref.ts';

const boards = ['4.10', '4.10a', 'C1.1.1', 'SP1', '1a', '2.01.01', '1.2(i)', '1-3', '7', 'P1.2a', '1.2-3'];

describe('a ref', () => {
  it.each(boards)('may be %s, as boards write them', (ref) => expect(refPattern.test(ref)).toBe(true));

  it.each(['', '4 .10', '../../etc', '4/2', '-1', '(i)', '１.１', 'é1', 'tbc', 'None', 'a'.repeat(21)])(
    'cannot be %j',
    (text) => expect(refPattern.test(text)).toBe(false),
  );

  it('is sorted by its parts, figures as numbers, and those that have none come last', () => {
    const sorted = [
      ...['1-3', '1.10', '1a', '2.01.01', '2.1.2', '4.2', '4.9', '4.10', '4.10.2', '4.10a', '4.10b'],
      ...['7', '99999999999999999998', '99999999999999999999', 'C1.2', 'C1.10', 'C2.1', 'SP1', 'sp2'],
      'no ref (line 9)',
      'no ref (line 31)',
    ];
    expect([...sorted].reverse().sort(compareRefs)).toEqual(sorted);
  });

  it.each([
    ['4.10a', '4'],
    ['C1.1.1', 'C1'],
    ['SP1', 'SP'],
    ['1a', '1'],
    ['1-3', '1'],
    ['1(i)', '1'],
    ['7', null],
    ['A', null],
  ])('%s begins as %s', (ref, begins) => expect(beginningOf(ref)).toBe(begins));
});

describe('an area', () => {
  it('has a number or a short code, numbers first', () => {
    expect(['4', '999', 'CC1', '1a', 'A-1'].map(areaCode)).toEqual([4, 999, 'CC1', '1a', 'A-1']);
    expect(['', '0', '01', '1000', 'Children first', 'abcdefghijk'].map(areaCode)).toEqual(
      Array(6).fill(null),
    );
    expect(['CC10', 10, 'CC2', 2].sort(compareAreas)).toEqual([2, 10, 'CC2', 'CC10']);
  });
});

describe('the refs that are asked for', () => {
  const asked = (text: string, refs: readonly string[]): string[] | null => {
    const fits = refsAsked(text, refs);
    return fits === null ? null : refs.filter(fits);
  };
  const plain = ['1.1', '1.2', '2.1', '3.1', '4.1', '4.2', '4.10', '4.10.2', '4.10a', 'no ref (line 9)'];

  it.each<[string, readonly string[] | null]>([
    ['4', ['4.1', '4.2', '4.10', '4.10.2', '4.10a']],
    ['4.1', ['4.1']],
    ['4.10', ['4.10', '4.10.2']],
    ['4.2-4.10', ['4.2', '4.10', '4.10.2']],
    ['1-3', ['1.1', '1.2', '2.1', '3.1']],
    ['2.1 – 4.1', ['2.1', '3.1', '4.1']],
    ['4.2/1', ['4.2']],
    ['no ref (line 9)', ['no ref (line 9)']],
    ['9.9', []],
    ['first draft', null],
  ])('%s', (text, refs) => expect(asked(text, plain)).toEqual(refs));

  it('with a dash are a ref where the plan has it, and a range where it has not', () => {
    const dashed = ['1-1', '1-2', '1-3', '1-10', '2-1', '3-1'];
    expect(asked('1-3', dashed)).toEqual(['1-3']);
    expect(asked('1-2-1-10', dashed)).toEqual(['1-2', '1-3', '1-10']);
    expect(asked('1–3', dashed)).toEqual(dashed);
    expect(asked('1 - 3', dashed)).toEqual(dashed);
    expect(asked('1', dashed)).toEqual(['1-1', '1-2', '1-3', '1-10']);
  });

  it('begin with letters', () => {
    const coded = ['C1.1.1', 'C1.1.2', 'C1.10.1', 'C2.1.1', 'SP1', 'SP2', '1a', '1b'];
    expect(asked('c1.1', coded)).toEqual(['C1.1.1', 'C1.1.2']);
    expect(asked('C1', coded)).toEqual(['C1.1.1', 'C1.1.2', 'C1.10.1']);
    expect(asked('C1-C2', coded)).toEqual(['C1.1.1', 'C1.1.2', 'C1.10.1', 'C2.1.1']);
    expect(asked('SP', coded)).toEqual(['SP1', 'SP2']);
    expect(asked('1', coded)).toEqual(['1a', '1b']);
  });
});
