import { describe, expect, it } from 'vitest';
import { imported, rowOf } from './made.ts';

/** A plan as a web page: what is before its table, and the cells of one row. */
const page = (cells: readonly string[], before = '', rowLook = ''): string =>
  `<html><body>${before}<table><caption>Dates agreed by the Board</caption><tr><th>Ref<th>Action<th>Lead<th>By when<th>RAG</tr><tr ${rowLook}>${cells.join('')}</tr></table></body></html>`;

const row = ['<td>1.1', '<td>Agree the toolkit', '<td>Chair', '<td>May 2026', '<td>Green'];
const withCell = (at: number, cell: string): string[] => row.map((one, c) => (c === at ? cell : one));

describe('a web page', () => {
  it.each([
    ['style="background-color:#ff0000"', 'red'],
    ['style="color:black; background: #f00 none"', 'red'],
    ['style="background:rgb(255, 192, 0)"', 'amber'],
    ['bgcolor="lime"', 'green'],
    ['bgcolor="#eeeeee"', null],
    ['', null],
  ])('has the colour of a cell that is only filled: %s', async (look, colour) => {
    const cell = `<td ${look}>&nbsp;`;
    const { actions } = await imported('plan.html', page(withCell(4, cell)));
    expect(actions[0]?.progress[0]?.rag ?? null).toBe(colour);
  });

  it('shows of a form what is chosen and what is typed, and nothing else', async () => {
    const cells = [
      '<td>1.1',
      '<td>Agree the toolkit',
      '<td><select><optgroup><option>Chair<option selected>Named Nurse</optgroup></select>',
      '<td><input type="hidden" value="x7"><input type="text" value="May 2026">',
      '<td><select><option>Amber<option>Red</select>',
    ];
    const { actions } = await imported('plan.html', page(cells));
    expect(actions.map(rowOf)).toEqual([
      ['1.1', 'Agree the toolkit', 'Named Nurse', 'May 2026', '', 'amber'],
    ]);
  });

  it('keeps the words for a picture, and those above a table', async () => {
    const cell = '<td>Train <img src="x.png" alt="all staff"> in May';
    const { actions, files } = await imported('plan.html', page(withCell(1, cell)));
    expect(actions[0]?.action).toBe('Train all staff in May');
    expect([...files.values()].join()).toContain('Dates agreed by the Board');
  });

  it('has its parts apart: the head of the page is not run together with what follows', async () => {
    const before = '<header>Anytown Board</header><main>Business Plan 2026-27</main>';
    const { files } = await imported('plan.html', page(row, before));
    expect([...files.values()].join()).not.toContain('BoardBusiness');
  });
});
