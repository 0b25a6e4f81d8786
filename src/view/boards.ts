import type { Answer, Block } from './page.ts';

/** What one board's plan answers, when several are asked. */
export interface BoardAnswer {
  readonly board: string;
  readonly folder: string;
  readonly answer: Answer;
}

/** The answers of many boards as one: each page in turn under its masthead, the board's name in every row and in every document. */
export const boardsTogether = (answers: readonly BoardAnswer[]): Answer => ({
  page: {
    title: `${answers.length} plans`,
    blocks: answers.flatMap(({ answer }, i): Block[] => [
      ...(i === 0 ? [] : [{ is: 'break' } as const]),
      ...answer.page.blocks,
    ]),
  },
  json: {
    schema: 'bscb.plans/1',
    plans: answers.map(({ board, folder, answer }) => ({ board, folder, ...(answer.json as object) })),
  },
  rows: answers.some(({ answer }) => answer.rows === null)
    ? null
    : {
        head: ['board', ...(answers[0]?.answer.rows?.head ?? [])],
        rows: answers.flatMap(({ board, answer }) => (answer.rows?.rows ?? []).map((row) => [board, ...row])),
      },
});
