import { expect, it } from 'vitest';
import { imported } from './made.ts';

/** The refs that rows with these cells of refs have, and what the report says of them. */
const refsOf = async (...cells: string[]) => {
  const rows = cells.map((cell, i) => `"${cell}",Hold event ${i + 1},Chair,May 2026\n`).join('');
  const { actions, imported: made } = await imported('plan.csv', `Ref,Action,Lead,By when\n${rows}`);
  return {
    refs: actions.map(({ ref }) => ref),
    said: made.doubts
      .filter(({ why }) => / ref\b/.test(why))
      .map(({ source, read, why }) => [source, read, why.split(';')[0]]),
  };
};

it.each([
  ['1.7*', '1.7', '*'],
  ['1.7 †', '1.7', '†'],
  ['1.7**', '1.7', '**'],
  ['1.6 (formerly 2.4)', '1.6', '(formerly 2.4)'],
  ['1.6 (new)', '1.6', '(new)'],
])('a ref with something behind it is that ref, and the rest is named: %s', async (cell, ref, behind) => {
  const { refs, said } = await refsOf('1.5', cell);
  expect(refs).toEqual(['1.5', ref]);
  expect(said).toEqual([[cell, ref, `“${behind}” is behind the ref and in no key of the plan`]]);
});

it('the part of an action in brackets is part of its ref', async () => {
  const { refs, said } = await refsOf('1.2 (i)', '1.2 (ii)', '1.3(b)');
  expect(refs).toEqual(['1.2(i)', '1.2(ii)', '1.3(b)']);
  expect(said).toEqual([]);
});

it('words in brackets with no ref before them are no ref', async () => {
  expect((await refsOf('1.5', '(formerly 2.4)', 'Chair (2)')).refs).toEqual(['1.5', '1.6', '1.7']);
});
