import { describe, expect, it } from 'vitest';
import { imported, rowOf } from './made.ts';

const table = (rows: readonly (readonly string[])[]): string =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell.replaceAll('|', '<br>')}</td>`).join('')}</tr>`).join('')}</table>`;

const madeOf = async (...tables: readonly (readonly string[])[][]) => {
  const page = `<h1>Anytown Safeguarding Board Business Plan 2026-27</h1>${tables.map(table).join('')}`;
  const { actions, imported: made } = await imported('plan.html', page);
  return { actions, doubts: made.doubts.map(({ source, read }) => [source, read]) };
};

const heads = ['Ref', 'Action', 'Lead', 'By when', 'Outcome', 'RAG'];

describe('a row with several actions, each with its ref', () => {
  it('in the cell of the action gives each of them what the row says', async () => {
    const row = [
      '',
      '1.1 Agree the toolkit|with schools|1.2 Train all staff',
      'Chair',
      'June 2026',
      'Staff know',
      'Red',
    ];
    const { actions, doubts } = await madeOf([heads, row]);
    expect(actions.map(rowOf)).toEqual([
      ['1.1', 'Agree the toolkit with schools', 'Chair', 'June 2026', 'Staff know', 'red'],
      ['1.2', 'Train all staff', 'Chair', 'June 2026', 'Staff know', 'red'],
    ]);
    expect(doubts).toContainEqual(['1.1 Agree the toolkit with schools 1.2 Train all staff', '2 actions']);
  });

  it('and a date for each gives each its own line', async () => {
    const row = [
      '1.1|1.2',
      'Agree the toolkit|Train all staff',
      'Chair|Named Nurse',
      'June 2026|July 2026',
      'Staff know',
      'G|A',
    ];
    const { actions, doubts } = await madeOf([heads, row]);
    expect(actions.map(rowOf)).toEqual([
      ['1.1', 'Agree the toolkit', 'Chair', 'June 2026', 'Staff know', 'green'],
      ['1.2', 'Train all staff', 'Named Nurse', 'July 2026', 'Staff know', 'amber'],
    ]);
    expect(doubts).toContainEqual(['Agree the toolkit Train all staff', '2 actions']);
  });

  it.each([
    ['plain numbers of a list', '1. Agree the toolkit|2. Train all staff', '2'],
    ['words that begin with another ref', 'Agree the toolkit|1.4 says how', '1.1'],
  ])('is told from one with %s', async (_, action, ref) => {
    const { actions } = await madeOf([heads, [ref, action, 'Chair', 'June 2026', '', '']]);
    expect(actions.map((one) => one.ref)).toEqual([ref]);
  });
});

describe('a table of milestones below that of their actions', () => {
  const plan = [
    ['Ref', 'Action', 'Lead'],
    ['1.1', 'Agree the toolkit', 'Chair'],
    ['1.2', 'Train all staff', 'Named Nurse'],
  ];
  const steps = [
    ['Ref', 'Milestone', 'By when', 'Lead', 'RAG'],
    ['1.1', 'Draft to the Executive', 'June 2026', 'Policy Officer', 'Green'],
    ['1.1', 'Signed off', 'Sept 2026', '', ''],
    ['1.2', 'First course', 'May 2026', '', ''],
  ];

  it('gives each action those with its ref, and names what a milestone has no place for', async () => {
    const { actions, doubts } = await madeOf(plan, steps);
    expect(
      actions.map(({ ref, milestones }) => [
        ref,
        milestones.map(({ what, when }) => [what, when?.reading.text]),
      ]),
    ).toEqual([
      [
        '1.1',
        [
          ['Draft to the Executive', 'June 2026'],
          ['Signed off', 'Sept 2026'],
        ],
      ],
      ['1.2', [['First course', 'May 2026']]],
    ]);
    expect(actions[0]?.milestones[0]?.lead.map(({ text }) => text)).toEqual(['Policy Officer']);
    expect(doubts).toEqual(
      expect.arrayContaining([
        ['Green', null],
        ['1.2', 'its milestone'],
      ]),
    );
  });

  it('has actions of its own where no other table has their refs', async () => {
    const { actions } = await madeOf(steps.map((row, i) => (i === 0 ? row : [`3.${i}`, ...row.slice(1)])));
    expect(actions.map(({ ref }) => ref)).toEqual(['3.1', '3.2', '3.3']);
  });
});
