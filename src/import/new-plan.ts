import { yearOf } from '../dates/day.ts';
import type { PlanDate } from '../dates/reading.ts';
import { servedByName } from '../model/guidance.ts';
import { areaCode } from '../model/ref.ts';
import type { Draft, DraftArea } from './draft.ts';
import { areaIn, codedTitle } from './headings.ts';

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
  titles.length > 0
    ? (codedIn(titles) ?? titles.map((title, i) => ({ code: `${i + 1}`, title }))).map(({ code, title }) =>
        areaOf(code, title, []),
      )
    : (servedByName(board) === 'adults' ? ofAdults : examples).map(([title, description], i) =>
        areaOf(`${i + 1}`, title, [description]),
      );

const areaOf = (area: string, title: string, description: readonly string[]): DraftArea => ({
  area,
  title,
  description,
  actions: [],
});

/** The code and the title of each, as `1. Neglect`, `Priority 2: Neglect` or `A Neglect` have them; null where one of
 * them has no code, or not one of its own. */
const codedIn = (
  titles: readonly string[],
): readonly { readonly code: string; readonly title: string }[] | null => {
  const all = titles.flatMap((text, i) => {
    const { code = null, title = '' } = areaIn(text) ?? codedTitle(text) ?? lettered(text, i) ?? {};
    return code === null || title === '' || areaCode(code) === null ? [] : [{ code, title }];
  });
  const isWhole = all.length === titles.length && new Set(all.map(({ code }) => code)).size === all.length;
  // "A safe start" alone is a title, and no area A
  return isWhole && !(all.length === 1 && /^A /.test(titles[0] ?? '')) ? all : null;
};

/** A letter before the title, where it is the one that comes next: A, B, C. */
const lettered = (text: string, at: number): { code: string; title: string } | null => {
  const [, code, title] = /^([A-Z]) (\S.*)$/.exec(text) ?? [];
  return code === undefined || title === undefined || code.charCodeAt(0) !== 65 + at ? null : { code, title };
};

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
