import { expect, it } from 'vitest';
import { imported } from './made.ts';

const planOf = async (...rows: readonly string[]) => {
  const { read, imported: made } = await imported('plan.csv', ['No,Action,Lead,By when', ...rows].join('\n'));
  return {
    areas: read.plan?.areas.map(({ area, title, actions }) => [area, title, actions.map(({ ref }) => ref)]),
    doubts: made.doubts.filter(({ at }) => at.startsWith('row')),
  };
};
const neglect = ['1.1,Agree the toolkit,Chair,May 2026', '1.2,Train staff,Chair,June 2026'];
const courts = '2.1,Meet the judge,Chair,May 2026';

it('a number and a title of one word in a row of their own are an area, and no ref', async () => {
  expect(await planOf('1. Neglect,,,', ...neglect, '2. Courts,,,', courts)).toEqual({
    areas: [
      [1, 'Neglect', ['1.1', '1.2']],
      [2, 'Courts', ['2.1']],
    ],
    doubts: [],
  });
});

it('so they are in two cells, above rows whose refs begin with that number', async () => {
  const { areas } = await planOf('1,Neglect,,', ...neglect, ',,,', '2.,The courts,,', '', courts);
  expect(areas).toEqual([
    [1, 'Neglect', ['1.1', '1.2']],
    [2, 'The courts', ['2.1']],
  ]);
});

it('so they are above rows whose refs are that number and a letter', async () => {
  const { areas } = await planOf(
    '1,Reduce neglect,,',
    '1a,Agree the toolkit,Chair,May 2026',
    '1b,Train staff,Chair,',
    '2,Reduce harm,,',
    '2a,Map services,Chair,May 2026',
  );
  expect(areas).toEqual([
    [1, 'Reduce neglect', ['1a', '1b']],
    [2, 'Reduce harm', ['2a']],
  ]);
});

it.each([
  ['a lead', '1,Agree the toolkit,Chair,', courts],
  ['a date', '1,Agree the toolkit,,May 2026', neglect[0] ?? ''],
  ['other refs below it', '1,Agree the toolkit,,', courts],
])('a number and words with %s are an action', async (_, row, below) => {
  const { areas } = await planOf(row, below);
  expect(areas?.flatMap(([, , refs]) => refs)[0]).toBe('1');
});

it('the title of an area in two languages has no mark before it', async () => {
  const { areas } = await planOf('Priority 1 / Blaenoriaeth 1: Neglect,,,', ...neglect);
  expect(areas).toEqual([[1, 'Blaenoriaeth 1: Neglect', ['1.1', '1.2']]]);
});

it('an area whose refs begin with a nought, or whose number does, has one that a plan can have', async () => {
  const { areas } = await planOf(
    'Priority 01: Neglect,,,',
    ...neglect,
    'Completed,,,',
    '0.9,Move house,Chair,',
  );
  expect(areas).toEqual([
    [1, 'Neglect', ['1.1', '1.2']],
    [2, 'Completed', ['0.9']],
  ]);
});
