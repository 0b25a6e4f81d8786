import { fold } from '../model/name.ts';
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
  // what is written in rows gathers them by headsTogether
  rows: null,
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

/** The heads of rows, of one board after the other. */
export interface Heads {
  readonly all: readonly string[];
  /** The rows of one more board have these heads: which of them is under each of all, from the first on. */
  readonly take: (head: readonly string[]) => readonly (number | undefined)[];
}

/** One head for a column however boards spell it, as in an export; a board that spells two alike keeps both. Heads that come with a later
 * board are after all before them. */
export const headsTogether = (): Heads => {
  const all: string[] = [];
  const take: Heads['take'] = (head) => {
    const own = new Set(head);
    const under: (number | undefined)[] = all.map((name) => (own.has(name) ? head.indexOf(name) : undefined));
    for (const [at, name] of head.entries()) {
      if (under.includes(at)) continue;
      const alike = all.findIndex((one, i) => under[i] === undefined && fold(one) === fold(name));
      if (alike < 0) all.push(name);
      under[alike < 0 ? all.length - 1 : alike] = at;
    }
    return under;
  };
  return { all, take };
};
