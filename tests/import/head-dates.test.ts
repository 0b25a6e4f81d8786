import { describe, expect, it } from 'vitest';
import { imported } from './made.ts';

const madeOf = async (heads: readonly string[], ...rows: readonly (readonly string[])[]) => {
  const text = [
    `Ref,Action,Lead,${heads.join(',')}`,
    ...rows.map((row, i) => `1.${i + 1},Hold event ${i + 1},Chair,${row.join(',')}`),
  ].join('\n');
  const { actions, imported: made } = await imported('plan.csv', text);
  return {
    steps: actions.map(({ milestones }) => milestones.map(({ what, when }) => [what, when?.reading.text])),
    completion: actions.map(({ completion }) => completion?.reading.text),
    named: made.doubts.filter(({ at }) => at.startsWith('column')).map(({ source, read }) => [source, read]),
  };
};

describe('columns of milestones with a date each in their heads', () => {
  it('give it to those under them that have none, and are named', async () => {
    const made = await madeOf(
      ['Q1 2026-27 milestone', 'Q2 2026-27 milestone'],
      ['Draft agreed', 'Pilot held – July 2026'],
      ['', 'Plan sent'],
    );
    expect(made.steps).toEqual([
      [
        ['Draft agreed', 'Q1 2026-27'],
        ['Pilot held', 'July 2026'],
      ],
      [['Plan sent', 'Q2 2026-27']],
    ]);
    expect(made.named).toContainEqual([
      'Q1 2026-27 milestone | Q2 2026-27 milestone',
      'Q1 2026-27, Q2 2026-27',
    ]);
  });

  it('are told from one column for a whole time', async () => {
    const { steps } = await madeOf(['Milestones (April 2026 to March 2027)'], ['Draft agreed']);
    expect(steps).toEqual([[['Draft agreed', undefined]]]);
  });
});

it('a chart of months is named: no date is read from it', async () => {
  const made = await madeOf(['Apr', 'May', 'Jun'], ['X', 'X', ''], ['', '', 'X']);
  expect(made.completion).toEqual([undefined, undefined]);
  expect(made.named).toEqual([['Apr | May | Jun', 'columns of the board’s own']]);
});

describe('of two columns of refs', () => {
  it.each([[['Item', 'Action ref']], [['Action ref', 'Item']]])(
    'the one that says so is taken, and the other is named: %s',
    async (heads) => {
      const values = heads.map((head) => (head === 'Item' ? '7' : 'A1.1'));
      const { actions, imported: made } = await imported(
        'plan.csv',
        `${heads.join(',')},Action,Lead,By when\n${values.join(',')},Agree the toolkit,Chair,May 2026`,
      );
      expect(actions.map(({ ref }) => ref)).toEqual(['A1.1']);
      expect(made.doubts.map(({ source }) => source)).toContain('Item');
    },
  );
});
