import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestOf, slips } from '../../src/dates/nearest.ts';
import { runs } from '../runs.ts';
import { reading, reads, refusal } from './reads.ts';

/** Slips counted the slow way: the best of every way to lose, add, change or swap the last letters. */
const slow = (a: string, b: string): number => {
  if (a === '' || b === '') return a.length + b.length;
  const [one, two] = [a.slice(0, -1), b.slice(0, -1)];
  const isSwapped = a.length > 1 && a.slice(-2) === [...b.slice(-2)].reverse().join('');
  return Math.min(
    slow(one, b) + 1,
    slow(a, two) + 1,
    slow(one, two) + (a.at(-1) === b.at(-1) ? 0 : 1),
    isSwapped && b.length > 1 ? slow(a.slice(0, -2), b.slice(0, -2)) + 1 : 9,
  );
};

it('slips of the finger are letters added, lost, changed or swapped, and the fewest count', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect([a, b, slips(a, b)]).toEqual([a, b, slow(a, b)]);
    }),
    { numRuns: runs(300, 3000) },
  );
  expect(['march', 'mrach', 'mach', 'marrch', 'barch'].map((word) => slips(word, 'march'))).toEqual([
    ...[0, 1, 1, 1, 1],
  ]);
});

it('the nearest of those alike is the first, and none that is too far', () => {
  const away = (one: string): number => slips(one, 'June');
  expect(nearestOf(['Juny', 'Juna'], away, 2)).toBe('Juny');
  expect(nearestOf(['Joy'], away, 2)).toBeNull();
  expect(nearestOf([], away, 2)).toBeNull();
});

describe('a word beside a number, a dash or every, or alone, may be meant as a month', () => {
  it.each([
    ['Smarch', 'March'],
    ['Jnu', 'June'],
    ['Octbre 2013', 'October 2013'],
    ['Smarch, soon', 'March, soon'],
    ['Smarch 5 or so', 'March 5 or so'],
    ['5 Smarch or so', '5 March or so'],
    ['every Smarch', 'every March'],
    ['each Smarch', 'each March'],
    ['quarterly in Marhc 2013', 'quarterly in March 2013'],
    ['ongoing to Smarch 2013', 'ongoing to March 2013'],
  ])('%s', (text, suggestion) => {
    expect(refusal(text)).toMatchObject({ error: expect.stringContaining('there is no month'), suggestion });
  });

  it.each(['an 5 point plan', 'the Smarch report', 'months of work', 'our team reports monthy'])(
    '%s names none',
    (text) => {
      expect(reads(text)).toBe('undated');
    },
  );

  it('words of another kind beside a date are a remark', () => {
    for (const text of [
      'Marhc plan, June 2013',
      'Septembr and others, June 2013',
      'June 2013 with monthy updates',
    ])
      expect(reading(text)).toMatchObject({
        kind: 'month',
        remark: expect.stringMatching(/^(Mar|Sep|with)/),
      });
  });
});

describe('a weekday, or which of them, may be misspelt', () => {
  it.each([
    ['first Fryday of each month', 'first Friday of each month'],
    ['frist Friday of each month', 'first Friday of each month'],
    ['last Wensday of May 2013', 'last Wednesday of May 2013'],
    ['forth Friday of each month', 'fourth Friday of each month'],
    ['frist week of June 2013', 'first week of June 2013'],
    ['monthly on the frist Friday', 'monthly on the first Friday'],
    ['every Mnday', 'every Monday'],
  ])('%s', (text, suggestion) => {
    expect(refusal(text)).toMatchObject({ error: expect.stringContaining('is not a word'), suggestion });
  });

  it.each(['every child in each month', 'first report of June 2013', 'best Friday, June 2013'])(
    '%s is not',
    (text) => {
      expect(reading(text).remark).not.toBeNull();
    },
  );
});

describe('how often, misspelt, is offered in the first words of what cannot be read', () => {
  it.each([
    ['monthy', 'monthly'],
    ['reports quartely', 'reports quarterly'],
    ['the team reports', null],
  ])('%s', (text, suggestion) => {
    if (suggestion === null) expect(reads(text)).toBe('undated');
    else expect(refusal(text)).toMatchObject({ error: expect.stringContaining('is not a word'), suggestion });
  });
});

describe('a letter in a number is named', () => {
  it.each([
    ['12 May 2O13', '12 May 2013'],
    ['o 2O13', 'o 2013'],
    ['by 1O June', 'by 10 June'],
    ['l2 June 2013', '12 June 2013'],
    ['2l-May-13', '21-May-13'],
    ['June l3', 'June 13'],
  ])('%s', (text, suggestion) => {
    expect(refusal(text)).toMatchObject({ error: expect.stringContaining('has a letter in'), suggestion });
  });

  it('beside a date that is none of its figures it is a remark', () => {
    expect(reading('June 2013 (form l0)')).toMatchObject({ kind: 'month', remark: 'form l0' });
    expect(reading('phase l0 plan, June 2013')).toMatchObject({ kind: 'month', remark: 'phase l0 plan' });
  });

  it('it hides no misspelt month', () => {
    expect(refusal('June 2013 (form l0 by Smarch 2013)')).toMatchObject({
      error: expect.stringContaining('there is no month'),
      suggestion: 'June 2013 (form l0 by March 2013)',
    });
  });

  it.each(['audit B1l group', 'audit 1lb group'])('%s has letters that are no figures', (text) => {
    expect(reads(text)).toBe('undated');
  });
});
