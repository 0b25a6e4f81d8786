import { sentence } from '../model/sentence.ts';
import { h1, h2, p } from './blocks.ts';
import { answerJson, type Contract } from './fields/contract.ts';
import { type Field, own, ownList } from './fields/field.ts';
import type { Answer } from './page.ts';
import { wroteWords } from './words.ts';

/** What to type next, and why. */
export interface NextStep {
  readonly command: string;
  readonly why: string;
}

/** A plan that was begun. */
export interface Begun {
  readonly board: string;
  readonly period: string;
  readonly folder: string;
  /** Files that were written, as people would name them from here. */
  readonly written: readonly string[];
  readonly dryRun: boolean;
  readonly next: readonly NextStep[];
}

const nextFields: readonly Field<NextStep>[] = [
  own('command', 'text', 'The line to type.'),
  own('why', 'text', 'What it does.'),
];

/** `bscb.init/1`. */
export const initContract: Contract<Begun> = {
  name: 'init',
  title: 'A new plan',
  fields: [
    own('board', 'text', "The board's name."),
    own('period', 'text', 'The years of the plan.'),
    own('folder', 'text', 'The folder of the plan.'),
    own('written', 'names', 'Files that were written.'),
    ownList('next', 'What to type next.', nextFields),
  ],
};

/** The page and the contract of `bscb init`. */
export const initAnswer = (begun: Begun): Answer => ({
  page: {
    title: `A new plan for ${begun.board}`,
    blocks: [
      h1(`${begun.board}, ${begun.period}`),
      p(wroteWords(begun)),
      h2('What to type next'),
      ...begun.next.map(({ command, why }) => p(`${sentence(why)}:`, command)),
    ],
  },
  json: answerJson(initContract, begun),
  rows: null,
});
