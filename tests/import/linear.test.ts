import { describe, expect, it } from 'vitest';
import { clock, inFull, runs } from '../runs.ts';
import { imported } from './made.ts';

const length = runs(2_500, 8_000);
const many = (text: string): string => text.repeat(length / text.length);

/** What the parts of a cell begin and end with, over and over in one cell. */
const parts = [
  ...['May 2013 ', '2013 A ', 'May 2013: ', ' - ', 'x – May ', '(', '( [', 'a, ', 'x; Y ', '~~May~~ '],
  ...['Head of A ', 'Director ', 'Chair and ', 'Board and Chair & ', 'Manager/', 'A Manager B ', 'the '],
  ...['1.1 ', 'Area ', 'Red ', 'every ', 'x', '\u00a0x', '• a ', 'by end of '],
];

const csv = (cells: readonly string[]): string =>
  ['Ref,Action,Milestones,Lead,By when,Progress', ['1.1', ...cells].map((cell) => `"${cell}"`).join()].join(
    '\n',
  );

/** A guard against hanging, not a measure of speed: a square of the length takes minutes. */
const bound = 15_000;

describe('one cell as long as a plan may hold', () => {
  it.runIf(inFull).each(parts)(
    'made of "%s" is read in good time, in whatever column it is',
    async (part) => {
      const cell = many(part);
      const lines = `x\n${many(`${part}\n`)}`;
      const goneBy = clock();
      for (let column = 0; column < 5; column++)
        for (const text of column === 1 ? [cell, lines] : [cell]) {
          const cells = ['Ask children', '', 'Chair', 'May 2013', ''].map((usual, i) =>
            i === column ? text : usual,
          );
          const { imported: made } = await imported('plan.csv', csv(cells));
          expect(made.draft.areas.flatMap(({ actions }) => actions)).not.toEqual([]);
        }
      expect(goneBy()).toBeLessThan(bound);
    },
    60_000,
  );

  it('that is longer is refused by its place', async () => {
    const cells = ['Ask children', '', 'Chair', 'May 2013', 'word '.repeat(5_000)];
    await expect(imported('plan.csv', csv(cells))).rejects.toThrow('has more than 20,000 characters');
  });

  it('of names that is too long for names is kept whole, and named', async () => {
    const lead = `Head of Service ${'and the Chair of the Board '.repeat(60)}`.trim();
    const { actions, imported: made } = await imported(
      'plan.csv',
      csv(['Ask children', '', lead, 'May 2013', '']),
    );
    expect(actions.map((one) => one.lead.map(({ text }) => text))).toEqual([[lead]]);
    expect(made.doubts.map(({ why }) => why)).toContain('several names run together');
  });
});
