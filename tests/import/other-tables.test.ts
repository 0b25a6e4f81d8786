import { describe, expect, it } from 'vitest';
import { imported } from './made.ts';

const table = (rows: readonly (readonly string[])[]) =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;

const plan = [
  ['Ref', 'Action', 'Outcome', 'Lead', 'By when'],
  ['1.1', 'Agree the toolkit', 'Staff know it', 'Chair', 'June 2026'],
];

const madeOf = async (...others: readonly (readonly string[])[][]) => {
  const page = `<h1>Anytown Safeguarding Board Business Plan 2026-27</h1>${[plan, ...others].map(table).join('')}`;
  const { actions, imported: made } = await imported('plan.html', page);
  return {
    actions: actions.map(({ ref, action }) => [ref, action]),
    doubts: made.doubts.map(({ source }) => source),
    aside: made.aside.map(({ text }) => text),
  };
};

describe('a table below the plan that has other columns', () => {
  it('is named, and no action is made of its members or versions', async () => {
    const versions = [
      ['Version', 'Date', 'Author'],
      ['0.3', '1 May 2026', 'Business Manager'],
    ];
    const members = [
      ['Name', 'Agency'],
      ['A. Person', 'Metropolitan Police'],
    ];
    const { actions, doubts, aside } = await madeOf(versions, members);
    expect(actions).toEqual([['1.1', 'Agree the toolkit']]);
    expect(doubts).toEqual(['Version | Date | Author', 'Name | Agency']);
    expect(aside).toEqual(
      expect.arrayContaining(['0.3 | 1 May 2026 | Business Manager', 'A. Person | Metropolitan Police']),
    );
  });

  it('is named where it has as many columns, and words where the plan has its refs', async () => {
    const risks = [
      ['Risk', 'Likelihood', 'Impact', 'Mitigation', 'Owner'],
      ['Flood', 'High', 'Severe', 'Sandbags', 'Chair'],
      ['Staff leave', 'Low', 'Severe', 'Cover', 'Nurse'],
    ];
    const { actions, doubts, aside } = await madeOf(risks);
    expect(actions).toEqual([['1.1', 'Agree the toolkit']]);
    expect(doubts).toEqual(['Risk | Likelihood | Impact | Mitigation | Owner']);
    expect(aside).toEqual(expect.arrayContaining(['Flood | High | Severe | Sandbags | Chair']));
  });

  it('is of the plan where it goes on with a ref', async () => {
    const { actions } = await madeOf([['1.2', 'Train all staff', 'Staff are confident']]);
    expect(actions).toEqual([
      ['1.1', 'Agree the toolkit'],
      ['1.2', 'Train all staff'],
    ]);
  });

  it('is of the plan where it has as many columns', async () => {
    const { actions } = await madeOf([
      ['1.2', 'Train all staff', 'Staff are confident', 'Chair', 'May 2026'],
    ]);
    expect(actions).toHaveLength(2);
  });
});
