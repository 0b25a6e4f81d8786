import type { Format } from '../format.ts';

/** An action a line, for tools that read line by line. */
export const ndjson: Format = {
  name: 'ndjson',
  endings: ['ndjson', 'jsonl'],
  plans: async () => {
    const { texts } = await import('../series.ts');
    const { actionLine } = await import('../../view/plan-json.ts');
    const { ndjson } = await import('../json.ts');
    return texts(({ assessment, locate, selection }) =>
      ndjson(selection.actions.map((one) => actionLine(assessment, one, locate))),
    );
  },
};
