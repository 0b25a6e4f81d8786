import { describe, expect, it } from 'vitest';
import { workbook } from './archive.ts';
import { imported } from './made.ts';

const heads = ['Ref', 'Action', 'Lead', 'By when'];
const first = [heads, ['1.1', 'Agree the toolkit', 'Chair', 'June 2026']];
const second = [heads, ['2.1', 'Map services', 'Police', 'July 2026']];

const areasOf = async (sheets: Parameters<typeof workbook>[0]) => {
  const { read } = await imported('plan.xlsx', workbook(sheets));
  return read.plan?.areas.map(({ area, title, actions }) => [area, title, actions.map(({ ref }) => ref)]);
};

describe('sheets of a workbook with a table of actions each', () => {
  it('are the areas of the plan, by their names', async () => {
    expect(
      await areasOf({ Neglect: first, Exploitation: second, Notes: [['Figures are those of June']] }),
    ).toEqual([
      [1, 'Neglect', ['1.1']],
      [2, 'Exploitation', ['2.1']],
    ]);
  });

  it('leave the title of the workbook what it is', async () => {
    const { read } = await imported(
      'plan.xlsx',
      workbook({ Neglect: [['Anytown Board Business Plan 2026-27'], ...first], Harm: second }),
    );
    expect([read.plan?.title, read.plan?.areas.map(({ title }) => title)]).toEqual([
      'Business Plan',
      ['Neglect', 'Harm'],
    ]);
  });

  it.each([
    [
      'they name their areas',
      { A: [['Priority 1: Neglect'], ...first], B: [['Priority 2: Harm'], ...second] },
      ['Neglect', 'Harm'],
    ],
    [
      'a column does',
      {
        A: first.map((row, i) => [...row, i === 0 ? 'Priority' : 'Neglect']),
        B: second.map((row, i) => [...row, i === 0 ? 'Priority' : 'Harm']),
      },
      ['Neglect', 'Harm'],
    ],
    ['they have no names of their own', { Sheet1: first, Sheet2: second }, ['Business Plan']],
    ['there is one of them', { Neglect: first }, ['Business Plan']],
  ])('are not where %s', async (_, sheets, titles) => {
    expect((await areasOf(sheets))?.map(([, title]) => title)).toEqual(titles);
  });
});
