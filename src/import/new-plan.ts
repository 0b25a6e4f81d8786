import { yearOf } from '../dates/day.ts';
import type { PlanDate } from '../dates/reading.ts';
import { servedByName } from '../model/guidance.ts';
import type { Draft, DraftArea } from './draft.ts';

/** What a new board says of itself. */
export interface NewBoard {
  readonly board: string;
  /** Empty where nobody has said it. */
  readonly title: string;
  readonly period: string;
  readonly meets: readonly string[];
  readonly bodies: readonly string[];
  readonly posts: readonly string[];
  readonly agencies: readonly string[];
  /** Titles of areas; none for the five examples. */
  readonly areas: readonly string[];
}

const examples: readonly (readonly [title: string, description: string])[] = [
  ['Leadership and accountability', 'How the board leads, and holds each agency to account for its part.'],
  ['Communication and awareness', 'What professionals, families and the public know, and where they turn.'],
  ['Quality and performance', 'How the board knows what practice is like, and what it does about it.'],
  ['Children at greatest risk', 'What is done for those who have been harmed, or are likely to be.'],
  ['Hearing children and families', 'What children and families say, and what changes because of it.'],
];

/** The financial year that a board plans for on a day: from January it is the next one. */
export const comingYear = (today: PlanDate): string =>
  `${yearOf(today)}-${String(yearOf(today) + 1).slice(-2)}`;

/** The same of a board that is for adults alone. */
const ofAdults: typeof examples = [
  ...examples.slice(0, 1),
  ['Communication and awareness', 'What professionals, carers and the public know, and where they turn.'],
  ...examples.slice(2, 3),
  ['Adults at greatest risk', 'What is done for those who have been harmed, or are likely to be.'],
  ['Hearing adults and carers', 'What adults and their carers say, and what changes because of it.'],
];

const areasOf = (titles: readonly string[], board: string): DraftArea[] =>
  (titles.length > 0
    ? titles.map((title) => [title, ''] as const)
    : servedByName(board) === 'adults'
      ? ofAdults
      : examples
  ).map(([title, description], i) => ({
    area: String(i + 1),
    title,
    description: description === '' ? [] : [description],
    actions: [],
  }));

/** The draft of a plan in which nothing is to be done yet. */
export const newPlan = ({ areas, title, ...board }: NewBoard): Draft => ({
  ...board,
  title: title === '' ? 'Business Plan' : title,
  version: null,
  published: null,
  introduction: [],
  fields: [],
  areas: areasOf(areas, board.board),
});
