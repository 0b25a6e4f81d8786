import { describe, expect, it } from 'vitest';
import { shadeOf } from '../../src/import/shade.ts';
import { withoutShadedRows } from '../../src/import/shading.ts';
import { bscb, folderWith, textOf } from '../commands/world.ts';
import { importedFixture } from './made.ts';

describe.each(['docx', 'odt', 'xlsx', 'ods'])(
  'a RAG column that is shaded, as LibreOffice writes it in .%s',
  (ending) => {
    it('rates each action by the shade of its cell, and names every shade that it did not take', async () => {
      const { actions, imported } = await importedFixture(`shaded.${ending}`);
      expect(actions.map(({ ref, progress }) => [ref, progress.map(({ rag, note }) => [rag, note])])).toEqual(
        [
          ['1.1', [['red', null]]],
          ['1.2', [['amber', null]]],
          ['1.3', [['green', 'on track']]],
          ['1.4', []],
          ['1.5', []],
        ],
      );
      expect(imported.doubts.map(({ why }) => why)).toEqual(
        expect.arrayContaining([
          'the whole row is shaded red, which was not taken as a rating',
          'the cell is shaded green, which was not taken as a rating',
          'the colour has no date; add one, or import again with --as-of and the day of the rating',
        ]),
      );
    });
  },
);

it.each([
  ['FF0000', 'red'],
  ['FFC7CE', 'red'],
  ['FFC000', 'amber'],
  ['FFFF00', 'amber'],
  ['FFEB9C', 'amber'],
  ['92D050', 'green'],
  ['C6EFCE', 'green'],
  ['FF00B050', 'green'],
  ['0070C0', 'complete'],
  ['FFFFFF', null],
  ['D9D9D9', null],
  ['7030A0', null],
  ['auto', null],
])('the shade %s is %s', (hex, colour) => {
  expect(shadeOf(hex)).toBe(colour);
});

it('a cell that was read as a colour is not among the words that are left out', async () => {
  const folder = folderWith({
    'plan.csv':
      'Ref,Action,Lead,By when,RAG\n1.1,Agree,Chair,May 2026,Yellow\n1.2,Train,Chair,May 2026,B\n1.3,Ask,Chair,May 2026,Completed\n',
  });
  const { stdout, status } = await bscb(
    'import plan.csv --to plan --board "X SCB" --period 2026-27 --as-of 2026-05-01',
    { folder },
  );
  expect(textOf(folder, 'plan/1-business-plan.yaml').match(/rag: .*/g)).toEqual([
    'rag: amber',
    'rag: complete',
    'rag: complete',
  ]);
  expect(stdout).not.toContain('not in the plan');
  expect(status).toBe(0);
});

it('rows that are shaded from end to end are named in one line, with their colours', () => {
  const row = (at: string, shade: 'red' | 'amber' | 'green') => ({
    at,
    cells: ['1.1', 'Agree'].map((text) => ({ at, lines: [text], shade })),
  });
  const { rows, doubts } = withoutShadedRows([
    row('row 2', 'red'),
    row('row 5', 'amber'),
    row('row 7', 'red'),
  ]);
  expect(rows.every(({ cells }) => cells.every((cell) => !('shade' in cell)))).toBe(true);
  expect(doubts).toEqual([
    {
      at: 'row 2; row 5; row 7',
      source: '1.1 / 1.1 / 1.1',
      why: '3 whole rows are shaded red or amber, which was not taken as a rating',
      read: null,
    },
  ]);
});
