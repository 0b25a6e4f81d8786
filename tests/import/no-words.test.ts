import { describe, expect, it } from 'vitest';
import { imported, lostIn } from './made.ts';

const heads = 'Ref,Action,Outcome,Milestones,Lead,Partners,By when,RAG,Progress,Impact';
const planWith = (text: string, count = 8): string =>
  `${heads}\n1.1,Agree the toolkit,${Array.from({ length: count }, () => text).join(',')}\n`;

describe('a cell that says that there is nothing to say', () => {
  it.each(['-', '–', '—'])('is as empty where it is a dash: %s', async (dash) => {
    const { imported: made, actions } = await imported('plan.csv', planWith(dash));
    const { imported: empty, actions: bare } = await imported('plan.csv', planWith(''));
    expect(actions).toEqual(bare);
    expect(made.doubts).toEqual(empty.doubts);
  });

  it.each(['n/a', 'N/A', 'None', 'Nil', 'Not applicable'])(
    'is no outcome, milestone, partner, update or impact, and is named: %s',
    async (text) => {
      const { imported: made, actions } = await imported('plan.csv', planWith(text));
      expect(actions[0]).toMatchObject({
        outcomes: [],
        milestones: [],
        partners: [],
        progress: [],
        impact: null,
      });
      expect(made.doubts.filter(({ why }) => why.includes('there is none')).map(({ at }) => at)).toEqual(
        [3, 4, 6, 8, 9, 10].map((cell) => `row 2, cell ${cell}`),
      );
      expect(await lostIn('plan.csv', planWith(text))).toEqual([]);
    },
  );

  it('is what is there where there is more', async () => {
    const { actions } = await imported('plan.csv', planWith('None of the staff trained'));
    expect(actions[0]?.progress.map(({ note }) => note)).toContain('None of the staff trained');
    expect(actions[0]?.milestones).toHaveLength(1);
  });
});
