import type { ColourCounts, Counts } from '../assess/counts.ts';
import type { PlanDate } from '../dates/reading.ts';
import { longDay, weekdayAndDay } from '../dates/words.ts';
import { counted } from '../model/sentence.ts';
import { oneWord, toType } from '../model/to-type.ts';
import { gap, list, masthead, p, strong, table, toned, typed } from './blocks.ts';
import type { BoardAnswer } from './boards.ts';
import { boardsTogether } from './boards.ts';
import { bothCounts } from './colours.ts';
import type { Answer, Block, Inline, Row } from './page.ts';
import { colourFigures } from './status-areas.ts';

/** The sums of one board's plan. */
export interface BoardSums {
  readonly board: string;
  readonly folder: string;
  readonly today: PlanDate;
  /** The filters in words. */
  readonly filters: readonly string[];
  readonly counts: Counts;
  /** Part of its plan could not be read. */
  readonly incomplete: boolean;
  /** The errors in its files. */
  readonly errors: number;
}

/** Where many boards stand, a line each; for machines every board's own answer. */
export const boardsStatus = (boards: readonly BoardSums[], answers: readonly BoardAnswer[]): Answer => {
  const all = sumsOf(boards.map(({ counts }) => counts));
  const isRated = all.rated > 0;
  const nameOf = namesAmong(boards);
  const blocks: Block[] = [
    ...head(boards),
    table({
      caption: 'Colours suggested by the dates, by board',
      columns: [
        { title: 'Board', shrink: 1, least: 24 },
        ...['Actions', 'Red', 'Amber', 'Green', 'Compl', 'Other', 'Rated', 'Late'].map((title) => ({
          title,
          align: 'right' as const,
        })),
      ],
      rows: [
        ...boards.map((board): Row => ({ cells: [nameOf(board), ...figures(board.counts, isRated)] })),
        { cells: ['All boards', ...figures(all, isRated)], total: true },
      ],
    }),
    ...(isRated ? [p('Red, Amber: by dates/as rated')] : []),
    gap,
    p(strong(all.actions === 0 ? 'No action matches.' : bothCounts(all, 'of all'))),
    ...(boards[0] === undefined
      ? []
      : [p(['One board in full:  ', typed(toType('bscb status', { named: boards[0].folder }))])]),
  ];
  const together = boardsTogether(answers);
  const day = boards[0]?.today;
  return {
    get json() {
      return together.json;
    },
    get rows() {
      return together.rows;
    },
    page: {
      title: `${counted(boards.length, 'plan')}${day === undefined ? '' : ` on ${longDay(day)}`}`,
      blocks,
    },
  };
};

/** How many plans, on which day, what of them was asked for, and what is wrong with their files. */
const head = (boards: readonly BoardSums[]): readonly Block[] => {
  const [day, another] = new Set(boards.map(({ today }) => today));
  const filters = [...new Set(boards.map((one) => one.filters.join('; ')))].filter(Boolean);
  const faults = boards.filter(({ incomplete, errors }) => incomplete || errors > 0).map(faultOf);
  return [
    masthead([
      {
        left: strong(counted(boards.length, 'plan')),
        right: day === undefined || another !== undefined ? '' : weekdayAndDay(day),
      },
      ...(filters.length === 0 ? [] : [{ left: [strong('Only '), filters.join(', or ')], right: '' }]),
    ]),
    ...(faults.length === 0 ? [] : [list(faults)]),
  ];
};

const faultOf = ({ board, folder, incomplete, errors }: BoardSums): Inline => {
  const files = errors === 0 ? '' : `${counted(errors, 'error')} in its files. `;
  return [
    toned(incomplete ? `${board} is counted only in part` : board, 'error'),
    `: ${incomplete ? 'part of its plan cannot be read. ' : ''}${files}See `,
    typed(`bscb check ${oneWord(folder)}`),
  ];
};

/** The names of the boards; each behind its folder where another plan has the same, as two years of one board do. */
const namesAmong = (boards: readonly BoardSums[]): ((board: BoardSums) => string) => {
  const once = new Set<string>();
  const again = new Set<string>();
  for (const { board } of boards) (once.has(board) ? again : once).add(board);
  return ({ board, folder }) => (again.has(board) ? `${folder}: ${board}` : board);
};

interface Sums extends ColourCounts {
  readonly actionsLate: number;
}

const sumsOf = (all: readonly Sums[]): Sums => {
  const sum = (figure: (counts: Sums) => number): number =>
    all.reduce((total, counts) => total + figure(counts), 0);
  const added = <Colour extends string>(of: (counts: Sums) => Readonly<Record<Colour, number>>) => {
    const colours = all.slice(0, 1).flatMap((counts) => Object.keys(of(counts)) as Colour[]);
    return Object.fromEntries(
      colours.map((colour) => [colour, sum((counts) => of(counts)[colour])]),
    ) as Record<Colour, number>;
  };
  return {
    actions: sum(({ actions }) => actions),
    rated: sum(({ rated }) => rated),
    actionsLate: sum(({ actionsLate }) => actionsLate),
    bySuggested: added(({ bySuggested }) => bySuggested),
    byRated: added(({ byRated }) => byRated),
  };
};

const figures = (counts: Sums, isRated: boolean): Inline[] => [
  String(counts.actions),
  ...colourFigures(counts, isRated),
  String(counts.actionsLate),
];
