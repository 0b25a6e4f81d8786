import { describe, expect, it } from 'vitest';
import { imported } from './made.ts';

const actions = ['Agree the toolkit', 'Train all staff', 'Hold an event'];

/** The refs of rows with these cells before the others, and what is said of numbers. */
const refsOf = async (head: string, cells: readonly string[], action = true) => {
  const rows = cells.map(
    (cell, i) => `<tr>${cell}${action ? `<td>${actions[i]}</td>` : ''}<td>Chair</td><td>June 2026</td></tr>`,
  );
  const heads = [head, ...(action ? ['Action'] : []), 'Lead', 'By when'];
  const page = `<h1>Anytown Board Business Plan 2026-27</h1><table><tr>${heads.map((one) => `<th>${one}</th>`).join('')}</tr>${rows.join('')}</table>`;
  const { actions: made, imported: all } = await imported('plan.html', page);
  return {
    refs: made.map(({ ref }) => ref),
    words: made.map((one) => one.action),
    doubts: all.doubts.filter(({ why }) => why.includes('numbers')).map(({ source }) => source),
  };
};

const list = (attributes: string, entry = '<li></li>'): string => `<td><ol ${attributes}>${entry}</ol></td>`;

describe('numbers of lists that number the rows of a web page', () => {
  it.each([
    ['by the number that each list begins with', (n: number) => list(`start="${n}"`), ['3', '4', '5']],
    ['by the value of each entry', (n: number) => list('', `<li value="${n}">`), ['3', '4', '5']],
    [
      'in a part of the cell',
      (n: number) => `<td><div>${list(`start="${n}"`).slice(4, -5)}</div></td>`,
      ['3', '4', '5'],
    ],
  ])('are refs: %s', async (_, cell, refs) => {
    const made = await refsOf('No', [cell(3), cell(4), cell(5)]);
    expect(made).toEqual({ refs, words: actions, doubts: [] });
  });

  it('are refs before the words of the action too', async () => {
    const cells = actions.map((words, i) => list(`start="${i + 3}"`, `<li>${words}</li>`));
    expect(await refsOf('Action', cells, false)).toEqual({
      refs: ['3', '4', '5'],
      words: actions,
      doubts: [],
    });
  });

  it('are under their column where a cell before them is over several rows', async () => {
    const cells = [1, 2, 3].map(
      (n) => `${n === 1 ? '<td rowspan="3">Neglect</td>' : ''}${list(`start="${n + 2}"`)}`,
    );
    expect((await refsOf('Area</th><th>No', cells)).refs).toEqual(['3', '4', '5']);
  });

  it.each([
    ['an inner list', (n: number) => list(`class="lst-kix_ab12-1" start="${n}"`)],
    ['Greek letters', (n: number) => list(`style="list-style-type: lower-greek" start="${n}"`)],
  ])('are named where they are not read: %s', async (_, cell) => {
    const { refs, doubts } = await refsOf('No', [cell(1), cell(2), cell(3)]);
    expect(refs).toEqual(['1.1', '1.2', '1.3']);
    expect(doubts).toHaveLength(1);
  });

  it('are none of rows where every list begins with one', async () => {
    const cells = actions.map((words) => list('', `<li>${words}</li>`));
    expect((await refsOf('Action', cells, false)).refs).toEqual(['1.1', '1.2', '1.3']);
  });
});
