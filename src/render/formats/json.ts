import type { Format, PlanToWrite } from '../format.ts';

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
  plans: async ({ count }) => {
    const { texts } = await import('../series.ts');
    const { planJson } = await import('../../view/plan-json.ts');
    const { boardsInTurn, json } = await import('../json.ts');
    const documentOf = ({ assessment, locate, selection: { actions }, filters }: PlanToWrite) =>
      planJson(assessment, locate, { actions, filters });
    if (count === 1) return texts((plan) => json(documentOf(plan)));
    const { textOf, ...round } = boardsInTurn();
    return texts((plan) => {
      const { folder, assessment } = plan;
      return textOf({ board: assessment.plan.board, folder, answer: { json: documentOf(plan) } });
    }, round);
  },
};
