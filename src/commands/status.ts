import type { ActionNow } from '../assess/assessment.ts';
import type { BoardSums } from '../view/boards-status.ts';
import type { Manner } from './answer-each.ts';
import type { Command, Options } from './command.ts';
import { colouring } from './shared-options.ts';
import { oneOf } from './usage.ts';

/** What a CI job may ask to be told of, by the exit status. */
const failures: Readonly<Record<string, (one: ActionNow) => boolean>> = {
  // What is closed or on hold keeps the colour that it had, and that is no news.
  red: (one) => one.suggested.colour === 'red' || (one.open && one.recorded.means === 'red'),
  overdue: (one) => one.late,
  disputed: (one) => one.disputed,
};

export const status: Command = {
  define: (parser) =>
    colouring(
      parser
        .command('status')
        .summary('where the plan stands: the totals, what is late, what is due')
        .option('--within <time>', 'how far ahead to look: 6w, 30d, 3m, "next Board", or a date')
        .option('--fail-on <what>', 'end with status 1 where anything is red, overdue or disputed'),
    ),
  filters: true,
  group: 'Before a meeting',
  examples: [
    ['bscb status', 'the page to take into a meeting'],
    ['bscb status --lead "Business Manager"', 'the same for one post'],
    ['bscb status --as-of "next Board"', 'as it will be at the next meeting of the Board'],
    ['bscb status --fail-on overdue --format json', 'for a job that watches the plan'],
  ],
  each: async (world, args, options) =>
    (await import('./answer-each.ts')).ofEach(world, args, options, await manner(options)),
  run: async (world, args, options) => {
    for (const what of failingOn(options)) oneOf('--fail-on', what, Object.keys(failures));
    return (await import('./answer-each.ts')).answerEach(world, args, options, await manner(options));
  },
};

const failingOn = ({ failOn }: Options): readonly string[] =>
  typeof failOn === 'string' ? failOn.split(',').map((what) => what.trim()) : [];

const manner = async (options: Options): Promise<Manner<BoardSums>> => {
  const { horizon } = await import('./horizon.ts');
  const { countActions } = await import('../assess/counts.ts');
  const { statusAnswer } = await import('../view/status.ts');
  const failOn = failingOn(options);
  return {
    command: 'status',
    answer: ({ opened, assessment, selection, filters }) =>
      statusAnswer(assessment, { ...selection, filters, until: horizon(opened, options) }),
    sums: ({ opened, selection, filters }) => ({
      board: opened.plan.board,
      folder: opened.folder,
      today: opened.today,
      counts: countActions(selection.actions),
      filters,
      incomplete: opened.plan.unreadable.length > 0,
      errors: opened.plan.errors,
    }),
    together: async (answers, sums) => (await import('../view/boards-status.ts')).boardsStatus(sums, answers),
    problems: ({ selection }) =>
      selection.actions.some((one) => failOn.some((what) => failures[what]?.(one))),
  };
};
