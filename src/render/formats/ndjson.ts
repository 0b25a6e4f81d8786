import type { Format } from '../format.ts';

/** An action a line, for tools that read line by line. */
export const ndjson: Format = {
  name: 'ndjson',
  endings: ['ndjson', 'jsonl'],
  plans: async (plans) => {
    const { actionJson } = await import('../../view/plan-json.ts');
    const { ndjson } = await import('../json.ts');
    return ndjson(
      plans.flatMap(({ assessment: { plan, today }, locate, selection }) =>
        selection.actions.map((one) => ({
          board: plan.board,
          period: plan.period?.text ?? null,
          asOf: today,
          area: one.area.area,
          ...actionJson(one, locate, today),
        })),
      ),
    );
  },
};
