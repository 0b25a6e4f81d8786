import type { Format } from '../format.ts';

/** An action a line, for tools that read line by line. */
export const ndjson: Format = {
  name: 'ndjson',
  endings: ['ndjson', 'jsonl'],
  plans: async (plans) => {
    const { actionLine } = await import('../../view/plan-json.ts');
    const { ndjson } = await import('../json.ts');
    return ndjson(
      plans.flatMap(({ assessment, locate, selection }) =>
        selection.actions.map((one) => actionLine(assessment, one, locate)),
      ),
    );
  },
};
