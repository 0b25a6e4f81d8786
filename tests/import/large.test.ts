import { describe, expect, it } from 'vitest';
import { inFull } from '../runs.ts';
import { imported } from './made.ts';

const heads = 'Priority,Ref,Action,Lead,By when';
const csv = (rows: readonly string[]): string => [heads, ...rows].join('\n');

/** A word of its own for each number: letters alone. */
const wordOf = (n: number): string => [...String(n)].map((figure) => 'bcdfghjklm'[Number(figure)]).join('a');

describe('a table of many rows', () => {
  it.runIf(inFull)(
    'with a lead of its own in each row is read in seconds, and every lead is kept',
    async () => {
      const leads = Array.from({ length: 1_500 }, (_, i) => `Z${wordOf(i)} Team Manager`);
      const rows = leads.map(
        (lead, i) => `Neglect,1.${i + 1},Review the ${wordOf(i)} register,${lead},May 2014`,
      );
      const { actions } = await imported('plan.csv', csv(rows));
      expect(actions.map(({ lead }) => lead.map(({ text }) => text).join())).toEqual(leads);
    },
    30_000,
  );

  it('names what may be one body by the way in which it is written most', async () => {
    const { imported: made } = await imported(
      'plan.csv',
      csv(
        ['Quality Committee', 'Quality Ctte', 'Quality Committee', 'Quality Cttee', 'Health Committee'].map(
          (lead, i) => `Neglect,1.${i + 1},Review thresholds,${lead},May 2014`,
        ),
      ),
    );
    expect(made.aliases).toEqual([
      ['Quality Committee', 'Quality Ctte'],
      ['Quality Committee', 'Quality Cttee'],
    ]);
  });

  it('puts rows of one area together, where the area was named last', async () => {
    const { imported: made } = await imported(
      'plan.csv',
      csv([
        'Neglect,1.1,Review thresholds,Chair,May 2014',
        'Online safety,2.1,Survey schools,Chair,May 2014',
        'NEGLECT,1.2,Train staff,Chair,June 2014',
      ]),
    );
    expect(
      made.draft.areas.map(({ title, actions }) => [title, actions.map(({ action }) => action)]),
    ).toEqual([
      ['Online safety', ['Survey schools']],
      ['Neglect', ['Review thresholds', 'Train staff']],
    ]);
  });
});
