import { gap } from './blocks.ts';
import { answerJson, type Contract } from './fields/contract.ts';
import { type Field, jsonOf, listing, own } from './fields/field.ts';
import type { Answer, Block } from './page.ts';

/** What one board's plan answers, when several are asked. */
export interface BoardAnswer {
  readonly board: string;
  readonly folder: string;
  readonly answer: Answer;
}

/** The same where it is wanted for machines alone. */
export type BoardJson = Pick<BoardAnswer, 'board' | 'folder'> & { readonly answer: Pick<Answer, 'json'> };

const boardFields: readonly Field<BoardJson>[] = [
  own('board', 'text', 'The board.'),
  own('folder', 'text', 'The folder of its plan.'),
];

/** Every board's own document, one after the other. */
export const plansContract: Contract<readonly BoardJson[]> = {
  name: 'plans',
  title: 'The answers of many boards',
  fields: [
    {
      ...listing('plans', 'The answer of each board, with its name and folder.', boardFields, (of) => of),
      json: (answers: readonly BoardJson[]) =>
        answers.map((one) => ({ ...jsonOf(boardFields, one), ...one.answer.json })),
    },
  ],
};

/** The answers of many boards as one: each page in turn under its masthead, the board's name in every row and in every document. */
export const boardsTogether = (answers: readonly BoardAnswer[]): Answer => ({
  get page() {
    return {
      title: `${answers.length} plans`,
      blocks: answers.flatMap(({ answer }, i): Block[] => [...(i === 0 ? [] : [gap]), ...answer.page.blocks]),
    };
  },
  get json() {
    return boardsDocument(answers);
  },
  get rows() {
    return rowsTogether(answers);
  },
});

/** The answers of many boards as one document. */
export const boardsDocument = (answers: readonly BoardJson[]) => answerJson(plansContract, answers);

/** An answer with no more than one of its parts: of many plans, only what is written is kept. */
export const onlyPart = (answer: Answer, part: keyof Answer | undefined): Answer => ({
  page: { title: '', blocks: [] },
  json: null,
  rows: null,
  ...(part === undefined ? {} : { [part]: answer[part] }),
});

type Rows = NonNullable<Answer['rows']>;

/** Rows under every head that any board has, since boards have fields of their own; null where an answer has none. */
const rowsTogether = (answers: readonly BoardAnswer[]): Rows | null => {
  const all = answers.flatMap(({ board, answer: { rows } }) => (rows === null ? [] : [{ board, ...rows }]));
  if (all.length < answers.length) return null;
  const heads = [...new Set(all.flatMap(({ head }) => head))];
  return {
    head: ['board', ...heads],
    rows: all.flatMap(({ board, head, rows }) =>
      rows.map((row) => [board, ...heads.map((name) => row[head.indexOf(name)] ?? null)]),
    ),
  };
};
