import { sentence } from '../model/sentence.ts';
import { h1, h2, p } from './blocks.ts';
import { answerJson, type Contract } from './fields/contract.ts';
import { type Field, field, listing } from './fields/field.ts';
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
  field('command', 'text', 'The line to type.', ({ command }) => command),
  field('why', 'text', 'What it does.', ({ why }) => why),
];

/** `bscb.init/1`. */
export const initContract: Contract<Begun> = {
  name: 'init',
  title: 'A new plan',
  fields: [
    field('board', 'text', "The board's name.", ({ board }) => board),
    field('period', 'text', 'The years of the plan.', ({ period }) => period),
    field('folder', 'text', 'The folder of the plan.', ({ folder }) => folder),
    field('written', 'names', 'Files that were written.', ({ written }) => written),
    listing('next', 'What to type next.', nextFields, ({ next }) => next),
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
