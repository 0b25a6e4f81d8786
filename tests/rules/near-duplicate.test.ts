import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { containedIn } from '../../src/rules/contained.ts';
import { checkPlan } from '../../src/rules/problems.ts';
import { numbering } from '../../src/rules/stems.ts';
import { clock, inFull } from '../runs.ts';
import { exampleDay, readExample } from './example.ts';

const found = (...actions: readonly string[]): string[] => {
  const text = actions.map((words, i) => `- ref: "1.${i + 1}"\n  action: ${words}\n`).join('');
  return checkPlan(readExample(text).read, exampleDay, ['near-duplicate']).problems.map(
    ({ message }) => message,
  );
};

it('the same promise in other words of the usual kind, and one word more, is named with the first that made it', () => {
  expect(
    found(
      'Publish the neglect strategy for schools',
      'Print leaflets about bullying online',
      'Neglect strategies for each school and nurseries to be reviewed',
      'The neglect strategy for the schools is reviewed',
    ),
  ).toEqual([
    '1.3 seems to promise the same as 1.1, "Publish the neglect strategy for schools"',
    '1.4 seems to promise the same as 1.1, "Publish the neglect strategy for schools"',
  ]);
});

it('a promise that adds more than a third, or leaves a word out, is another one', () => {
  expect(
    found(
      'Neglect strategy for schools',
      'Neglect strategy for schools, nurseries and surgeries',
      'Neglect strategy for hospitals',
    ),
  ).toEqual([]);
});

it('the same words in another order are the same promise, however many they are', () => {
  for (const size of [9, 40]) {
    const words = Array.from({ length: size }, (_, i) => `word${(i * 7) % size}`);
    const said = found(words.join(' '), [...words].reverse().join(' '), words.slice(2).join(' '));
    expect(said.map((one) => one.slice(0, 37))).toEqual([
      '1.2 seems to promise the same as 1.1,',
      '1.3 seems to promise the same as 1.1,',
    ]);
  }
});

describe.each(['of one plan', 'after those of many plans'])('words %s', (when) => {
  beforeAll(() => {
    const wordsOf = numbering();
    for (let texts = when === 'of one plan' ? 0 : 1000; texts > 0; texts--)
      wordsOf('Café owners learn of neglect');
  });

  it('are the same with capitals, beside figures and signs, and in a text with letters of another language', () => {
    for (const other of [
      'NEGLECT STRATEGY FOR 16 TO 18 YEAR OLDS',
      'Neglect strategy (16–18 year olds)',
      'Neglect strategy: 16/18 year-olds',
    ])
      expect(found('Neglect strategy for 16 to 18 year olds', other)).toHaveLength(1);
    expect(found('Café owners learn of neglect', 'Neglect: café owners learn')).toHaveLength(1);
    expect(found('Learn of neglect in Caerphilly', 'Learn of neglect in Caerphilly: ŵyl')).toHaveLength(1);
    expect(found('Café owners learn of neglect', 'Caf owners learn of neglect')).toEqual([]);
  });

  it('are told apart however many a plan has, and no plan knows those of another', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const words = [...letters].flatMap((a) => [...letters].map((b) => `${a}${b}${b}${a}qt`));
    const [even, odd] = [0, 1].map((rest) => words.filter((_, i) => i % 2 === rest));
    for (let plan = 0; plan < 2; plan++) {
      expect(found(even?.join(' ') ?? '', odd?.join(' ') ?? '')).toEqual([]);
      expect(found(words.join(' '), words.toReversed().join(' '))).toHaveLength(1);
    }
  });
});

const distinct = (words: readonly number[]): number[] => [...new Set(words)].sort((a, b) => a - b);

it('is found among few words as by comparing all with all', () => {
  const sets = fc.uniqueArray(
    fc
      .uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 9 })
      .map((set) => set.sort((a, b) => a - b)),
    { selector: String, minLength: 0, maxLength: 120 },
  );
  const third = (size: number): number => Math.floor(size / 3);
  const law = fc.property(sets, (all) => {
    const subjects = all.map((words) => ({ words }));
    const slowly = subjects.flatMap((shorter) =>
      subjects
        .filter(({ words }) => words.length > shorter.words.length)
        .filter(({ words }) => words.length <= shorter.words.length + third(shorter.words.length))
        .filter(({ words }) => shorter.words.every((word) => words.includes(word)))
        .map((longer) => [shorter, longer]),
    );
    const quickly = containedIn(subjects, third);
    expect(quickly).toHaveLength(slowly.length);
    expect(new Set(quickly.map((pair) => pair.map(({ words }) => words.join()).join(' < ')))).toEqual(
      new Set(slowly.map((pair) => pair.map(({ words }) => words.join()).join(' < '))),
    );
  });
  fc.assert(law, { numRuns: 50 });
});

it.runIf(inFull)('is looked for among 20,000 promises of the same forty words in time', () => {
  const subjects = Array.from({ length: 20_000 }, (_, i) => ({
    words: distinct([3, 7, 11, 13, 17, 19, 23, 29].map((step) => (i * step + (i >> 3)) % 40)),
  }));
  const goneBy = clock();
  containedIn(subjects, (size) => Math.floor(size / 3));
  expect(goneBy()).toBeLessThan(10_000);
});

it('is looked for in texts of thousands of words', () => {
  const most = Array.from({ length: 7000 }, (_, i) => i);
  const subjects = [
    most,
    most.slice(1),
    ...most.slice(0, 20).map((word) => [...most.slice(20), word + 7000]),
  ];
  const pairs = containedIn(
    subjects.map((words) => ({ words })),
    (size) => Math.floor(size / 3),
  );
  expect(pairs.map(({ length }) => length)).toEqual([2]);
});
