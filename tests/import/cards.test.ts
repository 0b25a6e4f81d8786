import { describe, expect, it } from 'vitest';
import { imported, rowOf } from './made.ts';

const title = '<h1>Anytown Board Business Plan 2026-27</h1>';
const table = (rows: readonly (readonly string[])[]): string =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
const card = (label: string, action: string, lead: string, when: string): string[][] => [
  [label, action],
  ['Lead', lead],
  ['By when', when],
  ['Success measure', 'Staff know'],
  ['RAG', 'Green'],
];

const madeOf = async (...tables: readonly (readonly (readonly string[])[])[]) => {
  const { actions, imported: made } = await imported('plan.html', title + tables.map(table).join(''));
  return {
    rows: actions.map(rowOf),
    named: made.doubts.filter(({ read }) => read === 'a row for each action').length,
  };
};

const both = [
  ['1.1', 'Agree the toolkit', 'Chair', 'June 2026', 'Staff know', 'green'],
  ['1.2', 'Train all staff', 'Named Nurse', 'July 2026', 'Staff know', 'green'],
];
const first = card('Action 1.1', 'Agree the toolkit', 'Chair', 'June 2026');
const second = card('Action 1.2', 'Train all staff', 'Named Nurse', 'July 2026');

describe('a table whose headings are below each other is an action, and named', () => {
  it('each in a table of its own', async () => {
    expect(await madeOf(first, second)).toEqual({ rows: both, named: 2 });
  });

  it('several below each other in one', async () => {
    expect(await madeOf([...first, ...second])).toEqual({ rows: both, named: 1 });
  });

  it('several beside each other in one, with a row of refs', async () => {
    const rows = first.map((row, i) => [
      i === 0 ? 'Action' : (row[0] ?? ''),
      row[1] ?? '',
      second[i]?.[1] ?? '',
    ]);
    expect(await madeOf([['Ref', '1.1', '1.2'], ...rows])).toEqual({ rows: both, named: 1 });
  });
});

it.each([
  [
    'says something else',
    [
      ['Title', 'Business Plan'],
      ['Lead', 'Business Manager'],
      ['Review date', 'May 2026'],
    ],
  ],
  [
    'is a plan',
    [
      ['Ref', 'Action', 'Lead'],
      ['1.1', 'Agree the toolkit', 'Chair'],
    ],
  ],
])('a table that %s is not turned', async (_, rows) => {
  expect(
    (
      await madeOf(rows, [
        ['Ref', 'Action', 'Lead'],
        ['1.2', 'Train all staff', 'Named Nurse'],
      ])
    ).named,
  ).toBe(0);
});
