import type { Counts } from '../assess/counts.ts';
import type { PlanDate } from '../dates/reading.ts';
import { longDay, weekdayAndDay } from '../dates/words.ts';
import { counted } from '../model/sentence.ts';
import { gap, list, masthead, p, strong, table, toned, typed } from './blocks.ts';
import type { BoardAnswer } from './boards.ts';
import { boardsTogether } from './boards.ts';
import type { Answer, Block, Inline, Row } from './page.ts';

/** The sums of one board's plan. */
export interface BoardSums {
  readonly board: string;
  readonly folder: string;
  readonly today: PlanDate;
  readonly counts: Counts;
  /** Part of its plan could not be read. */
  readonly incomplete: boolean;
}

/** Where many boards stand, a line each; for machines every board's own answer. */
export const boardsStatus = (boards: readonly BoardSums[], answers: readonly BoardAnswer[]): Answer => {
  const whole = boards.map((board) => board.counts);
  const all = (figure: (counts: Counts) => number): number =>
    whole.reduce((sum, counts) => sum + figure(counts), 0);
  const actions = all((counts) => counts.actions);
  const days = [...new Set(boards.map((board) => board.today))];
  const nameOf = namesAmong(boards);
  const blocks: Block[] = [
    masthead([
      {
        left: strong(counted(boards.length, 'plan')),
        right: days.length === 1 && days[0] ? weekdayAndDay(days[0]) : '',
      },
    ]),
    ...incomplete(boards),
    table({
      caption: 'Colours suggested by the dates, by board',
      columns: [
        { title: 'Board', shrink: 1, least: 24 },
        ...['Actions', 'Red', 'Amber', 'Green', 'Compl', 'Other', 'Late', 'Rated'].map((title) => ({
          title,
          align: 'right' as const,
        })),
      ],
      rows: [
        ...boards.map((board): Row => ({ cells: [nameOf(board), ...figures((of) => of(board.counts))] })),
        { cells: ['All boards', ...figures(all)], total: true },
      ],
    }),
    gap,
    p(
      strong(
        `${all((counts) => counts.bySuggested.red)} of ${counted(actions, 'action')} red by their dates, ${all((counts) => counts.bySuggested.amber)} amber, ${all((counts) => counts.bySuggested.green)} green.`,
      ),
    ),
    ...(boards[0] === undefined
      ? []
      : [p(['One board in full:  ', typed(`bscb status --plan ${boards[0].folder}`)])]),
  ];
  const together = boardsTogether(answers);
  return {
    get json() {
      return together.json;
    },
    get rows() {
      return together.rows;
    },
    page: { title: `${counted(boards.length, 'plan')}${days[0] ? ` on ${longDay(days[0])}` : ''}`, blocks },
  };
};

const incomplete = (boards: readonly BoardSums[]): Block[] => {
  const items = boards
    .filter((board) => board.incomplete)
    .map((board) => [
      toned(`${board.board} is counted only in part`, 'error'),
      ': a file of its plan cannot be read. See ',
      typed(`bscb check ${board.folder}`),
    ]);
  return items.length === 0 ? [] : [list(items)];
};

/** The names of the boards; each with its folder where another plan has the same, as two years of one board do. */
const namesAmong = (boards: readonly BoardSums[]): ((board: BoardSums) => string) => {
  const once = new Set<string>();
  const again = new Set<string>();
  for (const { board } of boards) (once.has(board) ? again : once).add(board);
  return ({ board, folder }) => (again.has(board) ? `${board} (${folder})` : board);
};

const figures = (of: (figure: (counts: Counts) => number) => number): Inline[] => {
  const colours = ['red', 'amber', 'green', 'complete'] as const;
  const coloured = colours.map((colour) => of((counts) => counts.bySuggested[colour]));
  const actions = of((counts) => counts.actions);
  return [
    String(actions),
    ...coloured.map(
      (n, i): Inline => ({ text: String(n), tone: n === 0 ? 'quiet' : (colours[i] ?? 'plain') }),
    ),
    String(actions - coloured.reduce((sum, n) => sum + n, 0)),
    String(of((counts) => counts.actionsLate)),
    String(of((counts) => counts.rated)),
  ];
};
