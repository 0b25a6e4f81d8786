import type { Format } from '../format.ts';

/** The contract for machines: keys are added, never renamed. */
export const json: Format = {
  name: 'json',
  endings: ['json'],
  reads: 'json',
  answer: async (answer) => (await import('../json.ts')).json(answer.json),
  parts: async ({ json: document }) => {
    const { json, jsonInParts } = await import('../json.ts');
    return document === null ? [json(document)] : jsonInParts(document);
  },
  each: async () => (await import('../json.ts')).boardsInTurn(),
  plans: async (plans) => {
    const { planJson } = await import('../../view/plan-json.ts');
    const { json } = await import('../json.ts');
    const all = plans.map(({ assessment, locate, selection, filters }) =>
      planJson(assessment, locate, { actions: selection.actions, filters }),
    );
    return json(all.length === 1 ? all[0] : { schema: 'bscb.plans/1', plans: all });
  },
};
